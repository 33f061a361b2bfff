using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Asks a host for its services.</summary>
internal sealed partial class ServicesObserver : IHostObserver<ServicesObservation>
{
    private BatchTicket<CommandResult> _look;

    // What has no shell, or one that fails, has no services either; the resources that need some say so.
    public void Ask(HostBatch batch) => _look = batch.Add(ServiceScripts.LookAtKnownServices, mayFail: true);

    public ServicesObservation Read(BatchResult answers) =>
        answers.FailureOf(_look) is null ? Parse(answers.Get(_look).StandardOutput) : new ServicesObservation { IsUnknown = true };

    internal static ServicesObservation Parse(string text)
    {
        var lines = text.Split('\n');
        var clock = Clock(lines[0]);
        return new ServicesObservation
        {
            HasSystemd = lines.Contains("systemd"),
            Units = Units(text),
            Containers = Containers(lines, clock),
            PendingRestarts =
                [.. lines.Where(line => line.StartsWith("pending ", StringComparison.Ordinal)).Select(line => line["pending ".Length..])],
            DevicesSince = Devices(text),
        };
    }

    private static ImmutableSortedDictionary<string, UnitState> Units(string text)
    {
        var units = ImmutableSortedDictionary.CreateBuilder<string, UnitState>(StringComparer.Ordinal);
        foreach (var block in text.Split("\n\n"))
        {
            var properties = block.Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2)
                .ToLookup(pair => pair[0], pair => pair[1]);
            string Of(string name) => properties[name].FirstOrDefault("");
            if (Of("LoadState") == "loaded" && Of("Id") is var id && id.EndsWith(".service", StringComparison.Ordinal))
            {
                var started = long.TryParse(Of("ExecMainStartTimestampMonotonic"), CultureInfo.InvariantCulture, out var time) ? time : 0;
                _ = int.TryParse(Of("MainPID"), CultureInfo.InvariantCulture, out var pid);
                units[id[..^".service".Length]] = new UnitState(
                    Of("ActiveState"), Of("SubState"), pid, started > 0 ? TimeSpan.FromMicroseconds(started) : null);
            }
        }

        return units.ToImmutable();
    }

    private static ImmutableArray<ContainerState> Containers(IEnumerable<string> lines, (TimeSpan Uptime, DateTimeOffset Now)? clock) =>
    [
        .. lines.Select(line => line.Split(' ', 7))
            .Where(words => words is ["container", _, _, _, _, _, _])
            .Select(words => new ContainerState(
                words[1] == "podman" ? ServiceManager.Podman : ServiceManager.Docker,
                words[2].TrimStart('/'),
                words[3],
                words[4] == "true",
                words[5] == "true",
                StartedAt(words[6], clock)))
            // Where podman also answers to the name docker, both tell of the same containers.
            .GroupBy(container => container.Id)
            .Select(same => same.MaxBy(container => container.Manager)!),
    ];

    private static TimeSpan? StartedAt(string text, (TimeSpan Uptime, DateTimeOffset Now)? clock)
    {
        DateTimeOffset? time =
            long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : null;
        return time is { } start && clock is var (uptime, now) ? uptime - (now - start) : null;
    }

    private static (TimeSpan Uptime, DateTimeOffset Now)? Clock(string line) =>
        line.Split(' ') is ["clock", var uptime, var now]
        && double.TryParse(uptime, CultureInfo.InvariantCulture, out var up) && long.TryParse(now, CultureInfo.InvariantCulture, out var epoch)
            ? (TimeSpan.FromSeconds(up), DateTimeOffset.FromUnixTimeSeconds(epoch))
            : null;

    private static ImmutableSortedDictionary<PciAddress, TimeSpan> Devices(string text)
    {
        var devices = ImmutableSortedDictionary.CreateBuilder<PciAddress, TimeSpan>();
        foreach (Match match in DeviceRecord().Matches(text))
        {
            if (PciAddress.TryParse(match.Groups["address"].Value, out var address))
            {
                devices[address] = TimeSpan.FromMicroseconds(long.Parse(match.Groups["time"].Value, CultureInfo.InvariantCulture));
            }
        }

        return devices.ToImmutable();
    }

    [GeneratedRegex(@"^/run/udev/data/\+pci:(?<address>\S+):I:(?<time>[0-9]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex DeviceRecord();
}
