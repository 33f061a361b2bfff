using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot.Grub;

/// <summary>
/// Turns changed lines into file writes, and keeps what the lines were before the first change. Taking a change back by
/// argument alone gives an equal value, but not always equal bytes (quotes, blanks); where a line is still the one that was
/// written, and taking back leaves the arguments it had, the remembered bytes are used.
/// </summary>
internal static class LineMemory
{
    /// <summary>What a line of our own file assigns that adds nothing.</summary>
    private const string Unchanged = "${GRUB_CMDLINE_LINUX_DEFAULT}";

    /// <summary>The defaults with every line that is still as it was written put back to what it was before.</summary>
    public static GrubDefaults Restore(GrubDefaults now, ImmutableArray<EditedLine> remembered) => new(
    [
        .. now.Files.Select(file => file with
        {
            Lines =
            [
                .. file.Lines.Select(line =>
                    remembered.FirstOrDefault(memory => memory.Path == file.Path && memory.After == line)?.Before ?? line),
            ],
        }),
    ]);

    /// <summary>What has to be written so that the defaults become what is wanted.</summary>
    public static GrubWork Settle(GrubDefaults now, GrubDefaults wanted, ImmutableArray<EditedLine> remembered)
    {
        var result = new GrubWork([], [], [], new GrubDefaults([]));
        foreach (var file in wanted.Files)
        {
            var before = now.Files.FirstOrDefault(candidate => candidate.Path == file.Path);
            result = result.With(before is null ? Make(file) : Rewrite(before, file, remembered));
        }

        return result;
    }

    private static GrubWork Make(GrubFile file) => new(
        [
            new MakeDirectory(GrubDefaults.DropInDirectory),
            new WriteFile(file.Path, file.ToBytes()) { Expected = ExpectedFile.Absent },
        ],
        [$"{file.Path}:\n+ {file.Lines[0]}"],
        [new EditedLine { Path = file.Path, After = file.Lines[0] }],
        new GrubDefaults([file.AsWritten()]));

    private static GrubWork Rewrite(GrubFile before, GrubFile after, ImmutableArray<EditedLine> remembered)
    {
        var descriptions = ImmutableArray.CreateBuilder<string>();
        var lines = ImmutableArray.CreateBuilder<EditedLine>();
        var result = after;
        for (var i = 0; i < before.Lines.Length; i++)
        {
            var memory = remembered.FirstOrDefault(line => line.Path == before.Path && line.After == before.Lines[i]);
            if (after.Lines[i] == before.Lines[i])
            {
                if (memory is not null)
                {
                    lines.Add(memory);
                }

                continue;
            }

            var original = memory is null ? before.Lines[i] : memory.Before;
            if (memory is not null && MeansTheSame(original, after.Lines[i]))
            {
                result = result.WithLine(i, original ?? "");
            }
            else
            {
                lines.Add(new EditedLine { Path = before.Path, Before = original, After = after.Lines[i] });
            }

            descriptions.Add($"{before.Path}:\n- {before.Lines[i]}\n+ {result.Lines[i]}");
        }

        if (result.Lines.SequenceEqual(before.Lines))
        {
            return new GrubWork([], descriptions.ToImmutable(), lines.ToImmutable(), new GrubDefaults([before]));
        }

        var expected = ExpectedFile.From(before.Snapshot);
        return IsEmptyDropIn(result)
            ? new GrubWork(
                [new RemoveFile(after.Path) { Expected = expected }], descriptions.ToImmutable(), lines.ToImmutable(), new GrubDefaults([]))
            : new GrubWork(
                [new WriteFile(after.Path, result.ToBytes()) { Expected = expected }],
                descriptions.ToImmutable(), lines.ToImmutable(), new GrubDefaults([result.AsWritten()]));
    }

    private static bool MeansTheSame(string? original, string line)
    {
        var value = ShellAssignment.TryParse(line)?.Value.Trim();
        return original is null
            ? value is "" or Unchanged
            : ShellAssignment.TryParse(original)?.Value.Trim() == value;
    }

    // Of several resources that wrote into it, each takes its own out; the last one may not be the one that made it.
    private static bool IsEmptyDropIn(GrubFile file) => file.Path == GrubDefaults.DropInPath
        && file.Lines.All(line => string.IsNullOrWhiteSpace(line) || ShellAssignment.TryParse(line)?.Value.Trim() == Unchanged);
}

/// <summary>What has to be written of GRUB's defaults.</summary>
/// <param name="Operations">In order; empty = nothing.</param>
/// <param name="Descriptions">The same for people.</param>
/// <param name="Lines">What to remember of the lines.</param>
/// <param name="Foreseen">The files as they are then.</param>
internal sealed record GrubWork(
    ImmutableArray<HostOperation> Operations, ImmutableArray<string> Descriptions, ImmutableArray<EditedLine> Lines, GrubDefaults Foreseen)
{
    /// <summary>This and more.</summary>
    public GrubWork With(GrubWork other) => new(
        Operations.AddRange(other.Operations),
        Descriptions.AddRange(other.Descriptions),
        Lines.AddRange(other.Lines),
        new GrubDefaults(Foreseen.Files.AddRange(other.Foreseen.Files)));
}
