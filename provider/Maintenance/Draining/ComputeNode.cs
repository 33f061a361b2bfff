using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OpenStack.Client;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>A compute node in nova's eyes: its service and its servers.</summary>
/// <param name="cloud">The cloud; the login needs nova's administrator role.</param>
/// <param name="id">UUID of its service.</param>
/// <param name="name">Name of its service, as servers carry it.</param>
internal sealed class ComputeNode(Cloud cloud, string id, string name)
{
    // Services have UUIDs from 2.53 on (Pike).
    private readonly ServiceClient _services = cloud.Compute().AtLeast(2, 53).About($"nova-compute on {name}");

    /// <summary>The service's name.</summary>
    public string Name => name;

    public Cloud Cloud => cloud;

    /// <summary>All nova-compute services of a cloud.</summary>
    public static async Task<ImmutableArray<ComputeService>> ServicesAsync(Cloud cloud, CancellationToken cancellationToken)
    {
        var nova = cloud.Compute().AtLeast(2, 53).During("listing the compute services");
        var services = await nova.ListAsync("os-services", "services", [("binary", "nova-compute")], cancellationToken);
        return [.. services.Select(ComputeService.Read)];
    }

    /// <summary>The service as it is now.</summary>
    public async Task<ComputeService> LookAsync(CancellationToken cancellationToken)
    {
        var services = await _services.During("looking at it")
            .ListAsync("os-services", "services", [("binary", "nova-compute"), ("host", name)], cancellationToken);
        return services.Select(ComputeService.Read).Single(service => service.Id == id);
    }

    /// <summary>No server is scheduled onto it any more.</summary>
    public Task DisableAsync(string reason, CancellationToken cancellationToken) => SetAsync(
        "disabling it", new JsonObject { ["status"] = "disabled", ["disabled_reason"] = reason }, cancellationToken);

    /// <summary>Servers are scheduled onto it again.</summary>
    public Task EnableAsync(CancellationToken cancellationToken) =>
        SetAsync("enabling it", new JsonObject { ["status"] = "enabled" }, cancellationToken);

    /// <summary>The servers of all projects that would notice if the node went away, by name.</summary>
    public async Task<ImmutableArray<ComputeServer>> RunningServersAsync(CancellationToken cancellationToken)
    {
        var nova = cloud.Compute().During($"listing the servers on {name}");
        var servers = await nova.ListAsync(
            "servers/detail", "servers", [("all_tenants", "1"), ("host", name)], cancellationToken);

        // A login without the role is not told the host, and nova then ignores the filter and lists everything it may see.
        return
        [
            .. servers.Select(ComputeServer.Read)
                .Where(server => server.IsRunning && server.Host == name)
                .OrderBy(server => server.Name, StringComparer.Ordinal),
        ];
    }

    private async Task SetAsync(string operation, JsonObject body, CancellationToken cancellationToken) =>
        await _services.During(operation).DoAsync(HttpMethod.Put, $"os-services/{id}", body, cancellationToken);
}
