using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Platform;

/// <summary>Asks a host for its rights, disks, security, room, and for other owners of the number of virtual functions.</summary>
internal sealed class PlatformObserver : IHostObserver<PlatformObservation>
{
    private const string Enforce = "/sys/fs/selinux/enforce";
    private const string Lockdown = "/sys/kernel/security/lockdown";
    private const string Status = "/proc/self/status";
    private const string KernelRelease = "/proc/sys/kernel/osrelease";
    private const string OnlineCpus = "/sys/devices/system/cpu/online";
    private const string ManagedDevices = "/run/NetworkManager/devices/";
    private const string LoadedVfio = "/sys/bus/pci/drivers/vfio-pci";

    // The vendor is EFI_GLOBAL_VARIABLE (UEFI specification, 3.3); the file starts with four octets of attributes.
    private const string SecureBootVariable = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";

    private static readonly ImmutableArray<string> Engines = ["docker", "podman"];

    private static readonly RunCommand Look = new(["/bin/sh", "-c", PlatformScript.Text, "look-at-platform"], TimeSpan.FromSeconds(30))
    {
        ChangesHost = false,
        Purpose = "look at the platform",
    };

    private BatchTicket<ImmutableSortedDictionary<string, string>> _texts;
    private BatchTicket<ImmutableArray<FileSnapshot>> _secureBoot;
    private BatchTicket<ImmutableArray<string>> _paths;
    private BatchTicket<CommandResult> _look;

    public void Ask(HostBatch batch)
    {
        _texts = batch.Add(new ReadTexts([Enforce, Lockdown, Status, KernelRelease, OnlineCpus, $"{ManagedDevices}*", $"{SysfsPaths.NetworkLinks}/*/ifindex"]));
        _secureBoot = batch.Add(new ReadFiles([SecureBootVariable]));
        _paths = batch.Add(new FindPaths(
            ["/usr/bin/sudo", .. Engines.Select(engine => $"/usr/bin/{engine}"), LoadedVfio, "/lib/modules/*/kernel/drivers/vfio/pci/*.ko*",
                "/lib/modules/*/kernel/drivers/vfio/pci/*/*.ko*"]));

        // A login without the rights for some of it still has the rest to tell.
        _look = batch.Add(Look, mayFail: true);
    }

    public PlatformObservation Read(BatchResult answers)
    {
        var texts = answers.Get(_texts);
        var paths = answers.Get(_paths);
        var facts = new PlatformFacts(answers.FailureOf(_look) is null ? answers.Get(_look).StandardOutput : "");
        return new PlatformObservation
        {
            Privileges = new Privileges(IsRoot(texts), paths.Contains("/usr/bin/sudo")),
            Security = new SecurityState(
                ReadSelinux(texts.GetValueOrDefault(Enforce)),
                answers.Get(_secureBoot) is [{ Content: [_, _, _, _, var value, ..] }] ? value == 1 : null,
                texts.GetValueOrDefault(Lockdown) is { } modes ? Chosen(modes) : null),
            FileSystems = facts.FileSystems,
            ContainerEngines = [.. Engines.Where(engine => paths.Contains($"/usr/bin/{engine}"))],
            InterfacesOfNetworkManager = ReadManaged(texts),
            VfioDrivers = ReadVfioDrivers(paths, texts.GetValueOrDefault(KernelRelease, "").Trim()),
            NumberOwners = facts.NumberOwners,
            VfMemory = facts.VfMemory,
            Interrupts = facts.InterruptsInUse is { } inUse && CountCpus(texts.GetValueOrDefault(OnlineCpus, "")) is > 0 and var cpus
                ? new InterruptRoom(cpus, inUse)
                : null,
        };
    }

    /// <summary>The effective user id is the second one; source: proc_pid_status(5). Without procfs it is believed.</summary>
    private static bool IsRoot(ImmutableSortedDictionary<string, string> texts) =>
        texts.GetValueOrDefault(Status, "").Split('\n').FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal)) is not { } ids
        || ids.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries) is [_, _, "0", ..];

    private static SelinuxMode ReadSelinux(string? enforce) => enforce?.Trim() switch
    {
        "1" => SelinuxMode.Enforcing,
        "0" => SelinuxMode.Permissive,
        _ => SelinuxMode.Disabled,
    };

    // "none [integrity] confidentiality"
    private static string? Chosen(string modes) =>
        modes.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(mode => mode.StartsWith('['))?.Trim('[', ']', '\n');

    /// <summary>The files are named by interface index; source: NetworkManager, nm-config.c, <c>DEVICE_RUN_STATE</c>.</summary>
    private static ImmutableArray<string> ReadManaged(ImmutableSortedDictionary<string, string> texts) =>
    [
        .. from text in texts
           where text.Key.EndsWith("/ifindex", StringComparison.Ordinal)
           let state = texts.GetValueOrDefault(ManagedDevices + text.Value.Trim(), "")
           where state.Split('\n').Contains("managed=true")
           select text.Key.Split('/')[^2],
    ];

    // mlx5-vfio-pci.ko.zst; vfio-pci-core is what the drivers have in common.
    private static ImmutableSortedSet<string> ReadVfioDrivers(ImmutableArray<string> paths, string release) =>
    [
        .. paths.Where(path => path == LoadedVfio || path.StartsWith($"/lib/modules/{release}/", StringComparison.Ordinal))
            .Select(path => path[(path.LastIndexOf('/') + 1)..].Split('.')[0].Replace('_', '-'))
            .Where(name => !name.EndsWith("-core", StringComparison.Ordinal)),
    ];

    // "0-3,8"
    private static int CountCpus(string list) => list.Trim().Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(range => range.Split('-').Select(cpu => int.Parse(cpu, CultureInfo.InvariantCulture)).ToList())
        .Sum(range => range[^1] - range[0] + 1);
}
