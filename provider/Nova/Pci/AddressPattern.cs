using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>Which PCI addresses an entry selects, by nova's rules. Source: nova/pci/devspec.py.</summary>
internal abstract record AddressPattern
{
    /// <summary>Whether the address itself is selected.</summary>
    public abstract bool IsMatch(PciAddress address);

    /// <summary>
    /// The one address that it names, if it is written in full: only then does nova look whether that is a physical function
    /// whose VFs are meant, too.
    /// </summary>
    public abstract PciAddress? Single { get; }

    /// <summary>Whether no field says anything.</summary>
    public abstract bool IsEverything { get; }
}

/// <summary>Address by fields, of which each is a number or anything (<c>null</c>).</summary>
internal sealed partial record AddressGlob(int? Domain, int? Bus, int? Slot, int? Function) : AddressPattern
{
    public override PciAddress? Single =>
        this is { Domain: { } domain, Bus: { } bus, Slot: { } slot, Function: { } function }
            ? new PciAddress(domain, bus, slot, function)
            : null;

    public override bool IsEverything => this is { Domain: null, Bus: null, Slot: null, Function: null };

    /// <summary>The pattern of one address.</summary>
    public static AddressGlob Of(PciAddress address) => new(address.Domain, address.Bus, address.Slot, address.Function);

    /// <summary>
    /// Reads <c>[[[domain]:]bus]:][slot][.[function]]</c> of hexadecimal numbers and <c>*</c>, up to FFFF:FF:1F.7.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AddressGlob? pattern)
    {
        pattern = null;
        var match = Fields().Match(text);
        if (!match.Success
            || !TryRead(match.Groups["domain"], 0xffff, out var domain)
            || !TryRead(match.Groups["bus"], 0xff, out var bus)
            || !TryRead(match.Groups["slot"], 0x1f, out var slot)
            || !TryRead(match.Groups["function"], 7, out var function))
        {
            return false;
        }

        pattern = new AddressGlob(domain, bus, slot, function);
        return true;
    }

    public override bool IsMatch(PciAddress address) =>
        (Domain ?? address.Domain, Bus ?? address.Bus, Slot ?? address.Slot, Function ?? address.Function)
        == (address.Domain, address.Bus, address.Slot, address.Function);

    private static bool TryRead(Group field, int most, out int? value)
    {
        value = field.Success && field.Value is not ("" or "*")
            ? int.Parse(field.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
        return value is null || value <= most;
    }

    [GeneratedRegex(
        @"\A(((?<domain>\*|[0-9a-f]{0,4}):)?(?<bus>\*|[0-9a-f]{0,4}):)?(?<slot>\*|[0-9a-f]{0,4})(\.(?<function>\*|[0-9a-f]{0,4}))?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fields();
}

/// <summary>Address by regular expressions, which must match from the start of each field on, but not to its end.</summary>
internal sealed partial record AddressExpression(AddressRegex Fields) : AddressPattern
{
    private const string Anything = ".*";

    private readonly Regex _domain = Compile(Fields.Domain);
    private readonly Regex _bus = Compile(Fields.Bus);
    private readonly Regex _slot = Compile(Fields.Slot);
    private readonly Regex _function = Compile(Fields.Function);

    public override PciAddress? Single
    {
        get
        {
            // Nova goes by the digits as they are written: it looks for a device of exactly this name.
            var name = $"{Fields.Domain}:{Fields.Bus}:{Fields.Slot}.{Fields.Function}";
            return PciAddress.TryParse(name, out var address) && address.ToString() == name ? address : null;
        }
    }

    public override bool IsEverything =>
        new[] { Fields.Domain, Fields.Bus, Fields.Slot, Fields.Function }.All(text => text is null or "" or Anything);

    /// <summary>Whether an expression means the same to Python, which nova runs it with, and to everybody else.</summary>
    public static bool IsPortable(string expression)
    {
        if (!Portable().IsMatch(expression))
        {
            return false;
        }

        try
        {
            _ = Compile(expression);
            return true;
        }
        catch (ArgumentException)
        {
            return false; // A range from high to low.
        }
    }

    public override bool IsMatch(PciAddress address) =>
        _domain.IsMatch($"{address.Domain:x4}")
        && _bus.IsMatch($"{address.Bus:x2}")
        && _slot.IsMatch($"{address.Slot:x2}")
        && _function.IsMatch($"{address.Function:x}");

    private static Regex Compile(string? expression) =>
        new($@"\A(?:{expression ?? Anything})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Digits, dot, sets of digits, groups of them one deep, alternatives, and at most one quantifier each.</summary>
    [GeneratedRegex(
        @"\A\^?((?<term>[0-9a-fA-F.]|\[\^?([0-9a-fA-F](-[0-9a-fA-F])?)+\])(?<times>[*+?]|\{[0-9]\})?"
        + @"|\(([0-9a-fA-F.]|\[\^?([0-9a-fA-F](-[0-9a-fA-F])?)+\]|\|)+\)[*+?]?|\|)*\$?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Portable();
}
