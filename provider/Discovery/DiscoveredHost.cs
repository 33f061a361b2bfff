using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>What came of a look at a host: one of the two.</summary>
/// <param name="Host">The host, as it was named.</param>
/// <param name="Found">What it has.</param>
/// <param name="Failure">Why it could not be looked at.</param>
internal sealed record DiscoveryOutcome(string Host, DiscoveredHost? Found, ProviderException? Failure);

/// <summary>What a host has that can be taken over.</summary>
/// <param name="Name">What it is called in names of resources: the host's own name without its domain.</param>
/// <param name="Seen">The host.</param>
/// <param name="Resources">In the order in which a program declares them.</param>
/// <param name="Remarks">What was seen and is not among them, for people.</param>
internal sealed record DiscoveredHost(
    string Name, HostObservation Seen, ImmutableArray<DiscoveredResource> Resources, ImmutableArray<string> Remarks);

/// <summary>A resource that stands for what is there, as an import would find it.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Name">The name in the stack.</param>
/// <param name="Id">The id to import it by.</param>
/// <param name="Inputs">The inputs with which nothing is left to do.</param>
internal sealed record DiscoveredResource(string Type, string Name, string Id, PropertyMap Inputs)
{
    /// <summary>Name of the component that makes it; <c>null</c> = the program itself does.</summary>
    public string? Component { get; init; }
}
