# Compute nodes: virtual hosts of lab/host with the role compute, as members of a cloud.

HOST_LAB=$here/../host/lab

# join_cloud CLOUD HOST: configures the host for the cloud, and waits until the cloud counts on it.
join_cloud() {
  local directory host=$2 since started=$SECONDS
  directory=$(existing "$1")
  say "$host joins $1"
  node_files "$directory" "$host" | "$HOST_LAB" ssh "$host" "$(cat "$here/compute-node/settle")" ||
    die "$host could not be configured; does 'lab ssh $host' work, and has it the role compute?"
  since=$(date -u +%FT%T)
  "$HOST_LAB" ssh "$host" "systemctl enable --quiet $NODE_SERVICES && systemctl start $NODE_SERVICES" ||
    die "the services of $host do not start; 'lab ssh $host journalctl -u nova-compute' and /var/log/nova there say why"
  on_nodes "$directory" joined "$host" "$since" || { what_node_says "$host" >&2; return 1; }
  say "$host is a compute node of $1 after $((SECONDS - started)) s"
}

# what_node_says HOST: why it may be that the cloud does not count on it.
what_node_says() {
  timeout 60 "$HOST_LAB" ssh "$1" "uptime; systemctl --no-pager --lines 0 status $NODE_SERVICES; tail -n 20 /var/log/nova/nova-compute.log; dmesg | tail -n 5" ||
    echo "$1 does not answer, or has more to say than it can"
}

# leave_cloud CLOUD HOST: the cloud forgets the host, which may be gone already.
leave_cloud() {
  local directory
  directory=$(existing "$1")
  if "$HOST_LAB" ssh "$2" true 2>/dev/null; then "$HOST_LAB" ssh "$2" "systemctl disable --now --quiet $NODE_SERVICES"; fi
  on_nodes "$directory" forget "$2"
}

# list_devices CLOUD HOST
list_devices() { inside "$(existing "$1")" python3 - "$2" <"$here/compute-node/devices"; }

NODE_SERVICES='nova-compute.service neutron-sriov-agent.service'

# node_files DIRECTORY HOST: an archive of the host's configuration, with the ports of this cloud.
node_files() {
  local work
  work=$(mktemp -d "$CLOUD_LAB/node.XXXXXX")
  cp -r "$here/compute-node/etc" "$work/"
  find "$work" -type f -exec sed -i -f "$1/ports.sed" -e "s/@host@/$2/g" {} +
  tar -c -C "$work" etc
  rm -rf "$work"
}

# on_nodes DIRECTORY COMMAND HOST…
on_nodes() { inside "$1" env OS_CLOUD=admin python3 - "${@:2}" <"$here/compute-node/membership"; }
