# look-at-platform: prints what of a host no single file tells, a fact a line. Nothing in it changes the host, and it starts
# few processes.
#   PATH:LINE:TEXT             lines of files that set a number of virtual functions, with what says for which device
#   mount DEVICE PATH TYPE OPTIONS …
#   disk DEVICE KIB USED AVAILABLE PERCENT PATH
#   bar ADDRESS NUMBER START END FLAGS        memory of virtual functions, as the PF's "resource" has it
#   interrupts NUMBER                          how many are in use
for path in /etc/rc.d/rc.local /etc/rc.local /etc/udev/rules.d/*.rules /etc/systemd/system/*.service \
  /etc/systemd/network/*.link /etc/netplan/*.yaml /etc/NetworkManager/system-connections/* \
  /etc/sysconfig/network-scripts/ifcfg-* /etc/network/interfaces /etc/network/interfaces.d/* /etc/sysfs.conf \
  /etc/sysfs.d/*.conf /etc/modprobe.d/*.conf /etc/cron.d/* /var/lib/os-net-config/sriov_config.yaml; do
  # The RHEL family links /etc/rc.local to the file in rc.d.
  [ -L "$path" ] || printf '%s\0' "$path"
done |
  # Connection profiles hold passwords: of a file that sets a number, only lines of the kinds below leave the host.
  xargs -0 grep -s -l -Z -E 'sriov_numvfs|SR-IOVVirtualFunctions|virtual-function-count|total-vfs|SRIOV_TOTAL_VFS|max_vfs|numvfs|^\[sriov\]$' |
  xargs -0 -r grep -s -n -H -E -e 'sriov_numvfs|SR-IOVVirtualFunctions|virtual-function-count|total-vfs|SRIOV_TOTAL_VFS|max_vfs|numvfs|^\[sriov\]$' \
    -e '^(interface-name|mac-address|DEVICE|HWADDR|OriginalName|Path|MACAddress|PermanentMACAddress)=' \
    -e '^[ -]*[A-Za-z0-9_.-]+: *$|^[ -]*(name|macaddress|device|type): *[^ ]+ *$'

while read -r device path rest; do
  case $path in
    / | /boot | /etc | /usr | /var) echo "mount $device $path $rest" ;;
  esac
done </proc/self/mounts
df -P -k / /boot /etc 2>/dev/null | while read -r line; do
  echo "disk $line"
done

# Lines 8 to 13 are the memory of the virtual functions (PCI_IOV_RESOURCES; drivers/pci/pci-sysfs.c, resource_show).
for total in /sys/bus/pci/devices/*/sriov_totalvfs; do
  device=${total%/*} number=-7
  [ ! -r "$device/resource" ] || while read -r start end flags; do
    [ $number -lt 0 ] || [ $number -gt 5 ] || echo "bar ${device##*/} $number $start $end $flags"
    number=$((number + 1))
  done <"$device/resource"
done

set -- /sys/kernel/irq/*
echo "interrupts $#"
