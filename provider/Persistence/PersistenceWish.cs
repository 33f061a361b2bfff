using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>What shall restore a PF at boot.</summary>
internal sealed record PersistenceWish
{
    /// <param name="function">The PF.</param>
    /// <param name="kind">What shall restore it, if there is anything to restore.</param>
    /// <param name="settings">Its settings file; <c>null</c> = there is nothing to restore.</param>
    /// <param name="rcLocalMode">Permission bits that rc.local gets back when our last line goes; <c>null</c> = keep.</param>
    public PersistenceWish(PciAddress function, PersistenceKind kind, string? settings, int? rcLocalMode = null) =>
        (Function, Kind, Settings, RcLocalMode) = (function, settings is null ? PersistenceKind.None : kind, settings, rcLocalMode);

    /// <summary>The PF.</summary>
    public PciAddress Function { get; }

    /// <summary>What shall restore it.</summary>
    public PersistenceKind Kind { get; }

    /// <summary>Its settings file, unless nothing restores it.</summary>
    public string? Settings { get; }

    /// <summary>Permission bits that rc.local gets back when our last line goes; <c>null</c> = keep.</summary>
    public int? RcLocalMode { get; }
}
