using OpenStack.Client;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>A nova-compute service as the API shows it.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Host">Its name: <c>[DEFAULT] host</c> of its nova.conf, or the host's own.</param>
/// <param name="IsEnabled">Whether servers are scheduled onto it.</param>
/// <param name="DisabledReason">Why not; <c>null</c> = nobody said.</param>
/// <param name="IsUp">Whether nova has heard of it within the last minute (<c>service_down_time</c>).</param>
/// <param name="LastHeard">When it was heard of, in nova's own notation: another one is another sign of life.</param>
internal sealed record ComputeService(
    string Id, string Host, bool IsEnabled, string? DisabledReason, bool IsUp, string? LastHeard)
{
    public static ComputeService Read(Document service) => new(
        service.Id,
        service.Text("host"),
        service.Text("status") == "enabled",
        service.TextOrNone("disabled_reason"),
        service.Text("state") == "up",
        service.TextOrNone("updated_at"));
}
