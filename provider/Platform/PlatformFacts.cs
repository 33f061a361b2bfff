using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Platform;

/// <summary>Understands what <see cref="PlatformScript"/> prints.</summary>
internal sealed class PlatformFacts
{
    private static readonly ImmutableArray<string> Places = ["/", "/boot", "/etc"];

    private readonly string[] _lines;
    private readonly ILookup<string, string> _facts;

    public PlatformFacts(string output)
    {
        _lines = output.Split('\n');
        _facts = _lines.Select(line => line.Split(' ', 2))
            .Where(words => words.Length == 2)
            .ToLookup(words => words[0], words => words[1], StringComparer.Ordinal);
    }

    public ImmutableArray<NumberOwner> NumberOwners =>
        NumberOwnerReader.Read(_lines.Where(line => line.StartsWith('/')));

    public int? InterruptsInUse =>
        int.TryParse(_facts["interrupts"].FirstOrDefault(), CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>The file systems of the places that configuration is written to.</summary>
    public ImmutableArray<FileSystemState> FileSystems
    {
        get
        {
            var available = Words("disk").Where(words => words.Length >= 6)
                .Select(words => (Mount: words[5], Free: long.TryParse(words[3], CultureInfo.InvariantCulture, out var free) ? free : (long?)null))
                .ToList();
            // A later mount hides an earlier one.
            var mounts = Words("mount").Where(words => words.Length >= 4)
                .Select(words => (Mount: words[1], IsReadOnly: words[3].Split(',').Contains("ro")))
                .ToList();
            return available.Count == 0 && mounts.Count == 0
                ? []
                :
                [
                    .. Places.Select(place => new FileSystemState(
                        place,
                        available.Where(disk => IsBelow(place, disk.Mount)).OrderBy(disk => disk.Mount.Length).LastOrDefault().Free,
                        mounts.Where(mount => IsBelow(place, mount.Mount)).OrderBy(mount => mount.Mount.Length).LastOrDefault().IsReadOnly)),
                ];
        }
    }

    public ImmutableSortedDictionary<PciAddress, VfMemory> VfMemory => Words("bar")
        .Where(words => words.Length == 5 && PciAddress.TryParse(words[0], out _))
        .GroupBy(words => words[0])
        .Select(bars => (Address: bars.Key, Used: bars.Select(words => Flags(words[4])).ToList()))
        .ToImmutableSortedDictionary(
            bars => PciAddress.TryParse(bars.Address, out var address) ? address : default,
            bars =>
            {
                // A region that found no room is marked so, or wiped: then none is left (drivers/pci/setup-bus.c, reset_resource).
                const ulong Unset = 0x20000000; // IORESOURCE_UNSET
                var assigned = bars.Used.Count(flags => flags != 0 && (flags & Unset) == 0);
                var unset = bars.Used.Count(flags => (flags & Unset) != 0);
                return new VfMemory(assigned, assigned == 0 ? Math.Max(1, unset) : unset);
            });

    private IEnumerable<string[]> Words(string fact) =>
        _facts[fact].Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsBelow(string path, string mount) =>
        mount == "/" || path == mount || path.StartsWith(mount + "/", StringComparison.Ordinal);

    private static ulong Flags(string text) =>
        ulong.TryParse(text.AsSpan(text.StartsWith("0x", StringComparison.Ordinal) ? 2 : 0), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var flags)
            ? flags
            : 0;
}
