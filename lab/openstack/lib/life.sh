# Life of one cloud: start, stop, list. Its processes live in namespaces of their own, the first of them ssh's daemon below
# a small init; when that one ends, the kernel ends all of them and every mount is gone.

cloud_directory() { echo "$CLOUDS/$1"; }

start_cloud() {
  local name=$1 directory image started=$SECONDS
  [[ $name =~ ^[a-z0-9][a-z0-9-]*$ ]] || die "a cloud's name has lower case letters, digits and dashes, unlike '$name'"
  directory=$(cloud_directory "$name") image=$(image_directory)
  lock_cloud "$directory"
  if [ -e "$directory/complete" ] && is_running "$directory"; then
    inside "$directory" cloud-service start all
    say "$name is running"
  else
    end_processes "$directory"
    find "$directory" -mindepth 1 -delete
    boot_cloud "$image" "$directory"
    say "starting $name"
    inside "$directory" cloud-service start all || die "$name does not come up; its logs are below $directory/var/log"
    touch "$directory/complete"
    say "$name is up after $((SECONDS - started)) s (export OS_CLIENT_CONFIG_FILE=$directory/clouds.yaml OS_CLOUD=admin)"
  fi
  exec 7>&-
}

# lock_cloud DIRECTORY: two that start or stop the same cloud at once take turns. The directory itself is the lock, on
# descriptor 7; whoever waited for one that was removed meanwhile tries again.
lock_cloud() {
  while :; do
    mkdir -p "$1"
    exec 7<"$1"
    flock 7
    [ "$1" -ef /dev/fd/7 ] && return
  done
}

# boot_cloud IMAGE DIRECTORY: everything but the services.
boot_cloud() {
  local image=$1 directory=$2
  make_state "$image" "$directory"
  setsid unshare --mount --uts --ipc --pid --fork --kill-child \
    "$here/lib/enter-root" "$(root_directory)/root" "$directory" tini -- /usr/sbin/sshd -D -e \
    >"$directory/boot.log" 2>&1 </dev/null 7>&- 8>&- &
  disown
  exec 9>&- # the processes have it now
  local port
  port=$(port_of "$directory" ssh)
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 $! 2>/dev/null || die "the cloud's ssh server ended at once: $(cat "$directory/boot.log")"
    sleep 0.05
  done
  inside "$directory" /usr/local/lib/cloud/own-files
}

# make_state IMAGE DIRECTORY: /etc, /var and the like, with the cloud's ports in every file that names one.
make_state() {
  local image=$1 directory=$2
  mkdir -p "$directory"/{root/.ssh,run/{cloud,lock,sshd,mysqld,rabbitmq},tmp,var}
  chmod 1777 "$directory/tmp" "$directory/run/lock"
  chmod 700 "$directory/root" "$directory/root/.ssh"
  cp -a "$image/etc" "$image/local" "$directory/"
  cp -a "$(root_directory)/root/var/." "$directory/var/"
  reserve_ports
  mkdir "$directory/etc/cloud"
  list_ports >"$directory/etc/cloud/ports"
  sed 's/\(.*\) \(.*\)/s#@\1@#\2#g/' "$directory/etc/cloud/ports" >"$directory/ports.sed"
  grep -rlE '@[a-z-]+@' "$directory"/etc/{ssh,mysql,rabbitmq,keystone,placement,glance,neutron,nova} |
    xargs sed -i -f "$directory/ports.sed"
  write_access "$image" "$directory"
  install -m 600 "$image/keys/host" "$directory/etc/ssh/ssh_host_ed25519_key"
  install -m 600 "$image/keys/login.pub" "$directory/root/.ssh/authorized_keys"
  database_statements "$image" "$directory" >"$directory/etc/mysql/moved.sql"
  [ ! -d "$image/data" ] || cp -a "$image"/data/*/ "$directory/var/lib/"
}

is_running() {
  local pid begun line fields
  [ -s "$1/pid" ] && read -r pid begun <"$1/pid" && read -r line 2>/dev/null <"/proc/$pid/stat" || return 1
  read -ra fields <<<"$line"
  [ "${fields[21]}" = "$begun" ]
}

# inside DIRECTORY COMMAND…: among the cloud's processes, as root. It holds none of our locks, should we be killed meanwhile.
inside() {
  local directory=$1 pid
  shift
  is_running "$directory" || die "the cloud at $directory is not running"
  read -r pid _ <"$directory/pid"
  nsenter --target "$pid" --mount --uts --ipc --pid --root --wd /usr/bin/env -i \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin HOME=/root LANG=C.UTF-8 "$@" 7>&- 8>&-
}

# end_processes DIRECTORY
end_processes() {
  local pid
  is_running "$1" || return 0
  read -r pid _ <"$1/pid"
  kill -KILL "$pid"
  while is_running "$1"; do sleep 0.05; done
}

stop_cloud() {
  local directory
  directory=$(cloud_directory "$1")
  [ -d "$directory" ] || return 0
  lock_cloud "$directory"
  end_processes "$directory"
  rm -rf "$directory"
  exec 7>&-
}

list_clouds() {
  local directory name
  for directory in "$CLOUDS"/*/; do
    [ -d "$directory" ] || continue
    name=$(basename "$directory")
    printf '%-28s %s\n' "$name" "$(is_running "${directory%/}" && echo "keystone on port $(port_of "$directory" keystone)" || echo "not running")"
  done
}

# What a build that was killed has left running: nobody builds, and yet there is a first cloud (databases.sh).
end_abandoned_builds() {
  local first
  mkdir -p "$CLOUD_LAB"
  exec 8>"$CLOUD_LAB/build.lock"
  if flock -n 8; then
    for first in "$CLOUD_LAB"/first.*; do
      [ -d "$first" ] || continue
      end_processes "$first"
      rm -rf "$first"
    done
  fi
  exec 8>&-
}

clean_clouds() {
  end_abandoned_builds
  local directory
  for directory in "$CLOUDS"/*/; do
    [ ! -d "$directory" ] || stop_cloud "$(basename "$directory")"
  done
  rm -rf "$CLOUD_LAB"
}
