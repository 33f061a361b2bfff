using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>Keeps the administrator from being locked out by a change of the port that the SSH connection comes over.</summary>
internal static class ManagementGuard
{
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(60);

    // The write that makes VFs may take that long (65 s for 125 VFs on mlx5), and the rollback must not come in between.
    private static readonly TimeSpan CardChange = TimeSpan.FromMinutes(2);

    /// <summary>How long after its beginning a change is rolled back; <c>null</c> = it can't cut the connection.</summary>
    public static TimeSpan? RollbackAfter(IEnumerable<PlanStep> steps, PhysicalFunction function, HostObservation seen)
    {
        var risky = steps.Where(step => step is CardStep or SetMtu or SetLink { Up: false }).ToImmutableArray();
        return risky.IsEmpty || function.Link is null || !seen.Management.LeadsOver(function)
            ? null
            : Reconnect + (risky.Any(step => step is CardStep) ? CardChange : TimeSpan.Zero);
    }

    /// <exception cref="ProviderException">The connection would be cut for good (Invalid).</exception>
    public static void Check(IEnumerable<PlanStep> steps, PhysicalFunction function, HostObservation seen)
    {
        foreach (var step in steps)
        {
            if (step is SetLink { Up: false } && seen.Management.LeadsOnlyOver(function))
            {
                throw Refusal(
                    function, step, seen, $"{function.Link!.Name} carries the SSH connection",
                    "Reach the host over another interface, or leave out linkUp.");
            }

            if (step is ChangeCount && seen.Management.FindVirtual(function) is { } own)
            {
                throw Refusal(
                    function, step, seen, $"VF {own.Index} ({own.Device.Link?.Name}) carries the SSH connection, and it would be removed",
                    "Reach the host over another interface.");
            }
        }
    }

    private static ProviderException Refusal(
        PhysicalFunction function, PlanStep step, HostObservation seen, string why, string remedy) =>
        new(FailureKind.Invalid, seen.Host, $"changing {function.Address}, {step.Describe()},", why, remedy);
}
