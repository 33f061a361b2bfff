using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>
/// Restarts shared by the changes of one host and run (group commit): each change writes its files in its turn, then joins here
/// and gives way to those that still wait for theirs. The first one to get the turn back restarts the services of all that have
/// joined, once. Everything here happens within a turn, so nothing needs a lock; and whoever has no outcome when it gets the turn
/// back restarts for itself and the others, so no restart is lost, however an earlier attempt ended.
/// </summary>
internal sealed class RestartGroup
{
    /// <summary>
    /// How long others are let come: the resources of one program arrive moments apart, and a restart takes many times as long.
    /// </summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(200);

    private readonly List<RestartMember> _members = [];

    /// <summary>Joins, with the files written, and waits for the restart.</summary>
    /// <exception cref="ProviderException">The host was lost on the way; what is due is marked on it.</exception>
    public async Task<ConfigurationOutcome> JoinAsync(
        RestartMember member, HostContext context, CancellationToken cancellationToken)
    {
        _members.Add(member);
        try
        {
            do
            {
                await context.Session.GiveWayAsync(Linger);
                if (member.Outcome is { } outcome)
                {
                    return outcome;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
            while (context.Session.IsAwaited);

            return await LeadAsync(member, context, cancellationToken);
        }
        finally
        {
            _members.Remove(member);
        }
    }

    private async Task<ConfigurationOutcome> LeadAsync(
        RestartMember leader, HostContext context, CancellationToken cancellationToken)
    {
        var members = _members.ToImmutableArray();
        var outcome = await new ServiceRestarter(members, context).RunAsync(cancellationToken);
        foreach (var member in members)
        {
            member.Outcome = outcome with
            {
                Services = [.. outcome.Services.Where(state => member.Services.Any(service => service.Unit == state.Unit))],
            };
        }

        return leader.Outcome!;
    }
}

/// <summary>A change that waits for its services.</summary>
/// <param name="edits">What it has written.</param>
/// <param name="services">What it needs restarted.</param>
/// <param name="progress">Its user's display.</param>
internal sealed class RestartMember(
    ImmutableArray<FileEdit> edits, ImmutableArray<Service> services, IProgress<string> progress)
{
    public ImmutableArray<FileEdit> Edits => edits;

    public ImmutableArray<Service> Services => services;

    public IProgress<string> Progress => progress;

    /// <summary>What the restart came to; <c>null</c> before.</summary>
    public ConfigurationOutcome? Outcome { get; set; }
}
