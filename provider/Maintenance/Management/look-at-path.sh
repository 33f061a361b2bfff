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

show() {
  stacked=on
  for below in /sys/class/net/"$1"/lower_*; do
    [ ! -e "$below" ] || stacked=over
  done
  echo "$stacked $1"
  for below in /sys/class/net/"$1"/lower_*; do
    [ ! -e "$below" ] || show "${below##*/lower_}"
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
