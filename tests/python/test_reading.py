"""What this program reads in a cell is what openpyxl and LibreOffice read there, or the file is refused.

Over small workbooks with one oddity each (`oddities`, `oddities_ods`), over workbooks of six writers
(`writers`), and over the samples in every format. `test_reading.py FOLDER` does the same over a folder.
"""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import to_excel

import oddities
import oddities_ods
import writers

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "templates/roadmap/samples"
PROGRAM = Path(os.environ.get("KPI_VALIDATOR", ROOT / "target/debug/kpi-validator"))
#: LibreOffice shows what is stored, and calculates nothing when it opens a file.
NEVER = """<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>1</value></prop></item></oor:items>"""

#: What is no number is a text or an error here, and with that a finding; LibreOffice takes the digits that it
#: begins with, or nought, and openpyxl what Python takes for a number.
NO_FIGURE = ("number ", "result ", "ods value ", "ods float no value", "ods baddate")
#: Where the others differ from the standard, or from Excel: the name, who, and what it is about.
KNOWN = {
    # As Excel does.
    ("cell 1 escaped letters", "both"): "letters that are written as numbers",
    ("cell 2 escaped letters", "both"): "letters that are written as numbers",
    ("texts escaped", "openpyxl"): "letters that are written as numbers",
    # openpyxl reads an empty sheet where the name of a part is written in another way, or in the strict
    # namespace, and takes the rows of an extension.
    ("package backslashes", "openpyxl"): "names of parts",
    ("package other case", "openpyxl"): "names of parts",
    ("relations another case", "openpyxl"): "names of parts",
    ("relations backslash", "openpyxl"): "names of parts",
    ("sheet strict namespace", "openpyxl"): "the strict namespace",
    ("sheet rows in an extension", "openpyxl"): "extensions",
    ("ods unknown type", "LibreOffice"): "the text that is shown, not nothing",
    ("ods covered", "LibreOffice"): "a cell beneath a merged one is kept, and said to be hidden",
    ("ods formula novalue", "LibreOffice"): "LibreOffice calculates what has no result",
    ("ods matrix", "LibreOffice"): "LibreOffice calculates blocks",
    ("ods stale", "LibreOffice"): "LibreOffice calculates; the result that is stored is a finding",
    ("ods s plain", "LibreOffice"): "LibreOffice leaves out tabs and line breaks",
}


def plain(value, epoch=openpyxl.utils.datetime.WINDOWS_EPOCH):
    """A value in words that all readers share; days as numbers."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        value = to_excel(value, epoch)
    if isinstance(value, (int, float)):
        return float(f"{value:.12g}")
    return None if value == "" else str(value).replace("\r\n", "\n")


def by_openpyxl(path):
    """The cells of a workbook; nothing when openpyxl does not read it."""
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        cells = ((sheet, cell) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
        found = {f"{sheet.title}!{cell.coordinate}": plain(cell.value, book.epoch) for sheet, cell in cells}
    except Exception:  # Whatever it says.
        return None
    return {place: value for place, value in found.items() if value is not None}


def by_this_program(paths):
    """The cells of each workbook, those with a formula apart; or the code of why it was refused."""
    done = subprocess.run([PROGRAM, "cells", "--json", *paths], capture_output=True, text=True)
    found = {}
    for line in done.stdout.splitlines():
        told = json.loads(line)
        if "refused" in told:
            assert told["message"] and not told["message"].startswith("problem-"), told
            found[told["file"]] = told["refused"]
            continue
        cells = {f"{sheet['name']}!{cell['cell']}": cell for sheet in told["sheets"] for cell in sheet["cells"]}
        found[told["file"]] = cells
    return found


def converted(paths, folder):
    """The workbooks as LibreOffice saves them, all by one process."""
    user = folder / "profile/user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(NEVER)
    out = folder / "converted"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out)]
    subprocess.run([*command, *map(str, paths)], capture_output=True, timeout=600)
    return {path: out / f"{path.stem}.xlsx" for path in paths}


def known(path, who):
    return (path.stem, who) in KNOWN or (path.stem, "both") in KNOWN


def compare(path, ours, who, theirs):
    """What differs between two readings of a workbook."""
    faults = []
    for place in sorted(ours.keys() | theirs.keys()):
        cell = ours.get(place)
        value = plain(cell["value"]) if cell else None
        if value == theirs.get(place):
            continue
        # A result that is not stored is calculated where it is needed.
        if cell and cell["kind"] == "blank" and "formula" in cell:
            continue
        # No figure where others read one.
        no_figure = cell and cell["kind"] not in ("number", "date", "truth")
        if known(path, who) or no_figure and path.stem.startswith(NO_FIGURE):
            continue
        # openpyxl takes a number that is no day for an error, where the format is that of days.
        if cell and cell["kind"] == "date" and not 0 <= cell["value"] < 2958466 and theirs.get(place) == "#VALUE!":
            continue
        faults.append(f"{path.name}: {place} is {value!r}, to {who} {theirs.get(place)!r}")
    return faults


def differences(paths, folder, original=None):
    """What differs over workbooks, and how many were read. `original` gives the workbook that openpyxl can read
    instead of one that it cannot."""
    saved = converted(paths, folder)
    read = by_this_program(paths)
    faults, count = [], 0
    for path in paths:
        ours = read.get(str(path))
        if ours is None:
            faults.append(f"{path.name}: the program ended")
        elif isinstance(ours, str):
            # One that everybody reads alike is refused without need.
            if path.stem.startswith(("plain", "form", "package as usual")) or ".sheetjs" in path.name:
                faults.append(f"{path.name}: refused, {ours}")
        else:
            count += 1
            source = (original or {}).get(path, path)
            second = by_openpyxl(source) if source.suffix in (".xlsx", ".xlsm") else None
            third = by_openpyxl(saved[path]) if saved[path].exists() else None
            for who, theirs in (("openpyxl", second), ("LibreOffice", third)):
                if theirs is not None:
                    faults.extend(compare(path, ours, who, theirs))
    return faults, count


def binaries(folder):
    """The samples in the binary formats, with the workbook that each was made of."""
    sources = sorted(SAMPLES.glob("*-2020-h1.xlsx"))[:3]
    subprocess.run(["node", ROOT / "tests/node/binary.mjs", folder, *sources], check=True)
    made = {path: source for source in sources for path in folder.glob(f"{source.stem}.sheetjs-*")}
    return made, sorted(folder.glob("*.old.xls"))


def main():
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if len(sys.argv) > 1:
            given = sorted(path for path in Path(sys.argv[1]).rglob("*") if path.suffix in (".xlsx", ".xlsm", ".ods", ".xls", ".xlsb"))
            faults, count = differences(given, folder)
        else:
            odd, written, binary = folder / "odd", folder / "written", folder / "binary"
            for each in (odd, written, binary):
                each.mkdir()
            paths = oddities.write_all(odd) + oddities_ods.write_all(odd)
            writers.write_all(written)
            made, old = binaries(binary)
            paths += sorted(written.glob("*.xlsx")) + sorted(made)
            faults, count = differences(paths, folder, made)
            told = by_this_program(old)
            faults += [f"{path.name}: {told[str(path)]}" for path in old if told[str(path)] != "too-old"]
            given = paths
    print("\n".join(faults))
    print(f"{len(given)} workbooks, {count} of them read, the others refused; {len(faults)} differences")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
