//! How answers are written.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::number::{Spelling, readings};
use crate::submission::{Unreadable, UnreadableReason, Value};
use crate::template::{DataPoint, Rule};

use super::{Parameters, found};

/// A number is a number, not text.
pub(super) fn number_as_text(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |unreadable| match unreadable.reason {
        UnreadableReason::TextForNumber if !is_approximate(&unreadable.text) => {
            Some(Cause::TextForNumber {
                text: unreadable.text.clone(),
            })
        }
        UnreadableReason::DateForNumber => Some(Cause::DateForNumber {
            text: unreadable.text.clone(),
        }),
        _ => None,
    })
}

/// A mark in a number stands for thousands or for decimals, not for either.
pub(super) fn ambiguous_mark(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |unreadable| {
        let readings: Vec<f64> = number_readings(unreadable)?;
        (readings.len() > 1).then(|| Cause::AmbiguousMark {
            text: unreadable.text.clone(),
            readings,
        })
    })
}

/// The comma means the same throughout the file.
pub(super) fn comma_both_ways(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let texts: Vec<(&DataPoint, &Unreadable, Vec<f64>)> = unreadable(scene)
        .filter(|(_, unreadable)| unreadable.text.contains(','))
        .filter_map(|(point, text)| Some((point, text, number_readings(text)?)))
        .collect();
    // A comma that can only be a decimal mark beside one that can stand for thousands.
    let decimal = texts
        .iter()
        .find(|(_, _, readings)| matches!(readings.as_slice(), [one] if one.fract() != 0.0));
    let thousands = texts.iter().find(|(_, _, readings)| {
        readings
            .iter()
            .any(|reading| reading.fract() == 0.0 && *reading >= 1000.0)
    });
    let (Some(decimal), Some(thousands)) = (decimal, thousands) else {
        return Vec::new();
    };
    let cause = Cause::CommaBothWays {
        decimal: decimal.1.text.clone(),
        thousands: thousands.1.text.clone(),
    };
    let codes = [decimal.0.code.clone(), thousands.0.code.clone()];
    vec![Finding::new(
        rule,
        cause,
        &codes,
        scene.submission,
        scene.template,
    )]
}

/// A figure is exact, not "around 90".
pub(super) fn approximate(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |unreadable| {
        is_approximate(&unreadable.text).then(|| Cause::Approximate {
            text: unreadable.text.clone(),
        })
    })
}

/// A date is a date, not text.
pub(super) fn real_date(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |unreadable| {
        (unreadable.reason == UnreadableReason::NotADate).then(|| Cause::NotADate {
            text: unreadable.text.clone(),
        })
    })
}

/// No cell holds an error value of Excel.
pub(super) fn error_value(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |unreadable| {
        (unreadable.reason == UnreadableReason::ErrorValue).then(|| Cause::ErrorValue {
            text: unreadable.text.clone(),
        })
    })
}

fn unreadable<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a DataPoint, &'a Unreadable)> {
    found(scene).filter_map(|(point, answer)| match &answer.value {
        Value::Unreadable(unreadable) => Some((point, unreadable)),
        _ => None,
    })
}

fn findings(
    rule: &Rule,
    scene: &Scene<'_>,
    cause: impl Fn(&Unreadable) -> Option<Cause>,
) -> Vec<Finding> {
    unreadable(scene)
        .filter_map(|(point, unreadable)| {
            let codes = [point.code.clone()];
            let cause = cause(unreadable)?;
            Some(Finding::new(
                rule,
                cause,
                &codes,
                scene.submission,
                scene.template,
            ))
        })
        .collect()
}

fn number_readings(unreadable: &Unreadable) -> Option<Vec<f64>> {
    (unreadable.reason == UnreadableReason::TextForNumber).then(|| {
        readings(&unreadable.text)
            .into_iter()
            .map(|reading| reading.value)
            .collect()
    })
}

fn is_approximate(text: &str) -> bool {
    readings(text)
        .iter()
        .any(|reading| reading.spelling == Spelling::Approximate)
}
