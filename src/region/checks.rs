//! Checks that compare jurisdictions.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Cause;
use crate::check::general::Parameters;
use crate::check::general::prose::{dates, words_of};
use crate::code::Code;
use crate::date;
use crate::submission::Value;
use crate::template::{Rule, ValueKind};

use super::{Region, RegionFinding};

/// Inhabitants to whom a rate is given.
const PER: f64 = 100_000.0;

/// All count the same thing under a row: no note names another of `units` (between bars) than the
/// row's, unless all do.
pub(crate) fn same_basis(
    rule: &Rule,
    parameters: &Parameters,
    region: &Region<'_>,
) -> Vec<RegionFinding> {
    let units: Vec<&str> = parameters
        .get("units")
        .map_or("", String::as_str)
        .split('|')
        .collect();
    let mut findings = Vec::new();
    let points = region.template.data_points.iter();
    for point in points.filter(|point| matches!(point.kind, ValueKind::Count)) {
        let mut counted = Vec::new();
        let mut concerned = Vec::new();
        for at in 0..region.submissions.len() {
            let Some(answer) = region.answer(at, &point.code) else {
                continue;
            };
            if answer.value.number().is_none() {
                continue;
            }
            let note = answer.note.as_ref().map_or("", |note| note.text.as_str());
            let words = words_of(note);
            let other = words.iter().find_map(|word| {
                let unit = region.template.unit_of(word)?;
                (unit != point.unit && units.contains(&unit)).then(|| unit.to_owned())
            });
            if let Some(unit) = other {
                counted.push((region.name(at), unit));
                concerned.push(at);
            }
        }
        if !counted.is_empty() && counted.len() < region.submissions.len() {
            let cause = Cause::OtherBasis { counted };
            findings.push(region.finding(rule, cause, Some(&point.code), &concerned));
        }
    }
    findings
}

/// All that answer `yes` to a question name the same days in their notes.
pub(crate) fn same_dates(
    rule: &Rule,
    parameters: &Parameters,
    region: &Region<'_>,
) -> Vec<RegionFinding> {
    let Some(code) = parameters.get("of").and_then(|code| Code::new(code)) else {
        return Vec::new();
    };
    let mut named = Vec::new();
    for at in 0..region.submissions.len() {
        let year = region.submissions.get(at).and_then(|known| known.period);
        let Some((answer, period)) = region.answer(at, &code).zip(year) else {
            continue;
        };
        let takes_part = matches!(&answer.value, Value::Choice(item) if item == "yes");
        let note = answer.note.as_ref().map_or("", |note| note.text.as_str());
        let days = dates(note, period.start.year());
        if takes_part && !days.is_empty() {
            named.push((at, days));
        }
    }
    let Some((_, first)) = named.first() else {
        return Vec::new();
    };
    let same = |days: &[crate::check::general::prose::Named]| {
        let of = |days: &[crate::check::general::prose::Named]| -> BTreeSet<_> {
            days.iter().map(|day| (day.first, day.last)).collect()
        };
        of(days) == of(first)
    };
    if named.iter().all(|(_, days)| same(days)) {
        return Vec::new();
    }
    let told = named.iter().map(|(at, days)| {
        let texts: Vec<&str> = days.iter().map(|day| day.text.as_str()).collect();
        (region.name(*at), texts.join(", "))
    });
    let cause = Cause::OtherDates {
        dates: told.collect(),
    };
    let concerned: Vec<usize> = named.iter().map(|(at, _)| *at).collect();
    vec![region.finding(rule, cause, Some(&code), &concerned)]
}

/// No figure per head is more than `factor` times the median of all, where that is above zero. The
/// inhabitants of each jurisdiction are settings: `inhabitants.` and its name.
pub(crate) fn per_head(
    rule: &Rule,
    parameters: &Parameters,
    region: &Region<'_>,
) -> Vec<RegionFinding> {
    /// A median of fewer says nothing.
    const FEWEST: usize = 4;
    let factor = parameters
        .get("factor")
        .and_then(|text| {
            region
                .template
                .number_setting(text)
                .or_else(|| text.parse().ok())
        })
        .unwrap_or(5.0);
    let mut findings = Vec::new();
    let points = region.template.data_points.iter();
    for point in points.filter(|point| point.kind == ValueKind::Count) {
        let rates: Vec<(usize, f64)> = (0..region.submissions.len())
            .filter_map(|at| {
                let figure = region.answer(at, &point.code)?.value.number()?;
                let name = format!("inhabitants.{}", region.name(at));
                let inhabitants = region.template.number_setting(&name)?;
                (inhabitants > 0.0).then_some((at, figure / inhabitants * PER))
            })
            .collect();
        let mut sorted: Vec<f64> = rates.iter().map(|(_, rate)| *rate).collect();
        sorted.sort_by(f64::total_cmp);
        let median = match (sorted.get(sorted.len() / 2), sorted.len() % 2) {
            (Some(upper), 0) => {
                let lower = sorted
                    .get((sorted.len() / 2).saturating_sub(1))
                    .unwrap_or(upper);
                (lower + upper) / 2.0
            }
            (Some(middle), _) => *middle,
            (None, _) => continue,
        };
        if median <= 0.0 || rates.len() < FEWEST {
            continue;
        }
        for (at, rate) in rates.iter().filter(|(_, rate)| *rate > factor * median) {
            let cause = Cause::PerHead {
                jurisdiction: region.name(*at),
                rate: *rate,
                median,
            };
            findings.push(region.finding(rule, cause, Some(&point.code), &[*at]));
        }
    }
    findings
}

/// All files are of one version of the form and about one period.
pub(crate) fn same_form(rule: &Rule, _: &Parameters, region: &Region<'_>) -> Vec<RegionFinding> {
    let told =
        |at: usize, text: Option<String>| (region.name(at), text.unwrap_or_else(|| "?".to_owned()));
    let all = region.submissions.iter().enumerate();
    let versions: Vec<_> = all
        .clone()
        .map(|(at, submission)| told(at, submission.template_version.clone()))
        .collect();
    let periods: Vec<_> = all
        .map(|(at, submission)| {
            let period = submission.period.map(|period| {
                format!(
                    "{} – {}",
                    date::to_iso(period.start),
                    date::to_iso(period.end)
                )
            });
            told(at, period)
        })
        .collect();
    let differ = |told: &[(String, String)]| {
        told.iter()
            .any(|(_, text)| told.first().is_some_and(|(_, first)| first != text))
    };
    let concerned: Vec<usize> = (0..region.submissions.len()).collect();
    let mut findings = Vec::new();
    if differ(&versions) {
        let cause = Cause::OtherVersion { versions };
        findings.push(region.finding(rule, cause, None, &concerned));
    }
    if differ(&periods) {
        let cause = Cause::OtherPeriods { periods };
        findings.push(region.finding(rule, cause, None, &concerned));
    }
    findings
}

/// Every jurisdiction of the form has one file.
pub(crate) fn one_file_each(
    rule: &Rule,
    _: &Parameters,
    region: &Region<'_>,
) -> Vec<RegionFinding> {
    let mut files: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut findings = Vec::new();
    for (at, submission) in region.submissions.iter().enumerate() {
        match &submission.jurisdiction {
            Some(name) => files.entry(name).or_default().push(at),
            None => findings.push(region.finding(rule, Cause::NobodysFile, None, &[at])),
        }
    }
    for name in region.jurisdictions() {
        let own = files.get(name.as_str()).map_or(&[][..], Vec::as_slice);
        match own {
            [] => {
                let cause = Cause::NoFile {
                    jurisdiction: name.clone(),
                };
                findings.push(region.finding(rule, cause, None, &[]));
            }
            [_] => {}
            [first, rest @ ..] => {
                let differ = region
                    .template
                    .data_points
                    .iter()
                    .filter(|point| {
                        let value = |at| region.answer(at, &point.code).map(|answer| &answer.value);
                        rest.iter().any(|at| value(*at) != value(*first))
                    })
                    .count();
                let cause = Cause::SeveralFiles {
                    jurisdiction: name.clone(),
                    count: own.len(),
                    differ,
                };
                findings.push(region.finding(rule, cause, None, own));
            }
        }
    }
    findings
}

/// "Not applicable" to one of `codes` (between bars) is not said where others report figures.
pub(crate) fn applicable_elsewhere(
    rule: &Rule,
    parameters: &Parameters,
    region: &Region<'_>,
) -> Vec<RegionFinding> {
    let codes = parameters.get("codes").map_or("", String::as_str);
    let mut findings = Vec::new();
    for code in codes.split('|').filter_map(Code::new) {
        let all =
            || (0..region.submissions.len()).filter_map(|at| Some((at, region.answer(at, &code)?)));
        let others: Vec<String> = all()
            .filter(|(_, answer)| answer.value.number().is_some_and(|figure| figure > 0.0))
            .map(|(at, _)| region.name(at))
            .collect();
        if others.is_empty() {
            continue;
        }
        for (at, answer) in all() {
            if answer.value == Value::NotApplicable {
                let cause = Cause::AppliesElsewhere {
                    jurisdiction: region.name(at),
                    others: others.clone(),
                };
                findings.push(region.finding(rule, cause, Some(&code), &[at]));
            }
        }
    }
    findings
}
