"""verify_patch.py [--recorded] ORIGINAL CORRECTED Sheet!D5=230 ...

Ends with 0 when exactly the named cells differ, each holds the value that is named, keeps its look,
everything that is not a cell is the same, every part of the package but sheets has the bytes it had,
and LibreOffice opens the corrected workbook and calculates what stands in it. With --recorded there is
a sheet of corrections besides, with one entry a cell, and what belongs to it and to the receipt.
"""

import sys
import tempfile
from pathlib import Path

import openpyxl

import workbooks


#: The parts that a record and a receipt change; `.rels` lead to what they add.
RECORD = ("[Content_Types].xml", ".rels", "xl/workbook.xml", "xl/styles.xml", "docProps/custom.xml")


def verify(original, corrected, expected, recorded=False):
    """What is not as it should be, as sentences."""
    faults = []
    changed = workbooks.differences(original, corrected)
    own = workbooks.added_sheets(original, corrected) if recorded else []
    if recorded and len(own) != 1:
        faults.append(f"these sheets were added: {own}")
    if own:
        rows = openpyxl.load_workbook(corrected)[own[0]].iter_rows(min_row=5, values_only=True)
        entries = [row[1] for row in rows]
        if sorted(entries) != sorted(expected):
            faults.append(f"these cells are recorded: {entries}")
        changed = {name: pair for name, pair in changed.items() if name.rsplit("!", 1)[0] not in own}
    for name in changed.keys() - expected.keys():
        faults.append(f"{name} changed from {changed[name][0]!r} to {changed[name][1]!r}")
    for name in expected.keys() - changed.keys():
        faults.append(f"{name} did not change")
    for name in expected.keys() & changed.keys():
        if changed[name][1] != expected[name]:
            faults.append(f"{name} holds {changed[name][1]!r}, not {expected[name]!r}")
    before, after = workbooks.cells(original), workbooks.cells(corrected)
    for name in expected:
        if name in before and before[name][1:] != after[name][1:]:
            faults.append(f"{name} looks different")
    if workbooks.structure(original) != workbooks.structure(corrected, own):
        faults.append("something besides cells changed")
    old, new = workbooks.parts(original), workbooks.parts(corrected)
    if list(old) != list(new)[: len(old)] or len(new) > len(old) and not recorded:
        faults.append("the parts of the package are others, or in another order")
    touched = [part for part in old if old[part] != new.get(part)]
    # Formulas on other sheets may read the changed cells.
    if any("worksheets/sheet" not in part and not (recorded and part.endswith(RECORD)) for part in touched):
        faults.append(f"these parts changed: {', '.join(touched)}")
    faults += agreement(corrected)
    return faults


def agreement(path):
    """What LibreOffice makes of a workbook otherwise than it says itself."""
    with tempfile.TemporaryDirectory() as folder:
        shown = workbooks.recalculated_all([path], folder).get(Path(path).name)
    if shown is None:
        return ["LibreOffice does not open it"]
    own = workbooks.values(openpyxl.load_workbook(path, data_only=True))
    return [
        f"LibreOffice shows {shown.get(key)!r} in {key}, not {own.get(key)!r}"
        for key in sorted(set(own) | set(shown))
        if not workbooks.close(own.get(key), shown.get(key))
    ]


def value(text):
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number == int(number) else number


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--recorded"]
    original, corrected, *pairs = arguments
    named = dict(pair.split("=", 1) for pair in pairs)
    found = verify(original, corrected, {name: value(text) for name, text in named.items()}, "--recorded" in sys.argv)
    print("\n".join(found) or f"{len(named)} cell(s) changed, and nothing else")
    sys.exit(1 if found else 0)
