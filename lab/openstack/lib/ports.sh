# A block of ports for each cloud. The reservation is a lock that the cloud's processes inherit, so it ends with them, however
# they end; and it holds between clouds of different lab directories.

RESERVATIONS=/run/lock/pulumi-sriov-clouds

# reserve_ports: sets PORT_BASE; descriptor 9 is the reservation.
reserve_ports() {
  mkdir -p "$RESERVATIONS"
  for ((PORT_BASE = FIRST_PORT; PORT_BASE < LAST_PORT; PORT_BASE += PORT_BLOCK)); do
    exec 9>"$RESERVATIONS/$PORT_BASE"
    flock -n 9 && ports_are_free && return
    exec 9>&-
  done
  die "no block of $PORT_BLOCK free ports between $FIRST_PORT and $LAST_PORT"
}

ports_are_free() {
  local port
  for ((port = PORT_BASE; port < PORT_BASE + PORT_BLOCK; port++)); do
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || return 1
  done
}

# list_ports: `user port` lines.
list_ports() {
  local index
  for index in "${!PORT_USERS[@]}"; do echo "${PORT_USERS[index]} $((PORT_BASE + index))"; done
}

# port_of DIRECTORY USER
port_of() {
  awk -v user="$2" '$1 == user { print $2; found = 1 } END { exit !found }' "$1/etc/cloud/ports" ||
    die "'$2' has no port; these have one: ${PORT_USERS[*]}"
}
