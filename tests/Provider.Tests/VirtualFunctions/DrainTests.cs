using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.VirtualFunctions;
using static Pulumi.Sriov.Provider.Tests.VirtualFunctions.HandlerRun;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>A change of the count while a guest uses a VF, where the compute node is to be drained first.</summary>
public sealed class DrainTests
{
    private static readonly VirtualFunctionsInputs TwoVfs = FourVfs with { Count = 2, OnInUse = InUsePolicy.Drain };

    private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();

    [Fact]
    public async Task Apply_GuestIsMovedAway_ChangesTheCount()
    {
        var outputs = await _machine.UpAsync(FourVfs);
        _machine.Guests.StartWithHostDevice("vnf-1", "0000:01:10.2");

        var applied = await ApplyAsync(outputs, move: () => _machine.Guests.Stop("vnf-1"));

        Assert.Null(applied.Failure);
        Assert.Equal(2, (await _machine.PortAsync()).NumVfs);
    }

    [Fact]
    public async Task Apply_GuestIsStillThere_IsRefusedAndNothingIsChanged()
    {
        var outputs = await _machine.UpAsync(FourVfs);
        _machine.Guests.StartWithHostDevice("vnf-1", "0000:01:10.2");

        var refusal = await Assert.ThrowsAsync<ProviderException>(() => ApplyAsync(outputs, move: () => { }));

        Assert.Equal(FailureKind.InUse, refusal.Kind);
        Assert.Contains("vnf-1", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(4, (await _machine.PortAsync()).NumVfs);
    }

    private async Task<Applied<VirtualFunctionsOutputs>> ApplyAsync(VirtualFunctionsOutputs prior, Action move)
    {
        await using var host = _machine.Connect();
        return await host.ApplyAsync(TwoVfs, prior, disruptions: new Disruptions(new Move(move)));
    }

    /// <summary>What draining does to the host: the guests are elsewhere when the work begins.</summary>
    private sealed class Move(Action move) : IDisruptionStep
    {
        public Task<T> RunAsync<T>(
            Disruption what, HostContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
            where T : ChangeOutcome
        {
            move();
            return work(cancellationToken);
        }
    }
}
