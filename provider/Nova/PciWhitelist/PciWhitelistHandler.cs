using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Nova.PciWhitelist;

/// <summary><c>sriov:nova:PciWhitelist</c>: the devices of a compute host that nova may hand to guests.</summary>
internal sealed class PciWhitelistHandler : ConfigurationHandler<PciWhitelistInputs, PciWhitelistOutputs>
{
    private const string Compute = "nova-compute";

    public override string Token => "sriov:nova:PciWhitelist";

    public override string Description =>
        "Entries of nova-compute's PCI whitelist (`[pci] device_spec`, before Zed `passthrough_whitelist`), one line each, beside "
        + "those of others. nova-compute is restarted when they change, and proven to be up. Deleting the resource takes the "
        + "lines out that it wrote. The id is `<host>/<file>#pci`.";

    protected override string Section => "pci";

    protected override string OptionsProperty => "devices";

    public override IEnumerable<CheckFailure> Validate(PciWhitelistInputs inputs) =>
    [
        .. ReleaseInput.Validate(inputs.NovaRelease),
        .. DeviceSpecRules.Validate(inputs.Devices, "devices", ReleaseInput.Parse(inputs.NovaRelease)),
        .. ValidateFile(inputs),
        .. inputs.Service is { } service ? ServiceRules.Validate(service, "service") : [],
    ];

    protected override string? DefaultFile(PciWhitelistInputs wanted, HostObservation seen) => NovaFiles.MainOf([Compute], seen);

    protected override ReadOrder OrderFor(string path, HostObservation seen) => NovaFiles.OrderFor(Compute, path, seen);

    protected override ImmutableArray<ServiceInputs> ServicesOf(PciWhitelistInputs inputs, HostObservation seen) =>
        [(inputs.Service ?? new ServiceInputs()) with { Name = inputs.Service?.Name ?? Compute }];

    protected override ConfigurationDraft Draft(
        PciWhitelistInputs wanted, ConfigurationMemory memory, TargetFile target, HostObservation seen)
    {
        var release = ReleaseInput.For(wanted.NovaRelease, seen);
        ReleaseInput.Refuse(DeviceSpecRules.Validate(wanted.Devices, "devices", release), Token, seen.Host);
        var draft = EntriesFor(release).Settle([.. wanted.Devices.Select(DeviceSpec.Write)], memory, target);
        var view = new WhitelistView(wanted.Devices, seen.Pci);
        var aliases = target.Files.All(PciOptions.Alias(release))
            .Select(place => AliasSpec.TryRead(place.Assignment.Value))
            .OfType<PciAliasEntry>();
        return draft with
        {
            Warnings = [.. ReleaseInput.Warn(release, target), .. draft.Warnings, .. WhitelistWarnings.For(seen.Host, view, [.. aliases])],
            Devices = view.VirtualFunctions,
        };
    }

    protected override IniDocument TakeOut(PciWhitelistInputs inputs, ConfigurationMemory memory, TargetFile target, HostObservation seen)
    {
        var entries = EntriesFor(ReleaseInput.For(inputs.NovaRelease, seen));
        return inputs.OnDestroy == DestroyPolicy.Remove
            ? entries.Remove(Declared(inputs), memory, target)
            : entries.PutBack(memory, target);
    }

    protected override IEnumerable<string> Declared(PciWhitelistInputs inputs) => inputs.Devices.Select(DeviceSpec.Write);

    protected override IEqualityComparer<string> SameEntry => CanonicalJson.Comparer;

    protected override PciWhitelistOutputs Describe(
        PciWhitelistInputs wanted,
        ConfigurationDraft draft,
        TargetFile target,
        HostObservation seen,
        ImmutableArray<RestartedService> restarted)
    {
        var entries = EntriesFor(ReleaseInput.For(wanted.NovaRelease, seen));
        return new PciWhitelistOutputs
        {
            File = target.Path,
            OptionName = entries.Option.Name.ToString(),
            Entries = entries.InForce(wanted.Devices.Select(DeviceSpec.Write), draft.Document, target),
            MatchedDevices = new WhitelistView(wanted.Devices, seen.Pci).Describe(),
            RestartedServices = restarted,
            Previous = draft.Memory,
        };
    }

    protected override ImmutableArray<RestartedService> RestartedIn(PciWhitelistOutputs outputs) => outputs.RestartedServices;

    protected override PciWhitelistInputs? Find(
        PciWhitelistInputs inputs, PciWhitelistOutputs? prior, TargetFile target, HostObservation seen)
    {
        var entries = EntriesFor(ReleaseInput.For(inputs.NovaRelease, seen));
        var document = target.Current.Document;
        var found = inputs.Devices.IsDefaultOrEmpty && prior is null
            ? entries.Values(document).Select(DeviceSpec.TryRead).OfType<WhitelistedDevice>().ToImmutableArray()
            : [.. inputs.Devices.Where(device => !entries.InForce([DeviceSpec.Write(device)], document, target).IsEmpty)];
        return found.IsEmpty ? null : inputs with { Devices = found };
    }

    protected override ConfigurationMemory Adopt(PciWhitelistInputs found, TargetFile target, HostObservation seen)
    {
        var entries = EntriesFor(ReleaseInput.For(found.NovaRelease, seen));
        return entries.Adopt(found.Devices.Select(DeviceSpec.Write), target.Current.Document);
    }

    private static PciEntries EntriesFor(NovaRelease? release) => new(PciOptions.DeviceSpec(release));
}
