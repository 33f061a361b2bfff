using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>A file with a list option settled, and what of it was changed; <c>null</c> = nothing.</summary>
internal sealed record ListEdit(IniDocument Document, ListChange? Change);

/// <summary>Adds items to a list option, never replacing those of others, and takes only its own ones out again.</summary>
internal sealed class ListEditor(OsloOption option)
{
    /// <summary>An item that stands for every other one; <c>null</c> = there is none.</summary>
    public string? Any { get; init; }

    /// <summary>Brings the file to a list that has the wanted items.</summary>
    /// <param name="now">The file.</param>
    /// <param name="wanted">The items; empty = take ours out.</param>
    /// <param name="change">What this resource changed before.</param>
    /// <param name="inherited">The list in force as long as this file does not set it: another file's, or the service's default.</param>
    public ListEdit Settle(
        IniDocument now, ImmutableArray<string> wanted, ListChange? change, ImmutableArray<string> inherited)
    {
        var isOutdated = change is not null && !change.Items.All(wanted.Contains);
        if (!isOutdated && Missing(now, wanted, inherited).IsEmpty)
        {
            return new ListEdit(now, change);
        }

        var original = PutBack(now, change);
        var missing = Missing(original, wanted, inherited);
        if (missing.IsEmpty)
        {
            return new ListEdit(original, null);
        }

        var line = option.FindIn(original);
        var before = line is null ? null : original.TextOf(line);
        var after = before is null
            ? $"{option.Name.Name} = {string.Join(',', inherited.Concat(missing))}"
            : ListText.Append(before, missing);
        return new ListEdit(
            line is null ? IniEditor.Add(original, option.Name, [after]) : original.Replace(line, after),
            new ListChange
            {
                Section = line?.Section ?? option.Name.Section,
                Name = line?.Name ?? option.Name.Name,
                Before = before,
                After = after,
                Items = missing,
            });
    }

    /// <summary>The file without items, whoever put them there; an option of which nothing would be left goes as a whole.</summary>
    public IniDocument Remove(IniDocument now, ImmutableArray<string> items) => option.FindIn(now) switch
    {
        { } line when !IniReader.ListItems(line.Value).Any(items.Contains) => now,
        { } line when IniReader.ListItems(line.Value).All(items.Contains) => IniEditor.Remove(now, line),
        { } line => now.Replace(line, ListText.Remove(now.TextOf(line), items)),
        null => now,
    };

    private ImmutableArray<string> Missing(IniDocument document, ImmutableArray<string> wanted, ImmutableArray<string> inherited)
    {
        var items = option.FindIn(document) is { } line ? IniReader.ListItems(line.Value) : inherited;
        return Any is not null && items.Contains(Any) ? [] : [.. wanted.Where(item => !items.Contains(item))];
    }

    private static IniDocument PutBack(IniDocument now, ListChange? change)
    {
        if (change is null)
        {
            return now;
        }

        var lines = now.Assignments.Where(new OptionName(change.Section, change.Name).IsSetBy).ToList();
        if (lines.LastOrDefault(line => now.TextOf(line) == change.After) is { } untouched)
        {
            return change.Before is null ? IniEditor.Remove(now, untouched) : now.Replace(untouched, change.Before);
        }

        if (lines.Count == 0)
        {
            return now;
        }

        // Somebody else wrote into the line since: only our items go, and the option with them if it was ours alone.
        var touched = lines[^1];
        return change.Before is null && IniReader.ListItems(touched.Value).All(change.Items.Contains)
            ? IniEditor.Remove(now, touched)
            : now.Replace(touched, ListText.Remove(now.TextOf(touched), change.Items));
    }
}
