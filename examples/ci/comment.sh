#!/usr/bin/env bash
# comment.sh FILE
#
# Puts FILE into a comment on the pull request (GitHub) or merge request (GitLab); later runs change that comment. Needs curl and jq.
#
# GitHub: PULL_REQUEST (its number), GITHUB_TOKEN (may write pull requests). GitLab: COMMENT_TOKEN (a project token with scope api).
set -euo pipefail
file=$1
marker='<!-- previews of all stacks -->'

if [[ -n ${GITHUB_ACTIONS:-} ]]; then
  comments=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments
  existing=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/comments
  change=PATCH
  authorization="Authorization: Bearer $GITHUB_TOKEN"
else
  comments=$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes
  existing=$comments
  change=PUT
  authorization="PRIVATE-TOKEN: $COMMENT_TOKEN"
fi

# The token must not show in the process list, so it is not an argument.
call() {
  curl --silent --show-error --fail --config <(printf 'header = "%s"\n' "$authorization") \
    --header 'Content-Type: application/json' --request "$@"
}

id=$(call GET "$comments?per_page=100" | jq -r --arg marker "$marker" 'map(select(.body | startswith($marker))) | .[0].id // empty')
if [[ -n $id ]]; then
  target=("$change" "$existing/$id")
else
  target=(POST "$comments")
fi

jq -n --arg marker "$marker" --rawfile text "$file" '{body: ($marker + "\n" + $text)}' | call "${target[@]}" --data @- >/dev/null
