namespace Pulumi.Engine;

/// <summary>What the process ends with.</summary>
/// <remarks>Source: pulumi <c>sdk/go/common/util/cmdutil/exitcodes.go</c> (since 3.220; 255 for every failure before).</remarks>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>Something failed.</summary>
    public const int Error = 1;

    /// <summary>The command line, the project or the configuration is wrong.</summary>
    public const int Configuration = 2;

    /// <summary>There is no such stack.</summary>
    public const int StackNotFound = 6;

    /// <summary>Something changed although <c>--expect-no-changes</c> was given.</summary>
    public const int UnexpectedChanges = 7;

    /// <summary>The user stopped it.</summary>
    public const int Cancelled = 8;

    /// <summary>A fault of this program.</summary>
    public const int Internal = 255;
}
