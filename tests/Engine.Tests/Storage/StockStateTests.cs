using System.Text;
using System.Text.Json.Nodes;
using Pulumi.Engine;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Storage;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Storage;

/// <summary>
/// State as the stock CLI keeps it. The golden files were written by the code of pulumi 3.260.0
/// (<c>pkg/resource/stack</c>, <c>pkg/secrets/passphrase</c>) with the passphrase below.
/// </summary>
public sealed class StockStateTests
{
    private const string Passphrase = "correct horse";

    private static readonly string Checkpoint = Golden("checkpoint.json");
    private static readonly string Export = Golden("export.json");

    public static TheoryData<string, PropertyValue> Secrets { get; } = new()
    {
        { "text", "correct horse" },
        { "empty", "" },
        { "unicode", "grüß dich, 世界 🔑\u2028<&>" },
        { "number", 1.5 },
        { "flag", true },
        { "nothing", PropertyValue.Null },
        {
            "object",
            new PropertyValue.MapValue(PropertyMap.Of(
                ("user", "admin"), ("port", 8774), ("tags", new PropertyValue.ListValue(PropertyList.From(["a", PropertyValue.Null])))))
        },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Read_SecretOfAnyKind_IsOpened(string name, PropertyValue expected) =>
        Assert.Equal(new PropertyValue.SecretValue(expected), Read(Checkpoint).Checkpoint.Snapshot.Resources[0].Outputs[name]);

    [Fact]
    public void Read_Checkpoint_KeepsTheRulesOfASnapshot() => SnapshotIntegrity.Verify(Read(Checkpoint).Checkpoint.Snapshot);

    [Fact]
    public void ReadThenWrite_Checkpoint_IsWhatTheStockCliWroteDownToTheCiphertexts()
    {
        var (checkpoint, secrets) = Read(Checkpoint);

        var written = States.Write(new StackReference("golden", "dev"), checkpoint, secrets!);

        Assert.Equal(Lines(Checkpoint), Lines(written));
    }

    [Fact]
    public void ReadThenWrite_ExportThatShowsSecrets_IsWhatTheStockCliWrote()
    {
        var (checkpoint, _) = Read(Export);

        var written = Encoding.UTF8.GetString(DeploymentJson.WriteExport(checkpoint, SecretForm.Plaintext));

        Assert.Equal(Lines(Export), Lines(written));
    }

    [Fact]
    public void Read_WrongPassphrase_IsRefused() =>
        Assert.Equal(
            "incorrect passphrase",
            Assert.Throws<UserErrorException>(() => Read(Checkpoint, "wrong horse")).Message);

    private static (Checkpoint Checkpoint, SecretForm.Encrypted? Secrets) Read(string text, string passphrase = Passphrase) =>
        DeploymentJsonReader.Read(
            Encoding.UTF8.GetBytes(text), "test", state => PassphraseSecrets.Open(state, () => passphrase));

    private static string Golden(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Storage", "Golden", "Stock", file));

    // Order counts, spaces do not: the stock backend writes its checkpoints without any.
    private static string Lines(string json) => JsonNode.Parse(json)!.ToJsonString(new() { WriteIndented = true });
}
