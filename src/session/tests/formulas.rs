//! Formulas of the workbook: they follow what is typed, and go only when that is confirmed.

use std::sync::Arc;

use super::super::{Session, SessionError};
use super::rules;
use crate::language::Messages;
use crate::patch::PatchError;
use crate::template::roadmap;
use crate::wire;
use crate::workbook::Content;

#[test]
fn a_formula_is_not_overwritten() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (col, text) in (0u16..).zip(["Code", "Data point", "Unit", "Value"]) {
        sheet.write(0, col, text).expect("a header");
    }
    sheet.write(1, 0, "TR.IN").expect("a code");
    sheet
        .write_formula(1, 3, rust_xlsxwriter::Formula::new("=2+3").set_result("5"))
        .expect("a formula");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let mut session = Session::open("f.xlsx", &bytes, Arc::new(roadmap())).expect("a session");
    let refused = session.edit("Sheet1!D2", "7");
    assert!(
        matches!(refused, Err(SessionError::Patch(PatchError::Formula(_)))),
        "{refused:?}"
    );
}

/// A form in which the total of some data points is a formula, and another formula is beyond this
/// program.
pub(super) fn with_formulas() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Policy").expect("a name");
    for (col, text) in (0u16..).zip(["Code", "Data point", "Unit", "Value", "Note"]) {
        sheet.write(0, col, text).expect("a header");
    }
    let figures = [
        ("TR.IN.ANS", 230.0),
        ("TR.IN.PROG", 2.0),
        ("TR.IN.REJ", 0.0),
    ];
    for (row, (code, figure)) in (1u32..).zip(figures) {
        sheet.write(row, 0, code).expect("a code");
        sheet.write(row, 3, figure).expect("a figure");
    }
    sheet.write(4, 0, "TR.IN").expect("a code");
    let sum = rust_xlsxwriter::Formula::new("=SUM(D2:D4)").set_result("232");
    sheet.write_formula(4, 3, sum).expect("a formula");
    let other = rust_xlsxwriter::Formula::new("=NOW()+D5").set_result("7");
    sheet.write_formula(6, 3, other).expect("a formula");
    workbook.save_to_buffer().expect("a workbook")
}

pub(super) fn held(session: &Session, cell: &str) -> (Content, bool) {
    let cell = session
        .workbook()
        .cell(&cell.parse().expect("a cell"))
        .cloned();
    cell.map_or((Content::Blank, false), |cell| {
        (cell.content, cell.formula.is_some())
    })
}

#[test]
fn formulas_follow_what_is_typed() {
    let bytes = with_formulas();
    let mut session = Session::open("f.xlsx", &bytes, Arc::new(roadmap())).expect("a session");
    assert!(!rules(&session).contains(&"SUM-01"));
    session.edit("Policy!D2", "240").expect("edited");
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(242.0), true));
    assert_eq!(held(&session, "Policy!D7"), (Content::Blank, true));
    let total = session
        .submission()
        .answers
        .iter()
        .find(|answer| answer.code.as_str() == "TR.IN");
    assert_eq!(
        total.map(|answer| answer.content.clone()),
        Some(Content::Number(242.0))
    );
    let cells = wire::cells(&session, 0, (0, 9), (0, 9), &Messages::new("en"));
    let calculated = |row: u32| {
        let mut cells = cells.iter();
        cells
            .find(|cell| (cell.row, cell.column) == (row, 3))
            .map(|cell| cell.calculated)
    };
    assert_eq!((calculated(4), calculated(6)), (Some(true), Some(false)));
    // The file says the same.
    let corrected = session.corrected().expect("bytes");
    let again = Session::open("f.xlsx", &corrected, Arc::new(roadmap())).expect("a session");
    assert_eq!(held(&again, "Policy!D5"), (Content::Number(242.0), true));
    assert_eq!(rules(&again), rules(&session));
    assert!(session.undo());
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(232.0), true));
    assert_eq!(held(&session, "Policy!D7"), (Content::Number(7.0), true));
    assert_eq!(session.corrected().expect("bytes"), bytes);
}

/// The formulas are read before somebody types, or when somebody does.
#[test]
fn what_is_prepared_gives_the_same() {
    let bytes = with_formulas();
    let open = || Session::open("formulas.xlsx", &bytes, Arc::new(roadmap())).expect("a session");
    let (mut prepared, mut other) = (open(), open());
    prepared.prepare();
    assert!(prepared.edits().is_empty() && prepared.history() == (false, false));
    assert_eq!(prepared.corrected().expect("bytes"), bytes);
    for session in [&mut prepared, &mut other] {
        session.edit("Policy!D2", "240").expect("edited");
    }
    // A second time is none.
    prepared.prepare();
    let (one, other) = (prepared.corrected(), other.corrected());
    assert_eq!(one.expect("bytes"), other.expect("bytes"));
}

#[test]
fn a_formula_is_replaced_only_when_that_is_confirmed() {
    let bytes = with_formulas();
    let mut session = Session::open("f.xlsx", &bytes, Arc::new(roadmap())).expect("a session");
    let refused = session.edit("Policy!D5", "240");
    assert!(matches!(
        refused,
        Err(SessionError::Patch(PatchError::Formula(_)))
    ));
    session
        .replace_formula("Policy!D5", "240")
        .expect("confirmed");
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(240.0), false));
    // What the formula read does not change the value any more.
    session.edit("Policy!D2", "1").expect("edited");
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(240.0), false));
    let corrected = session.corrected().expect("bytes");
    let again = Session::open("f.xlsx", &corrected, Arc::new(roadmap())).expect("a session");
    assert_eq!(held(&again, "Policy!D5"), (Content::Number(240.0), false));
    assert!(session.undo() && session.undo());
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(232.0), true));
    assert!(session.redo() && session.undo());
    session.edit("Policy!D2", "231").expect("edited");
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(233.0), true));
    // The same value in the place of the formula is a change too.
    session
        .replace_formula("Policy!D5", "233")
        .expect("confirmed");
    assert_eq!(session.edits().len(), 2);
}
