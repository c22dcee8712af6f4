//! Step 1: what stands in the cell is an answer, written differently.
//!
//! `numbers` reads texts that say a number, `dates` days where a number is asked and texts where a
//! day is asked, `words` the ways to say that there is no figure, `choices` a choice in another
//! language or spelling. One possible reading: it is offered, as safe when nothing but its spelling
//! changes. Several readings of a number: the rules choose, or nobody does. Several meanings of a
//! word: each is offered that violates nothing.
//!
//! Such a correction changes how an answer is written, not what it is. A rule that could not be
//! decided without it may turn out to be violated then: that was so before, and could not be seen.

mod choices;
mod dates;
mod numbers;
mod words;

use crate::check::{Finding, Findings, Surroundings};
use crate::submission::{Answer, Submission, UnreadableReason, Value, value};
use crate::template::{DataPoint, Template, ValueKind};
use crate::workbook::Content;

use super::trying::Trying;
use super::{Applicability, Correction, Edit, Reason};

pub use words::Meaning;

/// A way to read what stands in a cell.
struct Candidate {
    /// What should stand there instead.
    content: Content,
    reason: Reason,
    applicability: Applicability,
    /// Whether what stood there is worth keeping as the note, where the form asks for one.
    keeps: bool,
}

/// The readings of one cell, and how they stand to each other.
enum Readings {
    /// The rules choose one, or nobody does.
    Choose(Vec<(f64, Candidate)>),
    /// Each is offered that violates nothing, the likeliest first.
    Offer(Vec<Candidate>),
    /// There is only one.
    Only(Candidate),
}

/// A correction for each answer that is written differently.
#[inline(never)] // See the profile `wasm` in Cargo.toml.
pub(super) fn corrections(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
) -> Vec<Correction> {
    let trying = Trying::new(template, submission, findings, surroundings);
    let mut all = Vec::new();
    // No rule is about a field of the cover, so every reading of it is offered.
    for (point, answer) in template.cover.iter().zip(&submission.cover) {
        let cell = Cell {
            point,
            answer,
            trying: &trying,
        };
        let candidates = match readings(point, answer, template, submission) {
            Some(Readings::Only(candidate)) => vec![candidate],
            Some(Readings::Offer(several)) => several,
            Some(Readings::Choose(_)) | None => Vec::new(),
        };
        let offered = candidates.into_iter().enumerate();
        all.extend(offered.filter_map(|(at, candidate)| cell.correction(candidate, at)));
    }
    for (point, answer) in template.data_points.iter().zip(&submission.answers) {
        let Some(readings) = readings(point, answer, template, submission) else {
            continue;
        };
        let cell = Cell {
            point,
            answer,
            trying: &trying,
        };
        match readings {
            Readings::Only(candidate) => all.extend(cell.correction(candidate, 0)),
            Readings::Choose(several) => {
                let chosen = numbers::choose(point, several, &trying);
                all.extend(chosen.and_then(|candidate| cell.correction(candidate, 0)));
            }
            Readings::Offer(several) => {
                let offered = several.into_iter().enumerate();
                let sound = offered.filter_map(|(at, candidate)| cell.sound(candidate, at));
                all.extend(sound);
            }
        }
    }
    all
}

#[inline(never)] // See the profile `wasm` in Cargo.toml.
fn readings(
    point: &DataPoint,
    answer: &Answer,
    template: &Template,
    submission: &Submission,
) -> Option<Readings> {
    let unreadable = match &answer.value {
        Value::Unreadable(unreadable) => unreadable,
        Value::Number(number) if point.kind == ValueKind::Year && !value::is_year(*number) => {
            return dates::year(*number, submission);
        }
        _ => return None,
    };
    let text = unreadable.text.as_str();
    match (unreadable.reason, &point.kind) {
        (UnreadableReason::TextForNumber, _) => {
            let number = numbers::readings_of(text, answer, point, template);
            let year = || match (&point.kind, text.trim().parse::<f64>()) {
                (ValueKind::Year, Ok(number)) => dates::year(number, submission),
                _ => None,
            };
            let word = || words::readings_of(text, point, template);
            number.or_else(year).or_else(word)
        }
        (UnreadableReason::NotADate, _) => dates::day(answer, text, submission)
            .or_else(|| words::readings_of(text, point, template)),
        (UnreadableReason::DateForNumber, _) => dates::number(answer, point, submission),
        (UnreadableReason::NotAChoice, ValueKind::Choice(list)) => {
            choices::reading_of(text, list, template)
                .or_else(|| words::readings_of(text, point, template))
        }
        // Of all error values, `#N/A` alone is one of the words.
        (UnreadableReason::ErrorValue, _) => words::readings_of(text, point, template),
        _ => None,
    }
}

/// An answer and what would come of another.
struct Cell<'a> {
    point: &'a DataPoint,
    answer: &'a Answer,
    trying: &'a Trying<'a>,
}

impl Cell<'_> {
    fn edit(&self, content: Content) -> Option<Edit> {
        Some(Edit {
            cell: self.answer.cell.clone()?,
            code: Some(self.point.code.clone()),
            old: self.answer.content.clone(),
            new: content,
        })
    }

    /// The correction that only one reading makes.
    fn correction(&self, candidate: Candidate, at: usize) -> Option<Correction> {
        let findings = self.trying.findings.findings.iter();
        let settles = findings
            .filter(|finding| finding.data_points.as_slice() == [self.point.code.clone()])
            .map(Finding::id);
        let settles = settles.collect();
        self.named(
            vec![self.edit(candidate.content)?],
            settles,
            candidate.reason,
            candidate.applicability,
            at,
        )
    }

    /// A correction if it violates nothing anew; with what stood there as the note, if the form asks
    /// for a note then and there is none.
    fn sound(&self, candidate: Candidate, at: usize) -> Option<Correction> {
        let edit = self.edit(candidate.content)?;
        let mut edits = vec![edit];
        let mut outcome = self.trying.outcome(&edits);
        if !outcome.makes.is_empty()
            && let Some(note) = self.note().filter(|_| candidate.keeps)
        {
            edits.push(note);
            outcome = self.trying.outcome(&edits);
        }
        if !outcome.makes.is_empty() || outcome.settles.is_empty() {
            return None;
        }
        self.named(
            edits,
            outcome.settles,
            candidate.reason,
            candidate.applicability,
            at,
        )
    }

    /// What stands there, written into the empty cell for the note.
    fn note(&self) -> Option<Edit> {
        let note = self.answer.note.as_ref()?;
        let Value::Unreadable(unreadable) = &self.answer.value else {
            return None;
        };
        note.text.trim().is_empty().then(|| Edit {
            cell: note.cell.clone(),
            code: Some(self.point.code.clone()),
            old: Content::Blank,
            new: Content::Text(unreadable.text.trim().to_owned()),
        })
    }

    fn named(
        &self,
        edits: Vec<Edit>,
        settles: Vec<String>,
        reason: Reason,
        applicability: Applicability,
        at: usize,
    ) -> Option<Correction> {
        let id = match at {
            0 => format!("spelling:{}", self.point.code),
            _ => format!("spelling:{}:{}", self.point.code, at + 1),
        };
        // A formula is replaced only when a person says so.
        let applicability = match self.answer.formula {
            true => Applicability::NeedsConfirmation,
            false => applicability,
        };
        Some(Correction {
            id,
            applicability,
            reason,
            edits,
            settles,
        })
    }
}
