using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi.Sriov.Provider.Nova;

/// <summary>A release of nova by its major version: 26 is Zed. Options, their names and their defaults follow it.</summary>
/// <param name="Major">The first number of nova's version.</param>
internal readonly record struct NovaRelease(int Major) : IComparable<NovaRelease>
{
    /// <summary>PCI options moved from <c>[DEFAULT]</c> to <c>[pci]</c>.</summary>
    public static readonly NovaRelease Ocata = new(15);

    /// <summary>numa_policy in an alias.</summary>
    public static readonly NovaRelease Queens = new(17);

    /// <summary>The numa_policy <c>socket</c>.</summary>
    public static readonly NovaRelease Wallaby = new(23);

    /// <summary>remote_managed.</summary>
    public static readonly NovaRelease Yoga = new(25);

    /// <summary><c>device_spec</c>; resource_class and traits in it.</summary>
    public static readonly NovaRelease Zed = new(26);

    /// <summary>2023.1: resource_class and traits in an alias.</summary>
    public static readonly NovaRelease Antelope = new(27);

    /// <summary>2025.1: managed and live_migratable.</summary>
    public static readonly NovaRelease Epoxy = new(31);

    /// <summary>2025.2: one_time_use; an alias needs vendor and product.</summary>
    public static readonly NovaRelease Flamingo = new(32);

    /// <summary>Names in the order of the majors, from Mitaka (13) on. Source: releases.openstack.org.</summary>
    private static readonly ImmutableArray<string> Names =
    [
        "mitaka", "newton", "ocata", "pike", "queens", "rocky", "stein", "train", "ussuri", "victoria", "wallaby", "xena",
        "yoga", "zed", "antelope", "bobcat", "caracal", "dalmatian", "epoxy", "flamingo", "gazpacho",
    ];

    private const int FirstNamed = 13;
    private const int FirstDated = 27;

    /// <summary>Reads a name (<c>zed</c>), a coordinated release (<c>2023.1</c>) or a version of nova (<c>26</c>, <c>26.2.2</c>).</summary>
    public static bool TryParse(string? text, out NovaRelease release)
    {
        release = default;
        var known = text?.Trim().ToLowerInvariant() ?? "";
        if (Names.IndexOf(known) is var index and >= 0)
        {
            release = new NovaRelease(FirstNamed + index);
            return true;
        }

        var numbers = known.Split('.');
        if (!int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first == 0)
        {
            return false;
        }

        if (first < 2000)
        {
            release = new NovaRelease(first);
            return true;
        }

        // Two coordinated releases a year since 2023.1, which is nova 27.
        var isDated = numbers is [_, "1" or "2"] && first >= 2023;
        release = new NovaRelease(isDated ? FirstDated + ((first - 2023) * 2) + int.Parse(numbers[1], CultureInfo.InvariantCulture) - 1 : 0);
        return isDated;
    }

    /// <inheritdoc/>
    public int CompareTo(NovaRelease other) => Major.CompareTo(other.Major);

    /// <summary><c>nova 26 (zed)</c>.</summary>
    public override string ToString()
    {
        var index = Major - FirstNamed;
        return index >= 0 && index < Names.Length ? $"nova {Major} ({Names[index]})" : $"nova {Major}";
    }

    public static bool operator <(NovaRelease left, NovaRelease right) => left.CompareTo(right) < 0;

    public static bool operator >(NovaRelease left, NovaRelease right) => left.CompareTo(right) > 0;

    public static bool operator <=(NovaRelease left, NovaRelease right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NovaRelease left, NovaRelease right) => left.CompareTo(right) >= 0;
}
