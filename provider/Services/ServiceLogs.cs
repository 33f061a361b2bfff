using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Where services log, and what of it may be shown.</summary>
internal static partial class ServiceLogs
{
    private const int ShownLines = 20;
    private const int LongestLine = 400;

    /// <summary>Commands that print the end of a service's log: the manager's first, then the service's own file.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(string name, ServiceManager manager, string unit)
    {
        ImmutableArray<string> managers = manager switch
        {
            ServiceManager.Systemd => ["journalctl", "-u", $"{unit}.service", "-n", $"{ShownLines}", "--no-pager", "-o", "cat"],
            ServiceManager.Docker or ServiceManager.Podman => [manager.ToString().ToLowerInvariant(), "logs", "--tail", $"{ShownLines}", unit],
            _ => [],
        };
        // Debian's, Red Hat's and kolla's services log to files, and their journal only says that they ended.
        var files = KnownServices.Find(name) is { } known && manager != ServiceManager.Command
            ? new[] { $"/var/log/{known.Project}/", $"/var/log/kolla/{known.Project}/" }
                .SelectMany(folder => new[] { known.Name, unit }.Distinct().Select(file => $"{folder}{file}.log"))
                .ToList()
            : [];
        return
        [
            .. managers.IsEmpty ? ImmutableArray<ImmutableArray<string>>.Empty : [managers],
            .. files.Select(file => ImmutableArray.Create("tail", "-n", "200", file)),
        ];
    }

    /// <summary>The lines of a log that tell most, without credentials: its errors if it marks any, else its last lines.</summary>
    public static IEnumerable<string> Excerpt(string log)
    {
        var lines = log.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        var errors = lines.Where(line => Grave().IsMatch(line)).ToList();
        return (errors.Count > 0 ? errors : lines).TakeLast(ShownLines).Select(Mask).Select(Shorten);
    }

    /// <summary>The line with what may be a credential masked: in URLs, and after names such as password or transport_url.</summary>
    public static string Mask(string line) => NamedSecret().Replace(UrlCredentials().Replace(line, "$1***@"), "$1***");

    private static string Shorten(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + "…";

    // oslo.log's levels as they stand in a line: "2026-11-22 15:00:00.000 4711 ERROR nova.service [-] …".
    [GeneratedRegex(@"\s(ERROR|CRITICAL)\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Grave();

    [GeneratedRegex(@"(://[^\s/:@]*:)\S+@")]
    private static partial Regex UrlCredentials();

    [GeneratedRegex(
        @"((?:password|passwd|secret|token|api_?key|transport_url|credential)\w*[""']?\s*[:=]\s*)(?:""[^""]*""|'[^']*'|\S+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NamedSecret();
}
