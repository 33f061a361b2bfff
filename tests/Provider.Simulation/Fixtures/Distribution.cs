using Pulumi.Sriov.Provider.Simulation.BootLoaders;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Kernel;
using Pulumi.Sriov.Provider.Simulation.Programs;

namespace Pulumi.Sriov.Provider.Simulation.Fixtures;

/// <summary>A Linux distribution as it is after its installer: what the provider can tell it by, and how it boots.</summary>
/// <param name="Facts">The folder of its files, <see cref="RecordedFacts"/>.</param>
/// <param name="BootLoader">How it comes by its kernel command line.</param>
/// <param name="Kernel">Its kernel.</param>
internal sealed record Distribution(string Facts, IBootLoader BootLoader, KernelImage Kernel)
{
    public static Distribution Debian12 { get; } = new(
        "debian-12",
        new GrubBootLoader("6.1.0-28-amd64", "Debian"),
        new KernelImage("6.1.0-28-amd64", IommuDefaultOn: true));

    public static Distribution Ubuntu2204 { get; } = new(
        "ubuntu-22.04",
        new GrubBootLoader("5.15.0-126-generic", "Ubuntu"),
        new KernelImage("5.15.0-126-generic", IommuDefaultOn: false));

    public static Distribution Ubuntu2404 { get; } = new(
        "ubuntu-24.04",
        new GrubBootLoader("6.8.0-49-generic", "Ubuntu"),
        new KernelImage("6.8.0-49-generic", IommuDefaultOn: false) { ModuleSuffix = ".ko.zst" });

    public static Distribution Rocky9 { get; } = new(
        "rocky-9",
        new BlsBootLoader("5.14.0-503.14.1.el9_5.x86_64"),
        new KernelImage("5.14.0-503.14.1.el9_5.x86_64", IommuDefaultOn: false) { ModuleSuffix = ".ko.xz" })
    {
        Daemons = ["NetworkManager"],
    };

    /// <summary>Units that run from the start and are none of OpenStack's.</summary>
    public IReadOnlyList<string> Daemons { get; private init; } = [];

    public bool IsRedHatFamily => BootLoader is BlsBootLoader;

    public void Install(FileTree files, MachineFixture fixture)
    {
        RecordedFacts.Install(Facts, files);
        files.PutFile("/etc/hostname", fixture.Name + "\n");
        files.PutFile("/etc/machine-id", "6f0c1b1ed6a94c3c8d3b4c0e8e2a7b5d\n");
        files.PutDirectory("/etc/systemd/system/multi-user.target.wants");
        files.PutDirectory("/usr/lib/systemd/system");
        files.PutDirectory("/var/lib");
        files.PutDirectory("/root");
        if (IsRedHatFamily)
        {
            files.PutLink("/etc/rc.local", "rc.d/rc.local");
        }

        // Merged /usr, as all of these distributions have it.
        files.PutLink("/bin", "usr/bin");
        files.PutLink("/sbin", "usr/sbin");
        files.PutLink("/lib", "usr/lib");
        foreach (var path in ProgramTable.PathsFor(this))
        {
            files.PutFile(path, "\u007fELF", 0b111_101_101);
        }

        files.PutFile("/usr/bin/sudo", "\u007fELF", 0b100_111_101_101);
        files.PutFile($"/usr/lib/modules/{Kernel.Release}/kernel/drivers/vfio/pci/vfio-pci{Kernel.ModuleSuffix}", "\u007fELF");
        BootLoader.Install(files, fixture.KernelArguments);
    }
}
