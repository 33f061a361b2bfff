using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>Reads outputs from a host, and inputs as the host has them.</summary>
internal static class StateReader
{
    /// <summary>ETH_DATA_LEN: what an Ethernet interface has until it is told otherwise.</summary>
    private const int CommonMtu = 1500;

    public static VirtualFunctionsOutputs ReadOutputs(PhysicalFunction function, HostObservation seen, PreviousState? previous) => new()
    {
        // Whether the firmware was asked depends on what else the run looked for, and a state must not.
        PhysicalFunction = Describe(function) with { FirmwareSriovEnabled = null, FirmwareVfLimit = null },
        Functions = [.. function.VirtualFunctions.Select(Describe)],
        VfVendorId = function.Device.VendorId,
        VfProductId = function.VfProductId ?? function.VirtualFunctions.FirstOrDefault()?.Device.ProductId,
        PersistedBy = PersistencePlanner.Find(function.Address, seen.Persistence),
        Previous = previous,
    };

    public static PhysicalFunctionFacts Describe(PhysicalFunction function) => new()
    {
        Name = function.Link?.Name,
        PciAddress = function.Address.ToString(),
        VendorId = function.Device.VendorId,
        ProductId = function.Device.ProductId,
        Driver = function.Device.Driver,
        Mac = function.Link?.Mac,
        TotalVfs = function.TotalVfs,
        NumVfs = function.NumVfs,
        NumaNode = function.Device.NumaNode,
        IommuGroup = function.Device.IommuGroup,
        LinkUp = function.Link?.IsUp ?? false,
        Mtu = function.Link?.Mtu,
        Promiscuous = function.Link?.IsPromiscuous,
        EswitchMode = ReadEswitchMode(function),
        FirmwareSriovEnabled = function.Device.Firmware?.SriovEnabled,
        FirmwareVfLimit = function.Device.Firmware?.MostVfs,
    };

    public static VirtualFunctionFacts Describe(VirtualFunction function) => new()
    {
        Index = function.Index,
        PciAddress = function.Address.ToString(),
        VendorId = function.Device.VendorId,
        ProductId = function.Device.ProductId,
        Driver = function.Device.Driver,
        Netdev = function.Device.Link?.Name,
        Representor = function.Representor?.Name,
        IommuGroup = function.Device.IommuGroup,
        HeldBy = [.. function.Holders.Select(holder => holder.Describe())],
        Mac = function.Settings?.Mac,
        Vlan = function.Settings?.Vlan,
        Qos = function.Settings?.Qos,
        VlanProtocol = function.Settings?.VlanProtocol,
        SpoofCheck = function.Settings?.SpoofCheck,
        Trust = function.Settings?.Trust,
        LinkState = function.Settings?.LinkState,
        MinTxRate = function.Settings?.MinTxRate,
        MaxTxRate = function.Settings?.MaxTxRate,
        QueryRss = function.Settings?.QueryRss,
    };

    /// <summary>The inputs as the host has them, limited to what is managed: drift shows, and nothing else.</summary>
    public static VirtualFunctionsInputs ReadManaged(
        VirtualFunctionsInputs managed, PhysicalFunction function, HostObservation seen) => managed with
        {
            Count = managed.Count is null ? null : function.NumVfs,
            LinkUp = managed.LinkUp is null ? null : function.Link?.IsUp,
            Mtu = managed.Mtu is null ? null : function.Link?.Mtu,
            Promiscuous = managed.Promiscuous is null ? null : function.Link?.IsPromiscuous,
            EswitchMode = managed.EswitchMode is null ? null : ReadEswitchMode(function),
            Autoprobe = managed.Autoprobe is null ? null : function.Autoprobe,
            Driver = managed.Driver is null ? null : ReadDriver(function) ?? managed.Driver,
            VirtualFunctions = managed.VirtualFunctions is { } settings ? [.. ReadSettings(settings, function)] : null,
            Persistence = ReadPersistence(managed, function, seen),
        };

    /// <summary>
    /// The inputs of an import: what is restored at boot was asked for once, and is what is managed from now on. Of a
    /// device that nothing restores it is everything that is there.
    /// </summary>
    public static VirtualFunctionsInputs ReadImported(
        VirtualFunctionsInputs connectionOnly, PhysicalFunction function, HostObservation seen)
    {
        var kind = PersistencePlanner.Find(function.Address, seen.Persistence);
        if (kind == PersistenceKind.None)
        {
            return ReadAll(connectionOnly, function, seen);
        }

        var settings = seen.Persistence.Files[PersistencePaths.Settings(function.Address)].Text;
        return ReadManaged(PersistedSettings.Read(settings, connectionOnly), function, seen) with
        {
            Device = new DeviceSelector { PciAddress = function.Address.ToString() },
            Persistence = kind == PersistencePlanner.DefaultFor(seen.Persistence) ? null : kind,
        };
    }

    /// <summary>Everything that is there and not as the kernel makes it.</summary>
    private static VirtualFunctionsInputs ReadAll(
        VirtualFunctionsInputs connectionOnly, PhysicalFunction function, HostObservation seen)
    {
        var settings = function.VirtualFunctions.Select(ReadUncommon).OfType<VirtualFunctionSettings>().ToList();
        var driver = ReadDriver(function);
        return connectionOnly with
        {
            Device = new DeviceSelector { PciAddress = function.Address.ToString() },
            Count = function.NumVfs,
            LinkUp = function.Link?.IsUp,
            Mtu = function.Link?.Mtu is { } mtu and not CommonMtu ? mtu : null,
            Promiscuous = function.Link?.IsPromiscuous == true ? true : null,
            EswitchMode = ReadEswitchMode(function) is EswitchMode.Switchdev ? EswitchMode.Switchdev : null,
            Autoprobe = function.Autoprobe == false ? false : null,
            Driver = driver == BindDriver.Default ? null : driver,
            VirtualFunctions = settings.Count == 0 ? null : settings,
            Persistence = PersistenceKind.None,
        };
    }

    /// <summary>The mode that the card's switch is in; <c>null</c> = not told, or one of those on the way to another.</summary>
    public static EswitchMode? ReadEswitchMode(PhysicalFunction function) => function.EswitchMode switch
    {
        "legacy" => EswitchMode.Legacy,
        "switchdev" => EswitchMode.Switchdev,
        _ => null,
    };

    /// <summary>The driver of all VFs, the odd one out, or <c>null</c> when there are none.</summary>
    public static string? ReadDriver(PhysicalFunction function)
    {
        var drivers = function.VirtualFunctions.Select(vf => NameDriver(vf.Device)).Distinct().ToList();
        return drivers.Count == 0 ? null : drivers.Find(driver => driver == BindDriver.Default) ?? drivers[0];
    }

    /// <summary>Of each managed VF that exists, the managed settings as they are.</summary>
    public static IEnumerable<VirtualFunctionSettings> ReadSettings(
        IEnumerable<VirtualFunctionSettings> managed, PhysicalFunction function) =>
        from wanted in managed
        let settings = function.VirtualFunctions.FirstOrDefault(vf => vf.Index == wanted.Index)?.Settings
        where settings is not null
        select new VirtualFunctionSettings
        {
            Index = wanted.Index,
            Mac = wanted.Mac is null ? null : KeepSpelling(wanted.Mac, settings.Mac),
            Vlan = wanted.Vlan is null ? null : settings.Vlan,
            Qos = wanted.Qos is null ? null : settings.Qos,
            VlanProtocol = wanted.VlanProtocol is null ? null : settings.VlanProtocol,
            SpoofCheck = wanted.SpoofCheck is null ? null : settings.SpoofCheck,
            Trust = wanted.Trust is null ? null : settings.Trust,
            LinkState = wanted.LinkState is null ? null : ReadLinkState(settings.LinkState),
            MinTxRate = wanted.MinTxRate is null ? null : settings.MinTxRate,
            MaxTxRate = wanted.MaxTxRate is null ? null : settings.MaxTxRate,
            QueryRss = wanted.QueryRss is null ? null : settings.QueryRss,
        };

    private static VirtualFunctionSettings? ReadUncommon(VirtualFunction function)
    {
        if (function.Settings is not { } settings)
        {
            return null;
        }

        var uncommon = new VirtualFunctionSettings
        {
            Index = function.Index,
            Mac = settings.Mac,
            Vlan = settings.Vlan == 0 ? null : settings.Vlan,
            Qos = settings.Qos == 0 ? null : settings.Qos,
            VlanProtocol = settings.VlanProtocol == "802.1Q" ? null : settings.VlanProtocol,
            SpoofCheck = settings.SpoofCheck == false ? false : null,
            Trust = settings.Trust == true ? true : null,
            LinkState = ReadLinkState(settings.LinkState) is { } state and not VfLinkState.Auto ? state : null,
            MinTxRate = settings.MinTxRate is > 0 ? settings.MinTxRate : null,
            MaxTxRate = settings.MaxTxRate is > 0 ? settings.MaxTxRate : null,
            QueryRss = settings.QueryRss == true ? true : null,
        };
        return uncommon == new VirtualFunctionSettings { Index = function.Index } ? null : uncommon;
    }

    private static PersistenceKind? ReadPersistence(
        VirtualFunctionsInputs managed, PhysicalFunction function, HostObservation seen)
    {
        var found = PersistencePlanner.Find(function.Address, seen.Persistence);
        var isMissing = found == PersistenceKind.None && PersistedSettings.Write(managed, function) is not null;
        return managed.Persistence is null
            ? isMissing ? PersistenceKind.None : null
            : managed.Persistence == PersistenceKind.None || isMissing ? found : managed.Persistence;
    }

    private static string NameDriver(PciDevice device) =>
        device.DriverOverride ?? (device.Driver?.Contains("vfio", StringComparison.Ordinal) == true
            ? device.Driver
            : BindDriver.Default);

    private static string? KeepSpelling(string wanted, string? seen) =>
        string.Equals(wanted, seen, StringComparison.OrdinalIgnoreCase) ? wanted : seen;

    private static VfLinkState? ReadLinkState(string? text) => text switch
    {
        "auto" => VfLinkState.Auto,
        "enable" => VfLinkState.Enable,
        "disable" => VfLinkState.Disable,
        _ => null,
    };
}
