#!/usr/bin/env bash
# Serves the page on localhost, and opens it where there is a browser to open.
set -euo pipefail
cd "$(dirname "$0")/../www"
address=http://localhost:${PORT:-4173}/
echo "KPI Validator is at $address (Ctrl+C ends it)."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
  (sleep 1 && xdg-open "$address" >/dev/null 2>&1) &
fi
exec npm run --silent serve
