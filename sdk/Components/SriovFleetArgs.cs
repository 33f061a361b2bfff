namespace Pulumi.Sriov;

/// <summary>What is wanted of a <see cref="SriovFleet"/>.</summary>
/// <remarks>
/// Settings are applied to the same arguments one after the other: those for all, those of the host's groups in the order of
/// <see cref="FleetHost.Groups"/>, its own. Each sees what the ones before have set, and may change it.
/// </remarks>
public sealed class SriovFleetArgs : ResourceArgs
{
    /// <summary>The hosts.</summary>
    public List<FleetHost> Hosts { get; set; } = [];

    /// <summary>What all hosts have.</summary>
    public Action<SriovComputeHostArgs>? Settings { get; set; }

    /// <summary>What the hosts of a group have, by the group's name.</summary>
    public Dictionary<string, Action<SriovComputeHostArgs>> GroupSettings { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What single hosts have, by their names.</summary>
    public Dictionary<string, Action<SriovComputeHostArgs>> HostSettings { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>A host of a <see cref="SriovFleet"/>.</summary>
public sealed class FleetHost
{
    /// <summary>Its name in the stack.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is reached: host name, address or ssh_config alias. Default: its name.</summary>
    public string? Address { get; init; }

    /// <summary>What it belongs to, from the general to the particular: a site, a rack, a model.</summary>
    public List<string> Groups { get; init; } = [];
}
