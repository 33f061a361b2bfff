namespace Pulumi.Sriov.Provider.Boot;

/// <summary>The distribution, as /etc/os-release tells it. Source: os-release(5).</summary>
/// <param name="Id">"debian", "ubuntu", "rhel", "rocky"; "linux" when the file does not say.</param>
/// <param name="VersionId">"12", "22.04"; empty for rolling distributions.</param>
/// <param name="PrettyName">For people.</param>
public sealed record OsRelease(string Id, string VersionId, string PrettyName)
{
    internal static OsRelease Parse(string? text)
    {
        var fields = (text ?? "").Split('\n')
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim(), pair => pair[1].Trim().Trim('"', '\''), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var id = fields.GetValueOrDefault("ID", "linux");
        return new OsRelease(id, fields.GetValueOrDefault("VERSION_ID", ""), fields.GetValueOrDefault("PRETTY_NAME", id));
    }
}
