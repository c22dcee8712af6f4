#!/usr/bin/env bash
# Builds the two modules of the engine for the page: compiles each, makes its JavaScript side, and makes it
# small. `engine` is always needed, `extras` reads other formats and makes new workbooks. With `--debug` they keep
# their names and source lines for the debugger of a browser, and are compiled sooner and are slower and larger.
set -euo pipefail
cd "$(dirname "$0")/.."
out=www/src/engine/generated
profile=wasm
names=()
if [ "${1:-}" = --debug ]; then
  profile=wasm-dev
  names=(--debug)
fi

cargo fetch --locked --target wasm32-unknown-unknown
# The messages of a panic name files of the dependencies: by their place in the source of each crate, so
# that the bytes do not depend on where things lie on a computer.
flags=("--remap-path-prefix=$PWD=kpi-validator")
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
  flags+=("--remap-path-prefix=${folder%/}=crates")
done
# Paths may hold spaces, so the flags are not put apart by them.
encoded=$(IFS=$'\x1f'; echo "${flags[*]}")

tool() {
  cargo run --locked --quiet --manifest-path tools/page/Cargo.toml --target-dir target/tools -- "$@"
}

compile() {
  CARGO_ENCODED_RUSTFLAGS=$encoded cargo build --locked --lib --target wasm32-unknown-unknown --profile "$profile" "$@"
}

bindgen() {
  tool bindgen "target/wasm32-unknown-unknown/$profile/kpi_validator.wasm" "$out" "$1" "${names[@]}"
}

shrink() {
  [ "$profile" = wasm ] || return 0
  # Functions that are called from one place only stay apart (see the profile in Cargo.toml); they are packed
  # better, too.
  # The features are named because `--all-features` makes a module that browsers refuse.
  node www/node_modules/binaryen/bin/wasm-opt -Os --one-caller-inline-max-function-size=20 --strip-debug --strip-producers \
    --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    "$out/$1_bg.wasm" -o "$out/$1_bg.wasm"
}

# A module is compiled on one core for most of its time, so the next steps are done beside it.
cargo build --locked --quiet --manifest-path tools/page/Cargo.toml --target-dir target/tools & tools=$!
compile --no-default-features
wait "$tools"
bindgen engine
shrink engine & engine=$!
compile
bindgen extras
shrink extras
wait "$engine"
