//! The sample submissions: what is found in each, and what is offered.
#![allow(clippy::expect_used, reason = "helpers of tests stop a test")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;

use kpi_validator::language::Messages;
use kpi_validator::session::Session;
use kpi_validator::template::roadmap;
use kpi_validator::wire::{self, Report, Scalar, Status};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/roadmap/samples")
}

fn report(name: &str) -> Report {
    let file = format!("{name}-2020-h1.xlsx");
    let bytes = std::fs::read(folder().join(&file)).expect("a sample");
    let session = Session::open(&file, &bytes, Arc::new(roadmap())).expect("a session");
    wire::report(&session, &Messages::new("en"))
}

const NAMES: [&str; 7] = [
    "belgrade",
    "clean",
    "podgorica",
    "pristina",
    "sarajevo",
    "skopje",
    "tirana",
];

/// The findings and corrections of a report, a line each.
fn told(report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let cells = finding.cells.join(" ");
        let _ok = writeln!(
            out,
            "{} {} [{cells}]\n    {}",
            finding.severity, finding.id, finding.message
        );
    }
    for offer in &report.corrections {
        let _ok = writeln!(
            out,
            "{} ({}): {}",
            offer.id, offer.applicability, offer.reason
        );
        for edit in &offer.edits {
            let _ok = writeln!(out, "    {} {:?} -> {:?}", edit.cell, edit.old, edit.new);
        }
    }
    let _ok = writeln!(out, "{:?}", report.summary);
    out
}

#[test]
fn each_sample_gives_the_findings_that_it_should() {
    for name in NAMES {
        insta::assert_snapshot!(name, told(&report(name)));
    }
}

#[test]
fn the_clean_form_gives_none() {
    let report = report("clean");
    assert_eq!(report.findings, []);
    assert_eq!(report.corrections, []);
    assert_eq!(report.summary.answered, 180);
}

/// The workbooks hold what their tables of figures say.
#[test]
fn the_workbooks_hold_the_figures() {
    for name in NAMES {
        let mut figures = BTreeMap::new();
        let table = folder().join(format!("figures/{name}.csv"));
        for record in csv::Reader::from_path(table).expect("a table").records() {
            let record = record.expect("a row");
            figures.insert(record[0].to_owned(), record[1].trim_matches('"').to_owned());
        }
        for value in report(name).values {
            let shown = match (&value.value, value.status) {
                (_, Status::Na) => "not available".to_owned(),
                (_, Status::Nap) => "not applicable".to_owned(),
                (Scalar::Number(number), _) => number.to_string(),
                (Scalar::Text(text), _) => text.clone(),
                other => panic!("{name}, {}: {other:?}", value.code),
            };
            assert_eq!(
                figures.get(&value.code),
                Some(&shown),
                "{name}, {}",
                value.code
            );
        }
    }
}

/// Whatever is accepted: the corrected workbook, opened again, says what the session said, so nothing
/// that a correction settled comes back.
#[test]
fn a_corrected_workbook_checks_as_its_session_did() {
    use kpi_validator::correct::Applicability;
    use kpi_validator::record::Moment;
    use kpi_validator::session::{Options, Recording};
    let messages = Messages::new("en");
    let recording = Recording {
        time: Moment::from_iso("2026-11-23T14:05:09").expect("a time"),
        messages: &messages,
    };
    for name in NAMES {
        let file = format!("{name}-2020-h1.xlsx");
        let bytes = std::fs::read(folder().join(&file)).expect("a sample");
        let template = Arc::new(roadmap());
        let mut session = Session::open(&file, &bytes, Arc::clone(&template)).expect("a session");
        let mut settled = Vec::new();
        for _ in 0..20 {
            let ids = session.acceptable(Applicability::NeedsConfirmation);
            let Some(first) = ids.first() else { break };
            let offers = session.corrections().iter();
            let offer = offers.into_iter().find(|offer| &offer.id == first);
            settled.extend(offer.expect("it is offered").settles.clone());
            session
                .accept(std::slice::from_ref(first))
                .expect("accepted");
        }
        for recording in [None, Some(recording)] {
            let options = Options {
                recording,
                mark: true,
            };
            let corrected = session.corrected_with(&options).expect("bytes");
            let again = Session::open(&file, &corrected, Arc::clone(&template)).expect("a session");
            let found = |session: &Session| -> Vec<String> {
                let found = session.findings().findings.iter();
                found.map(|finding| finding.id()).collect()
            };
            assert_eq!(found(&again), found(&session), "{name}");
            assert!(
                found(&again).iter().all(|id| !settled.contains(id)),
                "{name}"
            );
            for (old, new) in session
                .submission()
                .answers
                .iter()
                .zip(&again.submission().answers)
            {
                assert_eq!(
                    (&old.value, &old.content),
                    (&new.value, &new.content),
                    "{name}"
                );
            }
        }
    }
}
