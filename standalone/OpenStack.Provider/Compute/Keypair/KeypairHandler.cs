using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Keypair;

/// <summary><c>openstack:compute/keypair:Keypair</c>. Its id is its name.</summary>
internal sealed class KeypairHandler : ResourceHandler<KeypairInputs, KeypairState>
{
    public override string Token => "openstack:compute/keypair:Keypair";

    public override string Noun => "key pair";

    public override string Description => "A key pair, with which one logs in to servers.";

    public override IEnumerable<CheckFailure> Validate(KeypairInputs inputs)
    {
        if (inputs.PublicKey is { } key && (key.Contains("PRIVATE KEY", StringComparison.Ordinal) || key.Trim().Split(' ').Length < 2))
        {
            yield return new CheckFailure("publicKey", "must be a public key as in authorized_keys: 'ssh-ed25519 AAAA…'");
        }
    }

    public override async Task<Applied<KeypairState>> CreateAsync(
        KeypairInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        var compute = Nova(context, wanted.UserId);
        var made = wanted.PublicKey is null ? KeyMaterial.Generate() : null;
        var publicKey = wanted.PublicKey ?? made!.PublicKey;
        var body = new RequestBody()
            .AddGiven("name", wanted.Name)
            .AddGiven("public_key", publicKey)
            .AddGiven("user_id", wanted.UserId)
            .AddSpecs(wanted.ValueSpecs);
        var live = await compute.CreateOnceAsync(
            "os-keypairs",
            "keypair",
            body.Json,
            token => FindCreatedAsync(compute, wanted, publicKey, token),
            cancellationToken);
        var state = KeypairState.Of(live, compute.Region) with
        {
            PublicKey = publicKey,
            PrivateKey = made?.PrivateKey ?? "",
            ValueSpecs = wanted.ValueSpecs,
        };
        return new Applied<KeypairState>(state.Name, state);
    }

    public override async Task<KeypairState?> ReadAsync(
        string id, KeypairState? prior, ResourceContext context, CancellationToken cancellationToken)
    {
        var compute = Nova(context, prior?.UserId);
        if (await compute.FindAsync(PathOf(id, prior?.UserId), "keypair", cancellationToken) is not { } live)
        {
            return null;
        }

        var state = KeypairState.Of(live, compute.Region);
        return prior is null ? state : state with
        {
            // A private key belongs to the public key with which it was made, and to no other.
            PrivateKey = IsSameKey(state.PublicKey, prior.PublicKey) ? prior.PrivateKey : "",
            ValueSpecs = prior.ValueSpecs,
        };
    }

    // Files of keys end with a newline, which nova may or may not keep.
    public override bool? Differs(string input, KeypairInputs wanted, KeypairState prior) =>
        input == "publicKey" && wanted.PublicKey is { } key ? !IsSameKey(key, prior.PublicKey) : null;

    // Nothing of it changes in place.
    public override Task<Applied<KeypairState>> UpdateAsync(
        Change<KeypairInputs, KeypairState> change, ResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new Applied<KeypairState>(change.Id, change.Prior));

    public override Task DeleteAsync(string id, KeypairState state, ResourceContext context, CancellationToken cancellationToken) =>
        Nova(context, state.UserId).DeleteAsync(PathOf(id, state.UserId), cancellationToken);

    // Since 2.10 an administrator may have to do with others' pairs.
    private static ServiceClient Nova(ResourceContext context, string? userId) =>
        string.IsNullOrEmpty(userId) ? context.Compute : context.Compute.AtLeast(2, 10);

    private static ApiPath PathOf(string name, string? userId) =>
        string.IsNullOrEmpty(userId) ? $"os-keypairs/{name}" : (ApiPath)$"os-keypairs/{name}?user_id={userId}";

    private static async Task<ImmutableArray<Document>> FindCreatedAsync(
        ServiceClient compute, KeypairInputs wanted, string publicKey, CancellationToken cancellationToken) =>
        await compute.FindAsync(PathOf(wanted.Name!, wanted.UserId), "keypair", cancellationToken) is { } found
            && IsSameKey(found.Text("public_key"), publicKey)
            ? [found]
            : [];

    private static bool IsSameKey(string one, string other) => one.Trim() == other.Trim();
}
