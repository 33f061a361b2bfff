using System.Text;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.Tests.Simulation;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Adoption;

/// <summary>Hosts as an administrator leaves them who went by a wiki page.</summary>
internal static class HandMadeHost
{
    public const string NovaConf = "/etc/nova/nova.conf";
    public const string AgentIni = "/etc/neutron/plugins/ml2/sriov_agent.ini";
    public const string Ml2Ini = "/etc/neutron/plugins/ml2/ml2_conf.ini";
    public const string RcLocal = "/etc/rc.local";
    public const string Whitelist = "device_spec = { \"devname\": \"enp1s0\", \"physical_network\": \"physnet1\" }\n";

    private const string Secrets = "[DEFAULT]\n# by hand\ntransport_url = rabbit://nova:s3cr3t@controller\n\n[pci]\n";

    private const string Alias =
        "alias = { \"vendor_id\":\"8086\", \"product_id\":\"10ca\", \"device_type\":\"type-VF\", \"name\":\"a1\" }\n";

    private const string Filter =
        "\n[filter_scheduler]\nenabled_filters = ComputeFilter,ComputeCapabilitiesFilter,ImagePropertiesFilter,"
        + "ServerGroupAntiAffinityFilter,ServerGroupAffinityFilter,PciPassthroughFilter\n";

    private static readonly string[] Services = ["nova-compute", "nova-api", "nova-scheduler", "neutron-server", "neutron-sriov-agent"];

    /// <summary>All roles on one host: IOMMU, VFs by rc.local, nova.conf, neutron.</summary>
    /// <param name="whitelist">The whitelist as it stands in nova.conf's section pci.</param>
    /// <param name="directories">What is elsewhere than usual, as (usual, actual) directories.</param>
    /// <param name="more">Further files, by path.</param>
    public static async Task<SimulatedMachine> BootAsync(
        string whitelist = Whitelist, (string Usual, string Actual)[]? directories = null, (string Path, string Text)[]? more = null)
    {
        var machine = SimulatedHost.Debian12()
            .WithServices(ServiceFlavour.Systemd, Services)
            .WithKernelArguments("console=ttyS0", "intel_iommu=on", "iommu=pt", "hugepages=16")
            .Boot();
        machine.Files.PutDirectory("/usr/lib/python3/dist-packages/nova-26.2.2.egg-info");
        Put(NovaConf, Secrets + whitelist + Alias + Filter);
        Put(AgentIni, "[sriov_nic]\nphysical_device_mappings = physnet1:enp1s0\n");
        Put(
            Ml2Ini,
            "[ml2]\ntype_drivers = flat,vlan\nmechanism_drivers = openvswitch, sriovnicswitch\n"
            + "[ml2_type_flat]\nflat_networks = external,physnet1\n[ml2_type_vlan]\nnetwork_vlan_ranges = physnet1:100:199\n");
        foreach (var (path, text) in more ?? [])
        {
            Put(path, text);
        }

        await StartAsAtBootAsync(machine);

        // Put now, for the simulated host can't run it.
        machine.Files.PutFile(RcLocal, "#!/bin/sh\necho 4 > /sys/class/net/enp1s0/device/sriov_numvfs\nip link set enp1s0 up\n", 0b111_101_101);
        return machine;

        void Put(string path, string text) => machine.Files.PutFile(
            (directories ?? []).Aggregate(path, (moved, directory) => moved.Replace(directory.Usual, directory.Actual, StringComparison.Ordinal)), text);
    }

    /// <summary>What a run could have changed: every file that is kept, the port, and the services' processes.</summary>
    public static async Task<string> PhotographAsync(this SimulatedMachine machine)
    {
        var text = new StringBuilder(await machine.FingerprintAsync());
        foreach (var directory in new[] { "/etc", "/boot", "/var/lib" })
        {
            Describe(machine.Files, directory, text);
        }

        foreach (var service in Services)
        {
            text.Append($"\n{service} was started {machine.Daemon(service).Starts} times");
        }

        return text.ToString();
    }

    private static async Task StartAsAtBootAsync(SimulatedMachine machine)
    {
        Assert.Null(await machine.SetVfs(4));
        await machine.Do(new RunCommand(["ip", "link", "set", "enp1s0", "up"], HostRun.Minute));
        machine.Clock.Advance(TimeSpan.FromSeconds(10));
        foreach (var service in Services)
        {
            await machine.Do(new RunCommand(["systemctl", "restart", $"{service}.service"], HostRun.Minute));
        }

        machine.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static void Describe(FileTree files, string directory, StringBuilder text)
    {
        foreach (var path in files.Match($"{directory}/*"))
        {
            text.Append($"\n{path}: ");
            if (files.FindEntry(path) is RegularFile file)
            {
                text.Append($"{file.Mode:x} {Encoding.UTF8.GetString(file.Content.AsSpan())}");
            }
            else if (files.FindEntry(path) is DirectoryNode)
            {
                Describe(files, path, text);
            }
        }
    }
}
