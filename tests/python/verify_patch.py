"""verify_patch.py ORIGINAL CORRECTED Sheet!D5=230 ...

Ends with 0 when exactly the named cells differ, each holds the value that is named, keeps its look,
everything that is not a cell is the same, every part of the package but sheets has the bytes it had,
and LibreOffice opens the corrected workbook and calculates what stands in it.
"""

import sys
import tempfile
from pathlib import Path

import openpyxl

import workbooks


def verify(original, corrected, expected):
    """What is not as it should be, as sentences."""
    faults = []
    changed = workbooks.differences(original, corrected)
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
    if workbooks.structure(original) != workbooks.structure(corrected):
        faults.append("something besides cells changed")
    old, new = workbooks.parts(original), workbooks.parts(corrected)
    if list(old) != list(new):
        faults.append("the parts of the package are others, or in another order")
    touched = [part for part in old if old[part] != new.get(part)]
    # Formulas on other sheets may read the changed cells.
    if any("worksheets" not in part for part in touched):
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
    original, corrected, *pairs = sys.argv[1:]
    named = dict(pair.split("=", 1) for pair in pairs)
    found = verify(original, corrected, {name: value(text) for name, text in named.items()})
    print("\n".join(found) or f"{len(named)} cell(s) changed, and nothing else")
    sys.exit(1 if found else 0)
