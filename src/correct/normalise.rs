//! Step 1: what stands in the cell is a number written differently.
//!
//! One reading that the data point can hold: the number is offered, as safe when nothing but its
//! spelling changes. Several: the rules choose. A reading is offered only if it is the one with
//! which no rule is violated that the others violate; otherwise it stays a question to the person.

use crate::check::{Finding, Findings, Surroundings, check};
use crate::formula::Outcome;
use crate::number::{Reading, Spelling, readings};
use crate::submission::{Answer, Submission, UnreadableReason, Value};
use crate::template::{DataPoint, Template, ValueKind};
use crate::workbook::Content;

use super::{Applicability, Correction, Edit, Reason};

/// A correction for each text that says a number.
pub fn corrections(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
) -> Vec<Correction> {
    let points = template
        .data_points
        .iter()
        .zip(&submission.answers)
        .enumerate();
    points
        .filter_map(|(at, (point, answer))| {
            let (text, all) = number_text(answer)?;
            let readings: Vec<&Reading> = all
                .iter()
                .filter(|reading| admissible(reading, point))
                .collect();
            let (reading, reason, applicability) = match readings.as_slice() {
                [] => return None,
                // Another reading was possible until the form was asked, so a person decides.
                [reading] if all.len() > 1 => {
                    let reason = Reason::OnlyOneFits {
                        text: text.to_owned(),
                        number: reading.value,
                    };
                    (*reading, reason, Applicability::NeedsConfirmation)
                }
                [reading] => {
                    let reason = Reason::Spelling {
                        text: text.to_owned(),
                        number: reading.value,
                        spelling: reading.spelling,
                    };
                    (*reading, reason, applicability(reading, point))
                }
                several => {
                    let choice = Choice {
                        template,
                        submission,
                        surroundings,
                        at,
                    };
                    let (reading, rules) = choice.single_out(several)?;
                    let reason = Reason::ChosenByRules {
                        text: text.to_owned(),
                        number: reading.value,
                        rules,
                    };
                    (reading, reason, Applicability::NeedsConfirmation)
                }
            };
            let edit = Edit {
                cell: answer.cell.clone()?,
                code: Some(point.code.clone()),
                old: answer.content.clone(),
                new: Content::Number(reading.value),
            };
            let settles = findings
                .findings
                .iter()
                .filter(|finding| finding.data_points.as_slice() == [point.code.clone()]);
            Some(Correction {
                id: format!("spelling:{}", point.code),
                applicability,
                reason,
                settles: settles.map(Finding::id).collect(),
                edits: vec![edit],
            })
        })
        .collect()
}

/// The text of an answer and all its readings as a number. A text that a formula gives is left
/// alone: the formula is at fault, not the cell.
fn number_text(answer: &Answer) -> Option<(&str, Vec<Reading>)> {
    let Value::Unreadable(unreadable) = &answer.value else {
        return None;
    };
    if unreadable.reason != UnreadableReason::TextForNumber || answer.formula {
        return None;
    }
    Some((unreadable.text.as_str(), readings(&unreadable.text)))
}

/// Whether the data point can hold a number.
fn admissible(reading: &Reading, point: &DataPoint) -> bool {
    let value = reading.value;
    match point.kind {
        ValueKind::Count => value.fract() == 0.0 && (value >= 0.0 || point.allows_negative),
        ValueKind::Amount => value >= 0.0 || point.allows_negative,
        ValueKind::Percent => (0.0..=100.0).contains(&value),
        ValueKind::Year => value.fract() == 0.0 && (1000.0..10_000.0).contains(&value),
        ValueKind::Date | ValueKind::Choice(_) | ValueKind::Text => false,
    }
}

/// A spelling is safe to change when the number is all that the text says.
fn applicability(reading: &Reading, point: &DataPoint) -> Applicability {
    let percent = point.kind == ValueKind::Percent && reading.unit.as_deref() == Some("%");
    let plain = match reading.spelling {
        Spelling::Exact => true,
        Spelling::WithUnit => percent || reading.unit.as_deref() == Some(point.unit.as_str()),
        Spelling::Footnote | Spelling::LookAlike | Spelling::Approximate => false,
    };
    match plain {
        true => Applicability::Safe,
        false => Applicability::NeedsConfirmation,
    }
}

/// A choice between the readings of one answer.
struct Choice<'a> {
    template: &'a Template,
    submission: &'a Submission,
    surroundings: &'a Surroundings<'a>,
    at: usize,
}

impl Choice<'_> {
    /// The one reading with which fewer rules are violated than with any other, and the rules that
    /// speak for it.
    fn single_out<'r>(&self, readings: &[&'r Reading]) -> Option<(&'r Reading, Vec<String>)> {
        let violated: Vec<Vec<String>> = readings
            .iter()
            .map(|reading| self.violated_with(reading.value))
            .collect();
        let fewest = violated.iter().map(Vec::len).min()?;
        let mut best = readings
            .iter()
            .zip(&violated)
            .filter(|(_, rules)| rules.len() == fewest);
        let (reading, own) = best.next()?;
        if best.next().is_some() {
            return None;
        }
        let mut speaking: Vec<String> = Vec::new();
        for rule in violated.iter().flatten() {
            if !own.contains(rule) && !speaking.contains(rule) {
                speaking.push(rule.clone());
            }
        }
        Some((*reading, speaking))
    }

    fn violated_with(&self, value: f64) -> Vec<String> {
        let mut submission = self.submission.clone();
        if let Some(answer) = submission.answers.get_mut(self.at) {
            answer.value = Value::Number(value);
        }
        let outcomes = check(self.template, &submission, self.surroundings).outcomes;
        let violated = outcomes
            .into_iter()
            .filter(|rule| rule.outcome == Outcome::Violated);
        violated.map(|rule| rule.rule).collect()
    }
}
