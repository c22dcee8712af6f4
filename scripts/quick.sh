#!/usr/bin/env bash
# What can be told of a change without a browser, LibreOffice or anything installed as root.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo fmt --check
# One compilation for lints of the library and of its unit tests, one for the tests themselves.
cargo clippy --locked --quiet --lib --tests --all-features -- -D warnings & lints=$!
if [ -e www/src/engine/generated/engine.js ]; then
  npm --prefix www run --silent typecheck
  npm --prefix www run --silent lint
  npm --prefix www run --silent units
else
  npm --prefix www run --silent lint
  echo 'The page is not built yet, so its types and units are left out; `make page` builds it.'
fi
wait "$lints"
cargo test --locked --all-features --lib --quiet
