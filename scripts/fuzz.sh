#!/usr/bin/env bash
# Runs every fuzzer, or those named, each for its share of so many seconds: `fuzz.sh 600 open patch`.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(open reading check patch rule number formula diff)

command -v cargo-fuzz >/dev/null || cargo install --locked cargo-fuzz
# Coverage needs no nightly compiler, only leave to name its flags; the core has no unsafe code, so
# there is nothing for an address sanitizer to find.
export RUSTC_BOOTSTRAP=1
cargo run --locked --quiet --example fuzz_seeds
cargo fuzz build --sanitizer none

share=$((seconds / ${#targets[@]}))
for target in "${targets[@]}"; do
  echo "== $target, $share s"
  cargo fuzz run --sanitizer none "$target" -- \
    -max_total_time="$share" -timeout=20 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1
done
