using System.Net;
using OpenStack.Client.Errors;
using Polly;
using Polly.Retry;

namespace OpenStack.Client.Http;

/// <summary>
/// Sends requests again that failed for a moment. What may be done twice (GET, DELETE) is sent again after every failure of
/// the connection and after 429, 502, 503 and 504; anything else only when it was certainly not carried out: after a
/// refused connection, 429 and 503.
/// </summary>
internal sealed class Retries
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>A service that asks for more patience is not waited for: whoever runs this wants to know.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _clock;
    private readonly Action<string> _debug;
    private readonly ResiliencePipeline<ApiAnswer> _repeatable;
    private readonly ResiliencePipeline<ApiAnswer> _once;

    /// <param name="most">How often a request is sent again; 0 = never.</param>
    /// <param name="clock">Time.</param>
    /// <param name="debug">Gets a line per retry.</param>
    public Retries(int most, TimeProvider clock, Action<string> debug)
    {
        _clock = clock;
        _debug = debug;
        _repeatable = Build(most, IsWorthRepeating);
        _once = Build(most, IsCertainlyNotDone);
    }

    /// <summary>Sends until it succeeded, failed for good, or was tried often enough.</summary>
    public async Task<ApiAnswer> SendAsync(
        ApiRequest request, Func<CancellationToken, Task<ApiAnswer>> send, CancellationToken cancellationToken) =>
        await (request.IsRepeatable ? _repeatable : _once).ExecuteAsync(
            static async (send, token) => await send(token), send, cancellationToken);

    private ResiliencePipeline<ApiAnswer> Build(int most, Func<Outcome<ApiAnswer>, bool> isWorthIt)
    {
        var builder = new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = _clock };
        return most == 0 ? builder.Build() : builder.AddRetry(new RetryStrategyOptions<ApiAnswer>
        {
            MaxRetryAttempts = most,
            ShouldHandle = arguments =>
                ValueTask.FromResult(isWorthIt(arguments.Outcome) && RetryAfter(arguments.Outcome.Result) <= LongestRetryAfter),
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
                RetryAfter(arguments.Outcome.Result) is { Ticks: > 0 } asked ? asked : null),
            OnRetry = arguments =>
            {
                _debug($"trying again in {arguments.RetryDelay.TotalSeconds:F1} s: {Describe(arguments.Outcome)}");
                return default;
            },
        }).Build();
    }

    private static bool IsWorthRepeating(Outcome<ApiAnswer> outcome) => outcome switch
    {
        { Exception: OpenStackException failure } => IsUnreached(failure) || failure.Delivery == Delivery.Lost,
        { Result: { } answer } => answer.Status
            is HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout,
        _ => false,
    };

    private static bool IsCertainlyNotDone(Outcome<ApiAnswer> outcome) => outcome switch
    {
        { Exception: OpenStackException failure } => IsUnreached(failure),
        { Result: { } answer } => answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable,
        _ => false,
    };

    // A certificate that is not trusted will not be trusted the next time.
    private static bool IsUnreached(OpenStackException failure) =>
        failure is { Delivery: Delivery.NotSent, Kind: Pulumi.Plugin.Errors.FailureKind.Unreachable };

    private TimeSpan RetryAfter(ApiAnswer? answer) => answer?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _clock.GetUtcNow(),
        _ => TimeSpan.Zero,
    };

    private static string Describe(Outcome<ApiAnswer> outcome) =>
        outcome.Exception?.Message ?? $"{outcome.Result!.Request} was answered {(int)outcome.Result.Status}";
}
