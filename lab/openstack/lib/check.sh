# check_cloud_machine: names everything that is missing at once, before anything is changed.
check_cloud_machine() {
  local missing=() command
  [ "$(id -u)" = 0 ] || missing+=("root: clouds live in namespaces with mounts of their own; run it with sudo")
  [ "$(uname -m)" = x86_64 ] || missing+=("an x86-64 machine: the packages are Debian's for amd64")
  for command in apt-get dpkg-deb tar xz xargs unshare nsenter setsid flock; do
    command -v "$command" >/dev/null || missing+=("$command")
  done
  mkdir -p "$CLOUD_LAB" 2>/dev/null || missing+=("a writable $CLOUD_LAB (set PULUMI_SRIOV_LAB)")
  local free
  free=$({ df -Pm "$CLOUD_LAB" 2>/dev/null || true; } | awk 'NR == 2 { print $4 }')
  [ "${free:-0}" -ge "$CLOUD_DISK_MIB" ] || [ -e "$(image_directory)/complete" ] ||
    missing+=("$CLOUD_DISK_MIB MiB of disk at $CLOUD_LAB (there are ${free:-0}; set PULUMI_SRIOV_LAB)")
  [ ${#missing[@]} -eq 0 ] && return 0
  say "this machine can't run a control plane; it lacks:"
  printf '  - %s\n' "${missing[@]}" >&2
  return 1
}
