using System.Text.Json.Nodes;
using OpenStack.Client;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>Moves one server off a compute node, to wherever the scheduler finds room.</summary>
/// <param name="node">The node.</param>
/// <param name="settings">How, and how long it may take.</param>
/// <param name="progress">Hears "compute-1: live migration of vnf-3 (2 of 5): ACTIVE/migrating, 41 s".</param>
internal sealed class ServerMove(ComputeNode node, MaintenanceSettings settings, IProgress<string> progress)
{
    private readonly bool _isLive = settings.PolicyInForce == MaintenancePolicy.LiveMigrate;

    /// <param name="server">The server.</param>
    /// <param name="position">"2 of 5".</param>
    /// <param name="cancellationToken">Stops waiting; nova goes on.</param>
    /// <exception cref="ProviderException">It could not be moved, in nova's words.</exception>
    public async Task RunAsync(ComputeServer server, string position, CancellationToken cancellationToken)
    {
        var operation = $"{(_isLive ? "live" : "cold")} migration of {server.Name}";
        var subject = $"{node.Name}: {operation} ({position})";
        progress.Report(subject);

        // What nova has begun with it (it may be starting) has to end first.
        var atRest = await UntilAtRestAsync(server.Id, subject, operation, cancellationToken);
        if (IsGone(atRest))
        {
            return;
        }

        var requestId = await OrderAsync(server, operation, cancellationToken);
        var after = await UntilAtRestAsync(server.Id, subject, operation, cancellationToken);
        if (after is { Status: "VERIFY_RESIZE" })
        {
            await Nova(operation).DoAsync(
                HttpMethod.Post, $"servers/{server.Id}/action", new JsonObject { ["confirmResize"] = null }, cancellationToken);
            after = await UntilAtRestAsync(server.Id, subject, operation, cancellationToken);
        }

        if (!IsGone(after))
        {
            throw Failed(operation, await MigrationFault.WordsAsync(node.Cloud, server.Id, requestId, cancellationToken)
                ?? $"the server is still here, {after!.State}, and nova gives no reason");
        }
    }

    // Up to 2.33 nova checks before it answers whether the server can be moved live, and says what is in the way.
    private async Task<string?> OrderAsync(ComputeServer server, string operation, CancellationToken cancellationToken)
    {
        var action = _isLive
            ? new JsonObject { ["os-migrateLive"] = new JsonObject { ["host"] = null, ["block_migration"] = "auto" } }
            : new JsonObject { ["migrate"] = null };
        try
        {
            var nova = _isLive ? Nova(operation).AtLeast(2, 25) : Nova(operation);
            var answer = await nova.DoAsync(HttpMethod.Post, $"servers/{server.Id}/action", action, cancellationToken);
            return answer.RequestId;
        }
        catch (OpenStackException failure) when (failure.Delivery == Delivery.Lost)
        {
            // The checks took longer than an answer may; what the server does from here on tells whether it was taken.
            return null;
        }
    }

    private async Task<ComputeServer?> UntilAtRestAsync(
        string id, string subject, string operation, CancellationToken cancellationToken) =>
        await node.Cloud.Wait.UntilAsync(
            subject,
            operation,
            async token => await Nova(operation).FindAsync($"servers/{id}", "server", token) is { } found ? ComputeServer.Read(found) : null,
            server => server is null or { Task: null, Status: not "RESIZE" and not "MIGRATING" and not "BUILD" },
            server => server!.State,
            progress,
            settings.Limit,
            cancellationToken);

    // Deleted by its owner meanwhile is as good as moved.
    private bool IsGone(ComputeServer? server) => server is not { Status: "VERIFY_RESIZE" } && server?.Host != node.Name;

    private ServiceClient Nova(string operation) => node.Cloud.Compute().About(node.Name).During(operation);

    private ProviderException Failed(string operation, string seen) => new(
        FailureKind.RemoteFailed, node.Name, operation, seen, "Look into nova-conductor's log and those of the nodes that were tried.");
}
