using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// Changes the mode of the switch in the card, which builds the port's own interface anew: one detached batch, with the look
/// at the result in it. VFs that must be without a driver meanwhile get it back whatever becomes of the change.
/// </summary>
internal sealed class EswitchChanger(HostSession session, VirtualFunctionsPlan plan, SetEswitchMode change)
{
    // mlx5 moves all steering rules: some seconds, more with many VFs.
    private static readonly TimeSpan ModeTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BindTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NetdevTimeout = TimeSpan.FromSeconds(10);

    private readonly PciAddress _function = plan.Function.Address;

    /// <returns>The host afterwards.</returns>
    /// <exception cref="ProviderException">The driver refused, or stayed in its mode.</exception>
    public async Task<HostObservation> RunAsync(CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        foreach (var vf in change.Unbound)
        {
            batch.Add(new WriteAttribute($"{SysfsPaths.Device(vf.Address)}/driver/unbind", $"{vf.Address}", BindTimeout), mayFail: true);
        }

        var mode = SetEswitchMode.Word(change.To);
        var set = batch.Add(
            new RunCommand(["devlink", "dev", "eswitch", "set", $"pci/{_function}", "mode", mode], ModeTimeout), mayFail: true);
        foreach (var vf in change.Unbound)
        {
            batch.Add(new WriteAttribute(SysfsPaths.DriversProbe, $"{vf.Address}", BindTimeout), mayFail: true);
        }

        foreach (var vf in change.Unbound.Where(vf => vf.Device.Link is not null))
        {
            batch.Add(new WaitFor(new PathCount($"{SysfsPaths.Device(vf.Address)}/net/*", 1), NetdevTimeout), mayFail: true);
        }

        batch.Add(StepOperations.LetNamesSettle, mayFail: true);
        var look = session.LookAtTheEndOf(batch);
        var result = await session.Host.RunDetachedAsync(StepOperations.DetachedName("eswitch", _function), batch, cancellationToken);
        result.EnsureSucceeded();

        var seen = look.Read(result);
        var now = seen.Pci.FindPhysicalFunction(_function)?.EswitchMode;
        return now == mode ? seen : throw Explain(result.FailureOf(set), now);
    }

    private ProviderException Explain(OperationFailure? failure, string? now) => new(
        FailureKind.RemoteFailed,
        session.Host.Name,
        $"changing {_function}, {change.Describe()},",
        failure is null ? $"the mode is {now ?? "no longer told"} all the same" : failure.Message.Trim(),
        "Look at dmesg for the driver's reason; common ones are firmware that is too old, tc or OVS rules on the port, and a bond.");
}
