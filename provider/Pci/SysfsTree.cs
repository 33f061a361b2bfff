using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>The files and links that were read from sysfs, by the object that they belong to.</summary>
internal sealed class SysfsTree
{
    private readonly ImmutableSortedDictionary<string, string> _texts;
    private readonly ImmutableSortedDictionary<string, string> _targets;
    private readonly ImmutableArray<string> _directories;

    public SysfsTree(
        ImmutableSortedDictionary<string, string> texts,
        ImmutableSortedDictionary<string, string> targets,
        ImmutableArray<string> directories)
    {
        _texts = texts;
        _targets = targets;
        _directories = directories;
        LinkTargets = targets.ToLookup(pair => ParentOf(pair.Key), pair => (Name: NameOf(pair.Key), Target: NameOf(pair.Value)));
    }

    /// <summary>The links in a directory, with the last part of what they point to.</summary>
    public ILookup<string, (string Name, string Target)> LinkTargets { get; }

    /// <summary>The PCI addresses, as the kernel writes them.</summary>
    public IEnumerable<string> Devices => Objects(SysfsPaths.Devices, "vendor");

    /// <summary>The names of the network interfaces.</summary>
    public IEnumerable<string> NetworkLinks => Objects(SysfsPaths.NetworkLinks, "flags");

    /// <summary>iommufd's names of devices (<c>vfio0</c>) and where each leads.</summary>
    public IEnumerable<(string Name, string Target)> VfioDevices =>
        _targets.Where(pair => ParentOf(pair.Key) == SysfsPaths.VfioDevices)
            .Select(pair => (NameOf(pair.Key), pair.Value));

    public bool HasDirectory(string path) => _directories.Contains(path);

    public string? Text(string path) => _texts.GetValueOrDefault(path)?.Trim();

    public int? Integer(string path) =>
        int.TryParse(Text(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Hexadecimal digits without <c>0x</c>, padded: the kernel prints some ids without leading zeros.</summary>
    public string? Hex(string path, int digits) => Text(path) is { Length: > 0 } text
        ? text.Replace("0x", "", StringComparison.Ordinal).ToLowerInvariant().PadLeft(digits, '0')
        : null;

    /// <summary>The last part of what a link points to: a driver's name, a group's number, a device's address.</summary>
    public string? Target(string path) => _targets.TryGetValue(path, out var target) ? NameOf(target) : null;

    private IEnumerable<string> Objects(string directory, string attribute) =>
        _texts.Keys
            .Where(path => path.StartsWith(directory + "/", StringComparison.Ordinal) && NameOf(path) == attribute)
            .Select(path => NameOf(ParentOf(path)));

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string ParentOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
