using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Networking;

public sealed class SubnetPoolTests(SriovCloud site) : NetworkingTests(site, "operator")
{
    [Fact]
    public Task LivesThroughEveryChange() => AssertLifeAsync(
        Types.SubnetPool,
        Inputs(("name", Unique("pool")), ("prefixes", List("10.96.0.128/25", "10.96.0.0/25")), ("tags", List("blue"))),
        Inputs(("name", Unique("renamed")), ("description", "site")),
        Inputs(("prefixes", List("10.97.0.0/24", "10.96.0.0/24"))),
        Inputs(("minPrefixlen", 25), ("maxPrefixlen", 30), ("defaultPrefixlen", 28)),
        Inputs(("defaultQuota", 256)),
        Inputs(("isDefault", true)),
        Inputs(("isDefault", false)),
        Inputs(("tags", List("red"))));

    [Fact]
    public async Task ChangedByOthers_IsChangedBack()
    {
        var pool = Resource(Types.SubnetPool);
        var inputs = Inputs(("name", Unique("pool")), ("prefixes", List("10.98.0.0/24")), ("defaultQuota", 64));
        await pool.UpAsync(inputs);
        await Cloud.OpenStackAsync("operator", "subnet", "pool", "set", "--description", "theirs", "--default-quota", "1", pool.Id!);

        await AssertRepairedAsync(pool, inputs, "defaultQuota", "description");
        await AssertGoneAsync(pool, "subnet pool");
    }

    [Fact]
    public async Task DefaultQuota_LeftOutAgain_IsTakenAway()
    {
        var pool = Resource(Types.SubnetPool);
        var inputs = Inputs(("name", Unique("pool")), ("prefixes", List("10.99.0.0/24")));
        await pool.UpAsync(inputs.With("defaultQuota", 64));

        await pool.UpAsync(inputs);

        await AssertSettledAsync(pool, inputs);
    }
}
