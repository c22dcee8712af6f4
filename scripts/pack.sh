#!/usr/bin/env bash
# Packs what the page carries inside itself: the engine, the languages, the samples, and the notices.
set -euo pipefail
cd "$(dirname "$0")/.."
out=www/src/engine/generated

pack() {
  cargo run --locked --quiet --manifest-path tools/page/Cargo.toml --target-dir target/tools -- pack "$@"
}

node www/scripts/packs.mjs
node www/scripts/form.mjs
# First what the first file waits for.
pack "$out/engine.xz" "$out"/{form.bin,engine_bg.wasm,form.json,extras_bg.wasm}
pack "$out/languages.xz" "$out"/languages/*.json
pack "$out/notices.xz" "$out/notices.json"
pack "$out/samples.xz" templates/roadmap/samples/*.xlsx
# What a first visit needs of the engine, for the report of sizes.
mkdir -p target/sizes
pack target/sizes/engine.xz "$out/engine_bg.wasm"
