using Pulumi.OpenStack.Networking;
using Pulumi.Protocol.Properties;
using Pulumi.Tests.Engine;

namespace Pulumi.OpenStack.Tests;

public sealed class ProviderTests
{
    [Fact]
    public async Task Configuration_IsText_AsProvidersTakeIt()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Provider("cloud", new ProviderArgs
        {
            Cloud = "lab",
            Insecure = true,
            MaxRetries = 3,
            EndpointOverrides = { ["network"] = "http://controller:9696/v2.0/" },
        }));

        Assert.Equal(
            PropertyMap.Of(
                ("cloud", "lab"),
                ("endpointOverrides", """{"network":"http://controller:9696/v2.0/"}"""),
                ("insecure", "true"),
                ("maxRetries", "3")),
            engine.Inputs("cloud"));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("token")]
    [InlineData("applicationCredentialSecret")]
    [InlineData("key")]
    public async Task Credentials_AreSecretOnTheWire_ThoughTheProgramDoesNotSaySo(string property)
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Provider("cloud", new ProviderArgs
        {
            Password = "hush",
            Token = "hush",
            ApplicationCredentialSecret = "hush",
            Key = "hush",
        }));

        Assert.Equal(new PropertyValue.SecretValue("hush"), engine.Inputs("cloud").Get(property));
    }

    [Fact]
    public async Task Resources_AskForTheVersionOfTheOfficialPackage_AndTheGivenProvider()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            var provider = new Provider("cloud", new ProviderArgs { Cloud = "lab" });
            _ = new Network("n", options: new CustomResourceOptions { Provider = provider });
        });

        var network = engine.Registration("n");
        Assert.Equal("openstack:networking/network:Network", network.Type);
        Assert.StartsWith("5.", network.Version, StringComparison.Ordinal);
        Assert.Equal($"{RecordingEngine.UrnOf("pulumi:providers:openstack", "cloud")}::id-cloud", network.Provider);
    }
}
