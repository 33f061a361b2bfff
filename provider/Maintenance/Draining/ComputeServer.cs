using OpenStack.Client;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>A server (instance) on a compute node.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Name">Its name.</param>
/// <param name="Project">Id of the project it belongs to.</param>
/// <param name="Status">ACTIVE, PAUSED, SHUTOFF, VERIFY_RESIZE, ERROR, …</param>
/// <param name="Task">What nova is doing with it: <c>migrating</c>; <c>null</c> = nothing.</param>
/// <param name="Host">The nova-compute service that has it; <c>null</c> = none.</param>
/// <param name="IsRunning">Whether somebody would notice that its host goes away: it runs or is paused, or is on its way to.</param>
internal sealed record ComputeServer(
    string Id, string Name, string Project, string Status, string? Task, string? Host, bool IsRunning)
{
    // nova/compute/power_state.py
    private const int Running = 1;
    private const int Paused = 3;

    /// <summary>"vnf-1 (5f0c…, project 8e…, ACTIVE)".</summary>
    public string Describe() => $"{Name} ({Id}, project {Project}, {State})";

    /// <summary>"ACTIVE/migrating".</summary>
    public string State => Task is null ? Status : $"{Status}/{Task}";

    public static ComputeServer Read(Document server)
    {
        var task = server.TextOrNone("OS-EXT-STS:task_state");
        return new ComputeServer(
            server.Id,
            server.Text("name"),
            server.Text("tenant_id"),
            server.Text("status"),
            task,
            server.TextOrNone("OS-EXT-SRV-ATTR:host"),
            task is not null || server.IntegerOrNull("OS-EXT-STS:power_state") is Running or Paused);
    }
}
