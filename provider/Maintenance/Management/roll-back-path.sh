# roll-back-path MARK: puts an interface back as it was when its guard was armed.
mark=$1
mv "$mark" "$mark.begun" 2>/dev/null || exit 0
read -r device interface vfs state mtu <"$mark.begun"
count=/sys/bus/pci/devices/$device/sriov_numvfs
read -r now <"$count"
if [ "$now" != "$vfs" ]; then
  [ "$now" = 0 ] || echo 0 >"$count"
  [ "$vfs" = 0 ] || echo "$vfs" >"$count"
fi
ip link set dev "$interface" mtu "$mtu"
ip link set dev "$interface" "$state"
mv "$mark.begun" "$mark.restored"
