#!/usr/bin/env bash
# Licences, duplicates and sources of all dependencies, and what is known against them as far as the
# lists of advisories can be reached.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v cargo-deny >/dev/null || cargo install --locked cargo-deny
cargo deny --locked check licenses bans sources
(cd tools/page && cargo deny --locked --config ../../deny.toml check sources)
cargo deny --locked check advisories || echo 'Advisories for crates: not checked, or see above.' >&2
for folder in www tests/node; do
  npm --prefix "$folder" audit --omit=dev || echo "Advisories for $folder: not checked, or see above." >&2
done
