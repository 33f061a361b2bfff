namespace Bench.Hosts.Ways;

/// <summary>A way that can keep its connections to the hosts, so that what comes after the login is measured by itself.</summary>
internal interface IConnectedWay : IWay
{
    /// <summary>Connects to the hosts, which are as wanted, by looking at them once; not measured.</summary>
    /// <returns>What ends the connections.</returns>
    Task<IAsyncDisposable> ConnectAsync();

    /// <summary>Looks again, over the same connections, and finds nothing to do.</summary>
    /// <returns>Seconds.</returns>
    Task<double> LookAgainAsync();
}
