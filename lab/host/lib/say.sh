# Words for the person in front of the terminal: progress on stderr, answers on stdout.

say() { printf '%s\n' "lab: $*" >&2; }

die() {
  printf '%s\n' "lab: $*" >&2
  exit 1
}

# has_space MIB: whether the lab's file system has so much left.
has_space() {
  local free
  free=$({ df -Pm "$LAB" 2>/dev/null || true; } | awk 'NR == 2 { print $4 }')
  [ "${free:-0}" -ge "$1" ]
}

# check_machine: names everything that is missing at once, before anything is changed.
check_machine() {
  local missing=()
  [ "$(id -u)" = 0 ] || missing+=("root: the image is made with loop devices and chroot; run it with sudo")
  [ -r /etc/debian_version ] || missing+=("Debian: packages come through apt")
  command -v apt-get >/dev/null || missing+=("apt-get")
  command -v losetup >/dev/null || missing+=("losetup (package mount)")
  command -v mkfs.ext4 >/dev/null || missing+=("mkfs.ext4 (package e2fsprogs)")
  [ -e /dev/loop-control ] || missing+=("loop devices: there is no /dev/loop-control (modprobe loop)")
  mkdir -p "$LAB" 2>/dev/null || missing+=("a writable $LAB (set PULUMI_SRIOV_LAB)")
  [ -n "$(ls "$LAB/images" 2>/dev/null)" ] || has_space "$DISK_MIB" ||
    missing+=("$DISK_MIB MiB of disk at $LAB (set PULUMI_SRIOV_LAB)")
  [ ${#missing[@]} -eq 0 ] && return 0
  say "this machine can't run virtual hosts; it lacks:"
  printf '  - %s\n' "${missing[@]}" >&2
  return 1
}
