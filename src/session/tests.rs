//! A session: steps forward, steps back, and what remains.

use std::sync::Arc;

use super::{Direction, Session, SessionError};
use crate::cell::{Block, CellPos};
use crate::correct::Applicability;
use crate::language::Messages;
use crate::patch::PatchError;
use crate::template::roadmap;
use crate::wire;
use crate::workbook::Content;
use crate::workbook::look::Convention;

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

fn block(text: &str) -> Block {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    Block::new(
        first.parse().expect("a cell"),
        last.parse().expect("a cell"),
    )
}

fn policy(session: &Session) -> usize {
    let mut sheets = session.workbook().sheets.iter();
    sheets
        .position(|sheet| sheet.name == "Policy")
        .expect("the sheet")
}

#[test]
fn a_block_is_copied_pasted_and_cleared_as_one_step() {
    let mut session = open();
    let sheet = policy(&session);
    let before = session.copy(sheet, block("C29:D31")).expect("copied");
    assert_eq!(before, "cases\t1252\ncases\t167\ncases\t329");

    // One value fills the block; two lines fill it twice.
    let written = session
        .paste(sheet, block("E29:E32"), "same\n", None)
        .expect("pasted");
    assert_eq!((written.changed, written.left.len()), (4, 0));
    let written = session
        .paste(sheet, block("E29:E32"), "a\nb", None)
        .expect("pasted");
    assert_eq!(written.block, block("E29:E32"));
    assert_eq!(
        session.copy(sheet, block("E29:E32")).expect("copied"),
        "a\nb\na\nb"
    );
    assert!(session.undo() && session.undo());
    assert_eq!(session.edits(), []);

    // A larger text spreads; a number with a decimal comma is one where a number is asked.
    session
        .paste(
            sheet,
            block("D29"),
            "1 252\t\"two\nlines\"\r\n37,4\tx\r\n",
            None,
        )
        .expect("pasted");
    let pasted = session.copy(sheet, block("D29:E30")).expect("copied");
    assert_eq!(pasted, "1252\t\"two\nlines\"\n37.4\tx");

    // What was cut is empty, in the same step.
    session
        .paste(
            sheet,
            block("F40"),
            "moved",
            Some((sheet, block("D29:D30"))),
        )
        .expect("pasted");
    assert_eq!(session.copy(sheet, block("D29:D30")).expect("copied"), "\n");
    assert!(session.undo());
    assert_eq!(session.copy(sheet, block("D29")).expect("copied"), "1252");

    let cleared = session.clear(sheet, block("D29:XFD31")).expect("cleared");
    assert!(cleared.changed > 2);
    assert!(session.undo());
    let whole = block("A1:XFD1048576");
    assert_eq!(
        session.paste(sheet, whole, "x", None),
        Err(SessionError::TooManyCells(100_000))
    );
    assert!(session.copy(99, whole).is_err());
    assert!(session.copy(sheet, whole).expect("copied").lines().count() > 40);
}

#[test]
fn a_draft_is_resumed_on_the_same_file_only() {
    let mut session = open();
    let safe = session.acceptable(Applicability::Safe);
    session.accept(&safe).expect("accepted");
    session.edit("Policy!D34", "647").expect("edited");
    session.edit("Policy!E34", "a note").expect("edited");
    session
        .edit("Possession!D19", "2020-05-31")
        .expect("edited");
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
fn ways_through_a_sheet_are_those_of_excel() {
    let session = open();
    let sheet = policy(&session);
    let end: CellPos = "H60".parse().expect("a cell");
    for (from, direction, to) in [
        ("A5", Direction::Down, "A44"),
        ("A44", Direction::Down, "A60"),
        ("A60", Direction::Up, "A44"),
        ("A1", Direction::Right, "H1"),
        ("H6", Direction::Left, "D6"),
        ("A6", Direction::Right, "B6"),
        ("B6", Direction::Right, "D6"),
        ("A29", Direction::Right, "D29"),
        ("A1", Direction::Up, "A1"),
    ] {
        let from = from.parse().expect("a cell");
        let found = session.edge(sheet, from, direction, end);
        let found = found.map(|pos| pos.to_string());
        assert_eq!(found.as_deref(), Some(to), "{from} {direction:?}");
    }
    assert_eq!(session.edge(99, end, Direction::Up, end), None);
    let convention = Convention::default();
    let found = session.find("RAKETA", &convention, 1);
    assert_eq!((found.cells.len(), found.total), (0, 0));
    // As it is shown, and as it is held.
    for text in ["1,252", "1252"] {
        let found = session.find(text, &convention, 10);
        assert!(
            found
                .cells
                .iter()
                .any(|cell| cell.to_string() == "Policy!D29"),
            "{text}"
        );
    }
    let found = session.find("cases", &convention, 3);
    assert_eq!(found.cells.len(), 3);
    assert!(found.total > 10);
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

#[test]
fn a_window_of_cells_is_what_a_person_sees() {
    let mut session = open();
    let sheet = policy(&session);
    let messages = Messages::new("en");
    session.edit("Policy!D30", "814").expect("edited");
    let cells = wire::cells(&session, sheet, (28, 29), (3, 5), &messages);
    let total = &cells[0];
    assert_eq!(
        (total.text.as_str(), total.input.as_deref()),
        ("1,252", Some("1252"))
    );
    assert_eq!(
        (total.kind, total.edited, total.editable),
        ("number", false, true)
    );
    assert!(cells.iter().any(|cell| cell.edited && cell.text == "814"));
    // An empty cell with a fill is among them.
    assert!(
        cells
            .iter()
            .any(|cell| cell.kind == "blank" && cell.style > 0)
    );
    let look = wire::look(&session, sheet).expect("a look");
    assert!(look.known);
    assert_eq!((look.frozen_rows, look.header_row), (0, Some(3)));
    assert!(look.styles.iter().any(|style| style.id == total.style));
    assert!(wire::look(&session, 99).is_none());
}
