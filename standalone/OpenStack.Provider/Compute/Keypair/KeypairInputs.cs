using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Keypair;

/// <summary>What is wanted of a key pair.</summary>
internal sealed record KeypairInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.", ReplaceOnChange = true)]
    public string? Name { get; init; }

    [Property("Public key as in authorized_keys. Default: that of a new pair.", ReplaceOnChange = true, Computed = true)]
    public string? PublicKey { get; init; }

    [Property("User who owns it; another than oneself for administrators only.", ReplaceOnChange = true, Computed = true)]
    public string? UserId { get; init; }

    [Property("More members of the create request, by nova's names.", ReplaceOnChange = true)]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
