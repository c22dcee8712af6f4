#!/usr/bin/env bash
# Every test, from the quickest to the slowest. `make test` has set up and compiled what they need.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
  echo
  echo "== $*"
}

step 'The engine and the command line'
cargo nextest run --locked --all-features --no-fail-fast
cargo test --locked --all-features --doc --quiet

# Each of the next steps uses one core for most of its time.
other_programs() {
  .venv/bin/python tests/python/test_correct.py
  .venv/bin/python -W ignore tests/python/test_patch.py
  .venv/bin/python -W ignore tests/python/test_hostile.py
  .venv/bin/python tests/python/test_localise.py
}
told=$(mktemp)
trap 'rm -f "$told"' EXIT
other_programs >"$told" 2>&1 & others=$!

step 'The page: types and units'
npm --prefix www run --silent typecheck
npm --prefix www run --silent test

step 'The WebAssembly module, in Node'
node --test tests/node/*.test.mjs

step 'The corrected workbook, in the eyes of other programs; and the smallest sets of figures, of HiGHS'
sound=0
wait "$others" || sound=$?
cat "$told"
[ "$sound" -eq 0 ]

step 'The page in Chromium'
npm --prefix www run --silent e2e

step 'The one file in Firefox'
node --test www/e2e/firefox.test.mjs
