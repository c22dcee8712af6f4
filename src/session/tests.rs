//! A session: steps forward, steps back, and what remains.

use std::sync::Arc;

use super::{Options, Recording, Session, SessionError};
use crate::correct::Applicability;
use crate::patch::PatchError;
use crate::record::Moment;
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

/// A form in which the total of some data points is a formula, and another formula is beyond this
/// program.
fn with_formulas() -> Vec<u8> {
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

fn held(session: &Session, cell: &str) -> (Content, bool) {
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
    let cells = crate::wire::cells(&session, 0, (0, 9), (0, 9));
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
