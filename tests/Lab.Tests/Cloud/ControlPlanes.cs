using System.Collections.Concurrent;
using System.Diagnostics;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>The clouds of one test run: one that tests share, and more for tests that change a cloud's configuration.</summary>
internal sealed class ControlPlanes : IAsyncDisposable
{
    private static ControlPlanes? _current;

    private readonly Action<string> _tell;
    private readonly Lazy<Task<ControlPlane>> _shared;
    private readonly ConcurrentDictionary<string, bool> _running = new();
    private int _started;

    public ControlPlanes(Action<string> tell)
    {
        _tell = tell;
        _shared = new Lazy<Task<ControlPlane>>(StartAsync);
    }

    /// <summary>Those of this run.</summary>
    public static ControlPlanes Current
    {
        get => _current ?? throw new InvalidOperationException("The test run has not begun.");
        set => _current = value;
    }

    /// <summary>Stops what runs that are no more left behind.</summary>
    public async Task RemoveLeftoversAsync()
    {
        foreach (var cloud in (await CloudTool.ListAsync()).Where(RunName.IsLeftOver))
        {
            _tell($"stopping {cloud}, which a run that is no more left behind");
            await CloudTool.StopAsync(cloud);
        }
    }

    /// <summary>The run's own cloud, which starts when it is first asked for.</summary>
    public Task<ControlPlane> SharedAsync() => _shared.Value;

    /// <summary>A cloud that nobody else uses. It takes a gigabyte.</summary>
    public async Task<ControlPlane> StartAsync()
    {
        var name = RunName.Of($"cloud-{Interlocked.Increment(ref _started)}");
        var start = Stopwatch.GetTimestamp();
        _running[name] = true;
        await CloudTool.StartAsync(name);
        _tell($"{name} was up after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        return new ControlPlane(this, name, await CloudTool.CloudsYamlAsync(name), await CloudTool.SshConfigAsync(name));
    }

    public async Task StopAsync(string cloud)
    {
        await CloudTool.StopAsync(cloud);
        _running.TryRemove(cloud, out _);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cloud in _running.Keys)
        {
            await StopAsync(cloud);
        }
    }
}
