using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Writes edits, and takes them back. Pure: both are operations for a batch.</summary>
internal static class FileEdits
{
    /// <summary>The same with one edit for each file, given in the order in which they were planned on one another.</summary>
    public static IEnumerable<FileEdit> Merge(IEnumerable<FileEdit> edits) =>
        edits.GroupBy(edit => edit.Path, StringComparer.Ordinal).Select(same => same.Last() with { Before = same.First().Before });

    /// <summary>What carries an edit out. The file's directory must be there.</summary>
    public static HostOperation Write(FileEdit edit)
    {
        var expected = ExpectedFile.From(edit.Before);
        return edit.After is { } content
            ? new WriteFile(edit.Path, content) { Expected = expected }
            : new RemoveFile(edit.Path) { Expected = expected };
    }

    /// <summary>What takes an edit back: the file becomes what it was before, if it still is what the edit made of it.</summary>
    public static IEnumerable<HostOperation> TakeBack(FileEdit edit)
    {
        var written = ExpectedOf(edit.After);
        if (edit.Before is not { } before)
        {
            yield return new RemoveFile(edit.Path) { Expected = written };
            yield break;
        }

        yield return new WriteFile(edit.Path, before.Content) { Mode = before.Mode, Expected = written };
        if (edit.After is null)
        {
            // A new file belongs to whoever wrote it.
            yield return new RunCommand(["chown", before.Owner, edit.Path], TimeSpan.FromSeconds(30));
        }
    }

    private static ExpectedFile ExpectedOf(ImmutableArray<byte>? content) => content is { } bytes
        ? ExpectedFile.From(new FileSnapshot("", bytes, 0, ""))
        : ExpectedFile.Absent;
}
