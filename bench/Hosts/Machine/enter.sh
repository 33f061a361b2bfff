# Makes a host of its own out of this machine and runs sshd in it: private /etc, /run and /boot, and the /sys of a machine
# with SR-IOV cards, which is a plain directory. Runs as the first process of its own namespaces, so everything in it ends
# with it.
#   $1 the unpacked packages' root, $2 the host's directory (etc, boot, sys, cmdline, sshd_config), $3 programs in front of /usr
set -e
packages=$1
host=$2
programs=$3
mkdir "$host/etc.work"
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -m 1777 /run/lock
mkdir /run/sshd
mount -t overlay -o "lowerdir=$packages/etc:/etc,upperdir=$host/etc,workdir=$host/etc.work" overlay /etc
mount -t overlay -o "lowerdir=$programs:$packages/usr:/usr" overlay /usr
mount --bind "$host/boot" /boot
mount --bind "$host/cmdline" /proc/cmdline
mount --bind "$host/sys" /sys

# The kernel's side of sriov_numvfs is played from outside, which watches the files of one directory.
for card in "$host"/cards/*; do
  mount --bind "$card" "/sys/bus/pci/devices/${card##*@}/sriov_numvfs"
done

echo 'sshd:x:901:65534:sshd:/:/bin/false' >>/etc/passwd
# Root's real home may have start-up files that take long; Ansible keeps its temporary files there.
mkdir -m 700 /run/root
sed -i 's#^\(root:[^:]*:0:0:[^:]*\):[^:]*:.*#\1:/run/root:/bin/sh#' /etc/passwd
exec /usr/sbin/sshd -D -e -f "$host/sshd_config"
