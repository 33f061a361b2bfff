using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Says what happened when a service did not come up: why, what it logged, and what is true now.</summary>
internal static class RestartFailure
{
    /// <param name="host">The host.</param>
    /// <param name="failed">The service.</param>
    /// <param name="putBack">What became of the files.</param>
    /// <param name="again">The service that did not come up with the old files either; <c>null</c> = all did.</param>
    public static ProviderException Of(string host, FailedService failed, PutBack putBack, FailedService? again)
    {
        var log = putBack.Log.IsEmpty
            ? "It left no log lines"
            : $"The last lines of its log:\n  {string.Join("\n  ", putBack.Log)}\n";
        return new ProviderException(
            FailureKind.RemoteFailed,
            host,
            $"restarting {failed.Service.Describe()}",
            $"it did not come up: {ServiceLogs.Mask(failed.Reason)}",
            $"{Now(failed.Service, putBack, again)} {log}");
    }

    private static string Now(Service service, PutBack putBack, FailedService? again)
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
        sentences.Add(again is null
            ? $"{service.Name} runs with that"
            : $"but {again.Service.Name} does not come up with that either: {ServiceLogs.Mask(again.Reason)}");
        return $"{string.Join(", and ", sentences)}. Correct what is wanted, then run again.";
    }
}
