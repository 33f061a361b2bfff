using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>
/// Finds what a host can be taken over by: the ids that it may have, each read as an import reads it, all on one look at the
/// host. So what is printed for an import is what the import will find.
/// </summary>
internal sealed class HostDiscovery(ProviderRun run, ProviderPackage package)
{
    private const string Connection = "connection";

    /// <param name="connection">The host. Of how it is reached the program will say nothing: that is the provider's configuration.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">The host can't be looked at.</exception>
    public async Task<DiscoveredHost> LookAsync(ConnectionInputs connection, CancellationToken cancellationToken)
    {
        var seen = await run.RequireSession(connection).ObserveAsync(cancellationToken);
        var name = NameOf(connection.Host);
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
        var login = connection.User is { } user ? PropertyMap.Of(("host", connection.Host), ("user", user)) : PropertyMap.Of(("host", connection.Host));
        var state = await package.Resource(candidate.Type)
            .ReadAsync(candidate.Id, PropertyMap.Of((Connection, new PropertyValue.MapValue(login))), oldInputs: null, cancellationToken);
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
