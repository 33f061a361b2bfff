using Pulumi.Engine.Configuration;

namespace Engine.Tests.Configuration;

public sealed class StackSettingsFileTests : IDisposable
{
    private const string Original =
        """
        # Who may open this: ask ops.
        encryptionsalt: v1:AQIDBAUGBwg=:v1:AAECAwQFBgcICQoL:E27pUA/wPCIWegHkV0laI4yxSAT80Q==

        config:
          # how many
          site:count: 4   # VFs per port
          site:hosts:
            - name: a   # first
              cpus: 8
          # the key
          site:key:
            secure: v1:abc:def

          sriov:user: root
        # the end
        """ + "\n";

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Load_EveryKindOfValue_IsUnderstood()
    {
        var settings = Load(Original);

        Assert.Equal(new ConfigNode.Scalar("4", ScalarKind.Number), settings.Config[Key("count")]);
        Assert.Equal(new ConfigNode.Secure("v1:abc:def"), settings.Config[Key("key")]);
        Assert.Equal("""[{"cpus":8,"name":"a"}]""", ConfigText.Render(settings.Config[Key("hosts")], cipher: null));
        Assert.StartsWith("v1:AQIDBAUGBwg=:", settings.EncryptionSalt, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_ExistingScalar_ChangesItsLineOnlyAndKeepsItsComment() =>
        AssertEdit(
            settings => settings.Set(Key("count"), new ConfigNode.Scalar("8", ScalarKind.Number)),
            Original.Replace("site:count: 4   # VFs per port", "site:count: 8   # VFs per port", StringComparison.Ordinal));

    [Fact]
    public void Set_StructuredValue_ReplacesItsBlockAndKeepsCommentsOfOthers() =>
        AssertEdit(
            settings => settings.Set(Key("hosts"), new ConfigNode.Scalar("none")),
            Original.Replace("site:hosts:\n    - name: a   # first\n      cpus: 8\n", "site:hosts: none\n", StringComparison.Ordinal));

    [Fact]
    public void Set_NewKey_GoesBehindTheLastOne() =>
        AssertEdit(
            settings => settings.Set(Key("new"), new ConfigNode.Secure("v1:x:y")),
            Original.Replace("sriov:user: root\n", "sriov:user: root\n  site:new:\n    secure: v1:x:y\n", StringComparison.Ordinal));

    [Fact]
    public void Remove_Key_TakesItsLinesOnly() =>
        AssertEdit(
            settings => settings.Remove(Key("key")),
            Original.Replace("  site:key:\n    secure: v1:abc:def\n", "", StringComparison.Ordinal));

    [Fact]
    public void Remove_LastKey_TakesTheSectionToo()
    {
        var settings = Load("a: 1\nconfig:\n  site:x: y\n");

        settings.Remove(Key("x"));
        settings.Save();

        Assert.Equal("a: 1\n", File.ReadAllText(_path));
    }

    [Fact]
    public void Set_EmptyFile_WritesSaltAndConfig()
    {
        var settings = Load("");

        settings.SetEncryptionSalt("v1:a:v1:b:c");
        settings.Set(Key("flag"), new ConfigNode.Scalar("true"));
        settings.Save();

        Assert.Equal("encryptionsalt: v1:a:v1:b:c\nconfig:\n  site:flag: \"true\"\n", File.ReadAllText(_path));
    }

    [Theory]
    [InlineData("config: {site:x: 1}\n")]
    [InlineData("config: {}\n")]
    [InlineData("config:\n")]
    public void Set_SectionIsNotABlock_IsWrittenAsOne(string text)
    {
        var settings = Load(text);

        settings.Set(Key("x"), new ConfigNode.Scalar("new"));
        settings.Save();

        Assert.Equal("config:\n  site:x: new\n", File.ReadAllText(_path));
    }

    [Fact]
    public void Set_LiteralBlock_IsReplacedWhole()
    {
        var settings = Load("config:\n  site:x: |\n    one\n    two\n  site:y: z\n");

        settings.Set(Key("x"), new ConfigNode.Scalar("a: b\nc"));
        settings.Save();

        Assert.Equal("config:\n  site:x: \"a: b\\nc\"\n  site:y: z\n", File.ReadAllText(_path));
        Assert.Equal(new ConfigNode.Scalar("a: b\nc"), StackSettingsFile.Load(_path, "site").Config[Key("x")]);
    }

    [Fact]
    public void Set_TopLevelKeyBeforeTheSection_KeepsTheSection()
    {
        var settings = Load("config:\n  site:x: 1\n");

        settings.SetEncryptionSalt("v1:a:v1:b:c");

        Assert.Single(settings.Config);
        Assert.Equal("v1:a:v1:b:c", settings.EncryptionSalt);
    }

    private void AssertEdit(Action<StackSettingsFile> edit, string expected)
    {
        var settings = Load(Original);
        edit(settings);
        settings.Save();
        Assert.Equal(expected, File.ReadAllText(_path));
    }

    private StackSettingsFile Load(string text)
    {
        File.WriteAllText(_path, text);
        return StackSettingsFile.Load(_path, "site");
    }

    private static ConfigKey Key(string name) => new("site", name);
}
