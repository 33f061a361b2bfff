# Makes a small host of its own out of this machine and runs sshd in it: private /etc, /run and users, the unpacked
# packages over /usr, and a boot_id that its reboot command renews. Runs as the first process of its own namespaces, so
# everything in it ends with it.
#   $1 the packages' root, $2 the directory with the keys and sshd_config
set -e
packages=$1
work=$2
mkdir "$work/etc" "$work/etc.work"
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -m 1777 /run/lock
mkdir /run/sshd
mount -t overlay -o "lowerdir=$packages/etc:/etc,upperdir=$work/etc,workdir=$work/etc.work" overlay /etc
mount -t overlay -o "lowerdir=$work/programs:$packages/usr:/usr" overlay /usr

# The passwords come by a pipe, for tests look for them in the arguments of every process.
hash() {
  echo "$1" | openssl passwd -6 -stdin
}
add_user() {
  echo "$1:x:$2:65534:$1:/:/bin/sh" >>/etc/passwd
  echo "$1:${3:-*}:19000:0:99999:7:::" >>/etc/shadow
}
add_user sshd 901
add_user admin 902 "$(hash 'log in, please')"
add_user operator 903 "$(hash 'become root')"
add_user guest 904
# Root's real home may have start-up files that take long, or wait for one another.
mkdir -m 700 /run/root
sed -i 's#^\(root:[^:]*:0:0:[^:]*\):[^:]*#\1:/run/root#' /etc/passwd
chmod 755 "$packages/usr/bin" /etc/sudoers.d
printf '%s\n' 'admin ALL=(ALL) NOPASSWD: ALL' 'operator ALL=(ALL) ALL' >/etc/sudoers.d/tests
chmod 440 /etc/sudoers.d/tests

# A kernel cannot be rebooted here: a reboot is another boot_id, and a while without sshd.
cat /proc/sys/kernel/random/uuid >"$work/boot_id"
mount --bind "$work/boot_id" /proc/sys/kernel/random/boot_id

while :; do
  /usr/sbin/sshd -D -e -f "$work/sshd_config" &
  echo $! >"$work/sshd.pid"
  wait $! || :
  [ -e "$work/rebooted" ] || exit
  rm "$work/rebooted"
  sleep 1
done
