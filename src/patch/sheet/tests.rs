//! What a sheet looks like after cells went, came or took over a formula.

use super::{CellChange, To, splice};
use crate::patch::strings::Strings;
use crate::patch::styles::Styles;
use crate::workbook::Content;

/// What stands between the tags of `worksheet` after changes.
fn changed(inner: &str, changes: &[(&str, To)]) -> String {
    let changes: Vec<CellChange> = changes
        .iter()
        .map(|(cell, to)| CellChange {
            pos: cell.parse().expect("a cell"),
            to: to.clone(),
            plain: false,
            fill: None,
        })
        .collect();
    let (head, tail) = ("<worksheet>", "</worksheet>");
    let xml = format!("{head}{inner}{tail}");
    let out = splice(&xml, &changes, &Strings::default(), &mut Styles::none());
    let out = out.expect("well-formed");
    let out = out
        .strip_prefix(head)
        .and_then(|out| out.strip_suffix(tail));
    out.expect("the tags of the sheet stay").to_owned()
}

fn blank() -> To {
    To::Content(Content::Blank)
}

fn number(value: f64) -> To {
    To::Content(Content::Number(value))
}

/// The rows after cells were made blank.
fn blanked(rows: &str, cells: &[&str]) -> String {
    let changes: Vec<(&str, To)> = cells.iter().map(|cell| (*cell, blank())).collect();
    let data = |rows: &str| format!("<sheetData>{rows}</sheetData>");
    let out = changed(&data(rows), &changes);
    let out = out.strip_prefix("<sheetData>");
    let out = out.and_then(|out| out.strip_suffix("</sheetData>"));
    out.expect("rows are left").to_owned()
}

#[test]
fn a_blank_cell_goes_unless_it_says_more_or_holds_a_place() {
    for (row, expected) in [
        (
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
            "<row r=\"1\"><c r=\"B1\"><v>2</v></c></row>",
        ),
        (
            "<row r=\"1\"><c r=\"A1\" cm=\"1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" cm=\"1\"/></row>",
        ),
        // Without it, the cell behind it would move to its place.
        (
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c><v>2</v></c></row>",
            "<row r=\"1\"><c r=\"A1\"/><c><v>2</v></c></row>",
        ),
    ] {
        let last = "<row r=\"9\"><c r=\"A9\"><v>9</v></c></row>";
        let out = blanked(&format!("{row}{last}"), &["A1"]);
        assert_eq!(out, format!("{expected}{last}"));
    }
}

/// Programs that write every cell of a row write those without content too.
#[test]
fn a_blank_cell_stays_where_the_sheet_writes_such_cells() {
    let value = |cell: &str| format!("<c r=\"{cell}\"><v>1</v></c>");
    let row = |cells: &str| {
        let cells: String = cells.split(' ').map(value).collect();
        format!("<row r=\"1\">{cells}</row>")
    };
    let bare = "<row r=\"9\"><c r=\"A9\"><v>1</v></c><c r=\"B9\"/></row>";
    let full = "<row r=\"9\"><c r=\"A9\"><v>1</v></c><c r=\"B9\"><v>1</v></c></row>";
    let merged = |block: &str| format!("<mergeCells><mergeCell ref=\"{block}\"/></mergeCells>");
    let elsewhere = format!("<other ref=\"A9:B9\"/>{}", merged("A5:B5"));
    for (cells, last, behind, stays) in [
        ("B1 C1 D1", bare, String::new(), true),
        ("B1 C1 D1", full, String::new(), false),
        // The row has gaps, or no other cell.
        ("A1 C1 E1", bare, String::new(), false),
        ("C1", bare, String::new(), false),
        // Cells under a merged block are there in any case.
        ("B1 C1 D1", bare, merged("A9:B9"), false),
        ("B1 C1 D1", bare, elsewhere, true),
    ] {
        let sheet = |row: &str| format!("<sheetData>{row}{last}</sheetData>{behind}");
        let before = row(cells);
        let after = match (stays, cells) {
            (true, _) => before.replace(&value("C1"), "<c r=\"C1\"/>"),
            (false, "C1") => String::new(),
            (false, _) => before.replace(&value("C1"), ""),
        };
        let out = changed(&sheet(&before), &[("C1", blank())]);
        assert_eq!(out, sheet(&after));
    }
}

#[test]
fn a_row_that_lost_its_cells_goes_unless_it_says_more_or_holds_a_place() {
    let cell = |cell: &str| format!("<c r=\"{cell}\"><v>1</v></c>");
    let (a1, a9) = (cell("A1"), cell("A9"));
    for (rows, expected) in [
        (
            format!("<row r=\"1\">{a1}</row><row r=\"9\">{a9}</row>"),
            format!("<row r=\"9\">{a9}</row>"),
        ),
        (
            format!("<row r=\"1\" ht=\"12\">{a1}</row><row r=\"9\">{a9}</row>"),
            format!("<row r=\"1\" ht=\"12\"/><row r=\"9\">{a9}</row>"),
        ),
        (
            format!("<row r=\"1\" ht=\"12\">{a1}</row>"),
            "<row r=\"1\" ht=\"12\"/>".to_owned(),
        ),
        // The sheet writes such rows.
        (
            format!("<row r=\"1\">{a1}</row><row r=\"2\"/><row r=\"9\">{a9}</row>"),
            format!("<row r=\"1\"/><row r=\"2\"/><row r=\"9\">{a9}</row>"),
        ),
        // Without it, the row behind it would move to its place.
        (
            format!("<row r=\"1\">{a1}</row><row><c><v>2</v></c></row>"),
            "<row r=\"1\"></row><row><c><v>2</v></c></row>".to_owned(),
        ),
        // It holds something else, too.
        (
            format!("<row r=\"1\">{a1}<extLst><ext/></extLst></row><row r=\"9\">{a9}</row>"),
            format!("<row r=\"1\"><extLst><ext/></extLst></row><row r=\"9\">{a9}</row>"),
        ),
        // It held nothing before, so that nothing is taken from it.
        (
            format!("<row r=\"1\"></row><row r=\"9\">{a9}</row>"),
            format!("<row r=\"1\"></row><row r=\"9\">{a9}</row>"),
        ),
        (
            format!("<!-- a remark --><row r=\"1\">{a1}</row>"),
            "<!-- a remark -->".to_owned(),
        ),
        (String::new(), String::new()),
    ] {
        assert_eq!(blanked(&rows, &["A1"]), expected, "{rows}");
    }
}

#[test]
fn a_sheet_without_rows_is_closed() {
    let rows = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
    assert_eq!(changed(rows, &[("A1", blank())]), "<sheetData/>");
    let moved = changed(rows, &[("A1", blank()), ("A5", number(2.0))]);
    let expected = "<sheetData><row r=\"5\"><c r=\"A5\"><v>2</v></c></row></sheetData>";
    assert_eq!(moved, expected);
}

#[test]
fn the_stated_range_shrinks_to_cells_and_columns_with_a_style() {
    let sheet = |range: &str, columns: &str, last: &str| {
        format!(
            "<dimension ref=\"{range}\"/><cols>{columns}</cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
             {last}</sheetData>"
        )
    };
    let last = "<row r=\"3\"><c r=\"Z3\"><v>1</v></c></row>";
    for (columns, range) in [
        ("<col min=\"3\" max=\"4\" style=\"1\"/>", "A1:D1"),
        ("<col min=\"3\" max=\"4\" width=\"9\"/>", "A1"),
    ] {
        let out = changed(&sheet("A1:Z3", columns, last), &[("Z3", blank())]);
        assert_eq!(out, sheet(range, columns, ""));
    }
}

/// `B2`, `B4` and `B5` share a formula, and the first of them gets a value instead.
#[test]
fn the_next_cell_takes_over_a_shared_formula_with_its_own_result() {
    let rows = |first: &str, second: &str| {
        format!(
            "<sheetData><row r=\"2\">{first}</row><row r=\"4\">{second}</row>\
             <row r=\"5\"><c r=\"B5\"><f t=\"shared\" si=\"0\"/><v>4</v></c></row></sheetData>"
        )
    };
    let before = rows(
        "<c r=\"B2\"><f t=\"shared\" ref=\"B2:B5\" si=\"0\">A2*2</f><v>2</v></c>",
        "<c r=\"B4\"><f t=\"shared\" si=\"0\"/><v>3</v></c>",
    );
    let second = |result: u32| {
        format!("<c r=\"B4\"><f t=\"shared\" si=\"0\" ref=\"B4:B5\">A4*2</f><v>{result}</v></c>")
    };
    let edit = ("B2", number(9.0));
    let first = "<c r=\"B2\"><v>9</v></c>";
    let out = changed(&before, std::slice::from_ref(&edit));
    assert_eq!(out, rows(first, &second(3)));
    let result = To::Result(Content::Number(7.0));
    let out = changed(&before, &[edit, ("B4", result)]);
    assert_eq!(out, rows(first, &second(7)));
}
