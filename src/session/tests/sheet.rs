//! Sheets: blocks of cells, ways through them, and windows.

use super::super::{Direction, Session, SessionError};
use super::open;
use crate::cell::{Block, CellPos};
use crate::language::Messages;
use crate::wire;
use crate::workbook::look::Convention;

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
