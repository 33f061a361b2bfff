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

    /// <summary>
    /// Further arguments that the kernel must be started with, such as <c>default_hugepagesz=1G</c> and <c>hugepages=16</c>.
    /// </summary>
    public InputList<string> KernelArguments
    {
        get => Arguments ??= new InputList<string>();
        set => Arguments = value;
    }

    /// <summary>
    /// Whether the host may be rebooted to get the IOMMU on and its kernel the arguments. Default: never.
    /// </summary>
    public Input<RebootArgs>? Reboot { get; set; }

    /// <summary>Refuse physical functions whose virtual functions do not each have an IOMMU group of their own.</summary>
    public Input<bool>? RequireIsolation { get; set; }

    /// <summary>The physical functions, by name: that of their network interface unless they give another device.</summary>
    public Dictionary<string, PhysicalFunctionArgs> PhysicalFunctions { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the host is looked at first, for everything that would fail half-way: one report in the preview. Default: not.
    /// </summary>
    public PreflightMode Preflight { get; set; }

    /// <summary>nova's configuration file. Default: where distributions and kolla have it.</summary>
    public Input<string>? NovaConfigFile { get; set; }

    /// <summary>Configuration file of neutron's SR-IOV agent. Default: where distributions and kolla have it.</summary>
    public Input<string>? AgentConfigFile { get; set; }

    /// <summary>Services whose configuration changes, where they are not what the host itself runs by systemd or in containers.</summary>
    public ComputeServices Services { get; } = new();

    /// <summary>The kernel arguments as far as the program has touched them.</summary>
    internal InputList<string>? Arguments { get; private set; }
}

/// <summary>The IOMMU of a <see cref="SriovComputeHost"/>.</summary>
public sealed class IommuSettings
{
    /// <summary>Whether the IOMMU is turned on; <c>false</c>: it is left alone. Default: <c>true</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether devices of the host itself bypass translation (<c>iommu=pt</c>).</summary>
    public Input<bool>? Passthrough { get; set; }
}

/// <summary>The services of a <see cref="SriovComputeHost"/>; one that is left out is looked for on the host.</summary>
public sealed class ComputeServices
{
    /// <summary>Has the whitelist, and knows the PCI aliases.</summary>
    public Input<ServiceArgs>? NovaCompute { get; set; }

    /// <summary>Looks after the ports on virtual functions.</summary>
    public Input<ServiceArgs>? SriovAgent { get; set; }
}
