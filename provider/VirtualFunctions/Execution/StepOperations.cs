using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// The operations that carry out the steps, all but the change of the count. VFs are named by their index, since their addresses
/// follow from an offset and a stride that a card may change with their number (SR-IOV specification, VF Stride).
/// </summary>
internal static class StepOperations
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NetdevTimeout = TimeSpan.FromSeconds(10);

    /// <summary>udev renames new interfaces a moment after the kernel has made them.</summary>
    public static RunCommand LetNamesSettle { get; } = new(["udevadm", "settle", "--timeout=10"], CommandTimeout)
    {
        ChangesHost = false,
    };

    /// <summary>
    /// A link that was just set up, or reset by a change of the count, gets a carrier after seconds, and some drivers take a
    /// rate only then. Without one, the driver's answer says what is the matter.
    /// </summary>
    public static WaitFor WaitForCarrier(PhysicalFunction function) =>
        new(new TextEquals($"{SysfsPaths.NetworkLinks}/{function.Link!.Name}/carrier", "1"), TimeSpan.FromSeconds(10));

    /// <summary>The name of a detached batch about one PF; file names have no colon everywhere.</summary>
    public static string DetachedName(string what, PciAddress function) => $"{what}-{function}".Replace(':', '-').Replace('.', '-');

    /// <summary>Adds one step; a failure of it does not keep the others from being done.</summary>
    public static ImmutableArray<BatchTicket<object>> AddTo(HostBatch batch, PhysicalFunction function, PlanStep step) =>
    [
        .. Of(function, step).Select(operation => batch.Add(operation, mayFail: true)),
    ];

    /// <summary>Sets some attributes of one VF by one command.</summary>
    public static RunCommand SetAttributes(PhysicalFunction function, int index, IEnumerable<SetAttribute> attributes) => IpLinkSet(
        function, ["vf", $"{index}", .. attributes.SelectMany(attribute => attribute.Words)]);

    private static IEnumerable<HostOperation> Of(PhysicalFunction function, PlanStep step) => step switch
    {
        SetLink link => [IpLinkSet(function, [link.Up ? "up" : "down"])],
        SetPromiscuous promiscuous => [IpLinkSet(function, ["promisc", promiscuous.To ? "on" : "off"])],
        SetMtu mtu => [IpLinkSet(function, ["mtu", $"{mtu.To}"])],
        SetAutoprobe autoprobe =>
            [new WriteAttribute(SysfsPaths.Autoprobe(function.Address), autoprobe.To ? "1" : "0", CommandTimeout)],
        SetAttribute attribute => [SetAttributes(function, attribute.Index, [attribute])],
        BindDriver bind =>
        [
            .. bind.To == BindDriver.Default ? [] : new HostOperation[] { new RunCommand(["modprobe", bind.To], CommandTimeout) },
            .. bind.Functions.SelectMany(vf => Bind(function, vf.Index, vf.Device.Driver is not null, bind.To)),
            .. Enumerable.Range(0, bind.ToCome).SelectMany(index => Bind(function, index, isBound: true, bind.To)),
        ],
        ReloadDriver reload => Reload(function, reload.Index),
        ChangePersistence persistence => persistence.Change.Operations,
        _ => throw new InvalidOperationException($"{step.GetType().Name} is carried out elsewhere."),
    };

    // A link that was reset with the creation of VFs is named by the same interface as before: PFs keep their netdev.
    private static RunCommand IpLinkSet(PhysicalFunction function, ImmutableArray<string> words) =>
        new(["ip", "link", "set", "dev", function.Link!.Name, .. words], CommandTimeout);

    /// <summary>driver_override, then unbind, then probe; see Documentation/ABI/testing/sysfs-bus-pci.</summary>
    private static IEnumerable<HostOperation> Bind(PhysicalFunction function, int index, bool isBound, string driver)
    {
        var vf = SysfsPaths.VirtualFunction(function.Address, index);
        var isDefault = driver == BindDriver.Default;
        if (isBound)
        {
            yield return Unbind(vf);
        }

        // An empty value takes the reservation away.
        yield return new WriteAttribute($"{vf}/driver_override", isDefault ? "" : driver, CommandTimeout);
        if (!isDefault || function.Autoprobe != false)
        {
            yield return Probe(vf);
        }

        if (isDefault && function.Autoprobe != false)
        {
            yield return new WaitFor(new PathCount($"{vf}/net/*", 1), NetdevTimeout);
            yield return LetNamesSettle;
        }
    }

    // A VF that was just created may have no driver on this host: nothing to wait for then.
    private static IEnumerable<HostOperation> Reload(PhysicalFunction function, int index)
    {
        var vf = SysfsPaths.VirtualFunction(function.Address, index);
        return [Unbind(vf), Probe(vf), new WaitFor(new SameCount($"{vf}/driver", $"{vf}/net/*"), NetdevTimeout), LetNamesSettle];
    }

    private static WriteLinkName Unbind(string vf) => new($"{vf}/driver/unbind", vf, CommandTimeout);

    private static WriteLinkName Probe(string vf) => new(SysfsPaths.DriversProbe, vf, CommandTimeout);
}
