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

step 'The page: types and units'
npm --prefix www run --silent typecheck
npm --prefix www run --silent test

step 'The WebAssembly module, in Node'
node --test tests/node/*.test.mjs

step 'The corrected workbook, in the eyes of other programs'
.venv/bin/python tests/python/test_correct.py
.venv/bin/python -W ignore tests/python/test_patch.py
.venv/bin/python -W ignore tests/python/test_hostile.py

step 'The smallest sets of figures to change, against HiGHS'
.venv/bin/python tests/python/test_localise.py

step 'The page in Chromium'
npm --prefix www run --silent e2e

step 'The one file in Firefox'
node --test www/e2e/firefox.test.mjs
