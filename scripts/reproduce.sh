#!/usr/bin/env bash
# Builds the page of this commit once more, in another place and from nothing, and compares the bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
git clone --quiet . "$place/elsewhere"
make -C "$place/elsewhere" page >"$place/log" 2>&1 || { tail -20 "$place/log" >&2; exit 1; }
for file in kpi-validator.html site/index.html site/keeper.js; do
  cmp "dist/$file" "$place/elsewhere/dist/$file"
done
echo 'The same bytes:'
(cd dist && sha256sum kpi-validator.html site/*)
