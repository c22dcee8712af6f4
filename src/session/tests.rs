//! A session: steps forward, steps back, and what remains.

mod calculation;
mod days;
mod formulas;
mod looks;
mod record;
mod sheet;
mod structure;

use std::sync::Arc;

use super::{Session, SessionError};
use crate::correct::Applicability;
use crate::language::Messages;
use crate::template::roadmap;
use crate::wire;
use crate::workbook::Content;
use formulas::{held, with_formulas};

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
fn what_was_changed_is_put_back_as_it_was() {
    let mut session = open();
    let safe = session.acceptable(Applicability::Safe);
    session.accept(&safe).expect("accepted");
    // What stood there was a text; typed again it would be a number.
    session.revert("Destruction!D15").expect("reverted");
    assert_eq!(session.edits(), []);
    assert_eq!(session.acceptable(Applicability::Safe), safe);
    assert!(session.undo());
    assert_eq!(session.edits().len(), 1);
    assert!(session.revert("Policy!D30").is_err());

    // A formula that was replaced comes back as a formula, and follows its cells again.
    let bytes = with_formulas();
    let mut session = Session::open("f.xlsx", &bytes, Arc::new(roadmap())).expect("a session");
    session.replace_formula("Policy!D5", "7").expect("replaced");
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(7.0), false));
    session.revert("Policy!D5").expect("reverted");
    assert_eq!(session.edits(), []);
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(232.0), true));
    session.edit("Policy!D2", "240").expect("edited");
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(242.0), true));
    assert!(session.undo() && session.undo());
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(7.0), false));
}

#[test]
fn a_rejected_correction_is_offered_again_when_asked() {
    let mut session = open();
    let safe = session.acceptable(Applicability::Safe);
    session.reject(&safe[0]).expect("rejected");
    assert_eq!(
        session.acceptable(Applicability::Safe),
        Vec::<String>::new()
    );
    session.edit("Policy!D34", "1").expect("edited");
    assert!(session.is_rejected(&safe[0]));
    session.offer_again(&safe[0]);
    assert_eq!(session.acceptable(Applicability::Safe), safe);
}

#[test]
fn an_earlier_report_gives_its_values() {
    let mut session = open();
    assert!(session.previous().is_none());
    let mut earlier = open();
    for (code, day) in [("PERIOD.START", "2019-07-01"), ("PERIOD.END", "2019-12-31")] {
        let mut fields = earlier.submission().cover.iter();
        let field = fields.find(|field| field.code.as_str() == code);
        let cell = field.and_then(|field| field.cell.clone()).expect("a cell");
        earlier.edit(&cell.to_string(), day).expect("edited");
    }
    let bytes = earlier.corrected().expect("bytes");
    session
        .compare_with("earlier.xlsx", &bytes)
        .expect("compared");
    let (name, submission) = session.previous().expect("a report");
    assert_eq!(name, "earlier.xlsx");
    assert_eq!(submission.answers.len(), session.submission().answers.len());
    let report = wire::report(&session, &Messages::new("en"));
    let total = report
        .values
        .iter()
        .find(|value| value.code == "CAS.POS.TOT");
    let before = total
        .and_then(|value| value.previous.clone())
        .expect("a value");
    assert_eq!(before.value, wire::Scalar::Number(1252.0));
}
