//! How answers are written.

use crate::check::finding::{Cause, Odd};
use crate::check::{Finding, Scene};
use crate::number::{Spelling, is_whole, readings, readings_with};
use crate::submission::{Unreadable, UnreadableReason, Value, value};
use crate::template::{DataPoint, Rule, UnitBehind};
use crate::text;

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
        UnreadableReason::LogicalForNumber => Some(Cause::LogicalForNumber {
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
        .find(|(_, _, readings)| matches!(readings.as_slice(), [one] if !is_whole(*one)));
    let thousands = texts.iter().find(|(_, _, readings)| {
        readings
            .iter()
            .any(|reading| is_whole(*reading) && *reading >= 1000.0)
    });
    let (Some(decimal), Some(thousands)) = (decimal, thousands) else {
        return Vec::new();
    };
    let cause = Cause::CommaBothWays {
        decimal: decimal.1.text.clone(),
        thousands: thousands.1.text.clone(),
    };
    let codes = [decimal.0.code.clone(), thousands.0.code.clone()];
    vec![scene.finding(rule, cause, &codes)]
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

/// Where a program wrote a number, it is one that is finite.
pub(super) fn finite_number(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |unreadable| {
        (unreadable.reason == UnreadableReason::NotFinite).then(|| Cause::ErrorValue {
            text: unreadable.text.clone(),
        })
    })
}

/// Thousands are kept apart in all large numbers that are text, or in none.
pub(super) fn thousands_both_ways(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let large: Vec<(&DataPoint, &str, bool)> = unreadable(scene)
        .filter_map(|(point, unreadable)| {
            let readings = number_readings(unreadable)?;
            let text = unreadable.text.trim();
            let large = readings.iter().any(|value| *value >= 1000.0);
            large.then(|| (point, text, text.chars().any(marks_thousands)))
        })
        .collect();
    let one = |marked: bool| large.iter().find(|(_, _, has)| *has == marked);
    let (Some(with), Some(without)) = (one(true), one(false)) else {
        return Vec::new();
    };
    let cause = Cause::ThousandsBothWays {
        with: with.1.to_owned(),
        without: without.1.to_owned(),
    };
    let codes = [with.0.code.clone(), without.0.code.clone()];
    vec![scene.finding(rule, cause, &codes)]
}

fn marks_thousands(character: char) -> bool {
    matches!(character, '.' | ',' | '\'' | '’') || character.is_whitespace()
}

/// A unit that is written beside a number is the unit of its row. Each unit's spellings are in the
/// labels, under `spellings:` and the unit.
pub(super) fn other_unit(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (point, unreadable) in unreadable(scene) {
        let template = scene.template;
        let known = |word: &str| template.unit_of(word).is_some();
        let readings = readings_with(&unreadable.text, &known);
        let written = readings.into_iter().find_map(|reading| reading.unit);
        let Some(written) = written else { continue };
        let behind = template.unit_behind(&written, point);
        // Of what is asked without a unit there is none to name.
        let named = !point.unit.is_empty();
        if named && matches!(behind, UnitBehind::Converted(_) | UnitBehind::Other) {
            let means = template.unit_of(&written).unwrap_or(&written).to_owned();
            let cause = Cause::OtherUnit {
                written,
                means,
                unit: point.unit.clone(),
            };
            findings.push(super::about(rule, cause, &point.code, scene));
        }
    }
    findings
}

/// An answer has no letters that look like others or like digits, no character that nobody sees, and
/// no space that is none.
pub(super) fn odd_characters(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |unreadable| {
        let text = &unreadable.text;
        let readings = readings(text);
        let answer = value::spelt(text, scene.template);
        let digits = readings
            .iter()
            .any(|reading| reading.spelling == Spelling::LookAlike);
        let number = number_readings(unreadable).is_some_and(|values| !values.is_empty());
        let odd = match () {
            () if digits => Odd::Digits,
            // Of other texts it is not known what belongs there.
            () if !number && answer.is_none() => return None,
            () if text.contains(text::is_invisible) => Odd::Invisible,
            () if text.contains(text::is_odd_space) => Odd::Spaces,
            () if mixes_alphabets(text) => Odd::Alphabet,
            () => return None,
        };
        Some(Cause::OddCharacters {
            text: text.clone(),
            odd,
        })
    })
}

/// Whether a word has Latin and Cyrillic letters.
fn mixes_alphabets(text: &str) -> bool {
    let cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52f}');
    let latin = |c: char| c.is_alphabetic() && !cyrillic(c);
    let mut words = text.split(char::is_whitespace);
    words.any(|word| word.contains(cyrillic) && word.contains(latin))
}

fn unreadable<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a DataPoint, &'a Unreadable)> {
    // That a part of a text is struck through or raised is told by itself.
    let plain =
        found(scene).filter(|(_, answer)| answer.shown.iter().all(|one| one.meant().is_none()));
    plain.filter_map(|(point, answer)| match &answer.value {
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
            Some(scene.finding(rule, cause, &codes))
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
        .any(|reading| reading.spelling.is_vague())
}
