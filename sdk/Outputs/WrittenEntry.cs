namespace Pulumi.Sriov.Outputs;

/// <summary>An entry of a multi-valued option that a resource wrote.</summary>
[OutputType]
public sealed class WrittenEntry
{
    /// <summary>The option's name as it was written.</summary>
    public readonly string Name;

    /// <summary>The section it was written into.</summary>
    public readonly string Section;

    /// <summary>The value.</summary>
    public readonly string Value;

    [OutputConstructor]
    private WrittenEntry(string name, string section, string value)
    {
        Name = name;
        Section = section;
        Value = value;
    }
}
