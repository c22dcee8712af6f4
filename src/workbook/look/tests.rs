//! Small parts of packages, and how they look; and the blank form, as rust_xlsxwriter writes it.

use std::sync::Arc;

use super::styles::{Border, Horizontal, Line, Vertical};
use super::{Colour, Looks, sheet};
use crate::cell::CellPos;
use crate::form;
use crate::language::Messages;
use crate::template::roadmap;

#[test]
fn a_sheet_tells_widths_heights_panes_and_styles() {
    let look = sheet::read(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView showGridLines="0" topLeftCell="A2">
        <pane xSplit="1" ySplit="3" topLeftCell="B9" state="frozen"/></sheetView></sheetViews>
        <sheetFormatPr defaultColWidth="10" defaultRowHeight="12"/>
        <cols><col min="4" max="5" width="20" style="7" hidden="1"/><col min="1" max="1" width="8.43"/></cols>
        <sheetData><row r="2" ht="30" customHeight="1"/><row r="3" ht="30"><c r="B3" s="5"/><c><v>1</v></c>
        <c s="6"/></row><row ht="12"><c s="2"/></row><row r="9" s="9" customFormat="true"/></sheetData></worksheet>"#,
    );
    assert!(look.known && !look.gridlines);
    assert_eq!(look.frozen, (4, 1));
    assert_eq!((look.default_width, look.default_height), (70.0, 16.0));
    assert_eq!(look.columns[0].width, 59.0);
    assert_eq!((look.columns[1].first, look.columns[1].last), (3, 4));
    assert!(look.columns[1].hidden);
    // Two rows of one height are one run; a row of the usual height is none.
    assert_eq!(look.rows.len(), 2);
    assert_eq!((look.rows[0].first, look.rows[0].last), (1, 2));
    assert_eq!(look.rows[0].height, Some(40.0));
    for (row, col, style) in [
        (2, 1, 5),
        (2, 2, 0),
        (2, 3, 6),
        (3, 0, 2),
        (8, 0, 9),
        (8, 4, 9),
    ] {
        assert_eq!(look.style(CellPos::new(row, col)), style, "{row} {col}");
    }
    assert_eq!(look.style(CellPos::new(20, 3)), 7);
    assert_eq!(look.styled(2).count(), 2);
    assert_eq!(look.used(), [0, 2, 5, 6, 7, 9]);
}

#[test]
fn a_damaged_sheet_is_shown_as_far_as_it_goes() {
    let look = sheet::read("<worksheet><sheetData><row r='99999999'><c r='?' s='x'/><c r='ZZZZ1'");
    assert!(look.known);
    assert_eq!(look.style(CellPos::new(0, 0)), 0);
}

#[test]
fn the_form_looks_as_it_was_written() {
    let template = roadmap();
    let bytes = form::blank(&template, &Messages::new("en")).expect("a form");
    let looks = Looks::new(Arc::from(bytes));
    let policy = looks.sheet("Policy").expect("a sheet");
    assert_eq!(policy.frozen, (4, 0));
    assert!(!policy.gridlines);
    assert_eq!(policy.rows[0].height, Some(35.0));
    let width = |column: u32| {
        let run = policy.columns.iter().find(|run| run.first == column);
        run.map(|run| run.width)
    };
    assert_eq!((width(1), width(3)), (Some(411.0), Some(124.0)));
    let style = |cell: &str| {
        let pos = cell.parse().expect("a cell");
        looks.style("Policy", pos).expect("a style")
    };
    let header = style("A4");
    assert!(header.font.bold);
    assert_eq!(header.font.ink, Some(Colour(255, 255, 255)));
    assert_eq!(header.fill, Some(Colour(0x1F, 0x4E, 0x6B)));
    assert_eq!(header.vertical, Vertical::Middle);
    let value = style("D6");
    assert_eq!(value.fill, Some(Colour(0xFF, 0xF8, 0xDC)));
    assert_eq!(value.horizontal, Some(Horizontal::Right));
    let line = Border {
        line: Line::Solid,
        width: 1,
        colour: Some(Colour(0xC9, 0xD2, 0xDC)),
    };
    assert_eq!(value.borders.left, Some(line));
    assert!(style("B6").wrap);
    assert!(looks.sheet("No such sheet").is_none());
}

#[test]
fn of_what_is_no_package_nothing_is_known() {
    let looks = Looks::new(Arc::from(&b"nothing"[..]));
    assert!(looks.styles().is_empty());
    assert!(looks.sheet("Sheet1").is_none());
}
