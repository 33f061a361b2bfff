using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

namespace Pulumi.Sriov;

/// <summary>What is wanted of a <see cref="SriovComputeHost"/>.</summary>
public sealed class SriovComputeHostArgs : ResourceArgs
{
    /// <summary>Which host, and how it is reached.</summary>
    public required Input<ConnectionArgs> Connection { get; set; }

    /// <summary>The IOMMU; on unless this says otherwise.</summary>
    public IommuSettings Iommu { get; set; } = new();

    /// <summary>Whether the host may be rebooted to get the IOMMU on. Default: never.</summary>
    public Input<RebootArgs>? Reboot { get; set; }

    /// <summary>Refuse physical functions whose virtual functions do not each have an IOMMU group of their own.</summary>
    public Input<bool>? RequireIsolation { get; set; }

    /// <summary>The physical functions, by name: that of their network interface unless they give another device.</summary>
    public Dictionary<string, PhysicalFunctionArgs> PhysicalFunctions { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>The IOMMU of a <see cref="SriovComputeHost"/>.</summary>
public sealed class IommuSettings
{
    /// <summary>Whether the IOMMU is turned on; <c>false</c>: it is left alone. Default: <c>true</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether devices of the host itself bypass translation (<c>iommu=pt</c>).</summary>
    public Input<bool>? Passthrough { get; set; }
}
