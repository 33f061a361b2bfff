using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment;

/// <summary>Turns what a provider says about a difference into what the engine acts on.</summary>
/// <remarks>Source of the rules: pulumi <c>step_generator.go</c>, diffResource and applyReplaceOnChanges.</remarks>
internal static class DiffCalculation
{
    /// <summary>The path that stands for the errors of an earlier create or update in <c>replaceOnChanges</c>.</summary>
    private const string InitErrors = "#initerror";

    /// <summary>Asks the provider; compares the inputs where the provider leaves it to the engine.</summary>
    public static async Task<DiffResult> DiffAsync(
        IProvider provider, DiffQuery query, CancellationToken cancellationToken)
    {
        var diff = await provider.DiffAsync(query, cancellationToken);
        if (diff.Changes != DiffChanges.Unknown)
        {
            return diff;
        }

        var wanted = IgnoreChanges.Apply(query.NewInputs, query.OldInputs, query.IgnoreChanges);
        var differences = Differences.Find(query.OldInputs, wanted, inputs: true);
        return differences.Count == 0
            ? diff with { Changes = DiffChanges.None }
            : diff with
            {
                Changes = DiffChanges.Some,
                ChangedKeys = Differences.TopLevelKeys(differences.Keys),
                Detailed = differences,
            };
    }

    /// <summary>Makes the differences at <paramref name="replaceOnChanges"/> replacements.</summary>
    /// <param name="diff">What the provider said.</param>
    /// <param name="replaceOnChanges">Property paths.</param>
    /// <param name="hasInitErrors">Whether the last create or update did not finish.</param>
    public static DiffResult ApplyReplaceOnChanges(
        DiffResult diff, IReadOnlyList<string> replaceOnChanges, bool hasInitErrors)
    {
        if (replaceOnChanges.Count == 0 || (diff.Changes != DiffChanges.Some && !hasInitErrors))
        {
            return diff;
        }

        var paths = replaceOnChanges.Select(PropertyPath.Parse).ToList();
        bool Replaces(string path) => paths.Any(replace => replace.Contains(PropertyPath.Parse(path)));

        var detailed = diff.Detailed?.ToDictionary(
            pair => pair.Key,
            pair => Replaces(pair.Key) ? pair.Value with { Kind = pair.Value.Kind.AsReplacement() } : pair.Value);
        var replaceKeys = diff.ReplaceKeys.Union(diff.ChangedKeys.Where(Replaces));
        if (!hasInitErrors || !Replaces(InitErrors))
        {
            return diff with { Detailed = detailed, ReplaceKeys = [.. replaceKeys] };
        }

        detailed?.Add(InitErrors, new PropertyDiff(PropertyDiffKind.UpdateReplace));
        return diff with
        {
            Changes = DiffChanges.Some,
            Detailed = detailed,
            ReplaceKeys = [.. replaceKeys, InitErrors],
        };
    }

    /// <summary>The difference seen from the other side.</summary>
    public static DiffResult Invert(DiffResult diff) => diff with
    {
        Detailed = diff.Detailed?.ToDictionary(
            pair => pair.Key, pair => pair.Value with { Kind = pair.Value.Kind.Inverse() }),
    };
}
