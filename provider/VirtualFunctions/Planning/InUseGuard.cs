using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>
/// Keeps VFs that somebody uses: the kernel would take a VF from a running guest, or hang in the write until the guest
/// lets go of it.
/// </summary>
internal static class InUseGuard
{
    /// <summary>Why the VFs can't go or change driver; <c>null</c> = nobody uses them.</summary>
    public static ProviderException? Find(string operation, IEnumerable<VirtualFunction> functions, string host)
    {
        var held = functions.Where(function => !function.Holders.IsEmpty).ToImmutableArray();
        return held.IsEmpty
            ? null
            : new ProviderException(
                FailureKind.InUse,
                host,
                operation,
                string.Join("; ", held.Select(Describe)),
                "Stop or migrate what uses them, then run again.");
    }

    private static string Describe(VirtualFunction function) =>
        $"VF {function.Address} is held by {string.Join(" and ", function.Holders.Select(holder => holder.Describe()))}";
}
