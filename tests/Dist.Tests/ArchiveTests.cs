using System.Formats.Tar;
using System.IO.Compression;

namespace Dist.Tests;

[Collection(ReleaseCollection.Name)]
public sealed class ArchiveTests(Release release)
{
    public static TheoryData<string, string> Archives => new()
    {
        { $"pulumi-resource-sriov-v{Release.Version}-{Release.Platform}.tar.gz", "pulumi-resource-sriov" },
        { $"pulumi-resource-openstack-v5.5.1-{Release.Platform}.tar.gz", "pulumi-resource-openstack" },
        { $"pulumiw-v{Release.Version}-{Release.Platform}.tar.gz", "pulumiw" },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public void Archive_IsOneExecutableWithItsLicense(string archive, string executable)
    {
        var entries = Read(archive).Where(entry => entry.EntryType == TarEntryType.RegularFile).ToArray();

        Assert.Equal(["./LICENSE", $"./{executable}"], entries.Select(entry => entry.Name));
        Assert.True(entries[1].Mode.HasFlag(UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute));
        Assert.False(entries[0].Mode.HasFlag(UnixFileMode.UserExecute));
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void Archive_SaysNothingOfWhenAndByWhomItWasMade(string archive, string executable)
    {
        var entries = Read(archive);

        Assert.Contains(entries, entry => entry.Name.EndsWith(executable, StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.Equal(
            (new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero), 0, 0), (entry.ModificationTime, entry.Uid, entry.Gid)));
    }

    private List<TarEntry> Read(string archive)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(release.File(archive)), CompressionMode.Decompress));
        var entries = new List<TarEntry>();
        while (tar.GetNextEntry() is { } entry)
        {
            entries.Add(entry);
        }

        return entries;
    }
}
