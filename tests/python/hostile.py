"""A submission that is hostile in every text that a person can put into it."""

import zipfile

import openpyxl
from openpyxl.comments import Comment

#: What must stay a text, wherever it is shown or written.
TEXTS = {
    "image": '<img src=x onerror="window.hit=1">',
    "script": "<script>window.hit=1</script>",
    "link": '=HYPERLINK("http://example.org/","x")',
    "command": "=cmd|' /C calc'!A0",
    "at": "@SUM(1)",
    "plus": "+1+1",
    "minus": "-1-1",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "override": "\u202egnp.exe\u202c",
    "isolate": "\u2067abc\u2066",
    "zero": "2\u200b3\u200d0\ufeff",
    "long": "x" * 32_767,
    "word": "Donaudampfschifffahrt" * 40,
    "placeable": "{ $count } { -brand } %n %s \\u{202e}",
    "controls": "a\x07b\x1b[31mred\x1b]0;title\x07\x9b1mc\x7f",
    "entity": "&lt;b&gt; &amp; ]]> <![CDATA[",
    "quotes": "\"' `\"><svg onload=window.hit=1>",
}


def make(sample, target, sheet_name=None):
    """Puts these texts into the answers, notes, comments, properties and one sheet name of a sample. Gives
    the cells with the texts in them."""
    book = openpyxl.load_workbook(sample)
    written = {}
    texts = list(TEXTS.items())
    for sheet in book.worksheets:
        header = next((row for row in sheet.iter_rows() if row[0].value == "Code"), None)
        if header is None or sheet.title == "Cover":
            continue
        columns = {cell.value: cell.column for cell in header}
        note = next(column for name, column in columns.items() if name and "Note" in str(name))
        rows = [row[0].row for row in sheet.iter_rows(min_row=header[0].row + 1) if row[0].value]
        for at, row in enumerate(rows):
            name, text = texts[at % len(texts)]
            answer = sheet.cell(row, 4)
            if isinstance(answer.value, str) and answer.value.startswith("="):
                continue
            # openpyxl takes no controls; they go in as Excel writes them.
            for cell in (answer, sheet.cell(row, note)) if at % 3 == 0 else (sheet.cell(row, note),):
                cell.value = escaped(text)
                cell.data_type = "s"
                written[f"{sheet.title}!{cell.coordinate}"] = text
            if at < 3:
                answer.comment = Comment(escaped(TEXTS["image"]), escaped(TEXTS["override"]))
    book["Cover"]["D8"] = escaped(TEXTS["image"] + TEXTS["override"])
    book["Cover"]["D8"].data_type = "s"
    book.properties.title = TEXTS["script"]
    book.properties.creator = TEXTS["override"]
    extra = book.create_sheet(sheet_name or "<b>\u202e=1+1")
    extra["A1"] = escaped(TEXTS["override"])
    for at, text in enumerate(TEXTS.values()):
        cell = extra.cell(at + 2, 1, escaped(text))
        cell.data_type = "s"
        written[f"{extra.title}!{cell.coordinate}"] = text
    book.save(target)
    return written


def escaped(text):
    """As Excel writes what XML cannot hold."""
    return "".join(f"_x{ord(c):04X}_" if ord(c) < 32 and c not in "\t\n" else c for c in text)


def formulas(path):
    """The cells of a workbook that hold formulas, as openpyxl sees them."""
    book = openpyxl.load_workbook(path)
    found = set()
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            found |= {(sheet.title, cell.coordinate, cell.value) for cell in row if cell.data_type == "f"}
    return found


def texts(path):
    """All texts in the cells of a workbook."""
    book = openpyxl.load_workbook(path)
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    return [cell.value for cell in cells if cell.data_type == "s" and isinstance(cell.value, str)]


def is_well_formed(path):
    """Whether every part of a workbook is XML that any reader accepts."""
    from xml.etree import ElementTree

    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels", ".vml")):
                ElementTree.fromstring(package.read(name))
    return True
