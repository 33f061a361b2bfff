using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// Creates and removes VFs: the part of an update that resets the card, and with it maybe the very connection that it is
/// ordered over. So it runs detached, with the settings and a look at the result in the same batch. The settings are those of the
/// plan, made before anybody has seen the VFs: whatever of them did not come true is found by the look, and planned anew.
/// </summary>
internal sealed class CountChanger(HostSession session, VirtualFunctionsPlan plan, ChangeCount change)
{
    /// <summary>One for all ports: what an earlier run left behind on the host is waited for, whichever ports it is about.</summary>
    public const string DetachedName = "vfs";

    private static readonly TimeSpan LeastTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LinksTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan NetdevTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly PciAddress _function = plan.Function.Address;
    private readonly DriverKnowledge _driver = DriverTable.Find(plan.Function.Device.Driver);
    private Tickets _tickets;

    /// <summary>Thrice what was seen on real cards: a write that takes longer hangs.</summary>
    private TimeSpan WriteTimeout =>
        TimeSpan.FromTicks(Math.Max(LeastTimeout.Ticks, 3 * Math.Max(change.From, change.To) * _driver.TimePerVf.Ticks));

    private string NumVfs => SysfsPaths.NumVfs(_function);

    private string VirtualFunctions => $"{SysfsPaths.Device(_function)}/virtfn*";

    /// <summary>
    /// The first attempt, as a batch that can be sent together with others: all of it but what brings the VFs back after a reboot,
    /// for which ports share files.
    /// </summary>
    public HostBatch FirstAttempt() => Attempt(TimeSpan.Zero);

    /// <summary>Whether the number has come true.</summary>
    public WaitFor IsDone => new(new TextEquals(NumVfs, $"{change.To}"), TimeSpan.Zero);

    /// <summary>Judges the first attempt, and makes others for as long as the card is busy.</summary>
    /// <param name="answers">Of the first attempt.</param>
    /// <param name="cancellationToken">Stops between the attempts.</param>
    /// <exception cref="ProviderException">The kernel refused, or made another number of VFs.</exception>
    public async Task FinishAsync(BatchResult answers, CancellationToken cancellationToken)
    {
        for (var (waited, pause) = (TimeSpan.Zero, FirstPause); answers.Stopped is var (_, failure); waited += pause, pause *= 2)
        {
            if (failure.Errno != "EAGAIN" || waited >= _driver.BusyAfterChange)
            {
                throw Explain(answers, failure);
            }

            answers = await SendAsync(Attempt(pause), cancellationToken);
        }
    }

    /// <summary>The same with the first attempt, made alone.</summary>
    public async Task RunAsync(CancellationToken cancellationToken) =>
        await FinishAsync(await SendAsync(FirstAttempt(), cancellationToken), cancellationToken);

    private async Task<BatchResult> SendAsync(HostBatch attempt, CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        var part = batch.AddPart(attempt);
        batch.AddPart(PersistencePart.Of([IsDone], plan.StepsAfterCount.OfType<ChangePersistence>().Select(step => step.Change).SingleOrDefault()));
        return (await SharedBatch.RunDetachedAsync(session, DetachedName, batch, HostAspects.All, cancellationToken)).Of(part);
    }

    private HostBatch Attempt(TimeSpan pause)
    {
        var batch = new HostBatch();
        if (pause > TimeSpan.Zero)
        {
            // The delay between two attempts, spent on the host: should the number come true meanwhile, so much the better.
            batch.Add(IsDone with { Timeout = pause }, mayFail: true);
        }

        _tickets = AddChange(batch, isFirst: pause == TimeSpan.Zero);
        SettingsPart.Of(plan.Function, plan.StepsAfterCount.Where(step => step is not ChangePersistence)).AddTo(batch);
        return batch;
    }

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
        var readBack = batch.Add(IsDone);
        batch.Add(new WaitFor(new PathCount(VirtualFunctions, change.To), LinksTimeout));
        if (plan.WillProbe)
        {
            // The driver may be missing or slow; the VFs are there all the same.
            batch.Add(new WaitFor(new PathCount($"{VirtualFunctions}/net/*", change.To), NetdevTimeout), mayFail: true);
            batch.Add(StepOperations.LetNamesSettle, mayFail: true);
        }

        return new Tickets(guard, readBack);
    }

    private ProviderException Explain(BatchResult result, OperationFailure failure)
    {
        var operation = $"changing {_function}, {change.Describe()},";
        if (_tickets.Guard is { } guard && result.FailureOf(guard) is not null)
        {
            return new ProviderException(
                FailureKind.Conflict, session.Host.Name, operation, $"it no longer has {change.From} VFs: somebody else changed it meanwhile",
                "Make sure that nothing else manages its VFs (NetworkManager, an init script), then run again.");
        }

        if (_tickets.ReadBack is { } readBack && result.FailureOf(readBack) is not null)
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
