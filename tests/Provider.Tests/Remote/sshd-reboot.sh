#!/bin/sh
# The reboot command of the host that sshd-host.sh makes. Installed with WORK replaced by its directory.
cat /proc/sys/kernel/random/uuid >'WORK/boot_id'
: >'WORK/rebooted'
read -r sshd <'WORK/sshd.pid'
# The listener, then whatever it has forked: every connection breaks, and locks and /run are gone.
read -r sessions <"/proc/$sshd/task/$sshd/children" || :
kill -KILL "$sshd" $sessions
