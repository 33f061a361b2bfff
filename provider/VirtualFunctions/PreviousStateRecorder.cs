using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>Remembers what a host was like before this resource touched it, and says how to go back there.</summary>
internal static class PreviousStateRecorder
{
    /// <summary>Adds to the memory what is managed for the first time now; what was remembered before stays.</summary>
    public static PreviousState Record(
        VirtualFunctionsInputs wanted, PhysicalFunction function, HostObservation seen, PreviousState? remembered)
    {
        var usesRcLocal = wanted.Persistence == PersistenceKind.RcLocal
            || (wanted.Persistence is null && !seen.Persistence.HasSystemd);
        var known = remembered?.VirtualFunctions ?? [];
        var newlyManaged = (wanted.VirtualFunctions ?? []).Where(settings => known.All(old => old.Index != settings.Index));
        var settings = known.Concat(StateReader.ReadSettings(newlyManaged, function)).ToList();
        return new PreviousState
        {
            Count = remembered?.Count ?? (wanted.Count is null ? null : function.NumVfs),
            LinkUp = remembered?.LinkUp ?? (wanted.LinkUp is null ? null : function.Link?.IsUp),
            Mtu = remembered?.Mtu ?? (wanted.Mtu is null ? null : function.Link?.Mtu),
            Promiscuous = remembered?.Promiscuous ?? (wanted.Promiscuous is null ? null : function.Link?.IsPromiscuous),
            EswitchMode = remembered?.EswitchMode ?? (wanted.EswitchMode is null ? null : StateReader.ReadEswitchMode(function)),
            Autoprobe = remembered?.Autoprobe ?? (wanted.Autoprobe is null ? null : function.Autoprobe),
            Driver = remembered?.Driver ?? (wanted.Driver is null ? null : StateReader.ReadDriver(function)),
            VirtualFunctions = settings.Count == 0 ? null : settings,
            RcLocalMode = remembered?.RcLocalMode ?? (usesRcLocal ? seen.Persistence.RcLocal?.Mode : null),
        };
    }

    /// <summary>The inputs that put everything back; what is not remembered was not changed and is left alone.</summary>
    public static VirtualFunctionsInputs GoBack(VirtualFunctionsInputs inputs, PreviousState? previous) => inputs with
    {
        Count = previous?.Count,
        LinkUp = previous?.LinkUp,
        Mtu = previous?.Mtu,
        Promiscuous = previous?.Promiscuous,
        EswitchMode = previous?.EswitchMode,
        Autoprobe = previous?.Autoprobe,
        Driver = previous?.Driver,

        // VFs that exist again only by going back have their settings from before, as far as there were so many.
        VirtualFunctions = previous?.VirtualFunctions?.Where(settings => settings.Index < (previous.Count ?? int.MaxValue)).ToList(),
        Persistence = PersistenceKind.None,
        RequireIsolation = null,
        OnInUse = InUsePolicy.Refuse,
    };
}
