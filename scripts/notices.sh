#!/usr/bin/env bash
# Gathers the licences of all libraries in the page. `make test` only sees whether one is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v cargo-about >/dev/null || cargo install --locked --features cli cargo-about
node scripts/notices/gather.mjs
