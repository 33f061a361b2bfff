# The root file system that all clouds share, read-only: Debian packages, unpacked below the lab and never installed. Kept
# under the hash of what it is made from.

root_key() { { echo "$GUEST_SUITE"; cat "$here"/packages/* "$here/lib/root.sh"; } | sha256sum | cut -c1-16; }

root_directory() { echo "$CLOUD_LAB/roots/$(root_key)"; }

build_root() {
  local directory
  directory=$(root_directory)
  [ -e "$directory/complete" ] && return
  rm -rf "$directory"
  mkdir -p "$directory"
  say "unpacking OpenStack"
  fetch_packages "$CLOUD_LAB/packages"
  unpack_packages "$CLOUD_LAB/packages" "$directory/root"
  prepare_root "$directory/root"
  touch "$directory/complete"
}

package_names() { sed '/^#/d' "$here"/packages/* | sort -u; }

# fetch_packages DIRECTORY: with lists of the lab's own, so that whatever else the machine's apt knows changes nothing.
fetch_packages() {
  local apt=$CLOUD_LAB/apt
  mkdir -p "$apt/lists/partial" "$1"
  [ -n "$(apt-get indextargets 2>/dev/null)" ] || apt-get -qq update
  debian_sources "$GUEST_SUITE" >"$apt/sources.list"
  local options=(-qq -o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::Lists=$apt/lists"
    -o APT::Sandbox::User=root)
  apt-get "${options[@]}" update
  # shellcheck disable=SC2046  # a word per package
  (cd "$1" && apt-get "${options[@]}" download $(package_names) >"$CLOUD_LAB/build.log" 2>&1) ||
    { tail -20 "$CLOUD_LAB/build.log" >&2; die "some packages cannot be had; see $CLOUD_LAB/build.log"; }
}

# unpack_packages PACKAGES ROOT
unpack_packages() {
  local packages=$1 root=$2
  make_merged_directories "$root"
  # shellcheck disable=SC2016  # $0, $name and $archive are the inner shell's
  package_names | xargs -P "$(nproc)" -n 12 sh -c '
    cd "$1" && shift
    for name do
      # The newest, when an older one is still there from an earlier build.
      archive=$(ls -t "${name}"_*.deb | head -n 1)
      dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$0" --keep-directory-symlink \
        --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale --exclude="*/dist-packages/*/tests" || exit 255
    done' "$root" "$packages"
}

# Packages of Debian 12 still have files in /bin and /lib, and count on the links that every installed system has.
make_merged_directories() {
  local directory
  for directory in bin sbin lib lib64; do
    mkdir -p "$1/usr/$directory"
    ln -s "usr/$directory" "$1/$directory"
  done
  mkdir -p "$1"/{dev,proc,sys,root,run,tmp,usr/local}
}

# prepare_root ROOT: what maintainer scripts would have done.
prepare_root() {
  local root=$1
  ln -sf mawk "$root/usr/bin/awk"
  ln -sf which.debianutils "$root/usr/bin/which"
  rm -rf "$root/var/lock" "$root/var/run"
  ln -s /run/lock "$root/var/lock"
  ln -s /run "$root/var/run"
  cp "$root/usr/share/nova-common/api-paste.ini" "$root/etc/nova/"
  cp "$root/usr/share/neutron-common/api-paste.ini" "$root/etc/neutron/"
  cp "$root/usr/share/glance-common/glance-api-paste.ini" "$root/etc/glance/"
  # Without it every daemon would compile all that it imports, at each start.
  mkdir -p "$CLOUD_LAB/building"
  in_root "$CLOUD_LAB/building" python3 -m compileall -q -j 0 /usr/lib/python3/dist-packages >>"$CLOUD_LAB/build.log" 2>&1 ||
    true # a few packages carry templates that are not Python
}

# in_root STATE COMMAND…: in the root with the directories of STATE, without a cloud.
in_root() {
  local state=$1
  shift
  unshare --mount --uts --pid --fork --kill-child "$here/lib/enter-root" "$(root_directory)/root" "$state" "$@"
}
