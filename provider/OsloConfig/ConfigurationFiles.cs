using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>A file that a service reads, or would read if it were there.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Snapshot">As it was seen; <c>null</c> = there is none.</param>
internal sealed record ConfigurationFile(string Path, FileSnapshot? Snapshot)
{
    /// <summary>Its content.</summary>
    public IniDocument Document { get; } = Snapshot is null ? IniDocument.Empty : IniDocument.Parse(Snapshot.Content.AsSpan());
}

/// <summary>
/// The files that a service reads, in the order in which it reads them. Of an option with one value the last file wins, and in it
/// the first name that is there; the values of a multi-valued option add up over files and names. Source: oslo_config/cfg.py,
/// <c>_Namespace._get_file_value</c>.
/// </summary>
internal sealed record ConfigurationFiles(ImmutableArray<ConfigurationFile> InOrder)
{
    /// <summary>The file at a path; an empty one when there is none.</summary>
    public ConfigurationFile At(string path) =>
        InOrder.FirstOrDefault(file => file.Path == path) ?? new ConfigurationFile(path, null);

    /// <summary>Every place that sets an option.</summary>
    public IEnumerable<(ConfigurationFile File, IniAssignment Assignment)> All(OsloOption option) =>
        InOrder.SelectMany(file => file.Document.Assignments.Where(option.IsSetBy).Select(assignment => (file, assignment)));

    /// <summary>The place that an option with one value is in force from; <c>null</c> = no file sets it.</summary>
    public (ConfigurationFile File, IniAssignment Assignment)? InForce(OsloOption option)
    {
        for (var i = InOrder.Length - 1; i >= 0; i--)
        {
            if (option.FindIn(InOrder[i].Document) is { } assignment)
            {
                return (InOrder[i], assignment);
            }
        }

        return null;
    }

    /// <summary>The list in force of a list option; <c>null</c> = no file sets it.</summary>
    public ImmutableArray<string>? ListInForce(OsloOption option) =>
        InForce(option) is var (_, assignment) ? IniReader.ListItems(assignment.Value) : null;
}
