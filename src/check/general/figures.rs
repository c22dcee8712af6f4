//! Numbers, whatever they count.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::limits::SAME_FIGURES;
use crate::number::is_whole;
use crate::submission::{Value, value};
use crate::template::{DataPoint, Rule, ValueKind};

use super::{Parameters, found, number};

/// What is counted is counted in whole numbers.
pub(super) fn whole_count(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |point, value| {
        let whole = matches!(point.kind, ValueKind::Count | ValueKind::Year);
        (whole && !is_whole(value)).then_some(Cause::NotWhole { value })
    })
}

/// No number is negative where the form does not allow it.
pub(super) fn not_negative(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |point, value| {
        let counted = matches!(point.kind, ValueKind::Count | ValueKind::Amount);
        (counted && value < 0.0 && !point.allows_negative).then_some(Cause::OutOfRange {
            value,
            low: 0.0,
            high: f64::INFINITY,
        })
    })
}

/// Percentages lie between `low` and `high`.
pub(super) fn number_range(
    rule: &Rule,
    parameters: &Parameters,
    scene: &Scene<'_>,
) -> Vec<Finding> {
    let low = number(parameters, "low", scene).unwrap_or(f64::NEG_INFINITY);
    let high = number(parameters, "high", scene).unwrap_or(f64::INFINITY);
    findings(rule, scene, |point, value| {
        (point.kind == ValueKind::Percent && !(low..=high).contains(&value))
            .then_some(Cause::OutOfRange { value, low, high })
    })
}

/// A percentage is not typed as a fraction.
pub(super) fn fraction_for_percent(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    findings(rule, scene, |point, value| {
        (point.kind == ValueKind::Percent && value > 0.0 && value < 1.0)
            .then_some(Cause::Fraction { value })
    })
}

/// What is asked as a year can be one, and a day is none of another century. What has decimals is told
/// elsewhere.
pub(super) fn plausible_year(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (point, answer) in found(scene) {
        let text = match (&point.kind, &answer.value) {
            (ValueKind::Year, Value::Number(year))
                if year.fract() == 0.0 && !value::is_year(*year) =>
            {
                year.to_string()
            }
            (ValueKind::Date, Value::Date(day)) if !value::is_year(f64::from(day.year())) => {
                crate::date::to_iso(*day)
            }
            _ => continue,
        };
        let codes = [point.code.clone()];
        findings.push(scene.finding(rule, Cause::ImplausibleYear { text }, &codes));
    }
    findings
}

/// Two data points do not hold one figure of `from` or more, unless a rule links them.
pub(super) fn same_figure(rule: &Rule, parameters: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let from = number(parameters, "from", scene).unwrap_or(f64::INFINITY);
    let large: Vec<(&DataPoint, f64)> = found(scene)
        .filter(|(point, _)| matches!(point.kind, ValueKind::Count | ValueKind::Amount))
        .filter_map(|(point, answer)| Some((point, answer.value.number()?)))
        .filter(|(_, value)| *value >= from)
        .collect();
    let links = &scene.template.links;
    let mut findings = Vec::new();
    for (at, (point, value)) in large.iter().enumerate() {
        for (other, same) in large.iter().skip(at + 1) {
            if value == same && !links.are_read_together(&point.code, &other.code) {
                let codes = [point.code.clone(), other.code.clone()];
                let cause = Cause::SameFigure { value: *value };
                findings.push(scene.finding(rule, cause, &codes));
            }
            if findings.len() >= SAME_FIGURES {
                return findings;
            }
        }
    }
    findings
}

fn findings(
    rule: &Rule,
    scene: &Scene<'_>,
    cause: impl Fn(&DataPoint, f64) -> Option<Cause>,
) -> Vec<Finding> {
    found(scene)
        .filter_map(|(point, answer)| {
            let cause = cause(point, answer.value.number()?)?;
            let codes = [point.code.clone()];
            Some(scene.finding(rule, cause, &codes))
        })
        .collect()
}
