using System.Collections.Immutable;
using OpenStack.Client;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.ServerGroup;

/// <summary>A server group as nova has it.</summary>
internal sealed record ServerGroupState
{
    [Property("Region of the service catalog.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("The policy.")]
    public string? Policies { get; init; }

    [Property("What refines the policy.")]
    public required ServerGroupRules Rules { get; init; }

    [Property("Its servers (UUIDs).")]
    public required IReadOnlyList<string> Members { get; init; }

    [Property("More members of the create request, as they were given.")]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }

    /// <summary>Reads a group as nova describes it since version 2.64: with one policy, and its rules.</summary>
    public static ServerGroupState Of(Document live, string? region, ImmutableSortedDictionary<string, string>? valueSpecs) => new()
    {
        Region = region ?? "",
        Name = live.Text("name"),
        Policies = live.Text("policy"),
        Rules = new ServerGroupRules { MaxServerPerHost = live.ObjectOrNull("rules")?.IntegerOrNull("max_server_per_host") },
        Members = live.Texts("members"),
        ValueSpecs = valueSpecs,
    };
}
