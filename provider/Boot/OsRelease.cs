using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>The distribution, as /etc/os-release tells it. Source: os-release(5).</summary>
/// <param name="Id">"debian", "ubuntu", "rhel", "rocky"; "linux" when the file does not say.</param>
/// <param name="VersionId">"12", "22.04"; empty for rolling distributions.</param>
/// <param name="PrettyName">For people.</param>
public sealed record OsRelease(string Id, string VersionId, string PrettyName)
{
    private static readonly ImmutableArray<string> Families = ["debian", "rhel", "suse"];

    /// <summary>
    /// The family whose habits it has: "debian", "rhel" or "suse"; its own id when it is of none of them. CentOS, Rocky and
    /// others name theirs in ID_LIKE.
    /// </summary>
    public string Family => Families.FirstOrDefault(family => Id == family || IdLike.Contains(family)) ?? Id;

    /// <summary>The distributions that it says it is like, closest first.</summary>
    public ImmutableArray<string> IdLike { get; init; } = [];

    internal static OsRelease Parse(string? text)
    {
        var fields = (text ?? "").Split('\n')
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim(), pair => pair[1].Trim().Trim('"', '\''), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var id = fields.GetValueOrDefault("ID", "linux");
        return new OsRelease(id, fields.GetValueOrDefault("VERSION_ID", ""), fields.GetValueOrDefault("PRETTY_NAME", id))
        {
            IdLike = [.. fields.GetValueOrDefault("ID_LIKE", "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        };
    }
}
