# What HostProgram does, by a plain shell script on the host: changes only what differs.
# With CHECK=1 it says what differs and changes nothing.
set -eu

# differs WHAT: something is not as wanted; true = it is to be changed.
differs() {
  echo "changed: $1"
  [ -z "${CHECK:-}" ]
}

arguments='GRUB_CMDLINE_LINUX="intel_iommu=on iommu=pt default_hugepagesz=1G hugepages=16"'
if ! grep -qxF "$arguments" /etc/default/grub && differs 'kernel arguments'; then
  sed -i "s|^GRUB_CMDLINE_LINUX=.*|$arguments|" /etc/default/grub
  update-grub
fi

[ -n "$(ls /sys/class/iommu)" ] || { echo "the IOMMU is off" >&2; exit 1; }

restore='#!/bin/sh'
for card in enp1s0f0=0000:01:00.0 enp1s0f1=0000:01:00.1 enp2s0f0=0000:02:00.0 enp2s0f1=0000:02:00.1; do
  name=${card%%=*} device=/sys/bus/pci/devices/${card#*=}
  if [ $(($(cat /sys/class/net/$name/flags) & 1)) = 0 ] && differs "$name: link"; then ip link set dev $name up; fi
  if [ "$(cat /sys/class/net/$name/mtu)" != 9000 ] && differs "$name: MTU"; then ip link set dev $name mtu 9000; fi
  if [ "$(cat $device/sriov_drivers_autoprobe)" != 0 ] && differs "$name: autoprobe"; then echo 0 >$device/sriov_drivers_autoprobe; fi
  if [ "$(cat $device/sriov_numvfs)" != 8 ] && differs "$name: virtual functions"; then
    [ "$(cat $device/sriov_numvfs)" = 0 ] || echo 0 >$device/sriov_numvfs
    echo 8 >$device/sriov_numvfs
    tries=1200
    until [ -e $device/virtfn7 ]; do
      [ $((tries -= 1)) -gt 0 ] || { echo "$name: no virtual functions" >&2; exit 1; }
      sleep 0.05
    done
  fi
  restore="$restore
ip link set dev $name up mtu 9000
echo 0 >$device/sriov_drivers_autoprobe
echo 8 >$device/sriov_numvfs"
done

if [ "$(cat /etc/rc.local 2>/dev/null)" != "$restore" ] && differs rc.local; then
  echo "$restore" >/etc/rc.local
  chmod 755 /etc/rc.local
fi

# configure FILE SECTION LINES SERVICE: the lines are at the head of the section, between two marks.
configure() {
  lines="# BEGIN SR-IOV
$3
# END SR-IOV"
  if [ "$(sed -n '/^# BEGIN SR-IOV$/,/^# END SR-IOV$/p' "$1")" != "$lines" ] && differs "$1"; then
    sed -i '/^# BEGIN SR-IOV$/,/^# END SR-IOV$/d' "$1"
    echo "$lines" | sed -i "/^\[$2\]\$/r /dev/stdin" "$1"
    systemctl restart "$4"
  fi
}

configure /etc/nova/nova.conf pci 'device_spec = {"devname": "enp1s0f0", "physical_network": "physnet1"}
device_spec = {"devname": "enp1s0f1", "physical_network": "physnet2"}
device_spec = {"devname": "enp2s0f0"}
device_spec = {"devname": "enp2s0f1"}
alias = {"name": "vf", "vendor_id": "8086", "product_id": "10ed", "device_type": "type-VF"}' nova-compute
configure /etc/neutron/plugins/ml2/sriov_agent.ini sriov_nic \
  'physical_device_mappings = physnet1:enp1s0f0,physnet2:enp1s0f1' neutron-sriov-agent
