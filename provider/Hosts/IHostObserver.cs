using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>One part of an observation: what it asks of the host, and what it makes of the answers.</summary>
internal interface IHostObserver<out T>
{
    /// <summary>Adds the questions to the batch that all observers share.</summary>
    void Ask(HostBatch batch);

    /// <summary>Reads the answers.</summary>
    T Read(BatchResult answers);
}
