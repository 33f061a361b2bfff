using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>Removes what restores a PF at boot when the PF itself is gone.</summary>
internal sealed class PersistenceRemover(IHost host)
{
    public async Task RunAsync(
        PciAddress function, PersistenceObservation seen, PreviousState? previous, CancellationToken cancellationToken)
    {
        var wish = new PersistenceWish(function, PersistenceKind.None, settings: null, previous?.RcLocalMode);
        if (PersistencePlanner.Plan([wish], seen) is { } change)
        {
            (await host.RunAsync(HostBatch.Of(change.Operations), cancellationToken)).EnsureSucceeded();
        }
    }
}
