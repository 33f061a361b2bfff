# Debian packages by name, through the machine's own apt sources, unpacked into the lab instead of installed: no
# maintainer script runs and the machine stays as it was.

# debian_sources SUITE: apt source lines for a suite, at whatever mirror this machine's Debian sources name.
debian_sources() {
  local uri
  uri=$(apt-get indextargets --format '$(ORIGIN) $(CREATED_BY) $(RELEASE) $(REPO_URI)' |
    awk -v suite="$GUEST_SUITE" '$1 == "Debian" && $2 == "Packages" && $3 == suite { print $4; exit }')
  [ -n "$uri" ] || die "apt knows no Debian $GUEST_SUITE repository; run apt-get update, or add one to its sources"
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg options=
  [ -r "$keyring" ] && options="[signed-by=$keyring] "
  printf 'deb %s%s %s main\n' "$options" "$uri" "$1"
}

# private_apt ARGUMENTS…: apt-get with lists and archives of the lab's own, on top of what dpkg knows is installed.
private_apt() {
  local state=$LAB_TOOLS/apt
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  { debian_sources "$GUEST_SUITE"; debian_sources "$TOOL_SUITE"; } >"$state/sources.list"
  apt-get -qq -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::State::Lists="$state/lists" -o Dir::Cache::archives="$state/archives" \
    -o APT::Sandbox::User=root -o APT::Install-Recommends=false -t "$TOOL_SUITE" "$@"
}

# install_tools: QEMU and the image builder, below $LAB_TOOLS/root.
install_tools() {
  local key
  key=$(printf '%s\n' "$TOOL_SUITE" "${TOOL_PACKAGES[@]}" | sha256sum | cut -c1-16)
  [ "$(cat "$LAB_TOOLS/key" 2>/dev/null)" = "$key" ] && return
  rm -rf "$LAB_TOOLS"
  mkdir -p "$LAB_TOOLS/root"
  [ -n "$(apt-get indextargets 2>/dev/null)" ] || apt-get -qq update
  say "fetching QEMU and the image tools (${TOOL_PACKAGES[*]})"
  private_apt update
  private_apt install -y --download-only "${TOOL_PACKAGES[@]}" >/dev/null
  local archive
  for archive in "$LAB_TOOLS"/apt/archives/*.deb; do
    dpkg-deb -x "$archive" "$LAB_TOOLS/root"
  done
  rm -rf "$LAB_TOOLS/apt/archives"
  echo "$key" >"$LAB_TOOLS/key"
}

# tool COMMAND…: runs an unpacked program with its unpacked libraries; one that the machine has itself otherwise.
tool() {
  local root=$LAB_TOOLS/root
  LD_LIBRARY_PATH=$root/usr/lib/x86_64-linux-gnu:$root/lib/x86_64-linux-gnu:$root/usr/lib/x86_64-linux-gnu/pulseaudio \
    PATH=$root/usr/bin:$root/usr/sbin:$root/sbin:$root/bin:$PATH "$@"
}
