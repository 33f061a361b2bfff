using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>Asks a host for its PCI devices, network links, VF settings and the users of passed-through devices.</summary>
/// <param name="asksFirmware">Whether the cards' firmware is asked for its limits, too.</param>
internal sealed class PciObserver(bool asksFirmware = false) : IHostObserver<PciObservation>
{
    private static readonly ReadTexts Facts = new(
    [
        $"{SysfsPaths.Devices}/*/vendor",
        $"{SysfsPaths.Devices}/*/device",
        $"{SysfsPaths.Devices}/*/class",
        $"{SysfsPaths.Devices}/*/numa_node",
        $"{SysfsPaths.Devices}/*/driver_override",
        $"{SysfsPaths.Devices}/*/sriov_totalvfs",
        $"{SysfsPaths.Devices}/*/sriov_numvfs",
        $"{SysfsPaths.Devices}/*/sriov_vf_device",
        $"{SysfsPaths.Devices}/*/sriov_drivers_autoprobe",
        $"{SysfsPaths.NetworkLinks}/*/address",
        $"{SysfsPaths.NetworkLinks}/*/flags",
        $"{SysfsPaths.NetworkLinks}/*/mtu",
        $"{SysfsPaths.NetworkLinks}/*/operstate",
        $"{SysfsPaths.NetworkLinks}/*/phys_port_name",
        $"{SysfsPaths.NetworkLinks}/*/phys_switch_id",
    ]);

    private static readonly ReadLinks Relations = new(
    [
        $"{SysfsPaths.Devices}/*/driver",
        $"{SysfsPaths.Devices}/*/iommu_group",
        $"{SysfsPaths.Devices}/*/virtfn*",
        $"{SysfsPaths.NetworkLinks}/*/device",
        $"{SysfsPaths.NetworkLinks}/*/upper_*",
        $"{SysfsPaths.VfioDevices}/*",
    ]);

    private static readonly FindPaths Directories = new([$"{SysfsPaths.Devices}/*/net"]);

    private static readonly RunCommand LinkShow = new(["ip", "-j", "link", "show"], TimeSpan.FromSeconds(30))
    {
        ChangesHost = false,
    };

    private BatchTicket<ImmutableSortedDictionary<string, string>> _facts;
    private BatchTicket<ImmutableSortedDictionary<string, string>> _relations;
    private BatchTicket<ImmutableArray<string>> _directories;
    private BatchTicket<CommandResult> _links;
    private BatchTicket<CommandResult> _holders;
    private BatchTicket<CommandResult> _eswitches;
    private BatchTicket<CommandResult>? _firmware;

    public void Ask(HostBatch batch)
    {
        _facts = batch.Add(Facts);
        _relations = batch.Add(Relations);
        _directories = batch.Add(Directories);

        // A host without iproute2 still has PFs and groups to tell of.
        _links = batch.Add(LinkShow, mayFail: true);
        _holders = batch.Add(HolderQuery.Operation, mayFail: true);
        _eswitches = batch.Add(CardQuery.Eswitches, mayFail: true);
        _firmware = asksFirmware ? batch.Add(CardQuery.Firmware, mayFail: true) : null;
    }

    public PciObservation Read(BatchResult answers)
    {
        var tree = new SysfsTree(answers.Get(_facts), answers.Get(_relations), answers.Get(_directories));
        var holders = new HolderFinder(tree, OutputOf(_holders));
        var cards = new CardTable(OutputOf(_eswitches), _firmware is { } firmware ? OutputOf(firmware) : "");
        return new PciModel(tree, ReadLinkTable(answers), holders, cards).Build();

        string OutputOf(BatchTicket<CommandResult> ticket) => answers.FailureOf(ticket) is null ? answers.Get(ticket).StandardOutput : "";
    }

    private LinkTable ReadLinkTable(BatchResult answers)
    {
        if (answers.FailureOf(_links) is not null)
        {
            return LinkTable.Empty;
        }

        try
        {
            return LinkTable.Read(answers.Get(_links).StandardOutput);
        }
        catch (JsonException exception)
        {
            throw new ProviderException(
                FailureKind.Unsupported,
                answers.Host,
                LinkShow.Describe(),
                exception.Message,
                "Install an iproute2 (4.14 or later) whose `ip -j link show` prints JSON.",
                exception);
        }
    }
}
