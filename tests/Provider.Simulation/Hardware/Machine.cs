using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Simulation.Hardware;

/// <summary>The makers of processors, which decide the kind of IOMMU.</summary>
public enum CpuVendor
{
    /// <summary>VT-d.</summary>
    Intel,

    /// <summary>AMD-Vi.</summary>
    Amd,
}

/// <summary>What is screwed together and set in the firmware, before any system is booted.</summary>
/// <param name="Cpu">Its processor.</param>
/// <param name="FirmwareIommu">Whether VT-d or AMD-Vi is on in the firmware.</param>
/// <param name="Functions">The PCI functions, bridges before what is behind them.</param>
public sealed record Machine(CpuVendor Cpu, bool FirmwareIommu, ImmutableArray<PciFunction> Functions)
{
    /// <summary>The q35 machine of the virtual lab with two SR-IOV ports.</summary>
    public static Machine Lab(CpuVendor cpu, bool firmwareIommu, Topology topology, NicProfile nic) =>
        new(cpu, firmwareIommu, [.. Chipset, .. Slots(topology, nic)]);

    private static ImmutableArray<PciFunction> Chipset { get; } =
    [
        new("0000:00:00.0", "8086", "29c0", "060000", null),
        new("0000:00:02.0", "1af4", "1000", "020000", "virtio-pci")
        {
            Port = new NetworkPort("enp0s2", "52:54:00:00:00:01") { UpAtBoot = true },
        },
        new("0000:00:03.0", "1af4", "1001", "010000", "virtio-pci"),
        new("0000:00:04.0", "1af4", "1005", "00ff00", "virtio-pci"),
        new("0000:00:1f.0", "8086", "2918", "060100", "lpc_ich") { IsolationDomain = "1f" },
        new("0000:00:1f.2", "8086", "2922", "010601", null) { IsolationDomain = "1f" },
        new("0000:00:1f.3", "8086", "2930", "0c0500", null) { IsolationDomain = "1f" },
    ];

    private static PciFunction[] Slots(Topology topology, NicProfile nic) => topology switch
    {
        Topology.Good =>
        [
            RootPort("0000:00:11.0", null), PhysicalFunction("0000:01:00.0", "0000:00:11.0", "enp1s0", 1, null, nic),
            RootPort("0000:00:12.0", null), PhysicalFunction("0000:02:00.0", "0000:00:12.0", "enp2s0", 2, null, nic),
        ],
        Topology.Bad =>
        [
            RootPort("0000:00:10.0", "10"), RootPort("0000:00:10.1", "10"),
            PhysicalFunction("0000:01:00.0", "0000:00:10.0", "enp1s0", 1, "10", nic),
            PhysicalFunction("0000:02:00.0", "0000:00:10.1", "enp2s0", 2, "10", nic),
        ],
        Topology.DualPort =>
        [
            RootPort("0000:00:10.0", null),
            PhysicalFunction("0000:01:00.0", "0000:00:10.0", "enp1s0f0", 1, null, nic),
            PhysicalFunction("0000:01:00.1", "0000:00:10.0", "enp1s0f1", 2, null, nic),
        ],
        Topology.DisableAcs =>
        [
            RootPort("0000:00:11.0", "11"), PhysicalFunction("0000:01:00.0", "0000:00:11.0", "enp1s0", 1, "11", nic),
            RootPort("0000:00:12.0", "12"), PhysicalFunction("0000:02:00.0", "0000:00:12.0", "enp2s0", 2, "12", nic),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(topology), topology, null),
    };

    private static PciFunction RootPort(string address, string? domain) =>
        new(address, "1b36", "000c", "060400", "pcieport") { IsolationDomain = domain };

    private static PciFunction PhysicalFunction(
        string address, string bridge, string name, int number, string? domain, NicProfile nic) =>
        new(address, nic.VendorId, nic.DeviceId, "020000", nic.Driver)
        {
            Bridge = bridge,
            IsolationDomain = domain,
            Port = new NetworkPort(name, $"52:54:00:0a:{number:x2}:01"),
            Sriov = nic,
        };
}
