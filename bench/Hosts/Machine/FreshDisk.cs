namespace Bench.Hosts.Machine;

/// <summary>The disk of a compute host as it comes from its installer: GRUB, nova and neutron without a word about SR-IOV.</summary>
internal static class FreshDisk
{
    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;

    private static readonly string Programs = Path.Combine(AppContext.BaseDirectory, "Hosts", "Machine", "programs");

    /// <summary>Played programs, and where they stand before the real ones.</summary>
    private static readonly (string Name, string Directory)[] Played = [("ip", "usr/sbin"), ("update-grub", "usr/sbin"), ("systemctl", "usr/bin")];

    /// <summary>Files by their place below the host's directory, which stand before those of this machine.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["cmdline"] = "BOOT_IMAGE=/vmlinuz root=/dev/vda1 ro intel_iommu=on iommu=pt\n",
        ["boot/grub/grub.cfg"] = "menuentry host {\n\tlinux /vmlinuz root=/dev/vda1 ro intel_iommu=on iommu=pt quiet\n}\n",
        ["etc/default/grub"] = """
            GRUB_DEFAULT=0
            GRUB_TIMEOUT=5
            GRUB_CMDLINE_LINUX_DEFAULT="quiet"
            GRUB_CMDLINE_LINUX="intel_iommu=on iommu=pt"

            """,
        ["etc/nova/nova.conf"] = """
            [DEFAULT]
            transport_url = rabbit://openstack@controller
            # What this host runs its servers by.
            compute_driver = libvirt.LibvirtDriver

            [pci]

            [libvirt]
            virt_type = kvm

            """,
        ["etc/neutron/neutron.conf"] = "[DEFAULT]\ntransport_url = rabbit://openstack@controller\n",
        ["etc/neutron/plugins/ml2/sriov_agent.ini"] = "[sriov_nic]\n\n[securitygroup]\nfirewall_driver = noop\n",

        // By which nova's release can be told.
        ["usr/lib/python3/dist-packages/nova-26.2.2.egg-info/PKG-INFO"] = "Name: nova\nVersion: 26.2.2\n",
    };

    /// <summary>Writes it.</summary>
    /// <param name="directory">The host's directory; there is nothing of it yet.</param>
    public static void Write(string directory)
    {
        foreach (var (path, text) in Files)
        {
            Write(Path.Combine(directory, path), text);
        }

        foreach (var (program, place) in Played)
        {
            var file = Path.Combine(directory, place, program);
            Write(file, File.ReadAllText(Path.Combine(Programs, program)));
            File.SetUnixFileMode(file, Executable);
        }

        Directory.CreateDirectory(Path.Combine(directory, "services"));
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
