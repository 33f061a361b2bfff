# Where clouds live, and what they are made of. The lab's own directory, words and package sources come from lab/host.

CLOUD_LAB=$LAB/openstack
CLOUDS=$CLOUD_LAB/clouds

# Each cloud has the ports from a multiple of PORT_BLOCK on, below those that the kernel hands out to clients.
PORT_USERS=(ssh mariadb rabbitmq rabbitmq-dist epmd keystone placement glance-api neutron-server nova-api)
FIRST_PORT=23000
LAST_PORT=31000
PORT_BLOCK=16

# Packages, root, databases.
CLOUD_DISK_MIB=2500
