using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>One boot of a Linux kernel: what it found, and what it shows in /proc and /sys.</summary>
internal sealed class RunningKernel
{
    public RunningKernel(FileTree files, SimulatedClock clock, Machine machine, KernelImage image, string commandLine, int bootNumber)
    {
        CommandLine = commandLine;
        Release = image.Release;
        BootId = new Guid(bootNumber, 0x51, 0x4e, [0xb0, 0x07, 0, 0, 0, 0, 0, 0]).ToString();
        AddProc(files, machine);
        AddFirmwareTables(files, machine);
        Network = new NetworkStack(files, clock);
        var groups = new IommuGroups(files, machine.Cpu, IommuModes.Decide(machine, image.IommuDefaultOn, commandLine));
        Pci = new PciBus(files, clock, groups, Network);
        Processes = new ProcessTable(files);
        Pci.IsHeld = device => device.Driver == PciDrivers.Vfio && Processes.Holds($"/dev/vfio/{device.IommuGroup}");

        // Group numbers are not stable over reboots, so they are handed out in another order each time.
        var functions = machine.Functions;
        foreach (var function in bootNumber % 2 == 1 ? functions : Rotate(functions))
        {
            Pci.Add(function);
        }
    }

    public string CommandLine { get; }

    public string BootId { get; }

    /// <summary>As uname -r says it.</summary>
    public string Release { get; }

    public PciBus Pci { get; }

    public NetworkStack Network { get; }

    public ProcessTable Processes { get; }

    /// <summary>Writes that sleep in the kernel although nobody waits for them any more.</summary>
    public List<(Func<bool> Released, Action Finish)> SleepingWrites { get; } = [];

    /// <summary>Something was let go of: whoever slept because of it goes on.</summary>
    public void Wake()
    {
        foreach (var write in SleepingWrites.Where(write => write.Released()).ToList())
        {
            SleepingWrites.Remove(write);
            write.Finish();
        }
    }

    // Bridges stay before what is behind them.
    private static IEnumerable<PciFunction> Rotate(IReadOnlyList<PciFunction> functions) =>
        functions.Where(function => function.Bridge is null).Reverse()
            .Concat(functions.Where(function => function.Bridge is not null));

    private void AddProc(FileTree files, Machine machine)
    {
        files.PutAttribute("/proc/cmdline", () => CommandLine + "\n");
        files.PutAttribute("/proc/sys/kernel/random/boot_id", () => BootId + "\n");
        files.PutAttribute("/proc/sys/kernel/osrelease", () => Release + "\n");
        files.PutAttribute("/proc/interrupts", () => Interrupts(machine));
        files.PutAttribute("/sys/devices/system/cpu/online", () => "0-1\n");
        files.PutAttribute("/proc/uptime", () => "12.34 20.00\n");
        var (vendor, model) = machine.Cpu == CpuVendor.Intel
            ? ("GenuineIntel", "Intel(R) Xeon(R) Processor")
            : ("AuthenticAMD", "AMD EPYC Processor");
        files.PutAttribute("/proc/cpuinfo", () => string.Concat(Enumerable.Range(0, 2).Select(cpu =>
            $"processor\t: {cpu}\nvendor_id\t: {vendor}\nmodel name\t: {model}\n\n")));
    }

    // The tables are there whatever the kernel makes of them.
    private static void AddFirmwareTables(FileTree files, Machine machine)
    {
        files.PutFile("/sys/firmware/acpi/tables/FACP", "FACP", 0b100_000_000);
        if (machine.FirmwareIommu)
        {
            var name = machine.Cpu == CpuVendor.Intel ? "DMAR" : "IVRS";
            files.PutFile($"/sys/firmware/acpi/tables/{name}", name, 0b100_000_000);
        }
    }

    // VT-d remaps interrupts even when intel_iommu=off; AMD-Vi is off altogether with amd_iommu=off.
    private string Interrupts(Machine machine)
    {
        var remapping = machine.FirmwareIommu
            && (machine.Cpu == CpuVendor.Intel ? !CommandLine.Contains("intremap=off") : !CommandLine.Contains("amd_iommu=off"));
        var chip = remapping ? "IR-PCI-MSI" : "PCI-MSI";
        return $"           CPU0       CPU1\n  24:       1203          0  {chip} 49152-edge      virtio1-req.0\n";
    }
}
