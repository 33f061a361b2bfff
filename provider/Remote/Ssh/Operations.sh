# A function for each operation of HostOperation.cs, by the rules of Prelude.sh: it prints its sections, and ends with "fail"
# when it fails.

# read_file PATH → "MODE OWNER SIZE", content; one empty section when there is no file.
# The kernel's words decide whether it is absent: a test would also say so of a directory that may not be searched.
read_file() {
  if ! meta=$(stat -L -c '%a %U:%G %s' -- "$1" 2>&1); then
    case $meta in
      *'No such file or directory' | *'Not a directory') return 0 ;;
    esac
    fail - "$meta"
    return
  fi
  printf %s "$meta"
  if [ "${meta##* }" -gt 67108864 ]; then
    fail EFBIG "$1 has ${meta##* } bytes; at most 64 MiB are read"
    return
  fi
  mark part
  { errors=$(cat -- "$1" 2>&1 >&3 3>&-); } 3>&1 || fail - "$errors"
}

# read_files GLOB… → paths (NUL after each), a line "MODE OWNER SIZE" for each, all contents one behind the other.
read_files() {
  set -- $@
  count=$#
  for path do
    [ ! -f "$path" ] || set -- "$@" "$path"
  done
  shift $count
  [ $# -gt 0 ] || return 0
  printf '%s\0' "$@"
  mark part
  if ! meta=$(stat -L -c '%a %U:%G %s' -- "$@" 2>&1); then
    fail - "$meta"
    return
  fi
  printf %s "$meta"
  mark part
  { errors=$(cat -- "$@" 2>&1 >&3 3>&-); } 3>&1 || fail - "$errors"
}

# read_texts GLOB… → paths (NUL after each), "path:line" lines, grep's complaints.
# grep shows no line of an empty file and complains about an unreadable one; the three sections together tell which is which.
# A glob that matches nothing stays as it is, and grep complains that there is no such file.
read_texts() {
  set -- $@
  printf '%s\0' "$@"
  mark part
  { errors=$(grep -aH '' "$@" 2>&1 >&3 3>&-); } 3>&1
  mark part
  printf %s "$errors"
  # busybox's grep passes over directories in silence.
  for path do
    [ ! -d "$path" ] || printf '\ngrep: %s: Is a directory' "$path"
  done
}

# read_links GLOB… → path NUL target NUL …
read_links() {
  set -- $@
  { errors=$(find "$@" -maxdepth 0 -type l -printf '%p\0%l\0' 2>&1 >&3 3>&-); } 3>&1
  case $errors in
    *'unrecognized: -printf'*)
      # busybox: a process per link.
      for path do
        [ ! -L "$path" ] || ! target=$(readlink "$path") || printf '%s\0' "$path" "$target"
      done
      ;;
  esac
  return 0
}

# find_paths GLOB… → path NUL …
find_paths() {
  for glob do
    print_matches "$glob"
  done
}

print_matches() {
  set -- $1
  if [ $# -gt 1 ] || exists "$1"; then
    printf '%s\0' "$@"
  fi
}

# expect PATH -|absent|SHA256: whether the file is what it was when the caller looked.
expect() {
  case $2 in
    -) return ;;
    absent)
      ! exists "$1" || fail ESTALE "$1 exists by now"
      return
      ;;
  esac
  if ! actual=$(sha256sum -- "$1" 2>&1); then
    fail ESTALE "$1 cannot be compared with what was read: $actual"
    return
  fi
  # sha256sum puts a backslash in front when the name has one, as unit names do.
  actual=${actual#\\}
  [ "${actual%% *}" = "$2" ] || fail ESTALE "$1 has changed since it was read"
}

# write_file PATH MODE EXPECTED SHA256 BASE64 → "MODE OWNER". A link is followed, so that it stays a link.
write_file() {
  target=$1
  if [ -L "$target" ] && ! target=$(readlink -f "$1" 2>&1); then
    fail - "$target"
    return
  fi
  if [ "$3" = - ] && [ -f "$target" ] && sum=$(sha256sum 2>/dev/null <"$target") && [ "${sum%% *}" = "$4" ]; then
    # Nothing to do for one that several ask for, such as a script that they share.
    stat -c '%a %U:%G' -- "$target"
    return
  fi
  expect "$target" "$3" || return
  mode=$2 owner=
  if old=$(stat -c '%a %u:%g' -- "$target" 2>/dev/null); then
    mode=${old%% *} owner=${old##* }
  fi
  directory=${target%/*}/
  temporary=$directory.${target##*/}.$nonce
  if ! message=$(replace "$mode" "$owner" "$4" "$5" 2>&1); then
    rm -f -- "$temporary"
    fail - "$message"
    return
  fi
  # Read back: another writer that ignores the host's lock may have come right behind.
  expect "$target" "$4" && stat -c '%a %U:%G' -- "$target"
}

# The content is checked before the rename, so a full disk or a cut pipe never reaches the file itself; there is no
# moment at which a reader finds less than the whole old or the whole new file.
replace() {
  umask 077
  (
    set -C
    # What goes wrong is said behind the pipe; the shell's own word of a broken one may come first, and hide it.
    printf %s "$4" 2>/dev/null | base64 -d >"$temporary"
  ) || return
  [ -z "$2" ] || chown "$2" "$temporary" || return
  chmod "$1" "$temporary" && sync "$temporary" && sum=$(sha256sum <"$temporary") || return
  if [ "${sum%% *}" != "$3" ]; then
    echo "$temporary does not read back as it was written: Input/output error"
    return 1
  fi
  mv -f -T -- "$temporary" "$target" && sync "$directory" || return
  if [ -e /sys/fs/selinux/enforce ] && command -v restorecon >/dev/null; then
    restorecon "$target"
  fi
}

# remove_file PATH EXPECTED
remove_file() {
  exists "$1" || return 0
  expect "$1" "$2" || return
  message=$(rm -f -- "$1" 2>&1 && sync "${1%/*}/" 2>&1) || fail - "$message"
}

make_directory() {
  [ -d "$1" ] || message=$(mkdir -p -- "$1" 2>&1) || fail - "$message"
}

# write_attribute PATH VALUE CENTISECONDS. printf is the program, not the shell's own, because dash reports every refusal
# of the kernel as "I/O error". A write into the driver core can hang unkillably, so the writer is left behind
# when its time is up: nobody waits for it, and it holds neither the answer's pipe nor another write's files.
write_attribute() {
  if ! [ -e "$1" ]; then
    fail ENOENT "$1: No such file or directory"
    return
  fi
  scratch || return
  writes=$((${writes:-0} + 1))
  result=$scratch/write.$beside.$writes
  : >"$result"
  (
    "$printf" '%s\n' "$2" >"$1"
    echo $? >"$result"
  ) >/dev/null 2>"$result.error" &
  writer=$!
  if ! poll "$3" is_written; then
    kill -KILL $writer 2>/dev/null
    fail ETIMEDOUT "the kernel did not take the value within $(($3 / 100)) s"
    return
  fi
  wait $writer
  read -r code <"$result"
  read -r message <"$result.error"
  [ "$code" = 0 ] || fail - "$message"
}
is_written() {
  seen='not yet'
  [ -s "$result" ]
}
printf=printf
for path in /bin/printf /usr/bin/printf; do
  [ ! -x $path ] || printf=$path
done

# write_link_name PATH LINK CENTISECONDS
write_link_name() {
  if ! target=$(readlink "$2"); then
    fail ENOENT "$2: No such link"
    return
  fi
  write_attribute "$1" "${target##*/}" "$3"
}

# run_command SECONDS ACCEPTED ARGUMENT… → output, error output. ACCEPTED is " 0 2 " or "any".
# A daemon that the program leaves behind must not inherit a lock (8: detached batches, 9: the host).
run_command() {
  seconds=$1 accepted=$2
  shift 2
  clock
  deadline=$((now + seconds * 100))
  { errors=$(timeout -k 5 "$seconds" "$@" 2>&1 >&3 3>&- 8>&- 9>&-); } 3>&1
  code=$?
  clock
  # 124 is coreutils' timeout, 143 busybox's, 137 either of them when only KILL helped.
  case $code in
    124 | 137 | 143)
      if [ "$now" -ge "$deadline" ]; then
        fail ETIMEDOUT "not finished after $seconds s${errors:+: $errors}"
        return
      fi
      ;;
  esac
  mark part
  # The substitution took the final newline off.
  [ -z "$errors" ] || printf '%s\n' "$errors"
  case $accepted in
    any | *" $code "*) verdict="exit $code" ;;
    *) verdict="refused $code" ;;
  esac
}

# path_count GLOB COUNT
path_count() {
  count_paths "$1"
  seen="$paths paths match"
  [ "$paths" -eq "$2" ]
}

# same_count GLOB GLOB
same_count() {
  count_paths "$1"
  first=$paths
  count_paths "$2"
  seen="$first paths match the one, $paths the other"
  [ "$first" -eq "$paths" ]
}

# count_paths GLOB: sets $paths.
count_paths() {
  set -- $1
  if [ $# -eq 1 ] && ! exists "$1"; then
    shift
  fi
  paths=$#
}

# text_equals PATH VALUE: reads line by line instead of by cat, which would cost a process each time.
text_equals() {
  text='' separator=''
  if ! [ -r "$1" ]; then
    seen="$1 cannot be read"
    return 1
  fi
  while read -r line || [ -n "$line" ]; do
    text=$text$separator$line separator='
'
  done 2>/dev/null <"$1"
  seen="it reads '$text'"
  [ "$text" = "$2" ]
}
