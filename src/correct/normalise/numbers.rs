//! Texts that say a number.

use crate::correct::trying::Trying;
use crate::correct::{Applicability, Edit, Reason};
use crate::number::{Dimension, Reading, Spelling, dimension, is_whole, readings_with, tidy};
use crate::submission::{Answer, Value};
use crate::template::{DataPoint, Template, UnitBehind, ValueKind};
use crate::text::plain;
use crate::workbook::Content;

use super::{Candidate, Form, Keeps, Readings};

/// The readings of a text that the data point can hold.
pub(super) fn readings_of(
    text: &str,
    answer: &Answer,
    point: &DataPoint,
    form: Form<'_>,
) -> Option<Readings> {
    let template = form.template;
    let mut all = readings_with(text, &|word| template.unit_of(word).is_some());
    if all.iter().any(|reading| reading.spelling.is_bound()) {
        return bound(text, point, form);
    }
    let unit = all.iter().find_map(|reading| reading.unit.as_deref());
    let converted = match unit.map(|unit| template.unit_behind(unit, point)) {
        Some(UnitBehind::Converted(factor)) => {
            for reading in &mut all {
                reading.value = tidy(reading.value * factor);
            }
            true
        }
        // What counts or measures something else is no answer.
        Some(UnitBehind::Other) => return None,
        Some(UnitBehind::Own | UnitBehind::General) | None => false,
    };
    let conversion = |reading: &Reading| Reason::Converted {
        text: text.to_owned(),
        number: reading.value,
        written: reading.unit.clone().unwrap_or_default(),
        unit: point.unit.clone(),
    };
    let mut fitting: Vec<&Reading> = all
        .iter()
        .filter(|reading| admissible(reading.value, point))
        .collect();
    let number = |reading: &Reading, reason, applicability| Candidate {
        content: Content::Number(reading.value),
        reason,
        applicability,
        keeps: Keeps::Nothing,
    };
    match fitting.as_slice() {
        [] => None,
        // Another reading was possible until the form was asked, so a person decides.
        [reading] if all.len() > 1 => {
            let reason = match converted {
                true => conversion(reading),
                false => Reason::OnlyOneFits {
                    text: text.to_owned(),
                    number: reading.value,
                },
            };
            let confirm = Applicability::NeedsConfirmation;
            Some(Readings::Only(number(reading, reason, confirm)))
        }
        [reading] => {
            let reason = match answer.formula {
                _ if converted => conversion(reading),
                true => Reason::FormulaText {
                    text: text.to_owned(),
                    number: reading.value,
                },
                false => Reason::Spelling {
                    text: text.to_owned(),
                    number: reading.value,
                    spelling: reading.spelling,
                },
            };
            let applicability = applicability(reading, point, template);
            Some(Readings::Only(number(reading, reason, applicability)))
        }
        _ => {
            let several = fitting.drain(..).map(|reading| {
                let reason = match converted {
                    true => conversion(reading),
                    false => Reason::ChosenByRules {
                        text: text.to_owned(),
                        number: reading.value,
                        rules: Vec::new(),
                    },
                };
                let confirm = Applicability::NeedsConfirmation;
                (reading.value, number(reading, reason, confirm))
            });
            Some(Readings::Choose(several.collect()))
        }
    }
}

/// A bound is no figure: the figure is not available, and the note says what is known of it.
fn bound(text: &str, point: &DataPoint, form: Form<'_>) -> Option<Readings> {
    let answer = form.written(&Value::NotAvailable, point);
    let candidate = Candidate {
        content: Content::Text(answer.clone()),
        reason: Reason::Bound {
            text: text.to_owned(),
            answer,
        },
        applicability: Applicability::NeedsConfirmation,
        keeps: Keeps::Always(plain(text).into_owned()),
    };
    point.allows_na.then_some(Readings::Only(candidate))
}

/// Whether the data point can hold a number.
pub(super) fn admissible(value: f64, point: &DataPoint) -> bool {
    match point.kind {
        ValueKind::Count => is_whole(value) && (value >= 0.0 || point.allows_negative),
        ValueKind::Amount => value >= 0.0 || point.allows_negative,
        ValueKind::Percent => (0.0..=100.0).contains(&value),
        ValueKind::Year => is_whole(value) && (1000.0..10_000.0).contains(&value),
        ValueKind::Date | ValueKind::Choice(_) | ValueKind::Text => false,
    }
}

/// A spelling is safe to change when the number is all that the text says.
fn applicability(reading: &Reading, point: &DataPoint, template: &Template) -> Applicability {
    let unit = reading.unit.as_deref();
    let plain = match reading.spelling {
        Spelling::Exact => true,
        // The unit of the row says nothing that the form does not say. Its other spellings may: a
        // ton is not everywhere a tonne.
        Spelling::WithUnit => unit.is_some_and(|unit| {
            dimension(unit) == Some(Dimension::Percent) && point.kind == ValueKind::Percent
                || template.labels.has(&format!("unit:{}", point.unit), unit)
        }),
        _ => false,
    };
    match plain {
        true => Applicability::Safe,
        false => Applicability::NeedsConfirmation,
    }
}

/// The one reading with which fewer rules are violated than with any other, with the rules that
/// speak for it; nothing when two are as good.
pub(super) fn choose(
    point: &DataPoint,
    readings: Vec<(f64, Candidate)>,
    trying: &Trying<'_>,
) -> Option<Candidate> {
    let answer = trying.submission.answer(trying.template, &point.code)?;
    let violated: Option<Vec<Vec<String>>> = readings
        .iter()
        .map(|(_, candidate)| {
            trying.violated(&[Edit {
                cell: answer.cell.clone()?,
                code: Some(point.code.clone()),
                old: answer.content.clone(),
                new: candidate.content.clone(),
            }])
        })
        .collect();
    let violated = violated?;
    let fewest = violated.iter().map(Vec::len).min()?;
    let mut best = violated
        .iter()
        .enumerate()
        .filter(|(_, rules)| rules.len() == fewest);
    let (at, own) = best.next()?;
    if best.next().is_some() {
        return None;
    }
    let mut speaking: Vec<String> = Vec::new();
    for rule in violated.iter().flatten() {
        if !own.contains(rule) && !speaking.contains(rule) {
            speaking.push(rule.clone());
        }
    }
    let (_, mut candidate) = readings.into_iter().nth(at)?;
    match &mut candidate.reason {
        Reason::ChosenByRules { rules, .. } | Reason::DateRead { rules, .. } => *rules = speaking,
        _ => {}
    }
    Some(candidate)
}
