using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>
/// The virtual hosts of one test run. A host of each shape that is asked for boots once and is frozen; tests get clones
/// of it, which take seconds.
/// </summary>
internal sealed class VirtualHosts(Action<string> tell) : IAsyncDisposable
{
    private static VirtualHosts? _current;

    private readonly ConcurrentDictionary<HostShape, Lazy<Task<string>>> _snapshots = new();
    private readonly ConcurrentDictionary<string, bool> _running = new();

    // Each needs a core and a gigabyte.
    private readonly SemaphoreSlim _places = new(3);
    private int _clones;

    /// <summary>Those of this run.</summary>
    public static VirtualHosts Current
    {
        get => _current ?? throw new InvalidOperationException("The test run has not begun.");
        set => _current = value;
    }

    /// <summary>Stops and removes what runs that are no more left behind.</summary>
    public async Task RemoveLeftoversAsync()
    {
        var (hosts, snapshots) = await LabTool.ListAsync();
        foreach (var host in hosts.Where(RunName.IsLeftOver))
        {
            tell($"stopping {host}, which a run that is no more left behind");
            await LabTool.StopAsync(host);
        }

        foreach (var snapshot in snapshots.Where(RunName.IsLeftOver))
        {
            await LabTool.ForgetAsync(snapshot);
        }
    }

    /// <summary>A running host of this shape that nobody has touched.</summary>
    public async Task<VirtualHost> CloneAsync(HostShape shape)
    {
        var snapshot = await _snapshots.GetOrAdd(shape, _ => new Lazy<Task<string>>(() => BootAsync(shape))).Value;
        var name = $"{snapshot}-{Interlocked.Increment(ref _clones)}";
        await StartAsync(name, () => LabTool.CloneAsync(snapshot, name));
        return new VirtualHost(this, name, await LabTool.SshConfigAsync(name));
    }

    public async Task StopAsync(string host)
    {
        await LabTool.StopAsync(host);
        if (_running.TryRemove(host, out _))
        {
            _places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _running.Keys)
        {
            await StopAsync(host);
        }

        // Also those that failed half-way: their name is known beforehand.
        foreach (var shape in _snapshots.Keys)
        {
            await LabTool.ForgetAsync(NameOf(shape));
        }

        _places.Dispose();
    }

    private static string NameOf(HostShape shape) => RunName.Of(shape.ToString());

    private async Task<string> BootAsync(HostShape shape)
    {
        var name = NameOf(shape);
        tell($"booting a host ({shape}); up to a minute");
        var start = Stopwatch.GetTimestamp();
        await StartAsync(name, () => LabTool.StartAsync(name, shape));
        await LabTool.SnapshotAsync(name, name);
        await StopAsync(name);
        tell($"host {shape} was ready to be cloned after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        return name;
    }

    private async Task StartAsync(string host, Func<Task> start)
    {
        await _places.WaitAsync();
        _running[host] = true;
        try
        {
            await start();
        }
        catch
        {
            await StopAsync(host);
            throw;
        }
    }
}
