# Takes away what create.sh has made.
set -eu
openstack keypair delete bench
openstack flavor delete bench
openstack port delete bench-0 bench-1 bench-2
openstack subnet delete bench
openstack network delete bench
