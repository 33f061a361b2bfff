using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.Simulation.FileSystem;

/// <summary>
/// The files of a simulated host. Paths are absolute. What the kernel would refuse is refused with its errno; what tests
/// and the simulated kernel set up themselves goes through the <c>Put…</c> methods, which no rule hinders.
/// </summary>
public sealed class FileTree
{
    private const int FileMode = 0b110_100_100;
    private readonly DirectoryNode _root = new();

    /// <summary>Mount points that are read-only now; "/" = everything. Changes below them fail with EROFS.</summary>
    public ISet<string> ReadOnlyMounts { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Bytes that can still be written; <c>null</c> = no limit. A write beyond fails with ENOSPC.</summary>
    public long? FreeBytes { get; set; }

    /// <summary>Whether the path leads to anything; symbolic links are followed.</summary>
    public bool Exists(string path) => Find(path) is not null;

    /// <summary>The text of a file or attribute.</summary>
    /// <exception cref="LinuxException">ENOENT, EISDIR, or what the attribute answers.</exception>
    public string ReadText(string path) => Encoding.UTF8.GetString(Read(path).Content.AsSpan());

    /// <summary>The target of a symbolic link as written.</summary>
    /// <exception cref="LinuxException">ENOENT, EINVAL (no link).</exception>
    public string ReadLink(string path) => Resolve(path, followLast: false).Node switch
    {
        null => throw new LinuxException("ENOENT"),
        SymbolicLink link => link.Target,
        _ => throw new LinuxException("EINVAL"),
    };

    /// <summary>The path without symbolic links.</summary>
    /// <exception cref="LinuxException">ENOENT, ELOOP.</exception>
    public string RealPath(string path) =>
        Resolve(path, followLast: true) is { Node: not null } found ? found.Path : throw new LinuxException("ENOENT");

    /// <summary>The existing paths, of any type, that match a glob, in ordinal order.</summary>
    public IEnumerable<string> Match(string glob)
    {
        IEnumerable<string> paths = [""];
        var names = glob.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            paths = Glob.IsPattern(name)
                ? paths.SelectMany(path => Entries(path).Where(entry => Glob.Matches(name, entry)).Select(entry => $"{path}/{entry}"))
                : paths.Select(path => $"{path}/{name}");
        }

        return paths.Where(path => FindEntry(path) is not null).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>Puts a file there, with the directories above it.</summary>
    public void PutFile(string path, string text, int mode = FileMode, string owner = "root:root") =>
        PutNode(path, new RegularFile([.. Encoding.UTF8.GetBytes(text)], mode, owner));

    /// <summary>Puts a symbolic link there, with the directories above it.</summary>
    public void PutLink(string path, string target) => PutNode(path, new SymbolicLink(target));

    /// <summary>Puts a directory there, with the directories above it.</summary>
    public void PutDirectory(string path) => DirectoryAt(path);

    /// <summary>Takes away whatever is there, with all below it.</summary>
    public void Delete(string path)
    {
        if (FindEntry(path) is not null)
        {
            var slash = path.LastIndexOf('/');
            DirectoryAt(path[..slash]).Entries.Remove(path[(slash + 1)..]);
        }
    }

    internal void PutAttribute(string path, Func<string>? read, Action<string>? write = null) =>
        PutNode(path, new KernelAttribute(read, write));

    internal void PutDevice(string path) => PutNode(path, new DeviceFile());

    internal Node? Find(string path) => FindOrNull(path, followLast: true);

    internal Node? FindEntry(string path) => FindOrNull(path, followLast: false);

    internal (ImmutableArray<byte> Content, int Mode, string Owner) Read(string path) => Find(path) switch
    {
        null => throw new LinuxException("ENOENT"),
        RegularFile file => (file.Content, file.Mode, file.Owner),
        KernelAttribute attribute => ([.. Encoding.UTF8.GetBytes(attribute.Read())], attribute.Mode, "root:root"),
        DirectoryNode => throw new LinuxException("EISDIR"),
        _ => throw new LinuxException("EINVAL"),
    };

    internal void WriteAttribute(string path, string text)
    {
        switch (Find(path))
        {
            case KernelAttribute attribute:
                attribute.Write(text);
                break;
            case RegularFile:
                Write(path, [.. Encoding.UTF8.GetBytes(text)], FileMode);
                break;
            case null:
                throw new LinuxException("ENOENT");
            default:
                throw new LinuxException("EISDIR");
        }
    }

    /// <summary>Writes through a temporary file and a rename: mode and owner of an existing file stay.</summary>
    internal void Write(string path, ImmutableArray<byte> content, int mode)
    {
        var place = Resolve(path, followLast: true);
        EnsureWritable(place.Path, content.Length);
        switch (place.Node)
        {
            case DirectoryNode:
                throw new LinuxException("EISDIR");
            case RegularFile file:
                file.Content = content;
                break;
            case null:
                place.Directory.Entries[place.Name] = new RegularFile(content, mode, "root:root");
                break;
            default:
                throw new LinuxException("EACCES");
        }
    }

    internal void Remove(string path)
    {
        var place = Resolve(path, followLast: false);
        if (place.Node is null)
        {
            return;
        }

        EnsureWritable(place.Path, 0);
        if (place.Node is DirectoryNode)
        {
            throw new LinuxException("EISDIR");
        }

        place.Directory.Entries.Remove(place.Name);
    }

    /// <summary>Removes an empty directory, as rmdir(2) does.</summary>
    internal void RemoveDirectory(string path)
    {
        var place = Resolve(path, followLast: false);
        switch (place.Node)
        {
            case null:
                throw new LinuxException("ENOENT");
            case DirectoryNode { Entries.Count: > 0 }:
                throw new LinuxException("ENOTEMPTY");
            case not DirectoryNode:
                throw new LinuxException("ENOTDIR");
        }

        EnsureWritable(place.Path, 0);
        place.Directory.Entries.Remove(place.Name);
    }

    internal void MakeDirectory(string path)
    {
        var made = "";
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            made += "/" + name;
            switch (Resolve(made, followLast: true))
            {
                case { Node: null } place:
                    EnsureWritable(place.Path, 0);
                    place.Directory.Entries[place.Name] = new DirectoryNode();
                    break;
                case { Node: not DirectoryNode }:
                    throw new LinuxException(made == path ? "EEXIST" : "ENOTDIR");
            }
        }
    }

    private void EnsureWritable(string path, int bytes)
    {
        if (ReadOnlyMounts.Any(mount => mount == "/" || path == mount || path.StartsWith(mount + "/", StringComparison.Ordinal)))
        {
            throw new LinuxException("EROFS");
        }

        // Only drivers make files in the kernel's own file systems.
        if (path.StartsWith("/sys/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            throw new LinuxException("EACCES");
        }

        if (bytes > FreeBytes)
        {
            throw new LinuxException("ENOSPC");
        }
    }

    private PathResolution Resolve(string path, bool followLast) => PathResolution.Of(_root, path, followLast);

    private Node? FindOrNull(string path, bool followLast)
    {
        try
        {
            return Resolve(path, followLast).Node;
        }
        catch (LinuxException exception) when (exception.Errno is "ENOENT" or "ENOTDIR" or "ELOOP")
        {
            return null;
        }
    }

    private string[] Entries(string path) =>
        Find(path is "" ? "/" : path) is DirectoryNode directory ? [.. directory.Entries.Keys] : [];

    private void PutNode(string path, Node node)
    {
        var slash = path.LastIndexOf('/');
        DirectoryAt(path[..slash]).Entries[path[(slash + 1)..]] = node;
    }

    private DirectoryNode DirectoryAt(string path)
    {
        var made = "";
        var directory = _root;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            made += "/" + name;
            var place = Resolve(made, followLast: true);
            if (place.Node is null)
            {
                place.Directory.Entries[place.Name] = directory = new DirectoryNode();
            }
            else
            {
                directory = (DirectoryNode)place.Node;
            }
        }

        return directory;
    }
}
