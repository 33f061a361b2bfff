# The guest that servers boot: the compute nodes' own kernel, and an initrd of one megabyte that shows the VFs it was given.

# unpack_kernel VMLINUZ: the ELF image in it, which QEMU starts by itself (PVH). Emulated within an emulated host, a kernel takes
# longer to unpack itself than to start.
unpack_kernel() {
  local packed
  packed=$(LC_ALL=C grep -abo -m 1 $'\xfd7zXZ' "$1" | head -n 1 | cut -d : -f 1)
  [ -n "$packed" ] || die "$1 is not packed with xz"
  # Not a pipe: xz stops at the end of its stream, and the writer's SIGPIPE would count as a failure.
  xz -dc --single-stream < <(tail -c +$((packed + 1)) "$1")
}

# pack_guest DIRECTORY: kernel, initrd and disk. The disk is empty: the guest never looks at it, but nova wants an image.
pack_guest() {
  local boot tree=$1/tree
  boot=$("$here/../host/lab" boot-files)
  mkdir -p "$tree"/{bin,dev,proc,sys}
  mknod -m 600 "$tree/dev/console" c 5 1
  install "$here/guest/init" "$tree/init"
  cp "$boot/busybox" "$tree/bin/"
  cp "$boot/igbvf.ko" "$tree/"
  (cd "$tree" && find . | "$boot/busybox" cpio -o -H newc 2>/dev/null) | gzip -9n >"$1/initrd"
  rm -rf "$tree"
  unpack_kernel "$boot/vmlinuz" >"$1/kernel"
  truncate -s 1M "$1/disk"
}

# upload_guest CLOUD: the public image vnf-guest, unless the cloud has this very one.
upload_guest() {
  local directory work
  directory=$(existing "$1")
  work=$(mktemp -d "$directory/tmp/guest.XXXXXX")
  pack_guest "$work"
  inside "$directory" env OS_CLOUD=admin python3 - "/tmp/${work##*/}" <"$here/guest/upload"
  rm -rf "$work"
}
