using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>A project whose quotas are used up. Asking again would change nothing, so nobody asks again.</summary>
public sealed class QuotaTests(SriovCloud site) : OpenStackTests(site, "user")
{
    [Theory]
    [InlineData("networks", Types.Network)]
    [InlineData("ports", Types.Port)]
    public async Task OfNeutron_UsedUp_IsRefusedAtOnce(string quota, string token)
    {
        var network = await NetworkAsync();
        var before = await Cloud.OpenStackAsync("admin", "quota", "show", "demo", "-f", "value", "-c", quota);
        await SetAsync(quota, "0");
        try
        {
            var calls = await Plugin.CallsOfAsync(() => AssertRefusedAsync(
                token,
                token == Types.Port
                    ? PropertyMap.Of(("name", "one-too-many"), ("networkId", network.Id!))
                    : PropertyMap.Of(("name", "one-too-many")),
                StatusCode.Aborted, "Quota exceeded for resources", "OverQuota", "openstack quota set"));

            Assert.Single(calls);
        }
        finally
        {
            await SetAsync(quota, before);
        }
    }

    [Fact]
    public async Task OfNova_UsedUp_IsRefusedAtOnce()
    {
        var before = await Cloud.OpenStackAsync("admin", "quota", "show", "demo", "-f", "value", "-c", "key-pairs");
        await SetAsync("key-pairs", "0");
        try
        {
            var calls = await Plugin.CallsOfAsync(() => AssertRefusedAsync(
                Types.Keypair, PropertyMap.Of(("name", "one-too-many")),
                StatusCode.Aborted, "Quota exceeded", "openstack quota set"));

            Assert.Single(calls);
        }
        finally
        {
            await SetAsync("key-pairs", before);
        }
    }

    private Task<string> SetAsync(string quota, string limit) =>
        Cloud.OpenStackAsync("admin", "quota", "set", $"--{quota}", limit, "demo");
}
