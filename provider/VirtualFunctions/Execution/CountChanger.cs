using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// Creates and removes VFs: the part of an update that resets the card, and with it maybe the very connection that it is
/// ordered over. So it is one detached batch, with the settings and the look at the result in it. The settings are those of the
/// plan, made before anybody has seen the VFs: whatever of them did not come true is found by the look, and planned anew.
/// </summary>
internal sealed class CountChanger(HostSession session, VirtualFunctionsPlan plan, ChangeCount change)
{
    private static readonly TimeSpan LeastTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LinksTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan NetdevTimeout = TimeSpan.FromSeconds(10);

    private readonly PciAddress _function = plan.Function.Address;
    private readonly DriverKnowledge _driver = DriverTable.Find(plan.Function.Device.Driver);

    /// <summary>Thrice what was seen on real cards: a write that takes longer hangs.</summary>
    private TimeSpan WriteTimeout =>
        TimeSpan.FromTicks(Math.Max(LeastTimeout.Ticks, 3 * Math.Max(change.From, change.To) * _driver.TimePerVf.Ticks));

    private string NumVfs => SysfsPaths.NumVfs(_function);

    private string VirtualFunctions => $"{SysfsPaths.Device(_function)}/virtfn*";

    /// <returns>The host afterwards.</returns>
    /// <exception cref="ProviderException">The kernel refused, or made another number of VFs.</exception>
    public async Task<HostObservation> RunAsync(CancellationToken cancellationToken)
    {
        for (var (waited, pause) = (TimeSpan.Zero, TimeSpan.Zero); ; pause = Longer(pause), waited += pause)
        {
            var batch = new HostBatch();
            if (pause > TimeSpan.Zero)
            {
                // The delay between two attempts, spent on the host: should the number come true meanwhile, so much the better.
                batch.Add(new WaitFor(new TextEquals(NumVfs, $"{change.To}"), pause), mayFail: true);
            }

            var tickets = AddChange(batch, isFirst: pause == TimeSpan.Zero);
            SettingsPart.Of(plan.Function, plan.StepsAfterCount).AddTo(batch);
            var look = session.LookAtTheEndOf(batch);
            var result = await session.Host.RunDetachedAsync(StepOperations.DetachedName("vf", _function), batch, cancellationToken);
            if (result.Stopped is not var (_, failure))
            {
                return look.Read(result);
            }

            if (failure.Errno != "EAGAIN" || waited >= _driver.BusyAfterChange)
            {
                throw Explain(result, tickets, failure);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : 2 * pause;

    private Tickets AddChange(HostBatch batch, bool isFirst)
    {
        var guard = isFirst
            ? batch.Add(new WaitFor(new TextEquals(NumVfs, $"{change.From}"), TimeSpan.Zero))
            : (BatchTicket<Nothing>?)null;
        foreach (var step in plan.StepsBeforeCard)
        {
            StepOperations.AddTo(batch, plan.Function, step);
        }

        if (change.From != 0)
        {
            batch.Add(new WriteAttribute(NumVfs, "0", WriteTimeout));
            batch.Add(new WaitFor(new PathCount(VirtualFunctions, 0), LinksTimeout));
        }

        if (change.To == 0)
        {
            return new Tickets(guard, null);
        }

        batch.Add(new WriteAttribute(NumVfs, $"{change.To}", WriteTimeout));

        // The write succeeds even when the driver made fewer: "N requested; only M enabled".
        var readBack = batch.Add(new WaitFor(new TextEquals(NumVfs, $"{change.To}"), TimeSpan.Zero));
        batch.Add(new WaitFor(new PathCount(VirtualFunctions, change.To), LinksTimeout));
        if (plan.WillProbe)
        {
            // The driver may be missing or slow; the VFs are there all the same.
            batch.Add(new WaitFor(new PathCount($"{VirtualFunctions}/net/*", change.To), NetdevTimeout), mayFail: true);
            batch.Add(StepOperations.LetNamesSettle, mayFail: true);
        }

        return new Tickets(guard, readBack);
    }

    private ProviderException Explain(BatchResult result, Tickets tickets, OperationFailure failure)
    {
        var operation = $"changing {_function}, {change.Describe()},";
        if (tickets.Guard is { } guard && result.FailureOf(guard) is not null)
        {
            return new ProviderException(
                FailureKind.Conflict, session.Host.Name, operation, $"it no longer has {change.From} VFs: somebody else changed it meanwhile",
                "Make sure that nothing else manages its VFs (NetworkManager, an init script), then run again.");
        }

        if (tickets.ReadBack is { } readBack && result.FailureOf(readBack) is not null)
        {
            return new ProviderException(
                FailureKind.RemoteFailed, session.Host.Name, operation,
                $"{plan.Function.Device.Driver} accepted {change.To} VFs but did not enable that many",
                "Look at dmesg for the reason; common ones are a link that is down (set linkUp: true), too few resources of the "
                    + "card, and too little MMIO space (kernel argument pci=realloc).");
        }

        var (kind, remedy) = failure.Errno switch
        {
            "EAGAIN" => (FailureKind.Timeout, "The card was still busy with a reset after several tries; run again later."),
            "ENOSPC" => (FailureKind.Unsupported, "There are too few interrupts or queues: use fewer VFs, or set autoprobe: false when all go to guests, "
                + "so that the host needs none for them."),
            "ENOMEM" => (FailureKind.Unsupported, "There is too little MMIO space: add the kernel argument pci=realloc, or use fewer VFs."),
            "ENOENT" => (FailureKind.Unsupported, "The device has no driver: load it (modprobe) and look at dmesg."),
            "EINVAL" => (FailureKind.InUse, "The driver refuses while VFs are assigned to guests; stop them, and look at dmesg."),
            "EBUSY" => (FailureKind.Conflict, "Somebody else created VFs meanwhile; run again."),
            "ETIMEDOUT" => (FailureKind.Timeout, "The kernel waits until whoever uses a VF lets go of it; find out who, and look at dmesg."),
            _ => (FailureKind.RemoteFailed, "Look at the host's kernel log (dmesg), then run again."),
        };
        var what = result.Stopped is var (stopped, _) ? $"{stopped.Describe()}: {failure.Message}" : failure.Message;
        return new ProviderException(kind, session.Host.Name, operation, what, remedy);
    }

    private readonly record struct Tickets(BatchTicket<Nothing>? Guard, BatchTicket<Nothing>? ReadBack);
}
