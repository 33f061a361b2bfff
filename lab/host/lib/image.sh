# The disk images: a Debian that boots through GRUB from its own disk, once with the IOMMU on and once with
# `intel_iommu=off` on the kernel's command line. Each role has images of its own, kept under the hash of everything they
# are made from.

check_role() { case $1 in host | compute) ;; *) die "--role is host or compute, not '$1'" ;; esac; }

guest_packages() {
  printf '%s\n' "${GUEST_PACKAGES[@]}"
  [ "$1" = host ] || printf '%s\n' "${COMPUTE_PACKAGES[@]}"
}

# furnishings ROLE: the scripts that make a plain Debian into that host, in the order they run.
furnishings() {
  echo "$here/guest/furnish.sh"
  [ "$1" = host ] || echo "$here/guest/furnish-compute.sh"
}

image_key() {
  # shellcheck disable=SC2046
  { echo "$GUEST_SUITE"; guest_packages "$1"; cat "$here/lib/image.sh" "$here/guest/initramfs.conf" $(furnishings "$1"); } |
    sha256sum | cut -c1-16
}

images_directory() { echo "$LAB/images/$(image_key "$1")"; }

build_images() {
  local role=$1 images
  images=$(images_directory "$role")
  [ -e "$images/complete" ] && return
  [ "$role" = host ] || has_space "$COMPUTE_DISK_MIB" || die "a $role's image needs $COMPUTE_DISK_MIB MiB of disk at $LAB"
  install_tools
  # Two builds at once (parallel tests) must not meet: the second waits for the first and finds its result.
  exec 8>"$LAB/build.lock"
  flock 8
  if [ ! -e "$images/complete" ]; then
    rm -rf "$images"
    mkdir -p "$images"
    local started=$SECONDS
    say "making the Debian image of a $role (once; about two minutes)"
    make_keys "$images"
    make_root_archive "$role" "$images/root.tar"
    make_disk "$role" "$images"
    rm -f "$images/root.tar"
    touch "$images/complete"
    say "images ready after $((SECONDS - started)) s"
  fi
  exec 8>&-
}

# One login key and one host key, made here so that ssh can be strict about the host from the first connection on.
make_keys() {
  tool ssh-keygen -q -t ed25519 -N '' -C lab -f "$1/id_lab"
  tool ssh-keygen -q -t ed25519 -N '' -C lab-host -f "$1/host_key"
}

make_root_archive() {
  local packages work
  packages=$(guest_packages "$1" | paste -sd,)
  work=$(mktemp -d "$LAB/debootstrap.XXXXXX")
  debian_sources "$GUEST_SUITE" >"$work/sources.list"
  # The initrd holds only what the root disk needs: half the boot time on an emulated processor is unpacking it.
  TMPDIR=$work tool mmdebstrap --variant=minbase --mode=root --format=tar --include="$packages" \
    --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --essential-hook='mkdir -p "$1/etc/initramfs-tools/conf.d"' \
    --essential-hook="cp '$here/guest/initramfs.conf' \"\$1/etc/initramfs-tools/conf.d/lab\"" \
    "$GUEST_SUITE" "$2" "$work/sources.list" >"$LAB/build.log" 2>&1 ||
    { tail -20 "$LAB/build.log" >&2; die "mmdebstrap failed; all of its output is in $LAB/build.log"; }
  rm -rf "$work"
}

make_disk() {
  local role=$1 images=$2 raw=$2/disk.raw
  truncate -s 6G "$raw"
  # parted looks for udevadm, and complains where there is none.
  tool parted -s "$raw" mklabel msdos mkpart primary ext4 1MiB 100% set 1 boot on 2>>"$LAB/build.log" ||
    die "parted failed; see $LAB/build.log"
  # A subshell, so that its trap takes everything down again whichever step fails.
  (
    disk=$(losetup -P -f --show "$raw")
    root=$(mktemp -d "$LAB/root.XXXXXX")
    trap 'unmount_disk "$disk" "$root"' EXIT
    partition=${disk}p1
    # Some kernels have no parser for partition tables; partx tells them by ioctl.
    [ -b "$partition" ] || tool partx -a "$disk"
    mkfs.ext4 -q -F -L root -E lazy_itable_init=0,lazy_journal_init=0 "$partition"
    mount "$partition" "$root"
    # The packages' own tests are a third of nova and neutron.
    tar -xf "$images/root.tar" -C "$root" --numeric-owner --exclude='./usr/lib/python3/dist-packages/*/tests'
    for pseudo in dev dev/pts proc sys; do mount --bind "/$pseudo" "$root/$pseudo"; done
    furnish_guest "$role" "$images" "$root" "$disk" "$partition"
    [ "$role" = host ] || keep_boot_files "$root" "$images/boot"
    save_disk "$images" "$root" on
    sed -i 's/^GRUB_CMDLINE_LINUX_DEFAULT="quiet"/GRUB_CMDLINE_LINUX_DEFAULT="quiet intel_iommu=off"/' "$root/etc/default/grub"
    update_boot_menu "$root" "$partition"
    save_disk "$images" "$root" off
  ) >>"$LAB/build.log" 2>&1 || { tail -20 "$LAB/build.log" >&2; die "making the disk failed; see $LAB/build.log"; }
  rm -f "$raw"
}

# furnish_guest ROLE IMAGES ROOT DISK PARTITION: users, network, services, boot loader.
furnish_guest() {
  local images=$2 root=$3 disk=$4 partition=$5 script
  cp "$images/id_lab.pub" "$images/host_key" "$images/host_key.pub" "$root/root/"
  for script in $(furnishings "$1"); do
    cp "$script" "$root/root/furnish"
    chroot "$root" /bin/sh /root/furnish "$(blkid -s UUID -o value "$partition")"
  done
  rm "$root/root/furnish" "$root/root/id_lab.pub" "$root/root/host_key" "$root/root/host_key.pub"
  chroot "$root" grub-install --target=i386-pc --modules='part_msdos ext2 biosdisk' --no-floppy --force "$disk"
  update_boot_menu "$root" "$partition"
}

# keep_boot_files ROOT DIRECTORY: what guests of a compute node boot from: the same kernel, its VF driver, a static busybox.
keep_boot_files() {
  mkdir -p "$2"
  cp "$1"/boot/vmlinuz-* "$2/vmlinuz"
  cp "$1"/lib/modules/*/kernel/drivers/net/ethernet/intel/igbvf/igbvf.ko "$1/bin/busybox" "$2/"
}

# In the chroot there is no /dev/disk/by-uuid for the loop partition, so GRUB's script writes its device name.
update_boot_menu() {
  local uuid
  uuid=$(blkid -s UUID -o value "$2")
  chroot "$1" update-grub
  sed -i "s#root=$2#root=UUID=$uuid#g" "$1/boot/grub/grub.cfg"
  grep -q "root=UUID=$uuid" "$1/boot/grub/grub.cfg"
}

# save_disk IMAGES ROOT NAME: the disk as it is now, while it stays mounted.
save_disk() {
  sync -f "$2"
  fsfreeze -f "$2"
  local status=0
  tool qemu-img convert -O qcow2 "$1/disk.raw" "$1/iommu-$3.qcow2" || status=$?
  fsfreeze -u "$2"
  return $status
}

unmount_disk() {
  local point
  for point in dev/pts dev proc sys ''; do
    if mountpoint -q "$2/$point"; then umount -l "$2/$point"; fi
  done
  partx -d "$1" 2>/dev/null || true # no partition was added by hand
  losetup -d "$1"
  rmdir "$2"
}
