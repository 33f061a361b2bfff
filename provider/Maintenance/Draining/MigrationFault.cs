using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Client.Errors;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>
/// Why nova gave a migration up. A server that stays ACTIVE shows no fault; only the events of the action tell
/// (<c>nova/api/openstack/compute/instance_actions.py</c>).
/// </summary>
internal static class MigrationFault
{
    /// <returns><c>null</c> = nova does not tell.</returns>
    public static async Task<string?> WordsAsync(Cloud cloud, string server, string? requestId, CancellationToken cancellationToken)
    {
        if (requestId is null)
        {
            return null;
        }

        try
        {
            // 2.51 tells the events to others than administrators, too; "details" came with 2.84.
            var nova = cloud.Compute().AtLeast(2, 51).During("asking why");
            var action = await nova.FindAsync($"servers/{server}/os-instance-actions/{requestId}", "instanceAction", cancellationToken);
            var failed = action?.Objects("events").FirstOrDefault(found => found.TextOrNone("result") == "Error");
            var words = failed is null ? null : failed.TextOrNone("details") ?? LastLine(failed.TextOrNone("traceback"));
            return words is null ? null : $"{words} (request {requestId})";
        }
        catch (OpenStackException)
        {
            // That the server did not move is what matters; it is told without nova's words, too.
            return null;
        }
    }

    private static string? LastLine(string? traceback) => traceback?
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToImmutableArray() is [.., var last] ? last : null;
}
