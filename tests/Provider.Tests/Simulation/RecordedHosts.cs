using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>The compute hosts of every distribution whose files are recorded, with OpenStack as it is deployed there.</summary>
internal static class RecordedHosts
{
    public static TheoryData<string> All => ["debian 12", "ubuntu 22.04", "ubuntu 24.04", "rocky 9", "kolla on rocky 9", "kolla on debian 12"];

    public static MachineFixture Of(string name) => name switch
    {
        "debian 12" => With(SimulatedHost.Debian12(), ServiceFlavour.Systemd),
        "ubuntu 22.04" => With(SimulatedHost.Ubuntu2204(), ServiceFlavour.Systemd),
        "ubuntu 24.04" => With(SimulatedHost.Ubuntu2404(), ServiceFlavour.Systemd),
        "rocky 9" => With(SimulatedHost.Rocky9(), ServiceFlavour.Systemd),
        "kolla on rocky 9" => With(SimulatedHost.Rocky9(), ServiceFlavour.Podman),
        "kolla on debian 12" => With(SimulatedHost.Debian12(), ServiceFlavour.Docker),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static MachineFixture With(MachineFixture host, ServiceFlavour flavour) =>
        host.WithServices(flavour, "nova-compute", "neutron-sriov-agent");
}
