using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>Changes of how one host boots: its boot loader is changed in one go, and it is rebooted once for all who need it.</summary>
internal sealed class BootGroup : ChangeGroup<BootWork, BootOutcome>
{
    private static readonly TimeSpan LingerForReboot = TimeSpan.FromMilliseconds(200);

    protected override HostObservation Foresee(HostObservation seen, BootWork change) =>
        seen with { Boot = seen.Boot with { Loader = change.Change.Foreseen } };

    protected override TimeSpan LingerFor(BootWork change) => change.Reboot is null ? ShortLinger : LingerForReboot;

    protected override Task<BootOutcome> MakeAsync(
        ImmutableArray<BootWork> changes, HostContext context, CancellationToken cancellationToken) =>
        new BootRollout(changes, context).RunAsync(cancellationToken);

    // A reboot that others needed is none that it had to be rebooted for.
    protected override BootOutcome ShareOf(BootWork change, BootOutcome all) =>
        all with { RebootedInto = change.Reboot is null ? change.RebootedInto : all.RebootedInto ?? change.RebootedInto };

    protected override BootOutcome Stopped(BootWork change, HostObservation seen, OperationCanceledException cancelled) =>
        new(seen, change.RebootedInto, cancelled);
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
