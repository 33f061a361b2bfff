using System.Collections.Concurrent;

namespace OpenStack.Client.Http;

/// <summary>Counts what a run costs: every request that was sent, also those that failed or were tried again.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentQueue<string> _calls = new();
    private int _tokens;

    /// <summary>Tokens asked for.</summary>
    public int Tokens => Volatile.Read(ref _tokens);

    /// <summary>Requests to services, tokens not counted.</summary>
    public int Calls => _calls.Count;

    /// <summary>The requests in the order in which they were sent: "POST network /v2.0/ports".</summary>
    public IReadOnlyList<string> Log => [.. _calls];

    public void Count(ApiRequest request)
    {
        if (request.IsLogin)
        {
            Interlocked.Increment(ref _tokens);
        }
        else
        {
            _calls.Enqueue($"{request.Method} {request.Service} {request.Uri.AbsolutePath}");
        }
    }

    /// <summary>"openstack: 1 token, 23 calls".</summary>
    public override string ToString() => $"openstack: {Count(Tokens, "token")}, {Count(Calls, "call")}";

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
