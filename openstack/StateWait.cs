using System.Runtime.ExceptionServices;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client;

/// <summary>Waits for an object to come to a state, asking more and more slowly: after 0.5 s, up to every 2 s.</summary>
/// <param name="clock">Time.</param>
internal sealed class StateWait(TimeProvider clock)
{
    private const double Growth = 1.5;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);

    /// <summary>Asks until the state is there. The first question comes after the first delay.</summary>
    /// <param name="subject">The resource, as the user knows it: "server vnf-1".</param>
    /// <param name="goal">What is waited for, for the message when it takes too long: "becoming ACTIVE".</param>
    /// <param name="readAsync">Asks for the state.</param>
    /// <param name="isReached">Whether this is it; may throw when it never will be (a server in ERROR).</param>
    /// <param name="describe">The state in a word or two: "BUILD/spawning".</param>
    /// <param name="progress">Gets "server vnf-1: BUILD/spawning, 12 s" with every answer; <c>null</c> = nobody does.</param>
    /// <param name="timeout">How long at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OpenStackException">It took too long (Timeout), or a question failed.</exception>
    public async Task<T> UntilAsync<T>(
        string subject,
        string goal,
        Func<CancellationToken, Task<T>> readAsync,
        Func<T, bool> isReached,
        Func<T, string> describe,
        IProgress<string>? progress,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        for (var delay = FirstDelay; ; delay = Shorter(delay * Growth, LongestDelay))
        {
            await Task.Delay(delay, clock, cancellationToken);
            var state = await readAsync(cancellationToken);
            if (isReached(state))
            {
                return state;
            }

            var elapsed = clock.GetElapsedTime(started);
            progress?.Report($"{subject}: {describe(state)}, {elapsed.TotalSeconds:F0} s");
            if (elapsed >= timeout)
            {
                throw new OpenStackException(
                    FailureKind.Timeout,
                    subject,
                    goal,
                    $"it is {describe(state)} after {elapsed.TotalSeconds:F0} s",
                    "Give it more time with customTimeouts, or find out from the services' logs what it waits for.");
            }
        }
    }

    /// <summary>Looks until something is there, or the time is over.</summary>
    /// <returns>What was found; <c>null</c> = nothing in time.</returns>
    public async Task<T?> ForAsync<T>(
        Func<CancellationToken, Task<T?>> lookAsync, TimeSpan timeout, CancellationToken cancellationToken)
        where T : class
    {
        var started = clock.GetTimestamp();
        for (var delay = FirstDelay; ; delay = Shorter(delay * Growth, LongestDelay))
        {
            if (await lookAsync(cancellationToken) is { } found)
            {
                return found;
            }

            if (clock.GetElapsedTime(started) >= timeout)
            {
                return null;
            }

            await Task.Delay(delay, clock, cancellationToken);
        }
    }

    /// <summary>Tries to delete until nothing uses the object any more.</summary>
    /// <exception cref="OpenStackException">
    /// It is still in use, in the service's own words, also when the waiting was ended; or any other failure.
    /// </exception>
    public async Task<bool> UntilUnusedAsync(
        Func<CancellationToken, Task<bool>> deleteAsync,
        string subject,
        IProgress<string>? progress,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        OpenStackException? inUse = null;
        for (var delay = FirstDelay; ; delay = Shorter(delay * Growth, LongestDelay))
        {
            try
            {
                return await deleteAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (inUse is not null)
            {
                // That the time is over says less than what it was spent on.
                ExceptionDispatchInfo.Throw(inUse);
            }
            catch (OpenStackException failure) when (failure.IsInUse && clock.GetElapsedTime(started) < timeout)
            {
                inUse = failure;
                progress?.Report($"{subject}: still in use, {clock.GetElapsedTime(started).TotalSeconds:F0} s");
            }

            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
