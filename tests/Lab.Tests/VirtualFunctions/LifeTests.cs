using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>Creating, changing, repairing and deleting VFs, each step judged by <c>ip</c> and <c>lspci</c>.</summary>
public sealed class LifeTests() : VirtualFunctionsTests(HostShape.Good)
{
    [Fact]
    public async Task Up_FourFunctionsWithSettings_AreOnTheHost()
    {
        var inputs = Inputs(4, ("linkUp", true), ("virtualFunctions", FourSettings()));

        await Functions.UpAsync(inputs);

        Assert.Equal(4, await CountOnBusAsync());
        var link = await Host.LinkAsync(Device);
        Assert.True(link.IsUp);
        Assert.Equal(
            [
                new VfFacts("52:54:00:0a:0f:00", 0, 0, SpoofCheck: true, Trust: true, 0),
                new VfFacts("52:54:00:0a:0f:01", 101, 5, SpoofCheck: false, Trust: false, 0),
                VfFacts.Untouched with { Mac = "any", MaxTxRate = 100 },
                VfFacts.Untouched with { Mac = "any" },
            ],
            // The VF's own driver makes up a MAC where the PF's was given none.
            link.VirtualFunctions.Select((function, index) => index < 2 ? function : function with { Mac = "any" }));
        Assert.Equal($"{Host.Name}/{Address}", Functions.Id);
        Assert.Equal("10ca", Functions.State["vfProductId"]);
        Assert.Equal(4, Functions.State.At("physicalFunction", "numVfs"));
        Assert.Equal(
            ["0000:01:10.0", "0000:01:10.2", "0000:01:10.4", "0000:01:10.6"],
            Functions.State["functions"].Objects().Select(function => function["pciAddress"]));
        await AssertNothingToDoAsync(Functions, inputs);
    }

    [Fact]
    public async Task Up_FourToTwo_LeavesTwo()
    {
        await Functions.UpAsync(Inputs(4));

        await Functions.UpAsync(Inputs(2, ("virtualFunctions", Values.List(Values.Map(("index", 1), ("vlan", 7))))));

        Assert.Equal(2, await CountAsync());
        Assert.Equal(2, await CountOnBusAsync());
        Assert.Equal([0, 7], (await Host.LinkAsync(Device)).VirtualFunctions.Select(function => function.Vlan));
        Assert.Equal(2, Functions.State["functions"].Objects().Count);
    }

    [Fact]
    public async Task Up_SomeoneChangedTheHost_IsSeenAndRepaired()
    {
        var inputs = Inputs(4, ("linkUp", true), ("virtualFunctions", FourSettings()));
        await Functions.UpAsync(inputs);
        var wanted = await Host.LinkAsync(Device);
        await Host.RunAsync($"ip link set {Device} vf 1 vlan 0; ip link set {Device} vf 0 trust off; ip link set {Device} down");
        var nextRun = Functions.ResumedBy((await RestartProviderAsync()).Client);

        var diff = await nextRun.DiffAsync(inputs);
        Assert.Superset(
            new HashSet<string> { "virtualFunctions[1].vlan", "virtualFunctions[0].trust", "linkUp" }, diff.DetailedDiff.Keys.ToHashSet());
        Assert.True(await nextRun.UpAsync(inputs));

        Assert.Equal(wanted.VirtualFunctions, (await Host.LinkAsync(Device)).VirtualFunctions);
        Assert.True((await Host.LinkAsync(Device)).IsUp);
        await AssertNothingToDoAsync(nextRun, inputs);
    }

    [Fact]
    public async Task Refresh_SomeoneRemovedTheFunctions_TellsSoAndUpMakesThemAgain()
    {
        await Functions.UpAsync(Inputs(2));
        await Host.RunAsync($"echo 0 > {Sysfs}/sriov_numvfs");
        var nextRun = Functions.ResumedBy((await RestartProviderAsync()).Client);

        Assert.True(await nextRun.RefreshAsync());
        Assert.Equal(0, nextRun.Inputs["count"]);
        Assert.Empty(nextRun.State["functions"].Objects());

        await nextRun.UpAsync(Inputs(2));
        Assert.Equal(2, await CountOnBusAsync());
    }

    [Fact]
    public async Task Delete_PutsTheHostBackAsItWas()
    {
        var before = await Host.FingerprintAsync(withTimes: false);
        await Functions.UpAsync(Inputs(4, ("linkUp", true), ("mtu", 2000), ("virtualFunctions", FourSettings())));

        await Functions.DestroyAsync();

        Assert.Equal(before, await Host.FingerprintAsync(withTimes: false));
    }

    [Theory]
    [InlineData("linkState", "enable")]
    [InlineData("minTxRate", 100)]
    [InlineData("queryRss", true)]
    public async Task Up_SettingTheDriverDoesNotKnow_IsRefusedNamingTheDriver(string setting, object value)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => Functions.UpAsync(
            Inputs(1, ("virtualFunctions", Values.List(Values.Map(("index", 0), (setting, ValueOf(value))))))));

        Assert.StartsWith(Host.Name, failure.StatusMessage, StringComparison.Ordinal);
        Assert.Contains("igb", failure.StatusMessage, StringComparison.Ordinal);
        Assert.Contains(setting, failure.StatusMessage, StringComparison.Ordinal);
    }

    private static PropertyValue FourSettings() => Values.List(
        Values.Map(("index", 0), ("mac", "52:54:00:0a:0f:00"), ("trust", true)),
        Values.Map(("index", 1), ("mac", "52:54:00:0a:0f:01"), ("vlan", 101), ("qos", 5), ("spoofCheck", false)),
        Values.Map(("index", 2), ("maxTxRate", 100)));

    private static PropertyValue ValueOf(object value) => value switch
    {
        string text => text,
        bool flag => flag,
        _ => Convert.ToDouble(value),
    };
}
