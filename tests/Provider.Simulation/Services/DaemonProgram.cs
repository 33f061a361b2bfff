using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Simulation.Services;

/// <summary>A program of OpenStack that runs until it is stopped.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="RedHatUnit">Its unit on Red Hat.</param>
/// <param name="ConfigurationFiles">What it reads when it starts, as globs.</param>
/// <param name="Refuses">What it has against a configuration, as it logs it; <c>null</c> = nothing.</param>
internal sealed record DaemonProgram(
    string Name, string RedHatUnit, ImmutableArray<string> ConfigurationFiles, Func<OsloText, string?> Refuses)
{
    private const string NovaConf = "/etc/nova/nova.conf";
    private const string NovaDropIns = "/etc/nova/nova.conf.d/*.conf";
    private const string NeutronConf = "/etc/neutron/neutron.conf";

    private static readonly ImmutableArray<DaemonProgram> All =
    [
        new("nova-compute", "openstack-nova-compute", [NovaConf, NovaDropIns, "/etc/nova/nova-compute.conf"], Refusals.OfDeviceSpec),
        // It looks at its aliases when somebody asks for one.
        new("nova-api", "openstack-nova-api", [NovaConf, NovaDropIns], _ => null),
        new("nova-scheduler", "openstack-nova-scheduler", [NovaConf, NovaDropIns], Refusals.OfFilters),
        new("neutron-server", "neutron-server", [NeutronConf, "/etc/neutron/plugins/ml2/ml2_conf.ini"], Refusals.OfMechanismDrivers),
        new("neutron-sriov-agent", "neutron-sriov-nic-agent", [NeutronConf, "/etc/neutron/plugins/ml2/sriov_agent.ini"], Refusals.OfMappings),
    ];

    /// <summary><c>sleep</c>, which reads nothing.</summary>
    public static DaemonProgram Sleep { get; } = new("sleep", "", [], _ => null) { StartupTime = TimeSpan.Zero };

    /// <summary>How long it works until it serves, or has found what it does not like.</summary>
    public TimeSpan StartupTime { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Which project's it is.</summary>
    public string Project => Name.Split('-')[0];

    /// <summary>What its files hold after the installation.</summary>
    public string DefaultText => $"[DEFAULT]\n# written by the installer\ntransport_url = rabbit://{Project}:s3cr3t-of-rabbit@controller:5672/\n";

    public static DaemonProgram Find(string name) => All.Single(program => program.Name == name);
}
