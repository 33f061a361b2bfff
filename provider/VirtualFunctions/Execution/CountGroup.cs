using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// Changes of the count on several ports of one host, made together (group commit): one disruption, one round trip. A change plans
/// in its turn, joins here and gives way to those that still wait for theirs; the first to get the turn back makes the changes of
/// all. It is no <see cref="ChangeGroup{TChange, TOutcome}"/>: what one port comes to is not what the others do, and a plan does not
/// outlive a change of what it was made on. Everything here happens within a turn, so nothing needs a lock; and whoever has no
/// outcome when it gets the turn back goes on for itself and the others.
/// </summary>
internal sealed class CountGroup : IGathering
{
    /// <summary>How long others are let come: the resources of one program arrive moments apart, and each change takes longer.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(20);

    private readonly List<CountMember> _members = [];

    /// <inheritdoc/>
    public bool IsWaiting => _members.Count > 0;

    /// <returns>What it came to; <c>null</c> = the host was changed since it was planned, and nothing was done.</returns>
    /// <exception cref="Plugin.Errors.ProviderException">The disruption is refused; nothing was changed.</exception>
    public async Task<Execution?> JoinAsync(CountMember member, HostContext context, CancellationToken cancellationToken)
    {
        _members.Add(member);
        try
        {
            do
            {
                await context.Session.GiveWayAsync(Linger);
                if (member.Outcome is { } outcome)
                {
                    return outcome;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
            while (context.Session.IsAwaited);

            await LeadAsync(member, context, cancellationToken);
            return member.Outcome;
        }
        finally
        {
            _members.Remove(member);
        }
    }

    private async Task LeadAsync(CountMember leader, HostContext context, CancellationToken cancellationToken)
    {
        var seen = await context.ObserveAsync(cancellationToken);
        var members = _members.Where(member => ReferenceEquals(member.Seen, seen)).ToImmutableArray();
        if (members.IsEmpty)
        {
            return;
        }

        var what = $"changing {string.Join(", and ", members.Select(member => member.Describe()))},";
        var shared = await context.Disruptions.RunAsync(
            new Disruption(DisruptionKind.VirtualFunctionChange, what), context, token => ChangeAsync(members, context, token), cancellationToken);
        foreach (var (member, execution) in members.Zip(shared.Executions))
        {
            // Whoever cancels the leader has not cancelled the others: they find out what was done, and go on.
            var outcome = shared.Settle(execution);
            member.Outcome = member != leader && outcome.Failure is OperationCanceledException ? null : outcome;
        }
    }

    private static async Task<SharedExecution> ChangeAsync(
        ImmutableArray<CountMember> members, HostContext context, CancellationToken cancellationToken)
    {
        var changers = members.Select(member => member.Begin(context.Session)).ToImmutableArray();
        var batch = new HostBatch();
        var parts = AddAttempts(batch, members, changers);
        var persistence = PersistencePlanner.Plan([.. members.SelectMany(member => member.Persistence)], members[0].Seen.Persistence);
        batch.AddPart(PersistencePart.Of(changers.Select(changer => changer.IsDone), persistence));
        var answers = SharedBatch.RunDetachedAsync(context.Session, CountChanger.DetachedName, batch, HostAspects.All, cancellationToken);
        var executions = ImmutableArray.CreateBuilder<Execution>();
        for (var i = 0; i < members.Length; i++)
        {
            var (changer, part) = (changers[i], parts[i]);
            executions.Add(await members[i].GoOnAsync(
                async token => await changer.FinishAsync((await answers).Of(part), token), cancellationToken));
        }

        return new SharedExecution(executions.ToImmutable());
    }

    /// <summary>
    /// Cards beside one another, as systemd starts the units of their ports at boot. Ports of one card follow each other: their VFs
    /// may share a bus, which the kernel makes with the first of them (drivers/pci/iov.c, <c>virtfn_add_bus</c>).
    /// </summary>
    /// <returns>The parts, in the order of the changes.</returns>
    private static ImmutableArray<BatchPart> AddAttempts(HostBatch batch, ImmutableArray<CountMember> members, ImmutableArray<CountChanger> changers)
    {
        var parts = new BatchPart[members.Length];
        foreach (var card in Enumerable.Range(0, members.Length).GroupBy(i => members[i].Card))
        {
            var place = PartPlace.Beside;
            foreach (var i in card)
            {
                parts[i] = batch.AddPart(changers[i].FirstAttempt(), place);
                place = PartPlace.Next;
            }
        }

        return [.. parts];
    }
}
