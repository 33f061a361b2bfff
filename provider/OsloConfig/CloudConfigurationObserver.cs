using System.Collections.Immutable;
using System.IO.Enumeration;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// Reads the configuration files of nova and neutron from where distributions and kolla keep them; nova's release it tells from
/// the names of installed files, without starting anything.
/// </summary>
internal sealed class CloudConfigurationObserver(IEnumerable<string> additional) : IHostObserver<CloudConfiguration>
{
    private static readonly ImmutableArray<string> Places =
    [
        "/usr/share/nova/nova-dist.conf",
        "/etc/nova/nova*.conf",
        "/etc/nova/nova*.conf.d/*.conf",
        "/usr/share/neutron/neutron-dist.conf",
        "/etc/neutron/neutron*.conf",
        "/etc/neutron/neutron*.conf.d/*.conf",
        "/etc/neutron/server.conf.d/*.conf",
        "/etc/neutron/conf.d/*/*.conf",
        "/etc/neutron/plugins/ml2/ml2_conf.ini",
        "/etc/neutron/plugins/ml2/sriov_agent.ini",
        "/etc/kolla/nova-*/nova*.conf",
        "/etc/kolla/neutron-*/neutron.conf",
        "/etc/kolla/neutron-*/ml2_conf.ini",
        "/etc/kolla/neutron-*/sriov_agent.ini",
    ];

    private static readonly ImmutableArray<string> Packages =
    [
        .. from directory in new[]
            {
                "/usr/lib/python3*/dist-packages", "/usr/lib/python3*/site-packages", "/usr/local/lib/python3*/*-packages",
                "/openstack/venvs/nova-*/lib/python3*/site-packages",
            }
           from metadata in new[] { "nova-[0-9]*.egg-info", "nova-[0-9]*.dist-info" }
           select $"{directory}/{metadata}",
    ];

    private BatchTicket<ImmutableArray<FileSnapshot>> _files;
    private BatchTicket<ImmutableArray<string>> _packages;

    /// <summary>Whether a file is read without being asked for.</summary>
    public static bool Covers(string path) => Places.Any(place =>
        Names(place).Length == Names(path).Length
        && Names(place).Zip(Names(path), (glob, name) => FileSystemName.MatchesSimpleExpression(glob, name, ignoreCase: false)).All(fits => fits));

    public void Ask(HostBatch batch)
    {
        _files = batch.Add(new ReadFiles([.. Places, .. additional.Where(path => !Covers(path)).Order(StringComparer.Ordinal)]));
        _packages = batch.Add(new FindPaths(Packages));
    }

    public CloudConfiguration Read(BatchResult answers) => new()
    {
        Files = answers.Get(_files).DistinctBy(file => file.Path)
            .ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal),
        NovaPackages = answers.Get(_packages),
    };

    // The empty name before the first slash is left out: no expression matches it, the empty one neither.
    private static string[] Names(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
