using System.Net;
using System.Net.NetworkInformation;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Plugin;

namespace OpenStack.Provider.Lifecycle;

/// <summary>Whether two texts mean the same: users write addresses and JSON in other ways than services give them back.</summary>
internal static class Spelling
{
    /// <summary>Whether the texts mean the same in the notation. What isn't written in it is compared letter by letter.</summary>
    public static bool IsSame(Notation notation, string one, string other) => one == other || (notation switch
    {
        Notation.Json => IsSameJson(one, other),
        Notation.IpAddress => Network(one) is { } network && network.Equals(Network(other)),
        Notation.MacAddress => Mac(one) is { } mac && mac.Equals(Mac(other)),
        _ => false,
    });

    private static bool IsSameJson(string one, string other)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // An address alone is the network of that one address. IPNetwork refuses bits right of the prefix, which neutron cuts off.
    private static IPNetwork? Network(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        var length = bytes.Length * 8;
        if (parts.Length == 2 && (!int.TryParse(parts[1], out length) || length < 0 || length > bytes.Length * 8))
        {
            return null;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] &= (byte)(0xff00 >> Math.Clamp(length - (i * 8), 0, 8));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }

    private static PhysicalAddress? Mac(string text) =>
        PhysicalAddress.TryParse(text.ToUpperInvariant(), out var address) ? address : null;
}
