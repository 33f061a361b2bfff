using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>Arguments that a host's kernel is started with, in the boot loader's configuration.</summary>
[SriovResourceType("sriov:host:KernelArguments")]
public sealed class KernelArguments : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public KernelArguments(string name, KernelArgumentsArgs args, CustomResourceOptions? options = null)
        : base("sriov:host:KernelArguments", name, args ?? new KernelArgumentsArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private KernelArguments(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:host:KernelArguments", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>Whether the running kernel was started with all of the arguments.</summary>
    [Output("active")]
    public Output<bool> Active { get; private set; } = null!;

    /// <summary>
    /// Arguments that the kernel must be started with, such as <c>hugepages=64</c>. Others are left alone, except that
    /// a key which the kernel reads only once (<c>iommu</c>, <c>isolcpus</c>, <c>mitigations</c>, …) gets the wanted
    /// value.
    /// </summary>
    [Output("arguments")]
    public Output<ImmutableArray<string>> Arguments { get; private set; } = null!;

    /// <summary>Identity of the boot that this describes (<c>/proc/sys/kernel/random/boot_id</c>).</summary>
    [Output("bootId")]
    public Output<string> BootId { get; private set; } = null!;

    /// <summary>What was changed of the boot configuration, for putting it back.</summary>
    [Output("changes")]
    public Output<Outputs.BootMemory> Changes { get; private set; } = null!;

    /// <summary>How to reach the host.</summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Output("onDestroy")]
    public Output<DestroyPolicy?> OnDestroy { get; private set; } = null!;

    /// <summary>Whether the host may be rebooted.</summary>
    [Output("reboot")]
    public Output<Outputs.Reboot?> Reboot { get; private set; } = null!;

    /// <summary>Whether a reboot is needed for them to take effect.</summary>
    [Output("rebootRequired")]
    public Output<bool> RebootRequired { get; private set; } = null!;

    /// <summary>The boot that this resource started last, if any.</summary>
    [Output("rebootedInto")]
    public Output<string?> RebootedInto { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/kernel-arguments</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static KernelArguments Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
