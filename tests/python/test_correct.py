"""Accepts the safe corrections of each sample on the command line, and lets openpyxl and LibreOffice
say what changed."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

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
    subprocess.run([PROGRAM, "correct", sample, "-o", out, "--accept", accept], check=True, capture_output=True)
    offers = [c for c in report(sample)["corrections"] if accept == "all" or c["applicability"] == "safe"]
    expected = {edit["cell"]: edit["new"] for offer in offers for edit in offer["edits"]}
    if not expected:
        same = out.read_bytes() == sample.read_bytes()
        return ([] if same else ["nothing was accepted, and the bytes are others"]), 0
    faults = verify_patch.verify(sample, out, expected)
    left = report(out)["corrections"]
    if any(accept == "all" or c["applicability"] == "safe" for c in left):
        faults.append("a correction is offered again after it was accepted")
    return faults, len(expected)


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for sample in SAMPLES:
            for accept in ("safe", "all"):
                faults, count = check(sample, accept, folder)
                print(f"{sample.name}, {accept}: {'; '.join(faults) or f'{count} cell(s), nothing else'}")
                passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not SAMPLES else 0


if __name__ == "__main__":
    sys.exit(main())
