namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>
/// Names of what a test run starts. The run's process id is in them, so that what a run that was killed left behind can be
/// told from what a living one uses.
/// </summary>
internal static class RunName
{
    private const string Prefix = "test-";

    public static string Of(string what) => $"{Prefix}{Environment.ProcessId}-{what}";

    /// <summary>Whether it belongs to a run that is no more.</summary>
    public static bool IsLeftOver(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(name[Prefix.Length..].Split('-')[0], out var process)
        && !Directory.Exists($"/proc/{process}");
}
