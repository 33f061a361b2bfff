namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>How a virtual host is built; lab/host/README.md describes the values.</summary>
/// <param name="Topology">Where the adapters sit on the bus, and so their IOMMU groups.</param>
/// <param name="Iommu">Whether the IOMMU is on at the first boot.</param>
/// <param name="Role"><c>compute</c>: it has what makes it a compute node of a cloud, too.</param>
internal sealed record HostShape(string Topology, string Iommu, string Role = "host")
{
    public static HostShape Good { get; } = new("good", "on");

    public static HostShape IommuOff { get; } = new("good", "off");

    public static HostShape IommuOffInFirmware { get; } = new("good", "firmware-off");

    public static HostShape Bad { get; } = new("bad", "on");

    public static HostShape DualPort { get; } = new("dual-port", "on");

    public static HostShape Compute { get; } = Good with { Role = "compute" };

    public static HostShape ComputeIommuOff { get; } = IommuOff with { Role = "compute" };

    public override string ToString() => $"{Role}-{Topology}-{Iommu}";
}
