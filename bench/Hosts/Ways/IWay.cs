namespace Bench.Hosts.Ways;

/// <summary>A way to configure hosts, with everything that a person who goes it has to start.</summary>
internal interface IWay
{
    /// <summary>What it is called in tables.</summary>
    string Name { get; }

    /// <summary>Whether hosts are configured by it; <c>false</c>: it is there to compare with only.</summary>
    bool Configures { get; }

    /// <summary>Gets ready for these hosts; not measured.</summary>
    Task PrepareAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken);

    /// <summary>Brings the hosts to what is wanted, whatever they are like.</summary>
    Task<Cost> ApplyAsync(CancellationToken cancellationToken);

    /// <summary>Looks whether the hosts are as wanted, and changes nothing. Fails if one is not.</summary>
    Task<Cost> CheckAsync(CancellationToken cancellationToken);
}
