"""Rich workbooks by six writers: openpyxl, XlsxWriter, ExcelJS, SheetJS, rust_xlsxwriter, LibreOffice.

Each holds what its writer can write: styles, formulas (shared and array), comments, validations, merged
cells, names, conditional formats, charts, pictures, tables, hidden sheets, print settings.
"""

import datetime
import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table
from PIL import Image as Picture

ROOT = Path(__file__).resolve().parents[2]
ROWS = 14


def write_all(folder):
    """Writes one workbook by each writer into a folder."""
    folder = Path(folder)
    by_openpyxl(folder / "openpyxl.xlsx")
    by_xlsxwriter(folder / "xlsxwriter.xlsx")
    subprocess.run(["node", ROOT / "tests/node/writers.mjs", folder], check=True)
    example = ["cargo", "run", "--quiet", "--locked", "--all-features", "--example", "write_workbook", "--", folder / "rust_xlsxwriter.xlsx"]
    subprocess.run(example, check=True, cwd=ROOT)
    by_libreoffice(folder / "xlsxwriter.xlsx", folder / "libreoffice.xlsx")
    samples = ROOT / "templates/roadmap/samples"
    shutil.copy(samples / "podgorica-2020-h1.xlsx", folder / "form.xlsx")


def picture():
    data = io.BytesIO()
    Picture.new("RGB", (24, 16), (31, 78, 107)).save(data, "PNG")
    data.seek(0)
    return data


def by_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Figures & more"
    sheet.append(["Code", "Label", "Value", "Share", "Day", "Note"])
    thin = Side(style="thin", color="FF888888")
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E6B")
        cell.border, cell.alignment = Border(bottom=thin), Alignment(wrap_text=True)
    for row in range(2, ROWS):
        sheet.append([f"C.{row}", f"Point {row} žćš", row * 10.5, row / 100, datetime.date(2020, 1, row), None])
        sheet.cell(row, 3).number_format = "#,##0.00"
        sheet.cell(row, 4).number_format = "0.0%"
        sheet.cell(row, 5).number_format = "yyyy-mm-dd"
        sheet.cell(row, 6).number_format = "@"
    sheet["F3"] = "37,4"
    sheet.cell(ROWS, 3, f"=SUM(C2:C{ROWS - 1})")
    sheet.cell(ROWS, 4, f"=AVERAGE(D2:D{ROWS - 1})")
    sheet.cell(ROWS + 1, 3, "=Total*2")
    sheet["H2"] = ArrayFormula("H2:H4", "=C2:C4*2")
    sheet["C3"].comment = Comment("Look at this.", "A. Nalyst", height=60, width=180)
    validation = DataValidation(type="decimal", operator="between", formula1="0", formula2="100000")
    sheet.add_data_validation(validation)
    validation.add(f"C2:C{ROWS - 1}")
    sheet.merge_cells(f"A{ROWS + 3}:C{ROWS + 3}")
    sheet.cell(ROWS + 3, 1, "Merged")
    sheet.conditional_formatting.add("C2:C9", CellIsRule(operator="greaterThan", formula=["50"], fill=PatternFill(bgColor="FFFFD6D6")))
    sheet.conditional_formatting.add("D2:D9", ColorScaleRule(start_type="min", start_color="FFFFFFFF", end_type="max", end_color="FF63BE7B"))
    sheet.freeze_panes, sheet.print_title_rows = "A2", "1:1"
    sheet.page_setup.orientation, sheet.oddFooter.center.text = "landscape", "Page &P"
    sheet.column_dimensions["B"].width, sheet.row_dimensions[5].height = 32, 27
    sheet["B2"].hyperlink = "https://example.org/"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=ROWS - 1), titles_from_data=True)
    sheet.add_chart(chart, "J2")
    sheet.add_image(Image(picture()), "J20")
    table = book.create_sheet("Table")
    for row in [["Name", "Amount"], ["a", 1], ["b", 2], ["c", 3]]:
        table.append(row)
    table.add_table(Table(displayName="Amounts", ref="A1:B4"))
    table["D1"] = "='Figures & more'!C2+SUM(B2:B4)"
    hidden = book.create_sheet("Hidden")
    hidden["A1"], hidden.sheet_state = "='Figures & more'!C14", "hidden"
    book.defined_names["Total"] = DefinedName("Total", attr_text=f"'Figures & more'!$C${ROWS}")
    book.save(path)


def by_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    sheet, other, hidden = book.add_worksheet("Report"), book.add_worksheet("It's another"), book.add_worksheet("Hidden")
    bold = book.add_format({"bold": True, "bg_color": "#1F4E6B", "font_color": "white", "border": 1})
    number = book.add_format({"num_format": "#,##0.00", "border": 1})
    share = book.add_format({"num_format": "0.0%"})
    day = book.add_format({"num_format": "d mmm yyyy"})
    words = book.add_format({"num_format": "@", "text_wrap": True})
    sheet.write_row(0, 0, ["Code", "Label", "Value", "Share", "Day", "Text"], bold)
    total = shares = 0
    for row in range(1, ROWS):
        sheet.write(row, 0, f"C.{row}")
        sheet.write(row, 1, f"Point {row} <&>")
        sheet.write(row, 2, row / 3, number)
        sheet.write(row, 3, row / 40, share)
        sheet.write_datetime(row, 4, datetime.datetime(2021, 2, row, 12), day)
        sheet.write(row, 5, f"{row},5" if row % 2 else "words", words)
        total, shares = total + row / 3, shares + row / 40
    sheet.write_rich_string(2, 1, "rich ", bold, "bold", " and plain")
    sheet.write_boolean(3, 6, True)
    sheet.write_blank(4, 6, None, bold)
    sheet.write_formula(ROWS, 2, f"=SUM(C2:C{ROWS})", number, total)
    sheet.write_formula(ROWS, 3, f"=MAX(D2:D{ROWS})", share, (ROWS - 1) / 40)
    sheet.write_formula(ROWS + 1, 2, '=IF(C15>10,"high","low")', None, "high" if total > 10 else "low")
    sheet.write_formula(ROWS + 2, 2, "=Total&\" in all\"", None, f"{total:.15g} in all")
    sheet.write_formula(ROWS + 3, 2, "=INDIRECT(\"C2\")", number, 1 / 3)
    sheet.write_array_formula("H2:H4", "{=C2:C4*2}", number, 2 / 3)
    sheet.write("H3", 4 / 3, number), sheet.write("H4", 2, number)
    sheet.write_array_formula("H6", "{=SUM(C2:C4*D2:D4)}", number, sum(r / 3 * r / 40 for r in (1, 2, 3)))
    sheet.write_dynamic_array_formula("I2:I4", "=SEQUENCE(3)", None, 1)
    sheet.write("I3", 2), sheet.write("I4", 3)
    sheet.write_comment("C3", "Look at this.", {"author": "A. Nalyst"})
    sheet.data_validation("C2:C9", {"validate": "decimal", "criteria": ">=", "value": 0})
    sheet.conditional_format("C2:C9", {"type": "data_bar"})
    sheet.conditional_format("D2:D9", {"type": "cell", "criteria": ">", "value": 0.1, "format": bold})
    sheet.merge_range("A18:B19", "Merged", bold)
    sheet.autofilter(0, 0, ROWS - 1, 5)
    sheet.freeze_panes(1, 1), sheet.set_landscape(), sheet.repeat_rows(0), sheet.set_footer("&CPage &P")
    sheet.set_column(1, 1, 30), sheet.set_column(9, 9, 12, number), sheet.set_row(6, 28, words)
    sheet.insert_image("K2", "dot.png", {"image_data": picture()})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Report!$C$2:$C$14", "categories": "=Report!$A$2:$A$14"})
    sheet.insert_chart("K6", chart)
    sheet.protect()
    other.add_table("A1:C5", {"columns": [{"header": "Name"}, {"header": "Amount"}, {"header": "Half", "formula": "=[@Amount]/2"}],
                              "data": [["a", 1, 0.5], ["b", 2, 1], ["c", 3, 1.5], ["d", 4, 2]], "name": "Amounts"})
    other.write_formula("E1", "=SUM(Amounts[Amount])+Report!C15", None, 10 + total)
    other.write_url("E3", "internal:Report!A1")
    hidden.hide()
    hidden.write_formula("A1", "='It''s another'!E1*2", None, 2 * (10 + total))
    book.define_name("Total", "=Report!$C$15")
    book.define_name("Report!Local", "=Report!$C$2")
    book.close()


def by_libreoffice(source, path):
    folder = path.parent / "saved"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    (folder / source.name).rename(path)
    shutil.rmtree(folder)
