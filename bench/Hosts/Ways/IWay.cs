namespace Bench.Hosts.Ways;

/// <summary>A way to configure hosts, with everything that a person who goes it has to start.</summary>
internal interface IWay
{
    /// <summary>What it is called in tables.</summary>
    string Name { get; }

    /// <summary>Gets ready for these hosts; not measured.</summary>
    Task PrepareAsync(IReadOnlyList<string> hosts);

    /// <summary>Brings the hosts to what is wanted, whatever they are like.</summary>
    Task<Cost> ApplyAsync();

    /// <summary>Looks whether the hosts are as wanted, and changes nothing. Fails if one is not.</summary>
    Task<Cost> CheckAsync();
}
