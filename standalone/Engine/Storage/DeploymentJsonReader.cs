using System.Text.Json;
using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Storage;

/// <summary>Reads what <see cref="DeploymentJson"/>, or the stock CLI, wrote.</summary>
internal static class DeploymentJsonReader
{
    /// <summary>Reads a checkpoint file or an export.</summary>
    /// <param name="content">The JSON text.</param>
    /// <param name="source">Names the text in errors.</param>
    /// <param name="secretsOf">Gives the secrets for the state of a passphrase provider.</param>
    /// <returns>The state, and the secrets with the ciphertexts that were read.</returns>
    /// <exception cref="UserErrorException">The text is damaged or of another version, or the passphrase is wrong.</exception>
    public static (Checkpoint Checkpoint, SecretForm.Encrypted? Secrets) Read(
        ReadOnlyMemory<byte> content, string source, Func<string, ISecretCipher> secretsOf)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return Read(document.RootElement, source, secretsOf);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UserErrorException($"{source} is not a Pulumi deployment: {e.Message}", e);
        }
    }

    private static (Checkpoint Checkpoint, SecretForm.Encrypted? Secrets) Read(
        JsonElement root, string source, Func<string, ISecretCipher> secretsOf)
    {
        if (root.GetProperty("version").GetInt32() is var version and not DeploymentJson.Version)
        {
            throw new UserErrorException(
                $"{source} has deployment version {version}; this engine reads version {DeploymentJson.Version}");
        }

        if (root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array && features.GetArrayLength() > 0)
        {
            throw new UserErrorException($"{source} needs features that the standalone engine lacks: {features}");
        }

        var deployment = Deployment(root);
        if (deployment is not { ValueKind: JsonValueKind.Object } latest)
        {
            return (new Checkpoint(Snapshot.Empty, null), null);
        }

        var state = SecretsState(latest, source);
        var secrets = state is null ? null : new SecretForm.Encrypted(secretsOf(state));
        var resources = new ResourceJsonReader(new PropertyJsonReader((ciphertext, location) => secrets is null
            ? throw new UserErrorException($"{source} has an encrypted value at {location} but names no secrets provider")
            : secrets.Open(ciphertext, location)));
        var snapshot = new Snapshot(
            ReadManifest(latest.GetProperty("manifest"), source),
            [.. Items(latest, "resources").Select(resources.Read)],
            [.. Items(latest, "pending_operations").Select(pending => new PendingOperation(
                resources.Read(pending.GetProperty("resource")),
                Enum.Parse<PendingOperationType>(pending.GetProperty("type").GetString()!, ignoreCase: true)))]);
        return (new Checkpoint(snapshot, state), secrets);
    }

    private static JsonElement? Deployment(JsonElement root) =>
        root.TryGetProperty("deployment", out var deployment) ? deployment
        : root.GetProperty("checkpoint").TryGetProperty("latest", out var latest) ? latest
        : null;

    private static string? SecretsState(JsonElement deployment, string source)
    {
        if (!deployment.TryGetProperty("secrets_providers", out var provider) || provider.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var type = provider.GetProperty("type").GetString();
        return type switch
        {
            PassphraseSecrets.ProviderType => provider.GetProperty("state").GetProperty("salt").GetString(),
            "" => null,
            _ => throw new UserErrorException(
                $"{source} is encrypted by the secrets provider {type}; the standalone engine has the passphrase provider only"),
        };
    }

    private static Manifest ReadManifest(JsonElement manifest, string source)
    {
        var version = manifest.GetProperty("version").GetString() ?? "";
        // Without a version there is nothing to prove, and earlier states of stacks never deployed have a checksum all the same.
        if (version.Length > 0 && manifest.GetProperty("magic").GetString() != DeploymentJson.Magic(version))
        {
            throw new UserErrorException($"{source}: the manifest's magic does not fit its version; the file was altered");
        }

        return new(
            manifest.GetProperty("time").GetDateTimeOffset(),
            version,
            [.. Items(manifest, "plugins").Select(plugin => new PluginInfo(
                plugin.GetProperty("name").GetString() ?? "",
                plugin.GetProperty("type").GetString() ?? "",
                plugin.GetProperty("version").GetString() is { Length: > 0 } text ? text : null))]);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : default;
}
