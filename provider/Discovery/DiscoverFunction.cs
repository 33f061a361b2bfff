using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Framework.Lifecycle;
using Pulumi.Sriov.Provider.Functions;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary><c>sriov:host:discover</c>: what the command of the same name prints, for programs.</summary>
internal static class DiscoverFunction
{
    private const string Token = "sriov:host:discover";

    private const string Description =
        "What a host has that can be taken over by an import, as the import would find it; nothing is changed there. "
        + "`pulumi-resource-sriov discover` makes a program of it.";

    /// <param name="run">Has the host.</param>
    /// <param name="resources">The types that may be found.</param>
    public static IFunctionType Of(ProviderRun run, IReadOnlyCollection<IResourceType> resources)
    {
        var discovery = new HostDiscovery(run, token => resources.Single(resource => resource.Declaration.Token == token));
        return new FunctionType<HostQuestion, DiscoverOutputs>(
            Token, Description, async (question, cancellationToken) => Describe(await discovery.LookAsync(question.Connection, cancellationToken)));
    }

    private static DiscoverOutputs Describe(DiscoveredHost host) => new()
    {
        Settings =
        [
            .. host.Resources.Select(resource => new DiscoveredSetting
            {
                Type = resource.Type,
                Name = resource.Name,
                Id = resource.Id,
                Inputs = JsonText.Write(json => JsonProperties.Write(json, new PropertyValue.MapValue(resource.Inputs))).TrimEnd(),
            }),
        ],
        Remarks = host.Remarks,
    };
}

/// <summary>The answer.</summary>
public sealed record DiscoverOutputs
{
    /// <summary>See the description.</summary>
    [Property("What can be taken over, in the order in which a program declares it.")]
    public required ImmutableArray<DiscoveredSetting> Settings { get; init; }

    /// <summary>See the description.</summary>
    [Property("What was seen beside that, for people.")]
    public required ImmutableArray<string> Remarks { get; init; }
}

/// <summary>Something that can be taken over.</summary>
public sealed record DiscoveredSetting
{
    /// <summary>See the description.</summary>
    [Property("The type token of the resource that stands for it: `sriov:host:Iommu`.")]
    public required string Type { get; init; }

    /// <summary>See the description.</summary>
    [Property("A name for the resource: `compute-1-iommu`.")]
    public required string Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("The id to import it by.")]
    public required string Id { get; init; }

    /// <summary>See the description.</summary>
    [Property("The inputs with which nothing is left to do, as JSON.")]
    public required string Inputs { get; init; }
}
