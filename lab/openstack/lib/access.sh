# What users of a cloud get: clouds.yaml with three logins, an ssh_config for the controller, commands.

# write_access IMAGE DIRECTORY
write_access() {
  local image=$1 directory=$2
  write_clouds_yaml "$directory" >"$directory/clouds.yaml"
  install -D -m 644 "$directory/clouds.yaml" "$directory/etc/openstack/clouds.yaml"
  write_ssh_config "$image" "$directory" "$(basename "$directory")-controller"
}

write_clouds_yaml() {
  local port
  port=$(port_of "$1" keystone)
  echo 'clouds:'
  # The administrator of everything; one who administers from the project demo; one who may not administer.
  print_login admin admin admin-password admin "$port"
  print_login operator operator operator-password demo "$port"
  print_login user user user-password demo "$port"
}

# print_login CLOUD USER PASSWORD PROJECT PORT
print_login() {
  cat <<YAML
  $1:
    auth:
      auth_url: http://127.0.0.1:$5/v3
      username: $2
      password: $3
      project_name: $4
      user_domain_name: Default
      project_domain_name: Default
    region_name: RegionOne
    interface: public
    identity_api_version: 3
YAML
}

# write_ssh_config IMAGE DIRECTORY HOST
write_ssh_config() {
  local image=$1 directory=$2 port
  port=$(port_of "$directory" ssh)
  printf '[127.0.0.1]:%s %s\n' "$port" "$(cut -d' ' -f1,2 "$image/keys/host.pub")" >"$directory/known_hosts"
  cat >"$directory/ssh_config" <<CONFIG
Host $3
  HostName 127.0.0.1
  Port $port
  User root
  IdentityFile $image/keys/login
  IdentitiesOnly yes
  UserKnownHostsFile $directory/known_hosts
  StrictHostKeyChecking yes
CONFIG
}

# existing NAME: the directory of a cloud that was started.
existing() {
  local directory
  directory=$(cloud_directory "$1")
  [ -d "$directory" ] || die "there is no cloud '$1'; 'cloud start $1' makes one"
  echo "$directory"
}

# file_of NAME FILE: its path.
file_of() {
  local directory
  directory=$(existing "$1")
  echo "$directory/$2"
}

# print_port NAME SERVICE
print_port() {
  local directory
  directory=$(existing "$1")
  port_of "$directory" "$2"
}

# on_controller NAME COMMAND…
on_controller() {
  local directory
  directory=$(existing "$1")
  shift
  inside "$directory" "$@"
}

# root_python SCRIPT|- [ARGUMENTS…]: Python with all of OpenStack's modules, without a cloud. /sys is empty and may be written
# to, so that nova sees no devices but those that the script makes up.
root_python() {
  local script=${1:?a script, or - for standard input} state status=0
  shift
  state=$(mktemp -d "$CLOUD_LAB/python.XXXXXX")
  mkdir "$state"/{sys,tmp}
  if [ "$script" = - ]; then
    in_root "$state" python3 - "$@" || status=$?
  else
    in_root "$state" python3 /dev/fd/3 "$@" 3<"$script" || status=$?
  fi
  rm -rf "$state"
  return $status
}
