using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.Nova.PciWhitelist;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Nova.PciAlias;

/// <summary><c>sriov:nova:PciAlias</c>: names that flavors ask for PCI devices by.</summary>
internal sealed class PciAliasHandler : ConfigurationHandler<PciAliasInputs, PciAliasOutputs>
{
    private const string Api = "nova-api";
    private const string Compute = "nova-compute";

    public override string Token => "sriov:nova:PciAlias";

    public override string Description =>
        "PCI aliases (`[pci] alias`), one line each, beside those of others. A flavor asks for devices of an alias with the property "
        + "`pci_passthrough:alias=NAME:COUNT`. The services that read them are restarted when they change, and proven to be up. "
        + "Deleting the resource takes out the lines that it wrote. The id is `<host>/<file>#pci`.";

    protected override string Section => "pci";

    protected override string OptionsProperty => "aliases";

    protected override string ServiceProperty => "services";

    public override IEnumerable<CheckFailure> Validate(PciAliasInputs inputs) =>
    [
        .. ReleaseInput.Validate(inputs.NovaRelease),
        .. AliasRules.Validate(inputs.Aliases, "aliases", ReleaseInput.Parse(inputs.NovaRelease)),
        .. ValidateFile(inputs),
        .. (inputs.Services ?? []).SelectMany((service, index) => ValidateService(service, $"services[{index}]")),
    ];

    protected override string? DefaultFile(PciAliasInputs wanted, HostObservation seen) => NovaFiles.MainOf([Api, Compute], seen);

    protected override ReadOrder OrderFor(string path, HostObservation seen) =>
        NovaFiles.OrderFor(path.Contains(Compute, StringComparison.Ordinal) ? Compute : Api, path, seen);

    protected override ImmutableArray<ServiceInputs> ServicesOf(PciAliasInputs inputs, HostObservation seen)
    {
        if (inputs.Services is { } given)
        {
            return given;
        }

        var there = new[] { Api, Compute }
            .Select(name => new ServiceInputs { Name = name })
            .Where(service => ServiceFinder.IsThere(service, seen))
            .ToImmutableArray();
        return !there.IsEmpty ? there : throw new ProviderException(
            FailureKind.Invalid, seen.Host, "looking for the services that read PCI aliases", "there is neither nova-api nor nova-compute",
            "Is it this host that runs them? If they have other names there, give them with services.");
    }

    protected override ConfigurationDraft Draft(
        PciAliasInputs wanted, ConfigurationMemory memory, TargetFile target, HostObservation seen)
    {
        var release = ReleaseInput.For(wanted.NovaRelease, seen);
        ReleaseInput.Refuse(AliasRules.Validate(wanted.Aliases, "aliases", release), Token, seen.Host);
        var entries = EntriesFor(release);
        RefuseContradictions(wanted.Aliases, entries.Foreign(memory, target), target);
        var draft = entries.Settle([.. wanted.Aliases.Select(AliasSpec.Write)], memory, target);
        var whitelist = target.Files.All(PciOptions.DeviceSpec(release))
            .SelectMany(place => CanonicalJson.Items(place.Assignment.Value))
            .Select(DeviceSpec.TryRead)
            .OfType<WhitelistedDevice>();
        var rivals = WhitelistWarnings.Rivals(seen.Host, new WhitelistView(whitelist, seen.Pci), wanted.Aliases);
        return draft with { Warnings = [.. ReleaseInput.Warn(release, target), .. draft.Warnings, .. rivals] };
    }

    protected override IniDocument TakeOut(PciAliasInputs inputs, ConfigurationMemory memory, TargetFile target, HostObservation seen)
    {
        var entries = EntriesFor(ReleaseInput.For(inputs.NovaRelease, seen));
        return inputs.OnDestroy == DestroyPolicy.Remove
            ? entries.Remove(Declared(inputs), memory, target)
            : entries.PutBack(memory, target);
    }

    protected override IEnumerable<string> Declared(PciAliasInputs inputs) => inputs.Aliases.Select(AliasSpec.Write);

    protected override IEqualityComparer<string> SameEntry => CanonicalJson.Comparer;

    protected override PciAliasOutputs Describe(
        PciAliasInputs wanted,
        ConfigurationDraft draft,
        TargetFile target,
        HostObservation seen,
        ImmutableArray<RestartedService> restarted)
    {
        var entries = EntriesFor(ReleaseInput.For(wanted.NovaRelease, seen));
        return new PciAliasOutputs
        {
            File = target.Path,
            OptionName = entries.Option.Name.ToString(),
            Entries = entries.InForce(wanted.Aliases.Select(AliasSpec.Write), draft.Document, target),
            RestartedServices = restarted,
            Previous = draft.Memory,
        };
    }

    protected override ImmutableArray<RestartedService> RestartedIn(PciAliasOutputs outputs) => outputs.RestartedServices;

    protected override PciAliasInputs? Find(PciAliasInputs inputs, PciAliasOutputs? prior, TargetFile target, HostObservation seen)
    {
        var entries = EntriesFor(ReleaseInput.For(inputs.NovaRelease, seen));
        var document = target.Current.Document;
        var found = inputs.Aliases.IsDefaultOrEmpty && prior is null
            ? entries.Values(document).Select(AliasSpec.TryRead).OfType<PciAliasEntry>().ToImmutableArray()
            : [.. inputs.Aliases.Where(alias => !entries.InForce([AliasSpec.Write(alias)], document, target).IsEmpty)];
        return found.IsEmpty ? null : inputs with { Aliases = found };
    }

    protected override ConfigurationMemory Adopt(PciAliasInputs found, TargetFile target, HostObservation seen) =>
        EntriesFor(ReleaseInput.For(found.NovaRelease, seen)).Adopt(found.Aliases.Select(AliasSpec.Write), target.Current.Document);

    /// <summary>One contradiction, and nova refuses all aliases: every server with a PCI flavor fails then.</summary>
    private static void RefuseContradictions(IEnumerable<PciAliasEntry> wanted, IEnumerable<string> others, TargetFile target)
    {
        var foreign = others.Select(AliasSpec.TryRead).OfType<PciAliasEntry>().ToList();
        foreach (var alias in wanted)
        {
            if (foreign.Select(other => AliasRules.Contradiction(other, alias))
                    .FirstOrDefault(reason => reason is not (null or AliasRules.SameAlias)) is { } reason)
            {
                throw new ProviderException(
                    FailureKind.Conflict, target.Host, $"adding the alias {alias.Name}", $"it {reason}; the other one is not this resource's",
                    $"Take the other one out of {target.Path}, or give this one another name.");
            }
        }
    }

    private static IEnumerable<CheckFailure> ValidateService(ServiceInputs service, string path) => service.Name is null
        ? [new CheckFailure(path + ".name", "must be given: several services may read aliases")]
        : ServiceRules.Validate(service, path);

    private static PciEntries EntriesFor(NovaRelease? release) => new(PciOptions.Alias(release));
}
