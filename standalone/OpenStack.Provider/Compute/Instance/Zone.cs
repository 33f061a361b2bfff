using OpenStack.Client;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>
/// Availability zones. Administrators may name a host with them (<c>nova:compute-1</c>, <c>nova:compute-1:node</c>), which
/// nova does not say back; and a server that was never placed is in none.
/// </summary>
internal static class Zone
{
    /// <summary>The zone of a server, as it was given where that is still true.</summary>
    public static string Of(Document server, string? given)
    {
        var zone = server.TextOrNone("OS-EXT-AZ:availability_zone");
        return given is not null && (zone is null || Covers(zone, given)) ? given : zone ?? "";
    }

    /// <summary>Whether a given zone is that one, or a host in it.</summary>
    public static bool Covers(string zone, string given) =>
        given == zone || given.StartsWith(zone + ":", StringComparison.Ordinal);
}
