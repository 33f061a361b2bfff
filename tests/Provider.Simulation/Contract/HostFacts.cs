namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>
/// What the contract may use on a host, which is booted with its IOMMU on: an igb port (Intel 82576) that nobody needs, and
/// a directory.
/// </summary>
/// <param name="PhysicalFunction">PCI address of the port.</param>
/// <param name="NetworkDevice">Its network interface.</param>
/// <param name="ScratchDirectory">A directory for what the tests write; each makes one of its own in it, which stays.</param>
public sealed record HostFacts(string PhysicalFunction, string NetworkDevice, string ScratchDirectory)
{
    /// <summary>The lab's machine, virtual or simulated.</summary>
    public static HostFacts Lab { get; } = new("0000:01:00.0", "enp1s0", "/var/lib/pulumi-sriov-contract");

    /// <summary>The port in sysfs.</summary>
    public string PortDirectory => $"/sys/bus/pci/devices/{PhysicalFunction}";
}
