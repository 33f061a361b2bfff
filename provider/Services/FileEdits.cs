using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Writes edits, and takes them back. Pure: both are operations for a batch.</summary>
internal static class FileEdits
{
    /// <summary>What carries an edit out. The file's directory must be there.</summary>
    public static HostOperation Write(FileEdit edit)
    {
        var expected = ExpectedFile.From(edit.Before);
        return edit.After is { } content
            ? new WriteFile(edit.Path, content) { Expected = expected }
            : new RemoveFile(edit.Path) { Expected = expected };
    }

    /// <summary>
    /// What takes edits back, given in the order in which they were made: each file becomes what it was before the first edit
    /// of it, if it still is what the last one made of it.
    /// </summary>
    public static IEnumerable<(string Path, HostOperation Operation)> TakeBack(IEnumerable<FileEdit> edits) =>
        edits.GroupBy(edit => edit.Path, StringComparer.Ordinal).SelectMany(same => TakeBack(same.First().Before, same.Last()));

    private static IEnumerable<(string Path, HostOperation Operation)> TakeBack(FileSnapshot? before, FileEdit last)
    {
        var written = ExpectedOf(last.After);
        if (before is null)
        {
            yield return (last.Path, new RemoveFile(last.Path) { Expected = written });
            yield break;
        }

        yield return (last.Path, new WriteFile(last.Path, before.Content) { Mode = before.Mode, Expected = written });
        if (last.After is null)
        {
            // A new file belongs to whoever wrote it.
            yield return (last.Path, new RunCommand(["chown", before.Owner, last.Path], TimeSpan.FromSeconds(30)));
        }
    }

    private static ExpectedFile ExpectedOf(ImmutableArray<byte>? content) => content is { } bytes
        ? ExpectedFile.From(new FileSnapshot("", bytes, 0, ""))
        : ExpectedFile.Absent;
}
