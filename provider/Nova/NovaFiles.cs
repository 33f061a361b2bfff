using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova;

/// <summary>Where nova's services keep their configuration.</summary>
internal static class NovaFiles
{
    private const string Main = "/etc/nova/nova.conf";

    /// <summary>The main file of a service: kolla's, which it copies into the container at its start, or the distribution's.</summary>
    /// <returns><c>null</c> = neither is there.</returns>
    public static string? MainOf(IEnumerable<string> services, HostObservation seen) =>
        services.Select(KollaMain).Append(Main).FirstOrDefault(seen.Cloud.Files.ContainsKey);

    /// <summary>
    /// What the service that reads a file reads, in order. oslo.config takes the files of the command line after the directories
    /// that it finds by itself, and without a command line before them. Debian's units name nova.conf and then the service's own
    /// file on the command line (openstack-pkg-tools, init-template); Red Hat's do not. Source: oslo_config/cfg.py,
    /// <c>_parse_config_files</c>, <c>find_config_dirs</c>.
    /// </summary>
    public static ReadOrder OrderFor(string service, string path, HostObservation seen)
    {
        if (path.StartsWith("/etc/kolla/", StringComparison.Ordinal))
        {
            return new ReadOrder([$"{path[..path.LastIndexOf('/')]}/nova.conf", $"{path[..path.LastIndexOf('/')]}/{service}.conf"]);
        }

        ImmutableArray<string> files = [Main, $"/etc/nova/{service}.conf"];
        ImmutableArray<string> directories = ["/etc/nova/nova.conf.d/", $"/etc/nova/{service}.conf.d/"];
        return new ReadOrder(seen.Boot.Os.Id is "debian" or "ubuntu"
            ? [.. directories, .. files]
            : ["/usr/share/nova/nova-dist.conf", .. files, .. directories]);
    }

    /// <summary>The release of the installed nova; <c>null</c> = none is installed, it runs in a container, or there are several.</summary>
    public static NovaRelease? InstalledRelease(HostObservation seen)
    {
        var releases = seen.Cloud.NovaPackages
            .Select(path => path[(path.LastIndexOf('/') + 1)..].Split('-')[1].Split('.')[0])
            .Distinct()
            .ToList();
        return releases is [var only] && NovaRelease.TryParse(only, out var release) ? release : null;
    }

    private static string KollaMain(string service) => $"/etc/kolla/{service}/nova.conf";
}
