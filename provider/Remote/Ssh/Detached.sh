# Batches that must go on when the connection is lost. Sent ahead of a batch that needs it.
#
# Each has a directory of its own, named by the client, so starting it again after a lost connection starts nothing new:
#   batch    the script
#   claimed  a directory; who makes it runs the batch, a second start ends at once
#   pid      of the one that runs it
#   answer   the framed answer, complete when it is there
runs=/run/pulumi-sriov

# start_detached NAME ID BASE64
start_detached() {
  run=$runs/$1-$2
  if [ ! -e "$run/batch" ]; then
    message=$( (umask 077 && mkdir -p "$run" && printf %s "$3" 2>/dev/null | base64 -d >"$run/part" && mv "$run/part" "$run/batch") 2>&1) || {
      fail - "$message"
      return
    }
  fi
  [ ! -e "$run/claimed" ] || return 0
  if [ -d /run/systemd/system ]; then
    # A unit of its own outlives the login session, which the login manager may otherwise kill with everything in it.
    message=$(systemd-run --quiet --collect --unit="pulumi-sriov-$1-$2" /bin/sh "$run/batch" "$1" "$2" 2>&1 9>&-) || fail - "$message"
  else
    setsid sh "$run/batch" "$1" "$2" </dev/null >/dev/null 2>&1 9>&- &
  fi
}

# wait_detached NAME ID CENTISECONDS → the answer. EINPROGRESS when there is none yet, ECHILD when there will never be one.
wait_detached() {
  run=$runs/$1-$2
  poll "$3" detached_ended || {
    fail EINPROGRESS "still running"
    return
  }
  if [ -e "$run/answer" ]; then
    cat "$run/answer"
  else
    fail ECHILD "$seen"
  fi
}

detached_ended() {
  seen='it runs'
  [ ! -e "$run/answer" ] || return 0
  if [ ! -d "$run" ]; then
    seen="$run is gone: the host was rebooted meanwhile"
    return 0
  fi
  [ -e "$run/pid" ] && read -r pid <"$run/pid" || return 1
  # The answer may have come between the two looks.
  if [ ! -d "/proc/$pid" ] && [ ! -e "$run/answer" ]; then
    seen="process $pid was killed before it could leave an answer"
    return 0
  fi
  return 1
}

# forget_detached NAME ID
forget_detached() {
  rm -rf "${runs:?}/$1-$2"
}

# run_claimed NAME ID CENTISECONDS FUNCTION: inside the detached process. One that an earlier, lost run started under the
# same name is waited for first: two must never change the same thing at once. The kernel frees the lock with its holder.
run_claimed() {
  run=$runs/$1-$2
  mkdir "$run/claimed" 2>/dev/null || return 0
  echo $$ >"$run/pid"
  exec 8<>"$runs/$1.lock"
  name=$1 earlier=
  poll "$3" flock -n 8 || earlier=yes
  "$4" >"$run/part" 2>/dev/null
  mv "$run/part" "$run/answer"
}

# Ahead of the operations of a detached batch.
not_twice() {
  [ -z "$earlier" ] || fail EBUSY "an earlier run of '$name' has not ended yet"
}

# reboot_host BOOT_ID: only the boot that the caller knows, so that asking again after a lost connection never reboots a
# host twice. A second later, so that the answer gets out.
reboot_host() {
  read -r current </proc/sys/kernel/random/boot_id
  [ "$current" = "$1" ] || return 0
  if [ -d /run/systemd/system ]; then
    message=$(systemd-run --quiet --collect --on-active=1s systemctl reboot 2>&1 9>&-) || fail - "$message"
  else
    setsid sh -c 'sleep 1; reboot' </dev/null >/dev/null 2>&1 9>&- &
  fi
}
