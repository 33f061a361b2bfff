using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>Asks a host for its PCI devices and network links.</summary>
internal sealed class PciObserver : IHostObserver<PciObservation>
{
    public void Ask(HostBatch batch)
    {
    }

    public PciObservation Read(BatchResult answers) => new();
}
