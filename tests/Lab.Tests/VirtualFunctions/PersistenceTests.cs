using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>VFs over a real reboot.</summary>
public sealed class PersistenceTests() : VirtualFunctionsTests(HostShape.Good)
{
    [Fact]
    public async Task Reboot_FunctionsAndSettingsComeBack_AndAPreviewHasNothingToDo()
    {
        var inputs = Inputs(
            3,
            ("linkUp", true),
            ("virtualFunctions", Values.List(
                Values.Map(("index", 0), ("mac", "52:54:00:0a:0f:00"), ("vlan", 100), ("trust", true)),
                Values.Map(("index", 1), ("mac", "52:54:00:0a:0f:01")),
                Values.Map(("index", 2), ("mac", "52:54:00:0a:0f:02"), ("spoofCheck", false)))));
        await Functions.UpAsync(inputs);
        var before = await Host.LinkAsync(Device);

        await Host.RebootAsync();

        var after = await Host.LinkAsync(Device);
        Assert.Equal(before.VirtualFunctions, after.VirtualFunctions);
        Assert.True(after.IsUp);
        Assert.Equal(3, await CountOnBusAsync());
        Assert.Equal("", await Host.RunAsync("systemctl --failed --no-legend --plain"));
        await AssertNothingToDoAsync(Functions.ResumedBy((await RestartProviderAsync()).Client), inputs);
    }
}
