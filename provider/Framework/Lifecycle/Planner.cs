using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Framework.Lifecycle;

/// <summary>Looks at the host, where that is possible, and tells the user what would happen there.</summary>
internal sealed class Planner<TInputs, TOutputs>(HandlerBinding<TInputs, TOutputs> binding, ProviderRun run)
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    /// <summary>
    /// The plan for the wanted inputs; <c>null</c> when some of them are not known yet, or the host can't be reached (the
    /// user is warned once).
    /// </summary>
    /// <param name="urn">The resource.</param>
    /// <param name="news">The wanted inputs.</param>
    /// <param name="oldState">The state of the resource; <c>null</c> when it is to be created.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">The host can't do what is wanted.</exception>
    public async Task<ResourcePlan?> PlanAsync(
        string urn, PropertyMap news, PropertyMap? oldState, CancellationToken cancellationToken)
    {
        var reading = PropertyReader.Read<TInputs>(news, UndeclaredNames.Refuse);
        if (reading.Value is not { } wanted || await TryObserveAsync(wanted, cancellationToken) is not { } seen)
        {
            return null;
        }

        var plan = binding.Handler.Plan(wanted, oldState is null ? null : binding.ReadOutputs(oldState), seen);
        Tell(urn, plan);
        return plan;
    }

    private async Task<HostObservation?> TryObserveAsync(TInputs wanted, CancellationToken cancellationToken)
    {
        var connection = wanted.Connection;
        if (run.SessionOf(connection) is not { } session)
        {
            return null;
        }

        session.Include(binding.Handler.FilesOf(wanted, id: null));
        try
        {
            var seen = await session.ObserveAsync(cancellationToken);
            return binding.Handler.AsksFirmware(wanted, seen) ? await session.ObserveFirmwareAsync(cancellationToken) : seen;
        }
        catch (ProviderException failure) when (failure.Kind.IsAboutReaching())
        {
            var message = $"did not look at {connection.Host}: {failure.Seen.TrimEnd('.')}; this preview is made from the inputs alone";
            if (run.IsNews(about: connection.Host, message))
            {
                run.Log.Warning(urn: "", message);
            }

            return null;
        }
    }

    private void Tell(string urn, ResourcePlan plan)
    {
        foreach (var warning in plan.Warnings.Where(warning => run.IsNews(urn, warning)))
        {
            run.Log.Warning(urn, warning);
        }

        foreach (var step in plan.Steps.Where(step => run.IsNews(urn, step.Description)))
        {
            run.Log.Info(urn, step.Description);
        }
    }
}
