using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Storage;

/// <summary>
/// Writes state: as a checkpoint file <c>{"version":3,"checkpoint":{"stack","latest"}}</c>, or as an export
/// <c>{"version":3,"deployment"}</c>.
/// </summary>
/// <remarks>Source: pulumi <c>sdk/go/common/apitype/core.go</c> and <c>pkg/backend/diy/state.go</c>.</remarks>
internal static class DeploymentJson
{
    /// <summary>The version of the deployment format.</summary>
    public const int Version = 3;

    /// <summary>How many bytes wait at most for the stream, but for what a single resource has.</summary>
    private const int FlushThreshold = 64 * 1024;

    /// <summary>Writes the content of a checkpoint file, indented as stock backends write it by default.</summary>
    public static void WriteCheckpoint(Stream stream, StackReference stack, Checkpoint checkpoint, SecretForm secrets) =>
        Write(stream, writer =>
        {
            writer.WriteStartObject("checkpoint");
            writer.WriteString("stack", stack.FullName);
            writer.WritePropertyName("latest");
            WriteDeployment(writer, checkpoint, secrets);
            writer.WriteEndObject();
        });

    /// <summary>The content of an export.</summary>
    public static byte[] WriteExport(Checkpoint checkpoint, SecretForm secrets)
    {
        using var stream = new MemoryStream();
        Write(stream, writer =>
        {
            writer.WritePropertyName("deployment");
            WriteDeployment(writer, checkpoint, secrets);
        });
        return stream.ToArray();
    }

    /// <summary>The manifest's checksum of the version that wrote it; none if it has no version, as builds from source have none.</summary>
    public static string Magic(string version) => version.Length == 0 ? "" :
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));

    /// <summary>How a pending operation is called in state.</summary>
    public static string NameOf(PendingOperationType type) => type.ToString().ToLowerInvariant();

    private static void Write(Stream stream, Action<Utf8JsonWriter> body)
    {
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            body(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteDeployment(Utf8JsonWriter writer, Checkpoint checkpoint, SecretForm secrets)
    {
        var snapshot = checkpoint.Snapshot;
        writer.WriteStartObject();
        WriteManifest(writer, snapshot.Manifest);
        if (checkpoint.SecretsState is { } state)
        {
            writer.WriteStartObject("secrets_providers");
            writer.WriteString("type", PassphraseSecrets.ProviderType);
            writer.WriteStartObject("state");
            writer.WriteString("salt", state);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        if (snapshot.Resources.Count > 0)
        {
            writer.WriteStartArray("resources");
            foreach (var resource in snapshot.Resources)
            {
                ResourceJson.Write(writer, resource, secrets);
                if (writer.BytesPending > FlushThreshold)
                {
                    // Of itself the writer keeps everything until its end.
                    writer.Flush();
                }
            }

            writer.WriteEndArray();
        }

        if (snapshot.PendingOperations.Count > 0)
        {
            writer.WriteStartArray("pending_operations");
            foreach (var pending in snapshot.PendingOperations)
            {
                writer.WriteStartObject();
                writer.WritePropertyName("resource");
                ResourceJson.Write(writer, pending.Resource, secrets);
                writer.WriteString("type", NameOf(pending.Type));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("metadata");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteManifest(Utf8JsonWriter writer, Manifest manifest)
    {
        writer.WriteStartObject("manifest");
        writer.WriteString("time", GoJson.FormatTime(manifest.Time));
        writer.WriteString("magic", Magic(manifest.Version));
        writer.WriteString("version", manifest.Version);
        if (manifest.Plugins.Count > 0)
        {
            writer.WriteStartArray("plugins");
            foreach (var plugin in manifest.Plugins)
            {
                writer.WriteStartObject();
                writer.WriteString("name", plugin.Name);
                writer.WriteString("path", "");
                writer.WriteString("type", plugin.Kind);
                writer.WriteString("version", plugin.Version ?? "");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
