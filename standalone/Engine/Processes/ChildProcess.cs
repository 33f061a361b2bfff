using System.ComponentModel;
using System.Diagnostics;

namespace Pulumi.Engine.Processes;

/// <summary>
/// A process that the engine started: its output by lines, its end, and how to bring that about. It runs in a session of
/// its own, so that a Ctrl-C in the terminal reaches the engine only, which then ends the process in good order.
/// </summary>
internal sealed class ChildProcess
{
    private const int KeptErrorLines = 20;

    private readonly Process _process;
    private readonly Queue<string> _lastErrors = new();

    private ChildProcess(Process process, Action<string, bool> output)
    {
        _process = process;
        Exited = WaitAsync(PumpAsync(process.StandardOutput, output, isError: false), PumpAsync(process.StandardError, output, isError: true));
    }

    /// <summary>The exit code, once the process has ended and all its output was passed on.</summary>
    public Task<int> Exited { get; }

    /// <summary>The last lines that it wrote to standard error.</summary>
    public string LastErrors
    {
        get
        {
            lock (_lastErrors)
            {
                return string.Join('\n', _lastErrors);
            }
        }
    }

    /// <summary>Starts a process.</summary>
    /// <param name="start">What to run.</param>
    /// <param name="output">Takes each line, and whether it went to standard error; called by two threads.</param>
    /// <exception cref="Win32Exception">The executable cannot be started.</exception>
    public static ChildProcess Start(ProcessStartInfo start, Action<string, bool> output)
    {
        // setsid exists on every Linux (util-linux); it replaces itself by the program when it need not fork.
        var command = new ProcessStartInfo("setsid", ["--", start.FileName, .. start.ArgumentList])
        {
            WorkingDirectory = start.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        command.Environment.Clear();
        foreach (var (name, value) in start.Environment)
        {
            command.Environment[name] = value;
        }

        var process = Process.Start(command) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        process.StandardInput.Close();
        return new ChildProcess(process, output);
    }

    /// <summary>Interrupts the process and all that it started; what is left after <paramref name="patience"/> is killed.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        // A shell without job control starts what it puts into the background with SIGINT ignored, which the engine's own
        // children then inherit.
        var signal = Signals.IsIgnored(Signals.Interrupt, _process.Id) ? Signals.Terminate : Signals.Interrupt;
        if (patience > TimeSpan.Zero && Signals.Send(signal, _process.Id))
        {
            await Task.WhenAny(Exited, Task.Delay(patience));
        }

        // Also after a good end: nothing that the process started may outlive it.
        Signals.Send(Signals.Kill, _process.Id);
        await Exited;
        _process.Dispose();
    }

    private async Task<int> WaitAsync(Task output, Task errors)
    {
        await _process.WaitForExitAsync();
        await Task.WhenAll(output, errors);
        return _process.ExitCode;
    }

    private async Task PumpAsync(StreamReader reader, Action<string, bool> output, bool isError)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (isError)
            {
                Keep(line);
            }

            output(line, isError);
        }
    }

    private void Keep(string line)
    {
        lock (_lastErrors)
        {
            _lastErrors.Enqueue(line);
            if (_lastErrors.Count > KeptErrorLines)
            {
                _lastErrors.Dequeue();
            }
        }
    }
}
