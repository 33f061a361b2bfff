using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>Asks a host how it boots.</summary>
internal sealed class BootObserver : IHostObserver<BootObservation>
{
    public void Ask(HostBatch batch)
    {
    }

    public BootObservation Read(BatchResult answers) => new();
}
