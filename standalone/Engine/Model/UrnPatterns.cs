using System.Text.RegularExpressions;

namespace Pulumi.Engine.Model;

/// <summary>
/// Resources as a command line names them: URNs, and patterns in which <c>*</c> stands for anything but a colon and
/// <c>**</c> for anything at all.
/// </summary>
/// <remarks>Source of the notation: pulumi <c>pkg/resource/deploy/deployment.go</c>, UrnTargets.</remarks>
internal sealed class UrnPatterns
{
    private readonly HashSet<string> _names;
    private readonly IReadOnlyList<Regex> _patterns;

    /// <summary>Reads <paramref name="texts"/>; what has no star in it is a name.</summary>
    public UrnPatterns(IEnumerable<string> texts)
    {
        var all = texts.ToLookup(text => text.Contains('*', StringComparison.Ordinal));
        _names = [.. all[false]];
        _patterns = [.. all[true].Select(Compile)];
    }

    /// <summary>No resource at all.</summary>
    public static UrnPatterns None { get; } = new([]);

    /// <summary>Whether nothing was named.</summary>
    public bool IsEmpty => _names.Count == 0 && _patterns.Count == 0;

    /// <summary>What was named in full. It need not exist, nor even be a URN.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Whether <paramref name="urn"/> is one of them.</summary>
    public bool Contains(Urn urn) => _names.Contains(urn.Value) || _patterns.Any(pattern => pattern.IsMatch(urn.Value));

    private static Regex Compile(string pattern)
    {
        var parts = pattern.Split("**").Select(part => string.Join("[^:]*", part.Split('*').Select(Regex.Escape)));
        return new Regex($"^{string.Join(".*", parts)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
