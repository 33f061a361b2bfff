namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>What brings virtual functions back after a reboot.</summary>
public enum PersistenceKind
{
    /// <summary>A systemd unit.</summary>
    Systemd,

    /// <summary>A line in rc.local.</summary>
    RcLocal,

    /// <summary>Nothing: they are gone after a reboot.</summary>
    None,
}
