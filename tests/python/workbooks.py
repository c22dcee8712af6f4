"""Compares workbooks with openpyxl and LibreOffice, which know nothing of the engine."""

import datetime
import posixpath
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

#: LibreOffice calculates every formula when it opens a file, as Excel does when it is asked to.
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


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


def added_sheets(original, corrected):
    before = openpyxl.load_workbook(original, read_only=True).sheetnames
    return [name for name in openpyxl.load_workbook(corrected, read_only=True).sheetnames if name not in before]


def structure(path, without=()):
    """What is not cells: names, sheets, merged cells, validations, widths, protection, print set-up; without
    a sheet of corrections and its name."""
    book = openpyxl.load_workbook(path)
    sheets = []
    for sheet in book.worksheets:
        if sheet.title in without:
            continue
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
    names = {name: defined.attr_text for name, defined in book.defined_names.items()}
    return sheets, {name: text for name, text in names.items() if not name.startswith("KPI_Validator.")}


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


def reference(sheet, place):
    """`'Sheet name'!B2`, as the command line takes it."""
    row, column = place
    return f"'{sheet.replace(chr(39), chr(39) * 2)}'!{get_column_letter(column)}{row}"


def recalculated_all(files, folder):
    """The values of each workbook as LibreOffice shows them after opening and calculating it, by the
    name of the file; a workbook that it does not open is left out."""
    profile, out = Path(folder) / "profile", Path(folder) / "recalculated"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS)
    found = {}
    for start in range(0, len(files), 40):
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
        command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out)]
        command += map(str, files[start : start + 40])
        subprocess.run(command, check=True, capture_output=True, timeout=900)
    for file in files:
        saved = out / (Path(file).stem + ".xlsx")
        if saved.exists():
            found[Path(file).name] = values(openpyxl.load_workbook(saved, data_only=True))
    return found


def values(book):
    return {
        (sheet.title, cell.row, cell.column): cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def close(one, other):
    if isinstance(one, bool) != isinstance(other, bool):
        return False
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
    # An empty text is read as nothing.
    return (one or "") == (other or "") or one == other


def compare_results(before, out, shown):
    """What LibreOffice calculates otherwise than this program did, of the formulas that an edit reached."""
    name = Path(out).name
    if shown is None:
        return [f"{name}: LibreOffice does not open it"]
    faults = []
    after = Look(out)
    results, old = values(after.calculated), values(before.calculated)
    for sheet in before.book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                key = (sheet.title, cell.row, cell.column)
                own = results.get(key)
                if cell.data_type != "f" or own is None or own == old.get(key):
                    continue
                if not close(own, shown.get(key)):
                    faults.append(f"{name}: {key} is {own!r}, and {shown.get(key)!r} to LibreOffice: {cell.value}")
    return faults


class Look:
    """A workbook in the eyes of openpyxl and zipfile."""

    def __init__(self, path):
        self.path = Path(path)
        self.book = openpyxl.load_workbook(path)
        self.calculated = openpyxl.load_workbook(path, data_only=True)
        self.parts = sheet_parts(path)

    def sheets(self):
        return [sheet.title for sheet in self.book.worksheets]

    def rows(self, sheet):
        return self.book[sheet].iter_rows(values_only=True)

    def free(self, title):
        """The places that a value can be put into: no formula, no part of a merged block or of an array,
        no header or total of a table; and some that hold nothing."""
        sheet = self.book[title]
        rows, columns = min(sheet.max_row, 200), min(sheet.max_column, 60)
        taken = self.filled(sheet) | places_of(table.ref for table in sheet.tables.values())
        places = [(row, column) for row in range(1, rows + 3) for column in range(1, columns + 3)]
        held = {(cell.row, cell.column): cell for line in sheet.iter_rows(max_row=rows) for cell in line}
        return [place for place in places if place not in taken and self.is_free(held.get(place))]

    @staticmethod
    def filled(sheet):
        """The places that array formulas and data tables fill."""
        cells = (cell.value for row in sheet.iter_rows() for cell in row)
        return places_of(value.ref for value in cells if isinstance(value, (ArrayFormula, DataTableFormula)))

    @staticmethod
    def is_free(cell):
        return cell is None or not (isinstance(cell, MergedCell) or cell.data_type == "f")

    def typed(self, title, place):
        """What to type to get the value of a cell back; nothing when that cannot be said."""
        sheet = self.book[title]
        cell = sheet._cells.get(place)
        value = cell.value if cell is not None else None
        if value is None:
            return ""
        if cell.data_type == "e":
            return value
        if isinstance(value, bool):
            return str(value).upper()
        if isinstance(value, str):
            odd = any(ord(letter) < 32 and letter != "\n" for letter in value) or value != value.strip(" ")
            return None if odd or "_x" in value else "'" + value
        if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
            serial = to_excel(value, self.book.epoch)
            return repr(serial) if serial == round(serial, 6) else None
        if cell.number_format == "@":
            return None
        return repr(value)

    def cell(self, sheet, row, column):
        cell = sheet._cells.get((row, column))
        if cell is None:
            return (None, (), None, None)
        value = cell.value
        if isinstance(value, (ArrayFormula, DataTableFormula)):
            value = sorted(vars(value).items(), key=str)
        # Styles are compared by what they are, not by their numbers; a cell that openpyxl made up has none.
        if value is None and not cell.has_style:
            return (None, (), None, None)
        look = tuple(repr(getattr(cell, name)) for name in ("font", "fill", "border", "alignment", "protection"))
        look += (cell.number_format, cell.quotePrefix)
        comment = cell.comment.text if cell.comment else None
        link = repr(cell.hyperlink) if cell.hyperlink else None
        return (value, look, comment, link)

    def other(self, after, edits, marked=False, added=()):
        """What another workbook has otherwise, but for edited cells."""
        faults = []
        for title in self.sheets():
            one, other = self.book[title], after.book[title]
            filled = self.filled(one)
            for row, column in sorted(set(one._cells) | set(other._cells)):
                name = reference(title, (row, column))
                old, new = self.cell(one, row, column), after.cell(other, row, column)
                if (row, column) in filled:
                    # What an array formula gives is written like a value; LibreOffice judges it.
                    old, new = (None, *old[1:]), (None, *new[1:])
                if name in edits:
                    faults += self.edited(name, old, new, edits[name], marked)
                elif old != new and (old[0] or new[0] or old[1] and new[1]):
                    faults.append(f"{name} was {old!r} and is {new!r}"[:400])
        one, other = self.around(()), after.around(added)
        return faults + list(unlike("", one, other))

    def edited(self, name, old, new, typed, marked):
        faults = []
        if not marked:
            # A comment that stood on the cell stays; a mark adds one.
            if old[2:] != new[2:]:
                faults.append(f"the comment or link of {name} changed")
            if old[1] and new[1] and old[1][:-2] != new[1][:-2]:
                looks = [(a, b) for a, b in zip(old[1], new[1]) if a != b]
                faults.append(f"{name} looks different: {looks}"[:900])
            if old[1] and new[1] and old[1][-2] != new[1][-2] and old[1][-2] != "@":
                faults.append(f"the number format of {name} changed from {old[1][-2]} to {new[1][-2]}")
            value = new[0]
            if typed.startswith("'"):
                right = value == typed[1:]
            elif typed == "":
                right = value is None
            elif typed in ("TRUE", "FALSE"):
                right = value is (typed == "TRUE")
            elif isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
                right = abs(to_excel(value, self.book.epoch) - float(typed)) < 1e-4
            else:
                try:
                    right = close(value, float(typed)) or isinstance(value, str) and value.startswith("#")
                except ValueError:
                    right = value == typed
            if not right:
                faults.append(f"{name} holds {value!r}, not {typed!r}")
        return faults

    def around(self, added):
        """What is not cells."""
        found = {}
        for sheet in self.book.worksheets:
            if sheet.title in added:
                continue
            rules = sheet.conditional_formatting
            found[sheet.title] = {
                "state": sheet.sheet_state,
                "merged": sorted(map(str, sheet.merged_cells.ranges)),
                "validations": sorted(f"{v.sqref} {v.type} {v.formula1} {v.formula2}" for v in sheet.data_validations.dataValidation),
                "formats": sorted(f"{r.sqref} {[(x.type, x.formula, x.priority) for x in r.rules]}" for r in rules),
                "columns": {k: (d.width, d.hidden) for k, d in sheet.column_dimensions.items()},
                "rows": {k: (d.height, d.hidden) for k, d in sheet.row_dimensions.items() if d.height or d.hidden},
                "panes": sheet.freeze_panes,
                "protection": described(sheet.protection),
                "filter": repr(sheet.auto_filter.ref),
                "titles": (sheet.print_title_rows, sheet.print_title_cols, sheet.print_area),
                "page": [described(sheet.page_setup), described(sheet.page_margins), described(sheet.HeaderFooter)],
                "tables": {k: (t.ref, [c.name for c in t.tableColumns]) for k, t in ((t.displayName, t) for t in sheet.tables.values())},
                "pictures": (len(sheet._images), len(sheet._charts)),
                "names": {k: v.attr_text for k, v in sheet.defined_names.items()},
            }
        own = {k: v.attr_text for k, v in self.book.defined_names.items() if not k.startswith("KPI_Validator.")}
        found["names"] = own
        found["sheets"] = [sheet.title for sheet in self.book._sheets if sheet.title not in added]
        return found

    @staticmethod
    def same_but_results(was, now):
        """Whether two sheets are the same but for results of formulas that are not known, or that differ
        by what a computer rounds. A cell that an array fills may have been missing."""
        cells = re.compile(rb"<((?:\w+:)?c)\b([^>]*?)\s*(?:/>|>(.*?)</\1>)", re.S)
        result = re.compile(rb"<(?:\w+:)?v\b[^>]*>(.*?)</(?:\w+:)?v>|<(?:\w+:)?v\b[^>]*/>", re.S)
        formula = re.compile(rb"<(?:\w+:)?f\b")
        kind = re.compile(rb"\s+t=[\"'][a-zA-Z]+[\"']")
        array = re.compile(rb"<(?:\w+:)?f\b[^>]*\bref=[\"']([A-Z]+[0-9]+:[A-Z]+[0-9]+)[\"']")
        place = re.compile(rb"\br=[\"']([A-Z]+)([0-9]+)[\"']")
        filled = places_of(ref.decode() for ref in array.findall(was))

        def at(attributes):
            found = place.search(attributes)
            return found and (int(found[2]), column_index_from_string(found[1].decode()))

        def given(attributes, content):
            """Whether a formula gives what a cell holds."""
            return bool(formula.search(content or b"")) or at(attributes) in filled

        missing = filled - {at(cell[2]) for cell in cells.finditer(was)}

        def bare(text):
            def plain(cell):
                name, attributes, content = cell.groups()
                if at(attributes) in missing:
                    return b""
                if not given(attributes, content):
                    return cell.group(0)
                return b"<" + name + kind.sub(b"", attributes) + b">" + result.sub(b"", content or b"")

            return cells.sub(plain, text)

        def known(text):
            found = (cell.groups() for cell in cells.finditer(text))
            return [
                result.search(content or b"")
                for _, attributes, content in found
                if given(attributes, content) and at(attributes) not in missing
            ]

        if bare(was) != bare(now):
            return False
        for one, other in zip(known(was), known(now)):
            texts = [match.group(1) if match else None for match in (one, other)]
            if None in texts or b"" in texts or texts[0] == texts[1]:
                continue
            try:
                if not close(float(texts[0]), float(texts[1])):
                    return False
            except ValueError:
                return False
        return True


def places_of(ranges):
    return {
        (row, column)
        for block in ranges
        for left, top, right, bottom in [openpyxl.utils.range_boundaries(block)]
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }


def described(thing):
    """An object of openpyxl, without the place that it has in memory."""
    return re.sub(r" object at 0x[0-9a-f]+", "", repr(thing))


def unlike(name, one, other):
    """What differs between two descriptions, by its name."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one:
            yield from unlike(f"{name} {key}", one[key], other.get(key))
    elif one != other:
        yield f"{name.strip()} was {one!r} and is {other!r}"[:400]


def first_difference(was, now):
    at = next((at for at, (one, other) in enumerate(zip(was, now)) if one != other), min(len(was), len(now)))
    return f"…{was[max(0, at - 60):at + 60]!r} and …{now[max(0, at - 60):at + 60]!r}"


def sheet_parts(path):
    """The part of each sheet, by the name on its tab."""
    found = {}
    with zipfile.ZipFile(path) as package:
        def relations(part):
            folder, name = posixpath.split(part)
            listed = ElementTree.fromstring(package.read(posixpath.join(folder, "_rels", name + ".rels")))
            return {
                one.get("Id"): (one.get("Type"), posixpath.normpath(posixpath.join("/" + folder, one.get("Target"))).lstrip("/"))
                for one in listed
            }

        top = relations("")
        book = next(target for kind, target in top.values() if kind.endswith("/officeDocument"))
        own = relations(book)
        for sheet in ElementTree.fromstring(package.read(book)).iter():
            if sheet.tag.endswith("}sheet"):
                for key, value in sheet.attrib.items():
                    if key.endswith("}id") and value in own:
                        found[sheet.get("name")] = own[value][1]
    return found
