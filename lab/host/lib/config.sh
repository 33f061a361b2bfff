# Where the lab keeps things, and what its machines are made of.

LAB=${PULUMI_SRIOV_LAB:-${XDG_CACHE_HOME:-$HOME/.cache}/pulumi-sriov-lab}
LAB_TOOLS=$LAB/tools
LAB_HOSTS=$LAB/hosts
LAB_SNAPSHOTS=$LAB/snapshots

# Bookworm's own QEMU (7.2) has no SR-IOV capable adapter; igb came with 8.0.
TOOL_SUITE=bookworm-backports
TOOL_PACKAGES=(qemu-system-x86 qemu-utils mmdebstrap parted socat openssh-client)

GUEST_SUITE=bookworm
# The cloud kernel has no igb driver, hence linux-image-amd64.
GUEST_PACKAGES=(
  linux-image-amd64 systemd-sysv udev dbus openssh-server sudo pciutils iproute2 ethtool iputils-ping
  grub-pc initramfs-tools kmod procps jq
)
# What a compute node has besides: Debian's own nova, libvirt and neutron, and a static busybox for the guests' initrd.
COMPUTE_PACKAGES=(nova-compute nova-compute-kvm neutron-sriov-agent busybox-static)

MEMORY_MIB=${PULUMI_SRIOV_LAB_MEMORY:-1024}
# Two guests fit in. 4096 would move the adapters' registers above 4 GiB, where the VFs of the emulated igb don't work.
COMPUTE_MEMORY_MIB=2560
# A host is up after half a minute, on a machine that has a processor to itself.
BOOT_SECONDS=${PULUMI_SRIOV_LAB_BOOT_SECONDS:-600}
# What a build needs at once: root file system as tar, raw disk, two images.
DISK_MIB=4500
COMPUTE_DISK_MIB=8000
