# The databases of a new cloud, made once: schemas, keys, catalogue, users and quotas, by the services themselves in a first
# cloud that has nothing yet. Every other cloud starts from a copy of its data.

DATA_DIRECTORIES=(mysql keystone)
DATABASES=(keystone placement glance neutron nova nova_api nova_cell0)

# make_databases IMAGE
make_databases() {
  local image=$1 first status
  first=$(mktemp -d "$CLOUD_LAB/first.XXXXXX")
  # A subshell, so that its trap ends everything whichever step fails. It stops at the first error only where nobody looks at
  # its status, hence not "( … ) || …".
  set +e
  (
    set -e
    trap 'end_processes "$first"; rm -rf "$first"' EXIT
    boot_cloud "$image" "$first"
    inside "$first" /usr/local/lib/cloud/create-databases
    inside "$first" cloud-service start keystone
    inside "$first" /usr/local/lib/cloud/register
    inside "$first" cloud-service start rabbitmq
    inside "$first" cloud-service start neutron-server
    inside "$first" cloud-service start nova-api
    inside "$first" /usr/local/lib/cloud/set-quotas
    # MariaDB has written everything when it has ended.
    inside "$first" cloud-service stop all
    mkdir "$image/data"
    for directory in "${DATA_DIRECTORIES[@]}"; do mv "$first/var/lib/$directory" "$image/data/"; done
    cp "$first/etc/cloud/ports" "$image/data.ports"
  ) >>"$CLOUD_LAB/build.log" 2>&1
  status=$?
  set -e
  [ "$status" = 0 ] || { tail -30 "$CLOUD_LAB/build.log" >&2; die "making the databases failed; see $CLOUD_LAB/build.log"; }
}

# database_statements IMAGE DIRECTORY: what MariaDB runs at its start, so that the data is that of this cloud.
database_statements() {
  local database user port
  for database in "${DATABASES[@]}"; do echo "CREATE DATABASE IF NOT EXISTS $database CHARACTER SET utf8mb3;"; done
  [ -d "$1/data" ] || return 0
  while read -r user port; do
    echo "UPDATE keystone.endpoint SET url = REPLACE(url, ':$port', ':$(port_of "$2" "$user")');"
  done <"$1/data.ports"
}
