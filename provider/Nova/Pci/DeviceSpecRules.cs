using System.Text.RegularExpressions;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>
/// Which whitelist entries are refused: those that keep nova-compute from starting, those that an older release would take for a
/// tag, and those that nova accepts without a word although they can't mean what was intended.
/// </summary>
internal static partial class DeviceSpecRules
{
    /// <summary>Length of an interface name; source: include/uapi/linux/if.h, IFNAMSIZ less the final NUL.</summary>
    private const int LongestInterfaceName = 15;

    /// <summary>Length of a physical network; source: neutron's column networksegments.physical_network.</summary>
    private const int LongestPhysicalNetwork = 64;

    private const int LongestPlacementName = 255;

    /// <param name="devices">The entries.</param>
    /// <param name="path">Property path of the list.</param>
    /// <param name="release">Of the nova that reads them; <c>null</c> = not known, what depends on it is let through.</param>
    public static IEnumerable<CheckFailure> Validate(IReadOnlyList<WhitelistedDevice> devices, string path, NovaRelease? release)
    {
        if (devices.Count == 0)
        {
            yield return new CheckFailure(path, "must name at least one device");
        }

        var seen = new HashSet<string>(CanonicalJson.Comparer);
        for (var i = 0; i < devices.Count; i++)
        {
            foreach (var (property, reason) in Refusals(devices[i]).Concat(TooNew(devices[i], release)))
            {
                yield return new CheckFailure(property.Length == 0 ? $"{path}[{i}]" : $"{path}[{i}].{property}", reason);
            }

            if (!seen.Add(DeviceSpec.Write(devices[i])))
            {
                yield return new CheckFailure($"{path}[{i}]", "is there already");
            }
        }
    }

    private static IEnumerable<(string Property, string Reason)> Refusals(WhitelistedDevice device) =>
        Places(device).Concat(Ids(device)).Concat(Labels(device)).Concat(Tags(device));

    private static IEnumerable<(string Property, string Reason)> Places(WhitelistedDevice device)
    {
        var places = new object?[] { device.Devname, device.Address, device.AddressRegex }.Count(place => place is not null);
        if (places > 1)
        {
            yield return ("", "must have one of devname, address and addressRegex, not several");
        }

        if (places == 0 && device is not { VendorId: not null, ProductId: not null })
        {
            yield return ("", "must say which devices: by devname, address, addressRegex, or vendorId with productId; nova would "
                + "take every device of the host");
        }

        if (device.Devname is { } name && !IsInterfaceName(name))
        {
            yield return ("devname", $"must be the name of a network interface: up to {LongestInterfaceName} characters without blanks or '/'");
        }

        if (device.Address is { } address)
        {
            if (!AddressGlob.TryParse(address, out var glob))
            {
                yield return ("address", "must be a PCI address such as 0000:3b:00.0, hexadecimal up to FFFF:FF:1F.7, where * stands "
                    + "for a whole field; for anything finer there is addressRegex");
            }
            else if (glob.IsEverything)
            {
                yield return ("address", "must not select every device of the host");
            }
        }

        foreach (var refusal in device.AddressRegex is { } regex ? Expressions(regex) : [])
        {
            yield return refusal;
        }
    }

    private static IEnumerable<(string Property, string Reason)> Expressions(AddressRegex regex)
    {
        var fields = new (string Name, string? Text)[]
        {
            ("domain", regex.Domain), ("bus", regex.Bus), ("slot", regex.Slot), ("function", regex.Function),
        };
        var isPortable = true;
        foreach (var (name, text) in fields.Where(field => field.Text is not null && !AddressExpression.IsPortable(field.Text)))
        {
            isPortable = false;
            yield return ($"addressRegex.{name}", $"'{text}' must be a regular expression of hexadecimal digits, '.', sets such as "
                + "[0-3], groups of these in ( | ), and one of * + ? {n} behind each");
        }

        if (isPortable && new AddressExpression(regex).IsEverything)
        {
            yield return ("addressRegex", "must not select every device of the host");
        }
    }

    private static IEnumerable<(string Property, string Reason)> Ids(WhitelistedDevice device)
    {
        const string Form = "must be four hexadecimal digits, without 0x";
        if (device.VendorId is { } vendor && !FourDigits().IsMatch(vendor))
        {
            yield return ("vendorId", Form);
        }

        if (device.ProductId is { } product && !FourDigits().IsMatch(product))
        {
            yield return ("productId", Form);
        }

        if (device is { ProductId: not null, VendorId: null })
        {
            yield return ("vendorId", "must be given with productId: another vendor may use the same product id");
        }
    }

    private static IEnumerable<(string Property, string Reason)> Labels(WhitelistedDevice device)
    {
        if (device.PhysicalNetwork is { } network && !IsPhysicalNetwork(network))
        {
            yield return ("physicalNetwork", $"must be a name of 1 to {LongestPhysicalNetwork} characters without blanks, ',' or ':'");
        }

        if (device.ResourceClass is { } resource && !IsPlacementName(resource))
        {
            yield return ("resourceClass", $"must be a name of 1 to {LongestPlacementName} characters");
        }

        if (device.Traits is { } traits && (traits.IsEmpty || !traits.All(trait => IsPlacementName(trait) && !trait.Contains(','))))
        {
            yield return ("traits", $"must be names of 1 to {LongestPlacementName} characters without ','");
        }
    }

    private static IEnumerable<(string Property, string Reason)> Tags(WhitelistedDevice device)
    {
        foreach (var name in device.Tags?.Keys ?? [])
        {
            if (DeviceSpec.ReservedTags.Contains(name))
            {
                yield return ($"tags.{name}", "has a meaning of its own for nova; use the property for it if there is one");
            }
            else if (!TagName().IsMatch(name))
            {
                yield return ($"tags[\"{name}\"]", "must be a name of letters, digits, '_' and '-'");
            }
        }
    }

    private static IEnumerable<(string Property, string Reason)> TooNew(WhitelistedDevice device, NovaRelease? release)
    {
        var properties = new (string Name, bool IsGiven, NovaRelease Since)[]
        {
            ("remoteManaged", device.RemoteManaged is not null, NovaRelease.Yoga),
            ("resourceClass", device.ResourceClass is not null, NovaRelease.Zed),
            ("traits", device.Traits is not null, NovaRelease.Zed),
            ("managed", device.Managed is not null, NovaRelease.Epoxy),
            ("liveMigratable", device.LiveMigratable is not null, NovaRelease.Epoxy),
            ("oneTimeUse", device.OneTimeUse is not null, NovaRelease.Flamingo),
        };
        return properties
            .Where(property => property.IsGiven && release is { } known && known < property.Since)
            .Select(property => (property.Name, $"needs {property.Since} or later; {release} would take it for a tag"));
    }

    internal static bool IsInterfaceName(string name) =>
        name.Length is > 0 and <= LongestInterfaceName && name is not ("." or "..")
        && !name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '/' or ':' or ',');

    internal static bool IsPhysicalNetwork(string name) =>
        name.Length is > 0 and <= LongestPhysicalNetwork
        && name.All(character => char.IsAscii(character) && !char.IsControl(character) && character is not (' ' or ',' or ':' or '$' or '"' or '\''));

    private static bool IsPlacementName(string name) => name.Trim().Length is > 0 and <= LongestPlacementName;

    [GeneratedRegex(@"\A[0-9a-fA-F]{4}\z", RegexOptions.CultureInvariant)]
    internal static partial Regex FourDigits();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();
}
