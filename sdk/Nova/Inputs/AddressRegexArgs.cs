namespace Pulumi.Sriov.Nova.Inputs;

/// <summary>A PCI address, by a regular expression for each field.</summary>
public sealed class AddressRegexArgs : ResourceArgs
{
    /// <summary>Of the bus, two digits (default <c>.*</c>).</summary>
    [Input("bus")]
    public Input<string>? Bus { get; set; }

    /// <summary>Of the domain, four digits (default <c>.*</c>).</summary>
    [Input("domain")]
    public Input<string>? Domain { get; set; }

    /// <summary>Of the function, one digit (default <c>.*</c>).</summary>
    [Input("function")]
    public Input<string>? Function { get; set; }

    /// <summary>Of the slot, two digits (default <c>.*</c>).</summary>
    [Input("slot")]
    public Input<string>? Slot { get; set; }
}
