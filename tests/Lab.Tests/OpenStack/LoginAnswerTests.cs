using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>Logins that fail, and tokens that end before the run does.</summary>
public sealed class LoginAnswerTests(SriovCloud site) : OpenStackTests(site, "operator")
{
    [Fact]
    public async Task WrongPassword_SaysWhoAndNeverTheOther()
    {
        var plugin = await StartPluginAsync("operator", ("password", "mistyped-4711"));

        var refusal = await Assert.ThrowsAsync<RpcException>(() =>
            Resource(Types.Network, plugin).UpAsync(PropertyMap.Of(("name", "never"))));

        AssertExplained(
            refusal, StatusCode.Unauthenticated,
            "logging in as user operator (domain Default) for project demo (domain Default)", "401", "requires authentication");
        Assert.DoesNotContain("mistyped-4711", refusal.StatusMessage, StringComparison.Ordinal);
        Assert.Empty(plugin.Calls);
    }

    [Fact]
    public async Task JunkToken_IsRefusedByKeystone()
    {
        var plugin = await StartPluginAsync("operator", ("token", "junk-4711"));

        var refusal = await Assert.ThrowsAsync<RpcException>(() =>
            Resource(Types.Network, plugin).UpAsync(PropertyMap.Of(("name", "never"))));

        Assert.Contains("logging in with a token", refusal.StatusMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("junk-4711", refusal.StatusMessage, StringComparison.Ordinal);
        Assert.Matches("request req-", refusal.StatusMessage);
    }

    [Fact]
    public async Task TokenIsRevokedInTheMiddleOfARun_IsReplacedOnce()
    {
        // Services remember for minutes that a token was good: neutron must not have seen it before.
        await MadeAsync(Types.Flavor, ("name", Unique("flavor")), ("ram", 64), ("vcpus", 1), ("disk", 0));
        await RevokeTokensOfOperatorAsync();

        await Task.WhenAll(NetworkAsync(), NetworkAsync(), NetworkAsync());

        Assert.Equal(2, Plugin.Tokens);
    }

    [Fact]
    public async Task NobodyListens_SaysWhere()
    {
        var plugin = await StartPluginAsync("operator", ("authUrl", "http://127.0.0.1:9"), ("maxRetries", 0));

        var refusal = await Assert.ThrowsAsync<RpcException>(() =>
            Resource(Types.Network, plugin).UpAsync(PropertyMap.Of(("name", "never"))));

        Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
        Assert.Contains("the identity service at http://127.0.0.1:9 cannot be reached: Connection refused", refusal.StatusMessage, StringComparison.Ordinal);
    }

    // Keystone revokes all tokens of a user whose password changes; it may be changed to the one that it was.
    private async Task RevokeTokensOfOperatorAsync()
    {
        var password = (await File.ReadAllLinesAsync(Cloud.CloudsYaml))
            .SkipWhile(line => line.Trim() != "operator:").First(line => line.Contains("password:", StringComparison.Ordinal))
            .Split(':')[1].Trim();
        await Cloud.OpenStackAsync("admin", "user", "set", "--password", password, "operator");
    }
}
