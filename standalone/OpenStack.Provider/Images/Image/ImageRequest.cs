using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Images.Image;

/// <summary>What is sent to glance to create and to change an image, data left out.</summary>
internal static class ImageRequest
{
    /// <summary>Media type of changes.</summary>
    public const string PatchType = "application/openstack-images-v2.1-json-patch";

    public static JsonObject Create(ImageInputs wanted, string id)
    {
        var body = new RequestBody()
            .Set("id", id)
            .AddGiven("name", wanted.Name)
            .Set("container_format", wanted.ContainerFormat)
            .Set("disk_format", wanted.DiskFormat)
            .AddGiven("visibility", wanted.Visibility)
            .AddGiven("protected", wanted.Protected)
            .AddGiven("os_hidden", wanted.Hidden)
            .AddGiven("min_disk", wanted.MinDiskGb)
            .AddGiven("min_ram", wanted.MinRamMb)
            .AddGiven("tags", wanted.Tags);
        foreach (var (name, value) in wanted.Properties ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            body.Set(name, value);
        }

        return body.Json;
    }

    /// <summary>The changes, as JSON Patch (RFC 6902); empty = none.</summary>
    public static JsonArray Patch(Change<ImageInputs, ImageState> change)
    {
        var (wanted, prior) = (change.Wanted, change.Prior);
        var patch = new JsonArray();
        Replace("name", "name", wanted.Name);
        Replace("visibility", "visibility", wanted.Visibility);
        Replace("protected", "protected", wanted.Protected);
        Replace("hidden", "os_hidden", wanted.Hidden);
        Replace("minDiskGb", "min_disk", wanted.MinDiskGb);
        Replace("minRamMb", "min_ram", wanted.MinRamMb);
        Replace("tags", "tags", wanted.Tags ?? []);
        foreach (var (name, value) in OwnKeys.Changed(prior.Properties, wanted.Properties))
        {
            // "add" takes the place of a property that is there.
            patch.Add((JsonNode)new JsonObject { ["op"] = "add", ["path"] = Pointer(name), ["value"] = value });
        }

        foreach (var name in OwnKeys.Removed(prior.Properties, wanted.Properties))
        {
            patch.Add((JsonNode)new JsonObject { ["op"] = "remove", ["path"] = Pointer(name) });
        }

        return patch;

        void Replace<T>(string input, string name, T? value)
        {
            if (change.Of(input))
            {
                var set = new RequestBody().Set("value", value).Json;
                (set["op"], set["path"]) = ("replace", Pointer(name));
                patch.Add((JsonNode)set);
            }
        }
    }

    // RFC 6901: these two characters are the only special ones.
    private static string Pointer(string name) =>
        "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
