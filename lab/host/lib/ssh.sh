# Each way to a host has an ssh_config of its own, with the key to log in with and the key that the host must show.

# write_ssh_config DIRECTORY PORT IMAGES [NAME]
write_ssh_config() {
  local directory=$1 port=$2 images=$3
  echo "$port" >"$directory/port"
  printf '[127.0.0.1]:%s %s\n' "$port" "$(cut -d' ' -f1,2 "$images/host_key.pub")" >"$directory/known_hosts"
  cat >"$directory/ssh_config" <<CONFIG
Host ${4:-$(basename "$directory")}
  HostName 127.0.0.1
  Port $port
  User root
  IdentityFile $images/id_lab
  IdentitiesOnly yes
  UserKnownHostsFile $directory/known_hosts
  StrictHostKeyChecking yes
CONFIG
}

lab_ssh() {
  local name=${1:?which host?}
  shift
  tool ssh -q -F "$(host_directory "$name")/ssh_config" -o ConnectTimeout=60 "$name" "$@"
}

# sshd is reached long before it answers: QEMU accepts the connection at once, hence the limit around each try.
wait_for_ssh() {
  local started=$SECONDS directory
  directory=$(host_directory "$1")
  until tool timeout 15 ssh -q -F "$directory/ssh_config" -o BatchMode=yes -o ConnectTimeout=5 "$1" true 2>/dev/null; do
    is_running "$directory" || die "$1 ended: $(cat "$directory/qemu.log")"
    ! grep -q 'Kernel panic' "$directory/console" || die "the kernel of $1 gave up: $(grep 'Kernel panic' "$directory/console")"
    [ $((SECONDS - started)) -lt "$BOOT_SECONDS" ] ||
      die "$1 did not answer ssh within $BOOT_SECONDS s; the end of its console:"$'\n'"$(tail -n 5 "$directory/console")"
    sleep 0.5
  done
  say "$1 is up after $((SECONDS - started)) s (ssh -F $directory/ssh_config $1)"
}
