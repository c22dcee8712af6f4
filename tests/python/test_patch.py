"""Patches random cells of workbooks by several writers, and lets openpyxl, zipfile and LibreOffice say
what changed. `test_patch.py FOLDER` does the same over the workbooks of a folder.

For each workbook: every part that no edit touches keeps its packed bytes; openpyxl reads the same
everywhere else; LibreOffice opens the result and calculates the totals that stand in it; the old values
patched back give the XML of the sheets that there was. The same with record, receipt and marks, twice.
"""

import os
import random
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import workbooks
import writers

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KPI_VALIDATOR", ROOT / "target/debug/kpi-validator"))
#: Rounds of random edits over each workbook.
ROUNDS = 3


def run(*arguments):
    """Runs the program; gives what it said when it failed."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=600)
    return None if done.returncode == 0 else f"{done.returncode}: {done.stderr.strip()[:300]}"


def patch(source, out, edits, *options):
    sets = [argument for cell, typed in edits.items() for argument in ("--set", f"{cell}={typed}")]
    return run("patch", source, *sets, "-o", out, *options)


class Round:
    """One workbook, some random edits, and what became of it."""

    def __init__(self, source, folder, seed):
        self.source, self.folder, self.random = Path(source), Path(folder), random.Random(seed)
        self.name = f"{self.source.stem}-{seed}"
        self.before = workbooks.Look(source)
        self.faults = []
        self.edits, self.old = {}, {}
        self.pick()

    def fault(self, text):
        self.faults.append(f"{self.name}: {text}")

    def pick(self):
        """Cells without a formula, and a few that are not there."""
        for sheet in self.before.sheets():
            free = self.before.free(sheet)
            for place in self.random.sample(free, min(3, len(free))):
                cell = workbooks.reference(sheet, place)
                typed = self.content()
                old = self.before.typed(sheet, place)
                if old is not None and typed != old:
                    self.edits[cell], self.old[cell] = typed, old

    def content(self):
        kinds = [
            lambda: str(self.random.randrange(0, 10_000)),
            lambda: repr(round(self.random.uniform(-1e6, 1e6), self.random.randrange(0, 9))),
            lambda: "'" + self.random.choice(["words", "a < b & c", " spaced ", "Ljubljana žćšđ", "=1+1", "two\nlines"]),
            lambda: self.random.choice(["TRUE", "FALSE"]),
            lambda: "",
        ]
        return self.random.choice(kinds)()

    def path(self, what):
        return self.folder / f"{self.name}.{what}{self.source.suffix}"

    def check(self):
        """Patches, compares, patches back; gives the patched file, if there is one."""
        if not self.edits:
            return None
        out, back = self.path("patched"), self.path("back")
        told = patch(self.source, out, self.edits, "--record", "no")
        if told:
            self.fault(f"not patched: {told}")
            return None
        self.parts(out)
        after = workbooks.Look(out)
        self.faults += [f"{self.name}: {text}" for text in self.before.other(after, self.edits)]
        told = patch(out, back, self.old, "--record", "no")
        if told:
            self.fault(f"not patched back: {told}")
        else:
            self.same_sheets(back, after)
        return out

    def parts(self, out):
        old, new = workbooks.parts(self.source), workbooks.parts(out)
        if list(old) != list(new):
            self.fault("the parts of the package are others, or in another order")
        touched = [part for part in old if old[part] != new.get(part)]
        sheets = set(self.before.parts.values())
        # Charts keep the figures that they show, and pivot tables are told to look again.
        follow = ("styles.xml", "workbook.xml", "/tables/", "/charts/chart", "/pivotCache/pivotCacheDefinition")
        for part in touched:
            if part not in sheets and not any(word in part for word in follow):
                self.fault(f"{part} changed")

    def same_sheets(self, back, after):
        """The XML of every sheet is the original; cached results of formulas aside, where the file was
        never calculated or this program could not."""
        with zipfile.ZipFile(self.source) as one, zipfile.ZipFile(back) as other:
            for sheet, part in self.before.parts.items():
                was, now = one.read(part), other.read(part)
                if was != now and not self.before.same_but_results(was, now):
                    self.fault(f"{sheet} is not what it was: {workbooks.first_difference(was, now)}")

    def recorded(self):
        """The same edits with record, receipt and marks, then one more."""
        if not self.edits:
            return None
        out, more = self.path("recorded"), self.path("more")
        told = patch(self.source, out, self.edits, "--mark") or patch(out, more, self.edits_again(), "--mark")
        if told:
            self.fault(f"not recorded: {told}")
            return None
        after = workbooks.Look(more)
        added = [sheet for sheet in after.sheets() if sheet not in self.before.sheets()]
        if len(added) != 1:
            self.fault(f"{len(added)} sheets were added")
        else:
            rows = [row for row in after.rows(added[0]) if row and row[1] and "!" in str(row[1])]
            if len(rows) != len(self.edits) + len(self.edits_again()):
                self.fault(f"{len(rows)} corrections are recorded, not {len(self.edits)} + 1")
        self.faults += [
            f"{self.name}: {text}" for text in self.before.other(after, self.edits, marked=True, added=added)
        ]
        return more

    def edits_again(self):
        cell = next(iter(self.edits))
        return {cell: "'once more"}


def main(folder):
    files = sorted(p for p in Path(folder).rglob("*") if p.suffix.lower() in (".xlsx", ".xlsm"))
    faults, patched, rounds = [], [], 0
    with tempfile.TemporaryDirectory() as work:
        for file in files:
            for seed in range(ROUNDS if len(sys.argv) < 2 else 1):
                try:
                    one = Round(file, work, seed)
                except Exception as error:
                    print(f"{file.name}: openpyxl cannot read it: {type(error).__name__}")
                    break
                outs = [one.check(), one.recorded() if seed == 0 else None]
                # LibreOffice takes TRUE in a cell with a number format for 1, which Excel does not.
                sure = not any(typed in ("TRUE", "FALSE") for typed in one.edits.values())
                patched += [(one, out, sure) for out in outs if out]
                faults += one.faults
                rounds += 1
        results = workbooks.recalculated_all([out for _, out, _ in patched], work)
        for one, out, sure in patched:
            shown = results.get(out.name)
            faults += workbooks.compare_results(one.before, out, shown) if sure or shown is None else []
    for fault in faults:
        print(fault)
    print(f"{len(files)} workbooks, {rounds} rounds")
    print(f"{rounds - len({f.split(':')[0] for f in faults})} passed, {len({f.split(':')[0] for f in faults})} failed")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(sys.argv[1]))
    with tempfile.TemporaryDirectory() as made:
        writers.write_all(Path(made))
        sys.exit(main(made))
