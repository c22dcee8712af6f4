//! Step 1: what stands in the cell is an answer, written differently.
//!
//! `numbers` reads texts that say a number, `looks` numbers that a person sees otherwise, `dates` days where
//! a number is asked and texts where a day is asked, `comment` a reason that stands in a comment, `words` the
//! ways to say that there is no figure, `choices` a choice in another
//! language or spelling. One possible reading: it is offered, as safe when nothing but its spelling
//! changes. Several readings of a number: the rules choose, or nobody does. Several meanings of a
//! word: each is offered that violates nothing.
//!
//! Such a correction changes how an answer is written, not what it is. A rule that could not be
//! decided without it may turn out to be violated then: that was so before, and could not be seen.

mod choices;
mod comment;
mod dates;
mod looks;
mod numbers;
mod reason;
#[cfg(test)]
mod tests;
mod words;

use std::rc::Rc;

use crate::check::effort::Effort;
use crate::check::{Finding, Findings, Surroundings};
use crate::submission::{Answer, How, Shown, Submission, UnreadableReason, Value, value};
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
    keeps: Keeps,
}

/// What of a text goes into the note.
#[derive(Clone)]
enum Keeps {
    /// Nothing: the answer says all that it said.
    Nothing,
    /// What stood there, where the form asks for a note then and there is none.
    IfAsked,
    /// This, behind the note that there is.
    Always(String),
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
    effort: &Rc<Effort>,
) -> Vec<Correction> {
    let trying = Trying::new(template, submission, findings, surroundings, effort);
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
        all.extend(comment::as_note(point, answer, &trying));
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
        Value::Number(_) if point.kind == ValueKind::Percent => {
            let typed = looks::percentage(answer, point);
            return typed.or_else(|| looks::number(answer, point));
        }
        Value::Number(_) => return looks::number(answer, point),
        _ => return None,
    };
    // What is struck through or raised in a text is not meant; how it is meant, a person decides.
    if let Some(shown) = answer.shown.iter().find(|shown| shown.meant().is_some()) {
        let meant = shown.meant().unwrap_or_default();
        let answer = Answer {
            content: Content::Text(meant.to_owned()),
            shown: Vec::new(),
            ..answer.clone()
        };
        let read = of_text(
            meant,
            unreadable.reason,
            point,
            &answer,
            template,
            submission,
        );
        return read.map(|read| read.without_marks(shown, meant));
    }
    let text = unreadable.text.as_str();
    of_text(text, unreadable.reason, point, answer, template, submission)
}

impl Readings {
    /// The same, of a text without the marks in it.
    fn without_marks(self, shown: &Shown, meant: &str) -> Self {
        let unmarked = |candidate: Candidate| Candidate {
            reason: match candidate.reason {
                reason @ Reason::ChosenByRules { .. } => reason,
                _ => Reason::Unmarked {
                    text: shown.text.clone(),
                    meant: meant.to_owned(),
                    struck: matches!(shown.how, How::StruckPart(..)),
                },
            },
            applicability: Applicability::NeedsConfirmation,
            ..candidate
        };
        match self {
            Self::Only(candidate) => Self::Only(unmarked(candidate)),
            Self::Offer(all) => Self::Offer(all.into_iter().map(unmarked).collect()),
            Self::Choose(all) => {
                let all = all.into_iter();
                Self::Choose(all.map(|(number, one)| (number, unmarked(one))).collect())
            }
        }
    }
}

/// The readings of a text that is no answer, for this reason.
fn of_text(
    text: &str,
    reason: UnreadableReason,
    point: &DataPoint,
    answer: &Answer,
    template: &Template,
    submission: &Submission,
) -> Option<Readings> {
    let form = Form {
        template,
        submission,
    };
    let words = || words::readings_of(text, point, form);
    match (reason, &point.kind) {
        (UnreadableReason::TextForNumber, _) => {
            let number = numbers::readings_of(text, answer, point, form);
            let year = || match (&point.kind, text.trim().parse::<f64>()) {
                (ValueKind::Year, Ok(number)) => dates::year(number, submission),
                _ => None,
            };
            number.or_else(year).or_else(words)
        }
        (UnreadableReason::NotADate, _) => dates::day(answer, text, submission).or_else(words),
        (UnreadableReason::DateForNumber, _) => dates::number(answer, point, submission),
        (UnreadableReason::NotAChoice, ValueKind::Choice(list)) => {
            let exact = choices::reading_of(text, answer, point, list, form);
            let near = || choices::near(text, point, list, form);
            exact.or_else(words).or_else(near)
        }
        // Of all error values, `#N/A` alone is one of the words.
        (UnreadableReason::ErrorValue, _) => words(),
        _ => None,
    }
}

/// The form, and the copy of it at hand.
#[derive(Clone, Copy)]
struct Form<'a> {
    template: &'a Template,
    submission: &'a Submission,
}

impl Form<'_> {
    /// An answer as this copy of the form writes it.
    fn written(self, value: &Value, point: &DataPoint) -> String {
        match self.submission.written(value, point, self.template) {
            Some(Content::Text(text)) => text,
            _ => String::new(),
        }
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
        let mut edits = vec![self.edit(candidate.content)?];
        if let Keeps::Always(text) = candidate.keeps {
            edits.extend(self.noted(&text)?);
        }
        self.named(
            edits,
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
        if let Keeps::Always(text) = &candidate.keeps {
            edits.extend(self.noted(text)?);
        }
        let mut outcome = self.trying.outcome(&edits);
        if !outcome.makes.is_empty()
            && let Keeps::IfAsked = candidate.keeps
            && let Some(note) = self.note()
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

    /// A text written behind the note that there is; no edit where that says it already, and nothing
    /// where the form has no place for a note.
    fn noted(&self, text: &str) -> Option<Option<Edit>> {
        let note = self.answer.note.as_ref()?;
        let stands = note.text.trim();
        if stands.contains(text) {
            return Some(None);
        }
        let (old, new) = match note.text.is_empty() {
            true => (Content::Blank, text.to_owned()),
            false => (Content::Text(note.text.clone()), joined(stands, text)),
        };
        Some(Some(Edit {
            cell: note.cell.clone(),
            code: Some(self.point.code.clone()),
            old,
            new: Content::Text(new),
        }))
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

/// Two notes in one cell.
fn joined(one: &str, other: &str) -> String {
    match one {
        "" => other.to_owned(),
        _ if one.ends_with(['.', ';', '!', '?']) => format!("{one} {other}"),
        _ => format!("{one}; {other}"),
    }
}
