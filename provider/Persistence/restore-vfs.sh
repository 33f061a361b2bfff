#!/bin/sh
# Brings the virtual functions of one PCI device back to what a settings file says.
# Written by the sriov provider for Pulumi; changes to this file are overwritten.
#
# usage: restore-vfs SETTINGS
#
# Lines of the settings file; what has no line is left alone:
#   device ADDRESS         the physical function, by PCI address: interface names change
#   link up|down           its link
#   promisc on|off         whether it takes frames to every address
#   eswitch MODE ORDER     mode of the switch in the card, and when it may change:
#                          mode-first (without VFs), vfs-first, vfs-first-unbound (VFs without driver)
#   autoprobe 0|1          whether the kernel binds new virtual functions to their driver
#   numvfs N               how many there are
#   mtu N                  of the physical function
#   driver NAME            of all virtual functions
#   vf INDEX WORDS...      one setting, in the words of ip-link(8)
set -u

settings=$1
failures=0

fail() {
  echo "restore-vfs: $*" >&2
  failures=$((failures + 1))
}

setting() {
  sed -n "s/^$1 //p" "$settings"
}

device=/sys/bus/pci/devices/$(setting device)
autoprobe_switch=$device/sriov_drivers_autoprobe

# wait_for SECONDS COMMAND...
wait_for() {
  seconds=$1
  shift
  until "$@"; do
    [ "$seconds" -gt 0 ] || return 1
    seconds=$((seconds - 1))
    sleep 1
  done
}

has_driver() {
  [ -e "$device/driver" ] && [ -e "$device/sriov_numvfs" ]
}

# The port's own interface, not one of those that stand for its functions in switchdev mode.
find_netdev() {
  for path in "$device"/net/*; do
    case $(cat "$path/phys_port_name" 2>/dev/null) in *pf[0-9]*) continue ;; esac
    [ -e "$path" ] && netdev=${path##*/} && return
  done
  return 1
}

has_carrier() {
  [ "$(cat "$device/net/$netdev/carrier" 2>/dev/null)" = 1 ]
}

has_vfs() {
  set -- "$1" "$device"/virtfn*
  [ "$1" = 0 ] && [ ! -e "$2" ] || { [ -e "$2" ] && [ "$(($# - 1))" = "$1" ]; }
}

# Some drivers answer "try again" while the card is being reset.
write_numvfs() {
  echo "$1" 2>/dev/null >"$device/sriov_numvfs" || [ "$(cat "$device/sriov_numvfs")" = "$1" ]
}

change_numvfs() {
  current=$(cat "$device/sriov_numvfs")
  [ "$current" = "$1" ] && return
  # The kernel refuses ("busy") to go from one number to another: through 0.
  if [ "$current" != 0 ]; then
    wait_for 10 write_numvfs 0 || fail "removing $current virtual functions of $device failed"
  fi
  wait_for 10 write_numvfs "$1" || fail "creating $1 virtual functions of $device failed"
  wait_for 120 has_vfs "$1" || fail "$device does not have $1 virtual functions"
}

# change_eswitch ORDER...: changes the mode if it is time to, in the driver's order
change_eswitch() {
  eswitch=$(setting eswitch)
  for order in "$@"; do
    [ "${eswitch#* }" = "$order" ] || continue
    devlink dev eswitch set "pci/${device##*/}" mode "${eswitch% *}" || fail "changing the eswitch of $device to ${eswitch% *} failed"
    wait_for 10 find_netdev || netdev=
  done
}

# A driver takes the settings when it is bound, so they are made first: see below for the order.
bind_vfs() {
  driver=$(setting driver)
  for link in "$device"/virtfn*; do
    [ -e "$link" ] || continue
    vf=$(readlink "$link")
    vf=${vf##*/}
    if [ -n "$driver" ] && [ "$driver" != default ]; then
      bound=$(readlink "$link/driver")
      [ "${bound##*/}" = "$driver" ] && continue
      echo "$driver" >"$link/driver_override" || fail "reserving $vf for $driver failed"
      [ ! -e "$link/driver" ] || echo "$vf" >"$link/driver/unbind" || fail "unbinding $vf failed"
    elif [ "$autoprobe" != 1 ] || [ -e "$link/driver" ]; then
      continue
    fi
    echo "$vf" >/sys/bus/pci/drivers_probe || fail "binding $vf failed"
    [ -z "$driver" ] || [ "$driver" = default ] || [ -e "$link/driver" ] || fail "$driver did not take $vf: is the IOMMU on?"
  done
}

wait_for 60 has_driver || { fail "$device has no driver"; exit 1; }
wait_for 10 find_netdev || netdev=

# udev can't rename an interface that is up, so it goes first.
if command -v udevadm >/dev/null; then
  udevadm settle --timeout=60
  find_netdev
fi

# Some drivers make no virtual functions while the link is down.
[ "$(setting link)" != up ] || ip link set dev "$netdev" up || fail "setting $netdev up failed"

# The order: create without drivers, set what the physical function enforces, then let drivers have them.
autoprobe=$(setting autoprobe)
if [ -e "$autoprobe_switch" ]; then
  autoprobe=${autoprobe:-$(cat "$autoprobe_switch")}
  echo 0 >"$autoprobe_switch"
fi

# There are no virtual functions yet; and when there are, none has a driver.
change_eswitch mode-first
numvfs=$(setting numvfs)
[ -z "$numvfs" ] || change_numvfs "$numvfs"
change_eswitch vfs-first vfs-first-unbound

# Some drivers take a rate only while there is a carrier, which comes seconds after "up".
! grep -q '^vf .*_tx_rate' "$settings" || wait_for 10 has_carrier

while read -r keyword words; do
  [ "$keyword" = vf ] || continue
  # shellcheck disable=SC2086 # the words are ip's arguments
  ip link set dev "$netdev" vf $words || fail "setting vf $words of $netdev failed"
done <"$settings"

[ ! -e "$autoprobe_switch" ] || echo "$autoprobe" >"$autoprobe_switch"
case $(setting driver) in
  '' | default) ;;
  *) modprobe "$(setting driver)" ;;
esac
bind_vfs

mtu=$(setting mtu)
[ -z "$mtu" ] || ip link set dev "$netdev" mtu "$mtu" || fail "setting the MTU of $netdev failed"
promisc=$(setting promisc)
[ -z "$promisc" ] || ip link set dev "$netdev" promisc "$promisc" || fail "setting $netdev promisc $promisc failed"
link=$(setting link)
[ -z "$link" ] || ip link set dev "$netdev" "$link" || fail "setting $netdev $link failed"

[ "$failures" = 0 ]
