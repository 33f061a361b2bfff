namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>A line of a configuration file.</summary>
/// <param name="Text">Without its ending.</param>
/// <param name="Ending">As the file has it; empty only at the end of a file without a final line break.</param>
internal readonly record struct IniLine(string Text, string Ending);

/// <summary>A section's header.</summary>
/// <param name="Name">As written between the brackets.</param>
/// <param name="Line">Index of the header's line.</param>
internal sealed record IniSection(string Name, int Line);

/// <summary>An option that is set.</summary>
/// <param name="Section">The section it stands in, as written.</param>
/// <param name="Name">The option's name.</param>
/// <param name="Value">What oslo.config takes for the value, continuation lines joined with line breaks.</param>
/// <param name="Line">Index of its first line.</param>
/// <param name="Count">How many lines it takes, with its continuation lines.</param>
internal sealed record IniAssignment(string Section, string Name, string Value, int Line, int Count)
{
    /// <summary>Index of the line after it.</summary>
    public int End => Line + Count;
}

/// <summary>Why oslo.config refuses a file, which keeps every service that reads it from starting.</summary>
/// <param name="LineNumber">Counted from 1, as oslo.config's own message does.</param>
/// <param name="Reason">What is wrong, without the line itself: it may hold a password.</param>
internal sealed record IniFault(int LineNumber, string Reason);
