# What CloudProgram does, as the manuals have it: one openstackclient command after the other.
set -eu
openstack network create bench
openstack subnet create bench --network bench --subnet-range 192.0.2.0/24
for i in 0 1 2; do openstack port create bench-$i --network bench --vnic-type direct; done
openstack flavor create bench --ram 512 --vcpus 1 --disk 1 --property hw:mem_page_size=large
openstack keypair create bench
