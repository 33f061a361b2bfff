using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Storage;

/// <summary>One finished deployment, as <c>history</c> keeps it.</summary>
/// <param name="Kind"><c>update</c>, <c>refresh</c>, <c>destroy</c> or <c>resource-import</c>.</param>
/// <param name="Message">What the user said about it.</param>
/// <param name="Started">When it started, to the second.</param>
/// <param name="Ended">When it ended, to the second when it was read from a file.</param>
/// <param name="Succeeded">How it ended.</param>
/// <param name="Config">The configuration as it stands in the settings: secrets stay encrypted.</param>
/// <param name="Changes">How many resources had each operation, by the operation's name.</param>
internal sealed record UpdateRecord(
    string Kind,
    string Message,
    DateTimeOffset Started,
    DateTimeOffset Ended,
    bool Succeeded,
    IReadOnlyDictionary<ConfigKey, ConfigNode> Config,
    IReadOnlyDictionary<string, int> Changes)
{
    /// <summary>Where it was made from, as the stock CLI notes it: <c>git.head</c> and the like.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The result's name.</summary>
    public string Result => Succeeded ? "succeeded" : "failed";
}
