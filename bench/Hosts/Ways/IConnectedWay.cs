namespace Bench.Hosts.Ways;

/// <summary>A way that can keep its connections to the hosts, so that what comes after the login is measured by itself.</summary>
internal interface IConnectedWay : IWay
{
    /// <summary>Connects to the hosts, which it has applied to before, and changes nothing; not measured.</summary>
    Task<IConnection> ConnectAsync(CancellationToken cancellationToken);
}

/// <summary>Hosts to which a way is logged in. One of the two is done, once.</summary>
internal interface IConnection : IAsyncDisposable
{
    /// <summary>Brings hosts that are fresh to what is wanted.</summary>
    Task<ConnectedCost> ApplyAsync(CancellationToken cancellationToken);

    /// <summary>The same for hosts that are as wanted.</summary>
    Task<ConnectedCost> ApplyAgainAsync(CancellationToken cancellationToken);
}

/// <summary>What it takes when the way is logged in already.</summary>
/// <param name="Seconds">From begin to end.</param>
/// <param name="RoundTrips">Messages to the host that were waited for; <c>null</c> = not known.</param>
internal sealed record ConnectedCost(double Seconds, int? RoundTrips);
