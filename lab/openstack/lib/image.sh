# What every new cloud starts from: /etc with Debian's configuration and the lab's settings, the lab's programs, login keys and
# databases. Kept under the hash of everything it is made from.

image_key() {
  { root_key; cat "$here"/lib/{image,databases}.sh "$here"/settings/* "$here"/inside/*
    find "$here/etc" -type f | sort | xargs cat; } | sha256sum | cut -c1-16
}

image_directory() { echo "$CLOUD_LAB/images/$(image_key)"; }

# build_image: the root (root.sh), then IMAGE/etc, IMAGE/local, IMAGE/keys and IMAGE/data (databases.sh).
build_image() {
  local image
  image=$(image_directory)
  [ -e "$image/complete" ] && return
  mkdir -p "$CLOUD_LAB"
  # Two builds at once (parallel tests) must not meet: the second waits for the first and finds its result.
  exec 8>"$CLOUD_LAB/build.lock"
  flock 8
  if [ ! -e "$image/complete" ]; then
    local started=$SECONDS
    say "building the control plane (once; about a minute)"
    build_root
    rm -rf "$image"
    mkdir -p "$image"/{keys,local/{bin,lib/cloud}}
    cp "$here"/inside/* "$image/local/lib/cloud/"
    ln -s ../lib/cloud/cloud-service "$image/local/bin/cloud-service"
    make_configuration "$image"
    make_login_keys "$image"
    say "making the databases"
    make_databases "$image"
    touch "$image/complete"
    say "control plane ready after $((SECONDS - started)) s"
  fi
  exec 8>&-
}

# make_configuration IMAGE
make_configuration() {
  local image=$1
  cp -a "$(root_directory)/root/etc" "$image/etc"
  cp -r "$here/etc/." "$image/etc/"
  settle "$image" keystone/keystone.conf keystone/keystone.conf
  settle "$image" placement-common/placement.conf placement/placement.conf
  settle "$image" glance-common/glance-api.conf glance/glance-api.conf
  settle "$image" neutron-common/neutron.conf neutron/neutron.conf
  settle "$image" neutron-common/plugins/ml2/ml2_conf.ini neutron/plugins/ml2/ml2_conf.ini
  settle "$image" nova-common/nova.conf nova/nova.conf
}

# settle IMAGE STOCK FILE: Debian's stock file below /usr/share, with the lab's settings of the file's name, as /etc/FILE.
settle() {
  in_root "$1" /usr/local/lib/cloud/merge-settings "/usr/share/$2" /dev/stdin <"$here/settings/$(basename "$3")" >"$1/etc/$3"
}

# make_login_keys IMAGE: one key to log in with and one host key, so that ssh can be strict from the first connection on.
make_login_keys() {
  mkdir "$1/root"
  in_root "$1" ssh-keygen -q -t ed25519 -N '' -C lab -f /root/login
  in_root "$1" ssh-keygen -q -t ed25519 -N '' -C controller -f /root/host
  mv "$1"/root/* "$1/keys/"
  rmdir "$1/root"
}
