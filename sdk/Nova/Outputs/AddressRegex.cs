namespace Pulumi.Sriov.Nova.Outputs;

/// <summary>A PCI address, by a regular expression for each field.</summary>
[OutputType]
public sealed class AddressRegex
{
    /// <summary>Of the bus, two digits (default <c>.*</c>).</summary>
    public readonly string? Bus;

    /// <summary>Of the domain, four digits (default <c>.*</c>).</summary>
    public readonly string? Domain;

    /// <summary>Of the function, one digit (default <c>.*</c>).</summary>
    public readonly string? Function;

    /// <summary>Of the slot, two digits (default <c>.*</c>).</summary>
    public readonly string? Slot;

    [OutputConstructor]
    private AddressRegex(string? bus, string? domain, string? function, string? slot)
    {
        Bus = bus;
        Domain = domain;
        Function = function;
        Slot = slot;
    }
}
