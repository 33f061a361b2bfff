using System.Diagnostics;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>One of the lab's entry scripts.</summary>
internal sealed class LabCommand
{
    private readonly string _script;
    private readonly Lazy<string?> _check;

    /// <param name="script">Its path in this repository, such as <c>lab/host/lab</c>.</param>
    public LabCommand(string script)
    {
        _script = Find(script);
        _check = new Lazy<string?>(() =>
        {
            var result = Program.RunAsync(_script, "check").GetAwaiter().GetResult();
            return result.ExitCode == 0 ? null : result.Error.Trim();
        });
    }

    /// <summary>Why it can't do its work on this machine; <c>null</c> = it can.</summary>
    public string? WhatIsMissing => _check.Value;

    /// <summary>Runs one of its commands, which must succeed.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        var result = await TryRunAsync("", arguments);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"{_script} {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.Error}");
    }

    /// <summary>Runs one of its commands with something on its standard input.</summary>
    public Task<ProgramResult> TryRunAsync(string input, params IEnumerable<string> arguments) =>
        Program.RunWithInputAsync(_script, input, arguments);

    /// <summary>Starts one of its commands.</summary>
    public Process Begin(params IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(_script, arguments) { RedirectStandardError = true })!;

    private static string Find(string script)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, script);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FileNotFoundException($"There is no {script} above {AppContext.BaseDirectory}.");
    }
}
