using Pulumi.Protocol.Grpc;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>Drivers of VFs, and VFs that somebody uses.</summary>
public sealed class DriverTests() : VirtualFunctionsTests(HostShape.Good)
{
    [Fact]
    public async Task Up_VfioAndBack_BindsEveryFunction()
    {
        await Functions.UpAsync(Inputs(2, ("driver", "vfio-pci")));
        Assert.Equal(["vfio-pci", "vfio-pci"], await DriversAsync());
        await AssertNothingToDoAsync(Functions, Inputs(2, ("driver", "vfio-pci")));

        await Functions.UpAsync(Inputs(2, ("driver", "default")));
        Assert.Equal(["igbvf", "igbvf"], await DriversAsync());
        Assert.Equal("2", await Host.RunAsync($"ls -d {Sysfs}/virtfn*/net/* | wc -l"));
    }

    [Fact]
    public async Task Change_FunctionOpenThroughVfio_IsRefusedNamingTheHolder()
    {
        await Functions.UpAsync(Inputs(2, ("driver", "vfio-pci")));
        var group = await Host.RunAsync($"basename $(readlink {Sysfs}/virtfn0/iommu_group)");
        var holder = await Host.StartAsync($"exec 3<>/dev/vfio/{group}; exec sleep 600");
        await Eventually.HoldsAsync(
            async () => await Host.RunAsync($"readlink /proc/{holder}/fd/3 || true") == $"/dev/vfio/{group}", "the group is open");
        var before = await Host.FingerprintAsync();
        var nextRun = Functions.ResumedBy((await RestartProviderAsync()).Client);

        await AssertRefusedAsync(() => nextRun.UpAsync(Inputs(1, ("driver", "vfio-pci"))), $"sleep (pid {holder})", $"/dev/vfio/{group}");
        await AssertRefusedAsync(() => nextRun.UpAsync(Inputs(2, ("driver", "default"))), $"sleep (pid {holder})", $"/dev/vfio/{group}");
        await AssertRefusedAsync(nextRun.DestroyAsync, $"sleep (pid {holder})", $"/dev/vfio/{group}");
        Assert.Equal(before, await Host.FingerprintAsync());

        await Host.RunAsync($"kill {holder}");
        await (nextRun = nextRun.ResumedBy((await RestartProviderAsync()).Client)).UpAsync(Inputs(1, ("driver", "vfio-pci")));
        Assert.Equal(["vfio-pci"], await DriversAsync());
    }

    [Fact]
    public async Task Change_MacvtapOnAFunction_IsRefusedNamingIt()
    {
        await Functions.UpAsync(Inputs(2));
        await Host.RunAsync("ip link add link enp1s0v1 name macvtap7 type macvtap mode bridge");
        var nextRun = Functions.ResumedBy((await RestartProviderAsync()).Client);

        await AssertRefusedAsync(() => nextRun.UpAsync(Inputs(4)), "0000:01:10.2", "macvtap7");

        Assert.Equal(2, await CountAsync());
    }

    private async Task AssertRefusedAsync(Func<Task> change, params string[] named)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(change);
        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.StartsWith($"{Host.Name}: ", refusal.StatusMessage, StringComparison.Ordinal);
        Assert.All(named, words => Assert.Contains(words, refusal.StatusMessage, StringComparison.Ordinal));
    }
}
