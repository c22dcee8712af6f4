"""Accepts the safe corrections of each sample on the command line, and lets openpyxl and LibreOffice
say what changed."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

import verify_patch

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "templates/roadmap/samples").glob("*.xlsx"))
PROGRAM = ROOT / "target/debug/kpi-validator"


def report(path):
    run = subprocess.run([PROGRAM, "check", "--json", path], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return json.loads(run.stdout)


def check(sample, accept, folder):
    """Corrects one sample; gives what is not as it should be, and how many cells changed."""
    out = Path(folder) / f"{accept}-{sample.name}"
    command = [PROGRAM, "correct", sample, "-o", out, "--accept", accept, "--record", "no"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    # What the program says that it changed is what the others must find.
    lines = [line for line in told.splitlines() if " → " in line]
    expected = {line.split()[0]: verify_patch.value(line.rsplit(" → ", 1)[1].strip("“”")) for line in lines}
    if not expected:
        same = out.read_bytes() == sample.read_bytes()
        return ([] if same else ["nothing was accepted, and the bytes are others"]), 0
    faults = verify_patch.verify(sample, out, expected)
    left = report(out)["corrections"]
    if any(accept == "all" or c["applicability"] == "safe" for c in left):
        faults.append("a correction is offered again after it was accepted")
    return faults, len(expected)


def recorded(sample, folder):
    """Corrects with record and marks: LibreOffice and openpyxl read the record, the program the receipt."""
    out = Path(folder) / f"recorded-{sample.name}"
    command = [PROGRAM, "correct", sample, "-o", out, "--accept", "all", "--mark"]
    subprocess.run(command, check=True, capture_output=True)
    faults = verify_patch.agreement(out)
    left = report(out)
    if left["receipt"]["state"] != "unchanged":
        faults.append(f"the receipt says {left['receipt']}")
    sheet = openpyxl.load_workbook(out)["Corrections"]
    rows = [row for row in sheet.iter_rows(min_row=5) if row[1].value]
    if not rows or any(not row[1].hyperlink or not row[7].value for row in rows):
        faults.append("the record lacks links or reasons")
    return faults, len(rows)


def filled(sample, ending, folder):
    """A format that cannot be written back: the corrected workbook is the form with the values."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", ending, "--outdir", str(folder), str(sample)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    source, out = Path(folder) / f"{sample.stem}.{ending}", Path(folder) / f"{sample.stem}.{ending}.xlsx"
    before = report(source)
    done = subprocess.run([PROGRAM, "correct", source, "-o", out], capture_output=True, text=True)
    faults = [] if done.returncode == 0 else [done.stderr]
    if before["corrected_as"] != "filled" or "new copy of the form" not in done.stderr:
        faults.append("it is not said that the form is filled")
    after = report(out)
    old, new = ({v["code"]: (v["value"], v["status"]) for v in r["values"]} for r in (before, after))
    corrected = {e["code"] for c in before["corrections"] if c["applicability"] == "safe" for e in c["edits"]}
    faults += [f"{code} was {old[code]} and is {new[code]}" for code in old if old[code] != new[code] and code not in corrected]
    if after["summary"]["safe_corrections"] or after["receipt"]["state"] != "unchanged":
        faults.append("it is not the corrected form")
    return faults, len(new)


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("xls", "ods"):
            faults, count = filled(SAMPLES[0], ending, folder)
            print(f"{SAMPLES[0].stem}.{ending}: {'; '.join(faults) or f'{count} values in the form'}")
            passed, failed = passed + (not faults), failed + bool(faults)
        faults, count = recorded(SAMPLES[2], folder)
        print(f"{SAMPLES[2].name}, recorded: {'; '.join(faults) or f'{count} entries'}")
        passed, failed = passed + (not faults), failed + bool(faults)
        for sample in SAMPLES:
            for accept in ("safe", "all"):
                faults, count = check(sample, accept, folder)
                print(f"{sample.name}, {accept}: {'; '.join(faults) or f'{count} cell(s), nothing else'}")
                passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not SAMPLES else 0


if __name__ == "__main__":
    sys.exit(main())
