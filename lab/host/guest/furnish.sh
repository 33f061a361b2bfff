#!/bin/sh
# Runs once inside the new root file system: makes a plain Debian into a lab host.
set -eu
uuid=$1

echo "UUID=$uuid / ext4 errors=remount-ro,noatime 0 1" >/etc/fstab
echo sriov-host >/etc/hostname
printf '127.0.0.1 localhost\n127.0.1.1 sriov-host\n' >/etc/hosts
echo 'nameserver 10.0.2.3' >/etc/resolv.conf

# Logins, all by the lab's key: root; ops may use sudo freely; admin must give a password; guest may not at all.
allow_key() {
  install -d -m 700 -o "$1" -g "$1" "$2/.ssh"
  install -m 600 -o "$1" -g "$1" /root/id_lab.pub "$2/.ssh/authorized_keys"
}
allow_key root /root
for user in ops admin guest; do
  useradd -m -s /bin/sh "$user"
  allow_key "$user" "/home/$user"
done
echo 'ops ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/lab
echo 'admin ALL=(ALL) ALL' >>/etc/sudoers.d/lab
chmod 440 /etc/sudoers.d/lab
echo 'admin:lab-password' | chpasswd

rm -f /etc/ssh/ssh_host_*
install -m 600 /root/host_key /etc/ssh/ssh_host_ed25519_key
install -m 644 /root/host_key.pub /etc/ssh/ssh_host_ed25519_key.pub
# Tests open many connections at once, and fail to log in on purpose.
printf 'UseDNS no\nMaxStartups 100\nMaxSessions 100\n' >/etc/ssh/sshd_config.d/lab.conf

# The management network: QEMU's user network, on a name that SR-IOV adapters can't take.
rm -f /etc/network/interfaces
printf '[Match]\nDriver=virtio_net\n[Link]\nName=mgmt0\n' >/etc/systemd/network/10-mgmt.link
printf '[Match]\nName=mgmt0\n[Network]\nAddress=10.0.2.15/24\nGateway=10.0.2.2\nDNS=10.0.2.3\nLinkLocalAddressing=no\nIPv6AcceptRA=no\n' \
  >/etc/systemd/network/20-mgmt.network
systemctl enable systemd-networkd.service

# no_timer_check: while it starts, the kernel gives the timer ten ticks to show itself and panics when an emulated
# processor on a busy machine was not given the time to.
cat >/etc/default/grub <<'GRUB'
# If you change this file, run 'update-grub' afterwards to update
# /boot/grub/grub.cfg.

GRUB_DEFAULT=0
GRUB_TIMEOUT=0
GRUB_DISTRIBUTOR=Debian
GRUB_CMDLINE_LINUX_DEFAULT="quiet"
GRUB_CMDLINE_LINUX="console=ttyS0,115200 no_timer_check"

# Serial console of the virtual machine
GRUB_TERMINAL="console serial"
GRUB_SERIAL_COMMAND="serial --speed=115200"
GRUB_DISABLE_OS_PROBER=true
GRUB

printf 'virtio_pci\nvirtio_blk\next4\n' >>/etc/initramfs-tools/modules
update-initramfs -u

# Start-up on an emulated processor takes a minute longer with what a plain server runs and this one doesn't need.
for module in pcspkr iTCO_wdt i2c_i801 kvm_amd kvm_intel aesni_intel ghash_clmulni_intel crc32_pclmul \
  crct10dif_pclmul sha512_ssse3 sha256_ssse3 sha1_ssse3 psmouse ahci; do
  echo "blacklist $module"
done >/etc/modprobe.d/lab.conf
mkdir -p /etc/systemd/journald.conf.d
printf '[Journal]\nStorage=volatile\n' >/etc/systemd/journald.conf.d/lab.conf
systemctl mask systemd-networkd-wait-online.service networking.service ifupdown-pre.service \
  systemd-binfmt.service systemd-journal-flush.service systemd-update-utmp.service \
  systemd-update-utmp-runlevel.service modprobe@fuse.service sys-fs-fuse-connections.mount systemd-pstore.service \
  modprobe@efi_pstore.service modprobe@drm.service modprobe@dm_mod.service modprobe@loop.service \
  systemd-fsck-root.service systemd-fsckd.socket systemd-repart.service systemd-timesyncd.service apt-daily.timer \
  apt-daily-upgrade.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer dpkg-db-backup.timer getty@tty1.service
