namespace Pulumi.Sriov.Provider.Tests.Platform;

/// <summary>Files by which others set numbers of virtual functions, as their manuals write them.</summary>
internal static class OwnerFiles
{
    public const string Secret = "hush-hush-passphrase";

    /// <summary>By path, each with the line that sets the number and whether it names enp1s0 (0000:01:00.0).</summary>
    public static readonly (string Path, string Text, int Line, string Mechanism)[] All =
    [
        ("/etc/rc.local", "#!/bin/sh\n# echo 2 > /sys/class/net/enp1s0/device/sriov_numvfs\necho 4 > /sys/class/net/enp1s0/device/sriov_numvfs\nexit 0\n", 3, "rc.local"),
        ("/etc/udev/rules.d/70-vfs.rules",
            "ACTION==\"add\", SUBSYSTEM==\"net\", KERNELS==\"0000:01:00.0\", ATTR{device/sriov_numvfs}=\"4\"\n", 1, "udev rule"),
        ("/etc/systemd/system/vfs.service",
            "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo 4 > /sys/bus/pci/devices/0000:01:00.0/sriov_numvfs'\n", 3, "systemd unit"),
        ("/etc/systemd/network/10-pf.link",
            "[Match]\nPath=pci-0000:01:00.0\n\n[SR-IOV]\n\n[Link]\nSR-IOVVirtualFunctions=4\n", 7, "systemd .link"),
        ("/etc/netplan/60-vfs.yaml",
            "network:\n  version: 2\n  ethernets:\n    enp9s0:\n      dhcp4: true\n    enp1s0:\n      virtual-function-count: 4\n  wifis:\n    wlan0:\n"
            + $"      access-points:\n        home:\n          password: {Secret}\n", 7, "netplan"),
        ("/etc/NetworkManager/system-connections/Port one.nmconnection",
            $"[connection]\nid=Port one\ntype=ethernet\ninterface-name=enp1s0\n\n[802-1x]\npassword={Secret}\n\n[sriov]\ntotal-vfs=4\n", 10,
            "NetworkManager profile"),
        ("/etc/sysconfig/network-scripts/ifcfg-enp1s0", "DEVICE=enp1s0\nONBOOT=yes\nSRIOV_TOTAL_VFS=4\n", 3, "NetworkManager profile"),
        ("/etc/sysfs.d/vfs.conf", "class/net/enp1s0/device/sriov_numvfs = 4\n", 1, "sysfsutils"),
        ("/var/lib/os-net-config/sriov_config.yaml",
            "- device_type: pf\n  name: enp9s0\n  numvfs: 8\n- device_type: pf\n  name: enp1s0\n  numvfs: 4\n", 6, "os-net-config"),
    ];
}
