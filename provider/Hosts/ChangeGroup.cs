using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Maintenance;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// Changes of one kind on one host that are made together (group commit): each plans in its turn, joins here and gives way to
/// those that still wait for theirs, which plan on what it will have done. The first one to get the turn back makes the changes of
/// all that have joined. Everything here happens within a turn, so nothing needs a lock; and whoever has no outcome when it gets
/// the turn back goes on for itself and the others.
/// </summary>
/// <typeparam name="TChange">What one of them wants done.</typeparam>
/// <typeparam name="TOutcome">What it came to.</typeparam>
internal abstract class ChangeGroup<TChange, TOutcome> : IGathering
    where TOutcome : ChangeOutcome
{
    /// <summary>How long others are let come: the resources of one program arrive moments apart.</summary>
    protected static readonly TimeSpan ShortLinger = TimeSpan.FromMilliseconds(20);

    private readonly List<Member> _members = [];

    /// <inheritdoc/>
    public bool IsWaiting => _members.Exists(member => !member.IsAbandoned);

    /// <summary>The host as it will be when all that wait here have been served.</summary>
    public HostObservation Foresee(HostObservation seen) => _members.Aggregate(seen, (host, member) => Foresee(host, member.Change));

    /// <summary>Joins, and waits until the change is made.</summary>
    /// <param name="change">The change, planned on what <see cref="Foresee(HostObservation)"/> has shown.</param>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">Stops before anything is changed, or stops waiting.</param>
    /// <exception cref="ProviderException">Nothing was changed.</exception>
    public async Task<TOutcome> JoinAsync(TChange change, HostContext context, CancellationToken cancellationToken)
    {
        var member = new Member(change, context.Progress);
        _members.Add(member);
        try
        {
            do
            {
                await context.Session.GiveWayAsync(LingerFor(change));
                if (member.IsServed)
                {
                    return member.Outcome;
                }

                if (HasBegun)
                {
                    break;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
            while (context.Session.IsAwaited || WaitsFor(context.Session));

            await LeadAsync(context, cancellationToken);
            return member.Outcome;
        }
        catch (OperationCanceledException cancelled) when (_members.Exists(other => other != member && !other.IsAbandoned))
        {
            // It stays a member, for the others have planned on what it will have done.
            member.IsAbandoned = true;
            return Stopped(change, await context.ObserveAsync(CancellationToken.None), cancelled);
        }
        catch (OperationCanceledException)
        {
            _members.Clear();
            throw;
        }
    }

    /// <summary>The host as it will be after a change.</summary>
    protected abstract HostObservation Foresee(HostObservation seen, TChange change);

    /// <summary>How long others are let come; less than what it would take to do the same again for one that comes too late.</summary>
    protected virtual TimeSpan LingerFor(TChange change) => ShortLinger;

    /// <summary>What waits here, in the order in which it came.</summary>
    protected IEnumerable<TChange> Waiting => _members.Select(member => member.Change);

    /// <summary>Whether what waits here was sent already: then it is seen to its end.</summary>
    protected virtual bool HasBegun => false;

    /// <summary>Whether more is let come than those that wait for their turn.</summary>
    protected virtual bool WaitsFor(HostSession session) => false;

    /// <summary>Makes the changes of all, in the order in which they came; what it reports is shown for each.</summary>
    /// <exception cref="ProviderException">Nothing was changed.</exception>
    protected abstract Task<TOutcome> MakeAsync(ImmutableArray<TChange> changes, HostContext context, CancellationToken cancellationToken);

    /// <summary>What one of them came to, of what was done for all.</summary>
    protected abstract TOutcome ShareOf(TChange change, TOutcome all);

    /// <summary>What a change came to that its user stopped waiting for.</summary>
    protected abstract TOutcome Stopped(TChange change, HostObservation seen, OperationCanceledException cancelled);

    private async Task LeadAsync(HostContext context, CancellationToken cancellationToken)
    {
        var members = _members.ToImmutableArray();
        var together = context with { Progress = new SharedProgress([.. members.Select(member => member.Progress)]) };
        try
        {
            var outcome = await MakeAsync([.. members.Select(member => member.Change)], together, cancellationToken);
            foreach (var member in members)
            {
                member.Serve(ShareOf(member.Change, outcome));
            }
        }
        catch (ProviderException refusal)
        {
            foreach (var member in members)
            {
                member.Refuse(refusal);
            }
        }

        _members.RemoveAll(member => member.IsServed);
    }

    private sealed class Member(TChange change, IProgress<string> progress)
    {
        private TOutcome? _outcome;
        private ExceptionDispatchInfo? _refusal;

        public TChange Change => change;

        /// <summary>Its user's display.</summary>
        public IProgress<string> Progress => progress;

        /// <summary>Whether its user no longer waits.</summary>
        public bool IsAbandoned { get; set; }

        /// <summary>Whether it is known what became of it.</summary>
        public bool IsServed => _outcome is not null || _refusal is not null;

        /// <summary>What it came to; once it is known.</summary>
        /// <exception cref="ProviderException">Nothing was changed.</exception>
        public TOutcome Outcome
        {
            get
            {
                _refusal?.Throw();
                return _outcome ?? throw new InvalidOperationException("It is still waiting.");
            }
        }

        public void Serve(TOutcome outcome) => _outcome = outcome;

        /// <summary>Nothing was done for anybody.</summary>
        public void Refuse(ProviderException refusal) => _refusal = ExceptionDispatchInfo.Capture(refusal);
    }
}
