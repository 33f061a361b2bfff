using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>Deals with operations of an earlier deployment whose outcome never became known.</summary>
/// <remarks>Source of the rules: pulumi <c>pkg/resource/deploy/deployment_executor.go</c>, refresh and checks.</remarks>
internal static class PendingOperations
{
    /// <summary>
    /// Warns about them, and forgets those that the deployment settles anyway: an update or a delete is simply repeated.
    /// An interrupted create may have left a resource that nobody knows, so it is kept until a refresh.
    /// </summary>
    public static async Task SettleAsync(Snapshot snapshot, StateLedger ledger, EventStream events, bool refreshing)
    {
        var pending = snapshot.PendingOperations;
        if (pending.Count == 0)
        {
            return;
        }

        var list = string.Join('\n', pending.Select(operation => $"  * {operation.Resource.Urn}, interrupted while {Name(operation.Type)}"));
        events.Warning(null, $"the last deployment was interrupted before the outcome of {pending.Count} operations was known:\n{list}\n"
            + (refreshing
                ? "what exists of the created ones must be deleted by hand, or imported; they are now forgotten"
                : "look whether what was being created exists; a refresh forgets these operations"));
        for (var index = 0; index < pending.Count; index++)
        {
            if (refreshing || pending[index].Type != PendingOperationType.Creating)
            {
                await ledger.RecordAsync(SnapshotBuilder.NumberOf(index, pending.Count), []);
            }
        }
    }

    private static string Name(PendingOperationType type) => type.ToString().ToLowerInvariant();
}
