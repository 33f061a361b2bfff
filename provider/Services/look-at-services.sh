# look-at-services UNITS CONTAINERS: prints what there is of the named services, in one process tree on the host.
#   clock UPTIME EPOCH                                       times since boot can be told as times of day by it
#   systemd, then blocks of KEY=VALUE with an empty line between, as systemctl show prints them
#   container ENGINE NAME ID RUNNING RESTARTING STARTED
#   pending KEY                                              configuration changed, not restarted since
#   PATH:I:MICROSECONDS                                      when udev first saw a PCI device, since boot
read -r uptime rest </proc/uptime
echo "clock $uptime $(date +%s)"

properties=Id,LoadState,ActiveState,SubState,MainPID,ExecMainStartTimestampMonotonic
if units=$(systemctl show -p "$properties" $1 2>/dev/null); then
  printf 'systemd\n%s\n\n' "$units"
fi

# A container engine that hangs must not keep the rest of the host from being seen.
state='{{.Name}} {{.Id}} {{.State.Running}} {{.State.Restarting}}'
# The client alone is often installed, and takes its time to find out that there is no daemon.
if command -v docker >/dev/null && { [ -n "$DOCKER_HOST" ] || [ -S /run/docker.sock ]; }; then
  timeout 10 docker inspect --type container --format "container docker $state {{.State.StartedAt}}" $2 2>/dev/null
fi
if command -v podman >/dev/null; then
  timeout 10 podman inspect --type container --format "container podman $state {{.State.StartedAt.Unix}}" $2 2>/dev/null
fi

for mark in /run/pulumi-sriov/restart-pending/*; do
  [ ! -e "$mark" ] || echo "pending ${mark##*/}"
done
grep -s -H '^I:' /run/udev/data/+pci:*
:
