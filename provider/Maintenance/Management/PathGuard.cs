using System.Security.Cryptography;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Maintenance.Management;

/// <summary>
/// A rollback that the host carries out by itself unless it is disarmed over the connection that the change could cut: armed
/// before the change, disarmed when the host was reached again after it.
/// </summary>
/// <param name="context">The host.</param>
/// <param name="before">What is put back.</param>
/// <param name="delay">When.</param>
internal sealed class PathGuard(HostContext context, PathState before, TimeSpan delay)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>For the rollback itself, and for switches that take their time with a link that is up again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    // Never used twice: a late timer of an earlier guard must not find the mark of this one.
    private readonly string _name =
        $"{before.Device}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}".Replace(':', '-').Replace('.', '-');

    /// <exception cref="ProviderException">It can't be armed; nothing was changed.</exception>
    public async Task ArmAsync(CancellationToken cancellationToken)
    {
        context.Progress.Report($"{before.Interface} carries the SSH connection: arming its rollback after {delay.TotalSeconds:0} s");
        var answers = await context.Host.RunAsync(HostBatch.Of([ManagementScripts.Arm(_name, delay, before)]), cancellationToken);
        answers.EnsureSucceeded();
    }

    /// <summary>Reaches the host again, which may take until the rollback.</summary>
    /// <param name="change">What was changed, as the operation that an error names.</param>
    /// <param name="cancellationToken">Stops trying; the host then rolls back.</param>
    /// <returns>That the host has put the port back; <c>null</c> = the change stands.</returns>
    /// <exception cref="ProviderException">The host can't be reached any more, not even after the rollback.</exception>
    public async Task<ProviderException?> DisarmAsync(string change, CancellationToken cancellationToken)
    {
        var start = context.Session.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await TryDisarmAsync(cancellationToken) ? null : Restored(change);
            }
            catch (ProviderException failure) when (
                failure.Kind is FailureKind.Unreachable or FailureKind.Interrupted or FailureKind.Timeout
                && context.Session.Clock.GetElapsedTime(start) < delay + Grace)
            {
                context.Progress.Report(
                    $"the connection is gone, {context.Session.Clock.GetElapsedTime(start).TotalSeconds:0} s; "
                    + $"{context.Host.Name} puts {before.Interface} back after {delay.TotalSeconds:0} s");
                await Task.Delay(Pause, context.Session.Clock, cancellationToken);
            }
        }
    }

    private async Task<bool> TryDisarmAsync(CancellationToken cancellationToken)
    {
        // Many kilobytes there and back: a path that lets only small frames pass is no path.
        context.Session.Invalidate();
        await context.ObserveAsync(cancellationToken);
        var batch = new HostBatch();
        var disarmed = batch.Add(ManagementScripts.Disarm(_name));
        var answers = await context.Host.RunAsync(batch, cancellationToken);
        return answers.Get(disarmed).StandardOutput.Trim() != "restored";
    }

    private ProviderException Restored(string change) => new(
        FailureKind.Conflict,
        context.Host.Name,
        change,
        $"the SSH connection, which {before.Interface} carries, did not come back within {delay.TotalSeconds:0} s, so the host put "
            + $"its link, its MTU and its {before.VirtualFunctions} VFs back",
        "Find out what the change does to the way there (switch port, MTU, driver), or reach the host over another interface.");
}
