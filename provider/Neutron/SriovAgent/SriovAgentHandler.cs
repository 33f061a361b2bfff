using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Neutron.SriovAgent;

/// <summary><c>sriov:neutron:SriovAgent</c>: which physical functions Neutron's agent on a compute host looks after.</summary>
internal sealed class SriovAgentHandler : ListHandler<SriovAgentInputs, SriovAgentOutputs>
{
    private const string Ini = "sriov_agent.ini";

    private static readonly OsloOption Mappings = new("sriov_nic", "physical_device_mappings");
    private static readonly OsloOption Excludes = new("sriov_nic", "exclude_devices");

    public override string Token => "sriov:neutron:SriovAgent";

    public override string Description =>
        "Devices of Neutron's SR-IOV agent (`[sriov_nic] physical_device_mappings`, `exclude_devices`), added to those of others. "
        + "The agent is restarted when they change, and when VFs have appeared since it was started, for it looks for them only "
        + "then. Deleting the resource takes out what it added. The id is `<host>/<file>#sriov_nic`.";

    protected override string Section => "sriov_nic";

    protected override string OptionsProperty => "physicalDeviceMappings";

    public override IEnumerable<CheckFailure> Validate(SriovAgentInputs inputs) =>
    [
        .. SriovAgentRules.Validate(inputs),
        .. ValidateFile(inputs),
        .. inputs.Service is { } service ? ServiceRules.Validate(service, "service") : [],
    ];

    protected override string? DefaultFile(SriovAgentInputs wanted, HostObservation seen) =>
        NeutronFiles.IniOf("neutron-sriov-agent", Ini, seen);

    protected override ReadOrder OrderFor(string path, HostObservation seen) =>
        NeutronFiles.OrderFor("neutron-sriov-nic-agent", Ini, path, seen);

    protected override ImmutableArray<ServiceInputs> ServicesOf(SriovAgentInputs inputs, HostObservation seen) =>
        [(inputs.Service ?? new ServiceInputs()) with { Name = inputs.Service?.Name ?? "neutron-sriov-agent" }];

    protected override ImmutableArray<ListGoal> Goals(SriovAgentInputs inputs, HostObservation seen) =>
    [
        new ListGoal(Mappings, inputs.PhysicalDeviceMappings.IsDefault ? [] : inputs.PhysicalDeviceMappings, []),
        new ListGoal(Excludes, inputs.ExcludeDevices ?? [], []),
    ];

    protected override IEnumerable<string> Declared(SriovAgentInputs inputs) =>
        inputs.PhysicalDeviceMappings.Concat(inputs.ExcludeDevices ?? []);

    protected override ConfigurationDraft Judge(
        SriovAgentInputs wanted, ConfigurationDraft draft, TargetFile target, HostObservation seen)
    {
        var lists = Goals(wanted, seen).Select(goal => goal.InForce(draft.Document, target)).ToList();
        SriovAgentRules.EnsureConsistent(lists[0], lists[1], target);
        return draft with
        {
            Warnings = [.. draft.Warnings, .. SriovAgentRules.Warn(seen.Host, wanted, seen.Pci)],
            Devices = SriovAgentRules.VirtualFunctions(wanted, seen.Pci),
        };
    }

    protected override SriovAgentOutputs Describe(
        SriovAgentInputs wanted,
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

    protected override ImmutableArray<RestartedService> RestartedIn(SriovAgentOutputs outputs) => outputs.RestartedServices;

    protected override SriovAgentInputs? Find(
        SriovAgentInputs inputs, SriovAgentOutputs? prior, TargetFile target, HostObservation seen)
    {
        var isImport = prior is null && inputs.PhysicalDeviceMappings.IsDefaultOrEmpty;
        var found = Goals(inputs, seen).Select(goal => Found(goal, isImport, target)).ToList();
        return found.TrueForAll(items => items.IsEmpty) ? null : inputs with
        {
            PhysicalDeviceMappings = found[0],
            ExcludeDevices = inputs.ExcludeDevices is null && found[1].IsEmpty ? null : found[1],
        };
    }
}
