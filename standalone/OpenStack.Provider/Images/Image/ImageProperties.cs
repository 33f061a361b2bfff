using System.Collections.Frozen;
using System.Collections.Immutable;
using OpenStack.Client;

namespace OpenStack.Provider.Images.Image;

/// <summary>The properties of an image among its members: glance puts both side by side (<c>glance/api/v2/images.py</c>).</summary>
internal static class ImageProperties
{
    private static readonly FrozenSet<string> Members = FrozenSet.Create(
        StringComparer.Ordinal,
        "id", "name", "status", "visibility", "protected", "checksum", "owner", "size", "virtual_size", "container_format",
        "disk_format", "created_at", "updated_at", "tags", "direct_url", "min_ram", "min_disk", "self", "file", "schema",
        "locations", "os_hidden", "os_hash_algo", "os_hash_value", "stores");

    /// <summary>The properties that an image has; those without a value are not there.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Document image) => image.Json
        .Where(member => member.Value is System.Text.Json.Nodes.JsonValue && !IsGlances(member.Key))
        .ToImmutableSortedDictionary(member => member.Key, member => image.Text(member.Key), StringComparer.Ordinal);

    /// <summary>Whether a name is glance's own, so that no property can have it.</summary>
    public static bool IsGlances(string name) => Members.Contains(name) || name.StartsWith("os_glance_", StringComparison.Ordinal);
}
