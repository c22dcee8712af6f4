//! Files that are too much of something: each limit is reached by a small file and said by its own
//! sentence, with the place. What only looks large costs nothing.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop a test"
)]

use kpi_validator::language::Messages;
use kpi_validator::limits::{Limit, Limits};
use kpi_validator::open_within;
use kpi_validator::package::{Change, Package};
use kpi_validator::session::SessionError;
use kpi_validator::wire::problem;
use kpi_validator::workbook::OpenError;

fn change(name: &str, content: &str) -> Change {
    Change {
        name: name.to_owned(),
        content: Some(content.as_bytes().to_vec()),
    }
}

/// A workbook of two sheets with a text, a number and a formula, and parts of it changed.
fn workbook(changes: &[(&str, &str)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "a text").unwrap();
    sheet.write(0, 1, 5).unwrap();
    sheet.write_formula(1, 0, "B1+1").unwrap();
    book.add_worksheet();
    let bytes = book.save_to_buffer().expect("a workbook");
    let changes: Vec<Change> = changes
        .iter()
        .map(|(name, text)| change(name, text))
        .collect();
    Package::read(&bytes)
        .expect("a package")
        .with(&changes)
        .expect("a package")
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The limit that a file is beyond, and where; it is within one more.
#[track_caller]
fn beyond(bytes: &[u8], limits: Limits, limit: Limit, place: &str, more: Option<Limits>) {
    let error = open_within(bytes, &limits)
        .map(|_| limit)
        .expect_err("beyond a limit");
    match &error {
        OpenError::Beyond(beyond) => {
            assert_eq!(beyond.limit, limit);
            assert!(beyond.place.contains(place), "{limit:?}: {}", beyond.place);
        }
        error => panic!("{limit:?}: {error:?}"),
    }
    let said = problem(&SessionError::Open(error), &Messages::new("en"));
    assert!(said.message.len() > 20 && said.advice.len() > 20);
    assert!(said.message.contains(place), "{}", said.message);
    assert!(!said.message.contains("{$"), "{}", said.message);
    if let Some(more) = more {
        open_within(bytes, &more).expect("within the limits");
    }
}

#[test]
fn each_limit_is_reached_by_a_small_file() {
    let default = Limits::DEFAULT;
    let plain = workbook(&[]);
    open_within(&plain, &default).expect("a plain workbook");
    let size = plain.len() as u64;
    let with = |change: &dyn Fn(&mut Limits)| {
        let mut limits = default;
        change(&mut limits);
        limits
    };
    let count = Package::read(&plain).unwrap().entries().len() as u64;
    for (limit, place, limits, more) in [
        (
            Limit::FileBytes,
            "",
            with(&|limits| limits.file_bytes = size - 1),
            with(&|limits| limits.file_bytes = size),
        ),
        (
            Limit::Entries,
            "",
            with(&|limits| limits.entries = count - 1),
            with(&|limits| limits.entries = count),
        ),
        (
            Limit::UnpackedBytes,
            "xl/sharedStrings.xml",
            with(&|limits| limits.part_bytes = 100),
            with(&|limits| limits.part_bytes = 100_000),
        ),
        (
            Limit::UnpackedBytes,
            "xl/worksheets/sheet2.xml",
            with(&|limits| limits.unpacked_bytes = 1700),
            with(&|limits| limits.unpacked_bytes = 100_000),
        ),
        (
            Limit::Sheets,
            "",
            with(&|limits| limits.sheets = 1),
            with(&|limits| limits.sheets = 2),
        ),
        (
            Limit::Cells,
            "Sheet1!A2",
            with(&|limits| limits.cells = 2),
            with(&|limits| limits.cells = 3),
        ),
        // The text once in the table and once in its cell, and the formula.
        (
            Limit::StringBytes,
            "Sheet1!A2",
            with(&|limits| limits.string_bytes = 15),
            with(&|limits| limits.string_bytes = 16),
        ),
        (
            Limit::XmlDepth,
            "Sheet1!A1",
            with(&|limits| limits.xml_depth = 4),
            with(&|limits| limits.xml_depth = 8),
        ),
        (
            Limit::SharedStrings,
            "",
            with(&|limits| limits.shared_strings = 0),
            with(&|limits| limits.shared_strings = 1),
        ),
        (
            Limit::Styles,
            "",
            with(&|limits| limits.styles = 0),
            with(&|limits| limits.styles = 1),
        ),
        (
            Limit::FormulaBytes,
            "Sheet1!A2",
            with(&|limits| limits.formula_bytes = 3),
            with(&|limits| limits.formula_bytes = 4),
        ),
    ] {
        beyond(&plain, limits, limit, place, Some(more));
    }
    let two = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1' hidden='1'/><row r='2' hidden='1'/></sheetData><mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells></worksheet>";
    let two = workbook(&[(SHEET, two)]);
    let limits = with(&|limits| limits.merged = 1);
    beyond(&two, limits, Limit::Merged, "Sheet1", Some(default));
    let limits = with(&|limits| limits.hidden = 1);
    beyond(&two, limits, Limit::Hidden, "Sheet1", Some(default));
    let names = "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheets/><definedNames><definedName name='a'>S!$A$1</definedName><definedName name='b'>S!$A$2</definedName></definedNames></workbook>";
    let names = workbook(&[("xl/workbook.xml", names)]);
    let limits = with(&|limits| limits.names = 1);
    beyond(&names, limits, Limit::Names, "", Some(default));
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let sheet = format!(
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{}</worksheet>",
        " ".repeat(4 << 20)
    );
    let bomb = workbook(&[(SHEET, &sheet)]);
    assert!(bomb.len() < 20_000);
    beyond(&bomb, Limits::DEFAULT, Limit::Ratio, SHEET, None);
    // The same in the binary and the open format.
    let mut limits = Limits::DEFAULT;
    limits.ratio = 10_000;
    open_within(&bomb, &limits).expect("within the limits");
}

#[test]
fn a_text_that_a_million_cells_show_is_counted_in_each() {
    let text = "x".repeat(30_000);
    let strings = format!(
        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>{text}</t></si></sst>"
    );
    let row: String = "<c t='s'><v>0</v></c>".repeat(5000);
    let sheet = format!(
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row>{row}</row></sheetData></worksheet>"
    );
    let bytes = workbook(&[("xl/sharedStrings.xml", &strings), (SHEET, &sheet)]);
    assert!(bytes.len() < 20_000);
    let error = open_within(&bytes, &Limits::DEFAULT).expect_err("too much");
    assert_eq!(error.code(), "too-much-text");
}

#[test]
fn entities_are_refused_in_every_part() {
    let declaration = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>";
    let parts = [
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        SHEET,
    ];
    let plain = workbook(&[]);
    let package = Package::read(&plain).unwrap();
    for part in parts {
        let text = package.part(part, 1 << 20).unwrap();
        let text = String::from_utf8(text.into_owned()).unwrap();
        let (head, rest) = text.split_once("?>").unwrap();
        let bytes = workbook(&[(part, &format!("{head}?>{declaration}{rest}"))]);
        let error = open_within(&bytes, &Limits::DEFAULT).expect_err("entities");
        assert_eq!(error, OpenError::DocumentType(part.to_owned()));
    }
}

#[test]
fn far_cells_cost_nothing() {
    let sheet = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><dimension ref='A1:XFD1048576'/><cols><col min='1' max='16384' width='9'/></cols><sheetData><row r='1'><c r='A1'><v>1</v></c></row>\
        <row r='1048576'><c r='XFD1048576'><v>2</v></c></row></sheetData><mergeCells><mergeCell ref='A1:XFD1048575'/></mergeCells></worksheet>";
    let bytes = workbook(&[(SHEET, sheet)]);
    let mut limits = Limits::DEFAULT;
    limits.cells = 2;
    let workbook = open_within(&bytes, &limits).expect("two cells");
    assert_eq!(workbook.sheets[0].cells.len(), 2);
}

#[test]
fn alike_cells_of_open_document_cost_what_they_hold() {
    let ods = |rows: &str| {
        let content = format!(
            "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet><table:table table:name='S'>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        let empty = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        let changes = [change("mimetype", kind), change("content.xml", &content)];
        Package::read(empty).unwrap().with(&changes).unwrap()
    };
    let far = "<table:table-row table:number-rows-repeated='1048575'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>\
        <table:table-row><table:table-cell table:number-columns-repeated='16383'/><table:table-cell office:value-type='float' office:value='7'/></table:table-row>";
    let workbook = open_within(&ods(far), &Limits::DEFAULT).expect("one cell");
    assert_eq!(workbook.sheets[0].cells.len(), 1);
    let bomb = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384' office:value-type='float' office:value='7'/></table:table-row>";
    let error = open_within(&ods(bomb), &Limits::DEFAULT).expect_err("too many");
    assert_eq!(error.code(), "too-many-cells");
    let cut = "<table:table-row><ta></office:spreadsheet>";
    let error = open_within(&ods(cut), &Limits::DEFAULT).expect_err("cut off");
    assert_eq!(error.code(), "damaged");
}

#[test]
fn every_limit_has_its_sentence() {
    let messages = Messages::new("en");
    let mut codes: Vec<&str> = Limit::ALL.iter().map(|limit| limit.code()).collect();
    for code in &codes {
        let arguments = [("place", "S!A1"), ("most", "7"), ("document", "")];
        let (message, advice) = messages.problem(code, &arguments);
        assert!(message.len() > 20 && advice.len() > 20, "{code}");
    }
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Limit::ALL.len());
}
