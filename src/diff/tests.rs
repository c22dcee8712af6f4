//! Differences of workbooks.

use super::{PartState, compare};
use crate::correct::Edit;
use crate::workbook::Content;

fn workbook(second: f64) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, 5).expect("a cell");
    sheet.write(1, 1, second).expect("a cell");
    sheet
        .write_formula(
            2,
            0,
            rust_xlsxwriter::Formula::new("=A1+B2").set_result("12"),
        )
        .expect("a formula");
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn what_differs_is_named() {
    let one = workbook(7.0);
    assert!(compare(&one, &one).expect("read").same_bytes);
    let edit = Edit {
        cell: "Sheet1!A1".parse().expect("a cell"),
        code: None,
        old: Content::Number(5.0),
        new: Content::Text("five".to_owned()),
    };
    let other = crate::patch(&one, &[edit]).expect("patched");
    let difference = compare(&one, &other).expect("read");
    let part = "xl/worksheets/sheet1.xml".to_owned();
    assert_eq!(difference.parts, [(part, PartState::Changed)]);
    let cells: Vec<String> = difference
        .cells
        .iter()
        .map(|cell| format!("{} {:?}", cell.cell, cell.new))
        .collect();
    assert_eq!(
        cells,
        ["Sheet1!A1 Text(\"five\")", "Sheet1!A3 Error(\"#VALUE!\")"]
    );
    let mut more = rust_xlsxwriter::Workbook::new();
    more.add_worksheet().set_name("Other").expect("a name");
    let more = more.save_to_buffer().expect("a workbook");
    let difference = compare(&one, &more).expect("read");
    assert_eq!(
        difference.sheets,
        [("Sheet1".to_owned(), false), ("Other".to_owned(), true)]
    );
    assert_eq!(compare(&one, b"").map_err(|(which, _)| which), Err(1));
}
