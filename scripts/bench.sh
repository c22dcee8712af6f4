#!/usr/bin/env bash
# Measures the engine natively and beside other programs, and keeps the results in docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo bench --locked --bench performance
node benches/performance/node.mjs > target/performance-node.json
node benches/cold/main.mjs > target/performance-cold.json
node benches/performance/document.mjs target/performance-node.json target/performance-cold.json > docs/performance.md
cat docs/performance.md
