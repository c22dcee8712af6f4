//! The form itself: comments that hold a reason, other names on the cover, and definitions without rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::Session;
use super::rules;
use crate::cell::CellRef;
use crate::correct::{Applicability, Edit};
use crate::language::Messages;
use crate::package::{Change, Package};
use crate::patch::{Changes, write};
use crate::submission::Submission;
use crate::template::{Template, roadmap};
use crate::workbook::Content;

const CLEAN: &[u8] = include_bytes!("../../../templates/roadmap/samples/clean-2020-h1.xlsx");
const COMMENTS: &str = "xl/comments1.xml";

fn located(template: &Template) -> Submission {
    crate::locate(&crate::open(CLEAN).expect("opens"), template).expect("a form")
}

/// The clean sample with other contents, and with comments that somebody else wrote.
fn with(edits: &[(CellRef, Content)], comments: &[(CellRef, &str)]) -> Vec<u8> {
    let workbook = crate::open(CLEAN).expect("opens");
    let edits: Vec<Edit> = edits
        .iter()
        .map(|(cell, new)| Edit {
            cell: cell.clone(),
            code: None,
            old: workbook
                .cell(cell)
                .map(|held| held.content.clone())
                .unwrap_or_default(),
            new: new.clone(),
        })
        .collect();
    let marks = comments.iter();
    let marks: BTreeMap<CellRef, String> = marks
        .map(|(cell, text)| (cell.clone(), (*text).to_owned()))
        .collect();
    let marked = !marks.is_empty();
    let changes = Changes {
        edits: &edits,
        marks,
        ..Changes::default()
    };
    let bytes = write(&workbook, &changes).expect("written");
    if !marked {
        return bytes;
    }
    let package = Package::read(&bytes).expect("a package");
    let part = package.part(COMMENTS, 1 << 20).expect("comments");
    let part = String::from_utf8(part.into_owned()).expect("text");
    let change = Change {
        name: COMMENTS.to_owned(),
        content: Some(part.replace("KPI Validator", "Ana").into_bytes()),
    };
    package.with(&[change]).expect("a package")
}

fn open(bytes: &[u8], template: Template) -> Session {
    Session::open("a.xlsx", bytes, Arc::new(template)).expect("a session")
}

/// The cells of a data point's answer and of its note.
fn cells(code: &str) -> (CellRef, CellRef) {
    let template = roadmap();
    let submission = located(&template);
    let mut answers = submission.cover.iter().chain(&submission.answers);
    let answer = answers.find(|answer| answer.code.as_str() == code);
    let answer = answer.expect("an answer");
    let note = answer.note.as_ref().map(|note| note.cell.clone());
    (answer.cell.clone().expect("a cell"), note.expect("a note"))
}

#[test]
fn a_comment_that_gives_the_reason_is_quoted_and_offered_as_the_note() {
    let (cell, note) = cells("TR.IN");
    let edits = [
        (cell.clone(), Content::Text("not available".to_owned())),
        (note.clone(), Content::Blank),
    ];
    let bytes = with(&edits, &[(cell, "the register is down")]);
    let mut session = open(&bytes, roadmap());
    let finding = session.findings().findings.iter();
    let finding = finding.into_iter().find(|finding| finding.rule == "CMP-02");
    let told = Messages::english().finding(finding.expect("a finding"), session.template());
    assert!(told.contains("“the register is down”"), "{told}");
    assert!(!rules(&session).contains(&"FILE-12"));
    let offer = session.corrections().iter();
    let offer = offer.into_iter().find(|offer| offer.id == "comment:TR.IN");
    let offer = offer.expect("an offer");
    assert_eq!(offer.applicability, Applicability::NeedsConfirmation);
    session
        .accept(&["comment:TR.IN".to_owned()])
        .expect("accepted");
    assert!(!rules(&session).contains(&"CMP-02"));
    let held = session
        .workbook()
        .cell(&note)
        .map(|held| held.content.clone());
    assert_eq!(held, Some(Content::Text("the register is down".to_owned())));
}

#[test]
fn a_comment_at_an_empty_answer_is_quoted() {
    let (cell, note) = cells("TR.IN");
    let edits = [(cell.clone(), Content::Blank), (note, Content::Blank)];
    let bytes = with(&edits, &[(cell, "the register is down")]);
    let session = open(&bytes, roadmap());
    let finding = session.findings().findings.iter();
    let finding = finding.into_iter().find(|finding| finding.rule == "CMP-01");
    let told = Messages::english().finding(finding.expect("a finding"), session.template());
    assert!(told.contains("“the register is down”"), "{told}");
}

/// A definition without rules tells of the comment all the same, and offers it.
#[test]
fn without_rules_a_comment_is_told_of() {
    let (cell, note) = cells("TR.IN");
    let edits = [
        (cell.clone(), Content::Text("not available".to_owned())),
        (note, Content::Blank),
    ];
    let bytes = with(&edits, &[(cell, "the register is down")]);
    let mut template = roadmap();
    template.rules.clear();
    template.link();
    let session = open(&bytes, template);
    assert_eq!(rules(&session), ["FILE-12"]);
    let offers: Vec<&str> = {
        let offers = session.corrections().iter();
        offers.map(|offer| offer.id.as_str()).collect()
    };
    assert_eq!(offers, ["comment:TR.IN"]);
}

#[test]
fn another_name_of_the_jurisdiction_is_made_that_of_the_form() {
    let (cell, _) = cells("JURISDICTION");
    for name in ["Republic of\u{a0}Serbia", "БЕОГРАД"] {
        let edits = [(cell.clone(), Content::Text(name.to_owned()))];
        let mut session = open(&with(&edits, &[]), roadmap());
        assert_eq!(
            session.submission().jurisdiction.as_deref(),
            Some("Belgrade")
        );
        if let Some(offer) = session.acceptable(Applicability::Safe).first().cloned() {
            session.accept(&[offer]).expect("accepted");
        }
        let held = session
            .workbook()
            .cell(&cell)
            .map(|held| held.content.clone());
        assert_eq!(
            session.submission().jurisdiction.as_deref(),
            Some("Belgrade")
        );
        assert!(
            matches!(&held, Some(Content::Text(text)) if text == "Belgrade" || name == "БЕОГРАД"),
            "{held:?}"
        );
        assert!(!rules(&session).contains(&"CMP-10"), "{name}");
    }
}
