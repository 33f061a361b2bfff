using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>Connections and runs that end while VFs are being created.</summary>
public sealed class InterruptionTests() : VirtualFunctionsTests(HostShape.Good)
{
    [Fact]
    public async Task Up_ConnectionCutWhileFunctionsAreCreated_Converges()
    {
        var up = Functions.UpAsync(Wanted());
        await UntilTheyAreCreatedAsync();
        Assert.NotEqual(0, SshProcess.KillAllTo(Host.Name));
        await Record.ExceptionAsync(() => up);

        await Functions.UpAsync(Wanted());

        await AssertConvergedAsync();
        await AssertNothingToDoAsync(Functions, Wanted());
    }

    [Fact]
    public async Task Up_RunDiedWhileFunctionsAreCreated_NextRunConvergesWithoutItsState()
    {
        var up = Functions.UpAsync(Wanted());
        await UntilTheyAreCreatedAsync();
        var next = NewResource(await RestartProviderAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => up);

        await next.UpAsync(Wanted());

        await AssertConvergedAsync();
        await AssertNothingToDoAsync(next, Wanted());
    }

    private PropertyMap Wanted() => Inputs(
        7, ("linkUp", true), ("virtualFunctions", Values.List(Values.Map(("index", 6), ("mac", "52:54:00:0a:0f:06"), ("vlan", 66)))));

    private Task UntilTheyAreCreatedAsync() => Eventually.HoldsAsync(
        () => Provider.Engine.StatusLines.Any(line => line.Contains("0 → 7", StringComparison.Ordinal)), "VFs are being created");

    private async Task AssertConvergedAsync()
    {
        Assert.Equal(7, await CountOnBusAsync());
        var last = (await Host.LinkAsync(Device)).VirtualFunctions[6];
        Assert.Equal(("52:54:00:0a:0f:06", 66), (last.Mac, last.Vlan));
    }
}
