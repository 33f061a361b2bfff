using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Neutron.MechanismDriver;

/// <summary><c>sriov:neutron:MechanismDriver</c>: what Neutron's server needs to bind SR-IOV ports.</summary>
internal sealed class MechanismDriverHandler : ListHandler<MechanismDriverInputs, MechanismDriverOutputs>
{
    private const string Server = "neutron-server";
    private const string Ini = "ml2_conf.ini";
    private const string Driver = "sriovnicswitch";

    private static readonly OsloOption Drivers = new("ml2", "mechanism_drivers");
    private static readonly OsloOption FlatNetworks = new("ml2_type_flat", "flat_networks");
    private static readonly OsloOption VlanRanges = new("ml2_type_vlan", "network_vlan_ranges");

    /// <summary>Source: neutron/conf/plugins/ml2/config.py.</summary>
    private static readonly ListGoal Types = new(new("ml2", "type_drivers"), [], ["local", "flat", "vlan", "gre", "vxlan", "geneve"]);

    public override string Token => "sriov:neutron:MechanismDriver";

    public override string Description =>
        "Neutron's ML2 plugin made ready for SR-IOV ports: `[ml2] mechanism_drivers`, and the physical networks in `[ml2_type_flat] "
        + "flat_networks` and `[ml2_type_vlan] network_vlan_ranges`, added to what others have there. neutron-server is restarted when "
        + "they change. Deleting the resource takes out what it added. The id is `<host>/<file>#ml2`.";

    protected override string Section => "ml2";

    protected override string OptionsProperty => "mechanismDrivers";

    public override IEnumerable<CheckFailure> Validate(MechanismDriverInputs inputs) =>
    [
        .. ListRules.Validate(inputs.MechanismDrivers, "mechanismDrivers", IsDriver, "the name of a mechanism driver, such as sriovnicswitch"),
        .. ListRules.Validate(
            inputs.FlatNetworks, "flatNetworks", name => name == "*" || DeviceSpecRules.IsPhysicalNetwork(name), "the name of a physical network, or *"),
        .. ListRules.Validate(
            inputs.NetworkVlanRanges, "networkVlanRanges", IsVlanRange, "a physical network, physnet1, or one with VLANs from 1 to 4094, physnet1:100:199"),
        .. ValidateFile(inputs),
        .. inputs.Service is { } service ? ServiceRules.Validate(service, "service") : [],
    ];

    protected override string? DefaultFile(MechanismDriverInputs wanted, HostObservation seen) => NeutronFiles.IniOf(Server, Ini, seen);

    protected override ReadOrder OrderFor(string path, HostObservation seen) => NeutronFiles.OrderFor(Server, Ini, path, seen);

    protected override ImmutableArray<ServiceInputs> ServicesOf(MechanismDriverInputs inputs, HostObservation seen) =>
        [(inputs.Service ?? new ServiceInputs()) with { Name = inputs.Service?.Name ?? Server }];

    protected override ImmutableArray<ListGoal> Goals(MechanismDriverInputs inputs, HostObservation seen) =>
    [
        new ListGoal(Drivers, inputs.MechanismDrivers ?? [Driver], []),
        new ListGoal(FlatNetworks, inputs.FlatNetworks ?? [], ["*"]) { Any = "*" },
        new ListGoal(VlanRanges, inputs.NetworkVlanRanges ?? [], []),
    ];

    protected override IEnumerable<string> Declared(MechanismDriverInputs inputs) =>
        (inputs.MechanismDrivers ?? [Driver]).Concat(inputs.FlatNetworks ?? []).Concat(inputs.NetworkVlanRanges ?? []);

    protected override ConfigurationDraft Judge(
        MechanismDriverInputs wanted, ConfigurationDraft draft, TargetFile target, HostObservation seen)
    {
        var loaded = Types.InForce(draft.Document, target);
        var needed = new[] { ("flat", wanted.FlatNetworks), ("vlan", wanted.NetworkVlanRanges) };
        return draft with
        {
            Warnings =
            [
                .. draft.Warnings,
                .. needed.Where(type => type.Item2 is { IsEmpty: false } && !loaded.Contains(type.Item1)).Select(type =>
                    $"{target.Host}: {Types.Option.Name} is {string.Join(',', loaded)}; without {type.Item1} there Neutron makes no such networks"),
            ],
        };
    }

    protected override MechanismDriverOutputs Describe(
        MechanismDriverInputs wanted,
        ConfigurationDraft draft,
        TargetFile target,
        HostObservation seen,
        ImmutableArray<RestartedService> restarted) => new()
        {
            File = target.Path,
            Entries = EntriesInForce(Goals(wanted, seen), draft.Document, target),
            RestartedServices = restarted,
            Previous = draft.Memory,
        };

    protected override ImmutableArray<RestartedService> RestartedIn(MechanismDriverOutputs outputs) => outputs.RestartedServices;

    protected override MechanismDriverInputs? Find(
        MechanismDriverInputs inputs, MechanismDriverOutputs? prior, TargetFile target, HostObservation seen)
    {
        var isImport = prior is null && inputs is { MechanismDrivers: null, FlatNetworks: null, NetworkVlanRanges: null };
        var found = Goals(inputs, seen).Select(goal => Found(goal, isImport, target)).ToList();
        if (found.TrueForAll(items => items.IsEmpty))
        {
            return null;
        }

        // The drivers beside it are the cloud's, and no matter of SR-IOV: an import leaves them alone.
        var isDefault = inputs.MechanismDrivers is null && found[0].Contains(Driver);
        return inputs with
        {
            MechanismDrivers = isDefault ? null : found[0],
            FlatNetworks = inputs.FlatNetworks is null && found[1].IsEmpty ? null : found[1],
            NetworkVlanRanges = inputs.NetworkVlanRanges is null && found[2].IsEmpty ? null : found[2],
        };
    }

    private static bool IsDriver(string name) => name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.');

    /// <summary>Source: neutron_lib/plugins/utils.py, parse_network_vlan_range.</summary>
    private static bool IsVlanRange(string item) => item.Split(':') switch
    {
        [var network] => DeviceSpecRules.IsPhysicalNetwork(network),
        [var network, var first, var last] => DeviceSpecRules.IsPhysicalNetwork(network)
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && least >= 1 && least <= most && most <= 4094,
        _ => false,
    };
}
