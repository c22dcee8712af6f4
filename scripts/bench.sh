#!/usr/bin/env bash
# Measures the engine natively and beside other programs, and keeps the results in docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo bench --locked --bench performance
node benches/performance/node.mjs > target/performance-node.json
node benches/cold/main.mjs > target/performance-cold.json
[ -d target/bulk/1000 ] || cargo run --locked --release --example fill_many -- target/bulk/1000 1000
node benches/bulk/main.mjs --json target/bulk/1000 > target/performance-bulk.json
node benches/bulk/threads.mjs target/bulk/1000 > target/performance-threads.json
node benches/performance/document.mjs target/performance-{node,cold,bulk,threads}.json > docs/performance.md
cat docs/performance.md
# Asserts how soon the page answers; on a computer that does nothing else.
npm --prefix www run --silent e2e -- --project=speed
