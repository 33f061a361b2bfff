using System.Text.Json.Nodes;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Networking;

public sealed class SubnetPoolTests : CannedNeutron
{
    private const string Token = "openstack:networking/subnetPool:SubnetPool";
    private const string Pools = "/network/v2.0/subnetpools";

    private static readonly PropertyMap Halves = Inputs(("name", "site"), ("prefixes", List("10.8.0.128/25", "10.8.0.0/25")));

    [Fact]
    public async Task Create_PrefixesThatNeutronJoins_AreNoDifference()
    {
        Service.On($"POST {Pools}", Answers(201, "subnetpool", Pool("10.8.0.0/24")));
        var pool = Plugin.Resource(Token);

        await pool.UpAsync(Halves);

        Assert.Single(Service.Calls);
        Assert.Equal(List("10.8.0.128/25", "10.8.0.0/25"), pool.State["prefixes"]);
        AssertNoChanges(await pool.DiffAsync(Halves));
    }

    [Fact]
    public async Task Refresh_OtherPrefixes_AreADifference()
    {
        Service
            .On($"POST {Pools}", Answers(201, "subnetpool", Pool("10.8.0.0/24")))
            .On($"GET {Pools}/pool-1", Answers(200, "subnetpool", Pool("10.8.0.0/23")));
        var pool = Plugin.Resource(Token);
        await pool.UpAsync(Halves);

        await pool.RefreshAsync();

        Assert.Equal(["prefixes"], (await pool.DiffAsync(Halves)).Diffs);
    }

    [Fact]
    public async Task Check_SomethingElseThanANetwork_IsRefusedByItsPath()
    {
        var failures = await Plugin.Resource(Token).CheckFailuresAsync(Inputs(("prefixes", List("10.8.0.0/16", "10.9.0.0", "10.9.0.0/33"))));

        Assert.Equal(["prefixes[1]", "prefixes[2]"], failures.Keys.Order());
    }

    [Fact]
    public async Task DefaultQuota_LeftOutAgain_IsSentAsZero_WhichIsNone()
    {
        var limited = Pool("10.8.0.0/24");
        limited["default_quota"] = 64;
        var unlimited = Pool("10.8.0.0/24");
        unlimited["default_quota"] = 0;
        Service
            .On($"POST {Pools}", Answers(201, "subnetpool", limited))
            .On($"PUT {Pools}/pool-1", Answers(200, "subnetpool", unlimited));
        var pool = Plugin.Resource(Token);
        await pool.UpAsync(Halves.With("defaultQuota", 64));

        await pool.UpAsync(Halves);

        Assert.True(JsonNode.DeepEquals(Json("""{"subnetpool": {"default_quota": 0}}"""), Sent("PUT")));
        AssertNoChanges(await pool.DiffAsync(Halves));
    }

    private static JsonObject Pool(string prefix) => (JsonObject)Json($$"""
        {"id": "pool-1", "name": "site", "description": "", "prefixes": ["{{prefix}}"], "default_prefixlen": 8, "min_prefixlen": 8,
         "max_prefixlen": 32, "ip_version": 4, "default_quota": null, "address_scope_id": null, "is_default": false, "shared": false,
         "project_id": "t-1", "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z", "revision_number": 0, "tags": []}
        """);
}
