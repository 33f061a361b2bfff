using System.Diagnostics;
using Pulumi.Plugin.Rpc;

namespace Trivial.Provider;

/// <summary>
/// What the plugin did to its world: for each operation a file <c>create thing-1 …</c> that outlives it. Not one file with
/// lines, because the plugins of engines that were killed still write beside the next one.
/// </summary>
/// <param name="record">The directory; <c>null</c> = nothing is recorded.</param>
/// <param name="killAt">
/// The operation, counted from 1, at which the engine is killed: before the operation has its effect if the number is
/// negative, after it if it is positive; 0 = never.
/// </param>
internal sealed class World(string? record, int killAt)
{
    private int _count;

    /// <summary>As <c>TRIVIAL_RECORD</c> and <c>TRIVIAL_KILL_AT</c> say.</summary>
    public static World OfEnvironment() => new(
        Environment.GetEnvironmentVariable("TRIVIAL_RECORD"),
        int.TryParse(Environment.GetEnvironmentVariable("TRIVIAL_KILL_AT"), out var number) ? number : 0);

    /// <summary>Notes an operation on the resource <paramref name="name"/>.</summary>
    public void Change(string operation, string name)
    {
        if (record is null)
        {
            return;
        }

        var number = Interlocked.Increment(ref _count);
        KillEngineIf(number == -killAt);
        File.WriteAllText(Path.Combine(record, $"{operation} {name} {Guid.NewGuid()}"), "");
        KillEngineIf(number == killAt);
    }

    // The engine started this process, by way of a setsid that became it.
    private static void KillEngineIf(bool now)
    {
        if (now)
        {
            Process.GetProcessById(ParentProcess.Id()).Kill();
        }
    }
}
