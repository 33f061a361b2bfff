namespace Pulumi.Sriov.Provider.Simulation.Hardware;

/// <summary>How the SR-IOV ports are attached, which decides their IOMMU groups. The topologies of the virtual lab.</summary>
public enum Topology
{
    /// <summary>One root port with ACS for each: every PF and every VF is alone in its group.</summary>
    Good,

    /// <summary>Root ports without ACS that are functions of one device: both ports, PFs and all VFs share one group.</summary>
    Bad,

    /// <summary>Two functions of one card behind one root port: separate groups, interleaved VF addresses.</summary>
    DualPort,

    /// <summary>A root port without ACS for each: port, PF and its VFs share a group.</summary>
    DisableAcs,
}
