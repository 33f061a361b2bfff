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
        var change = PersistencePlanner.Plan(PersistenceKind.None, settings: null, function, seen, previous?.RcLocalMode);
        if (change is not null)
        {
            (await host.RunAsync(HostBatch.Of(change.Operations), cancellationToken)).EnsureSucceeded();
        }
    }
}
