using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>A file with its entries settled, and which of them are the resource's own.</summary>
internal sealed record EntryEdit(IniDocument Document, ImmutableArray<WrittenEntry> Written);

/// <summary>
/// Keeps a resource's entries of a multi-valued option, one line each, beside those of others. An entry that somebody else
/// states already is not written again, and so is not removed later either.
/// </summary>
/// <param name="option">The option.</param>
/// <param name="sameValue">Which values mean the same.</param>
/// <param name="elements">The entries that a line states, where one may state several; left out, each states one.</param>
internal sealed class EntryEditor(
    OsloOption option, IEqualityComparer<string> sameValue, Func<string, IEnumerable<string>>? elements = null)
{
    /// <summary>Brings the file to the wanted entries, in their order: services take the first one that fits.</summary>
    /// <param name="now">The file.</param>
    /// <param name="wanted">Values, each on one line; empty = take all of them out.</param>
    /// <param name="written">What this resource wrote before.</param>
    /// <param name="elsewhere">What other files that the service reads state.</param>
    public EntryEdit Settle(
        IniDocument now, ImmutableArray<string> wanted, ImmutableArray<WrittenEntry> written, IEnumerable<string> elsewhere)
    {
        var own = FindOwn(now, written);
        var stated = Foreign(now, own).Select(assignment => assignment.Value).Concat(elsewhere).SelectMany(ElementsOf).ToHashSet(sameValue);
        var needed = wanted.Where(value => !ElementsOf(value).All(stated.Contains)).ToImmutableArray();
        var lines = own.Select(assignment => assignment.Value);
        if (own.All(option.IsSetBy) && lines.SelectMany(ElementsOf).SequenceEqual(needed.SelectMany(ElementsOf), sameValue))
        {
            return new EntryEdit(now, [.. own.Select(line => Entry(option.Names.First(name => name.IsSetBy(line)), line.Value))]);
        }

        var entries = needed.Select(value => Entry(option.Name, value)).ToImmutableArray();
        return new EntryEdit(Rewrite(now, own, [.. entries.Select(entry => entry.Line)]), entries);
    }

    /// <summary>The lines in the file that the resource wrote; somebody may have laid them out anew.</summary>
    public ImmutableArray<IniAssignment> FindOwn(IniDocument now, ImmutableArray<WrittenEntry> written)
    {
        var left = written.ToList();
        var own = ImmutableArray.CreateBuilder<IniAssignment>();
        foreach (var assignment in now.Assignments)
        {
            var match = left.FindIndex(entry =>
                new OptionName(entry.Section, entry.Name).IsSetBy(assignment) && sameValue.Equals(entry.Value, assignment.Value));
            if (match >= 0)
            {
                left.RemoveAt(match);
                own.Add(assignment);
            }
        }

        return own.ToImmutable();
    }

    private IEnumerable<string> ElementsOf(string value) => elements is null ? [value] : elements(value);

    private IEnumerable<IniAssignment> Foreign(IniDocument now, ImmutableArray<IniAssignment> own) =>
        now.Assignments.Where(assignment => option.IsSetBy(assignment) && !own.Contains(assignment));

    private IniDocument Rewrite(IniDocument now, ImmutableArray<IniAssignment> own, ImmutableArray<string> lines)
    {
        if (own.IsEmpty || !option.Name.IsSetBy(own[0]))
        {
            var cleared = RemoveAll(now, own);
            return lines.IsEmpty ? cleared : IniEditor.Add(cleared, option.Name, lines);
        }

        // The new lines take the place of the old ones before these go, or the section might go with them.
        var shifted = own.Select(assignment => assignment with { Line = assignment.Line + lines.Length });
        return RemoveAll(now.Insert(own[0].Line, lines), [.. shifted]);
    }

    private static IniDocument RemoveAll(IniDocument document, ImmutableArray<IniAssignment> assignments) =>
        assignments.Reverse().Aggregate(document, IniEditor.Remove);

    private static WrittenEntry Entry(OptionName name, string value) =>
        new() { Section = name.Section, Name = name.Name, Value = value };
}
