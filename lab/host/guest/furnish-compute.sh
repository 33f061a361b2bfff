#!/bin/sh
# Runs once inside the new root file system, after furnish.sh: nova-compute, libvirt and neutron's SR-IOV agent as Debian
# installs them, waiting to be told which cloud they belong to.
set -eu

# They come up at boot once the host has joined a cloud; before, they would fail over and over.
systemctl disable nova-compute.service neutron-sriov-agent.service

# Guests run on the emulated processor's SVM; VFs are passed through by vfio-pci. Both are there before anything asks.
sed -i '/^blacklist kvm_amd$/d' /etc/modprobe.d/lab.conf
printf 'vfio-pci\nkvm_amd\n' >/etc/modules-load.d/compute.conf

# An emulated processor on a busy machine may need longer than the 90 s that systemd gives a service to start.
mkdir -p /etc/systemd/system.conf.d
printf '[Manager]\nDefaultTimeoutStartSec=10min\n' >/etc/systemd/system.conf.d/lab.conf

# Nobody uses these here, and each costs seconds at boot.
systemctl mask open-iscsi.service iscsid.service iscsid.socket libvirt-guests.service ebtables.service \
  logrotate.timer man-db.timer phpsessionclean.timer 2>/dev/null
