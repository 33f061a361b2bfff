using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>
/// The IOMMU of a host, on: kernel arguments, a reboot if allowed, and the proof that the kernel drives it.
/// </summary>
[SriovResourceType("sriov:host:Iommu")]
public sealed class Iommu : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public Iommu(string name, IommuArgs args, CustomResourceOptions? options = null)
        : base("sriov:host:Iommu", name, args ?? new IommuArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Iommu(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:host:Iommu", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>Identity of the boot that this describes (<c>/proc/sys/kernel/random/boot_id</c>).</summary>
    [Output("bootId")]
    public Output<string> BootId { get; private set; } = null!;

    /// <summary>What was changed of the boot configuration, for putting it back.</summary>
    [Output("changes")]
    public Output<Outputs.BootMemory> Changes { get; private set; } = null!;

    /// <summary>How to reach the host.</summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>Whether the IOMMU is on: the kernel drives it and has put devices into groups.</summary>
    [Output("enabled")]
    public Output<bool> Enabled { get; private set; } = null!;

    /// <summary>The IOMMU groups. Their numbers change over reboots.</summary>
    [Output("groups")]
    public Output<ImmutableArray<Outputs.IommuGroup>> Groups { get; private set; } = null!;

    /// <summary>
    /// Whether interrupts are remapped; guests with passed-through devices are only safe from one another if so.
    /// </summary>
    [Output("interruptRemapping")]
    public Output<bool> InterruptRemapping { get; private set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Output("onDestroy")]
    public Output<DestroyPolicy?> OnDestroy { get; private set; } = null!;

    /// <summary>
    /// Whether devices of the host itself bypass translation (<c>iommu=pt</c>): less overhead for the host's own
    /// traffic. Left out, the host's setting stays.
    /// </summary>
    [Output("passthrough")]
    public Output<bool?> Passthrough { get; private set; } = null!;

    /// <summary>Whether the host may be rebooted.</summary>
    [Output("reboot")]
    public Output<Outputs.Reboot?> Reboot { get; private set; } = null!;

    /// <summary>Whether a reboot is needed for the wanted state.</summary>
    [Output("rebootRequired")]
    public Output<bool> RebootRequired { get; private set; } = null!;

    /// <summary>The boot that this resource started last, if any.</summary>
    [Output("rebootedInto")]
    public Output<string?> RebootedInto { get; private set; } = null!;

    /// <summary><c>intel</c> (VT-d), <c>amd</c> (AMD-Vi) or <c>arm</c> (SMMU).</summary>
    [Output("vendor")]
    public Output<string> Vendor { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/iommu</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Iommu Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
