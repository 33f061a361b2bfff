using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.ServerGroup;

/// <summary>What is wanted of a server group.</summary>
internal sealed record ServerGroupInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.", ReplaceOnChange = true)]
    public string? Name { get; init; }

    [Property("`affinity`, `anti-affinity`, `soft-affinity` or `soft-anti-affinity`.", ReplaceOnChange = true)]
    public string? Policies { get; init; }

    [Property("Refines the policy.", ReplaceOnChange = true, Computed = true)]
    public ServerGroupRules? Rules { get; init; }

    [Property("More members of the create request, by nova's names.", ReplaceOnChange = true)]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}

/// <summary>Refines the policy of a server group.</summary>
internal sealed record ServerGroupRules
{
    [Property("How many servers of an `anti-affinity` group one host may have. Default: 1.", Computed = true)]
    public int? MaxServerPerHost { get; init; }
}
