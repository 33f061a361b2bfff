# look-at-path: prints the interfaces that the SSH connection of this shell comes over, one a line: "over NAME" for what is stacked
# upon others (bridge, bond, VLAN), "on NAME" for those at the bottom.
#
# sudo takes SSH_CONNECTION away; the process that sudo was started by still has it. Nobody has it in a unit of its own.
connection=$SSH_CONNECTION process=$$
while [ -z "$connection" ] && [ "${process:-0}" -gt 1 ]; do
  connection=$(tr '\0' '\n' 2>/dev/null <"/proc/$process/environ" | sed -n 's/^SSH_CONNECTION=//p')
  process=$(sed -n 's/^PPid:[[:space:]]*//p' "/proc/$process/status" 2>/dev/null)
done
[ -n "$connection" ] || exit 0

below() {
  for link in /sys/class/net/"$1"/lower_*; do
    [ ! -e "$link" ] || echo "${link##*/lower_}"
  done
  # The kernel does not know which ports an Open vSwitch bridge has; nothing lies below a card.
  ! [ -e /sys/class/net/"$1"/device ] && command -v ovs-vsctl >/dev/null || return 0
  # The port that bears the bridge's name belongs to no bridge, in its database.
  bridge=$(ovs-vsctl --timeout=2 iface-to-br "$1" 2>/dev/null) || bridge=$1
  for port in $(ovs-vsctl --timeout=2 list-ifaces "$bridge" 2>/dev/null); do
    leads_out "$port" && echo "$port"
  done
}

# leads_out PORT: it is a card, or is stacked upon some; neither a guest's nor a patch nor the representor of a virtual function.
leads_out() {
  case $(cat /sys/class/net/"$1"/phys_port_name 2>/dev/null) in
  *vf*) return 1 ;;
  esac
  for link in /sys/class/net/"$1"/device /sys/class/net/"$1"/lower_*; do
    [ ! -e "$link" ] || return 0
  done
  return 1
}

show() {
  set -- "$1" $(below "$1" | sort -u)
  [ $# -gt 1 ] && echo "over $1" || echo "on $1"
  shift
  for lower in "$@"; do
    show "$lower"
  done
}

# CLIENT PORT SERVER PORT; a link-local address comes with its interface. Answers may go another way than questions come.
set -- $connection
client=${1%%\%*} server=${3%%\%*}
for name in $(
  {
    ip -o addr show to "$server" | sed -n 's/^[0-9]*: *\([^ @]*\).*/\1/p'
    ip -o route get "$client" from "$server" 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p'
  } | sort -u
); do
  show "$name"
done
