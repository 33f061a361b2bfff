# Makes a host of its own out of this machine and runs sshd in it: private /etc, /run and /boot, and the /sys of a machine
# with SR-IOV cards, which is a plain directory. Runs as the first process of its own namespaces, so everything in it ends
# with it; and it ends with its standard input, which its creator holds open, however that comes to its own end.
#   $1 the unpacked packages' root, $2 the host's directory (etc, usr, boot, sys, services, cmdline, sshd_config)
set -e

# Hosts have processors of their own. These share them with whoever configures them, and with the kernel of their cards, which is
# played: both come first, or hosts that wait for a card would keep it from what they wait for.
renice -n 19 -p $$ >/dev/null

packages=$1
host=$2
mkdir "$host/etc.work"
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -m 1777 /run/lock
mkdir /run/sshd
mount -t overlay -o "lowerdir=$packages/etc:/etc,upperdir=$host/etc,workdir=$host/etc.work" overlay /etc
mount -t overlay -o "lowerdir=$host/usr:$packages/usr:/usr" overlay /usr
mount --bind "$host/boot" /boot
mount --bind "$host/cmdline" /proc/cmdline
mount --bind "$host/sys" /sys

# Seen from outside: when services were started.
mkdir /run/services
mount --bind "$host/services" /run/services

# The kernel's side of sriov_numvfs is played from outside, which watches the files of one directory.
for card in "$host"/cards/*; do
  mount --bind "$card" "/sys/bus/pci/devices/${card##*@}/sriov_numvfs"
done

echo 'sshd:x:901:65534:sshd:/:/bin/false' >>/etc/passwd
# Root's real home may have start-up files that take long; Ansible keeps its temporary files there.
mkdir -m 700 /run/root
sed -i 's#^\(root:[^:]*:0:0:[^:]*\):[^:]*:.*#\1:/run/root:/bin/sh#' /etc/passwd

for service in nova-compute neutron-sriov-agent; do
  systemctl start $service
done

exec 3<&0
/usr/sbin/sshd -D -e -f "$host/sshd_config" </dev/null 3<&- &
sshd=$!
{ cat <&3 >/dev/null && kill $sshd; } &
wait $sshd
