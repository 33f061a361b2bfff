using Pulumi.Sriov.Provider.Simulation.BootLoaders;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Kernel;
using Pulumi.Sriov.Provider.Simulation.Programs;

namespace Pulumi.Sriov.Provider.Simulation.Fixtures;

/// <summary>A Linux distribution as it is after its installer: what the provider can tell it by, and how it boots.</summary>
/// <param name="OsRelease">/etc/os-release.</param>
/// <param name="BootLoader">How it comes by its kernel command line.</param>
/// <param name="Kernel">Its kernel.</param>
internal sealed record Distribution(string OsRelease, IBootLoader BootLoader, KernelImage Kernel)
{
    public static Distribution Debian12 { get; } = new(
        "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n"
        + "VERSION=\"12 (bookworm)\"\nVERSION_CODENAME=bookworm\nID=debian\n",
        new GrubBootLoader("6.1.0-28-amd64", "Debian"),
        new KernelImage("6.1.0-28-amd64", IommuDefaultOn: true));

    public static Distribution Ubuntu2204 { get; } = new(
        "PRETTY_NAME=\"Ubuntu 22.04.5 LTS\"\nNAME=\"Ubuntu\"\nVERSION_ID=\"22.04\"\nVERSION=\"22.04.5 LTS (Jammy Jellyfish)\"\n"
        + "VERSION_CODENAME=jammy\nID=ubuntu\nID_LIKE=debian\n",
        new GrubBootLoader("5.15.0-126-generic", "Ubuntu"),
        new KernelImage("5.15.0-126-generic", IommuDefaultOn: false));

    public static Distribution Rocky9 { get; } = new(
        "NAME=\"Rocky Linux\"\nVERSION=\"9.5 (Blue Onyx)\"\nID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\nVERSION_ID=\"9.5\"\n"
        + "PLATFORM_ID=\"platform:el9\"\nPRETTY_NAME=\"Rocky Linux 9.5 (Blue Onyx)\"\n",
        new BlsBootLoader("5.14.0-503.14.1.el9_5.x86_64"),
        new KernelImage("5.14.0-503.14.1.el9_5.x86_64", IommuDefaultOn: false));

    public bool IsRedHatFamily => BootLoader is BlsBootLoader;

    public void Install(FileTree files, MachineFixture fixture)
    {
        files.PutFile("/etc/os-release", OsRelease);
        files.PutFile("/etc/hostname", fixture.Name + "\n");
        files.PutFile("/etc/machine-id", "6f0c1b1ed6a94c3c8d3b4c0e8e2a7b5d\n");
        files.PutDirectory("/etc/systemd/system/multi-user.target.wants");
        files.PutDirectory("/usr/lib/systemd/system");
        files.PutDirectory("/var/lib");
        files.PutDirectory("/root");
        if (IsRedHatFamily)
        {
            files.PutFile("/etc/rc.d/rc.local", "#!/bin/bash\n\ntouch /var/lock/subsys/local\n"); // not executable, as it is shipped
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

        BootLoader.Install(files, fixture.KernelArguments);
    }
}
