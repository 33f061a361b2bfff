using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>
/// A whitelist entry as the JSON object that nova reads. Its boolean tags are strings there: <c>trusted</c> is compared with a
/// port's binding profile as text, and the others are read from text in every release.
/// </summary>
internal static class DeviceSpec
{
    /// <summary>Names that mean something to nova, or that it keeps of a device itself and a tag would overwrite.</summary>
    public static readonly ImmutableHashSet<string> ReservedTags =
    [
        "address", "capabilities", "count", "dev_id", "dev_type", "devices", "devname", "label", "live_migratable", "managed",
        "numa_node", "one_time_use", "parent_addr", "parent_ifname", "physical_network", "product_id", "remote_managed",
        "resource_class", "rp_uuid", "traits", "trusted", "vendor_id",
    ];

    /// <summary>The value of the option.</summary>
    public static string Write(WhitelistedDevice device)
    {
        var spec = new JsonObject();
        Add("devname", device.Devname);
        Add("address", device.Address is { } address ? address : Write(device.AddressRegex));
        Add("vendor_id", device.VendorId);
        Add("product_id", device.ProductId);
        Add("physical_network", device.PhysicalNetwork);
        Add("trusted", Text(device.Trusted));
        Add("remote_managed", Text(device.RemoteManaged));
        Add("managed", Text(device.Managed));
        Add("live_migratable", Text(device.LiveMigratable));
        Add("one_time_use", Text(device.OneTimeUse));
        Add("resource_class", device.ResourceClass);
        Add("traits", device.Traits is { } traits ? string.Join(',', traits) : null);
        foreach (var (name, value) in (device.Tags ?? ImmutableDictionary<string, string>.Empty).OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            Add(name, value);
        }

        return CanonicalJson.Write(spec);

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                spec.Add(name, value);
            }
        }
    }

    /// <summary>The entry that a value stands for; <c>null</c> = none that could be declared: a list, a typing error, a null.</summary>
    public static WhitelistedDevice? TryRead(string value)
    {
        if (CanonicalJson.TryParseObject(value) is not { } spec)
        {
            return null;
        }

        var tags = spec.Where(member => !ReservedTags.Contains(member.Key) && member.Value?.GetValueKind() == JsonValueKind.String)
            .ToImmutableSortedDictionary(member => member.Key, member => member.Value!.GetValue<string>(), StringComparer.Ordinal);
        var device = new WhitelistedDevice
        {
            Devname = String(spec, "devname"),
            Address = String(spec, "address"),
            AddressRegex = spec["address"] is JsonObject fields
                ? new AddressRegex
                {
                    Domain = String(fields, "domain"),
                    Bus = String(fields, "bus"),
                    Slot = String(fields, "slot"),
                    Function = String(fields, "function"),
                }
                : null,
            VendorId = String(spec, "vendor_id"),
            ProductId = String(spec, "product_id"),
            PhysicalNetwork = String(spec, "physical_network"),
            Trusted = Boolean(spec, "trusted"),
            RemoteManaged = Boolean(spec, "remote_managed"),
            Managed = Boolean(spec, "managed"),
            LiveMigratable = Boolean(spec, "live_migratable"),
            OneTimeUse = Boolean(spec, "one_time_use"),
            ResourceClass = String(spec, "resource_class"),
            Traits = String(spec, "traits") is { } traits ? [.. traits.Split(',')] : null,
            Tags = tags.IsEmpty ? null : tags,
        };
        return CanonicalJson.Comparer.Equals(Write(device), value) ? device : null;
    }

    private static JsonObject? Write(AddressRegex? regex)
    {
        if (regex is null)
        {
            return null;
        }

        var fields = new (string Name, string? Value)[]
        {
            ("domain", regex.Domain), ("bus", regex.Bus), ("slot", regex.Slot), ("function", regex.Function),
        };
        return new JsonObject(fields
            .Where(field => field.Value is not null)
            .Select(field => KeyValuePair.Create(field.Name, (JsonNode?)JsonValue.Create(field.Value))));
    }

    private static string? Text(bool? value) => value is { } known ? (known ? "true" : "false") : null;

    private static string? String(JsonObject spec, string name) =>
        spec[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static bool? Boolean(JsonObject spec, string name) => bool.TryParse(String(spec, name), out var value) ? value : null;
}
