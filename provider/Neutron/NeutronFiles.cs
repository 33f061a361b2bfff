using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Neutron;

/// <summary>Where neutron's services keep their configuration.</summary>
internal static class NeutronFiles
{
    private const string Main = "/etc/neutron/neutron.conf";

    /// <summary>The file of a plugin or agent: kolla's, or the distribution's; <c>null</c> = neither is there.</summary>
    public static string? IniOf(string service, string ini, HostObservation seen) =>
        new[] { $"/etc/kolla/{service}/{ini}", Ml2(ini) }.FirstOrDefault(seen.Cloud.Files.ContainsKey);

    /// <summary>
    /// What the service that reads a file reads, in order. Debian's units name neutron.conf and the ini file on the command line
    /// (openstack-pkg-tools), and directories that oslo.config finds by itself come before that; Red Hat's units name directories
    /// behind the files (neutron-server.service, neutron-sriov-nic-agent.service).
    /// </summary>
    public static ReadOrder OrderFor(string program, string ini, string path, HostObservation seen)
    {
        if (path.StartsWith("/etc/kolla/", StringComparison.Ordinal))
        {
            var directory = path[..path.LastIndexOf('/')];
            return new ReadOrder([$"{directory}/neutron.conf", $"{directory}/{ini}"]);
        }

        return new ReadOrder(seen.Boot.Os.Id is "debian" or "ubuntu"
            ?
            [
                "/etc/neutron/neutron.conf.d/", $"/etc/neutron/{program}.conf.d/", Main,
                .. program == "neutron-server" ? ImmutableArray.Create("/etc/neutron/server.conf.d/") : [],
                Ml2(ini),
            ]
            :
            [
                "/usr/share/neutron/neutron-dist.conf", Main, Ml2(ini), "/etc/neutron/conf.d/common/", $"/etc/neutron/conf.d/{program}/",
            ]);
    }

    private static string Ml2(string ini) => $"/etc/neutron/plugins/ml2/{ini}";
}
