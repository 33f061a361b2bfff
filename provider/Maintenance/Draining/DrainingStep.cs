using System.Collections.Concurrent;
using OpenStack.Client;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>
/// Makes sure that nobody's server is cut off: by nova's account where there is a cloud, and before a reboot by the host's own,
/// which also knows guests that are not nova's. A restart of a service does not touch servers.
/// </summary>
/// <param name="settingsNow">The configuration in force.</param>
/// <param name="cloudNow">The cloud that the hosts belong to; <c>null</c> = none is configured.</param>
internal sealed class DrainingStep(Func<MaintenanceSettings> settingsNow, Func<Cloud?> cloudNow) : IDisruptionStep
{
    // nova takes a service for up that long after it was last heard of (service_down_time), so one that is not up by then is down.
    private static readonly TimeSpan LimitAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Hosts whose service is not left disabled by an earlier run, or no longer.</summary>
    private readonly ConcurrentDictionary<string, bool> _settled = new(StringComparer.Ordinal);

    public async Task<T> RunAsync<T>(
        Disruption what, HostContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        where T : ChangeOutcome
    {
        var settings = settingsNow();
        if (what.Kind == DisruptionKind.ServiceRestart || settings.PolicyInForce == MaintenancePolicy.Ignore)
        {
            return await work(cancellationToken);
        }

        if (await FindNodeAsync(settings, context, cancellationToken) is not var (node, _))
        {
            await RefuseDomainsAsync(what, context, cancellationToken);
            return await work(cancellationToken);
        }

        var maintenance = new NodeMaintenance(node, settings, context.Progress);
        await maintenance.BeginAsync(what.Description, cancellationToken);
        T outcome;
        try
        {
            await RefuseDomainsAsync(what, context, cancellationToken);
            outcome = await work(cancellationToken);
        }
        catch (Exception failure)
        {
            // Whatever throws has changed nothing.
            await maintenance.AbandonAsync(failure);
            throw;
        }

        _settled[context.Host.Name] = true;
        return await EndAsync(maintenance, node, settings, outcome, cancellationToken);
    }

    /// <summary>
    /// Enables the service of a host that a run which was cut off has left disabled. Called after a change that went well: until
    /// then a drain that is to be continued may be what the change is for.
    /// </summary>
    /// <exception cref="ProviderException">Nova can't be asked, or the service is not up.</exception>
    public async Task FinishInterruptedAsync(HostContext context, CancellationToken cancellationToken)
    {
        var settings = settingsNow();
        if (cloudNow() is null || settings.PolicyInForce == MaintenancePolicy.Ignore || !_settled.TryAdd(context.Host.Name, true))
        {
            return;
        }

        if (await FindNodeAsync(settings, context, cancellationToken) is var (node, service)
            && !service.IsEnabled && service.DisabledReason == settings.Reason)
        {
            await new NodeMaintenance(node, settings, context.Progress).ResumeAsync(cancellationToken);
        }
    }

    private async Task<(ComputeNode Node, ComputeService Service)?> FindNodeAsync(
        MaintenanceSettings settings, HostContext context, CancellationToken cancellationToken) =>
        cloudNow() is { } cloud && await new ComputeNodeFinder(cloud, settings).FindAsync(context, cancellationToken) is { } service
            ? (new ComputeNode(cloud, service.Id, service.Host), service)
            : null;

    // Virtual functions that a domain has are guarded one by one; the others are not its concern.
    private static Task RefuseDomainsAsync(Disruption what, HostContext context, CancellationToken cancellationToken) =>
        what.Kind == DisruptionKind.Reboot
            ? RunningDomains.RefuseAsync(what.Description, context, cancellationToken)
            : Task.CompletedTask;

    private static async Task<T> EndAsync<T>(
        NodeMaintenance maintenance, ComputeNode node, MaintenanceSettings settings, T outcome, CancellationToken cancellationToken)
        where T : ChangeOutcome
    {
        try
        {
            await maintenance.EndAsync(outcome.Failure is null ? settings.Limit : LimitAfterFailure, cancellationToken);
            return outcome;
        }
        catch (Exception failure) when (failure is ProviderException or OperationCanceledException)
        {
            return outcome with { Failure = Together(outcome.Failure, failure, node), Down = "nova-compute is not up again" };
        }
    }

    private static Exception Together(Exception? first, Exception second, ComputeNode node) => first switch
    {
        null => second,
        ProviderException known => new ProviderException(
            known.Kind,
            known.Host,
            known.Operation,
            known.Seen,
            $"{known.Remedy} nova-compute of {node.Name} stays disabled until the next run that changes this host.",
            known),
        _ => first,
    };
}
