//! The parts of a package that follow a change: styles, comments, drawings, names, tables.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Formula, Table, TableColumn};

use super::super::book::{add_sheet, define_name, free_sheet_name};
use super::super::draft::Draft;
use super::super::styles::Styles;
use super::super::{Changes, PatchError, patch, write};
use super::{edit, number, text};
use crate::cell::CellRef;
use crate::correct::Edit;
use crate::package::{Change, Package, PackageError};
use crate::recalc::Recalculated;
use crate::workbook::{Content, OpenError};

const SHEET: &str = "xl/worksheets/sheet1.xml";
const SHEET_2: &str = "xl/worksheets/sheet2.xml";
const STYLES: &str = "xl/styles.xml";
const BOOK: &str = "xl/workbook.xml";
const COMMENTS: &str = "xl/comments1.xml";

fn part(bytes: &[u8], name: &str) -> String {
    let package = Package::read(bytes).expect("a package");
    let part = package.part(name, 1 << 20).expect(name);
    String::from_utf8(part.into_owned()).expect("text")
}

/// The package with other texts of some parts.
fn with_parts(bytes: &[u8], parts: &[(&str, String)]) -> Vec<u8> {
    let package = Package::read(bytes).expect("a package");
    let changes = parts.iter().map(|(name, text)| Change {
        name: (*name).to_owned(),
        content: Some(text.clone().into_bytes()),
    });
    let changes: Vec<Change> = changes.collect();
    package.with(&changes).expect("a package")
}

fn on(sheet: &str, cell: &str) -> CellRef {
    CellRef::new(sheet, cell.parse().expect("a cell"))
}

/// Two sheets; in each, A1 and A2 are 1, A2 in bold.
fn two_sheets() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let bold = Format::new().set_bold();
    for _ in 0..2 {
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, 1).expect("a cell");
        sheet.write_with_format(1, 0, 1, &bold).expect("a cell");
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// A workbook in which cells that hold 1 got 2, some of them marked with a text.
fn marked(bytes: &[u8], edited: &[CellRef], marks: &[(CellRef, &str)]) -> Vec<u8> {
    let edits: Vec<Edit> = edited
        .iter()
        .map(|cell| Edit {
            cell: cell.clone(),
            code: None,
            old: number(1.0),
            new: number(2.0),
        })
        .collect();
    let marks = marks
        .iter()
        .map(|(cell, text)| (cell.clone(), (*text).to_owned()));
    let marks: BTreeMap<CellRef, String> = marks.collect();
    let changes = Changes {
        edits: &edits,
        marks,
        ..Changes::default()
    };
    write(&crate::open(bytes).expect("opens"), &changes).expect("written")
}

#[test]
fn every_refusal_has_a_name_of_its_own() {
    let cell = on("Sheet1", "A1");
    for (error, code) in [
        (PatchError::Open(OpenError::Empty), OpenError::Empty.code()),
        (
            PatchError::Format(crate::workbook::Format::Ods),
            "cannot-patch",
        ),
        (PatchError::NoSuchSheet("S".to_owned()), "no-such-sheet"),
        (PatchError::Changed(cell.clone()), "changed"),
        (PatchError::Formula(cell.clone()), "formula"),
        (PatchError::FormulaBlock(cell.clone()), "formula-block"),
        (PatchError::TableHeader(cell.clone()), "table-header"),
        (PatchError::Twice(cell.clone()), "twice"),
        (PatchError::NotAValue(cell), "not-a-value"),
        (PatchError::Package(PackageError::Truncated), "damaged"),
    ] {
        assert_eq!(error.code(), code);
    }
}

#[test]
fn a_marked_cell_gets_a_fill_and_nothing_else_does() {
    let (a1, a2) = (on("Sheet1", "A1"), on("Sheet1", "A2"));
    let out = marked(&two_sheets(), &[a1, a2.clone()], &[(a2, "was 1")]);
    let sheet = part(&out, SHEET);
    assert!(sheet.contains("<c r=\"A1\"><v>2</v></c>"), "{sheet}");
    assert!(
        sheet.contains("<c r=\"A2\" s=\"2\"><v>2</v></c>"),
        "{sheet}"
    );
    let styles = part(&out, STYLES);
    assert!(styles.contains("<fills count=\"3\">"), "{styles}");
    assert!(styles.contains("<cellXfs count=\"3\">"), "{styles}");
    let (_, formats) = styles.split_once("<cellXfs").expect("formats");
    assert_eq!(formats.matches("fillId=\"2\"").count(), 1, "{styles}");
    // Marked again elsewhere, the fill and the style are those that are there.
    let again = on("Sheet2", "A2");
    let out = marked(
        &out,
        std::slice::from_ref(&again),
        &[(again.clone(), "was 1")],
    );
    assert_eq!(part(&out, STYLES), styles);
    assert!(part(&out, SHEET_2).contains("<c r=\"A2\" s=\"2\"><v>2</v></c>"));
}

#[test]
fn a_workbook_without_styles_gets_some_with_the_fill() {
    let bytes = two_sheets();
    let relations = "xl/_rels/workbook.xml.rels";
    let list = part(&bytes, relations).replace("relationships/styles", "relationships/none");
    let bytes = with_parts(&bytes, &[(relations, list)]);
    let a1 = on("Sheet1", "A1");
    let out = marked(&bytes, std::slice::from_ref(&a1), &[(a1.clone(), "was 1")]);
    assert!(part(&out, SHEET).contains("<c r=\"A1\" s=\"1\"><v>2</v></c>"));
    let styles = part(&out, "xl/styles1.xml");
    let head = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    assert!(styles.contains(head), "{styles}");
    assert!(styles.contains("<fills count=\"3\">"), "{styles}");
    assert!(styles.contains("fillId=\"2\""), "{styles}");
    assert!(part(&out, "[Content_Types].xml").contains("PartName=\"/xl/styles1.xml\""));
}

#[test]
fn an_edit_alone_leaves_styles_without_formats_as_they_are() {
    let styles =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
    let bytes = with_parts(&two_sheets(), &[(STYLES, styles.to_owned())]);
    let out = patch(&bytes, &[edit("A1", number(1.0), number(2.0))]).expect("patched");
    assert_eq!(part(&out, STYLES), styles);
}

#[test]
fn a_comment_comes_with_all_that_shows_it() {
    let cells = [on("Sheet1", "A1"), on("Sheet2", "A2")];
    let marks = cells.clone().map(|cell| (cell, "was 1"));
    let out = marked(&two_sheets(), &cells, &marks);
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let types = part(&out, "[Content_Types].xml");
    assert_eq!(types.matches("Extension=\"vml\"").count(), 1, "{types}");
    for (at, cell) in [(1, "A1"), (2, "A2")] {
        let comments = part(&out, &format!("xl/comments{at}.xml"));
        let head = "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        assert!(comments.contains(head), "{comments}");
        assert!(comments.contains(&format!("ref=\"{cell}\"")), "{comments}");
        let named = format!("PartName=\"/xl/comments{at}.xml\"");
        assert_eq!(types.matches(&named).count(), 1, "{types}");
        // The sheet names the drawing by its relationship, and shapes are numbered by sheets.
        let relations = part(&out, &format!("xl/worksheets/_rels/sheet{at}.xml.rels"));
        let drawing = format!(
            "<Relationship Id=\"rId2\" Type=\"{office}/vmlDrawing\" Target=\"../drawings/vmlDrawing{at}.vml\"/>"
        );
        assert!(relations.contains(&drawing), "{relations}");
        let sheet = part(&out, &format!("xl/worksheets/sheet{at}.xml"));
        assert!(sheet.contains("<legacyDrawing r:id=\"rId2\"/>"), "{sheet}");
        let shapes = part(&out, &format!("xl/drawings/vmlDrawing{at}.vml"));
        assert!(shapes.contains(&format!("data=\"{at}\"")), "{shapes}");
        let first = format!("id=\"_x0000_s{}\"", at * 1024 + 1);
        assert!(shapes.contains(&first), "{shapes}");
        // Beside the cell.
        assert!(
            shapes.contains("<x:Anchor>1, 15, 0, 10, 4, 15, "),
            "{shapes}"
        );
    }
}

#[test]
fn a_comment_keeps_what_it_says_and_a_conversation_is_left_alone() {
    let a1 = on("Sheet1", "A1");
    let mark = [(a1.clone(), "was 1")];
    let once = marked(&two_sheets(), std::slice::from_ref(&a1), &mark);
    let run = "<r><t xml:space=\"preserve\">was 1</t></r>";
    let comments = part(&once, COMMENTS);
    assert!(comments.contains(run), "{comments}");
    let added = "<r><t xml:space=\"preserve\">\nwas 1</t></r>";
    for (old, new) in [
        (
            "<t>Why?</t>",
            "<t xml:space=\"preserve\">Why?\nwas 1</t>".to_owned(),
        ),
        ("<r><t>Why?</t></r>", format!("<r><t>Why?</t></r>{added}")),
        (
            "<t>a</t><r><t>b</t></r>",
            format!("<t>a</t><r><t>b</t></r>{added}"),
        ),
    ] {
        let old = comments.replace(run, old);
        // The cell holds 2 by now, which marks do not ask for.
        let out = marked(&with_parts(&once, &[(COMMENTS, old)]), &[], &mark);
        let found = part(&out, COMMENTS);
        assert_eq!(found, comments.replace(run, &new));
    }
    let list = "xl/worksheets/_rels/sheet1.xml.rels";
    let threads = "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" Target=\"../talk.xml\"/></Relationships>";
    let talk = "<ThreadedComments><threadedComment ref=\"A1\"/></ThreadedComments>";
    let relations = part(&once, list).replace("</Relationships>", threads);
    let talked = with_parts(
        &once,
        &[(list, relations), ("xl/talk.xml", talk.to_owned())],
    );
    assert_eq!(part(&marked(&talked, &[], &mark), COMMENTS), comments);
}

#[test]
fn a_style_is_made_once_for_each_kind_of_content() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, code) in ["0.0%", "yyyy\\-mm", "@"].iter().enumerate() {
        let format = Format::new().set_num_format(*code);
        let written = sheet.write_with_format(row as u32, 0, 1, &format);
        written.expect("a cell");
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let package = Package::read(&bytes).expect("a package");
    let mut styles = Styles::read(&mut Draft::new(&package).expect("a draft"));
    let (day, one) = (Content::Date(43_982.0), number(1.0));
    for (style, content, plain, expected) in [
        (0, &one, false, 0),
        (1, &one, false, 1),
        (2, &day, false, 2),
        // A number that is no share, in a format of shares.
        (1, &one, true, 4),
        (3, &one, false, 5),
        (3, &day, false, 6),
        (3, &one, false, 5),
        (3, &day, false, 6),
    ] {
        let suited = styles.suited(style, content, plain, &[]);
        assert_eq!(suited, expected, "{style} {content:?}");
    }
}

#[test]
fn a_name_that_is_taken_gets_the_next_free_number() {
    let long = "x".repeat(31);
    let cut = "x".repeat(27);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for name in ["Data", "data (2)", long.as_str(), &format!("{cut} (2)")] {
        workbook.add_worksheet().set_name(name).expect("a name");
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let package = Package::read(&bytes).expect("a package");
    let draft = Draft::new(&package).expect("a draft");
    assert_eq!(free_sheet_name(&draft, "Data"), "Data (3)");
    assert_eq!(free_sheet_name(&draft, &long), format!("{cut} (3)"));
}

#[test]
fn a_new_sheet_gets_a_number_that_none_has() {
    let bytes = two_sheets();
    for (last, expected) in [("2", "3"), ("65533", "65534"), ("65534", "2")] {
        let book = part(&bytes, BOOK);
        let book = book.replace("sheetId=\"2\"", &format!("sheetId=\"{last}\""));
        let bytes = with_parts(&bytes, &[(BOOK, book)]);
        let package = Package::read(&bytes).expect("a package");
        let mut draft = Draft::new(&package).expect("a draft");
        let made = add_sheet(&mut draft, "New", "<worksheet/>".to_owned()).expect("added");
        assert_eq!(made, "xl/worksheets/sheet3.xml");
        let book = draft.text(BOOK).expect("a book");
        let new = format!("<sheet name=\"New\" sheetId=\"{expected}\" r:id=\"");
        assert!(book.contains(&new), "{book}");
    }
}

#[test]
fn a_name_is_defined_once_for_each_sheet_and_once_for_all() {
    let bytes = two_sheets();
    let package = Package::read(&bytes).expect("a package");
    let mut draft = Draft::new(&package).expect("a draft");
    for (name, sheet, formula) in [
        ("N", Some(0), "1"),
        ("N", Some(1), "2"),
        ("N", None, "3"),
        ("M", Some(0), "4"),
        ("n", Some(1), "5"),
    ] {
        define_name(&mut draft, name, sheet, formula, false).expect("defined");
    }
    let names = "<definedNames><definedName name=\"N\" localSheetId=\"0\">1</definedName>\
        <definedName name=\"n\" localSheetId=\"1\">5</definedName><definedName name=\"N\">3</definedName>\
        <definedName name=\"M\" localSheetId=\"0\">4</definedName></definedNames>";
    let book = draft.text(BOOK).expect("a book");
    assert!(book.contains(names), "{book}");
}

#[test]
fn only_a_result_that_is_not_known_asks_for_calculation() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let formula = Formula::new("=1+1").set_result("2");
    sheet.write_formula(0, 0, formula).expect("a formula");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    // The writer of the file asks for it itself.
    let book = part(&bytes, BOOK).replace(" fullCalcOnLoad=\"1\"", "");
    let bytes = with_parts(&bytes, &[(BOOK, book)]);
    for (content, asked) in [(number(3.0), false), (Content::Blank, true)] {
        let changes = Changes {
            recalculated: vec![Recalculated {
                cell: on("Sheet1", "A1"),
                content,
            }],
            ..Changes::default()
        };
        let out = write(&crate::open(&bytes).expect("opens"), &changes).expect("written");
        let book = part(&out, BOOK);
        assert_eq!(book.contains("fullCalcOnLoad=\"1\""), asked, "{book}");
    }
}

#[test]
fn a_table_in_the_middle_of_a_sheet_follows_its_cells() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let columns = ["Name", "Amount", "Note"].map(|name| TableColumn::new().set_header(name));
    let table = Table::new()
        .set_name("Sums")
        .set_columns(&columns)
        .set_total_row(true);
    sheet.add_table(1, 2, 4, 4, &table).expect("a table");
    let named = workbook.define_name("All", "=SUM(Sums[Amount])");
    named.expect("a name");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let table = "xl/tables/table1.xml";
    let out = patch(&bytes, &[edit("E2", text("Note"), text("Remark"))]).expect("patched");
    let renamed = part(&bytes, table).replace("name=\"Note\"", "name=\"Remark\"");
    assert_eq!(part(&out, table), renamed);
    // A defined name alone keeps a header from being changed.
    let refused = patch(&bytes, &[edit("D2", text("Amount"), text("Figure"))]);
    assert_eq!(refused, Err(PatchError::TableHeader(on("Sheet1", "D2"))));
    // A cell of the totals that has no label in the table gets none.
    let out = patch(&bytes, &[edit("D5", Content::Blank, text("none"))]).expect("patched");
    assert_eq!(part(&out, table), part(&bytes, table));
}
