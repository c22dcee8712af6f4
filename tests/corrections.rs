//! What every correction keeps to, over many faulty submissions.
//!
//! Consistent submissions get one to five errors each, of every kind. No correction of a figure makes
//! a new finding; one of a spelling makes no rule false that was true; safe corrections come to an
//! end; and what a session was told is remembered.

#![allow(clippy::expect_used, reason = "a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kpi_validator::check::{Findings, Surroundings};
use kpi_validator::correct::{Applicability, Correction, Edit, Reason};
use kpi_validator::form::filled;
use kpi_validator::formula::Outcome;
use kpi_validator::language::Messages;
use kpi_validator::session::Session;
use kpi_validator::submission::Submission;
use kpi_validator::synthetic::faults::inject;
use kpi_validator::synthetic::{Fault, Generator, Random};
use kpi_validator::template::{Template, roadmap};
use kpi_validator::workbook::{Cell, Workbook};

const FILES: usize = 40;

/// A faulty file with what is said about it.
struct File<'a> {
    template: &'a Template,
    workbook: Workbook,
    earlier: Vec<Submission>,
}

impl<'a> File<'a> {
    fn of(
        template: &'a Template,
        number: usize,
        made: &kpi_validator::synthetic::Consistent,
    ) -> Self {
        let messages = Messages::new("en");
        let open = |figures| {
            let bytes = filled(template, &messages, figures).expect("a form");
            kpi_validator::open(&bytes).expect("a workbook")
        };
        let workbook = open(&made.figures);
        let earlier = made
            .previous
            .iter()
            .map(|figures| kpi_validator::locate(&open(figures), template).expect("the form"));
        let mut file = Self {
            template,
            workbook: workbook.clone(),
            earlier: earlier.collect(),
        };
        let clean = kpi_validator::locate(&workbook, template).expect("the form");
        let mut random = Random::new(number as u64);
        let mut taken = BTreeSet::new();
        for _ in 0..=number % 5 {
            let fault = Fault::ALL[random.below(Fault::ALL.len())];
            let injected = inject(fault, template, &clean, &taken, &mut random);
            for change in injected.into_iter().flat_map(|injected| injected.changes) {
                taken.insert(change.point);
                set(
                    &mut file.workbook,
                    &Edit {
                        cell: change.cell,
                        code: None,
                        old: change.truth,
                        new: change.typed,
                    },
                );
            }
        }
        file
    }

    fn checked(&self, edits: &[Edit]) -> (Submission, Findings) {
        let mut workbook = self.workbook.clone();
        for edit in edits {
            set(&mut workbook, edit);
        }
        let submission = kpi_validator::locate(&workbook, self.template).expect("the form");
        let findings = kpi_validator::check(self.template, &submission, &self.surroundings());
        (submission, findings)
    }

    fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            earlier: &self.earlier,
        }
    }

    fn corrections(&self, submission: &Submission, findings: &Findings) -> Vec<Correction> {
        kpi_validator::correct(self.template, submission, findings, &self.surroundings())
    }
}

fn set(workbook: &mut Workbook, edit: &Edit) {
    let mut sheets = workbook.sheets.iter_mut();
    let sheet = sheets.find(|sheet| sheet.name == edit.cell.sheet);
    let cell = Cell {
        content: edit.new.clone(),
        ..Cell::default()
    };
    sheet.expect("the sheet").cells.set(edit.cell.pos, cell);
}

fn ids(findings: &Findings) -> BTreeSet<String> {
    findings
        .findings
        .iter()
        .map(|finding| finding.id())
        .collect()
}

fn outcomes(findings: &Findings) -> BTreeMap<&str, Outcome> {
    let outcomes = findings.outcomes.iter();
    outcomes
        .map(|outcome| (outcome.rule.as_str(), outcome.outcome))
        .collect()
}

fn files(template: &Template) -> Vec<File<'_>> {
    let mut generator = Generator::new(template, 4711);
    (0..FILES)
        .filter_map(|number| {
            let made = generator.next(number % 2 == 0)?;
            Some(File::of(template, number, &made))
        })
        .collect()
}

#[test]
fn no_correction_makes_a_new_violation() {
    let template = roadmap();
    let (mut figures, mut spellings) = (0, 0);
    for (number, file) in files(&template).iter().enumerate() {
        let (submission, before) = file.checked(&[]);
        for offer in file.corrections(&submission, &before) {
            let (_, after) = file.checked(&offer.edits);
            let told = format!("file {number}: {}", offer.id);
            for id in &offer.settles {
                assert!(!ids(&after).contains(id), "{told} does not settle {id}");
            }
            match offer.reason {
                Reason::Slips { .. } | Reason::Localised { .. } => {
                    figures += 1;
                    let new: Vec<_> = ids(&after).difference(&ids(&before)).cloned().collect();
                    assert!(new.is_empty(), "{told} makes {new:?}");
                    assert!(!offer.settles.is_empty(), "{told} settles nothing");
                    assert_eq!(offer.applicability, Applicability::NeedsConfirmation);
                }
                _ => {
                    // A rule that could not be decided may turn out to be violated; one that holds
                    // must go on holding.
                    spellings += 1;
                    let after = outcomes(&after);
                    for (rule, outcome) in outcomes(&before) {
                        let broken = outcome == Outcome::Satisfied
                            && after.get(rule) == Some(&Outcome::Violated);
                        assert!(
                            !broken || rule.starts_with("XSH-21"),
                            "{told} breaks {rule}"
                        );
                    }
                }
            }
        }
    }
    // Otherwise the test would say nothing.
    assert!(figures > 60 && spellings > 20, "{figures} and {spellings}");
}

#[test]
fn safe_corrections_come_to_an_end() {
    let template = roadmap();
    let mut accepted = 0;
    for file in &mut files(&template) {
        let (submission, findings) = file.checked(&[]);
        let offers = file.corrections(&submission, &findings);
        let safe = offers
            .into_iter()
            .filter(|offer| offer.applicability == Applicability::Safe);
        let edits: Vec<Edit> = safe.flat_map(|offer| offer.edits).collect();
        accepted += edits.len();
        let (submission, findings) = file.checked(&edits);
        let mut again = File {
            template: file.template,
            workbook: file.workbook.clone(),
            earlier: file.earlier.clone(),
        };
        for edit in &edits {
            set(&mut again.workbook, edit);
        }
        let offers = again.corrections(&submission, &findings);
        let safe: Vec<&Correction> = offers
            .iter()
            .filter(|offer| offer.applicability == Applicability::Safe)
            .collect();
        assert!(safe.is_empty(), "{safe:?}");
    }
    assert!(accepted >= 5, "{accepted}");
}

#[test]
fn at_most_a_handful_is_offered_for_one_finding() {
    let template = roadmap();
    for file in files(&template) {
        let (submission, findings) = file.checked(&[]);
        let offers = file.corrections(&submission, &findings);
        let mut seen = BTreeSet::new();
        for offer in &offers {
            assert!(seen.insert(&offer.id), "{} is offered twice", offer.id);
        }
        for id in ids(&findings) {
            let about = offers.iter().filter(|offer| offer.settles.contains(&id));
            assert!(about.count() <= 9, "{id}");
        }
    }
}

#[test]
fn of_two_explanations_one_can_be_accepted_and_what_is_rejected_is_not_offered_again() {
    let template = Arc::new(roadmap());
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/templates/roadmap/samples/clean-2020-h1.xlsx"
    );
    let bytes = std::fs::read(path).expect("the sample");
    let mut session = Session::open("clean.xlsx", &bytes, template).expect("a session");
    // 49 + 6 + 3 is 58 and not 55: any of the four may be mistyped.
    let received = session.submission().answers.iter();
    let mut received = received.filter(|answer| answer.code.as_str() == "TR.IN");
    let cell = received.next().and_then(|answer| answer.cell.clone());
    let cell = cell.expect("the cell").to_string();
    session.edit(&cell, "55").expect("edited");
    let ids: Vec<String> = session
        .corrections()
        .iter()
        .map(|offer| offer.id.clone())
        .collect();
    assert!(ids.len() >= 3, "{ids:?}");
    let offers = session.corrections();
    assert!(offers[0].conflicts_with(&offers[1]));
    session.accept(&ids).expect("accepted");
    let changed = session
        .edits()
        .into_iter()
        .filter(|edit| edit.cell.to_string() != cell);
    let undone = usize::from(
        !session
            .edits()
            .iter()
            .any(|edit| edit.cell.to_string() == cell),
    );
    assert_eq!(changed.count() + undone, 1, "only the first was taken");
    assert!(session.findings().findings.is_empty());
    assert!(session.undo());
    session.reject(&ids[0]).expect("rejected");
    let offered = |session: &Session| session.acceptable(Applicability::NeedsConfirmation);
    assert!(!offered(&session).contains(&ids[0]));
    assert!(session.is_rejected(&ids[0]));
    // Other edits do not bring it back.
    session.edit(&cell, "54").expect("edited");
    session.edit(&cell, "55").expect("edited");
    let again = offered(&session);
    assert!(!again.contains(&ids[0]));
    assert!(again.contains(&ids[1]));
    // A person can change their mind.
    session.offer_again(&ids[0]);
    assert!(offered(&session).contains(&ids[0]));
    assert!(session.reject("nothing").is_err());
}
