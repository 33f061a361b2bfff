using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Bench.Hosts.Ways;

/// <summary>The engine as a plugin sees it, which takes nothing from it but the word on its traffic.</summary>
internal sealed partial class TrafficLog : EngineService
{
    private readonly ConcurrentQueue<string> _messages = [];

    /// <summary>Round trips to all hosts, as the plugin says at its end; <c>null</c> = it did not say.</summary>
    public int? RoundTrips => _messages.Select(message => Traffic().Match(message)).Where(match => match.Success).ToList() is { Count: > 0 } said
        ? said.Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture))
        : null;

    /// <inheritdoc/>
    public override Task<Empty> LogAsync(LogRequest request, CancellationToken cancellationToken)
    {
        _messages.Enqueue(request.Message);
        return Task.FromResult(new Empty());
    }

    [GeneratedRegex("^traffic .* (?<count>[0-9]+) round trips?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Traffic();
}
