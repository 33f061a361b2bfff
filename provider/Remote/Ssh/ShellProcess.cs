using System.Diagnostics;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>A local process whose standard streams lead to a shell: ssh, or a shell itself.</summary>
internal sealed class ShellProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ShellProcess(Process process)
    {
        _process = process;
        Errors = new ErrorOutput(process.StandardError);
    }

    /// <summary>To the shell.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>From the shell.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>The shell's complaints, and those of ssh.</summary>
    public ErrorOutput Errors { get; }

    /// <summary>The process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether the process has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <param name="program">Looked up on PATH.</param>
    /// <param name="arguments">Never a secret: every user of the machine can see them.</param>
    /// <param name="environment">Added to this process's own; never a secret either.</param>
    public static ShellProcess Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ShellProcess(Process.Start(start)
            ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>Ends the process at once; its streams end with it.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }

    /// <summary>Waits for the end of the process, its error output included.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        // A jump host's ssh shares the error output, and may outlive its parent by a moment.
        await Task.WhenAny(Errors.Completion, Task.Delay(TimeSpan.FromSeconds(1), cancellationToken));
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
