#!/usr/bin/env bash
# Makes the files of a release in dist/release, and checks their checksums.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh release
command -v cargo-cyclonedx >/dev/null || cargo install --locked cargo-cyclonedx
node scripts/release/main.mjs
(cd dist/release && sha256sum --check --quiet SHA256SUMS)
