#!/usr/bin/env bash
# Builds the two modules of the engine for the page: compiles each, makes its JavaScript side, and makes
# it small. `engine` is always needed, `extras` reads other formats and makes new workbooks.
set -euo pipefail
cd "$(dirname "$0")/.."
out=www/src/engine/generated

module() {
  local name=$1
  shift
  cargo build --locked --lib --target wasm32-unknown-unknown --profile wasm "$@"
  cargo run --locked --quiet --manifest-path tools/bindgen/Cargo.toml --target-dir target/tools -- \
    target/wasm32-unknown-unknown/wasm/kpi_validator.wasm "$out" "$name"
  # The features are named because `--all-features` makes a module that browsers refuse.
  node www/node_modules/binaryen/bin/wasm-opt -Os --strip-debug --strip-producers \
    --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    "$out/${name}_bg.wasm" -o "$out/${name}_bg.wasm"
  printf '%s: %s bytes, %s compressed\n' \
    "$name" "$(wc -c < "$out/${name}_bg.wasm")" "$(gzip -9c "$out/${name}_bg.wasm" | wc -c)"
}

module engine --no-default-features
module extras
# What the page hands to the engine: the tables of the built-in form, and the languages.
node www/scripts/packs.mjs
