using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Maintenance;

/// <summary>Whether a host is there after something went wrong with it.</summary>
internal static class HostPresence
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Looks at the host.</summary>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">
    /// Whoever cancelled does not wait for a look any more (engines kill a plugin 5 s after they asked it to end): the host
    /// then counts as away, because nobody has seen it back.
    /// </param>
    /// <returns>Why it is not there; <c>null</c> = it answered.</returns>
    public static async Task<string?> WhyAwayAsync(HostContext context, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return "nobody has looked since the run was cancelled";
        }

        using var time = new CancellationTokenSource(Patience, context.Session.Clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            // What was seen before is no proof.
            context.Session.Invalidate();
            await context.ObserveAsync(limit.Token);
            return null;
        }
        catch (ProviderException failure)
        {
            return failure.Seen.TrimEnd('.');
        }
        catch (OperationCanceledException)
        {
            return $"no answer within {Patience.TotalSeconds:0} s";
        }
    }
}
