using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// Where a function sits: domain, bus, slot and function, written <c>0000:01:10.2</c> as the kernel does. Unlike the name
/// of a network interface it does not change with the driver or the naming policy.
/// </summary>
public readonly record struct PciAddress(int Domain, int Bus, int Slot, int Function) : IComparable<PciAddress>
{
    /// <summary>Reads <c>0000:01:10.2</c>, or <c>01:10.2</c> in domain 0, in either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PciAddress address)
    {
        address = default;
        var fields = text?.Split(':', '.') ?? [];
        if (text is null || fields.Length is < 3 or > 4 || text[^(fields[^1].Length + 1)] != '.')
        {
            return false;
        }

        var domain = 0;
        if ((fields.Length == 4 && !TryParseHex(fields[0], 0xffffffff, out domain))
            || !TryParseHex(fields[^3], 0xff, out var bus)
            || !TryParseHex(fields[^2], 0x1f, out var slot)
            || !TryParseHex(fields[^1], 7, out var function))
        {
            return false;
        }

        address = new PciAddress(domain, bus, slot, function);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PciAddress other) =>
        (Domain, Bus, Slot, Function).CompareTo((other.Domain, other.Bus, other.Slot, other.Function));

    /// <summary><c>0000:01:10.2</c>.</summary>
    public override string ToString() => $"{Domain:x4}:{Bus:x2}:{Slot:x2}.{Function:x}";

    /// <summary>Orders by domain, bus, slot, function.</summary>
    public static bool operator <(PciAddress left, PciAddress right) => left.CompareTo(right) < 0;

    /// <summary>Orders by domain, bus, slot, function.</summary>
    public static bool operator >(PciAddress left, PciAddress right) => left.CompareTo(right) > 0;

    /// <summary>Orders by domain, bus, slot, function.</summary>
    public static bool operator <=(PciAddress left, PciAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by domain, bus, slot, function.</summary>
    public static bool operator >=(PciAddress left, PciAddress right) => left.CompareTo(right) >= 0;

    private static bool TryParseHex(string text, long most, out int value) =>
        int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
        && value >= 0 && value <= most;
}
