//! A session: steps forward, steps back, and what remains.

use std::sync::Arc;

use super::{Direction, Options, Recording, Session, SessionError};
use crate::cell::{Block, CellPos};
use crate::code::Code;
use crate::correct::Applicability;
use crate::language::Messages;
use crate::patch::PatchError;
use crate::record::Moment;
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
