using Pulumi.Sriov.Neutron;
using Pulumi.Sriov.Nova;

namespace Pulumi.Sriov;

/// <summary>
/// A controller of a cloud with SR-IOV: nova knows the PCI aliases of the compute hosts and places servers by them, neutron
/// binds ports to virtual functions and knows the physical networks.
/// </summary>
public sealed class SriovController : ComponentResource
{
    /// <summary>Declares the controller.</summary>
    /// <param name="name">
    /// The name in the stack; the parts are named <c>name-alias</c>, <c>name-filter</c> and <c>name-driver</c>.
    /// </param>
    /// <param name="args">What is wanted of the controller.</param>
    /// <param name="options">How the engine treats it and its parts.</param>
    public SriovController(string name, SriovControllerArgs args, ComponentResourceOptions? options = null)
        : base("sriov:index:SriovController", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        PciAlias = args.ComputeHosts.Any(host => !host.Aliases.IsEmpty) ? CreateAlias($"{name}-alias", args) : null;
        SchedulerFilter = args.SchedulerFilters.Count > 0 ? CreateFilter($"{name}-filter", args) : null;
        MechanismDriver = args.MechanismDrivers.Count > 0 ? CreateDriver($"{name}-driver", args) : null;
        RegisterOutputs();
    }

    /// <summary>The PCI aliases; <c>null</c> when the compute hosts have none.</summary>
    public PciAlias? PciAlias { get; }

    /// <summary>The filters of nova's scheduler; <c>null</c> when they were to be left alone.</summary>
    public SchedulerFilter? SchedulerFilter { get; }

    /// <summary>Neutron's mechanism drivers and physical networks; <c>null</c> when they were to be left alone.</summary>
    public MechanismDriver? MechanismDriver { get; }

    private CustomResourceOptions Part => new() { Parent = this };

    private PciAlias CreateAlias(string name, SriovControllerArgs args)
    {
        var wanted = new PciAliasArgs
        {
            Connection = args.Connection,
            Aliases = OfferedAlias.Join(args.ComputeHosts.SelectMany(host => host.Aliases)),
            ConfigFile = args.NovaConfigFile,
        };
        if (args.Services.NovaApi is { } service)
        {
            wanted.Services.Add(service.Named("nova-api"));
        }

        return new PciAlias(name, wanted, Part);
    }

    private SchedulerFilter CreateFilter(string name, SriovControllerArgs args) => new(
        name,
        new SchedulerFilterArgs
        {
            Connection = args.Connection,
            Filters = args.SchedulerFilters,
            ConfigFile = args.NovaConfigFile,
            Service = args.Services.NovaScheduler,
        },
        Part);

    private MechanismDriver CreateDriver(string name, SriovControllerArgs args)
    {
        var wanted = new MechanismDriverArgs
        {
            Connection = args.Connection,
            MechanismDrivers = args.MechanismDrivers,
            ConfigFile = args.Ml2ConfigFile,
            Service = args.Services.NeutronServer,
        };
        if (args.Flat is { } flat)
        {
            wanted.FlatNetworks = flat;
        }

        if (args.Vlans is { } vlans)
        {
            wanted.NetworkVlanRanges = vlans;
        }

        return new MechanismDriver(name, wanted, Part);
    }
}
