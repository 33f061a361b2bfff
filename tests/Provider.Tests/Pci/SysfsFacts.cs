using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Pci;

/// <summary>The answers of a host to the observer, written by hand.</summary>
internal sealed class SysfsFacts
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, string> _links = [];
    private readonly List<string> _directories = [];

    public string? LinkShow { get; set; } = "[]";

    public string Holders { get; set; } = "";

    public string Cards { get; set; } = "";

    public SysfsFacts Device(string address, string ids, string classCode = "0x020000", string? driver = null, int? group = null)
    {
        var path = $"/sys/bus/pci/devices/{address}";
        _texts[$"{path}/vendor"] = "0x" + ids[..4];
        _texts[$"{path}/device"] = "0x" + ids[5..];
        _texts[$"{path}/class"] = classCode;
        _texts[$"{path}/numa_node"] = "-1";
        _texts[$"{path}/driver_override"] = "(null)";
        Link($"{path}/driver", driver is null ? null : $"../../../../bus/pci/drivers/{driver}");
        Link($"{path}/iommu_group", group is null ? null : $"../../../../kernel/iommu_groups/{group}");
        return this;
    }

    public SysfsFacts PhysicalFunction(string address, int total, params string[] functions)
    {
        var path = $"/sys/bus/pci/devices/{address}";
        _texts[$"{path}/sriov_totalvfs"] = $"{total}";
        _texts[$"{path}/sriov_numvfs"] = $"{functions.Length}";
        _texts[$"{path}/sriov_vf_device"] = "10ca";
        _texts[$"{path}/sriov_drivers_autoprobe"] = "1";
        for (var i = 0; i < functions.Length; i++)
        {
            Link($"{path}/virtfn{i}", $"../{functions[i]}");
        }

        return this;
    }

    public SysfsFacts NetworkLink(string name, string? device, string flags = "0x1003", params string[] uppers)
    {
        var path = $"/sys/class/net/{name}";
        _texts[$"{path}/address"] = "52:54:00:00:01:00";
        _texts[$"{path}/flags"] = flags;
        _texts[$"{path}/mtu"] = "1500";
        _texts[$"{path}/operstate"] = "up";
        Link($"{path}/device", device is null ? null : $"../../../{device}");
        foreach (var upper in uppers)
        {
            Link($"{path}/upper_{upper}", $"../{upper}");
        }

        return this;
    }

    public SysfsFacts Link(string path, string? target)
    {
        if (target is not null)
        {
            _links[path] = target;
        }

        return this;
    }

    public SysfsFacts Directory(string path)
    {
        _directories.Add(path);
        return this;
    }

    public SysfsFacts Text(string path, string value)
    {
        _texts[path] = value;
        return this;
    }

    public PciObservation Observe()
    {
        var observer = new PciObserver(asksFirmware: true);
        var batch = new HostBatch();
        observer.Ask(batch);
        return observer.Read(new BatchResult("compute-1", batch, [.. batch.Entries.Select(entry => Answer(entry.Operation))]));
    }

    private OperationOutcome Answer(HostOperation operation) => operation switch
    {
        ReadTexts => Answered(_texts.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        ReadLinks => Answered(_links.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        FindPaths => Answered(_directories.ToImmutableArray()),
        RunCommand { Arguments: ["ip", ..] } when LinkShow is null =>
            new OperationOutcome(null, new OperationFailure("ENOENT", "ip: not found", 127), Skipped: false),
        RunCommand { Arguments: ["ip", ..] } => Answered(new CommandResult(0, LinkShow!, "")),
        RunCommand command when command == CardQuery.Eswitches || command == CardQuery.Firmware => Answered(new CommandResult(0, Cards, "")),
        RunCommand => Answered(new CommandResult(1, Holders, "")),
        _ => throw new InvalidOperationException($"The observer asks something new: {operation.Describe()}"),
    };

    private static OperationOutcome Answered(object answer) => new(answer, Failure: null, Skipped: false);
}
