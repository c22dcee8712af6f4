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

# Nobody waits for these, which leave cores idle, while the page is tested.
others() {
  .venv/bin/python tests/python/test_correct.py
  .venv/bin/python -W ignore tests/python/test_patch.py
  .venv/bin/python -W ignore tests/python/test_hostile.py
  .venv/bin/python tests/python/test_reading.py
  .venv/bin/python tests/python/test_localise.py
  node --test www/e2e/firefox.test.mjs
}
told=$(mktemp)
others >"$told" 2>&1 & running=$!
trap 'kill "$running" 2>/dev/null || true; rm -f "$told"' EXIT

step 'The page: types and units'
npm --prefix www run --silent lint
npm --prefix www run --silent typecheck
npm --prefix www run --silent test

step 'The WebAssembly module, in Node'
node --test tests/node/*.test.mjs

step 'The page in Chromium'
npm --prefix www run --silent e2e -- --project=states-setup --project=states --project=site --project=file

step 'Other programs on the corrected workbook, HiGHS on the smallest sets of figures, the one file in Firefox'
sound=0
wait "$running" || sound=$?
cat "$told"
[ "$sound" -eq 0 ]
