using System.Collections.Immutable;
using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>
/// Finds what a host can be taken over by: the ids that it may have, each read as an import reads it, all on one look at the
/// host. So what is printed for an import is what the import will find.
/// </summary>
/// <param name="run">Has the hosts.</param>
/// <param name="typeOf">The resource type of a token.</param>
internal sealed class HostDiscovery(ProviderRun run, Func<string, IResourceType> typeOf)
{
    private const string Connection = "connection";

    /// <summary>Looks at all hosts at a time; one that can't be looked at keeps nobody from the others.</summary>
    /// <returns>What came of each, in the order in which they were named.</returns>
    public Task<DiscoveryOutcome[]> LookAsync(IReadOnlyCollection<ConnectionInputs> hosts, CancellationToken cancellationToken)
    {
        var shared = hosts.GroupBy(host => NameOf(host.Host)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return Task.WhenAll(hosts.Select(async host =>
        {
            try
            {
                // Two sites may each have a compute-1, and a stack has room for one resource of a name.
                var name = shared.Contains(NameOf(host.Host)) ? host.Host : NameOf(host.Host);
                return new DiscoveryOutcome(host.Host, await LookAsync(host, name, cancellationToken), Failure: null);
            }
            catch (ProviderException failure)
            {
                return new DiscoveryOutcome(host.Host, Found: null, failure);
            }
        }));
    }

    /// <summary>Looks at one host.</summary>
    /// <exception cref="ProviderException">It can't be looked at.</exception>
    public Task<DiscoveredHost> LookAsync(ConnectionInputs connection, CancellationToken cancellationToken) =>
        LookAsync(connection, NameOf(connection.Host), cancellationToken);

    /// <param name="connection">The host. Of how it is reached the program will say nothing: that is the provider's configuration.</param>
    /// <param name="name">What it is called in names of resources.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">The host can't be looked at.</exception>
    private async Task<DiscoveredHost> LookAsync(ConnectionInputs connection, string name, CancellationToken cancellationToken)
    {
        var seen = await run.RequireSession(connection).ObserveAsync(cancellationToken);
        var resources = ImmutableArray.CreateBuilder<DiscoveredResource>();
        var remarks = ImmutableArray.CreateBuilder<string>();
        foreach (var candidate in Candidates.On(seen))
        {
            try
            {
                if (await ReadAsync(candidate, connection, cancellationToken) is { } inputs && IsAboutSriov(candidate.Type, inputs))
                {
                    resources.Add(new DiscoveredResource(candidate.Type, NameFor(candidate, name, resources), candidate.Id, inputs));
                }
            }
            catch (ProviderException failure) when (!failure.Kind.IsAboutReaching())
            {
                remarks.Add($"{candidate.Id} is not adopted: {failure.Seen}");
            }
        }

        remarks.AddRange(Remarks.On(seen));
        return new DiscoveredHost(name, seen, resources.ToImmutable(), remarks.ToImmutable());
    }

    private async Task<PropertyMap?> ReadAsync(Candidate candidate, ConnectionInputs connection, CancellationToken cancellationToken)
    {
        var login = new PropertyValue.MapValue(PropertyWriter.Write(connection));
        var state = await typeOf(candidate.Type)
            .ReadAsync(candidate.Id, PropertyMap.Of((Connection, login)), oldInputs: null, cancellationToken);
        var host = new PropertyValue.MapValue(PropertyMap.Of(("host", connection.Host)));
        return state?.Inputs.With(Connection, host);
    }

    /// <summary>Every scheduler has filters and every neutron has drivers; only some have those for SR-IOV.</summary>
    private static bool IsAboutSriov(string type, PropertyMap inputs) => type switch
    {
        "sriov:nova:SchedulerFilter" => inputs.Get("filters") is PropertyValue.ListValue filters && filters.Items.Contains("PciPassthroughFilter"),
        // Left out means sriovnicswitch.
        "sriov:neutron:MechanismDriver" => inputs.Get("mechanismDrivers") is PropertyValue.NullValue,
        _ => true,
    };

    private static string NameOf(string host) => System.Net.IPAddress.TryParse(host, out _) ? host : host.Split('.')[0];

    /// <summary>An option may be set in several files; each is a resource of its own.</summary>
    private static string NameFor(Candidate candidate, string host, IReadOnlyCollection<DiscoveredResource> earlier)
    {
        var name = $"{host}-{candidate.Part}";
        var others = earlier.Count(resource => resource.Type == candidate.Type);
        return earlier.Any(resource => resource.Name == name) ? $"{name}-{others + 1}" : name;
    }
}
