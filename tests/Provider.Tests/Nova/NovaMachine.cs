using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.Tests.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Nova;

/// <summary>Simulated hosts with Debian's nova on them.</summary>
internal static class NovaMachine
{
    public const string Conf = "/etc/nova/nova.conf";
    public const string Password = "s3cr3t-of-rabbit";

    public static ConnectionInputs Connection { get; } = new() { Host = "compute-1" };

    /// <summary>A host with the services under systemd, the configuration, and VFs if asked for.</summary>
    public static async Task<SimulatedMachine> BootAsync(string[] services, string? conf = null, int vfs = 0, string? release = "26.2.2")
    {
        var machine = SimulatedHost.Debian12().WithServices(ServiceFlavour.Systemd, services).Boot();
        if (conf is not null)
        {
            machine.Files.PutFile(Conf, conf);
        }

        if (release is not null)
        {
            machine.Files.PutDirectory($"/usr/lib/python3/dist-packages/nova-{release}.egg-info");
        }

        if (vfs > 0)
        {
            Assert.Null(await machine.SetVfs(vfs));
            machine.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        return machine;
    }

    public static string Text(this SimulatedMachine machine, string path = Conf) => machine.Files.ReadText(path);
}
