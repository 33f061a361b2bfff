namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A line of a configuration file before and after.</summary>
[OutputType]
public sealed class EditedLine
{
    /// <summary>The line as it was written.</summary>
    public readonly string After;

    /// <summary>The line as it was; absent = there was none, and the file was made for this line.</summary>
    public readonly string? Before;

    /// <summary>The file.</summary>
    public readonly string Path;

    [OutputConstructor]
    private EditedLine(string after, string? before, string path)
    {
        After = after;
        Before = before;
        Path = path;
    }
}
