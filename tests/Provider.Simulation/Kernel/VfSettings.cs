namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>What the physical function's driver keeps for one VF (<c>struct ifla_vf_info</c>); fresh for each new VF.</summary>
internal sealed record VfSettings
{
    public string MacAddress { get; init; } = "00:00:00:00:00:00";

    public int Vlan { get; init; }

    public int Qos { get; init; }

    public string VlanProtocol { get; init; } = "802.1Q";

    public int MaximumRate { get; init; }

    public int MinimumRate { get; init; }

    public bool SpoofCheck { get; init; } = true;

    public bool Trust { get; init; }

    public string LinkState { get; init; } = "auto";

    public bool QueryRss { get; init; }
}
