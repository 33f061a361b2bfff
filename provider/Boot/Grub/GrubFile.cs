using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot.Grub;

/// <summary>A file of GRUB's defaults as lines, of which those that assign kernel arguments can be changed.</summary>
internal sealed record GrubFile(FileSnapshot Snapshot, ImmutableArray<string> Lines)
{
    public string Path => Snapshot.Path;

    public static GrubFile Read(FileSnapshot snapshot) => new(snapshot, [.. snapshot.Text.Split('\n')]);

    /// <summary>The lines that assign one of the variables, in order.</summary>
    public IEnumerable<(int Line, ShellAssignment Assignment)> Assignments(params string[] names) =>
        Lines.Select((text, line) => (Line: line, Assignment: ShellAssignment.TryParse(text)!))
            .Where(entry => entry.Assignment is not null && names.Contains(entry.Assignment.Name));

    public GrubFile WithLine(int line, string text) => this with { Lines = Lines.SetItem(line, text) };

    /// <summary>Replaces an argument wherever it is assigned; <c>null</c> = takes it out with one blank.</summary>
    public GrubFile Replace(string before, string? after)
    {
        var result = this;
        foreach (var (line, assignment) in Assignments(GrubDefaults.Variables))
        {
            if (assignment.IsLiteral && KernelCommandLine.Parse(assignment.Value).Arguments.Contains(before))
            {
                result = result.WithLine(line, assignment.WithValue(ReplaceIn(assignment.Value, before, after)));
            }
        }

        return result;
    }

    public ImmutableArray<byte> ToBytes() => [.. Encoding.UTF8.GetBytes(string.Join('\n', Lines))];

    /// <summary>The file when its lines have been written.</summary>
    public GrubFile AsWritten() => this with { Snapshot = Snapshot with { Content = ToBytes() } };

    private static string ReplaceIn(string value, string before, string? after)
    {
        for (var at = value.IndexOf(before, StringComparison.Ordinal);
             at >= 0;
             at = value.IndexOf(before, at + 1, StringComparison.Ordinal))
        {
            var end = at + before.Length;
            if ((at > 0 && !char.IsWhiteSpace(value[at - 1])) || (end < value.Length && !char.IsWhiteSpace(value[end])))
            {
                continue; // Part of a longer argument.
            }

            if (after is not null)
            {
                return string.Concat(value.AsSpan(0, at), after, value.AsSpan(end));
            }

            // The blank before it goes along, or the one behind it when it stands first: the way it would be added.
            return at > 0
                ? string.Concat(value.AsSpan(0, at - 1), value.AsSpan(end))
                : value[Math.Min(value.Length, end + 1)..];
        }

        return value;
    }
}
