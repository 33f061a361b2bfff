using System.Collections.Immutable;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>
/// Which aliases are refused. Before 2025.2 nova does not look at them when it starts: one bad alias then fails every server whose
/// flavor asks for any PCI device.
/// </summary>
internal static class AliasRules
{
    /// <summary>The contradiction of an alias with itself.</summary>
    public const string SameAlias = "is there already";

    private const int LongestName = 256;
    private const int LongestPlacementName = 255;

    private static readonly ImmutableArray<string> DeviceTypes = ["type-PCI", "type-PF", "type-VF"];
    private static readonly ImmutableArray<string> NumaPolicies = ["legacy", "preferred", "required", "socket"];

    /// <param name="aliases">The aliases.</param>
    /// <param name="path">Property path of the list.</param>
    /// <param name="release">Of the nova that reads them; <c>null</c> = not known, what depends on it is let through.</param>
    public static IEnumerable<CheckFailure> Validate(IReadOnlyList<PciAliasEntry> aliases, string path, NovaRelease? release)
    {
        if (aliases.Count == 0)
        {
            yield return new CheckFailure(path, "must name at least one alias");
        }

        for (var i = 0; i < aliases.Count; i++)
        {
            var alias = aliases[i];
            foreach (var (property, reason) in Refusals(alias).Concat(TooNew(alias, release)))
            {
                yield return new CheckFailure($"{path}[{i}].{property}", reason);
            }

            if (aliases.Take(i).Select(earlier => Contradiction(earlier, alias)).FirstOrDefault(reason => reason is not null) is { } clash)
            {
                yield return new CheckFailure($"{path}[{i}]", clash);
            }
        }
    }

    /// <summary>Why two aliases can't stand beside each other; <c>null</c> = they can.</summary>
    public static string? Contradiction(PciAliasEntry one, PciAliasEntry other) =>
        one.Name.Trim() != other.Name.Trim() ? null
        : CanonicalJson.Comparer.Equals(AliasSpec.Write(one), AliasSpec.Write(other)) ? SameAlias
        : one.DeviceType is null || one.DeviceType != other.DeviceType
            ? $"stands several times as '{one.Name}', and must then have the same deviceType everywhere"
        : (one.NumaPolicy ?? "legacy") != (other.NumaPolicy ?? "legacy")
            ? $"stands several times as '{one.Name}', and must then have the same numaPolicy everywhere"
        : null;

    private static IEnumerable<(string Property, string Reason)> Refusals(PciAliasEntry alias)
    {
        if (alias.Name.Length is 0 or > LongestName || alias.Name.Any(character => char.IsWhiteSpace(character) || character is ':' or ','))
        {
            yield return ("name", $"must be 1 to {LongestName} characters without blanks, ':' or ',': a flavor could not ask for it");
        }

        const string Form = "must be four hexadecimal digits, without 0x";
        if (alias.VendorId is { } vendor && !DeviceSpecRules.FourDigits().IsMatch(vendor))
        {
            yield return ("vendorId", Form);
        }

        if (alias.ProductId is { } product && !DeviceSpecRules.FourDigits().IsMatch(product))
        {
            yield return ("productId", Form);
        }

        if (alias is { ResourceClass: null, VendorId: null } or { ResourceClass: null, ProductId: null })
        {
            yield return (alias.VendorId is null ? "vendorId" : "productId", "must be given: nova would hand out any whitelisted device");
        }

        if (alias.DeviceType is { } type && !DeviceTypes.Contains(type))
        {
            yield return ("deviceType", $"must be one of {string.Join(", ", DeviceTypes)}");
        }

        if (alias.NumaPolicy is { } policy && !NumaPolicies.Contains(policy))
        {
            yield return ("numaPolicy", $"must be one of {string.Join(", ", NumaPolicies)}");
        }

        if (alias.CapabilityType is not (null or "pci"))
        {
            yield return ("capabilityType", "must be pci");
        }

        if (alias.ResourceClass is { } resource && resource.Trim().Length is 0 or > LongestPlacementName)
        {
            yield return ("resourceClass", $"must be a name of 1 to {LongestPlacementName} characters");
        }

        if (alias.Traits is { } traits && (traits.IsEmpty || traits.Any(trait => trait.Trim().Length is 0 or > LongestPlacementName || trait.Contains(','))))
        {
            yield return ("traits", $"must be names of 1 to {LongestPlacementName} characters without ','");
        }
    }

    private static IEnumerable<(string Property, string Reason)> TooNew(PciAliasEntry alias, NovaRelease? release)
    {
        var properties = new (string Name, bool IsGiven, NovaRelease Since)[]
        {
            ("numaPolicy", alias.NumaPolicy is not null, alias.NumaPolicy == "socket" ? NovaRelease.Wallaby : NovaRelease.Queens),
            ("resourceClass", alias.ResourceClass is not null, NovaRelease.Antelope),
            ("traits", alias.Traits is not null, NovaRelease.Antelope),
            ("liveMigratable", alias.LiveMigratable is not null, NovaRelease.Epoxy),
        };
        return properties
            .Where(property => property.IsGiven && release is { } known && known < property.Since)
            .Select(property => (property.Name, $"needs {property.Since} or later; {release} refuses the whole alias"));
    }
}
