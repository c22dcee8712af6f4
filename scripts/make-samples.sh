#!/usr/bin/env bash
# Makes the sample submissions: the form, filled with the figures of each table, then opened and
# saved by LibreOffice, so that they are files that a real spreadsheet program wrote.
set -euo pipefail
cd "$(dirname "$0")/.."
samples=templates/roadmap/samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/filled" "$work/saved"
for figures in "$samples"/figures/*.csv; do
  name=$(basename "$figures" .csv)
  cargo run --quiet --example fill_form -- "$figures" "$work/filled/$name-2020-h1.xlsx"
done
soffice -env:UserInstallation="file://$work/profile" --headless \
  --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir "$work/saved" "$work"/filled/*.xlsx >/dev/null
cp "$work"/saved/*.xlsx "$samples/"
ls -l "$samples"/*.xlsx
