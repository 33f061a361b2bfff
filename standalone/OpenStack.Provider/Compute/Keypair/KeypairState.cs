using System.Collections.Immutable;
using OpenStack.Client;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Keypair;

/// <summary>A key pair as nova has it.</summary>
internal sealed record KeypairState
{
    [Property("Region of the service catalog.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Public key as in authorized_keys.")]
    public required string PublicKey { get; init; }

    [Property("Fingerprint of the public key (MD5).")]
    public required string Fingerprint { get; init; }

    [Property("Private key (PEM) of a pair that was made here; empty when a public key was given.", Secret = true)]
    public required string PrivateKey { get; init; }

    [Property("User who owns it.")]
    public required string UserId { get; init; }

    [Property("More members of the create request, as they were given.")]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }

    public static KeypairState Of(Document live, string? region) => new()
    {
        Region = region ?? "",
        Name = live.Text("name"),
        PublicKey = live.Text("public_key"),
        Fingerprint = live.Text("fingerprint"),
        PrivateKey = "",
        UserId = live.TextOrNull("user_id") ?? "",
    };
}
