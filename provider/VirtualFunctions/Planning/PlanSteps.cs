using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>One thing to change on the host.</summary>
/// <param name="Path">The input that asks for it: <c>virtualFunctions[2].mac</c>.</param>
internal abstract record PlanStep(string Path)
{
    /// <summary>For people: "VFs 4 → 2 through 0".</summary>
    public abstract string Describe();
}

/// <summary>
/// A step that the card may reset itself for, and so take away the very connection that it is ordered over: each is carried
/// out by itself, detached.
/// </summary>
internal abstract record CardStep(string Path) : PlanStep(Path);

/// <summary>Sets the PF's link up or down.</summary>
internal sealed record SetLink(bool Up) : PlanStep("linkUp")
{
    public override string Describe() => Up ? "link down → up" : "link up → down";
}

/// <summary>Whether the kernel binds new VFs to their driver.</summary>
internal sealed record SetAutoprobe(bool To) : PlanStep("autoprobe")
{
    public override string Describe() => To ? "driver autoprobe off → on" : "driver autoprobe on → off";
}

/// <summary>Creates or removes VFs. The kernel knows no other way from one number to another than through 0.</summary>
internal sealed record ChangeCount(int From, int To) : CardStep("count")
{
    public bool IsThroughZero => From != 0 && To != 0;

    public override string Describe() => $"VFs {From} → {To}{(IsThroughZero ? " through 0" : "")}";
}

/// <summary>Changes how the switch in the card works.</summary>
/// <param name="From">The mode that it is in.</param>
/// <param name="To">The mode that it shall be in.</param>
/// <param name="Order">When the driver lets it change.</param>
/// <param name="Unbound">VFs that are without a driver meanwhile; none while they are yet to be created.</param>
internal sealed record SetEswitchMode(
    EswitchMode From, EswitchMode To, SwitchdevOrder Order, ImmutableArray<VirtualFunction> Unbound) : CardStep("eswitchMode")
{
    public override string Describe() => $"eswitch {Word(From)} → {Word(To)}{Order switch
    {
        SwitchdevOrder.ModeFirst => " while there are no VFs",
        SwitchdevOrder.VfsFirstUnbound => " while the VFs have no driver",
        _ => "",
    }}";

    /// <summary>As devlink has it.</summary>
    public static string Word(EswitchMode mode) => mode.ToString().ToLowerInvariant();
}

/// <summary>Sets one attribute of one VF.</summary>
/// <param name="Path">The input that asks for it.</param>
/// <param name="Index">Which VF.</param>
/// <param name="Attribute">The input's name: <c>mac</c>.</param>
/// <param name="From">What it is; <c>null</c> = not known, because the VF is yet to be created.</param>
/// <param name="To">What it shall be.</param>
/// <param name="Words">The words of <c>ip link set … vf N</c> for it.</param>
internal sealed record SetAttribute(
    string Path, int Index, string Attribute, string? From, string To, ImmutableArray<string> Words) : PlanStep(Path)
{
    /// <summary>What the driver must have a method for: another VLAN protocol is more than a tag.</summary>
    public string Needs => Words.Contains("proto") ? "vlanProtocol" : Attribute;

    public override string Describe() => $"vf {Index}: {Attribute} {(From is null ? "" : From + " → ")}{To}";
}

/// <summary>Binds VFs to another driver.</summary>
/// <param name="Functions">Those that exist and have another driver; empty when all are yet to be created.</param>
/// <param name="To">The driver's name, or <c>default</c>.</param>
internal sealed record BindDriver(ImmutableArray<VirtualFunction> Functions, string To) : PlanStep("driver")
{
    public const string Default = "default";

    /// <summary>How many are yet to be created; the kernel may give them their default driver first.</summary>
    public int ToCome { get; init; }

    public override string Describe()
    {
        var drivers = Functions.Select(function => function.Device.Driver ?? "none").Distinct().ToList();
        var from = drivers.Count == 0 ? "" : string.Join("/", drivers) + " → ";
        var which = Functions.IsEmpty ? "all VFs" : "vf " + string.Join(", ", Functions.Select(function => function.Index));
        return $"{which}: driver {from}{To}";
    }
}

/// <summary>Binds a VF to its driver anew, since a driver takes the administrative MAC only when it is bound.</summary>
/// <param name="Path">The input that asks for the MAC.</param>
/// <param name="Index">Which VF.</param>
/// <param name="Function">The VF; <c>null</c> = it is yet to be created, and may get no driver at all.</param>
internal sealed record ReloadDriver(string Path, int Index, VirtualFunction? Function) : PlanStep(Path)
{
    public override string Describe() =>
        $"vf {Index}: reload {Function?.Device.Driver ?? "its driver"} so that {Function?.Device.Link?.Name ?? "its interface"} takes the MAC";
}

/// <summary>Sets the PF's MTU.</summary>
internal sealed record SetMtu(int? From, int To) : PlanStep("mtu")
{
    public override string Describe() => $"mtu {From} → {To}";
}

/// <summary>Has the PF take frames to every address, or no longer.</summary>
internal sealed record SetPromiscuous(bool To) : PlanStep("promiscuous")
{
    public override string Describe() => To ? "promiscuous off → on" : "promiscuous on → off";
}

/// <summary>Changes what brings the VFs back after a reboot.</summary>
internal sealed record ChangePersistence(PersistenceWish Wish, PersistenceChange Change) : PlanStep("persistence")
{
    public override string Describe() => Change.Description;
}
