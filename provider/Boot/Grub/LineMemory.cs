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

    public static BootLoaderChange Settle(GrubDefaults now, GrubDefaults wanted, ImmutableArray<EditedLine> remembered)
    {
        var result = new BootLoaderChange([], [], []);
        foreach (var file in wanted.Files)
        {
            var before = now.Files.FirstOrDefault(candidate => candidate.Path == file.Path);
            result = Join(result, before is null ? Make(file) : Rewrite(before, file, remembered));
        }

        return result;
    }

    private static BootLoaderChange Make(GrubFile file) => new(
        [
            new MakeDirectory(GrubDefaults.DropInDirectory),
            new WriteFile(file.Path, file.ToBytes()) { Expected = ExpectedFile.Absent },
        ],
        [$"{file.Path}:\n+ {file.Lines[0]}"],
        [new EditedLine { Path = file.Path, After = file.Lines[0] }]);

    private static BootLoaderChange Rewrite(GrubFile before, GrubFile after, ImmutableArray<EditedLine> remembered)
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

        var expected = ExpectedFile.From(before.Snapshot);
        ImmutableArray<HostOperation> operations = result.Lines.SequenceEqual(before.Lines) ? []
            : IsEmptyDropIn(result) ? [new RemoveFile(after.Path) { Expected = expected }]
            : [new WriteFile(after.Path, result.ToBytes()) { Expected = expected }];
        return new BootLoaderChange(operations, descriptions.ToImmutable(), lines.ToImmutable());
    }

    private static bool MeansTheSame(string? original, string line)
    {
        var value = ShellAssignment.TryParse(line)?.Value.Trim();
        return original is null
            ? value is "" or "${GRUB_CMDLINE_LINUX_DEFAULT}"
            : ShellAssignment.TryParse(original)?.Value.Trim() == value;
    }

    private static bool IsEmptyDropIn(GrubFile file) =>
        file.Path == GrubDefaults.DropInPath && file.Lines.All(string.IsNullOrWhiteSpace);

    private static BootLoaderChange Join(BootLoaderChange first, BootLoaderChange second) => new(
        first.Operations.AddRange(second.Operations),
        first.Descriptions.AddRange(second.Descriptions),
        first.Lines.AddRange(second.Lines));
}
