using System.Collections.Immutable;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>A list option and the items that must be in it.</summary>
/// <param name="Option">The option.</param>
/// <param name="Items">What must be in it; empty = nothing of ours.</param>
/// <param name="Default">What the service has when no file sets it.</param>
internal sealed record ListGoal(OsloOption Option, ImmutableArray<string> Items, ImmutableArray<string> Default)
{
    /// <summary>An item that stands for every other one; <c>null</c> = there is none.</summary>
    public string? Any { get; init; }

    /// <summary>The file with the items in the list.</summary>
    /// <exception cref="ProviderException">A file that is read later sets the list anew (Conflict).</exception>
    public ConfigurationDraft Settle(ConfigurationDraft draft, TargetFile target)
    {
        var before = target.Files.InOrder.TakeWhile(file => file.Path != target.Path).ToImmutableArray();
        if (!Items.IsEmpty && new ConfigurationFiles(target.Files.InOrder[(before.Length + 1)..]).InForce(Option) is var (later, _))
        {
            throw new ProviderException(
                FailureKind.Conflict, target.Host, $"setting {Option.Name} in {target.Path}",
                $"{later.Path}, which is read after it, sets the list anew", $"Give configFile: {later.Path}.");
        }

        var change = draft.Memory.Lists.FirstOrDefault(IsOfThis);
        var inherited = new ConfigurationFiles(before).ListInForce(Option) ?? Default;
        var edit = new ListEditor(Option) { Any = Any }.Settle(draft.Document, Items, change, inherited);
        var others = draft.Memory.Lists.Where(other => !IsOfThis(other));
        return draft with
        {
            Document = edit.Document,
            Memory = draft.Memory with { Lists = edit.Change is null ? [.. others] : [.. others, edit.Change] },
        };
    }

    /// <summary>The list in force, with the target file as it is or is to be.</summary>
    public ImmutableArray<string> InForce(IniDocument document, TargetFile target)
    {
        for (var i = target.Files.InOrder.Length - 1; i >= 0; i--)
        {
            var file = target.Files.InOrder[i];
            if (Option.FindIn(file.Path == target.Path ? document : file.Document) is { } assignment)
            {
                return IniReader.ListItems(assignment.Value);
            }
        }

        return Default;
    }

    /// <summary>Whether an item is in force.</summary>
    public bool IsMet(string item, IniDocument document, TargetFile target) =>
        InForce(document, target) is var list && (list.Contains(item) || (Any is not null && list.Contains(Any)));

    private bool IsOfThis(ListChange change) =>
        Option.Names.Any(name => name.Name == change.Name && OptionName.IsSameSection(name.Section, change.Section));
}
