using System.Text.RegularExpressions;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display.Markdown;

/// <summary>
/// What a deployment will interrupt, counted over all resources. Providers announce it in previews, one message a step:
/// <c>reboot HOST to …</c> and <c>restart SERVICE on HOST: …</c>.
/// </summary>
internal static partial class Disruptions
{
    private const int MaxNames = 5;

    /// <summary>One sentence for each kind of interruption, for example <c>restarts nova-compute on 3 hosts (a, b, c)</c>.</summary>
    public static IEnumerable<string> Of(IEnumerable<EngineEvent.Diagnostic> diagnostics) => diagnostics
        .SelectMany(diagnostic => diagnostic.Message.Split('\n', StringSplitOptions.TrimEntries))
        .Select(line => Announcement().Match(line))
        .Where(match => match.Success)
        .GroupBy(match => match.Groups["service"].Value, match => match.Groups["host"].Value, Describe);

    private static string Describe(string service, IEnumerable<string> announced)
    {
        var hosts = announced.Distinct().Order(StringComparer.Ordinal).ToList();
        var names = string.Join(", ", hosts.Take(MaxNames)) + (hosts.Count > MaxNames ? " …" : "");
        var where = hosts.Count == 1 ? hosts[0] : $"{hosts.Count} hosts ({names})";
        return service.Length == 0 ? $"reboots {where}" : $"restarts {service} on {where}";
    }

    [GeneratedRegex(@"^(reboot (?<host>\S+) to |restart (?<service>\S+) on (?<host>\S+): )")]
    private static partial Regex Announcement();
}
