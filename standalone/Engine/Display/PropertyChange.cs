using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Display;

/// <summary>One property that differs: its path, and the value before (<c>null</c> = added) and after (<c>null</c> = deleted).</summary>
/// <param name="Path">The property path.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value after.</param>
/// <param name="Replaces">Whether the difference replaces the resource.</param>
internal sealed record PropertyChange(string Path, PropertyValue? Old, PropertyValue? New, bool Replaces)
{
    /// <summary>Whether the program asked that the values are not shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The mark of the change.</summary>
    public string Symbol => (Old, New, Replaces) switch
    {
        (null, _, false) => "+",
        (_, null, false) => "-",
        (_, _, false) => "~",
        (null, _, true) => "++",
        (_, null, true) => "--",
        (_, _, true) => "+-",
    };

    /// <summary>The style of the change.</summary>
    public string Style => Replaces ? "magenta" : Symbol switch { "+" => "green", "-" => "red", _ => "yellow" };

    /// <summary>
    /// The differences of a step: those that the provider reported, else those between the inputs; for a refresh those
    /// between the outputs. Those that the program hides are one for each path that it names.
    /// </summary>
    /// <remarks>Source of what is hidden: pulumi <c>pkg/engine/detailedDiff.go</c>, <c>pkg/backend/display/object_diff.go</c>.</remarks>
    public static IReadOnlyList<PropertyChange> Of(StepMetadata step)
    {
        var changes = All(step);
        return (step.New ?? step.Old)?.HideDiff is { Count: > 0 } hidden
            ? [.. changes.Select(change => Hide(change, hidden)).DistinctBy(change => change.IsHidden ? change.Path : (object)change)]
            : changes;
    }

    private static IReadOnlyList<PropertyChange> All(StepMetadata step)
    {
        if (step.Operation == StepOperation.Refresh)
        {
            return Between(step.Old?.Outputs, step.New?.Outputs, "", step.Keys);
        }

        return step.DetailedDiff is { } detail
            ? [.. detail.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FromDetail(step, pair.Key, pair.Value))]
            : Between(step.Old?.Inputs, step.New?.Inputs, "", step.Keys);
    }

    /// <summary>The differences between two objects, as deep as both sides are objects.</summary>
    public static IReadOnlyList<PropertyChange> Between(
        PropertyMap? old, PropertyMap? @new, string prefix, IReadOnlyCollection<string> replaceKeys)
    {
        (old, @new) = (old ?? PropertyMap.Empty, @new ?? PropertyMap.Empty);
        var changes = new List<PropertyChange>();
        foreach (var name in old.Keys.Union(@new.Keys).Where(IsVisible).Order(StringComparer.Ordinal))
        {
            var (before, after) = (old.GetValueOrDefault(name), @new.GetValueOrDefault(name));
            if (Equals(before, after))
            {
                continue;
            }

            var path = prefix + name;
            if (before is PropertyValue.MapValue beforeMap && after is PropertyValue.MapValue afterMap)
            {
                changes.AddRange(Between(beforeMap.Properties, afterMap.Properties, path + ".", replaceKeys));
            }
            else
            {
                changes.Add(new(path, before, after, replaceKeys.Contains(path.Split('.')[0])));
            }
        }

        return changes;
    }

    private static PropertyChange FromDetail(StepMetadata step, string path, PropertyDiff diff)
    {
        // A provider may compare inputs or what it read; the value that it does not find there is in the other place.
        var old = PropertyPaths.Find(diff.InputDiff ? step.Old?.Inputs : step.Old?.Outputs, path)
            ?? PropertyPaths.Find(step.Old?.Inputs, path);
        var @new = PropertyPaths.Find(step.New?.Inputs, path) ?? PropertyPaths.Find(step.New?.Outputs, path);
        return diff.Kind switch
        {
            PropertyDiffKind.Add or PropertyDiffKind.AddReplace => new(path, null, @new ?? PropertyValue.Unknown, diff.Kind.IsReplacement()),
            PropertyDiffKind.Delete or PropertyDiffKind.DeleteReplace => new(path, old ?? PropertyValue.Null, null, diff.Kind.IsReplacement()),
            _ => new(path, old ?? PropertyValue.Null, @new ?? PropertyValue.Unknown, diff.Kind.IsReplacement()),
        };
    }

    private static PropertyChange Hide(PropertyChange change, IReadOnlyList<PropertyPath> hidden)
    {
        var place = PropertyPath.TryParse(change.Path, out var parsed) ? parsed : PropertyPath.Root.Append(change.Path);
        return hidden.FirstOrDefault(path => path.Contains(place)) is { } cover
            ? new(cover.ToString(), PropertyValue.Null, PropertyValue.Null, change.Replaces) { IsHidden = true }
            : change;
    }

    private static bool IsVisible(string name) => !name.StartsWith("__", StringComparison.Ordinal);
}
