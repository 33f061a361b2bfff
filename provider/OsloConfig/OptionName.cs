using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>Where an option is set: its section and its name there.</summary>
internal sealed record OptionName(string Section, string Name)
{
    /// <summary>Whether a section is this one. Case counts for DEFAULT only; source: oslo_config/cfg.py, _normalize_group_name.</summary>
    public static bool IsSameSection(string one, string other) =>
        string.Equals(one, other, one == "DEFAULT" || other == "DEFAULT" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an assignment sets this option.</summary>
    public bool IsSetBy(IniAssignment assignment) => assignment.Name == Name && IsSameSection(assignment.Section, Section);

    /// <summary><c>[pci] device_spec</c>.</summary>
    public override string ToString() => $"[{Section}] {Name}";
}

/// <summary>An option with all names that it is read by.</summary>
/// <param name="Name">The name to write it by.</param>
/// <param name="Deprecated">Older names that the service still reads, in the order in which it looks for them.</param>
internal sealed record OsloOption(OptionName Name, ImmutableArray<OptionName> Deprecated)
{
    public OsloOption(string section, string name)
        : this(new OptionName(section, name), [])
    {
    }

    /// <summary>Every name it is read by, the preferred one first.</summary>
    public IEnumerable<OptionName> Names => Deprecated.Prepend(Name);

    /// <summary>The assignment that counts in a file if the option has one value: the last one of the first name that is there.</summary>
    public IniAssignment? FindIn(IniDocument document) =>
        Names.Select(name => document.Assignments.LastOrDefault(name.IsSetBy)).FirstOrDefault(assignment => assignment is not null);

    /// <summary>Whether an assignment sets it, by whatever name.</summary>
    public bool IsSetBy(IniAssignment assignment) => Names.Any(name => name.IsSetBy(assignment));
}
