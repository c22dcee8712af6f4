#!/usr/bin/env bash
# Builds the engine for the page: compiles it, makes its JavaScript side, and makes it small.
set -euo pipefail
cd "$(dirname "$0")/.."
out=www/src/engine/generated
module=target/wasm32-unknown-unknown/wasm/kpi_validator.wasm
cargo build --locked --lib --target wasm32-unknown-unknown --profile wasm
cargo run --locked --quiet --manifest-path tools/bindgen/Cargo.toml --target-dir target/tools -- "$module" "$out"
# The features are named because `--all-features` makes a module that browsers refuse.
node www/node_modules/binaryen/bin/wasm-opt -Os --strip-debug --strip-producers \
  --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext \
  --enable-mutable-globals --enable-reference-types --enable-multivalue \
  "$out/kpi_validator_bg.wasm" -o "$out/kpi_validator_bg.wasm"
# What the page hands to the engine: the tables of the built-in form, and the languages.
node www/scripts/packs.mjs
printf 'engine: %s bytes, %s compressed\n' \
  "$(wc -c < "$out/kpi_validator_bg.wasm")" "$(gzip -9c "$out/kpi_validator_bg.wasm" | wc -c)"
