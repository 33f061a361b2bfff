namespace Pulumi.OpenStack;

/// <summary>
/// Configuration of a <see cref="Provider"/>: which cloud, and as whom. What is left out comes from clouds.yaml and the
/// <c>OS_*</c> variables.
/// </summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("applicationCredentialSecret")]
    private Input<string>? _applicationCredentialSecret;

    [Input("endpointOverrides", json: true)]
    private InputMap<string>? _endpointOverrides;

    [Input("key")]
    private Input<string>? _key;

    [Input("password")]
    private Input<string>? _password;

    [Input("token")]
    private Input<string>? _token;

    /// <summary>Whether a token that expires is renewed. Default: <c>OS_ALLOW_REAUTH</c>, else <c>true</c>.</summary>
    [Input("allowReauth", json: true)]
    public Input<bool>? AllowReauth { get; set; }

    /// <summary>Application credential, by id. Default: <c>OS_APPLICATION_CREDENTIAL_ID</c>.</summary>
    [Input("applicationCredentialId")]
    public Input<string>? ApplicationCredentialId { get; set; }

    /// <summary>
    /// Application credential, by name; with the user. Default: <c>OS_APPLICATION_CREDENTIAL_NAME</c>.
    /// </summary>
    [Input("applicationCredentialName")]
    public Input<string>? ApplicationCredentialName { get; set; }

    /// <summary>Secret of the application credential. Default: <c>OS_APPLICATION_CREDENTIAL_SECRET</c>.</summary>
    public Input<string>? ApplicationCredentialSecret
    {
        get => _applicationCredentialSecret;
        set => _applicationCredentialSecret = Secrets.Wrap(value);
    }

    /// <summary>
    /// URL of the identity service: <c>https://cloud.example.org:5000/v3</c>. Either this or a cloud. Default:
    /// <c>OS_AUTH_URL</c>.
    /// </summary>
    [Input("authUrl")]
    public Input<string>? AuthUrl { get; set; }

    /// <summary>Certificates that sign the cloud's: a path, or PEM text. Default: <c>OS_CACERT</c>.</summary>
    [Input("cacertFile")]
    public Input<string>? CacertFile { get; set; }

    /// <summary>Client certificate: a path, or PEM text. Default: <c>OS_CERT</c>.</summary>
    [Input("cert")]
    public Input<string>? Cert { get; set; }

    /// <summary>Entry of clouds.yaml that says the rest. Default: <c>OS_CLOUD</c>.</summary>
    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    /// <summary>
    /// Domain of user and project where they give none. Default: <c>OS_DEFAULT_DOMAIN</c>, else <c>default</c>.
    /// </summary>
    [Input("defaultDomain")]
    public Input<string>? DefaultDomain { get; set; }

    /// <summary>
    /// Whether to log in only when something is asked of the cloud. Default: <c>OS_DELAYED_AUTH</c>, else <c>true</c>.
    /// </summary>
    [Input("delayedAuth", json: true)]
    public Input<bool>? DelayedAuth { get; set; }

    /// <summary>Without effect on the plugin that comes with this package; see the official one.</summary>
    [Input("disableNoCacheHeader", json: true)]
    public Input<bool>? DisableNoCacheHeader { get; set; }

    /// <summary>Domain that the token is for, by id. Default: <c>OS_DOMAIN_ID</c>.</summary>
    [Input("domainId")]
    public Input<string>? DomainId { get; set; }

    /// <summary>Domain that the token is for, by name. Default: <c>OS_DOMAIN_NAME</c>.</summary>
    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    /// <summary>
    /// Without effect on the plugin that comes with this package: its requests are shown with <c>--logtostderr
    /// -v=9</c>.
    /// </summary>
    [Input("enableLogging", json: true)]
    public Input<bool>? EnableLogging { get; set; }

    /// <summary>
    /// URLs of services instead of those of the catalogue, by service: <c>network</c>, <c>compute</c>, <c>image</c>.
    /// </summary>
    public InputMap<string> EndpointOverrides
    {
        get => _endpointOverrides ??= new InputMap<string>();
        set => _endpointOverrides = value;
    }

    /// <summary>
    /// Which URLs of the catalogue: <c>public</c> (default), <c>internal</c> or <c>admin</c>. Default:
    /// <c>OS_ENDPOINT_TYPE</c>.
    /// </summary>
    [Input("endpointType")]
    public Input<string>? EndpointType { get; set; }

    /// <summary>
    /// Whether the cloud's certificate is not checked: for throw-away labs only. Default: <c>OS_INSECURE</c>, else
    /// <c>false</c>.
    /// </summary>
    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    /// <summary>Private key of the client certificate: a path, or PEM text. Default: <c>OS_KEY</c>.</summary>
    public Input<string>? Key
    {
        get => _key;
        set => _key = Secrets.Wrap(value);
    }

    /// <summary>How often a request is tried again when the cloud cannot be reached.</summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    /// <summary>Password of the user. Default: <c>OS_PASSWORD</c>.</summary>
    public Input<string>? Password
    {
        get => _password;
        set => _password = Secrets.Wrap(value);
    }

    /// <summary>Domain of the project, by id. Default: <c>OS_PROJECT_DOMAIN_ID</c>.</summary>
    [Input("projectDomainId")]
    public Input<string>? ProjectDomainId { get; set; }

    /// <summary>Domain of the project, by name. Default: <c>OS_PROJECT_DOMAIN_NAME</c>.</summary>
    [Input("projectDomainName")]
    public Input<string>? ProjectDomainName { get; set; }

    /// <summary>Region of the service catalogue. Default: <c>OS_REGION_NAME</c>, else the only one.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Without effect on the plugin that comes with this package, which has no object storage.</summary>
    [Input("swauth", json: true)]
    public Input<bool>? Swauth { get; set; }

    /// <summary>
    /// Whether the token is for the whole system instead of a project. Default: <c>OS_SYSTEM_SCOPE</c>, else
    /// <c>false</c>.
    /// </summary>
    [Input("systemScope", json: true)]
    public Input<bool>? SystemScope { get; set; }

    /// <summary>Project, by id. Default: <c>OS_PROJECT_ID</c> or <c>OS_TENANT_ID</c>.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Project, by name. Default: <c>OS_PROJECT_NAME</c> or <c>OS_TENANT_NAME</c>.</summary>
    [Input("tenantName")]
    public Input<string>? TenantName { get; set; }

    /// <summary>Token instead of a password. Default: <c>OS_TOKEN</c> or <c>OS_AUTH_TOKEN</c>.</summary>
    public Input<string>? Token
    {
        get => _token;
        set => _token = Secrets.Wrap(value);
    }

    /// <summary>Domain of the user, by id. Default: <c>OS_USER_DOMAIN_ID</c>.</summary>
    [Input("userDomainId")]
    public Input<string>? UserDomainId { get; set; }

    /// <summary>Domain of the user, by name. Default: <c>OS_USER_DOMAIN_NAME</c>.</summary>
    [Input("userDomainName")]
    public Input<string>? UserDomainName { get; set; }

    /// <summary>User, by id. Default: <c>OS_USER_ID</c>.</summary>
    [Input("userId")]
    public Input<string>? UserId { get; set; }

    /// <summary>User, by name. Default: <c>OS_USERNAME</c>.</summary>
    [Input("userName")]
    public Input<string>? UserName { get; set; }

    /// <summary>Without anything.</summary>
    public static new ProviderArgs Empty => new();
}
