//! Parts of one submission.

use std::sync::Arc;

use super::{Conflict, MergeError, Merger, Part, Parts, Verdict};
use crate::code::Code;
use crate::form::{Figures, Filling, filled};
use crate::language::Messages;
use crate::record::Moment;
use crate::session::{Options, Recording, Session};
use crate::template::roadmap;
use crate::wire;
use crate::workbook::Content;

fn code(text: &str) -> Code {
    Code::new(text).expect("a code")
}

/// A form of Sarajevo with some answers: numbers where they are numbers.
fn session(name: &str, answers: &[(&str, &str)]) -> Session {
    session_in("en", name, answers)
}

/// The same in a language.
fn session_in(language: &str, name: &str, answers: &[(&str, &str)]) -> Session {
    let mut figures = Figures::new();
    let cover = [("JURISDICTION", "Sarajevo")];
    for (at, text) in cover.iter().chain(answers) {
        let value = match text.parse() {
            Ok(number) => Content::Number(number),
            Err(_) => Content::Text((*text).to_owned()),
        };
        let filling = Filling {
            value,
            note: if *at == "TR.IN" {
                format!("from {name}")
            } else {
                String::new()
            },
            ..Filling::default()
        };
        figures.insert(code(at), filling);
    }
    let bytes = filled(&roadmap(), &Messages::new(language), &figures).expect("a form");
    Session::open(&format!("{name}.xlsx"), &bytes, Arc::new(roadmap())).expect("a session")
}

fn parts(sessions: &[Session]) -> Vec<Part> {
    let part = |session: &Session| Part {
        name: session.name().to_owned(),
        submission: session.submission().clone(),
        epoch_1904: false,
    };
    sessions.iter().map(part).collect()
}

fn verdict(merger: &Merger, text: &str) -> Verdict {
    let point = merger.points.iter().find(|point| point.code == code(text));
    point.expect("a data point").verdict.clone()
}

#[test]
fn what_the_form_adds_is_added_and_the_rest_must_agree() {
    // Each authority counts its own seizures; there is one number of laws.
    let sessions = [
        session(
            "police",
            &[
                ("SZ.FA.TOT", "12"),
                ("LEG.FULL", "5"),
                ("TR.IN", "7"),
                ("LEG.CRIM", "yes"),
            ],
        ),
        session(
            "customs",
            &[("SZ.FA.TOT", "5"), ("LEG.FULL", "5"), ("LEG.CRIM", "no")],
        ),
        session(
            "courts",
            &[("CAS.POS.NEW", "40"), ("SZ.FA.TOT", "not applicable")],
        ),
    ];
    let merger = Merger::new(&roadmap(), &parts(&sessions), Parts::Authorities).expect("merges");
    assert_eq!(
        verdict(&merger, "SZ.FA.TOT"),
        Verdict::Summed(vec![0, 1], 17.0)
    );
    assert_eq!(verdict(&merger, "LEG.FULL"), Verdict::Agreed(vec![0, 1]));
    assert_eq!(verdict(&merger, "CAS.POS.NEW"), Verdict::Only(2));
    assert_eq!(verdict(&merger, "TR.IN"), Verdict::Only(0));
    assert_eq!(
        verdict(&merger, "LEG.CRIM"),
        Verdict::Conflict(vec![0, 1], Conflict::Differ)
    );
    // Areas have laws of their own.
    let merger = Merger::new(&roadmap(), &parts(&sessions), Parts::Areas).expect("merges");
    assert_eq!(
        verdict(&merger, "LEG.FULL"),
        Verdict::Summed(vec![0, 1], 10.0)
    );
}

#[test]
fn a_sum_that_would_be_wrong_is_asked() {
    let sessions = [
        session("police", &[("SZ.FA.TOT", "230"), ("SUR.FA.TOT", "3")]),
        session(
            "customs",
            &[("SZ.FA.TOT", "230"), ("SUR.FA.TOT", "not available")],
        ),
    ];
    let mut merger = Merger::new(&roadmap(), &parts(&sessions), Parts::Areas).expect("merges");
    let both = vec![0, 1];
    assert_eq!(
        verdict(&merger, "SZ.FA.TOT"),
        Verdict::Conflict(both.clone(), Conflict::Suspicious)
    );
    assert_eq!(
        verdict(&merger, "SUR.FA.TOT"),
        Verdict::Conflict(both.clone(), Conflict::Incomplete)
    );
    assert_eq!(merger.open().count(), 2);
    // What is not decided is left as it is.
    assert!(
        merger
            .edits()
            .iter()
            .all(|(edit, _)| edit.code != Some(code("SZ.FA.TOT")))
    );
    assert!(merger.add_up(&code("SZ.FA.TOT")));
    assert!(merger.take(&code("SUR.FA.TOT"), 0));
    assert!(!merger.take(&code("TR.IN"), 1));
    assert_eq!(merger.open().count(), 0);
    assert_eq!(verdict(&merger, "SZ.FA.TOT"), Verdict::Summed(both, 460.0));
}

#[test]
fn the_merged_workbook_says_which_value_came_from_whom() {
    let sessions = [
        session("police", &[("SZ.FA.TOT", "12"), ("TR.IN", "7")]),
        session(
            "customs",
            &[("SZ.FA.TOT", "5"), ("TR.IN", "7"), ("LEG.FULL", "3")],
        ),
    ];
    let mut merger = Merger::new(&roadmap(), &parts(&sessions), Parts::Areas).expect("merges");
    let [mut base, _] = sessions;
    base.merge(&mut merger).expect("merges");
    let messages = Messages::new("en");
    let time = Moment::from_iso("2020-07-15T10:00").expect("a time");
    let recording = Recording {
        time,
        messages: &messages,
    };
    let options = Options {
        recording: Some(recording),
        mark: false,
    };
    let bytes = base.corrected_with(&options).expect("a workbook");
    let again = Session::open("merged.xlsx", &bytes, Arc::new(roadmap())).expect("opens");
    let of = |text: &str| {
        let answer = again.submission().answer(again.template(), &code(text));
        answer.expect("an answer").clone()
    };
    assert_eq!(of("SZ.FA.TOT").value.number(), Some(17.0));
    assert_eq!(of("LEG.FULL").value.number(), Some(3.0));
    // Added, so both notes count, each with its file.
    assert_eq!(of("TR.IN").value.number(), Some(14.0));
    assert_eq!(
        of("TR.IN").note.expect("a note").text,
        "police: from police; customs: from customs"
    );
    let record = again.workbook().sheet("Corrections").expect("the record");
    let texts: Vec<String> = record
        .cells
        .iter()
        .map(|(_, cell)| crate::submission::value::shown(&cell.content, false))
        .collect();
    for told in [
        "The sum of 12 (police.xlsx, ",
        " and 5 (customs.xlsx, ",
        "From customs.xlsx, Legislation!D",
    ] {
        assert!(texts.iter().any(|text| text.contains(told)), "{told}");
    }
    // One step, that is undone as one.
    assert!(base.undo());
    assert!(base.edits().is_empty());
}

#[test]
fn files_of_others_are_refused() {
    let one = session("police", &[("TR.IN", "1")]);
    let other = session("tirana", &[("JURISDICTION", "Tirana"), ("TR.IN", "1")]);
    let error = Merger::new(&roadmap(), &parts(&[one.clone(), other]), Parts::Areas);
    let both = ("Sarajevo".to_owned(), "Tirana".to_owned());
    assert_eq!(error, Err(MergeError::Jurisdictions(both.0, both.1)));
    let later = session("late", &[("PERIOD.START", "x"), ("TR.IN", "1")]);
    assert!(Merger::new(&roadmap(), &parts(&[one.clone(), later]), Parts::Areas).is_ok());
    assert_eq!(
        Merger::new(&roadmap(), &parts(&[one]), Parts::Areas),
        Err(MergeError::TooFew)
    );
}

#[test]
fn a_draft_keeps_which_value_came_from_whom() {
    let opened = || {
        [
            session("police", &[("SZ.FA.TOT", "12"), ("TR.IN", "7")]),
            session("customs", &[("SZ.FA.TOT", "5"), ("LEG.FULL", "3")]),
        ]
    };
    let recorded = |session: &Session| {
        let messages = Messages::new("en");
        let time = Moment::from_iso("2020-07-15T10:00").expect("a time");
        let options = Options {
            recording: Some(Recording {
                time,
                messages: &messages,
            }),
            mark: false,
        };
        session.corrected_with(&options).expect("a workbook")
    };
    let sessions = opened();
    let mut merger = Merger::new(&roadmap(), &parts(&sessions), Parts::Areas).expect("merges");
    let [mut base, _] = sessions;
    base.merge(&mut merger).expect("merges");
    let kept = wire::keep(&base.draft());
    let text = serde_json::to_string(&kept).expect("json");
    let read = serde_json::from_str(&text).expect("json");
    let [mut again, _] = opened();
    again
        .resume(&wire::unkeep(&read).expect("a draft"))
        .expect("resumed");
    // The record of the workbook names the files and what each said, as it did before.
    assert!(again.corrected().expect("bytes") == base.corrected().expect("bytes"));
    assert!(recorded(&again) == recorded(&base));
    let odd = text.replace("\"summed\"", "\"guessed\"");
    assert_ne!(odd, text);
    let odd = serde_json::from_str(&odd).expect("json");
    assert!(wire::unkeep(&odd).is_err());
}

#[test]
fn what_is_merged_is_in_the_words_of_the_base_and_without_noise() {
    let sessions = [
        session_in("sq", "police", &[("SZ.EXK.TOT", "1.1")]),
        session_in(
            "bs",
            "customs",
            &[
                ("SZ.EXK.TOT", "2.2"),
                ("LEG.DEACT", "da"),
                ("LEG.CRIM", "djelimično"),
                ("TR.IN", "nije dostupno"),
                ("SZ.FA.TOT", "231.00000000000003"),
            ],
        ),
    ];
    let languages = sessions
        .each_ref()
        .map(|session| session.submission().language.clone());
    assert_eq!(languages, ["sq", "bs"]);
    let merger = Merger::new(&roadmap(), &parts(&sessions), Parts::Areas).expect("merges");
    let text = |text: &str| Content::Text(text.to_owned());
    for (at, expected) in [
        ("SZ.EXK.TOT", Content::Number(3.3)),
        ("LEG.DEACT", text("po")),
        ("LEG.CRIM", text("pjesërisht")),
        ("TR.IN", text("nuk disponohet")),
        ("SZ.FA.TOT", Content::Number(231.0)),
    ] {
        let mut edits = merger.edits().into_iter();
        let edit = edits.find(|(edit, _)| edit.code == Some(code(at)));
        assert_eq!(edit.map(|(edit, _)| edit.new), Some(expected), "{at}");
    }
    // The record says what the file says.
    let at = merger
        .points
        .iter()
        .position(|point| point.code == code("LEG.DEACT"));
    let provenance = merger.provenance(at.expect("a data point")).expect("known");
    assert_eq!(provenance.from[0].2, text("da"));
}

#[test]
fn what_is_typed_is_in_the_words_of_the_form() {
    let mut session = session_in("sq", "police", &[("LEG.DEACT", "jo")]);
    let cell = |session: &Session, at: &str| {
        let answer = session.submission().answer(session.template(), &code(at));
        answer
            .and_then(|answer| answer.cell.clone())
            .expect("a cell")
    };
    for (at, typed, expected) in [
        ("LEG.DEACT", "yes", "po"),
        ("LEG.CRIM", "djelimično", "pjesërisht"),
        ("TR.IN", "Not available", "nuk disponohet"),
        ("TR.IN", "a few", "a few"),
    ] {
        let cell = cell(&session, at);
        session.edit(&cell.to_string(), typed).expect("edited");
        let held = session
            .workbook()
            .cell(&cell)
            .map(|held| held.content.clone());
        assert_eq!(held, Some(Content::Text(expected.to_owned())), "{typed}");
    }
}
