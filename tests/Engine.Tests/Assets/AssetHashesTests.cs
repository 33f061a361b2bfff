using System.Formats.Tar;
using System.IO.Compression;
using Pulumi.Engine.Assets;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Assets;

/// <summary>The expected hashes are those that the stock engine's own tests state for the same content.</summary>
public sealed class AssetHashesTests : IDisposable
{
    private const string OfNothing = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

    private readonly string _directory = Directory.CreateTempSubdirectory("assets-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("a test asset", "e34c74529110661faae4e121e57165ff4cb4dbdde1ef9770098aa3695e6b6704")]
    public void Fill_Text_IsTheStockHash(string text, string expected) =>
        Assert.Equal(expected, HashOf(new PropertyValue.AssetValue(Text: text)));

    [Fact]
    public void Fill_File_IsTheStockHashByPathAndByUri()
    {
        var path = Write("test.txt", "text");

        Assert.Equal("982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1", HashOf(new PropertyValue.AssetValue(Path: "./test.txt")));
        Assert.Equal("982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1", HashOf(new PropertyValue.AssetValue(Uri: new Uri(path).AbsoluteUri)));
    }

    [Theory]
    [InlineData("a test asset", "27ab4a14a617df10cff3e1cf4e30cf510302afe56bf4cc91f84041c9f7b62fd8")]
    [InlineData("", "d2587a875f82cdf3d3e6cfe9f8c6e6032be5dde8c344466e664e628da15757b0")]
    public void Fill_ArchiveOfAssets_IsTheStockHash(string text, string expected) =>
        Assert.Equal(expected, HashOf(Archive(("foo", new PropertyValue.AssetValue(Text: text)))));

    [Fact]
    public void Fill_ArchiveOfADirectory_IsTheStockHash()
    {
        Write("folder/test.txt", "data in a folder");

        Assert.Equal("25df47ed6b3c8e07479e5d9c908eff93d624ec693b6aa7559a9bcb084db70774", HashOf(new PropertyValue.ArchiveValue(Path: "folder")));
    }

    [Fact]
    public void Fill_ArchiveOfNothing_IsTheStockHash() => Assert.Equal(OfNothing, HashOf(Archive()));

    [Fact]
    public async Task Fill_Url_IsTheStockHashOfWhatIsThere()
    {
        await using var server = await FileServer.StartAsync(_directory);
        Write("test.txt", "text");
        Write("folder/test.txt", "data");
        Pack("a.zip");

        Assert.Equal(
            "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1",
            HashOf(new PropertyValue.AssetValue(Uri: $"{server.Address}/test.txt?at=1")));
        Assert.Equal(
            HashOf(new PropertyValue.ArchiveValue(Path: "a.zip")), HashOf(new PropertyValue.ArchiveValue(Uri: $"{server.Address}/a.zip")));
        Assert.Equal(
            HashOf(Archive(("in/test.txt", new PropertyValue.AssetValue(Text: "data")))),
            HashOf(Archive(("in", new PropertyValue.ArchiveValue(Uri: $"{server.Address}/a.zip")))));
    }

    [Fact]
    public async Task Fill_UrlThatIsNotThere_SaysWhatTheServerAnswered()
    {
        await using var server = await FileServer.StartAsync(_directory);

        var failure = Assert.Throws<AssetException>(() => HashOf(new PropertyValue.AssetValue(Uri: $"{server.Address}/none")));

        Assert.Contains("404", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fill_UrlTwice_FetchesItOnce()
    {
        await using var server = await FileServer.StartAsync(_directory);
        Write("test.txt", "one");
        var hashes = new AssetHashes(_directory);
        var asset = PropertyMap.Of(("value", new PropertyValue.AssetValue(Uri: $"{server.Address}/test.txt")));

        var first = hashes.Fill(asset);
        Write("test.txt", "two");

        Assert.Equal(first, hashes.Fill(asset));
    }

    [Fact]
    public void Fill_DirectoryInAnArchive_CountsAsItsFiles()
    {
        Write("folder/test.txt", "data");
        Write("folder/.pulumi/stacks/dev.json", "the state itself");

        Assert.Equal(
            HashOf(Archive(("in/test.txt", new PropertyValue.AssetValue(Text: "data")))),
            HashOf(Archive(("in", new PropertyValue.ArchiveValue(Path: "folder")))));
    }

    [Theory]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    [InlineData("a.zip")]
    public void Fill_ArchiveFileInAnArchive_CountsAsItsFiles(string file)
    {
        Write("folder/test.txt", "data");
        Pack(file);

        Assert.Equal(
            HashOf(Archive(("in/test.txt", new PropertyValue.AssetValue(Text: "data")))),
            HashOf(Archive(("in", new PropertyValue.ArchiveValue(Path: file)))));
    }

    [Fact]
    public void Fill_ContentChanges_ChangesTheHash()
    {
        Write("test.txt", "one");
        var before = HashOf(new PropertyValue.AssetValue(Path: "test.txt"));

        Write("test.txt", "two");

        Assert.NotEqual(before, HashOf(new PropertyValue.AssetValue(Path: "test.txt")));
    }

    [Fact]
    public void Fill_LongNames_AreToldApart()
    {
        var prefix = new string('x', 120);

        Assert.NotEqual(
            HashOf(Archive((prefix + "1", new PropertyValue.AssetValue(Text: "data")))),
            HashOf(Archive((prefix + "2", new PropertyValue.AssetValue(Text: "data")))));
    }

    [Fact]
    public void Fill_AssetsInsideSecretsAndLists_AreFound()
    {
        var filled = new AssetHashes(_directory).Fill(PropertyMap.Of(
            ("list", new PropertyValue.ListValue(PropertyList.From([new PropertyValue.SecretValue(new PropertyValue.AssetValue(Text: ""))])))));

        var list = Assert.IsType<PropertyValue.ListValue>(filled["list"]);
        Assert.NotNull(Assert.IsType<PropertyValue.AssetValue>(Assert.IsType<PropertyValue.SecretValue>(list.Items[0]).Element).Hash);
    }

    [Fact]
    public void Fill_ArchiveWithAnUnknownMember_HasNoHashYet()
    {
        var filled = new AssetHashes(_directory).Fill(PropertyMap.Of(("value", Archive(("later", PropertyValue.Unknown)))));

        Assert.Null(Assert.IsType<PropertyValue.ArchiveValue>(filled["value"]).Hash);
    }

    [Theory]
    [InlineData("missing.txt", null, "missing.txt")]
    [InlineData(null, "ftp://example.org/a", "no URL with file, http or https")]
    [InlineData(null, "http://user:secret@127.0.0.1:1/a?signature=secret", "the asset 'http://127.0.0.1:1/a' cannot be read")]
    public void Fill_CannotBeRead_SaysWhich(string? path, string? uri, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<AssetException>(() => HashOf(new PropertyValue.AssetValue(Path: path, Uri: uri))).Message,
            StringComparison.Ordinal);

    private static PropertyValue.ArchiveValue Archive(params (string Name, PropertyValue Value)[] members) => new(Members: PropertyMap.Of(members));

    private string? HashOf(PropertyValue value) => new AssetHashes(_directory).Fill(PropertyMap.Of(("value", value)))["value"] switch
    {
        PropertyValue.AssetValue asset => asset.Hash,
        PropertyValue.ArchiveValue archive => archive.Hash,
        _ => null,
    };

    private string Write(string name, string content)
    {
        var path = Path.Combine(_directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    private void Pack(string file)
    {
        var (folder, path) = (Path.Combine(_directory, "folder"), Path.Combine(_directory, file));
        if (file.EndsWith(".zip", StringComparison.Ordinal))
        {
            ZipFile.CreateFromDirectory(folder, path);
            return;
        }

        using var output = File.Create(path);
        using Stream plain = file.EndsWith(".tar", StringComparison.Ordinal) ? output : new GZipStream(output, CompressionLevel.Fastest);
        TarFile.CreateFromDirectory(folder, plain, includeBaseDirectory: false);
    }
}
