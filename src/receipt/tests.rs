//! The receipt: written, kept, and what later changes make of it.

use std::sync::Arc;

use super::{State, properties, state};
use crate::language::Messages;
use crate::package::Package;
use crate::record::Moment;
use crate::session::{Recording, Session};
use crate::template::roadmap;

const CLEAN: &[u8] = include_bytes!("../../templates/roadmap/samples/clean-2020-h1.xlsx");

fn open(bytes: &[u8]) -> Session {
    Session::open("clean.xlsx", bytes, Arc::new(roadmap())).expect("a session")
}

fn checked(session: &Session) -> Vec<u8> {
    let messages = Messages::new("en");
    let recording = Recording {
        time: Moment::from_iso("2026-11-23T14:05:09").expect("a time"),
        messages: &messages,
    };
    session.with_receipt(&recording).expect("bytes")
}

fn state_of(bytes: &[u8]) -> State {
    let workbook = crate::open(bytes).expect("a workbook");
    let submission = crate::locate(&workbook, &roadmap()).expect("the form");
    state(&workbook, &submission)
}

#[test]
fn a_file_tells_whether_it_is_what_was_checked() {
    assert_eq!(state_of(CLEAN), State::NeverChecked);
    let bytes = checked(&open(CLEAN));
    let State::Unchanged(receipt) = state_of(&bytes) else {
        panic!("it is unchanged");
    };
    assert_eq!(receipt.form, "roadmap 1.0");
    assert_eq!((receipt.errors, receipt.warnings), (0, 0));
    assert_eq!(receipt.time, "2026-11-23 14:05");
    // Nothing but the properties is another part.
    let (old, new) = (
        Package::read(CLEAN).expect("zip"),
        Package::read(&bytes).expect("zip"),
    );
    for entry in old.entries() {
        let other = new.entry(&entry.name).expect("the part");
        let same = old.packed(entry) == new.packed(other);
        assert_eq!(same, entry.name != "docProps/custom.xml", "{}", entry.name);
    }
    let custom = new
        .part("docProps/custom.xml", 1 << 20)
        .expect("properties");
    let custom = String::from_utf8_lossy(&custom).into_owned();
    let before = old
        .part("docProps/custom.xml", 1 << 20)
        .expect("properties");
    let before = String::from_utf8_lossy(&before).into_owned();
    let kept = before.trim_end().trim_end_matches("</Properties>");
    assert!(custom.starts_with(kept), "the properties of others stay");
    for value in custom.split("<vt:lpwstr>").skip(1) {
        let value = value.split('<').next().unwrap_or_default();
        assert!(value.len() <= 255, "Excel shows no more");
    }
    // Changed elsewhere, without this program's knowing.
    let mut session = open(&bytes);
    let answers = &session.submission().answers;
    let answer = answers
        .iter()
        .find(|answer| answer.code.as_str() == "TR.IN");
    let answer = answer.cloned().expect("an answer");
    let cell = answer.cell.expect("a cell").to_string();
    session.edit(&cell, "123456").expect("edited");
    let changed = session.corrected().expect("bytes");
    let State::Changed(_, codes) = state_of(&changed) else {
        panic!("it is changed");
    };
    assert_eq!(codes, [answer.code]);
    // Checked again, there is one receipt, of the new check.
    let again = checked(&open(&changed));
    assert!(matches!(state_of(&again), State::Unchanged(_)));
    let workbook = crate::open(&again).expect("a workbook");
    assert!(properties::read(&workbook).is_some_and(|receipt| receipt.errors > 0));
}

#[test]
fn a_receipt_whose_counts_were_changed_is_no_longer_sound() {
    let mut session = open(CLEAN);
    let answers = &session.submission().answers;
    let answer = answers
        .iter()
        .find(|answer| answer.code.as_str() == "TR.IN.ANS");
    let cell = answer.and_then(|answer| answer.cell.clone());
    let cell = cell.expect("a cell").to_string();
    session.edit(&cell, "123456").expect("edited");
    let bytes = checked(&open(&session.corrected().expect("bytes")));
    let State::Unchanged(receipt) = state_of(&bytes) else {
        panic!("it is unchanged");
    };
    assert!(receipt.errors > 0);
    let package = Package::read(&bytes).expect("zip");
    let custom = package
        .part("docProps/custom.xml", 1 << 20)
        .expect("properties");
    let custom = String::from_utf8_lossy(&custom).into_owned();
    let told = format!("<vt:i4>{}</vt:i4>", receipt.errors);
    assert!(custom.contains(&told));
    let prettier = crate::package::Change {
        name: "docProps/custom.xml".to_owned(),
        content: Some(custom.replacen(&told, "<vt:i4>0</vt:i4>", 1).into_bytes()),
    };
    let bytes = package.with(&[prettier]).expect("a package");
    assert!(matches!(state_of(&bytes), State::Changed(_, codes) if codes.is_empty()));
}

#[test]
fn a_workbook_without_properties_gets_them() {
    let package = Package::read(CLEAN).expect("zip");
    let without = |name: &str, from: &str, to: &str| {
        let text = package.part(name, 1 << 20).expect(name);
        let text = String::from_utf8_lossy(&text).into_owned();
        let at = text.find(from).expect("what goes");
        let end = text
            .get(at..)
            .and_then(|rest| rest.find(to))
            .expect("its end")
            + at
            + to.len();
        crate::package::Change {
            name: name.to_owned(),
            content: Some([&text[..at], &text[end..]].concat().into_bytes()),
        }
    };
    let custom = crate::package::Change {
        name: "docProps/custom.xml".to_owned(),
        content: None,
    };
    let relations = package.part("_rels/.rels", 1 << 20).expect("relations");
    let relations = String::from_utf8_lossy(&relations).into_owned();
    let own = relations
        .split("<Relationship ")
        .find(|piece| piece.contains("custom.xml"))
        .expect("a relationship")
        .to_owned();
    let own = own.split("/>").next().unwrap_or_default().to_owned();
    let bytes = package
        .with(&[
            custom,
            without("_rels/.rels", &format!("<Relationship {own}"), "/>"),
            without(
                "[Content_Types].xml",
                "<Override PartName=\"/docProps/custom.xml\"",
                "/>",
            ),
        ])
        .expect("a package");
    assert_eq!(state_of(&bytes), State::NeverChecked);
    let bytes = checked(&open(&bytes));
    assert!(matches!(state_of(&bytes), State::Unchanged(_)));
}
