#!/usr/bin/env bash
# Changes the code of rules, corrections and patching in small ways, and looks whether a test notices.
# All of them take a day: `mutants.sh 7/50` takes every fiftieth.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v cargo-mutants >/dev/null || cargo install --locked cargo-mutants
command -v cargo-nextest >/dev/null || cargo install --locked cargo-nextest
# To optimise a mutant takes longer than its tests gain by it.
export CARGO_PROFILE_DEV_OPT_LEVEL=0 CARGO_PROFILE_DEV_DEBUG=false
cargo mutants -f 'src/formula/**' -f 'src/correct/**' -f 'src/patch/**' \
  --sharding round-robin --shard "${1:-7/50}" --test-tool nextest --timeout 200 \
  -o target/mutants -- --lib --test packages
