using Pulumi.Protocol.Grpc;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>What is set of the port as a whole, judged by <c>ip</c> and sysfs.</summary>
public sealed class PortTests() : VirtualFunctionsTests(HostShape.Good)
{
    [Fact]
    public async Task Up_MtuAndPromiscuous_AreOnTheHostAndPutBack()
    {
        var before = await Host.LinkAsync(Device);
        var inputs = Inputs(2, ("linkUp", true), ("mtu", 2000), ("promiscuous", true));

        await Functions.UpAsync(inputs);

        var link = await Host.LinkAsync(Device);
        Assert.Equal((2000, true), (link.Mtu, link.IsPromiscuous));
        Assert.Equal(true, Functions.State.At("physicalFunction", "promiscuous"));
        await AssertNothingToDoAsync(Functions, inputs);

        await Functions.DestroyAsync();
        link = await Host.LinkAsync(Device);
        Assert.Equal((before.Mtu, before.IsPromiscuous), (link.Mtu, link.IsPromiscuous));
    }

    [Fact]
    public async Task Up_SomethingCapturesThePackets_IsNotTakenForASetting()
    {
        await Functions.UpAsync(Inputs(1, ("linkUp", true), ("promiscuous", false)));
        await Host.RunAsync($"ip link add name capture0 type bridge && ip link set {Device} master capture0");
        var nextRun = Functions.ResumedBy((await RestartProviderAsync()).Client);

        Assert.NotEqual(0, Convert.ToInt32(await Host.RunAsync($"cat /sys/class/net/{Device}/flags"), 16) & 0x100);
        await AssertNothingToDoAsync(nextRun, Inputs(1, ("linkUp", true), ("promiscuous", false)));
    }

    [Fact]
    public async Task Up_AutoprobeOff_MakesFunctionsWithoutDriver_AlsoAfterAReboot()
    {
        var inputs = Inputs(2, ("autoprobe", false));
        await Functions.UpAsync(inputs);
        await AssertWithoutDriversAsync();

        await Host.RebootAsync();

        await AssertWithoutDriversAsync();
        await AssertNothingToDoAsync(Functions.ResumedBy((await RestartProviderAsync()).Client), inputs);
    }

    [Fact]
    public async Task Up_SwitchdevOnADriverWithoutIt_IsRefusedAndChangesNothing()
    {
        var before = await Host.FingerprintAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => Functions.UpAsync(Inputs(2, ("eswitchMode", "switchdev"))));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Contains("igb does not let it be chosen", failure.StatusMessage, StringComparison.Ordinal);
        Assert.Equal(before, await Host.FingerprintAsync());
    }

    private async Task AssertWithoutDriversAsync()
    {
        Assert.Equal(2, await CountOnBusAsync());
        Assert.Equal("0", await Host.RunAsync($"ls -d {Sysfs}/virtfn*/driver 2>/dev/null | wc -l"));
        Assert.Equal("0", await Host.RunAsync($"cat {Sysfs}/sriov_drivers_autoprobe"));
    }
}
