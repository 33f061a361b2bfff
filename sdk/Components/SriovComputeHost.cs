using System.Collections.Immutable;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;

namespace Pulumi.Sriov;

/// <summary>
/// A compute host that is ready to pass virtual functions through to guests: its IOMMU is on, and each of its physical
/// functions has its virtual functions.
/// </summary>
public sealed class SriovComputeHost : ComponentResource
{
    /// <summary>Declares the host.</summary>
    /// <param name="name">The name in the stack; the parts are named <c>name-iommu</c> and <c>name-physicalFunction</c>.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it and its parts.</param>
    public SriovComputeHost(string name, SriovComputeHostArgs args, ComponentResourceOptions? options = null)
        : base("sriov:index:SriovComputeHost", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Iommu = args.Iommu.Enabled ? CreateIommu($"{name}-iommu", args) : null;
        PhysicalFunctions = args.PhysicalFunctions.ToImmutableSortedDictionary(
            function => function.Key,
            function => CreateVirtualFunctions($"{name}-{function.Key}", function.Key, function.Value, args),
            StringComparer.Ordinal);

        RebootRequired = Iommu?.RebootRequired ?? Output.Create(false);
        VfVendorIds = ByPhysicalFunction(functions => functions.VfVendorId);
        VfProductIds = ByPhysicalFunction(functions => functions.VfProductId.Apply(id => id ?? ""));
        RegisterOutputs();
    }

    /// <summary>The IOMMU; <c>null</c> when it was to be left alone.</summary>
    public Iommu? Iommu { get; }

    /// <summary>The virtual functions, by the names of their physical functions in the arguments.</summary>
    public ImmutableSortedDictionary<string, VirtualFunctions> PhysicalFunctions { get; }

    /// <summary>Whether the IOMMU only comes on with a reboot that <see cref="SriovComputeHostArgs.Reboot"/> does not allow.</summary>
    [Output("rebootRequired")]
    public Output<bool> RebootRequired { get; private set; }

    /// <summary>PCI vendor ids of the virtual functions (four hex digits), by physical function.</summary>
    [Output("vfVendorIds")]
    public Output<ImmutableDictionary<string, string>> VfVendorIds { get; private set; }

    /// <summary>
    /// PCI product ids of the virtual functions (four hex digits), by physical function: what an alias in nova needs.
    /// Empty where the kernel does not tell.
    /// </summary>
    [Output("vfProductIds")]
    public Output<ImmutableDictionary<string, string>> VfProductIds { get; private set; }

    private Iommu CreateIommu(string name, SriovComputeHostArgs args) => new(
        name,
        new IommuArgs { Connection = args.Connection, Passthrough = args.Iommu.Passthrough, Reboot = args.Reboot },
        new CustomResourceOptions { Parent = this });

    private VirtualFunctions CreateVirtualFunctions(
        string name, string physicalFunction, PhysicalFunctionArgs args, SriovComputeHostArgs host)
    {
        var wanted = new VirtualFunctionsArgs
        {
            Connection = host.Connection,
            Device = args.Device ?? new DeviceSelectorArgs { Name = physicalFunction },
            Count = args.Count,
            LinkUp = args.LinkUp,
            Mtu = args.Mtu,
            Autoprobe = args.Autoprobe,
            Driver = args.Driver,
            Persistence = args.Persistence,
            OnInUse = args.OnInUse,
            RequireIsolation = host.RequireIsolation,
        };
        if (args.Settings is { } settings)
        {
            wanted.VirtualFunctions = settings;
        }

        // Nothing of the IOMMU is an input of the functions: an order that properties can't express. Taking the
        // connection from it would, but then a preview would not know which host to look at.
        var options = new CustomResourceOptions { Parent = this };
        if (Iommu is not null)
        {
            options.DependsOn = Iommu;
        }

        return new VirtualFunctions(name, wanted, options);
    }

    private Output<ImmutableDictionary<string, string>> ByPhysicalFunction(Func<VirtualFunctions, Output<string>> value) =>
        Output.All(PhysicalFunctions.Select(function => value(function.Value).Apply(id => KeyValuePair.Create(function.Key, id))))
            .Apply(pairs => pairs.ToImmutableDictionary());
}
