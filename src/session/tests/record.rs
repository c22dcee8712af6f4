//! What is kept: the record of changes, notes, drafts, signatures.

use std::sync::Arc;

use super::super::{Options, Recording, Session, SessionError};
use super::{BELGRADE, open, rules};
use crate::code::Code;
use crate::correct::Applicability;
use crate::patch::PatchError;
use crate::record::Moment;
use crate::template::roadmap;
use crate::wire;

#[test]
fn a_note_settles_a_warning_and_is_recorded_with_its_rule() {
    let mut session = open();
    let warning = session
        .findings()
        .findings
        .iter()
        .find(|found| {
            let rule = session.template().rule(&found.rule);
            rule.is_some_and(|rule| rule.note_settles) && !found.data_points.is_empty()
        })
        .cloned()
        .expect("a warning that a note settles");
    let code = warning.data_points[0].to_string();
    session
        .write_note(&code, "It was counted twice.")
        .expect("written");
    assert!(!session.findings().findings.contains(&warning));
    assert_eq!(
        session.write_note("NO.SUCH", "x"),
        Err(SessionError::NoNote("NO.SUCH".to_owned()))
    );
    // Typed into its cell, it is a note all the same.
    let template = Arc::new(roadmap());
    let asked = Code::new(&code).expect("a code");
    let answer = session.submission().answer(&template, &asked);
    let note = answer.and_then(|answer| answer.note.clone());
    let cell = note.expect("a place for a note").cell.to_string();
    session.undo();
    session
        .edit(&cell, "It was counted twice.")
        .expect("written");
    assert!(!session.findings().findings.contains(&warning));
    let messages = crate::language::Messages::new("en");
    let bytes = session.corrected_with(&recorded(&messages)).expect("bytes");
    let lines = record(&bytes, "Corrections");
    assert_eq!(lines.len(), 1);
    let line = &lines[0];
    assert!(
        line.contains(&code) && line.contains(&warning.rule),
        "{line}"
    );
    assert!(
        line.contains("It was counted twice.") && line.contains("confirmed"),
        "{line}"
    );
}

fn recorded(messages: &crate::language::Messages) -> Options<'_> {
    Options {
        recording: Some(Recording {
            time: Moment::from_iso("2026-11-23T14:05:09").expect("a time"),
            messages,
        }),
        mark: true,
    }
}

/// The lines of a sheet of corrections.
fn record(bytes: &[u8], sheet: &str) -> Vec<String> {
    let workbook = crate::open(bytes).expect("a workbook");
    let sheet = workbook.sheet(sheet).expect("a sheet of corrections");
    let rows = (4..sheet
        .cells
        .iter()
        .map(|(pos, _)| pos.row + 1)
        .max()
        .unwrap_or(4))
        .map(|row| {
            let cells = sheet.cells.row(row);
            let texts =
                cells.map(|(_, cell)| crate::submission::value::shown(&cell.content, false));
            texts.collect::<Vec<_>>().join(" | ")
        });
    rows.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_record_says_what_was_done_and_goes_on_in_the_next_session() {
    let messages = crate::language::Messages::new("en");
    let mut session = open();
    assert_eq!(
        session.corrected_with(&recorded(&messages)).expect("bytes"),
        BELGRADE
    );
    let safe = session.acceptable(Applicability::Safe);
    session.accept(&safe).expect("accepted");
    session.edit("Policy!D34", "647").expect("edited");
    let first = session.corrected_with(&recorded(&messages)).expect("bytes");
    let lines = record(&first, "Corrections");
    let hash = crate::receipt::sha256(BELGRADE);
    assert_eq!(lines.len(), 2);
    for (line, parts) in lines.iter().zip([
        [
            "2026-11-23 14:05:09 | Destruction!D15 | DST.AM.T |",
            "| 37,4 | 37.4 |",
            "automatic: safe",
        ],
        [
            "2026-11-23 14:05:09 | Policy!D34 |",
            "| 0 | 647 |",
            "Typed by hand. | confirmed",
        ],
    ]) {
        assert!(parts.iter().all(|part| line.contains(part)), "{line}");
        assert!(line.ends_with(&format!("roadmap 1.0 | {hash}")), "{line}");
    }
    let mut next = Session::open("b.xlsx", &first, Arc::new(roadmap())).expect("a session");
    assert!(matches!(
        next.receipt(),
        crate::receipt::State::Unchanged(_)
    ));
    next.edit("Policy!D34", "646").expect("edited");
    let second = next.corrected_with(&recorded(&messages)).expect("bytes");
    let more = record(&second, "Corrections");
    assert_eq!(more[..2], lines[..]);
    assert_eq!(more.len(), 3);
    assert!(more[2].ends_with(&crate::receipt::sha256(&first)));
    let sheets = crate::open(&second).expect("a workbook").sheets;
    assert_eq!(
        sheets
            .iter()
            .filter(|sheet| sheet.name.starts_with("Corr"))
            .count(),
        1
    );
}

#[test]
fn a_signed_file_says_so_before_anything_is_accepted() {
    assert!(!open().is_signed());
    let package = crate::package::Package::read(BELGRADE).expect("a package");
    let change = crate::package::Change {
        name: "_xmlsignatures/sig1.xml".to_owned(),
        content: Some(b"<Signature/>".to_vec()),
    };
    let signed = package.with(&[change]).expect("a package");
    let session = Session::open("s.xlsx", &signed, Arc::new(roadmap())).expect("a session");
    assert!(session.is_signed());
}

#[test]
fn a_draft_is_resumed_on_the_same_file_only() {
    let mut session = open();
    let safe = session.acceptable(Applicability::Safe);
    session.accept(&safe).expect("accepted");
    session.edit("Policy!D34", "647").expect("edited");
    session.edit("Policy!E35", "typed").expect("edited");
    session.write_note("LGL.TO", "It ran on.").expect("noted");
    let unwanted = session.corrections()[0].id.clone();
    session.reject(&unwanted).expect("rejected");
    let kept = wire::keep(&session.draft());
    let text = serde_json::to_string(&kept).expect("json");
    let read = wire::unkeep(&serde_json::from_str(&text).expect("json")).expect("a draft");

    let mut again = open();
    again.resume(&read).expect("resumed");
    assert_eq!(again.edits(), session.edits());
    assert_eq!(rules(&again), rules(&session));
    assert!(again.is_rejected(&unwanted));
    // Why each was made is told again, too.
    assert_eq!(again.explained_edits(), session.explained_edits());
    assert!(again.undo() && again.undo() && again.undo() && again.undo() && !again.undo());

    again.edit("Policy!D34", "5").expect("edited");
    let before = again.edits();
    assert!(matches!(
        again.resume(&read),
        Err(SessionError::Patch(PatchError::Changed(_)))
    ));
    assert_eq!(again.edits(), before);
    let other = wire::KeptDraft {
        version: 99,
        ..kept
    };
    assert_eq!(wire::unkeep(&other), Err(SessionError::Draft));
}
