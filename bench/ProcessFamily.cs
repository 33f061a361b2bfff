using System.Diagnostics;

namespace Bench;

/// <summary>Watches an engine, its program and its plugins while they run.</summary>
internal sealed class ProcessFamily
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<int, double> _program = [];
    private readonly Dictionary<int, double> _plugins = [];
    private double _engine;

    /// <summary>Peaks so far.</summary>
    public PeakMemory Memory { get; private set; } = PeakMemory.Unknown;

    /// <summary>Watches a process and its children until it ends.</summary>
    /// <remarks>
    /// The kernel keeps peaks and sums itself (proc(5), VmHWM, utime), so that only what is added in the last moment of a process can
    /// be missed.
    /// </remarks>
    public async Task WatchAsync(Process process)
    {
        using var timer = new PeriodicTimer(Interval);
        while (!process.HasExited && await timer.WaitForNextTickAsync())
        {
            _engine = Math.Max(_engine, ProcFile.OwnSeconds(process.Id));
            Memory = Memory with { Engine = Math.Max(Memory.Engine, ProcFile.PeakMegabytes(process.Id)) };
            foreach (var child in ProcFile.Children(process.Id))
            {
                if (ProcFile.NameOf(child).StartsWith("pulumi-resource", StringComparison.Ordinal))
                {
                    Memory = Memory with { Plugin = Math.Max(Memory.Plugin, ProcFile.PeakMegabytes(child)) };
                    _plugins[child] = Math.Max(_plugins.GetValueOrDefault(child), ProcFile.OwnSeconds(child));
                }
                else
                {
                    _program[child] = Math.Max(_program.GetValueOrDefault(child), ProcFile.OwnSeconds(child));
                }
            }
        }
    }

    /// <summary>Divides what all of them took together.</summary>
    /// <param name="total">Seconds of the process and all that came from it.</param>
    public ProcessorTime Divide(double total)
    {
        var (program, plugins) = (_program.Values.Sum(), _plugins.Values.Sum());
        return new ProcessorTime(_engine, program, plugins, Math.Max(0, total - _engine - program - plugins), 0);
    }
}
