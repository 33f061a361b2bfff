# A booted host frozen with its memory, to be cloned in seconds. Clones share boot_id and host key with their origin.

take_snapshot() {
  local directory snapshot=$LAB_SNAPSHOTS/$2
  directory=$(host_directory "$1")
  is_running "$directory" || die "$1 is not running"
  rm -rf "$snapshot"
  mkdir -p "$snapshot"
  lab_ssh "$1" sync
  monitor "$directory" stop >/dev/null
  monitor "$directory" "migrate file:$snapshot/memory" >/dev/null
  until monitor "$directory" 'info migrate' | grep -q 'Migration status: completed'; do
    is_running "$directory" || die "QEMU ended while saving: $(cat "$directory/qemu.log")"
    sleep 0.2
  done
  mv "$directory/disk.qcow2" "$directory/shape" "$snapshot/"
  stop_host "$1"
  touch "$snapshot/complete"
}

clone_snapshot() {
  local snapshot=$LAB_SNAPSHOTS/$1 directory
  [ -e "$snapshot/complete" ] || die "there is no snapshot '$1'"
  directory=$(new_host_directory "$2")
  tool qemu-img create -q -f qcow2 -F qcow2 -b "$snapshot/disk.qcow2" "$directory/disk.qcow2"
  cp "$snapshot/shape" "$directory/"
  run_machine "$directory" -incoming "file:$snapshot/memory"
  until monitor "$directory" 'info status' | grep -q 'paused$'; do
    is_running "$directory" || die "QEMU ended while loading: $(cat "$directory/qemu.log")"
    sleep 0.1
  done
  monitor "$directory" cont >/dev/null
  wait_for_ssh "$2"
  # The clock goes on from when the snapshot was taken.
  lab_ssh "$2" "date -u -s '$(date -u '+%F %T')' >/dev/null"
}

# What was cloned from it loses its disk: stop the clones first.
forget_snapshot() { rm -rf "${LAB_SNAPSHOTS:?}/$1"; }
