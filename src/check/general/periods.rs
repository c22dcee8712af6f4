//! This period beside others of the same jurisdiction.

use crate::check::{Cause, Finding, Scene};
use crate::code::Code;
use crate::submission::{Period, Submission, Value};
use crate::template::Rule;

use super::{Parameters, about, flows, found, number};

/// What was a number in the period before is not missing now.
pub(super) fn still_reported(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let Some(previous) = scene.previous() else {
        return Vec::new();
    };
    let gone = found(scene).filter(|(_, answer)| answer.value == Value::NotAvailable);
    gone.filter_map(|(point, _)| {
        let before = scene.number(previous, &point.code)?;
        Some(about(
            rule,
            Cause::WentMissing { before },
            &point.code,
            scene,
        ))
    })
    .collect()
}

/// What was above zero for `periods` periods is not zero now.
pub(super) fn not_dropped(rule: &Rule, parameters: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let periods = number(parameters, "periods", scene).unwrap_or(3.0) as usize;
    let zero =
        flows(scene).filter(|point| scene.number(scene.submission, &point.code) == Some(0.0));
    zero.filter_map(|point| {
        let before: Option<Vec<f64>> = scene
            .comparable()
            .take(periods)
            .map(|earlier| {
                scene
                    .number(earlier, &point.code)
                    .filter(|value| *value > 0.0)
            })
            .collect();
        let mut before = before.filter(|before| before.len() == periods)?;
        before.reverse();
        Some(about(
            rule,
            Cause::DroppedToZero { before },
            &point.code,
            scene,
        ))
    })
    .collect()
}

/// A year is the sum of its halves.
pub(super) fn halves_make_year(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let Some(own) = scene.submission.period else {
        return Vec::new();
    };
    let at = |first: u8, last: u8| -> Option<&Submission> {
        let fits = |period: Period| {
            period.start.year() == own.start.year()
                && period.end.year() == own.start.year()
                && (u8::from(period.start.month()), u8::from(period.end.month())) == (first, last)
        };
        if fits(own) {
            return Some(scene.submission);
        }
        let mut others = scene.others.iter();
        others
            .find(|(period, _)| fits(*period))
            .map(|(_, other)| *other)
    };
    let (Some(year), Some(first), Some(second)) = (at(1, 12), at(1, 6), at(7, 12)) else {
        return Vec::new();
    };
    let differs = |code: &Code| {
        let of = |submission| scene.number(submission, code);
        let (year, first, second) = (of(year)?, of(first)?, of(second)?);
        let gap = (year - first - second).abs();
        (gap > 1e-6 * year.abs().max(1.0)).then_some(Cause::NotSumOfHalves {
            year,
            first,
            second,
        })
    };
    flows(scene)
        .filter_map(|point| Some(about(rule, differs(&point.code)?, &point.code, scene)))
        .collect()
}

/// There is an earlier report for as long a time, if there is any earlier one.
pub(super) fn same_length(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let Some(own) = scene.submission.period else {
        return Vec::new();
    };
    if scene.comparable().next().is_some() {
        return Vec::new();
    }
    // A year beside its own halves is no other length: it is the same time told twice.
    let other = scene
        .earlier()
        .find(|(period, _)| period.months() != own.months());
    let finding =
        other.map(|(before, _)| scene.finding(rule, Cause::OtherLength { own, before }, &[]));
    finding.into_iter().collect()
}

/// What the form states for the period before is what was sent then.
pub(super) fn quoted_as_sent(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let Some(previous) = scene.previous() else {
        return Vec::new();
    };
    found(scene)
        .filter_map(|(point, answer)| {
            let quoted = answer.quoted.as_ref()?;
            let (now, then) = (quoted.value.number()?, scene.number(previous, &point.code)?);
            let mut finding = (now != then)
                .then(|| about(rule, Cause::Revised { now, then }, &point.code, scene))?;
            finding.cells = vec![quoted.cell.clone()];
            Some(finding)
        })
        .collect()
}

/// Not `share` percent or more of the figures are those of the period before.
pub(super) fn not_a_copy(rule: &Rule, parameters: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    /// Fewer figures than that may be equal by chance.
    const FEWEST: usize = 5;
    let share = number(parameters, "share", scene).unwrap_or(80.0);
    let Some(previous) = scene.comparable().next() else {
        return Vec::new();
    };
    let pairs: Vec<(f64, f64)> = flows(scene)
        .filter_map(|point| {
            let now = scene.number(scene.submission, &point.code)?;
            let then = scene.number(previous, &point.code)?;
            (now != 0.0).then_some((now, then))
        })
        .collect();
    let same = pairs.iter().filter(|(now, then)| now == then).count();
    let copied = pairs.len() >= FEWEST && same as f64 * 100.0 >= share * pairs.len() as f64;
    let cause = Cause::CopyOfLast {
        same,
        of: pairs.len(),
    };
    copied
        .then(|| scene.finding(rule, cause, &[]))
        .into_iter()
        .collect()
}
