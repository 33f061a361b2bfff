using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Properties;

/// <summary>Compares properties where no provider does: components, and providers that leave it to the engine.</summary>
internal static class Differences
{
    /// <summary>The differences by path.</summary>
    /// <param name="olds">The old values.</param>
    /// <param name="news">The new values.</param>
    /// <param name="inputs">Whether the old values are inputs; otherwise they are outputs.</param>
    public static IReadOnlyDictionary<string, PropertyDiff> Find(PropertyMap olds, PropertyMap news, bool inputs) =>
        PropertyComparer.Compare(olds, news).ToDictionary(
            difference => difference.Path.ToString(),
            difference => new PropertyDiff(KindOf(difference.Kind), inputs));

    /// <summary>The top-level properties that <paramref name="paths"/> go through.</summary>
    public static IReadOnlyList<string> TopLevelKeys(IEnumerable<string> paths) =>
        [.. paths.Select(path => PropertyPath.Parse(path).Segments[0].Key).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static PropertyDiffKind KindOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Add => PropertyDiffKind.Add,
        DifferenceKind.Delete => PropertyDiffKind.Delete,
        _ => PropertyDiffKind.Update,
    };
}
