//! A session: steps forward, steps back, and what remains.

use std::sync::Arc;

use super::{Session, SessionError};
use crate::correct::Applicability;
use crate::patch::PatchError;
use crate::template::roadmap;
use crate::workbook::Content;

const BELGRADE: &[u8] = include_bytes!("../../templates/roadmap/samples/belgrade-2020-h1.xlsx");

fn open() -> Session {
    Session::open("belgrade.xlsx", BELGRADE, Arc::new(roadmap())).expect("a session")
}

fn rules(session: &Session) -> Vec<&str> {
    session
        .findings()
        .findings
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect()
}

#[test]
fn accepting_undoing_and_redoing_lead_where_they_should() {
    let mut session = open();
    let at_first = rules(&session).join(" ");
    let safe = session.acceptable(Applicability::Safe);
    assert_eq!(safe, ["spelling:DST.AM.T"]);
    session.accept(&safe).expect("accepted");
    assert_eq!(
        session.acceptable(Applicability::Safe),
        Vec::<String>::new()
    );
    assert_eq!(session.edits().len(), 1);
    assert_eq!(session.history(), (true, false));
    assert!(session.undo());
    assert_eq!(rules(&session).join(" "), at_first);
    assert_eq!(session.edits(), []);
    assert_eq!(session.corrected().expect("bytes"), BELGRADE);
    assert!(session.redo());
    assert!(!session.redo());
    let again = Session::open(
        "again.xlsx",
        &session.corrected().expect("bytes"),
        Arc::new(roadmap()),
    );
    assert_eq!(rules(&again.expect("a session")), rules(&session));
    assert_eq!(session.corrected_name(), "belgrade.corrected.xlsx");
}

#[test]
fn what_is_typed_is_checked_at_once() {
    let mut session = open();
    assert!(rules(&session).contains(&"BAL-01"));
    session.edit("Policy!D34", " 647 ").expect("edited");
    assert!(!rules(&session).contains(&"BAL-01"));
    session.edit("Policy!D34", "648").expect("edited");
    assert!(rules(&session).contains(&"BAL-01"));
    session.edit("Policy!D34", "0").expect("edited");
    // Typed back to what it was, nothing has changed, and both steps can be undone.
    assert_eq!(session.edits(), []);
    assert!(session.undo() && session.undo());
    assert!(!rules(&session).contains(&"BAL-01"));
    session
        .edit("Possession!D19", "2020-05-31")
        .expect("edited");
    let edits = session.edits();
    assert_eq!(
        edits.last().map(|edit| &edit.new),
        Some(&Content::Date(43_982.0))
    );
    session.edit("Policy!E44", "a note").expect("edited");
    assert_eq!(session.edits().len(), 3);
}

#[test]
fn what_cannot_be_done_is_refused() {
    let mut session = open();
    let unknown = SessionError::NoSuchCorrection("x".to_owned());
    assert_eq!(session.accept(&["x".to_owned()]), Err(unknown));
    for cell in ["Nowhere!A1", "A1", ""] {
        assert_eq!(
            session.edit(cell, "1"),
            Err(SessionError::NoSuchCell(cell.to_owned()))
        );
    }
    assert!(!session.undo());
}

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
