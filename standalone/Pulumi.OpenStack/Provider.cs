namespace Pulumi.OpenStack;

/// <summary>
/// A configured provider. Needed only to have several, or to configure it from the program; otherwise
/// <c>pulumi config set openstack:cloud</c>, clouds.yaml or the <c>OS_*</c> variables do.
/// </summary>
[OpenStackResourceType("pulumi:providers:openstack")]
public class Provider : ProviderResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">How the engine treats it.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack", name, args ?? new ProviderArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    /// <inheritdoc cref="ProviderArgs.ApplicationCredentialId"/>
    [Output("applicationCredentialId")]
    public Output<string?> ApplicationCredentialId { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.ApplicationCredentialName"/>
    [Output("applicationCredentialName")]
    public Output<string?> ApplicationCredentialName { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.ApplicationCredentialSecret"/>
    [Output("applicationCredentialSecret")]
    public Output<string?> ApplicationCredentialSecret { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.AuthUrl"/>
    [Output("authUrl")]
    public Output<string?> AuthUrl { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.CacertFile"/>
    [Output("cacertFile")]
    public Output<string?> CacertFile { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.Cert"/>
    [Output("cert")]
    public Output<string?> Cert { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.Cloud"/>
    [Output("cloud")]
    public Output<string?> Cloud { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.DefaultDomain"/>
    [Output("defaultDomain")]
    public Output<string?> DefaultDomain { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.DomainId"/>
    [Output("domainId")]
    public Output<string?> DomainId { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.DomainName"/>
    [Output("domainName")]
    public Output<string?> DomainName { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.EndpointType"/>
    [Output("endpointType")]
    public Output<string?> EndpointType { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.Key"/>
    [Output("key")]
    public Output<string?> Key { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.Password"/>
    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.ProjectDomainId"/>
    [Output("projectDomainId")]
    public Output<string?> ProjectDomainId { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.ProjectDomainName"/>
    [Output("projectDomainName")]
    public Output<string?> ProjectDomainName { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.Region"/>
    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.TenantId"/>
    [Output("tenantId")]
    public Output<string?> TenantId { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.TenantName"/>
    [Output("tenantName")]
    public Output<string?> TenantName { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.Token"/>
    [Output("token")]
    public Output<string?> Token { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.UserDomainId"/>
    [Output("userDomainId")]
    public Output<string?> UserDomainId { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.UserDomainName"/>
    [Output("userDomainName")]
    public Output<string?> UserDomainName { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.UserId"/>
    [Output("userId")]
    public Output<string?> UserId { get; private set; } = null!;

    /// <inheritdoc cref="ProviderArgs.UserName"/>
    [Output("userName")]
    public Output<string?> UserName { get; private set; } = null!;
}
