"""Compares workbooks with openpyxl and LibreOffice, which know nothing of the engine."""

import subprocess
import tempfile
import zipfile
from pathlib import Path

import openpyxl


def cells(path):
    """Each cell of each sheet: its value, its number format, its style and its comment."""
    book = openpyxl.load_workbook(path)
    found = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                look = (cell.number_format, cell.font, cell.fill, cell.border, cell.alignment, cell.protection)
                comment = cell.comment.text if cell.comment else None
                found[f"{sheet.title}!{cell.coordinate}"] = (cell.value, tuple(map(repr, look)), comment)
    return found


def structure(path):
    """What is not cells: names, sheets, merged cells, validations, widths, protection, print set-up."""
    book = openpyxl.load_workbook(path)
    sheets = []
    for sheet in book.worksheets:
        sheets.append(
            (
                sheet.title,
                sheet.sheet_state,
                sorted(map(str, sheet.merged_cells.ranges)),
                sorted(f"{v.sqref} {v.type} {v.formula1}" for v in sheet.data_validations.dataValidation),
                {key: width.width for key, width in sheet.column_dimensions.items()},
                sheet.freeze_panes,
                sheet.protection.sheet,
                sheet.print_title_rows,
                sheet.page_setup.orientation,
            )
        )
    return sheets, {name: defined.attr_text for name, defined in book.defined_names.items()}


def parts(path):
    """Each part of the package, as the bytes that it takes in the file."""
    found = {}
    with zipfile.ZipFile(path) as package, open(path, "rb") as raw:
        for info in package.infolist():
            raw.seek(info.header_offset)
            header = raw.read(30)
            names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
            raw.seek(info.header_offset + 30 + names)
            found[info.filename] = raw.read(info.compress_size)
    return found


def recalculated(path):
    """The cells as LibreOffice shows them after opening, calculating and saving the workbook."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/out", str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        saved = Path(folder) / "out" / (Path(path).stem + ".xlsx")
        book = openpyxl.load_workbook(saved, data_only=True)
        return {
            f"{sheet.title}!{cell.coordinate}": cell.value
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }


def differences(original, corrected):
    """The cells whose value or look differs: name, value before, value after."""
    before, after = cells(original), cells(corrected)
    nothing = (None, None, None)
    names = sorted(set(before) | set(after))
    return {
        name: (before.get(name, nothing)[0], after.get(name, nothing)[0])
        for name in names
        if before.get(name, nothing) != after.get(name, nothing)
    }
