using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>Where a service looks for its configuration.</summary>
/// <param name="Places">Paths in the order of reading; one that ends in a slash stands for the <c>*.conf</c> in it, by name.</param>
internal sealed record ReadOrder(ImmutableArray<string> Places)
{
    /// <summary>
    /// The files that the service reads on a host. A file that is to be changed is among them even if it is not there yet, or if
    /// the service only reads it because somebody told it to; then it is taken for the last.
    /// </summary>
    public ConfigurationFiles Of(CloudConfiguration seen, string target)
    {
        var paths = seen.Files.Keys.Append(target).Distinct().Order(StringComparer.Ordinal).ToList();
        var ordered = Places.SelectMany(place => paths.Where(path => IsIn(place, path))).ToList();
        var all = ordered.Contains(target) ? ordered : ordered.Append(target);
        return new ConfigurationFiles([.. all.Select(path => new ConfigurationFile(path, seen.Files.GetValueOrDefault(path)))]);
    }

    /// <summary>Whether the service reads a file at a path of its own accord.</summary>
    public bool Reads(string path) => Places.Any(place => IsIn(place, path));

    private static bool IsIn(string place, string path) => place[^1] == '/'
        ? path.StartsWith(place, StringComparison.Ordinal)
            && path.EndsWith(".conf", StringComparison.Ordinal)
            && path.IndexOf('/', place.Length) < 0
        : path == place;
}
