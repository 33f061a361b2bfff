using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Dist.Tests;

[Collection(ReleaseCollection.Name)]
public sealed class ReleaseTests(Release release)
{
    [Fact]
    public void Checksums_OfAllFilesButTheirOwn_AreRight()
    {
        var listed = File.ReadAllLines(release.File("SHA256SUMS")).Select(line => line.Split("  ")).ToArray();

        var files = Directory.GetFiles(release.Directory, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(release.Directory, path)).Where(path => path != "SHA256SUMS");
        Assert.Equal(files.Order(StringComparer.Ordinal), listed.Select(line => line[1]));
        Assert.All(listed, line => Assert.Equal(
            line[0], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(release.File(line[1]))))));
    }

    [Fact]
    public void Contents_NowhereNameADirectoryOfTheMachineThatMadeThem()
    {
        // Otherwise the same sources would give other bytes elsewhere.
        byte[][] traces = [.. new[] { Release.Repository, Path.GetTempPath() + "tmp." }
            .SelectMany(directory => new[] { Encoding.UTF8.GetBytes(directory), Encoding.Unicode.GetBytes(directory) })];
        var contents = Contents().ToArray();

        Assert.Contains(contents, content => content.Name.EndsWith("Pulumi.Sriov.pdb", StringComparison.Ordinal));
        Assert.Contains(contents, content => content.Name.EndsWith("pulumi-resource-sriov", StringComparison.Ordinal));
        Assert.All(contents, content => Assert.DoesNotContain(traces, trace => content.Bytes.AsSpan().IndexOf(trace) >= 0));
    }

    private IEnumerable<(string Name, byte[] Bytes)> Contents()
    {
        foreach (var path in Directory.GetFiles(release.Directory, "*nupkg", SearchOption.AllDirectories))
        {
            using var package = ZipFile.OpenRead(path);
            foreach (var entry in package.Entries)
            {
                yield return ($"{path}/{entry.FullName}", ReadAll(entry.Open()));
            }
        }

        foreach (var path in Directory.GetFiles(release.Directory, "*.tar.gz"))
        {
            using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (tar.GetNextEntry() is { } entry)
            {
                yield return ($"{path}/{entry.Name}", entry.DataStream is { } data ? ReadAll(data) : []);
            }
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        using (stream)
        {
            stream.CopyTo(bytes);
        }

        return bytes.ToArray();
    }
}
