#!/usr/bin/env bash
# apply-stacks.sh [STACK…]
#
# Makes the stacks of the project in the current directory as the program says, by default all that have settings. Stops at the
# first that fails: what went wrong on one site must not be repeated on the next.
set -euo pipefail

stacks=("$@")
if (( $# == 0 )); then
  for settings in Pulumi.*.yaml; do
    name=${settings#Pulumi.}
    stacks+=("${name%.yaml}")
  done
fi

for stack in "${stacks[@]}"; do
  pulumiw up --stack "$stack" --yes --non-interactive --message "$(git log -1 --format='%h %s')"
done
