using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>
/// Changes of the configuration of one host that are made together (group commit): each plans in its turn, joins here and gives
/// way to those that still wait for theirs, which plan on what it will have written. The first one to get the turn back writes
/// the files of all that have joined and restarts their services, once. Everything here happens within a turn, so nothing needs
/// a lock; and whoever has no outcome when it gets the turn back goes on for itself and the others.
/// </summary>
internal sealed class ConfigurationGroup
{
    /// <summary>
    /// How long others are let come: the resources of one program arrive moments apart, and a restart takes many times as long.
    /// </summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(200);

    private readonly List<ConfigurationMember> _members = [];

    /// <summary>The host as it will be when the files of all that wait here are written, and their services not yet restarted.</summary>
    public HostObservation Foresee(HostObservation seen) => _members.Count == 0 ? seen : seen with
    {
        Cloud = seen.Cloud with
        {
            Files = _members.SelectMany(member => member.Edits).Aggregate(seen.Cloud.Files, (files, edit) => edit.Foreseen is { } file
                ? files.SetItem(edit.Path, file)
                : files.Remove(edit.Path)),
        },
        Services = seen.Services with
        {
            PendingRestarts = seen.Services.PendingRestarts.Union(_members.SelectMany(member => member.Services).Select(service => service.Key)),
        },
    };

    /// <summary>Joins, and waits until the files are written and the services up.</summary>
    /// <exception cref="ProviderException">Nothing was changed.</exception>
    public async Task<ConfigurationOutcome> JoinAsync(
        ConfigurationMember member, HostContext context, CancellationToken cancellationToken)
    {
        _members.Add(member);
        try
        {
            do
            {
                await context.Session.GiveWayAsync(Linger);
                if (member.IsServed)
                {
                    return member.Outcome;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
            while (context.Session.IsAwaited);

            await LeadAsync(context, cancellationToken);
            return member.Outcome;
        }
        catch (OperationCanceledException cancelled) when (_members.Exists(other => other != member))
        {
            // It stays a member, for the others have planned on what it will have written.
            return new ConfigurationOutcome(await context.ObserveAsync(CancellationToken.None), [], cancelled);
        }
        catch (OperationCanceledException)
        {
            _members.Clear();
            throw;
        }
    }

    private async Task LeadAsync(HostContext context, CancellationToken cancellationToken)
    {
        var members = _members.ToImmutableArray();
        var rollout = new ConfigurationRollout(members, context);
        try
        {
            var outcome = await rollout.RunAsync(cancellationToken);
            foreach (var member in members)
            {
                member.Serve(outcome);
            }
        }
        catch (ProviderException refusal)
        {
            foreach (var member in members)
            {
                member.Refuse(refusal);
            }
        }

        _members.RemoveAll(member => member.IsServed);
    }
}

/// <summary>A change that is made together with others.</summary>
/// <param name="edits">What it writes.</param>
/// <param name="services">What it needs restarted.</param>
/// <param name="progress">Its user's display.</param>
internal sealed class ConfigurationMember(
    ImmutableArray<FileEdit> edits, ImmutableArray<Service> services, IProgress<string> progress)
{
    private ConfigurationOutcome? _outcome;
    private ExceptionDispatchInfo? _refusal;

    public ImmutableArray<FileEdit> Edits => edits;

    public ImmutableArray<Service> Services => services;

    public IProgress<string> Progress => progress;

    /// <summary>Whether it is known what became of it.</summary>
    public bool IsServed => _outcome is not null || _refusal is not null;

    /// <summary>What it came to; once it is known.</summary>
    /// <exception cref="ProviderException">Nothing was changed.</exception>
    public ConfigurationOutcome Outcome
    {
        get
        {
            _refusal?.Throw();
            return _outcome ?? throw new InvalidOperationException("It is still waiting.");
        }
    }

    /// <summary>Its share of what was done for all.</summary>
    public void Serve(ConfigurationOutcome shared) => _outcome = shared with
    {
        Services = [.. shared.Services.Where(state => services.Any(service => service.Unit == state.Unit))],
    };

    /// <summary>Nothing was done for anybody.</summary>
    public void Refuse(ProviderException refusal) => _refusal = ExceptionDispatchInfo.Capture(refusal);
}
