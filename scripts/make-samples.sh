#!/usr/bin/env bash
# Makes the sample submissions: the form, filled with the figures of each table, then opened and
# saved by LibreOffice, so that they are files that a real spreadsheet program wrote.
set -euo pipefail
cd "$(dirname "$0")/.."
samples=templates/roadmap/samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/filled" "$work/saved" "$work/profile/user"
# LibreOffice calculates the checks inside the form, as Excel does when it opens a file.
cat > "$work/profile/user/registrymodifications.xcu" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
XML
for figures in "$samples"/figures/*.csv; do
  name=$(basename "$figures" .csv)
  cargo run --quiet --example fill_form -- "$figures" "$work/filled/$name-2020-h1.xlsx"
done
soffice -env:UserInstallation="file://$work/profile" --headless \
  --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir "$work/saved" "$work"/filled/*.xlsx >/dev/null
cp "$work"/saved/*.xlsx "$samples/"
ls -l "$samples"/*.xlsx
