#!/usr/bin/env bash
# Installs what is missing: `setup.sh build` for the page, `setup.sh test` for the tests, `setup.sh bench`
# for the benchmarks, `setup.sh release` for a release.
set -euo pipefail
cd "$(dirname "$0")/.."

need() {
  command -v "$1" >/dev/null || { echo "$1 is needed: $2" >&2; exit 1; }
}

build() {
  need cargo 'install Rust from rustup.rs'
  need npm 'install Node.js 20 or later'
  if ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
    rustup target add wasm32-unknown-unknown
  fi
  node_packages www
}

# Debian packages that are missing; as root, or with sudo.
packages() {
  local missing=()
  for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    need sudo "please install with apt: ${missing[*]}"
    as_root=(sudo)
  fi
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# The npm packages of one folder, once for each lock file.
node_packages() {
  local installed=$1/node_modules/.installed-lock
  if ! cmp -s "$1/package-lock.json" "$installed"; then
    npm --prefix "$1" ci --no-audit --no-fund
    cp "$1/package-lock.json" "$installed"
  fi
}

test_tools() {
  # The fonts are those of Excel's usual workbook in all their widths: what is seen is what people see.
  packages chromium firefox-esr libreoffice-calc minisign fonts-dejavu-core fonts-crosextra-carlito fonts-liberation \
    python3 python3-venv
  if ! cargo nextest --version >/dev/null 2>&1; then
    cargo install --locked cargo-nextest
  fi
  node_packages tests/node
  # Debian's own Python, so that its venv module is the one that was just installed.
  local stamp=.venv/installed-requirements.txt
  if ! cmp -s tests/python/requirements.txt "$stamp"; then
    /usr/bin/python3 -m venv --clear .venv
    .venv/bin/pip install --quiet --disable-pip-version-check -r tests/python/requirements.txt
    cp tests/python/requirements.txt "$stamp"
  fi
}

case "${1:-}" in
  build) build ;;
  test) test_tools ;;
  bench) node_packages benches ;;
  release) packages minisign ;;
  *) echo "usage: setup.sh build|test|bench|release" >&2; exit 2 ;;
esac
