using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>Turns an operation into the call of a prelude function.</summary>
internal static class OperationCommand
{
    public static string Compile(HostOperation operation) => operation switch
    {
        ReadFile read => ShellQuote.Words("read_file", Absolute(read.Path)),
        ReadFiles read => Globs("read_files", read.Globs),
        ReadTexts read => Globs("read_texts", read.Globs),
        ReadLinks read => Globs("read_links", read.Globs),
        FindPaths find => Globs("find_paths", find.Globs),
        WriteFile write => ShellQuote.Words(
            "write_file", Absolute(write.Path), Octal(write.Mode), Expectation(write.Expected),
            Convert.ToHexStringLower(SHA256.HashData(write.Content.AsSpan())),
            Convert.ToBase64String(write.Content.AsSpan())),
        RemoveFile remove => ShellQuote.Words("remove_file", Absolute(remove.Path), Expectation(remove.Expected)),
        MakeDirectory make => ShellQuote.Words("make_directory", Absolute(make.Path)),
        WriteAttribute write => ShellQuote.Words(
            "write_attribute", Absolute(write.Path), write.Value, Centiseconds(write.Timeout)),
        WriteLinkName write => ShellQuote.Words(
            "write_link_name", Absolute(write.Path), Absolute(write.Link), Centiseconds(write.Timeout)),
        RunCommand run => ShellQuote.Words(
            ["run_command", WholeSeconds(run.Timeout), ExitCodes(run.AcceptedExitCodes), .. Program(run.Arguments)]),
        WaitFor { Condition: PathCount paths } wait => ShellQuote.Words(
            "poll", Centiseconds(wait.Timeout), "path_count", Absolute(paths.Glob), Number(paths.Count)),
        WaitFor { Condition: TextEquals text } wait => ShellQuote.Words(
            "poll", Centiseconds(wait.Timeout), "text_equals", Absolute(text.Path), text.Value),
        WaitFor { Condition: SameCount paths } wait => ShellQuote.Words(
            "poll", Centiseconds(wait.Timeout), "same_count", Absolute(paths.Glob), Absolute(paths.Other)),
        _ => throw new NotSupportedException($"{operation.GetType().Name} has no remote form."),
    };

    /// <summary>The time that an operation may take by its own account; <c>null</c> when it names none.</summary>
    public static TimeSpan? LimitOf(HostOperation operation) => operation switch
    {
        WriteAttribute write => write.Timeout,
        WriteLinkName write => write.Timeout,
        RunCommand run => run.Timeout,
        WaitFor wait => wait.Timeout,
        _ => null,
    };

    /// <summary>The time that a batch may take.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="otherwise">For each operation that names none.</param>
    public static TimeSpan LimitOf(HostBatch batch, TimeSpan otherwise) =>
        batch.Entries.Aggregate(TimeSpan.Zero, (sum, entry) => sum + (LimitOf(entry.Operation) ?? otherwise));

    public static string Centiseconds(TimeSpan time) => Number((int)Math.Ceiling(time.TotalMilliseconds / 10));

    // Not every timeout(1) takes fractions.
    private static string WholeSeconds(TimeSpan time) => Number(Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)));

    private static string Globs(string function, ImmutableArray<string> globs) =>
        globs.IsEmpty ? ":" : ShellQuote.Words([function, .. globs.Distinct(StringComparer.Ordinal).Select(Absolute)]);

    // A relative path would depend on the login's home, and one that starts with "-" would be an option to the programs.
    private static string Absolute(string path) => path.StartsWith('/')
        ? path
        : throw new ArgumentException($"A path on a host must be absolute: '{path}'.", nameof(path));

    private static ImmutableArray<string> Program(ImmutableArray<string> arguments) => arguments.IsEmpty
        ? throw new ArgumentException("A command needs a program.", nameof(arguments))
        : arguments;

    private static string Expectation(ExpectedFile? expected) => expected is null ? "-" : expected.Sha256 ?? "absent";

    private static string ExitCodes(ImmutableArray<int> accepted) =>
        accepted.IsEmpty ? "any" : $" {string.Join(' ', accepted.Select(Number))} ";

    private static string Octal(int mode) => "0" + Convert.ToString(mode, 8);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
