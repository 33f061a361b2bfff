using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Simulation.FileSystem;

/// <summary>What a path can name.</summary>
internal abstract class Node;

/// <summary>A directory; entries are in ordinal order, as globs answer them.</summary>
internal sealed class DirectoryNode : Node
{
    public SortedDictionary<string, Node> Entries { get; } = new(StringComparer.Ordinal);
}

/// <summary>A file with content of its own.</summary>
internal sealed class RegularFile(ImmutableArray<byte> content, int mode, string owner) : Node
{
    public ImmutableArray<byte> Content { get; set; } = content;

    public int Mode { get; set; } = mode;

    public string Owner { get; set; } = owner;
}

/// <summary>A symbolic link; the target is kept as written.</summary>
internal sealed class SymbolicLink(string target) : Node
{
    public string Target { get; } = target;
}

/// <summary>A special file such as <c>/dev/vfio/12</c>: it exists, and it is nothing the provider reads or writes.</summary>
internal sealed class DeviceFile : Node;

/// <summary>
/// A file of sysfs or procfs whose content is the kernel's answer at the moment it is read. A callback refuses by
/// <see cref="LinuxException"/>, as a <c>show</c> or <c>store</c> method does with a negative errno.
/// </summary>
/// <param name="read">Its text with the final newline; <c>null</c> = write-only (0200).</param>
/// <param name="write">Takes what one write(2) brings; <c>null</c> = read-only (0444).</param>
internal sealed class KernelAttribute(Func<string>? read, Action<string>? write = null) : Node
{
    public int Mode => (read is null ? 0 : 0b100_100_100) | (write is null ? 0 : 0b010_000_000);

    // Root may open a file whatever its mode says, but sysfs has no method to call then and answers EIO.
    public string Read() => read is null ? throw new LinuxException("EIO") : read();

    public void Write(string text)
    {
        if (write is null)
        {
            throw new LinuxException("EIO");
        }

        write(text);
    }
}
