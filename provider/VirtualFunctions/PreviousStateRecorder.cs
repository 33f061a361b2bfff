using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

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
            Persistence = remembered?.Persistence,
            RcLocalMode = remembered?.RcLocalMode ?? (usesRcLocal ? seen.Persistence.RcLocal?.Mode : null),
        };
    }

    /// <summary>Remembers a device as it is found: whatever is declared of it was there before this resource.</summary>
    public static PreviousState Adopt(VirtualFunctionsInputs found, PhysicalFunction function, HostObservation seen)
    {
        var kind = PersistencePlanner.Find(function.Address, seen.Persistence);
        return Record(found, function, seen, remembered: null) with { Persistence = kind == PersistenceKind.None ? null : kind };
    }

    /// <summary>The inputs that a destroy takes the device to.</summary>
    public static VirtualFunctionsInputs GoBack(VirtualFunctionsInputs inputs, PreviousState? previous)
    {
        var before = PutBack(inputs, previous);
        return inputs.OnDestroy != DestroyPolicy.Remove ? before : before with
        {
            Count = inputs.Count is null ? before.Count : 0,
            Promiscuous = inputs.Promiscuous is null ? null : false,
            EswitchMode = inputs.EswitchMode is null ? null : EswitchMode.Legacy,
            Autoprobe = inputs.Autoprobe is null ? null : true,
            Driver = inputs is { Count: null, Driver: not null } ? BindDriver.Default : null,
            VirtualFunctions = inputs.Count is null ? before.VirtualFunctions : null,
            Persistence = PersistenceKind.None,
        };
    }

    /// <summary>The inputs that put everything back; what is not remembered was not changed and is left alone.</summary>
    private static VirtualFunctionsInputs PutBack(VirtualFunctionsInputs inputs, PreviousState? previous) => inputs with
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
        Persistence = previous?.Persistence ?? PersistenceKind.None,
        RequireIsolation = null,
        OnInUse = InUsePolicy.Refuse,
    };
}
