using Pulumi.Engine.Deployment.State;

namespace Pulumi.Engine.Deployment;

/// <summary>Runs deletions so that nothing is deleted before what needs it.</summary>
internal static class DeleteOrder
{
    /// <summary>
    /// Starts <paramref name="delete"/> for each of <paramref name="condemned"/> as soon as everything that needs the
    /// entry is gone. An entry that something remaining needs is not deleted.
    /// </summary>
    /// <param name="condemned">The entries to delete, in dependency order.</param>
    /// <param name="graph">Which entries need which.</param>
    /// <param name="delete">Deletes one entry; the result says whether it is gone.</param>
    public static async Task RunAsync(
        IReadOnlyList<StateEntry> condemned, DependencyGraph graph, Func<StateEntry, Task<bool>> delete)
    {
        var blockers = condemned.ToDictionary(entry => entry, _ => new List<Task<bool>>());

        // Backwards, the dependents of an entry have their tasks before the entry itself does.
        var deletions = new List<Task>();
        foreach (var entry in condemned.Reverse())
        {
            var deletion = DeleteWhenFreeAsync(entry, blockers[entry], delete);
            deletions.Add(deletion);
            foreach (var requirement in graph.RequirementsOf(entry))
            {
                if (blockers.TryGetValue(requirement, out var waiting))
                {
                    waiting.Add(deletion);
                }
            }
        }

        await Task.WhenAll(deletions);
    }

    private static async Task<bool> DeleteWhenFreeAsync(
        StateEntry entry, List<Task<bool>> blockers, Func<StateEntry, Task<bool>> delete)
    {
        // Asynchronous from the start: a chain of completed deletions must not grow the stack.
        await Task.Yield();
        var gone = await Task.WhenAll(blockers);
        return gone.All(isGone => isGone) && await delete(entry);
    }
}
