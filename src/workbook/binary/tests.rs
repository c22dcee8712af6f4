//! Small workbooks, written record by record.

use crate::cell::CellPos;
use crate::limits::Limits;
use crate::package::{Change, Package};
use crate::workbook::compound::tests::compound;
use crate::workbook::{Cell, Content, Contents, OpenError};

/// Fields of a record of an `.xls`.
fn record(kind: u16, data: &[&[u8]]) -> Vec<u8> {
    let data = data.concat();
    let length = data.len() as u16;
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), &data].concat()
}

const TEXT: &[u8] = &[2, 0, 0, b'a', b'b'];

/// A workbook with these records in its first part, and a sheet `S` of these.
fn stream(book: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    let begin = record(0x0809, &[&[0, 6, 5, 0, 0, 0, 0, 0]]);
    let end = record(0x000A, &[]);
    let book = book.concat();
    let from = begin.len() + book.len() + 4 + 6 + 3 + end.len();
    let tab = record(0x0085, &[&(from as u32).to_le_bytes(), &[0, 0, 1, 0, b'S']]);
    [&begin[..], &book, &tab, &end, &begin, &sheet.concat(), &end].concat()
}

fn read(book: &[Vec<u8>], sheet: &[Vec<u8>]) -> Result<Contents, OpenError> {
    super::xls(
        &compound(&["Workbook"], &stream(book, sheet)),
        &Limits::DEFAULT,
    )
}

fn at(row: u16, column: u16) -> Vec<u8> {
    [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat()
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[&at(row, column), &value.to_le_bytes()])
}

fn formula(row: u16, column: u16, value: [u8; 8], tokens: &[u8]) -> Vec<u8> {
    let length = (tokens.len() as u16).to_le_bytes();
    record(
        0x0006,
        &[&at(row, column), &value, &[0; 6], &length, tokens],
    )
}

fn cell(contents: &Contents, row: u32, column: u32) -> Cell {
    let sheet = contents.sheets.first().expect("a sheet");
    sheet
        .cells
        .get(CellPos::new(row, column))
        .cloned()
        .unwrap_or_default()
}

const GAVE_TEXT: [u8; 8] = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF];

#[test]
fn every_kind_of_cell_is_read() {
    let shared = record(0x00FC, &[&[1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, b'a', b'b']]);
    // The text goes on in the next record, with wide letters.
    let goes_on = record(0x003C, &[&[1, b'c', 0, 0x07, 0x01]]);
    let contents = read(
        &[shared, goes_on],
        &[
            number(0, 0, -0.0),
            number(0, 1, f64::NAN),
            record(0x027E, &[&at(0, 2), &(231_u32 << 2 | 2).to_le_bytes()]),
            record(
                0x00BD,
                &[
                    &[0, 0, 3, 0, 0, 0],
                    &(150_u32 << 2 | 3).to_le_bytes(),
                    &[0, 0],
                    &(7_u32 << 2 | 2).to_le_bytes(),
                    &[4, 0],
                ],
            ),
            record(0x00FD, &[&at(0, 5), &[0; 4]]),
            record(0x0204, &[&at(0, 6), TEXT]),
            record(0x0205, &[&at(0, 7), &[1, 0]]),
            record(0x0205, &[&at(0, 8), &[0x2A, 1]]),
            formula(0, 9, GAVE_TEXT, &[0x1E, 1, 0]),
            record(0x0207, &[TEXT]),
            formula(
                0,
                10,
                3.0_f64.to_le_bytes(),
                &[0x44, 0, 0, 0, 0xC0, 0x1E, 2, 0, 0x03],
            ),
        ],
    );
    let contents = contents.expect("a workbook");
    let content = |column: u32| cell(&contents, 0, column).content;
    let text = |text: &str| Content::Text(text.to_owned());
    assert!(matches!(content(0), Content::Number(zero) if zero.is_sign_positive()));
    assert!(content(1).is_not_finite());
    assert_eq!(content(2), Content::Number(231.0));
    assert_eq!(content(3), Content::Number(1.5));
    assert_eq!(content(4), Content::Number(7.0));
    assert_eq!(content(5), text("abcć"));
    assert_eq!(content(6), text("ab"));
    assert_eq!(content(7), Content::Bool(true));
    assert_eq!(content(8), Content::Error("#N/A".to_owned()));
    assert_eq!(content(9), text("ab"));
    assert_eq!(cell(&contents, 0, 10).formula.as_deref(), Some("A1+2"));
}

#[test]
fn a_formula_that_cells_share_reads_on() {
    let part = |row: u16| formula(row, 1, [0; 8], &[0x01, 0, 0, 1, 0]);
    // One row of it: the cell to the left, doubled.
    let tokens = [0x4C, 0, 0, 0xFF, 0xC0, 0x1E, 2, 0, 0x05];
    let shared = record(
        0x04BC,
        &[&[0, 0, 1, 0, 1, 1, 0, 2, tokens.len() as u8, 0], &tokens],
    );
    let contents = read(&[], &[part(0), shared, part(1)]).expect("a workbook");
    assert_eq!(cell(&contents, 0, 1).formula.as_deref(), Some("A1*2"));
    assert_eq!(cell(&contents, 1, 1).formula.as_deref(), Some("A2*2"));
    // None of its cells is filled by another one's.
    let sheet = contents.sheets.first().expect("a sheet");
    assert!(sheet.arrangement.filled.is_empty());
    assert_eq!(sheet.cells.len(), 2);
}

#[test]
fn what_is_not_there_makes_a_file_damaged() {
    let formula = formula(0, 0, GAVE_TEXT, &[0x24, 0, 0, 0, 0xC0]);
    let records = [
        number(0, 0, 1.0),
        record(0x027E, &[&at(0, 0), &[2, 0, 0, 0]]),
        record(0x0204, &[&at(0, 0), TEXT]),
        formula,
    ];
    for whole in records {
        for length in 0..whole.len() - 4 {
            let kind = u16::from_le_bytes([whole[0], whole[1]]);
            let cut = record(kind, &[&whole[4..4 + length]]);
            assert!(read(&[], &[cut]).is_err(), "{kind} {length}");
        }
    }
    // A text that there is not; two cells in one place; a formula whose length is a lie.
    assert!(read(&[], &[record(0x00FD, &[&at(0, 5), &[0; 4]])]).is_err());
    assert!(read(&[], &[number(0, 0, 1.0), number(0, 0, 2.0)]).is_err());
    // Anything but the whole stream.
    let whole = stream(&[], &[number(0, 0, 1.0)]);
    for length in 0..whole.len() {
        let bytes = compound(&["Workbook"], &whole[..length]);
        assert!(super::xls(&bytes, &Limits::DEFAULT).is_err(), "{length}");
    }
}

#[test]
fn the_stream_is_found_whatever_its_case() {
    let whole = stream(&[], &[number(0, 0, 231.0)]);
    for name in ["Workbook", "WORKBOOK", "Book", "BOOK", "workbook"] {
        let contents = super::xls(&compound(&[name], &whole), &Limits::DEFAULT);
        assert_eq!(
            cell(&contents.expect(name), 0, 0).content,
            Content::Number(231.0)
        );
    }
    // One within another storage is not the workbook's.
    let inner = compound(&["MBD1", "Workbook"], &whole);
    assert!(super::xls(&inner, &Limits::DEFAULT).is_err());
    let old = compound(&["Book"], &record(0x0809, &[&[0, 5, 5, 0, 0, 0, 0, 0]]));
    assert_eq!(
        super::xls(&old, &Limits::DEFAULT).err(),
        Some(OpenError::TooOld)
    );
}

/// A record of an `.xlsb`.
fn long(kind: u8, data: &[&[u8]]) -> Vec<u8> {
    let data = data.concat();
    [&[kind, data.len() as u8][..], &data].concat()
}

fn wide(text: &str) -> Vec<u8> {
    let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&(letters.len() as u32 / 2).to_le_bytes()[..], &letters].concat()
}

fn xlsb(sheet: &[Vec<u8>]) -> Result<Contents, OpenError> {
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}' Target='{target}'/></Relationships>"
        )
    };
    let tab = [&[0; 8][..], &wide("r1"), &wide("S")].concat();
    let tab = [&[0x9C, 0x01, tab.len() as u8][..], &tab].concat();
    let begin = [0x91, 0x01, 0];
    let end = [0x92, 0x01, 0];
    let sheet = [&begin[..], &sheet.concat(), &end].concat();
    let change = |name: &str, content: Vec<u8>| Change {
        name: name.to_owned(),
        content: Some(content),
    };
    let changes = [
        change(
            "_rels/.rels",
            relations("officeDocument", "xl/workbook.bin").into_bytes(),
        ),
        change("xl/workbook.bin", tab),
        change(
            "xl/_rels/workbook.bin.rels",
            relations("worksheet", "sheet1.bin").into_bytes(),
        ),
        change("xl/sheet1.bin", sheet),
    ];
    let empty = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    let bytes = Package::read(empty).and_then(|package| package.with(&changes));
    super::xlsb(&bytes.expect("a package"), &Limits::DEFAULT)
}

#[test]
fn cells_without_a_column_stand_behind_the_one_before() {
    let row = long(0, &[&[1, 0, 0, 0], &[0; 13]]);
    let real = |column: u32| long(5, &[&column.to_le_bytes(), &[0; 4], &231_f64.to_le_bytes()]);
    let tokens = [0x44, 0, 0, 0, 0, 0, 0xC0, 0x1E, 2, 0, 0x03];
    let length = (tokens.len() as u32).to_le_bytes();
    let contents = xlsb(&[
        row.clone(),
        real(3),
        // Short ones: an integer, and a truth.
        long(13, &[&[0; 4], &(7_u32 << 2 | 2).to_le_bytes()]),
        long(15, &[&[0; 4], &[1]]),
        long(
            9,
            &[
                &6_u32.to_le_bytes(),
                &[0; 4],
                &f64::INFINITY.to_le_bytes(),
                &[0; 2],
                &length,
                &tokens,
                &[0; 4],
            ],
        ),
    ]);
    let contents = contents.expect("a workbook");
    assert_eq!(cell(&contents, 1, 3).content, Content::Number(231.0));
    assert_eq!(cell(&contents, 1, 4).content, Content::Number(7.0));
    assert_eq!(cell(&contents, 1, 5).content, Content::Bool(true));
    assert!(cell(&contents, 1, 6).content.is_not_finite());
    assert_eq!(cell(&contents, 1, 6).formula.as_deref(), Some("A1+2"));
    // Two cells in one place; a text that there is not; half a number.
    assert!(xlsb(&[row.clone(), real(3), real(3)]).is_err());
    assert!(xlsb(&[row.clone(), long(7, &[&[0; 8], &[9, 0, 0, 0]])]).is_err());
    assert!(xlsb(&[row, long(5, &[&[0; 8], &[9, 0, 0, 0]])]).is_err());
}
