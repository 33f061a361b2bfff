using System.Text;
using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Storage;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Storage;

/// <summary>Resources, snapshots and secrets for tests.</summary>
internal static class States
{
    public static Urn StackUrn { get; } = Urn.Create("dev", "site", null, Urn.StackType, "site-dev");

    public static ResourceState Stack { get; } = new() { Urn = StackUrn, Type = Urn.StackType };

    /// <summary>One set of secrets for the whole run, because a key takes a while to derive.</summary>
    public static PassphraseSecrets Secrets { get; } = PassphraseSecrets.Create("test");

    public static PassphraseSecrets OpenSecrets(string state) => PassphraseSecrets.Open(state, () => "test");

    public static ResourceState Resource(string name, double size = 1, string secret = "hush") => new()
    {
        Urn = Urn.Create("dev", "site", StackUrn, "test:index:Thing", name),
        Type = "test:index:Thing",
        Custom = true,
        Id = name,
        Parent = StackUrn,
        Inputs = PropertyMap.Of(("size", size), ("key", new PropertyValue.SecretValue(secret))),
    };

    public static Snapshot Snapshot(params ResourceState[] resources) =>
        new(new Manifest(DateTimeOffset.UnixEpoch, "v0.1.0", []), resources, []);

    /// <summary>The content of a checkpoint file.</summary>
    public static string Write(StackReference stack, Checkpoint checkpoint, SecretForm secrets)
    {
        using var stream = new MemoryStream();
        DeploymentJson.WriteCheckpoint(stream, stack, checkpoint, secrets);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What tells snapshots apart in assertions.</summary>
    public static string Text(Snapshot snapshot) => string.Join(
        "; ",
        snapshot.Resources.Select(resource => $"{resource.Urn.Name}={Text(resource, "size")}/{Text(resource, "key")}")
            .Concat(snapshot.PendingOperations.Select(pending => $"{pending.Type} {pending.Resource.Urn.Name}")));

    private static string Text(ResourceState resource, string name) =>
        PropertyJson.ToText(Secrecy.Strip(resource.Inputs.Get(name)));
}
