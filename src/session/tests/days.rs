//! Days: what was typed for one, and what is written, in workbooks that count from 1900 and from 1904.

use std::sync::Arc;

use super::super::{Recording, Session};
use crate::cell::CellRef;
use crate::code::Code;
use crate::correct::{Applicability, Edit};
use crate::date;
use crate::package::{Change, Package};
use crate::submission::Value;
use crate::template::roadmap;
use crate::workbook::Content;

const CLEAN: &[u8] = include_bytes!("../../../templates/roadmap/samples/clean-2020-h1.xlsx");
const BOOK: &str = "xl/workbook.xml";

/// The clean sample with other content in the cells of some data points.
fn with(edits: &[(&str, Content)], from_1904: bool) -> Vec<u8> {
    let template = roadmap();
    let mut bytes = CLEAN.to_vec();
    if from_1904 {
        let package = Package::read(&bytes).expect("a package");
        let book = package.part(BOOK, 1 << 20).expect("a part").into_owned();
        let book = String::from_utf8(book).expect("text");
        let changed = book.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1);
        assert_ne!(book, changed);
        let change = Change {
            name: BOOK.to_owned(),
            content: Some(changed.into_bytes()),
        };
        bytes = package.with(&[change]).expect("a package");
    }
    let submission = crate::locate(&crate::open(&bytes).expect("opens"), &template);
    let submission = submission.expect("a form");
    let mut changes = Vec::new();
    for field in template.cover.iter().chain(&template.data_points) {
        let answer = submission
            .answer(&template, &field.code)
            .expect("an answer");
        let given = edits.iter().find(|(code, _)| *code == field.code.as_str());
        // The days that the sample holds stay the same days.
        let moved = match answer.content {
            Content::Date(serial) if from_1904 => {
                Some(Content::Date(serial - date::BETWEEN_EPOCHS))
            }
            _ => None,
        };
        let Some(new) = given.map(|(_, new)| new.clone()).or(moved) else {
            continue;
        };
        changes.push(Edit {
            cell: answer.cell.clone().expect("a cell"),
            code: None,
            old: answer.content.clone(),
            new,
        });
    }
    crate::patch(&bytes, &changes).expect("patched")
}

fn open(bytes: &[u8]) -> Session {
    Session::open("a.xlsx", bytes, Arc::new(roadmap())).expect("a session")
}

fn code(text: &str) -> Code {
    Code::new(text).expect("a code")
}

fn value(session: &Session, text: &str) -> String {
    let template = roadmap();
    let answer = session.submission().answer(&template, &code(text));
    match &answer.expect("an answer").value {
        Value::Date(day) => date::to_iso(*day),
        other => format!("{other:?}"),
    }
}

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

#[test]
fn a_safe_correction_writes_the_day_that_it_names() {
    for from_1904 in [false, true] {
        for typed in ["01.02.2020", "2020-02-01T00:00:00Z", "1. februar 2020."] {
            let bytes = with(&[("LGL.FROM", text(typed))], from_1904);
            let mut session = open(&bytes);
            assert_eq!(session.workbook().epoch_1904, from_1904);
            let safe = session.acceptable(Applicability::Safe);
            assert_eq!(safe, ["spelling:LGL.FROM"], "{typed}");
            session.accept(&safe).expect("accepted");
            assert_eq!(value(&session, "LGL.FROM"), "2020-02-01", "{typed}");
            let corrected = open(&session.corrected().expect("bytes"));
            assert_eq!(value(&corrected, "LGL.FROM"), "2020-02-01", "{typed}");
            assert_eq!(value(&corrected, "LGL.TO"), value(&session, "LGL.TO"));
            assert_eq!(corrected.findings().findings, []);
        }
    }
}

#[test]
fn a_number_in_the_cell_of_a_day_counts_from_the_first_day_of_its_workbook() {
    for (from_1904, serial) in [(false, 43_862.0), (true, 42_400.0)] {
        let bytes = with(&[("LGL.FROM", Content::Number(serial))], from_1904);
        let mut session = open(&bytes);
        assert!(session.acceptable(Applicability::Safe).is_empty());
        let all = session.acceptable(Applicability::NeedsConfirmation);
        assert_eq!(all, ["spelling:LGL.FROM"]);
        session.accept(&all).expect("accepted");
        let corrected = open(&session.corrected().expect("bytes"));
        assert_eq!(value(&corrected, "LGL.FROM"), "2020-02-01");
        assert_eq!(corrected.findings().findings, []);
    }
}

#[test]
fn the_period_of_a_cover_is_read_however_its_days_are_written() {
    let days =
        |from: &str, until: &str| [("PERIOD.START", text(from)), ("PERIOD.END", text(until))];
    for from_1904 in [false, true] {
        for (from, until, safe) in [
            ("01.01.2020", "30.06.2020", 2),
            ("2020-01-01 00:00:00", "2020-06-30 00:00:00", 2),
            ("1 janar 2020", "30 qershor 2020", 2),
            ("1. januar 20.", "30. jun 20.", 0),
        ] {
            let mut session = open(&with(&days(from, until), from_1904));
            let period = session.submission().period;
            assert_eq!(period.is_some(), safe > 0, "{from}");
            let accepted = session.acceptable(Applicability::Safe);
            assert_eq!(accepted.len(), safe, "{from}");
            session.accept(&accepted).expect("accepted");
            let corrected = open(&session.corrected().expect("bytes"));
            assert_eq!(corrected.findings().findings.is_empty(), safe > 0, "{from}");
            assert_eq!(corrected.submission().period, period);
        }
        let (first, last) = match from_1904 {
            false => (43_831.0, 44_012.0),
            true => (42_369.0, 42_550.0),
        };
        let counted = [
            ("PERIOD.START", Content::Number(first)),
            ("PERIOD.END", Content::Number(last)),
        ];
        let mut session = open(&with(&counted, from_1904));
        assert_eq!(
            value(&session, "PERIOD.START"),
            value(&session, "PERIOD.START")
        );
        assert_eq!(session.submission().period, open(CLEAN).submission().period);
        let all = session.acceptable(Applicability::NeedsConfirmation);
        session.accept(&all).expect("accepted");
        let corrected = open(&session.corrected().expect("bytes"));
        assert_eq!(corrected.findings().findings, []);
    }
}

#[test]
fn the_filled_form_and_its_record_count_as_the_form_does() {
    let bytes = with(&[("LGL.FROM", text("01.02.2020"))], true);
    let mut session = open(&bytes);
    let safe = session.acceptable(Applicability::Safe);
    session.accept(&safe).expect("accepted");
    let figures = session.figures();
    let held = |text: &str| {
        figures
            .get(&code(text))
            .map(|filling| filling.value.clone())
    };
    assert_eq!(held("LGL.FROM"), Some(Content::Date(43_862.0)));
    assert_eq!(held("PERIOD.START"), Some(Content::Date(43_831.0)));
    let messages = crate::language::Messages::english();
    let form = crate::form::filled(&roadmap(), &messages, &figures).expect("a form");
    let options = super::super::Options {
        recording: Some(Recording {
            messages: &messages,
            time: crate::record::Moment::from_iso("2020-07-15T10:00").expect("a time"),
        }),
        ..Default::default()
    };
    let filled = session.corrected_in(form, &options).expect("a form");
    assert_eq!(value(&open(&filled), "LGL.FROM"), "2020-02-01");
    let record = crate::open(&filled).expect("opens");
    let record = record.sheet("Corrections").expect("a record");
    let day = record
        .cells
        .iter()
        .any(|(_, cell)| cell.content == Content::Date(43_862.0));
    assert!(day);
}

#[test]
fn a_day_typed_in_the_page_is_counted_as_the_workbook_does() {
    let mut session = open(&with(&[], true));
    let cell = |session: &Session| -> CellRef {
        let answer = session.submission().answer(&roadmap(), &code("LGL.FROM"));
        answer
            .and_then(|answer| answer.cell.clone())
            .expect("a cell")
    };
    let at = cell(&session).to_string();
    session.edit(&at, "2020-02-01").expect("edited");
    let corrected = open(&session.corrected().expect("bytes"));
    assert_eq!(value(&corrected, "LGL.FROM"), "2020-02-01");
}
