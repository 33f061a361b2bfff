using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpenStack.Client;
using OpenStack.Testing;

namespace Pulumi.Sriov.Provider.Tests.Maintenance.Draining;

/// <summary>A nova with compute services and servers, in the shape of real answers.</summary>
internal sealed class CannedNova : IAsyncDisposable
{
    private const string Root = "/compute/v2.1";

    private readonly TestService _service;
    private readonly Dictionary<string, JsonObject> _servers = [];
    private int _heartbeats;

    private CannedNova(TestService service)
    {
        _service = service;
        Cloud = service.Connect();
        service.On($"GET {Root}/os-services", ListServices);
        service.On($"PUT {Root}/os-services/s-1", SetServiceAsync);
        service.On($"GET {Root}/servers/detail", context => Answer.Json(
            200, new JsonObject { ["servers"] = new JsonArray([.. _servers.Values.Select(server => server.DeepClone())]) }.ToJsonString())(context));
    }

    public Cloud Cloud { get; }

    public TestService Service => _service;

    /// <summary>The name of its only compute service.</summary>
    public string ComputeHost { get; set; } = "compute-1";

    public bool IsUp { get; set; } = true;

    public bool IsEnabled { get; private set; } = true;

    public string? DisabledReason { get; private set; }

    /// <summary>Actions that it was asked for: "srv-1 migrate".</summary>
    public List<string> Actions { get; } = [];

    public static async Task<CannedNova> StartAsync() => new(await TestService.StartAsync());

    public void Disable(string reason) => (IsEnabled, DisabledReason) = (false, reason);

    /// <summary>A server of another project; it runs unless it is SHUTOFF.</summary>
    public CannedNova With(string id, string status = "ACTIVE")
    {
        _servers[id] = new JsonObject
        {
            ["id"] = id,
            ["name"] = $"vnf-{id}",
            ["tenant_id"] = "project-9",
            ["status"] = status,
            ["OS-EXT-STS:task_state"] = null,
            ["OS-EXT-STS:power_state"] = status == "SHUTOFF" ? 4 : 1,
            ["OS-EXT-SRV-ATTR:host"] = ComputeHost,
        };
        _service.On($"GET {Root}/servers/{id}", context => Answer.Json(
            200, new JsonObject { ["server"] = Step(id).DeepClone() }.ToJsonString())(context));
        _service.On($"POST {Root}/servers/{id}/action", context => ActAsync(id, context));
        return this;
    }

    /// <summary>The action on a server is refused.</summary>
    public void Refuse(string id, string words) => _service.On(
        $"POST {Root}/servers/{id}/action",
        Answer.Json(400, $$$"""{"badRequest": {"code": 400, "message": "{{{words}}}"}}""", ("x-openstack-request-id", "req-1")));

    /// <summary>The action on a server is taken, comes to nothing, and this is what its event says.</summary>
    public void Fail(string id, string traceback)
    {
        _service.On($"POST {Root}/servers/{id}/action", Answer.Nothing(202, ("x-openstack-request-id", "req-1")));
        _service.On($"GET {Root}/servers/{id}/os-instance-actions/req-1", Answer.Json(200, new JsonObject
        {
            ["instanceAction"] = new JsonObject
            {
                ["events"] = new JsonArray(new JsonObject { ["result"] = "Error", ["traceback"] = traceback }),
            },
        }.ToJsonString()));
    }

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    // nova gets on with what it was asked for between two questions.
    private JsonObject Step(string id)
    {
        var server = _servers[id];
        var shown = (JsonObject)server.DeepClone();
        if (server["OS-EXT-STS:task_state"] is not null)
        {
            server["OS-EXT-STS:task_state"] = null;
            server["OS-EXT-SRV-ATTR:host"] = "compute-2";
            server["status"] = server["status"]!.GetValue<string>() == "RESIZE" ? "VERIFY_RESIZE" : "ACTIVE";
        }

        return shown;
    }

    private async Task ActAsync(string id, HttpContext context)
    {
        var action = JsonNode.Parse(_service.Received[^1].Body)!.AsObject().Single().Key;
        Actions.Add($"{id} {action}");
        var server = _servers[id];
        (server["status"], server["OS-EXT-STS:task_state"]) = action switch
        {
            "os-migrateLive" => ("MIGRATING", "migrating"),
            "migrate" => ("RESIZE", "resize_prep"),
            _ => ("ACTIVE", null),
        };
        await Answer.Nothing(202, ("x-openstack-request-id", "req-1"))(context);
    }

    private Task ListServices(HttpContext context) => Answer.Json(200, new JsonObject
    {
        ["services"] = new JsonArray(new JsonObject
        {
            ["id"] = "s-1",
            ["binary"] = "nova-compute",
            ["host"] = ComputeHost,
            ["status"] = IsEnabled ? "enabled" : "disabled",
            ["disabled_reason"] = DisabledReason,
            ["state"] = IsUp ? "up" : "down",
            ["updated_at"] = $"2026-11-22T12:00:00.{(IsUp ? _heartbeats++ : _heartbeats):D6}",
        }),
    }.ToJsonString())(context);

    private async Task SetServiceAsync(HttpContext context)
    {
        var body = JsonNode.Parse(_service.Received[^1].Body)!;
        IsEnabled = body["status"]!.GetValue<string>() == "enabled";
        DisabledReason = body["disabled_reason"]?.GetValue<string>();
        await Answer.Json(200, """{"service": {"id": "s-1"}}""")(context);
    }
}
