# Life of one virtual machine: start, wait for ssh, stop.

host_directory() { echo "$LAB_HOSTS/$1"; }

start_host() {
  local name=${1:?name of the host?} role=host topology=good iommu=on ports=2
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --role) role=$2 ;;
      --topology) topology=$2 ;;
      --iommu) iommu=$2 ;;
      --ports) ports=$2 ;;
      *) die "start does not know $1" ;;
    esac
    shift 2
  done
  check_role "$role"
  case $iommu in on | off | firmware-off) ;; *) die "--iommu is on, off or firmware-off, not '$iommu'" ;; esac

  build_images "$role"
  local directory disk=iommu-on
  directory=$(new_host_directory "$name")
  [ "$iommu" = off ] && disk=iommu-off
  tool qemu-img create -q -f qcow2 -F qcow2 -b "$(images_directory "$role")/$disk.qcow2" "$directory/disk.qcow2"
  printf '%s\n' "$topology" "$iommu" "$ports" "$role" >"$directory/shape"
  run_machine "$directory"
  say "booting $name ($role, $topology topology, IOMMU $iommu)"
  wait_for_ssh "$name"
}

# new_host_directory NAME: a fresh directory, after whatever had the name before is gone.
new_host_directory() {
  local directory
  directory=$(host_directory "$1")
  [ -d "$directory" ] && stop_host "$1"
  mkdir -p "$directory"
  echo "$directory"
}

# run_machine DIRECTORY [QEMU arguments…]: starts QEMU for the directory's disk and shape.
run_machine() {
  local directory=$1 topology iommu ports role port memory=$MEMORY_MIB
  shift
  { read -r topology; read -r iommu; read -r ports; read -r role; } <"$directory/shape"
  [ "$role" = host ] || memory=$COMPUTE_MEMORY_MIB
  port=$(free_port)
  local devices=()
  [ "$iommu" = firmware-off ] || devices+=(-device intel-iommu,intremap=on)
  local line
  while IFS= read -r line; do devices+=("$line"); done < <(topology_arguments "$topology" "$ports")
  write_ssh_config "$directory" "$port" "$(images_directory "$role")"
  local firmware=$LAB_TOOLS/root/usr/share
  # One processor: with two, an emulated interrupt controller now and then holds an interrupt in service that no
  # handler saw, and the host hangs (QEMU 10.0, TCG).
  tool setsid qemu-system-x86_64 \
    -L "$firmware/qemu" -L "$firmware/seabios" -L "$firmware/ipxe/qemu" \
    -name "$(basename "$directory")" -machine q35,kernel-irqchip=split -accel tcg,thread=multi -cpu max -smp 1 -m "$memory" \
    -nodefaults -no-user-config -display none -vga none -rtc base=utc \
    -drive "file=$directory/disk.qcow2,if=none,id=disk,cache=unsafe,discard=unmap" \
    -device virtio-blk-pci,drive=disk,bus=pcie.0,addr=3 \
    -netdev "user,id=mgmt,hostfwd=tcp:127.0.0.1:$port-:22" \
    -device virtio-net-pci,netdev=mgmt,mac=52:54:00:00:00:01,bus=pcie.0,addr=2,romfile= \
    -device virtio-rng-pci,bus=pcie.0,addr=4 \
    -serial "file:$directory/console" -monitor "unix:$directory/monitor,server,nowait" -pidfile "$directory/pid" \
    "${devices[@]}" "$@" >"$directory/qemu.log" 2>&1 </dev/null &
  disown
  until [ -s "$directory/pid" ]; do
    kill -0 $! 2>/dev/null || die "QEMU ended at once: $(cat "$directory/qemu.log")"
    sleep 0.1
  done
}

# A port nobody listens on, reserved for us by the lock directory against a second start at the same moment.
free_port() {
  local port
  mkdir -p "$LAB/ports"
  for ((port = 22220; port < 22420; port++)); do
    if mkdir "$LAB/ports/$port" 2>/dev/null; then
      (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    fi
  done
  die "no free port between 22220 and 22420; 'lab clean' forgets ports of hosts that are gone"
}

# monitor DIRECTORY COMMAND: one command to QEMU's monitor, and its answer.
monitor() { printf '%s\n' "$2" | tool socat -t 2 - "unix-connect:$1/monitor" | tr -d '\r'; }

is_running() { [ -s "$1/pid" ] && kill -0 "$(cat "$1/pid")" 2>/dev/null; }

# open_way NAME ADDRESS: another way to a running host, over the network of its adapters; prints the ssh_config of it. The host
# must have ADDRESS (192.0.2.N) on an adapter.
open_way() {
  local directory way port role
  directory=$(host_directory "$1")
  is_running "$directory" || die "$1 does not run"
  way=$directory/over-adapters
  port=$(free_port)
  mkdir "$way" || die "$1 has a way over its adapters"
  { read -r _; read -r _; read -r _; read -r role; } <"$directory/shape"
  write_ssh_config "$way" "$port" "$(images_directory "$role")" "$1"
  {
    monitor "$directory" "netdev_add user,id=way,net=192.0.2.0/24,restrict=on,hostfwd=tcp:127.0.0.1:$port-$2:22"
    monitor "$directory" "netdev_add hubport,id=wayport,hubid=1,netdev=way"
  } >"$way/monitor.log"
  ! grep -q Error "$way/monitor.log" || die "QEMU of $1 refused: $(grep Error "$way/monitor.log")"
  echo "$way/ssh_config"
}

stop_host() {
  local directory pid port
  directory=$(host_directory "$1")
  [ -d "$directory" ] || return 0
  if is_running "$directory"; then
    pid=$(cat "$directory/pid")
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  fi
  for port in "$directory"/port "$directory"/*/port; do
    [ -s "$port" ] && rm -rf "$LAB/ports/$(cat "$port")"
  done
  rm -rf "$directory"
}

# list_all: one line each; `kind name …`, for people and for scripts.
list_all() {
  local directory
  for directory in "$LAB_HOSTS"/*/; do
    [ -e "$directory/shape" ] || continue
    printf 'host     %-28s %s  %s\n' "$(basename "$directory")" "$(paste -sd' ' "$directory/shape")" \
      "$(is_running "${directory%/}" && echo "port $(cat "$directory/port")" || echo "not running")"
  done
  for directory in "$LAB_SNAPSHOTS"/*/; do
    [ -e "$directory/complete" ] || continue
    printf 'snapshot %-28s %s\n' "$(basename "$directory")" "$(paste -sd' ' "$directory/shape")"
  done
}

clean_lab() {
  local directory
  for directory in "$LAB_HOSTS"/*/; do
    [ -d "$directory" ] && stop_host "$(basename "$directory")"
  done
  rm -rf "$LAB_SNAPSHOTS" "$LAB/images" "$LAB/ports"
}
