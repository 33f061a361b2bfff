using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Boot.Bls;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Boot.Grub;
using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>Asks a host how it boots: few operations, each one process at most on the other side.</summary>
internal sealed class BootObserver : IHostObserver<BootObservation>
{
    private const string CommandLinePath = "/proc/cmdline";
    private const string BootIdPath = "/proc/sys/kernel/random/boot_id";
    private const string KernelReleasePath = "/proc/sys/kernel/osrelease";
    private const string IommuUnits = "/sys/class/iommu/";
    private const string FirmwareTables = "/sys/firmware/acpi/tables/";

    private BatchTicket<ImmutableSortedDictionary<string, string>> _texts;
    private BatchTicket<ImmutableArray<FileSnapshot>> _grubDefaults;
    private BatchTicket<ImmutableArray<string>> _paths;
    private BatchTicket<CommandResult> _remappedInterrupts;
    private BatchTicket<CommandResult> _menu;

    public void Ask(HostBatch batch)
    {
        _texts = batch.Add(new ReadTexts(
        [
            "/etc/os-release", CommandLinePath, BootIdPath, KernelReleasePath, "/sys/kernel/iommu_groups/*/type",
            BlsLoader.EntryGlob, .. BlsLoader.EnvironmentPaths,
        ]));
        _grubDefaults = batch.Add(new ReadFiles([GrubDefaults.MainPath, GrubDefaults.DropInGlob]));
        _paths = batch.Add(new FindPaths(
        [
            IommuUnits + "*", FirmwareTables + "DMAR", FirmwareTables + "IVRS", FirmwareTables + "IORT",
            .. GrubLoader.UpdateCommands.Select(command => command.Program), .. BlsLoader.Programs,
        ]));
        // The kernel names the chips of remapped interrupts IR-…; source: drivers/iommu/intel/irq_remapping.c.
        _remappedInterrupts = batch.Add(Query("grep", "-c", "-m", "1", "IR-", "/proc/interrupts"), mayFail: true);
        // Of the menu only the kernels' lines matter; the file itself is long.
        _menu = batch.Add(Query(["grep", "-s", "-h", "-E", "^[[:space:]]*linux", .. GrubLoader.MenuPaths]), mayFail: true);
    }

    public BootObservation Read(BatchResult answers)
    {
        var texts = answers.Get(_texts);
        var paths = answers.Get(_paths);
        return new BootObservation(
            OsRelease.Parse(texts.GetValueOrDefault("/etc/os-release")),
            texts.GetValueOrDefault(KernelReleasePath, "").Trim(),
            texts.GetValueOrDefault(BootIdPath, "").Trim(),
            KernelCommandLine.Parse(texts.GetValueOrDefault(CommandLinePath, "")),
            BlsLoader.TryRead(texts, paths)
                ?? GrubLoader.TryRead(answers.Get(_grubDefaults), paths, answers.Get(_menu).StandardOutput)
                ?? (BootLoader)new UnknownBootLoader(answers.Host),
            new IommuObservation(
                NamesBelow(IommuUnits, paths),
                NamesBelow(FirmwareTables, paths),
                answers.Get(_remappedInterrupts).ExitCode == 0,
                ReadGroupTypes(texts)));
    }

    private static RunCommand Query(params string[] arguments) => new([.. arguments], TimeSpan.FromSeconds(30))
    {
        AcceptedExitCodes = [],
        ChangesHost = false,
    };

    private static ImmutableArray<string> NamesBelow(string directory, ImmutableArray<string> paths) =>
        [.. paths.Where(path => path.StartsWith(directory, StringComparison.Ordinal)).Select(path => path[directory.Length..])];

    private static ImmutableSortedDictionary<int, string> ReadGroupTypes(ImmutableSortedDictionary<string, string> texts) =>
        texts.Select(pair => (Parts: pair.Key.Split('/'), Type: pair.Value))
            .Where(entry => entry.Parts is ["", "sys", "kernel", "iommu_groups", _, "type"])
            .ToImmutableSortedDictionary(entry => int.Parse(entry.Parts[4]), entry => entry.Type.Trim());
}
