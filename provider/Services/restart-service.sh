# restart-service MANAGER UNIT SECONDS RESTART STATUS PROOF: restarts a service and watches until it is proven to be up. RESTART and
# STATUS are quoted words; STATUS may be empty. Prints "up PROCESS SINCE" (seconds since 1970; "-" = not known), or says on its
# error output why not, and ends with 1.
#
# "active" alone proves nothing: a service that refuses its configuration is active for as long as it takes to load, then ends
# and is started again. So a start is told from another by the time of its main process, and has to last until the service
# has settled: until it uses next to no processor time for a while, or has been up for long although it is busy. With the PROOF
# "started" the start is enough, and STATUS has to hold only once.
manager=$1 unit=$2 limit=$3 restart=$4 status=$5 proof=$6
tick=0.5           # seconds between two looks
quiet_looks=6      # so many looks in a row without work
quiet_use=25       # milliseconds of processor time from one look to the next that are no work
works_seconds=3    # the user's own proof has to hold for so long
busy_seconds=60    # up for so long is up, even if it works all the time

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

clock() {
  read -r uptime rest </proc/uptime
  now=${uptime%.*}
}

# look_*: state (up, down, changing), what is the matter if it is down, the main process, and which start it is.
look_systemd() {
  active='' sub='' process=0 started=0 result='' code='' job=''
  while IFS='=' read -r key value; do
    case $key in
      LoadState) [ "$value" != not-found ] || fail "there is no unit $unit.service" ;;
      ActiveState) active=$value ;;
      SubState) sub=$value ;;
      MainPID) process=$value ;;
      ExecMainStartTimestampMonotonic) started=$value ;;
      Result) result=$value ;;
      ExecMainStatus) code=$value ;;
      Job) job=$value ;;
    esac
  done <<EOF
$(systemctl show -p LoadState,ActiveState,SubState,MainPID,ExecMainStartTimestampMonotonic,Result,ExecMainStatus,Job "$unit.service")
EOF
  start=$started
  matter="its process ended (result $result, exit status $code)"
  case $active.$sub in
    active.* | reloading.*) state=up ;;
    *.auto-restart) state=down ;;
    activating.* | deactivating.*) state=changing ;;
    *) state=down ;;
  esac
  # What was asked for has not been done yet.
  [ -z "$job" ] || state=changing
}

look_container() {
  format='{{.State.Running}} {{.State.Restarting}} {{.State.Pid}} {{.State.ExitCode}} {{.Id}} {{.RestartCount}}'
  found=$("$manager" inspect --type container --format "$format $1" "$unit" 2>&1) || fail "$found"
  set -- $found
  process=$3 container=$5 begun=$7
  start="$3 $7"
  matter="its process ended (exit status $4)"
  state=down
  [ "$1 $2" != 'true false' ] || state=up
}

look() {
  case $manager in
    systemd) look_systemd ;;
    docker) look_container '{{.State.StartedAt}}' ;;
    podman) look_container '{{.State.StartedAt.Unix}}' ;;
    command) state=up process=0 start=- ;;
  esac
}

# The processor time that the service has used so far, in milliseconds: of its control group, since a container's first
# process only waits for the one that does the work.
usage() {
  used=''
  while IFS=: read -r rest controllers path; do
    case $controllers:$path in
      *:/) continue ;; # the whole machine's
      :*) counter=/sys/fs/cgroup$path/cpu.stat unit_of_counter=1000 ;;
      *cpuacct*:*) counter=/sys/fs/cgroup/$controllers$path/cpuacct.usage unit_of_counter=1000000 ;;
      *) continue ;;
    esac
    if [ -r "$counter" ]; then
      read -r value <"$counter"
      used=$((${value##* } / unit_of_counter))
      return
    fi
  done 2>/dev/null <"/proc/$process/cgroup"
  # No control groups: the process alone. Its name may hold spaces, so count from behind it; a tick is 10 ms.
  read -r value 2>/dev/null <"/proc/$process/stat" || return
  set -- ${value##*) }
  used=$(((${12} + ${13}) * 10))
}

settled() {
  [ "$proof" != started ] || return 0
  # A unit that has done its work and needs no process.
  [ "$manager.$process" != systemd.0 ] || return 0
  [ "$manager" != command ] || return 0
  last=$used
  usage 2>/dev/null
  if [ $((${used:-0} - ${last:-0})) -le $quiet_use ]; then
    quiet=$((quiet + 1))
  else
    quiet=0
  fi
  [ $quiet -ge $quiet_looks ] || [ $((now - up_since)) -ge $busy_seconds ]
}

# Whether the user's own proof holds; for a while, since a service may answer once more before it ends.
works() {
  [ -n "$status" ] || return 0
  if said=$(eval "timeout -k 5 $((deadline - now + 1)) $status" 2>&1 </dev/null); then
    works_since=${works_since:-$now}
  else
    complaint="$status ended with $?${said:+: $said}" works_since=''
    return 1
  fi
  [ "$proof" = started ] || [ $((now - works_since)) -ge $works_seconds ]
}

clock
begin=$now deadline=$((now + limit))
first='' quiet=0 used='' works_since='' complaint=''
look
before=$start

# Into a file: a daemon that the command leaves behind would keep a pipe open.
output=$(mktemp) || fail "mktemp failed"
trap 'rm -f "$output"' EXIT
eval "timeout -k 5 $limit $restart" >"$output" 2>&1 </dev/null
code=$?
clock
if [ $code -ne 0 ]; then
  said=$(tail -n 5 "$output")
  # Not every timeout(1) ends with 124.
  [ "$now" -lt "$deadline" ] || fail "$restart was not finished after $limit s${said:+: $said}"
  fail "$restart ended with $code${said:+: $said}"
fi

while :; do
  look
  clock
  case $state in
    down) fail "$matter after $((now - begin)) s" ;;
    up)
      if [ "$start" != "$before" ] || [ "$manager" = command ]; then
        if [ -z "$first" ]; then
          first=$start up_since=$now
        elif [ "$start" != "$first" ]; then
          fail "it ended and was started again after $((now - begin)) s"
        fi
        settled && works && break
      fi
      ;;
  esac
  if [ "$now" -ge "$deadline" ]; then
    [ -n "$first" ] || complaint="its state is '$state', and it has not been started anew"
    fail "it is not up after $limit s: ${complaint:-it never came to rest}"
  fi
  sleep $tick
done

since=-
case $manager in
  systemd) since=$(($(date +%s) - now + start / 1000000)) ;;
  docker) process=$container since=$(date -d "$begun" +%s 2>/dev/null || echo -) ;;
  podman) process=$container since=$begun ;;
  command) process=- ;;
esac
echo "up $process $since"
