using System.Collections.Immutable;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Says what happened when a service did not come up: why, what it logged, and what is true now.</summary>
internal static class RestartFailure
{
    /// <param name="host">The host.</param>
    /// <param name="failed">The services; at least one.</param>
    /// <param name="putBack">What became of the files.</param>
    /// <param name="again">The services that did not come up with the old files either.</param>
    public static ProviderException Of(
        string host, ImmutableArray<FailedService> failed, PutBack putBack, ImmutableArray<FailedService> again)
    {
        var isOne = failed.Length == 1;
        var log = putBack.Log.IsEmpty
            ? $"{(isOne ? "It" : "They")} left no log lines"
            : $"The last lines of {(isOne ? "its log" : "their logs")}:\n  {string.Join("\n  ", putBack.Log)}\n";
        return new ProviderException(
            FailureKind.RemoteFailed,
            host,
            $"restarting {string.Join(", ", failed.Select(one => one.Service.Describe()))}",
            isOne
                ? $"it did not come up: {ServiceLogs.Mask(failed[0].Reason)}"
                : $"they did not come up: {string.Join("; ", failed.Select(one => $"{one.Service.Name}: {ServiceLogs.Mask(one.Reason)}"))}",
            $"{Now(failed, putBack, again)} {log}");
    }

    private static string Now(ImmutableArray<FailedService> failed, PutBack putBack, ImmutableArray<FailedService> again)
    {
        if (putBack.Files.IsEmpty)
        {
            return "No file was changed by this run, so there was nothing to put back.";
        }

        var back = putBack.Files.Except(putBack.Left.Select(left => left.Path)).ToList();
        var sentences = new List<string>();
        if (back.Count > 0)
        {
            sentences.Add($"{string.Join(", ", back)} {(back.Count > 1 ? "are" : "is")} as before again");
        }

        sentences.AddRange(putBack.Left.Select(left => $"{left.Path} could not be put back ({left.Reason})"));
        sentences.AddRange(again.IsEmpty
            ? [$"{string.Join(", ", failed.Select(one => one.Service.Name))} {(failed.Length == 1 ? "runs" : "run")} with that"]
            : again.Select(one => $"{one.Service.Name} does not come up with that either: {ServiceLogs.Mask(one.Reason)}"));
        return $"{string.Join(", and ", sentences)}. Correct what is wanted, then run again.";
    }
}
