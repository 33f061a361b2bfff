using System.Collections.Immutable;
using OpenStack.Provider.Configuration;
using OpenStack.Client.Identity;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Tests.Configuration;

public sealed class SettingsResolverTests : IDisposable
{
    private const string Lab = """
        clouds:
          lab:
            auth:
              auth_url: http://controller:5000/v3
              username: admin
              password: from-clouds
              project_name: admin
              user_domain_name: Default
              project_domain_id: default
            region_name: RegionOne
            interface: internal
            verify: false
        """;

    private readonly Site _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Cloud_IsReadWhole()
    {
        var settings = _site.WithFile("project/clouds.yaml", Lab).Resolve(new() { Cloud = "lab" }).Settings;

        Assert.Equal("http://controller:5000/v3", settings.AuthUrl.AbsoluteUri);
        var password = Assert.IsType<Credentials.Password>(settings.Credentials);
        Assert.Equal(new NamedIn(null, "admin", new DomainReference(null, "Default")), password.User);
        Assert.Equal("from-clouds", password.Value.Reveal());
        Assert.Equal(new Scope.Project(new NamedIn(null, "admin", new DomainReference("default", null))), settings.Scope);
        Assert.Equal("RegionOne", settings.Region);
        Assert.Equal("internal", settings.Interface);
        Assert.True(settings.Tls.Insecure);
    }

    [Fact]
    public void Environment_FillsWhatTheCloudLeavesEmpty()
    {
        var resolved = _site.WithFile("project/clouds.yaml", Lab)
            .With("OS_CLOUD", "lab").With("OS_USERNAME", "other").With("OS_CACERT", "/ca.pem").Resolve();

        Assert.Equal("admin", ((Credentials.Password)resolved.Settings.Credentials).User.Name);
        Assert.Equal("/ca.pem", resolved.Settings.Tls.CertificateAuthority!.Reveal());
        Assert.Contains("cacertFile from OS_CACERT", resolved.Origins, StringComparison.Ordinal);
        Assert.Contains(
            $"userName from auth.username of cloud lab in {_site.PathOf("project/clouds.yaml")}", resolved.Origins, StringComparison.Ordinal);
        Assert.DoesNotContain("from-clouds", resolved.Origins, StringComparison.Ordinal);
        Assert.Contains("from-clouds", resolved.Secrets);
    }

    [Fact]
    public void Configuration_GoesBeforeTheCloud()
    {
        var settings = _site.WithFile("project/clouds.yaml", Lab)
            .Resolve(new() { Cloud = "lab", Region = "South", Password = "mine", Insecure = false }).Settings;

        Assert.Equal("South", settings.Region);
        Assert.Equal("mine", ((Credentials.Password)settings.Credentials).Value.Reveal());
        Assert.False(settings.Tls.Insecure);
    }

    [Fact]
    public void AlternativesOfALesserSource_AreLeftOut()
    {
        var settings = _site.WithFile("project/clouds.yaml", Lab)
            .With("OS_USER_ID", "u-1").With("OS_PROJECT_ID", "p-1").With("OS_TOKEN", "t").With("OS_SYSTEM_SCOPE", "all")
            .Resolve(new() { Cloud = "lab" }).Settings;

        Assert.Equal("admin", Assert.IsType<Credentials.Password>(settings.Credentials).User.Name);
        Assert.Equal("admin", Assert.IsType<Scope.Project>(settings.Scope).Reference.Name);
    }

    [Fact]
    public void EnvironmentAlone_IsEnough()
    {
        var settings = _site
            .With("OS_AUTH_URL", "https://cloud:5000").With("OS_USERNAME", "demo").With("OS_PASSWORD", "pw")
            .With("OS_PROJECT_NAME", "site").With("OS_INTERFACE", "publicURL").With("OS_INSECURE", "True").Resolve().Settings;

        Assert.Equal(new DomainReference("default", null), ((Credentials.Password)settings.Credentials).User.Domain);
        Assert.Equal("public", settings.Interface);
        Assert.True(settings.Tls.Insecure);
    }

    [Fact]
    public void Secrets_OfSecureYaml_AreMergedOver()
    {
        var resolved = _site
            .WithFile("home/clouds.yaml", Lab.Replace("password: from-clouds", "user_id: null"))
            .WithFile("home/secure.yaml", "clouds: {lab: {auth: {password: from-secure}}}")
            .Resolve(new() { Cloud = "lab" });

        Assert.Equal("from-secure", ((Credentials.Password)resolved.Settings.Credentials).Value.Reveal());
        Assert.Contains(_site.PathOf("home/secure.yaml"), resolved.Origins, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_TheProjectsComeFirstAndTheNamedOneBeforeAll()
    {
        _site.WithFile("machine/clouds.yaml", Lab.Replace("RegionOne", "Machine"))
            .WithFile("home/clouds.yml", Lab.Replace("RegionOne", "Home"));
        Assert.Equal("Home", _site.Resolve(new() { Cloud = "lab" }).Settings.Region);

        _site.WithFile("project/clouds.yaml", Lab.Replace("RegionOne", "Project"));
        Assert.Equal("Project", _site.Resolve(new() { Cloud = "lab" }).Settings.Region);

        _site.WithFile("named.yaml", Lab.Replace("RegionOne", "Named")).With("OS_CLIENT_CONFIG_FILE", _site.PathOf("named.yaml"));
        Assert.Equal("Named", _site.Resolve(new() { Cloud = "lab" }).Settings.Region);
    }

    [Fact]
    public void Regions_TheFirstIsTakenAndAnotherCanBeChosenWithItsValues()
    {
        _site.WithFile("project/clouds.yaml", """
            clouds:
              lab:
                auth: {auth_url: "http://c:5000", token: t}
                regions:
                  - North
                  - name: South
                    values: {interface: admin, auth: {auth_url: "http://south:5000"}}
            """);

        Assert.Equal("North", _site.Resolve(new() { Cloud = "lab" }).Settings.Region);
        var south = _site.Resolve(new() { Cloud = "lab", Region = "South" }).Settings;
        Assert.Equal(("South", "admin", "south"), (south.Region, south.Interface, south.AuthUrl.Host));
        ExpectMistake(new() { Cloud = "lab", Region = "West" }, "openstack:region is 'West'", "North, South");
    }

    [Fact]
    public void EndpointOverrides_OfTheCloudAndTheConfiguration()
    {
        _site.WithFile("project/clouds.yaml", """
            clouds: {lab: {auth: {auth_url: "http://c:5000", token: t}, network_endpoint_override: "http://n:1", block_storage_endpoint_override: "http://b:1"}}
            """);

        var overrides = _site.Resolve(new()
        {
            Cloud = "lab",
            EndpointOverrides = ImmutableSortedDictionary<string, string>.Empty.Add("network", "http://mine:1"),
        }).Settings.EndpointOverrides;

        Assert.Equal("mine", overrides["network"].Host);
        Assert.Equal("b", overrides["block-storage"].Host);
    }

    [Fact]
    public void ApplicationCredential_OfACloud()
    {
        _site.WithFile("project/clouds.yaml", """
            clouds:
              lab:
                auth_type: v3applicationcredential
                auth: {auth_url: "http://c:5000", application_credential_id: a-1, application_credential_secret: s-4711}
            """);

        var credential = Assert.IsType<Credentials.ApplicationCredential>(_site.Resolve(new() { Cloud = "lab" }).Settings.Credentials);

        Assert.Equal(("a-1", "s-4711"), (credential.Id, credential.Value.Reveal()));
    }

    [Fact]
    public void Scopes_OfSystemTrustAndDomain()
    {
        _site.With("OS_AUTH_URL", "http://c:5000").With("OS_USER_ID", "u").With("OS_PASSWORD", "p");

        Assert.Equal(new Scope.AllOfSystem(), _site.Resolve(new() { SystemScope = true }).Settings.Scope);
        Assert.Equal(Scope.Unscoped, _site.Resolve(new() { SystemScope = false }).Settings.Scope);
        Assert.Equal(new Scope.Domain(new DomainReference(null, "Sales")), _site.Resolve(new() { DomainName = "Sales" }).Settings.Scope);
        Assert.Equal(new Scope.Trust("tr-1"), _site.With("OS_TRUST_ID", "tr-1").Resolve().Settings.Scope);
    }

    [Fact]
    public void Nothing_SaysWhereToStart() => ExpectMistake(new(), "neither authUrl nor cloud is given", "OS_CLOUD", "OS_AUTH_URL");

    [Fact]
    public void NoCredentials_SaysWhatThereIs() =>
        ExpectMistake(new() { AuthUrl = "http://c:5000" }, "nothing to log in with", "OS_PASSWORD");

    [Fact]
    public void PasswordWithoutUser_SaysWhatIsMissing() =>
        ExpectMistake(new() { AuthUrl = "http://c:5000", Password = "p" }, "userName is missing", "OS_USERNAME");

    [Fact]
    public void UnknownCloud_NamesTheOnesThereAre()
    {
        _site.WithFile("project/clouds.yaml", "clouds: {lab: {}, site-b: {}}");

        ExpectMistake(new() { Cloud = "prod" }, "openstack:cloud names cloud 'prod'", "lab, site-b", _site.PathOf("project/clouds.yaml"));
    }

    [Fact]
    public void NoFile_NamesTheDirectories() => ExpectMistake(new() { Cloud = "lab" }, "no clouds.yaml in", _site.PathOf("home"));

    [Fact]
    public void NamedFileIsMissing_SaysSo()
    {
        _site.With("OS_CLIENT_CONFIG_FILE", "/nowhere/clouds.yaml");

        ExpectMistake(new() { Cloud = "lab" }, "OS_CLIENT_CONFIG_FILE is /nowhere/clouds.yaml");
    }

    [Fact]
    public void BrokenYaml_NamesFileAndLineAndQuotesNothing()
    {
        _site.WithFile("project/clouds.yaml", "clouds:\n  lab: {auth: {password: s-4711]}");

        var failure = ExpectMistake(new() { Cloud = "lab" }, _site.PathOf("project/clouds.yaml"), "line 2");
        Assert.DoesNotContain("s-4711", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MergedMaps_AreUnderTheirOwnMembersAndTheFirstNamedWins()
    {
        _site.WithFile("project/clouds.yaml", """
            near: &near {region_name: Near, interface: internal, verify: false}
            far: &far {region_name: Far, interface: admin}
            clouds:
              lab:
                <<: [*far, *near]
                interface: public
                cacert: ~
                auth: {auth_url: http://controller:5000, token: t}
            """);

        var settings = _site.Resolve(new() { Cloud = "lab" }).Settings;

        Assert.Equal(("Far", "public", true), (settings.Region, settings.Interface, settings.Tls.Insecure));
        Assert.Null(settings.Tls.CertificateAuthority);
    }

    [Fact]
    public void MemberSaidTwice_IsRefusedWithItsLineAndQuotesNothing()
    {
        _site.WithFile("project/clouds.yaml", "clouds:\n  lab:\n    s-4711: 1\n    s-4711: 2\n");

        var failure = ExpectMistake(new() { Cloud = "lab" }, _site.PathOf("project/clouds.yaml"), "says something twice", "line 4");
        Assert.DoesNotContain("s-4711", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void VendorProfile_IsExplained()
    {
        _site.WithFile("project/clouds.yaml", "clouds: {lab: {profile: rackspace}}");

        ExpectMistake(new() { Cloud = "lab" }, "vendor profile 'rackspace'", "auth_url");
    }

    [Theory]
    [InlineData("auth_type", "v3oidcpassword", "auth_type of cloud lab")]
    [InlineData("interface", "private", "interface of cloud lab")]
    [InlineData("verify", "perhaps", "verify of cloud lab")]
    [InlineData("identity_api_version", "2", "identity_api_version is 2")]
    public void BadValueInAFile_NamesTheFileAndTheMember(string member, string value, string expected)
    {
        _site.WithFile("project/clouds.yaml", $$$"""clouds: {lab: {auth: {auth_url: "http://c", token: t}, {{{member}}}: {{{value}}}}}""");

        ExpectMistake(new() { Cloud = "lab" }, expected, _site.PathOf("project/clouds.yaml"));
    }

    [Theory]
    [InlineData("controller:5000", "is no URL")]
    [InlineData("http://admin:s-4711@controller:5000", "holds a password")]
    public void BadAddress_NamesTheVariable(string address, string expected)
    {
        _site.With("OS_AUTH_URL", address).With("OS_TOKEN", "t");

        var failure = ExpectMistake(new(), "OS_AUTH_URL", expected);
        Assert.DoesNotContain("s-4711", failure.Message, StringComparison.Ordinal);
    }

    private ProviderException ExpectMistake(ProviderConfiguration configuration, params string[] words)
    {
        var failure = Assert.Throws<ProviderException>(() => _site.Resolve(configuration));
        Assert.Equal(FailureKind.Invalid, failure.Kind);
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
        return failure;
    }
}
