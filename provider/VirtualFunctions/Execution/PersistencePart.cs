using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>What brings VFs back after a reboot, as a part of the batch that makes them.</summary>
internal static class PersistencePart
{
    /// <param name="made">Whether the VFs were made, port by port. Where some were not, nothing is done: it is planned anew then.</param>
    /// <param name="change">What has to be done; a failure of it is found by the look at the end of the batch. <c>null</c> = nothing.</param>
    public static HostBatch Of(IEnumerable<WaitFor> made, PersistenceChange? change)
    {
        var batch = new HostBatch();
        if (change is not null)
        {
            foreach (var condition in made)
            {
                batch.Add(condition);
            }

            foreach (var operation in change.Operations)
            {
                batch.Add(operation, mayFail: true);
            }
        }

        return batch;
    }
}
