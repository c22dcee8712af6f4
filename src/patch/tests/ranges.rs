//! The range that a sheet states, and how single cells are written.

use super::super::cell::{excel_escaped, is_escape};
use super::super::sheet::{CellChange, To, splice};
use super::super::strings::Strings;
use super::super::styles::Styles;
use super::{changes, number, spliced};
use crate::workbook::Content;

/// The range that a sheet states after cells got a number, or nothing.
fn stated(head: &str, range: &str, rows: &str, new: &[&str], gone: &[&str]) -> String {
    let xml = format!(
        "<worksheet>{head}<dimension ref=\"{range}\"/><sheetFormatPr/><sheetData>{rows}</sheetData>\
         <other><c r=\"H9\"/></other></worksheet>"
    );
    let new = new.iter().map(|cell| (*cell, number(5.0)));
    let gone = gone.iter().map(|cell| (*cell, Content::Blank));
    let edits: Vec<(&str, Content)> = new.chain(gone).collect();
    let out = splice(
        &xml,
        &changes(&edits),
        &Strings::default(),
        &mut Styles::none(),
    );
    let out = out.expect("well-formed");
    let (_, rest) = out.split_once("<dimension ref=\"").expect("a range");
    let (range, _) = rest.split_once('"').expect("an end");
    range.to_owned()
}

/// A row with cells that hold 1, each with these attributes.
fn row(number: u32, columns: &str, attributes: &str) -> String {
    let cells = columns
        .chars()
        .map(|column| format!("<c r=\"{column}{number}\"{attributes}><v>1</v></c>"));
    let cells: String = cells.collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// The range that a sheet states and its rows; the cells that come and go; and the range that it states then.
type Case<'a> = (&'a str, &'a str, &'a [&'a str], &'a [&'a str], &'a str);

#[test]
fn the_stated_range_loses_only_edges_that_the_gone_cells_made() {
    let a1 = row(1, "A", "");
    let corner = row(3, "C", "");
    let both = format!("{a1}{corner}");
    let narrow = format!("{}{corner}", row(1, "AB", ""));
    let cases: &[Case<'_>] = &[
        // The first cell of an empty sheet counts no more when the sheet has others.
        ("A1", "", &["B2"], &[], "B2"),
        ("A1", "", &["B2", "D4"], &[], "B2:D4"),
        ("A1", &a1, &["B2"], &["A1"], "B2"),
        // It counts when it is there.
        ("A1", &a1, &["C1"], &[], "A1:C1"),
        // What an empty sheet states.
        ("C3", &corner, &[], &["C3"], "A1"),
        ("B2:C3", &corner, &[], &["C3"], "B2"),
        // What looks like a cell behind the data is none.
        ("A1:C3", &both, &[], &["C3"], "A1"),
        // A range that was too narrow is not made wider by a cell that goes.
        ("A1:B1", &narrow, &[], &["B1"], "A1:B1"),
    ];
    for (range, rows, new, gone, expected) in cases {
        let found = stated("", range, rows, new, gone);
        assert_eq!(&found, expected, "{range} {rows} + {new:?} - {gone:?}");
    }
}

#[test]
fn a_single_cell_is_stated_as_the_program_of_the_sheet_does() {
    let openpyxl = "<sheetPr><outlinePr summaryBelow=\"1\" summaryRight=\"1\"/></sheetPr>";
    for (head, expected) in [
        ("", "B2"),
        (openpyxl, "B2:B2"),
        // ExcelJS writes Excel's attributes, but not its line ends.
        ("<a dyDescent=\"1\"/>", "B2:B2"),
        ("\r\n<a dyDescent=\"1\"/>", "B2"),
    ] {
        assert_eq!(stated(head, "A1", "", &["B2"], &[]), expected, "{head}");
    }
}

/// LibreOffice writes the usual style too, and counts from the first cell of the sheet.
#[test]
fn a_range_begins_where_the_program_of_the_sheet_lets_it_begin() {
    for (attributes, expected) in [("", "C3"), (" s=\"0\"", "A1:C3")] {
        let rows = format!("{}{}", row(1, "A", attributes), row(3, "C", attributes));
        let found = stated("", "A1:C3", &rows, &[], &["A1"]);
        assert_eq!(found, expected, "{rows}");
    }
}

#[test]
fn a_new_cell_says_its_usual_style_where_the_others_do() {
    for style in ["", " s=\"0\""] {
        let data =
            format!("<sheetData><row r=\"1\"><c r=\"A1\"{style}><v>1</v></c></row></sheetData>");
        let out = spliced(&data, &[("B1", number(2.0))]);
        let new = format!("<c r=\"B1\"{style}><v>2</v></c>");
        assert!(out.contains(&new), "{out}");
    }
}

#[test]
fn a_result_keeps_the_type_that_its_cell_states() {
    let cell = |at: &str, kind: &str, value: u32| {
        format!("<c r=\"{at}1\"{kind}><f>1+1</f><v>{value}</v></c>")
    };
    let sheet = |value: u32| {
        let cells = [
            cell("A", " t=\"n\"", value),
            cell("B", "", 2),
            cell("C", "", 2),
        ]
        .concat();
        format!("<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>")
    };
    let result = CellChange {
        pos: "A1".parse().expect("a cell"),
        to: To::Result(number(5.0)),
        plain: false,
        fill: None,
    };
    let out = splice(
        &sheet(2),
        &[result],
        &Strings::default(),
        &mut Styles::none(),
    );
    assert_eq!(out, Some(sheet(5)));
}

#[test]
fn only_a_whole_escape_is_one() {
    for (text, whole) in [
        ("_x0041_", true),
        ("_x0041_b", true),
        ("_x00fF_", true),
        ("_x0041", false),
        ("_x0041b", false),
        ("_xGHIJ_", false),
        ("_y0041_", false),
        ("", false),
    ] {
        assert_eq!(is_escape(text), whole, "{text}");
        let escaped = excel_escaped(text);
        assert_eq!(escaped.starts_with("_x005F_"), whole, "{escaped}");
    }
}
