#!/usr/bin/env bash
# preview-stacks.sh FILE [STACK…]
#
# Previews the stacks of the project in the current directory, by default all that have settings (Pulumi.<stack>.yaml), and writes
# what would happen to FILE as Markdown. Goes on after a preview that fails, so that the comment covers all stacks; ends with 1 then.
set -euo pipefail
comment=$1
shift

stacks=("$@")
if (( $# == 0 )); then
  for settings in Pulumi.*.yaml; do
    name=${settings#Pulumi.}
    stacks+=("${name%.yaml}")
  done
fi

# Only this repository's engine writes Markdown, so a stock pulumi on the PATH must not take over.
engine() { pulumiw "$@" --standalone --non-interactive; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0
: >"$comment"
for stack in "${stacks[@]}"; do
  code=0
  engine stack --stack "$stack" --show-name >"$scratch/name" 2>&1 || code=$?
  if (( code == 6 )); then
    # Settings without state: the pull request adds this stack.
    engine stack init "$stack" --no-select >&2
  fi

  if ! engine preview --stack "$stack" --markdown >"$scratch/preview" 2>"$scratch/errors"; then
    status=1
  fi

  cat "$scratch/errors" >&2
  if [[ ! -s $scratch/preview ]]; then
    {
      printf '### Preview of `%s`\n\n:x: **It failed**\n\n~~~\n' "$stack"
      cat "$scratch/errors"
      printf '~~~\n'
    } >"$scratch/preview"
  fi

  cat "$scratch/preview" >>"$comment"
  printf '\n' >>"$comment"
done

exit "$status"
