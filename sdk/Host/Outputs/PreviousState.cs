using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>What was there before, as far as the resource manages it.</summary>
[OutputType]
public sealed class PreviousState
{
    /// <summary>Whether the kernel bound new virtual functions to their driver.</summary>
    public readonly bool? Autoprobe;

    /// <summary>Number of virtual functions.</summary>
    public readonly int? Count;

    /// <summary>Driver of the virtual functions: <c>default</c> or a driver's name.</summary>
    public readonly string? Driver;

    /// <summary>How the switch in the card worked.</summary>
    public readonly EswitchMode? EswitchMode;

    /// <summary>Whether the link was up.</summary>
    public readonly bool? LinkUp;

    /// <summary>MTU in octets.</summary>
    public readonly int? Mtu;

    /// <summary>What brought them back after a reboot, if it was this provider: only of an imported resource.</summary>
    public readonly PersistenceKind? Persistence;

    /// <summary>Whether the interface was set promiscuous.</summary>
    public readonly bool? Promiscuous;

    /// <summary>Permission bits of rc.local before it was made executable; unset when that was not needed.</summary>
    public readonly int? RcLocalMode;

    /// <summary>Settings of the managed virtual functions that existed.</summary>
    public readonly ImmutableArray<Outputs.VirtualFunctionSettings> VirtualFunctions;

    [OutputConstructor]
    private PreviousState(
        bool? autoprobe,
        int? count,
        string? driver,
        EswitchMode? eswitchMode,
        bool? linkUp,
        int? mtu,
        PersistenceKind? persistence,
        bool? promiscuous,
        int? rcLocalMode,
        ImmutableArray<Outputs.VirtualFunctionSettings> virtualFunctions)
    {
        Autoprobe = autoprobe;
        Count = count;
        Driver = driver;
        EswitchMode = eswitchMode;
        LinkUp = linkUp;
        Mtu = mtu;
        Persistence = persistence;
        Promiscuous = promiscuous;
        RcLocalMode = rcLocalMode;
        VirtualFunctions = virtualFunctions;
    }
}
