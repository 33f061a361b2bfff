namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>What a look at a host is about. A change that can be told to leave the rest alone needs no look at the rest.</summary>
[Flags]
internal enum HostAspects
{
    /// <summary>How it boots.</summary>
    Boot = 1,

    /// <summary>Its services, and the configuration files that they read.</summary>
    Services = 2,

    /// <summary>Its devices, with all that follows from them: what restores them, memory and interrupts, the way of the connection.</summary>
    Devices = 4,

    /// <summary>All of it.</summary>
    All = Boot | Services | Devices,
}
