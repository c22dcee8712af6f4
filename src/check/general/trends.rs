//! Whether changes over time are believable. Only flows are looked at, and only periods of one
//! length are compared.

use crate::check::{Cause, Finding, Scene};
use crate::submission::Submission;
use crate::template::{DataPoint, Rule};

use super::{Parameters, about, flows, number};

/// Of a flow's figures before, no check looks at more than the latest.
const LATEST: usize = 4;

/// A flow and its latest figures before, the latest first.
struct Series<'a> {
    point: &'a DataPoint,
    now: f64,
    before: Vec<f64>,
}

fn series<'a>(scene: &Scene<'a>) -> Vec<Series<'a>> {
    let comparable: Vec<&Submission> = scene.comparable().collect();
    let known = flows(scene).filter_map(|point| {
        let now = scene.number(scene.submission, &point.code)?;
        let figures = comparable
            .iter()
            .filter_map(|earlier| scene.number(earlier, &point.code));
        let before = figures.take(LATEST).collect();
        Some(Series { point, now, before })
    });
    known.collect()
}

fn findings(
    rule: &Rule,
    scene: &Scene<'_>,
    cause: impl Fn(&Series<'_>) -> Option<Cause>,
) -> Vec<Finding> {
    series(scene)
        .iter()
        .filter_map(|series| Some(about(rule, cause(series)?, &series.point.code, scene)))
        .collect()
}

/// A figure is within a `factor` of the median of the last four, where that is `least` or more.
pub(super) fn near_median(rule: &Rule, parameters: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let factor = number(parameters, "factor", scene).unwrap_or(3.0);
    let least = number(parameters, "least", scene).unwrap_or(10.0);
    findings(rule, scene, |series| {
        let median = median(series.before.get(..LATEST)?);
        let far = series.now > factor * median || series.now < median / factor;
        (median >= least && far).then_some(Cause::FarFromMedian {
            value: series.now,
            median,
        })
    })
}

/// Two small counts differ by no more than `deviations` standard deviations of the difference of
/// two Poisson variables; small is below `small`. (The test of the FBI's data quality guidelines.)
pub(super) fn poisson(rule: &Rule, parameters: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let deviations = number(parameters, "deviations", scene).unwrap_or(3.0);
    let small = number(parameters, "small", scene).unwrap_or(100.0);
    findings(rule, scene, |series| {
        let (value, before) = (series.now, *series.before.first()?);
        let both = value.max(before) < small && value.min(before) >= 0.0;
        let far = (value - before).abs() > deviations * (value + before).sqrt();
        (both && far).then_some(Cause::MoreThanChance { value, before })
    })
}

/// A flow does not grow like a running total: four figures that never fall, each larger than the
/// one before by about as much.
pub(super) fn running_total(
    rule: &Rule,
    parameters: &Parameters,
    scene: &Scene<'_>,
) -> Vec<Finding> {
    let least = number(parameters, "least", scene).unwrap_or(10.0);
    findings(rule, scene, |series| {
        let [third, second, first] = *series.before.get(..3)? else {
            return None;
        };
        let values = vec![first, second, third, series.now];
        let steps = [second - first, third - second, series.now - third];
        let typical = median(&steps);
        // A running total has grown beyond one period's worth, in steps of about one size.
        let steady = steps
            .iter()
            .all(|step| *step >= typical / 2.0 && *step <= typical * 2.0);
        (typical >= least && steady && series.now >= 3.0 * typical)
            .then_some(Cause::RunningTotal { values })
    })
}

/// A figure is not ten, a hundred or a thousand times that of the period before, or a fraction of
/// it like that, within `tolerance` percent.
pub(super) fn power_of_ten(
    rule: &Rule,
    parameters: &Parameters,
    scene: &Scene<'_>,
) -> Vec<Finding> {
    let tolerance = number(parameters, "tolerance", scene).unwrap_or(5.0) / 100.0;
    findings(rule, scene, |series| {
        let (value, before) = (series.now, *series.before.first()?);
        let (large, small) = (value.max(before), value.min(before));
        let factor = [10.0, 100.0, 1000.0]
            .into_iter()
            .find(|factor| small > 0.0 && (large / small / factor - 1.0).abs() <= tolerance)?;
        Some(Cause::PowerOfTen {
            value,
            before,
            factor,
        })
    })
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let at = |index: usize| sorted.get(index).copied().unwrap_or_default();
    match sorted.len() % 2 {
        0 => (at(middle.saturating_sub(1)) + at(middle)) / 2.0,
        _ => at(middle),
    }
}
