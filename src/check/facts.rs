//! What a formula is told of a submission.

use crate::date;
use crate::formula::{Fact, Facts, Interval, Standing, Term, Truth};
use crate::submission::{Answer, Column, Submission, Value};
use crate::template::{DataPoint, ValueKind};

use super::Scene;

/// The facts of one submission and the one before it; where that is not at hand, what the form
/// itself states for the period before.
pub struct SubmissionFacts<'a> {
    scene: &'a Scene<'a>,
    previous: Option<&'a Submission>,
}

impl<'a> SubmissionFacts<'a> {
    /// The facts of a scene.
    pub fn new(scene: &'a Scene<'a>) -> Self {
        Self {
            scene,
            previous: scene.previous(),
        }
    }

    /// The answer for this period, or of the submission for the one before.
    fn answer(&self, term: &Term) -> Option<&Answer> {
        let submission = match term.previous {
            true => self.previous?,
            false => self.scene.submission,
        };
        submission.answer(self.scene.template, &term.code)
    }

    /// Whether a column beside an answer was not found, so that nobody knows what stands in it.
    fn is_lost(&self, term: &Term, column: Column) -> bool {
        let submission = match term.previous {
            true => self.previous,
            false => Some(self.scene.submission),
        };
        let cell = self.answer(term).and_then(|answer| answer.cell.as_ref());
        submission
            .zip(cell)
            .is_some_and(|(submission, cell)| submission.lacks(column, &cell.sheet))
    }

    fn value(&self, term: &Term) -> Option<&Value> {
        match self.answer(term) {
            Some(answer) => Some(&answer.value),
            None if term.previous => self.scene.quoted(&term.code),
            None => None,
        }
    }
}

/// What is known of a data point with this value, or without any.
pub fn fact(point: &DataPoint, value: Option<&Value>) -> Fact {
    let counted = matches!(point.kind, ValueKind::Count | ValueKind::Amount);
    match value {
        Some(Value::Number(number)) => Fact::Number(*number),
        Some(Value::Choice(text) | Value::Text(text)) => Fact::Text(text.clone()),
        Some(Value::Date(day)) => Fact::Number(date::to_serial(*day, false)),
        // What cannot be has the count nought.
        Some(Value::NotApplicable) if counted => Fact::Number(0.0),
        Some(Value::NotApplicable) => Fact::NotApplicable,
        Some(Value::Blank | Value::NotAvailable | Value::Unreadable(_)) | None => {
            match point.kind {
                ValueKind::Count | ValueKind::Amount if point.allows_negative => {
                    Fact::Missing(Interval::ANY)
                }
                ValueKind::Count | ValueKind::Amount => Fact::Missing(Interval::NOT_NEGATIVE),
                ValueKind::Percent => Fact::Missing(Interval::PERCENT),
                ValueKind::Year | ValueKind::Date => Fact::Missing(Interval::ANY),
                ValueKind::Choice(_) | ValueKind::Text => Fact::MissingText,
            }
        }
    }
}

impl Facts for SubmissionFacts<'_> {
    fn fact(&self, term: &Term) -> Fact {
        match self.scene.template.data_point(&term.code) {
            Some(point) => fact(point, self.value(term)),
            None => Fact::Missing(Interval::ANY),
        }
    }

    fn standing(&self, term: &Term) -> Standing {
        match self.value(term) {
            Some(Value::Number(_) | Value::Choice(_) | Value::Date(_) | Value::Text(_)) => {
                Standing::Reported
            }
            Some(Value::NotAvailable) => Standing::NotAvailable,
            Some(Value::NotApplicable) => Standing::NotApplicable,
            Some(Value::Blank | Value::Unreadable(_)) | None => Standing::Open,
        }
    }

    fn note(&self, term: &Term) -> Option<String> {
        let text = &self.answer(term)?.note.as_ref()?.text;
        (!text.trim().is_empty()).then(|| text.clone())
    }

    fn has_note(&self, term: &Term) -> Truth {
        match self.is_lost(term, Column::Note) {
            true => Truth::Unknown,
            false => self.note(term).is_some().into(),
        }
    }

    fn has_evidence(&self, term: &Term) -> Truth {
        if self.is_lost(term, Column::Evidence) {
            return Truth::Unknown;
        }
        let evidence = self
            .answer(term)
            .and_then(|answer| answer.evidence.as_ref());
        let told = evidence.is_some_and(|evidence| !evidence.text.trim().is_empty());
        told.into()
    }

    fn period(&self) -> Option<(f64, f64)> {
        let period = self.scene.submission.period?;
        Some((
            date::to_serial(period.start, false),
            date::to_serial(period.end, false),
        ))
    }

    fn setting(&self, name: &str) -> Option<f64> {
        self.scene.template.number_setting(name)
    }
}
