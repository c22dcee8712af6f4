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
