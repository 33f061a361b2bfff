using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Engine.Workspace;

/// <summary>A version by semver.org: three numbers, and maybe a pre-release, which comes before the version itself.</summary>
/// <param name="Core">The three numbers.</param>
/// <param name="PreRelease">What follows the hyphen; empty = a release.</param>
internal sealed partial record SemanticVersion(Version Core, string PreRelease) : IComparable<SemanticVersion>
{
    /// <summary>Reads a version, with or without a leading <c>v</c>; build metadata says nothing about the order and is dropped.</summary>
    /// <exception cref="UserErrorException">It is not a version.</exception>
    public static SemanticVersion Parse(string text) =>
        TryParse(text) ?? throw new UserErrorException($"invalid plugin semver: '{text}' is not of the form 1.2.3") { ExitCode = ExitCodes.Configuration };

    /// <summary>Reads a version; <c>null</c> = it is none.</summary>
    public static SemanticVersion? TryParse(string text) =>
        Form().Match(text) is { Success: true } match && Version.TryParse(match.Groups["core"].Value, out var core)
            ? new(core, match.Groups["pre"].Value)
            : null;

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        return (Core.CompareTo(other.Core), PreRelease, other.PreRelease) switch
        {
            (not 0 and var order, _, _) => order,
            (_, "", "") => 0,
            (_, "", _) => 1,
            (_, _, "") => -1,
            var (_, own, others) => Compare(own.Split('.'), others.Split('.')),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => PreRelease.Length == 0 ? $"{Core}" : $"{Core}-{PreRelease}";

    private static int Compare(string[] own, string[] others) =>
        own.Zip(others, Compare).FirstOrDefault(order => order != 0) is var first and not 0 ? first : own.Length.CompareTo(others.Length);

    // Numbers by their value, and before everything else.
    private static int Compare(string own, string other) =>
        (ulong.TryParse(own, CultureInfo.InvariantCulture, out var number), ulong.TryParse(other, CultureInfo.InvariantCulture, out var otherNumber)) switch
        {
            (true, true) => number.CompareTo(otherNumber),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(own, other),
        };

    [GeneratedRegex(@"^v?(?<core>[0-9]+\.[0-9]+\.[0-9]+)(-(?<pre>[0-9A-Za-z.-]+))?(\+[0-9A-Za-z.-]+)?\z")]
    private static partial Regex Form();
}
