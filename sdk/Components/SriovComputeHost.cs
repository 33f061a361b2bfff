using System.Collections.Immutable;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;
using Pulumi.Sriov.Neutron;
using Pulumi.Sriov.Nova;

namespace Pulumi.Sriov;

/// <summary>
/// A compute host that passes virtual functions through to servers: its IOMMU is on, each of its physical functions has its
/// virtual functions, and nova and neutron know what they are for.
/// </summary>
public sealed class SriovComputeHost : ComponentResource
{
    private readonly Input<ConnectionArgs> _connection;

    /// <summary>Declares the host.</summary>
    /// <param name="name">
    /// The name in the stack; the parts are named <c>name-iommu</c>, <c>name-physicalFunction</c>, <c>name-whitelist</c>, ….
    /// </param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it and its parts.</param>
    public SriovComputeHost(string name, SriovComputeHostArgs args, ComponentResourceOptions? options = null)
        : base("sriov:index:SriovComputeHost", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _connection = HostPreflight.Guard(this, args);
        KernelArguments = args.Arguments is { } arguments ? CreateKernelArguments($"{name}-kernel", arguments, args) : null;
        Iommu = args.Iommu.Enabled ? CreateIommu($"{name}-iommu", args) : null;
        PhysicalFunctions = args.PhysicalFunctions.ToImmutableSortedDictionary(
            function => function.Key,
            function => CreateVirtualFunctions($"{name}-{function.Key}", function.Key, function.Value, args),
            StringComparer.Ordinal);

        var offers = PhysicalFunctions.Select(function => new DeviceOffer(function.Key, args.PhysicalFunctions[function.Key], function.Value))
            .Where(offer => offer.IsMade)
            .ToImmutableArray();
        Aliases = [.. offers.Select(offer => offer.Alias).OfType<OfferedAlias>()];
        Whitelist = offers.IsEmpty ? null : CreateWhitelist($"{name}-whitelist", offers, args);
        Agent = offers.Any(offer => offer.HasPhysicalNetwork) ? CreateAgent($"{name}-agent", offers, args) : null;
        PciAlias = Aliases.IsEmpty ? null : CreateAlias($"{name}-alias", args);

        RebootRequired = Output.All(new[] { KernelArguments?.RebootRequired, Iommu?.RebootRequired }.OfType<Output<bool>>())
            .Apply(required => required.Contains(true));
        VfVendorIds = ByPhysicalFunction(functions => functions.VfVendorId);
        VfProductIds = ByPhysicalFunction(functions => functions.VfProductId.Apply(id => id ?? ""));
        RegisterOutputs();
    }

    /// <summary>The kernel arguments; <c>null</c> when none were asked for.</summary>
    public KernelArguments? KernelArguments { get; }

    /// <summary>The IOMMU; <c>null</c> when it was to be left alone.</summary>
    public Iommu? Iommu { get; }

    /// <summary>The virtual functions, by the names of their physical functions in the arguments.</summary>
    public ImmutableSortedDictionary<string, VirtualFunctions> PhysicalFunctions { get; }

    /// <summary>The devices that nova may give to servers; <c>null</c> when no physical function says what it is for.</summary>
    public PciWhitelist? Whitelist { get; }

    /// <summary>Neutron's SR-IOV agent; <c>null</c> when no physical function has a physical network.</summary>
    public SriovAgent? Agent { get; }

    /// <summary>The aliases as nova-compute knows them; <c>null</c> when there are none.</summary>
    public PciAlias? PciAlias { get; }

    /// <summary>Whether the host must be rebooted and <see cref="SriovComputeHostArgs.Reboot"/> does not allow it.</summary>
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

    /// <summary>The aliases of its physical functions, which controllers need, too.</summary>
    internal ImmutableArray<OfferedAlias> Aliases { get; }

    private KernelArguments CreateKernelArguments(string name, InputList<string> arguments, SriovComputeHostArgs args) => new(
        name,
        new KernelArgumentsArgs { Connection = _connection, Arguments = arguments, Reboot = args.Reboot },
        new CustomResourceOptions { Parent = this });

    // Beside the kernel arguments: what changes a host's boot at the same time reboots it once.
    private Iommu CreateIommu(string name, SriovComputeHostArgs args) => new(
        name,
        new IommuArgs { Connection = _connection, Passthrough = args.Iommu.Passthrough, Reboot = args.Reboot },
        new CustomResourceOptions { Parent = this });

    private VirtualFunctions CreateVirtualFunctions(
        string name, string physicalFunction, PhysicalFunctionArgs args, SriovComputeHostArgs host)
    {
        var wanted = new VirtualFunctionsArgs
        {
            Connection = _connection,
            Device = args.Device ?? new DeviceSelectorArgs { Name = physicalFunction },
            Count = args.Count,
            LinkUp = args.LinkUp,
            Mtu = args.Mtu,
            Promiscuous = args.Promiscuous,
            EswitchMode = args.EswitchMode,
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

        // Where the host is not rebooted, nothing of this run changes what its kernel was started with.
        return new VirtualFunctions(name, wanted, After(host.Reboot is null ? null : KernelArguments, Iommu));
    }

    private PciWhitelist CreateWhitelist(string name, ImmutableArray<DeviceOffer> offers, SriovComputeHostArgs args)
    {
        var wanted = new PciWhitelistArgs
        {
            Connection = _connection,
            ConfigFile = args.NovaConfigFile,
            Service = args.Services.NovaCompute,
        };
        foreach (var offer in offers)
        {
            wanted.Devices.Add(offer.WhitelistedDevice());
        }

        return new PciWhitelist(name, wanted, AfterVirtualFunctions());
    }

    private SriovAgent CreateAgent(string name, ImmutableArray<DeviceOffer> offers, SriovComputeHostArgs args)
    {
        var wanted = new SriovAgentArgs
        {
            Connection = _connection,
            ConfigFile = args.AgentConfigFile,
            Service = args.Services.SriovAgent,
        };
        foreach (var offer in offers.Where(offer => offer.HasPhysicalNetwork))
        {
            wanted.PhysicalDeviceMappings.Add(offer.DeviceMapping());
        }

        return new SriovAgent(name, wanted, AfterVirtualFunctions());
    }

    private PciAlias CreateAlias(string name, SriovComputeHostArgs args)
    {
        var wanted = new PciAliasArgs
        {
            Connection = _connection,
            Aliases = OfferedAlias.Join(Aliases),
            ConfigFile = args.NovaConfigFile,
        };
        if (args.Services.NovaCompute is { } service)
        {
            wanted.Services.Add(service.Named("nova-compute"));
        }

        return new PciAlias(name, wanted, AfterVirtualFunctions());
    }

    /// <summary>
    /// After all virtual functions, and beside each other: services look for virtual functions when they start, and those
    /// whose configuration changes at the same time are restarted once.
    /// </summary>
    private CustomResourceOptions AfterVirtualFunctions() => After([.. PhysicalFunctions.Values]);

    /// <summary>
    /// An order that properties can't express: nothing of what comes first is an input of what comes after it. Taking the
    /// connection from there would order them, but then a preview would not know which host to look at.
    /// </summary>
    private CustomResourceOptions After(params CustomResource?[] first)
    {
        var options = new CustomResourceOptions { Parent = this };
        foreach (var resource in first.OfType<CustomResource>())
        {
            options.DependsOn.Add(resource);
        }

        return options;
    }

    private Output<ImmutableDictionary<string, string>> ByPhysicalFunction(Func<VirtualFunctions, Output<string>> value) =>
        Output.All(PhysicalFunctions.Select(function => value(function.Value).Apply(id => KeyValuePair.Create(function.Key, id))))
            .Apply(pairs => pairs.ToImmutableDictionary());
}
