using System.Collections.Immutable;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>The entries of one of nova's PCI options, over all files that a service reads.</summary>
internal sealed class PciEntries(OsloOption option)
{
    private readonly EntryEditor _editor = new(option, CanonicalJson.Comparer, CanonicalJson.Items);

    public OsloOption Option => option;

    /// <summary>The file with the wanted values in it.</summary>
    public ConfigurationDraft Settle(ImmutableArray<string> wanted, ConfigurationMemory memory, TargetFile target)
    {
        var edit = _editor.Settle(target.Current.Document, wanted, memory.Entries, Elsewhere(target));
        return new ConfigurationDraft(edit.Document, memory with { Entries = edit.Written }) { Warnings = [.. Leftovers(memory, target)] };
    }

    /// <summary>The file without what was written into it, and with what was there when it was imported.</summary>
    public IniDocument PutBack(ConfigurationMemory memory, TargetFile target) =>
        _editor.Settle(target.Current.Document, [.. (memory.Adopted ?? []).Select(entry => entry.Value)], memory.Entries, []).Document;

    /// <summary>The file without the values, whoever wrote them into it.</summary>
    public IniDocument Remove(IEnumerable<string> values, ConfigurationMemory memory, TargetFile target)
    {
        var stated = Adopt(values, target.Current.Document).Entries;
        return _editor.Settle(target.Current.Document, [], [.. stated.Union(memory.Entries)], []).Document;
    }

    /// <summary>Those of the values that are in force, with the file as it is or is to be.</summary>
    public ImmutableArray<string> InForce(IEnumerable<string> values, IniDocument document, TargetFile target)
    {
        var stated = Values(document).Concat(Elsewhere(target).SelectMany(CanonicalJson.Items)).ToHashSet(CanonicalJson.Comparer);
        return [.. values.Where(stated.Contains)];
    }

    /// <summary>The values that somebody else stated, in any file.</summary>
    public IEnumerable<string> Foreign(ConfigurationMemory memory, TargetFile target)
    {
        var own = _editor.FindOwn(target.Current.Document, memory.Entries);
        return target.Files.All(option)
            .Where(place => place.File.Path != target.Path || !own.Contains(place.Assignment))
            .SelectMany(place => CanonicalJson.Items(place.Assignment.Value));
    }

    /// <summary>Takes lines that are there for written by the resource, and remembers that they were there.</summary>
    public ConfigurationMemory Adopt(IEnumerable<string> values, IniDocument document)
    {
        var wanted = values.ToHashSet(CanonicalJson.Comparer);
        ImmutableArray<WrittenEntry> stated =
        [
            .. document.Assignments
                .Where(assignment => option.IsSetBy(assignment) && CanonicalJson.Items(assignment.Value).All(wanted.Contains))
                .Select(assignment => new WrittenEntry { Section = assignment.Section, Name = assignment.Name, Value = assignment.Value }),
        ];
        return new ConfigurationMemory { Entries = stated, Adopted = stated };
    }

    /// <summary>The values in the file itself, each of a list for itself.</summary>
    public IEnumerable<string> Values(IniDocument document) =>
        document.Assignments.Where(option.IsSetBy).SelectMany(assignment => CanonicalJson.Items(assignment.Value));

    private IEnumerable<string> Elsewhere(TargetFile target) =>
        target.Files.All(option).Where(place => place.File.Path != target.Path).Select(place => place.Assignment.Value);

    private IEnumerable<string> Leftovers(ConfigurationMemory memory, TargetFile target)
    {
        var own = _editor.FindOwn(target.Current.Document, memory.Entries);
        return target.Files.All(option)
            .Where(place => option.Deprecated.Any(name => name.IsSetBy(place.Assignment)) && !own.Contains(place.Assignment))
            .Select(place => $"{target.Host}: {place.File.Path}, line {place.Assignment.Line + 1} sets [{place.Assignment.Section}] "
                + $"{place.Assignment.Name}; nova goes on reading it and adds it up with {option.Name}");
    }
}
