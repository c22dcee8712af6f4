#!/usr/bin/env bash
# Lints the Rust code and compiles its tests, while the page is built beside it.
set -euo pipefail
cd "$(dirname "$0")/.."

lint() {
  cargo clippy --locked "$@" -- -D warnings
}

# As the page is compiled, so that what runs during a compilation is there.
lint_wasm() {
  lint --lib --target wasm32-unknown-unknown --profile wasm --no-default-features
  lint --lib --target wasm32-unknown-unknown --profile wasm
}

cargo fmt --check
lint --all-targets --all-features
lint_wasm & wasm=$!
cargo test --locked --all-features --no-run
wait "$wasm"
