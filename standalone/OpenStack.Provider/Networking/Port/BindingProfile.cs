using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>
/// The binding profile, a JSON object that the user and nova write side by side: nova adds the PCI device of a port when a
/// server boots. Taking nova's keys away disconnects the server, so a change writes them back as they are.
/// </summary>
internal static class BindingProfile
{
    /// <summary>What nova writes (nova <c>network/neutron.py</c>, <c>network/constants.py</c>): on import, whatever else is there is the user's.</summary>
    private static readonly FrozenSet<string> OfNova = FrozenSet.Create(
        StringComparer.Ordinal,
        "allocation",
        "arq_uuid",
        "capabilities",
        "card_serial_number",
        "device_mac_address",
        "migrating_to",
        "numa_affinity_policy",
        "os_vif_delegation",
        "parent_name",
        "pci_slot",
        "pci_vendor_info",
        "pf_mac_address",
        "physical_network",
        "tag",
        "vf_num");

    /// <summary>The profile as an object; <c>null</c> = the text is none.</summary>
    public static JsonObject? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The user's part of a profile, in the user's spelling where it means the same.</summary>
    /// <param name="live">The whole profile.</param>
    /// <param name="given">What the user gave; <c>null</c> = nothing.</param>
    /// <param name="isImport">Everything that isn't nova's is the user's.</param>
    /// <returns>JSON; <c>null</c> = the user has no part in it.</returns>
    public static string? OfUser(JsonObject live, string? given, bool isImport)
    {
        var keys = Parse(given);
        var own = new JsonObject(live
            .Where(pair => isImport ? !OfNova.Contains(pair.Key) : keys.ContainsKey(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        var text = own.ToJsonString();
        return given is not null && Spelling.IsSame(Notation.Json, text, given) ? given : own.Count == 0 ? null : text;
    }

    /// <summary>The whole profile after a change of the user's part.</summary>
    /// <param name="live">The whole profile.</param>
    /// <param name="prior">The user's part until now.</param>
    /// <param name="wanted">The user's part from now on.</param>
    public static JsonObject Merge(JsonObject live, string? prior, string? wanted)
    {
        var merged = (JsonObject)live.DeepClone();
        foreach (var (key, _) in Parse(prior))
        {
            merged.Remove(key);
        }

        foreach (var (key, value) in Parse(wanted))
        {
            merged[key] = value?.DeepClone();
        }

        return merged;
    }

    /// <summary>What a create request sends; <c>null</c> = nothing, as an empty profile is refused to plain users (403).</summary>
    public static JsonObject? ToSend(string? given) => Parse(given) is { Count: > 0 } profile ? profile : null;

    private static JsonObject Parse(string? text) => text is null ? [] : TryParse(text) ?? [];
}
