# guard-path arm NAME SECONDS ROLLBACK DEVICE INTERFACE VFS STATE MTU: unless it is disarmed, the interface is put back in SECONDS.
# guard-path disarm NAME: prints "disarmed", or "restored" when the time was over before.
#
# Who disarms and who rolls back both take the mark away first, by a rename that only one of them can do.
action=$1 name=$2
marks=/run/pulumi-sriov/guards
mark=$marks/$name

arm() {
  (umask 077 && mkdir -p "$marks" && printf '%s\n' "$4" >"$mark.sh" && printf '%s\n' "$5 $6 $7 $8 $9" >"$mark") || exit 1
  if [ -d /run/systemd/system ]; then
    # Timers are a minute late by default.
    exec systemd-run --quiet --collect --on-active="$3" --timer-property=AccuracySec=1s --unit="pulumi-sriov-guard-$name" \
      /bin/sh "$mark.sh" "$mark" 9>&-
  fi
  setsid nohup sh -c 'sleep "$1"; exec sh "$2.sh" "$2"' guard "$3" "$mark" </dev/null >/dev/null 2>&1 9>&- &
}

disarm() {
  if mv "$mark" "$mark.disarmed" 2>/dev/null; then
    [ ! -d /run/systemd/system ] || systemctl stop "pulumi-sriov-guard-$name.timer"
    rm -f "$mark.disarmed" "$mark.sh"
    echo disarmed
    return
  fi
  # A rollback that has begun is let come to its end. After a reboot there is nothing to roll back.
  while [ -e "$mark.begun" ]; do
    sleep 0.2
  done
  [ ! -e "$mark.restored" ] || echo restored
  rm -f "$mark.restored" "$mark.sh"
}

"$action" "$@"
