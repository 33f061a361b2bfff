using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>An alias as the JSON object that nova reads.</summary>
internal static class AliasSpec
{
    /// <summary>The value of the option.</summary>
    public static string Write(PciAliasEntry alias)
    {
        var members = new (string Name, string? Value)[]
        {
            ("name", alias.Name),
            ("vendor_id", alias.VendorId),
            ("product_id", alias.ProductId),
            ("device_type", alias.DeviceType),
            ("numa_policy", alias.NumaPolicy),
            ("resource_class", alias.ResourceClass),
            ("traits", alias.Traits is { } traits ? string.Join(',', traits) : null),
            ("live_migratable", alias.LiveMigratable is { } migratable ? (migratable ? "true" : "false") : null),
            ("capability_type", alias.CapabilityType),
        };
        return CanonicalJson.Write(new JsonObject(members
            .Where(member => member.Value is not null)
            .Select(member => KeyValuePair.Create(member.Name, (JsonNode?)JsonValue.Create(member.Value)))));
    }

    /// <summary>The alias that a value stands for; <c>null</c> = none that nova would take.</summary>
    public static PciAliasEntry? TryRead(string value)
    {
        if (CanonicalJson.TryParseObject(value) is not { } spec || Text("name") is not { } name)
        {
            return null;
        }

        var alias = new PciAliasEntry
        {
            Name = name,
            VendorId = Text("vendor_id"),
            ProductId = Text("product_id"),
            DeviceType = Text("device_type"),
            NumaPolicy = Text("numa_policy"),
            ResourceClass = Text("resource_class"),
            Traits = Text("traits") is { } traits ? [.. traits.Split(',')] : null,
            LiveMigratable = bool.TryParse(Text("live_migratable"), out var migratable) ? migratable : null,
            CapabilityType = Text("capability_type"),
        };
        return CanonicalJson.Comparer.Equals(Write(alias), value) ? alias : null;

        string? Text(string member) =>
            spec[member] is { } found && found.GetValueKind() == JsonValueKind.String ? found.GetValue<string>() : null;
    }
}
