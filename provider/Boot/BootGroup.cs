using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>
/// Changes of how one host boots: its boot loader is changed in one go, and it is rebooted once for all who need it. Where nobody needs
/// that, the boot loader goes along with what else of the host is about to be changed.
/// </summary>
internal sealed class BootGroup : ChangeGroup<BootWork, BootOutcome>, ITraveller
{
    private static readonly TimeSpan LingerForReboot = TimeSpan.FromMilliseconds(200);

    private Trip? _trip;
    private bool _isLed;

    /// <inheritdoc/>
    public Journey? Board()
    {
        var works = Waiting.ToImmutableArray();
        if (_isLed || _trip is not null || works.All(work => work.Change.IsEmpty) || works.Any(work => work.Reboot is not null))
        {
            return null;
        }

        _trip = new Trip(works, new Journey(BootRollout.LoaderWork(works), HostAspects.Boot));
        return _trip.Journey;
    }

    protected override HostObservation Foresee(HostObservation seen, BootWork change) =>
        seen with { Boot = seen.Boot with { Loader = change.Change.Foreseen } };

    protected override TimeSpan LingerFor(BootWork change) => change.Reboot is null ? ShortLinger : LingerForReboot;

    protected override bool HasBegun => _trip is not null;

    protected override bool WaitsFor(HostSession session) =>
        Waiting.All(work => work.Reboot is null) && session.SharedBy<IGathering>().Any(other => other != this && other.IsWaiting);

    protected override async Task<BootOutcome> MakeAsync(
        ImmutableArray<BootWork> changes, HostContext context, CancellationToken cancellationToken)
    {
        // Whoever came too late for the journey planned on what it has brought.
        var (trip, rest) = _trip is { Journey.HasBegun: true } begun
            ? (begun, changes.RemoveRange(begun.Works, ReferenceEqualityComparer.Instance))
            : (null, changes);
        (_trip, _isLed) = (null, true);
        try
        {
            return await new BootRollout(rest, context).RunAsync(trip?.Journey, cancellationToken);
        }
        finally
        {
            _isLed = false;
        }
    }

    // A reboot that others needed is none that it had to be rebooted for.
    protected override BootOutcome ShareOf(BootWork change, BootOutcome all) =>
        all with { RebootedInto = change.Reboot is null ? change.RebootedInto : all.RebootedInto ?? change.RebootedInto };

    protected override BootOutcome Stopped(BootWork change, HostObservation seen, OperationCanceledException cancelled) =>
        new(seen, change.RebootedInto, cancelled);

    /// <summary>What goes along with others.</summary>
    private sealed record Trip(ImmutableArray<BootWork> Works, Journey Journey);
}

/// <summary>What one resource needs of it.</summary>
/// <param name="Change">Of the boot loader.</param>
/// <param name="Reboot">The reboot; <c>null</c> = none.</param>
/// <param name="RebootedInto">The boot that an earlier run started for the same, or <c>null</c>.</param>
internal sealed record BootWork(BootLoaderChange Change, RebootWork? Reboot, string? RebootedInto)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsNothing => Change.IsEmpty && Reboot is null;
}

/// <summary>A reboot.</summary>
/// <param name="Why">What it is for: "turn the IOMMU on".</param>
/// <param name="Limit">How long it may take.</param>
internal sealed record RebootWork(string Why, TimeSpan Limit);
