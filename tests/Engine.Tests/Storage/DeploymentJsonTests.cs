using System.Text;
using Pulumi.Engine;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Storage;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Storage;

public class DeploymentJsonTests
{
    private static readonly StackReference Stack = new("site", "dev");
    private static readonly string Golden =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Storage", "Golden", "checkpoint.json"));

    [Fact]
    public void ReadThenWrite_EveryField_IsTheSameByteForByte()
    {
        var (checkpoint, secrets) = Read(Golden);

        Assert.Equal(Golden, States.Write(Stack, checkpoint, secrets!));
    }

    [Fact]
    public void Read_NoDependenciesAsOlderStockEnginesWriteThem_AreNone() =>
        Assert.Empty(Read(Golden.Replace("\"count\": []", "\"count\": null", StringComparison.Ordinal))
            .Checkpoint.Snapshot.Resources.Single(resource => resource.Protect).PropertyDependencies["count"]);

    [Fact]
    public void Read_Secret_IsDecrypted() =>
        Assert.Equal(
            new PropertyValue.SecretValue("grüß dich"),
            Read(Golden).Checkpoint.Snapshot.Resources[0].Outputs["greeting"]);

    [Fact]
    public void Write_ChangedSecret_GetsANewCiphertextThatOpensToIt()
    {
        var (checkpoint, secrets) = Read(Golden);
        var stack = checkpoint.Snapshot.Resources[0];
        var changed = stack with { Outputs = stack.Outputs.With("greeting", new PropertyValue.SecretValue("bye")) };
        var snapshot = checkpoint.Snapshot with { Resources = [changed, .. checkpoint.Snapshot.Resources.Skip(1)] };

        var text = Encoding.UTF8.GetString(DeploymentJson.WriteExport(checkpoint with { Snapshot = snapshot }, secrets!));

        Assert.DoesNotContain("bye", text, StringComparison.Ordinal);
        Assert.DoesNotContain("JPWIRMkfkkbh", text, StringComparison.Ordinal);
        Assert.Equal(new PropertyValue.SecretValue("bye"), Read(text).Checkpoint.Snapshot.Resources[0].Outputs["greeting"]);
    }

    [Fact]
    public void WriteCheckpoint_ManyResources_KeepsOnlyAPartOfTheTextInMemory()
    {
        var resources = Enumerable.Range(0, 1000).Select(index => States.Resource($"thing-{index}"));
        using var stream = new MeasuredStream();

        DeploymentJson.WriteCheckpoint(
            stream, Stack, new Checkpoint(States.Snapshot([States.Stack, .. resources]), SecretsState: null), SecretForm.Plaintext);

        Assert.Equal(1001, DeploymentJsonReader.Read(stream.ToArray(), "test", _ => new NoCipher()).Checkpoint.Snapshot.Resources.Count);
        Assert.True(stream.LargestWrite < stream.Length / 4, $"{stream.LargestWrite} of {stream.Length} bytes at once");
    }

    [Fact]
    public void WriteExport_ShowSecrets_CanBeReadWithoutAPassphrase()
    {
        var (checkpoint, _) = Read(Golden);

        var text = DeploymentJson.WriteExport(checkpoint, SecretForm.Plaintext);

        var (read, _) = DeploymentJsonReader.Read(text, "test", _ => new NoCipher());
        Assert.Equal(new PropertyValue.SecretValue("grüß dich"), read.Snapshot.Resources[0].Outputs["greeting"]);
    }

    [Theory]
    [InlineData("\"version\": 3,\n    \"checkpoint\"", "\"version\": 4,\n    \"checkpoint\"", "version 4")]
    [InlineData("\"magic\": \"8c80", "\"magic\": \"0000", "magic")]
    [InlineData("\"type\": \"passphrase\"", "\"type\": \"cloud\"", "cloud")]
    [InlineData("1b47061264138c4ac30d75fd1eb44270", "ffffffffffffffffffffffffffffffff", "unknown kind")]
    [InlineData("{\n    \"version\"", "{\n    version", "not a Pulumi deployment")]
    [InlineData("\"checkpoint\": {", "\"features\": [\"views\"], \"checkpoint\": {", "views")]
    [InlineData("\"urn:pulumi:dev::site::sriov:host:Iommu::iommu\"", "\"nonsense\"", "nonsense")]
    public void Read_UnusableText_SaysWhy(string from, string to, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<UserErrorException>(() => Read(Golden.Replace(from, to, StringComparison.Ordinal))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(4, "4")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.25e-6, "0.00000125")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(123456789012345680, "123456789012345680")]
    [InlineData(0.1, "0.1")]
    public void FormatNumber_AnyMagnitude_IsAsGoWritesIt(double value, string expected) =>
        Assert.Equal(expected, GoJson.FormatNumber(value));

    [Theory]
    [InlineData("plain ü 世界", "plain ü 世界")]
    [InlineData("🔑\u007f", "🔑\u007f")]
    [InlineData("<a>&", @"\u003ca\u003e\u0026")]
    [InlineData("\u2028\u2029\u0001\u001f", @"\u2028\u2029\u0001\u001f")]
    [InlineData("\n\t\"\\u0041", """\n\t\"\\u0041""")]
    public void ToText_AnyLetters_AreEscapedAsGoEscapesThem(string text, string expected) =>
        Assert.Equal($"\"{expected}\"", PropertyJson.ToText(text));

    [Fact]
    public void Read_StateOfAStockCliWithoutAVersion_NeedsNoMagic()
    {
        var text = Golden
            .Replace("8c807b66253a61439efeeaf99bc84231ab1533fbfef98ae9451baddd7e62d32e", "", StringComparison.Ordinal)
            .Replace("\"version\": \"v0.1.0\"", "\"version\": \"\"", StringComparison.Ordinal);

        Assert.Equal("", Read(text).Checkpoint.Snapshot.Manifest.Version);
    }

    private static (Checkpoint Checkpoint, SecretForm.Encrypted? Secrets) Read(string text) => DeploymentJsonReader.Read(
        Encoding.UTF8.GetBytes(text), "test", state => PassphraseSecrets.Open(state, () => "correct horse"));

    private sealed class MeasuredStream : MemoryStream
    {
        public int LargestWrite { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            LargestWrite = Math.Max(LargestWrite, count);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            base.Write(buffer);
        }
    }

    private sealed class NoCipher : ISecretCipher
    {
        public string Encrypt(string plaintext) => throw new InvalidOperationException();

        public string Decrypt(string ciphertext) => throw new InvalidOperationException();
    }
}
