namespace Pulumi.Sriov;

/// <summary>What can be told to be wrong with a fleet before anything of it is declared.</summary>
internal static class FleetRules
{
    /// <exception cref="ArgumentException">
    /// A host is named twice, or settings are for nobody: a misspelt name would leave a host with the settings of the others.
    /// </exception>
    public static void Require(SriovFleetArgs args)
    {
        var names = args.Hosts.Select(host => host.Name).ToHashSet(StringComparer.Ordinal);
        if (args.Hosts.GroupBy(host => host.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The fleet has the host '{twice.Key}' {twice.Count()} times; each name must be there once.", nameof(args));
        }

        RequireKnown("host", args.HostSettings.Keys, names, args);
        var groups = args.Hosts.SelectMany(host => host.Groups).ToHashSet(StringComparer.Ordinal);
        RequireKnown("group", args.GroupSettings.Keys, groups, args);
    }

    private static void RequireKnown(string kind, IEnumerable<string> wanted, HashSet<string> known, SriovFleetArgs args)
    {
        if (wanted.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            throw new ArgumentException(
                $"The fleet has settings for {kind} '{string.Join("', '", unknown)}', which no host of it "
                    + (kind == "host" ? "is." : "belongs to."),
                nameof(args));
        }
    }
}
