namespace Pulumi.Sriov.Provider.Simulation.FileSystem;

/// <summary>Where a path leads: the directory that holds (or would hold) it, its name there, and what is there now.</summary>
/// <param name="Directory">The holding directory; the root holds itself.</param>
/// <param name="Name">The last name, after symbolic links.</param>
/// <param name="Node">What is there; <c>null</c> = nothing yet.</param>
/// <param name="Path">The path without symbolic links.</param>
internal sealed record PathResolution(DirectoryNode Directory, string Name, Node? Node, string Path)
{
    // path_resolution(7): the kernel gives up after 40 links.
    private const int MaximumLinks = 40;

    /// <summary>Walks a path from the root.</summary>
    /// <param name="root">The root directory.</param>
    /// <param name="path">Absolute path.</param>
    /// <param name="followLast">Whether a symbolic link at the end is followed, too.</param>
    /// <exception cref="LinuxException">ENOENT, ENOTDIR (a directory on the way is missing or none), ELOOP.</exception>
    public static PathResolution Of(DirectoryNode root, string path, bool followLast)
    {
        var trail = new List<(string Name, DirectoryNode Directory)> { ("", root) };
        var pending = new Stack<string>();
        Push(pending, path);
        var links = 0;
        while (pending.TryPop(out var name))
        {
            var here = trail[^1].Directory;
            if (name == "..")
            {
                if (trail.Count > 1)
                {
                    trail.RemoveAt(trail.Count - 1);
                }

                continue;
            }

            switch (here.Entries.GetValueOrDefault(name))
            {
                case SymbolicLink link when followLast || pending.Count > 0:
                    if (++links > MaximumLinks)
                    {
                        throw new LinuxException("ELOOP");
                    }

                    if (link.Target.StartsWith('/'))
                    {
                        trail.RemoveRange(1, trail.Count - 1);
                    }

                    Push(pending, link.Target);
                    break;
                case DirectoryNode directory:
                    trail.Add((name, directory));
                    break;
                case var node when pending.Count == 0:
                    return new PathResolution(here, name, node, Join(trail) + "/" + name);
                case var node:
                    throw new LinuxException(node is null ? "ENOENT" : "ENOTDIR");
            }
        }

        var holder = trail.Count > 1 ? trail[^2].Directory : root;
        return new PathResolution(holder, trail[^1].Name, trail[^1].Directory, trail.Count == 1 ? "/" : Join(trail));
    }

    private static string Join(List<(string Name, DirectoryNode Directory)> trail) =>
        string.Join('/', trail.Select(step => step.Name));

    private static void Push(Stack<string> pending, string path)
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (names[i] != ".")
            {
                pending.Push(names[i]);
            }
        }
    }
}
