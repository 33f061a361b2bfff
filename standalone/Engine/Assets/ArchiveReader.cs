using System.Formats.Tar;
using System.IO.Compression;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Assets;

/// <summary>Lists the files of an archive: of a map of assets, a directory, or an archive file.</summary>
/// <remarks>Source of the rules: pulumi <c>sdk/go/common/resource/archive/archive.go</c>.</remarks>
internal sealed class ArchiveReader(AssetReader assets)
{
    /// <summary>What the state's own files are called; an archive of the project's directory leaves them out.</summary>
    private const string Bookkeeping = ".pulumi";

    private static readonly string[] Extensions = [".tar", ".tgz", ".tar.gz", ".zip", ".jar"];

    /// <summary>Whether <paramref name="source"/> is an archive file, by its name.</summary>
    public static bool IsArchiveFile(AssetSource source) => Extensions.Any(extension => source.Name.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>The names and contents of all files, in a fixed order. Each stream is valid until the next is asked for.</summary>
    /// <exception cref="AssetException">Something cannot be read.</exception>
    public IEnumerable<(string Name, Stream Content)> Read(PropertyValue.ArchiveValue archive)
    {
        if (assets.Locate(archive.Path, archive.Uri) is not { } source)
        {
            return ReadMembers(archive.Members ?? PropertyMap.Empty);
        }

        return !IsArchiveFile(source) ? ReadDirectory(source)
            : source.Name.EndsWith(".zip", StringComparison.Ordinal) || source.Name.EndsWith(".jar", StringComparison.Ordinal) ? ReadZip(source)
            : ReadTar(source);
    }

    private IEnumerable<(string Name, Stream Content)> ReadMembers(PropertyMap members)
    {
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            switch (value.Unwrap())
            {
                case PropertyValue.AssetValue asset:
                    using (var content = assets.Open(asset))
                    {
                        yield return (name, content);
                    }

                    break;
                case PropertyValue.ArchiveValue archive:
                    foreach (var (inner, content) in Read(archive))
                    {
                        yield return ($"{name}/{inner}", content);
                    }

                    break;
                default:
                    throw new AssetException($"the member '{name}' of an archive is neither an asset nor an archive");
            }
        }
    }

    private static IEnumerable<(string Name, Stream Content)> ReadDirectory(AssetSource source)
    {
        var path = source.Name;
        if (source.Remote is not null || !Directory.Exists(path))
        {
            throw new AssetException($"the archive '{path}' is neither a directory nor a file named {string.Join(", ", Extensions)}");
        }

        foreach (var file in Files(path))
        {
            using var content = new AssetSource(file).Open();
            yield return (Path.GetRelativePath(path, file), content);
        }
    }

    /// <summary>Files in the order of a walk: the names of each directory sorted. Linked files count, linked directories do not.</summary>
    private static IEnumerable<string> Files(string directory)
    {
        var entries = new DirectoryInfo(directory).EnumerateFileSystemInfos().Where(entry => entry.Name != Bookkeeping);
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is FileInfo)
            {
                yield return entry.FullName;
            }
            else if (entry.LinkTarget is null)
            {
                foreach (var file in Files(entry.FullName))
                {
                    yield return file;
                }
            }
        }
    }

    private static IEnumerable<(string Name, Stream Content)> ReadTar(AssetSource source)
    {
        using var file = source.Open();
        using var plain = source.Name.EndsWith(".tar", StringComparison.Ordinal) ? file : new GZipStream(file, CompressionMode.Decompress);
        using var reader = new TarReader(plain);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                yield return (entry.Name, entry.DataStream ?? Stream.Null);
            }
        }
    }

    private static IEnumerable<(string Name, Stream Content)> ReadZip(AssetSource source)
    {
        using var file = source.Open();
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            using var content = entry.Open();
            yield return (entry.FullName, content);
        }
    }
}
