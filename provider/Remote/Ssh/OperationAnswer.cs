using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>Turns the sections that answer one operation into its outcome.</summary>
internal static class OperationAnswer
{
    /// <summary>Of a program's output, each.</summary>
    public const int OutputLimit = 256 * 1024;

    /// <summary>Bytes of a section that are worth keeping.</summary>
    public static int KeepFor(HostOperation operation) => operation is RunCommand ? OutputLimit : Array.MaxLength;

    public static OperationOutcome Read(HostOperation operation, IReadOnlyList<AnswerSection> sections)
    {
        var last = sections[^1];
        var verdict = last.Mark.Split(' ');
        return verdict[0] switch
        {
            "ok" when operation is ReadFiles && HasChanged(sections) =>
                new OperationOutcome(null, new OperationFailure("EAGAIN", "a file changed while it was read"), false),
            "ok" or "exit" => new OperationOutcome(AnswerOf(operation, sections, verdict), null, false),
            "refused" => new OperationOutcome(null, Refusal(sections, ExitCode(verdict)), false),
            "failed" => new OperationOutcome(null, Failure(verdict[1], last.Text), false),
            "skipped" => new OperationOutcome(null, null, true),
            _ => throw new InvalidDataException($"'{last.Mark}' is no end of an operation."),
        };
    }

    private static object? AnswerOf(HostOperation operation, IReadOnlyList<AnswerSection> sections, string[] verdict) =>
        operation switch
        {
            ReadFile read => Snapshot(read.Path, sections),
            ReadFiles => sections.Count == 1 ? [] : Snapshots(sections),
            ReadTexts => sections.Count == 1
                ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
                : TextListing.Parse(sections[0].Content, sections[1].Content, sections[2].Text),
            ReadLinks => Pairs(sections[0].Content),
            FindPaths => Strings(sections[0].Content)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(),
            WriteFile write => Snapshot(write.Path, write.Content, sections[0].Text),
            RunCommand => new CommandResult(ExitCode(verdict), sections[0].Text, sections[1].Text),
            _ => Nothing.Value,
        };

    private static OperationFailure Failure(string errno, string message)
    {
        var words = message.Trim();
        return new OperationFailure(errno == "-" ? Errno.Of(words) : errno, words.Length == 0 ? "it gave no reason" : words);
    }

    // Many programs complain on their standard output; the end of it is what matters then.
    private static OperationFailure Refusal(IReadOnlyList<AnswerSection> sections, int exitCode)
    {
        var words = sections[1].Text.Trim();
        if (words.Length == 0)
        {
            words = sections[0].Text.Trim();
        }

        words = words.Length > 2000 ? "…" + words[^2000..] : words;
        var missing = exitCode is 126 or 127 && words.StartsWith("timeout: ", StringComparison.Ordinal);
        return new OperationFailure(
            missing ? Errno.Of(words) : "",
            words.Length == 0 ? $"it ended with exit code {exitCode}" : $"{words} (exit code {exitCode})",
            exitCode);
    }

    private static int ExitCode(string[] verdict) => int.Parse(verdict[1], CultureInfo.InvariantCulture);

    private static FileSnapshot? Snapshot(string path, IReadOnlyList<AnswerSection> sections) =>
        sections.Count == 1 ? null : Snapshot(path, [.. sections[1].Content], sections[0].Text);

    private static FileSnapshot Snapshot(string path, ImmutableArray<byte> content, string status)
    {
        var words = status.Trim().Split(' ');
        return new FileSnapshot(path, content, Convert.ToInt32(words[0], 8), words[1]);
    }

    // Only the sizes tell where a file ends.
    private static bool HasChanged(IReadOnlyList<AnswerSection> sections) =>
        sections.Count > 1 && sections[2].Content.Length != Statuses(sections).Sum(Size);

    private static ImmutableArray<FileSnapshot> Snapshots(IReadOnlyList<AnswerSection> sections)
    {
        var files = new SortedDictionary<string, FileSnapshot>(StringComparer.Ordinal);
        var start = 0;
        foreach (var (path, status) in Strings(sections[0].Content).Zip(Statuses(sections)))
        {
            files[path] = Snapshot(path, [.. sections[2].Content.AsSpan(start, Size(status))], status);
            start += Size(status);
        }

        return [.. files.Values];
    }

    private static string[] Statuses(IReadOnlyList<AnswerSection> sections) => sections[1].Text.Split('\n');

    private static int Size(string status) => int.Parse(status.Split(' ')[2], CultureInfo.InvariantCulture);

    private static ImmutableSortedDictionary<string, string> Pairs(byte[] content)
    {
        var pairs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var strings = Strings(content);
        for (var i = 0; i + 1 < strings.Length; i += 2)
        {
            pairs[strings[i]] = strings[i + 1];
        }

        return pairs.ToImmutable();
    }

    private static string[] Strings(byte[] content) =>
        Encoding.UTF8.GetString(content).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
