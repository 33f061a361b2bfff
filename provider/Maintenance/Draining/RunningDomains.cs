using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>Guests that a host itself shows: libvirt keeps a status file for every domain that runs.</summary>
internal static class RunningDomains
{
    private const string Folder = "/run/libvirt/qemu/";
    private const string Extension = ".xml";

    /// <exception cref="ProviderException">Domains run on the host (InUse).</exception>
    public static async Task RefuseAsync(string what, HostContext context, CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        var files = batch.Add(new FindPaths([$"{Folder}*{Extension}"]));
        var answers = await context.Host.RunAsync(batch, cancellationToken);
        var domains = answers.Get(files).Select(path => path[Folder.Length..^Extension.Length]).ToList();
        if (domains.Count > 0)
        {
            throw new ProviderException(
                FailureKind.InUse,
                context.Host.Name,
                what,
                $"{domains.Count} running libvirt {(domains.Count == 1 ? "domain" : "domains")} would be cut off: {string.Join(", ", domains)}",
                "Stop or migrate them, or set sriov:maintenance policy to ignore.");
        }
    }
}
