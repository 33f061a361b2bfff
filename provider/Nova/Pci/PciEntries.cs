using System.Collections.Immutable;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>The entries of one of nova's PCI options, over all files that a service reads.</summary>
internal sealed class PciEntries(OsloOption option)
{
    private readonly EntryEditor _editor = new(option, CanonicalJson.Comparer);

    public OsloOption Option => option;

    /// <summary>The file with the wanted values in it.</summary>
    public ConfigurationDraft Settle(ImmutableArray<string> wanted, ConfigurationMemory memory, TargetFile target)
    {
        var edit = _editor.Settle(target.Current.Document, wanted, memory.Entries, Elsewhere(target));
        return new ConfigurationDraft(edit.Document, memory with { Entries = edit.Written }) { Warnings = [.. Leftovers(memory, target)] };
    }

    /// <summary>The file without what was written into it.</summary>
    public IniDocument TakeOut(ConfigurationMemory memory, TargetFile target) =>
        _editor.Settle(target.Current.Document, [], memory.Entries, []).Document;

    /// <summary>Those of the values that are in force, with the file as it is or is to be.</summary>
    public ImmutableArray<string> InForce(IEnumerable<string> values, IniDocument document, TargetFile target)
    {
        var stated = Values(document).Concat(Elsewhere(target)).ToHashSet(CanonicalJson.Comparer);
        return [.. values.Where(stated.Contains)];
    }

    /// <summary>The values that somebody else stated, in any file.</summary>
    public IEnumerable<string> Foreign(ConfigurationMemory memory, TargetFile target)
    {
        var own = _editor.FindOwn(target.Current.Document, memory.Entries);
        return target.Files.All(option)
            .Where(place => place.File.Path != target.Path || !own.Contains(place.Assignment))
            .Select(place => place.Assignment.Value);
    }

    /// <summary>Takes lines that are there for written by the resource.</summary>
    public ConfigurationMemory Adopt(IEnumerable<string> values, IniDocument document)
    {
        var wanted = values.ToHashSet(CanonicalJson.Comparer);
        return new ConfigurationMemory
        {
            Entries =
            [
                .. document.Assignments.Where(assignment => option.IsSetBy(assignment) && wanted.Contains(assignment.Value))
                    .Select(assignment => new WrittenEntry { Section = assignment.Section, Name = assignment.Name, Value = assignment.Value }),
            ],
        };
    }

    /// <summary>The values in the file itself.</summary>
    public IEnumerable<string> Values(IniDocument document) =>
        document.Assignments.Where(option.IsSetBy).Select(assignment => assignment.Value);

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
