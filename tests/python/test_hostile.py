"""Hostile texts stay texts: in every workbook that the program writes, in its letters, and in what it prints.

openpyxl and LibreOffice, which know nothing of the engine, say so."""

import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple

import hostile
import workbooks

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "templates/roadmap/samples"
PROGRAM = ROOT / "target/debug/kpi-validator"
#: What a terminal would obey, and what turns or hides letters.
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def run(*arguments):
    """Runs the program; gives what it printed, in both streams, and says what would act in it."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True)
    assert done.returncode in (0, 1), done.stderr
    told = (done.stdout + done.stderr).decode()
    return told, [f"{arguments[0]} prints {found!r}" for found in set(ACTING.findall(told))]


def texts_only(path, formulas=frozenset()):
    """What is not as it should be in a workbook: broken parts, and formulas that a submission brought."""
    faults = [] if hostile.is_well_formed(path) else [f"{path.name} is not well-formed"]
    for sheet, cell, formula in hostile.formulas(path) - formulas:
        if any(text.strip() in str(formula) for text in hostile.TEXTS.values() if text.startswith(("=", "+", "-", "@"))):
            faults.append(f"{path.name}: {sheet}!{cell} is the formula {formula}")
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink and "example.org" in f"{cell.hyperlink.target} {cell.hyperlink.location}":
                    faults.append(f"{path.name}: {sheet.title}!{cell.coordinate} is a link")
    return faults


def plain(text):
    """A text without what readers of XML leave out or write in several ways."""
    return re.sub("_x[0-9A-Fa-f]{4}_|[\x00-\x1f\x7f-\x9f]|\\s", "", text)


def agreed(paths, folder):
    """The texts that LibreOffice reads otherwise than openpyxl."""
    shown = workbooks.recalculated_all(paths, folder)
    cells = ((path, cell) for path in paths for cell in hostile.formulas(path))
    calculated = {(path.name, sheet, *coordinate_to_tuple(place)) for path, (sheet, place, _) in cells}
    faults = []
    for path in paths:
        converted = shown.get(path.name)
        if converted is None:
            faults.append(f"LibreOffice does not open {path.name}")
            continue
        for key, value in workbooks.values(openpyxl.load_workbook(path)).items():
            # Formulas have tests of their own.
            constant = isinstance(value, str) and (path.name, *key) not in calculated
            if constant and plain(value) != plain(str(converted.get(key) or "")):
                faults.append(f"{path.name} {key}: {value[:60]!r}, in LibreOffice {str(converted.get(key))[:60]!r}")
    return faults


def main():
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inbox = folder / "inbox"
        inbox.mkdir()
        source = folder / "hostile.xlsx"
        written = hostile.make(SAMPLES / "skopje-2020-h1.xlsx", source)
        own = hostile.formulas(source)

        faults += run("check", source)[1]
        told, acting = run("check", "--json", source)
        faults += acting
        report = json.loads(told)
        values = {value["cell"]: value["value"] for value in report["values"] if value["cell"] in written}
        # Between the marks of JSON it is the text of the cell, to the last character.
        for cell, value in values.items():
            if isinstance(value, str) and value.strip() != written[cell].strip():
                faults.append(f"check --json: {cell} is {value[:60]!r}")
        if not any(isinstance(value, str) for value in values.values()):
            faults.append("no hostile answer was read")

        corrected = folder / "corrected.xlsx"
        faults += run("correct", source, "-o", corrected, "--accept", "all", "--mark")[1]
        faults += texts_only(corrected, own)
        after = openpyxl.load_workbook(corrected)
        before = openpyxl.load_workbook(source)
        edited = {edit["cell"] for offer in report["corrections"] for edit in offer["edits"]}
        for cell in set(written) - edited:
            sheet, place = cell.rsplit("!", 1)
            if after[sheet][place].value != before[sheet][place].value or after[sheet][place].data_type != "s":
                faults.append(f"corrected: {cell} is {after[sheet][place].value!r}")
        patched = folder / "patched.xlsx"
        texts = {f"Legislation!E{row + 5}": text for row, text in enumerate(hostile.TEXTS.values())}
        sets = [part for cell, text in texts.items() if "\x00" not in text for part in ("--set", f"{cell}={text}")]
        faults += run("patch", source, *sets, "-o", patched)[1]
        faults += texts_only(patched, own)

        # As names of files, too: as far as a file can be called so.
        names = ["\u202expiz.xlsx", "=1+1.xlsx", "a\x1b[31mb.xlsx", "<b>&amp;'\".xlsx", "x" * 200 + ".xlsx"]
        for at, sample in enumerate(sorted(SAMPLES.glob("*-2020-h1.xlsx"))[: len(names)]):
            hostile.make(sample, inbox / names[at])
        hostile.make(SAMPLES / "skopje-2020-h1.xlsx", inbox / "one\ntwo%20#3.xlsx")
        (inbox / "b\x1bad\u202e.xlsx").write_bytes(b"PK\x03\x04 and no more")
        deep = inbox / ("y" * 150) / ("z" * 150)
        deep.mkdir(parents=True)
        hostile.make(SAMPLES / "tirana-2020-h1.xlsx", deep / "deep.xlsx")
        regional, zipped = folder / "regional.xlsx", folder / "back.zip"
        done = subprocess.run([PROGRAM, "consolidate", inbox, "-o", regional, "--send-back", zipped], capture_output=True)
        told = (done.stdout + done.stderr).decode()
        faults += [f"consolidate prints {found!r}" for found in set(ACTING.findall(told))]
        if "one↵two%20#3.xlsx" not in told:
            faults.append("consolidate does not tell of one↵two%20#3.xlsx")
        faults += texts_only(regional)
        findings = []
        with zipfile.ZipFile(zipped) as package:
            for entry in package.namelist():
                if ACTING.search(entry) or ".." in entry:
                    faults.append(f"the zip file holds {entry!r}")
                if entry.endswith(".txt"):
                    letter = package.read(entry).decode()
                    faults += [f"{entry} holds {found!r}" for found in set(ACTING.findall(letter.replace("\r\n", "\n")))]
                else:
                    out = folder / entry.replace("/", "-")
                    out.write_bytes(package.read(entry))
                    findings.append(out)
                    faults += texts_only(out)
        if len(findings) < 4:
            faults.append(f"only {len(findings)} workbooks of findings")

        merged = folder / "merged.xlsx"
        parts = [folder / "police.xlsx", folder / "customs.xlsx"]
        for part, cells in zip(parts, (["Legislation!E5==1+1", "Legislation!D6=5"], ["Legislation!D7=4"])):
            run("template", "-o", folder / "blank.xlsx")
            run("patch", folder / "blank.xlsx", *(x for cell in cells for x in ("--set", cell)), "-o", part)
        for name, text in hostile.TEXTS.items():
            if name in ("command", "override", "controls"):
                run("patch", parts[1], "--set", f"Legislation!E7={text}", "-o", parts[1])
                faults += run("merge", *parts, "-o", merged)[1]
                faults += texts_only(merged, hostile.formulas(parts[0]))

        blank = folder / "blank-with-previous.xlsx"
        faults += run("template", "--previous", source, "-o", blank)[1]
        empty = folder / "empty.xlsx"
        run("template", "-o", empty)
        faults += texts_only(blank)
        added = {formula for _, _, formula in hostile.formulas(blank) - hostile.formulas(empty)}
        faults += [f"the blank form has the formula {formula}" for formula in added if "HYPERLINK" in str(formula)]

        for option in (["diff", source, corrected], ["diff", "--json", source, corrected], ["region", source]):
            faults += run(*option)[1]
        faults += agreed([corrected, patched, regional, merged, blank, *findings[:2]], folder / "office")
    for fault in faults:
        print(fault)
    print(f"{len(hostile.TEXTS)} hostile texts: {'they stay texts' if not faults else f'{len(faults)} faults'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
