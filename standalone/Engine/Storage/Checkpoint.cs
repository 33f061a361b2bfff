using Pulumi.Engine.Model;

namespace Pulumi.Engine.Storage;

/// <summary>What a stack's state file says.</summary>
/// <param name="Snapshot">The resources.</param>
/// <param name="SecretsState">
/// State of the passphrase provider that the secrets are encrypted with; <c>null</c> = there are no secrets.
/// </param>
internal sealed record Checkpoint(Snapshot Snapshot, string? SecretsState);
