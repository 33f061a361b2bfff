# What a host's shell must know to carry out batches: framing, waiting and the lock; the operations are in Operations.sh.
# Both are sent once per connection, ahead of the first batch. They have to run under dash, bash and busybox ash, and to
# start few processes: a fork costs 10 ms on a slow host.
#
# An answer is a row of sections. A section is any bytes up to a mark: newline, the batch's nonce, a space, words,
# newline. The nonce is random and new for every batch, so nothing that is read on the host can contain it.
#
#   begin            the answer starts here; whatever came before is noise (motd, profile scripts)
#   part             the operation has more sections
#   ok | exit CODE   end of an operation that succeeded
#   refused CODE     end of a program whose exit code was not accepted
#   failed ERRNO     end of an operation that failed; its last section is the message, "-" stands for "see the message"
#   skipped          end of an operation behind one that stopped the batch
#   end              end of the answer

LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/sbin:/sbin
export PATH
# Without field splitting an unquoted "$@" is subject to pathname expansion only, which is how globs are expanded here.
IFS=
umask 022

mark() {
  IFS=' '
  printf '\n%s %s\n' "$nonce" "$*"
  IFS=
}

begin() {
  nonce=$1
  stopped=
  mark begin
}

# A part of a batch goes on where another one has ended, but not where the batch had ended ahead of its parts.
begin_parts() {
  forbidden=$stopped
}

begin_part() {
  stopped=$forbidden
}

# beside FUNCTION…: parts at the same time, each in a shell of its own; their answers wait in files, and come in order. Where there
# is no place for files the parts are done one after the other.
beside() {
  if scratch; then
    for beside; do
      "$beside" >"$scratch/$beside" &
      eval "process_of_$beside=\$!"
    done
    # One by one: a write that hangs may have been left behind, and would be waited for as well.
    for beside; do
      eval "wait \"\$process_of_$beside\""
      cat "$scratch/$beside"
    done
  else
    for beside; do
      "$beside"
    done
  fi
  beside=
}
beside=

# step stop|go FUNCTION ARGUMENT…: one operation; "go" lets the batch continue after a failure.
# Its standard input is /dev/null, since the shell's own is where the batches come from.
step() {
  if [ "$stopped" ]; then
    mark skipped
    return
  fi
  policy=$1
  shift
  verdict=ok message=
  if ! "$@" </dev/null; then
    # Whatever was answered so far is not the message.
    mark part
    printf %s "$message"
  fi
  case $verdict in
    refused* | failed*) [ "$policy" = go ] || stopped=yes ;;
  esac
  mark "$verdict"
}

# fail ERRNO MESSAGE: an operation's last words.
fail() {
  verdict="failed $1" message=$2
  return 1
}

# Sets $now in centiseconds, without a process.
clock() {
  IFS=' ' read -r now _ </proc/uptime
  # 1 ahead and 100 off, because shells take "08" for a bad octal number.
  now=$((${now%.*} * 100 + 1${now#*.} - 100))
}

# Makes a private directory for this shell, once. /run needs no disk; an unprivileged login has /tmp.
scratch() {
  [ -z "$scratch" ] || return 0
  base=/tmp
  [ ! -w /run ] || base=/run
  scratch=$(mktemp -d "$base/pulumi-sriov.XXXXXXXX" 2>&1) || {
    message=$scratch scratch=
    fail - "$message"
  }
}
scratch=
trap '[ -z "$scratch" ] || rm -rf "$scratch"' EXIT
trap 'exit 129' HUP
trap 'exit 143' TERM

exists() {
  [ -e "$1" ] || [ -L "$1" ]
}

# poll CENTISECONDS CONDITION…: until the condition holds.
poll() {
  clock
  begun=$now deadline=$((now + $1))
  limit=$1 pause=0.002
  shift
  until "$@"; do
    clock
    if [ "$now" -ge "$deadline" ]; then
      fail ETIMEDOUT "after $((limit / 100)) s: $seen"
      return
    fi
    sleep $pause
    # Most is done at once; what is not within a second takes long.
    case $((now - begun)) in
      ? | 1?) pause=0.01 ;;
      ??) pause=0.02 ;;
      *) pause=0.1 ;;
    esac
  done
}

# take_lock PATH CENTISECONDS OWNER: open on 9 for as long as this shell lives, so the kernel frees it with the connection.
# Asked for again and again instead of waited for: busybox's flock knows no time limit.
take_lock() {
  if ! message=$( (: 9<>"$1") 2>&1) || ! command exec 9<>"$1"; then
    fail - "$message"
    return
  fi
  if poll "$2" try_lock "$1"; then
    printf '%s\n' "$3" >"$1"
  else
    command exec 9>&-
    return 1
  fi
}

try_lock() {
  seen=''
  flock -n 9 && return
  read -r seen <"$1"
  return 1
}

release_lock() {
  command exec 9>&-
}
