using System.Collections.Immutable;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>
/// Takes a compute node out of service and puts it back. The reason that its service is disabled with is all that is
/// remembered: a run that is cut off leaves it behind, and the next one goes on from there.
/// </summary>
/// <param name="node">The node.</param>
/// <param name="settings">What is done about its servers.</param>
/// <param name="progress">Status lines for the user's display.</param>
internal sealed class NodeMaintenance(ComputeNode node, MaintenanceSettings settings, IProgress<string> progress)
{
    // Enough to enable a service again after the caller has given up.
    private static readonly TimeSpan AbandonLimit = TimeSpan.FromSeconds(30);

    private bool _isOurs;
    private bool _wasUp;

    /// <summary>Disables the service and empties the node.</summary>
    /// <param name="what">What is about to happen to it: "rebooting".</param>
    /// <param name="cancellationToken">Stops between two migrations, and stops waiting for one.</param>
    /// <exception cref="ProviderException">Servers run on it and may not or could not be moved (InUse).</exception>
    public async Task BeginAsync(string what, CancellationToken cancellationToken)
    {
        if (settings.PolicyInForce == MaintenancePolicy.Refuse)
        {
            // Looked at before anything is touched, and once more below: a server may be on its way here.
            await RefuseServersAsync(what, cancellationToken);
        }

        var service = await node.LookAsync(cancellationToken);
        _wasUp = service.IsUp;
        _isOurs = service.IsEnabled || service.DisabledReason == settings.Reason;
        if (service.IsEnabled)
        {
            progress.Report($"{node.Name}: disabling nova-compute");
            await node.DisableAsync(settings.Reason, cancellationToken);
        }

        try
        {
            await EmptyAsync(what, cancellationToken);
        }
        catch (Exception failure) when (
            (failure is ProviderException or OperationCanceledException) && settings.KeepDisabled != true)
        {
            await AbandonAsync(failure);
            throw;
        }
    }

    /// <summary>Goes on with a maintenance that another run has begun and not ended.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken)
    {
        _wasUp = _isOurs = true;
        return EndAsync(settings.Limit, cancellationToken);
    }

    /// <summary>Waits until nova-compute shows a sign of life, and enables it, if it was disabled for this.</summary>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellationToken">Stops waiting; the service stays disabled.</param>
    /// <exception cref="ProviderException">It does not come up in time; it stays disabled.</exception>
    public async Task EndAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (!_isOurs)
        {
            return;
        }

        if (_wasUp)
        {
            await UntilUpAsync(limit, cancellationToken);
        }

        progress.Report($"{node.Name}: enabling nova-compute");
        await node.EnableAsync(cancellationToken);
    }

    /// <summary>Enables the service again, if it was disabled for this, since nothing is going to happen to the node.</summary>
    /// <param name="failure">Why not.</param>
    /// <exception cref="ProviderException">It could not be enabled; the message tells of both.</exception>
    public async Task AbandonAsync(Exception failure)
    {
        if (!_isOurs)
        {
            return;
        }

        // The caller's token is of no use here: it may be why we are here.
        using var limit = new CancellationTokenSource(AbandonLimit);
        try
        {
            progress.Report($"{node.Name}: enabling nova-compute again");
            await node.EnableAsync(limit.Token);
        }
        catch (Exception second) when (second is ProviderException or OperationCanceledException)
        {
            throw new ProviderException(
                FailureKind.RemoteFailed,
                node.Name,
                "enabling nova-compute again",
                $"{second.Message.TrimEnd('.')}, after: {failure.Message.TrimEnd('.')}",
                "The next run that changes this host enables it.",
                failure);
        }
    }

    private async Task EmptyAsync(string what, CancellationToken cancellationToken)
    {
        if (settings.PolicyInForce == MaintenancePolicy.Refuse)
        {
            await RefuseServersAsync(what, cancellationToken);
            return;
        }

        // Asked again until none is left: a server that was scheduled just before may turn up only now.
        while (await node.RunningServersAsync(cancellationToken) is { IsEmpty: false } servers)
        {
            for (var i = 0; i < servers.Length; i++)
            {
                await MoveAsync(servers[i], servers[i..], $"{i + 1} of {servers.Length}", what, cancellationToken);
            }
        }
    }

    private async Task MoveAsync(
        ComputeServer server, ImmutableArray<ComputeServer> left, string position, string what, CancellationToken cancellationToken)
    {
        try
        {
            await new ServerMove(node, settings, progress).RunAsync(server, position, cancellationToken);
        }
        catch (ProviderException failure)
        {
            throw new ProviderException(
                failure.Kind,
                node.Name,
                $"draining it before {what}",
                $"{failure.Operation}: {failure.Seen}; still on it: {string.Join(", ", left.Select(one => one.Describe()))}",
                failure.Remedy + " What was moved stays moved; run again when these can be moved, or move or stop them yourself."
                    + (settings.KeepDisabled == true ? " nova-compute stays disabled until then." : ""),
                failure);
        }
    }

    private async Task RefuseServersAsync(string what, CancellationToken cancellationToken)
    {
        var servers = await node.RunningServersAsync(cancellationToken);
        if (!servers.IsEmpty)
        {
            throw new ProviderException(
                FailureKind.InUse,
                node.Name,
                what,
                $"{servers.Length} running {(servers.Length == 1 ? "server" : "servers")} would be cut off: "
                    + string.Join(", ", servers.Select(server => server.Describe())),
                "Stop or migrate them, or set sriov:maintenance policy to liveMigrate or coldMigrate (or to ignore, to cut them off).");
        }
    }

    private async Task UntilUpAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        // "Up" may be left over from before the disruption (service_down_time): only another sign of life counts.
        var before = await node.LookAsync(cancellationToken);
        try
        {
            await node.Cloud.Wait.UntilAsync(
                $"{node.Name}: nova-compute",
                "coming up again",
                node.LookAsync,
                service => service.IsUp && service.LastHeard != before.LastHeard,
                service => service.IsUp ? "not heard of since" : "down",
                progress,
                limit,
                cancellationToken);
        }
        catch (OpenStackException failure) when (failure is { Kind: FailureKind.Timeout, Status: null })
        {
            throw new ProviderException(
                FailureKind.Timeout,
                node.Name,
                "waiting for nova-compute",
                $"{failure.Seen}, and it stays disabled ('{settings.Reason}')",
                "Look at its log on the host; once it is up, the next run that changes this host enables it.",
                failure);
        }
    }
}
