//! What the formulas of the workbook came to.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::submission::{Answer, Stale};
use crate::template::Rule;

use super::{Parameters, about};

/// The results that the file stores are what their formulas give.
pub(super) fn stored_results(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let stale = &scene.submission.calculation.stale;
    let answer_at = |stale: &Stale| {
        let mut answers = answers(scene);
        answers.find(|answer| answer.cell.as_ref() == Some(&stale.cell))
    };
    let mut elsewhere: Vec<&Stale> = Vec::new();
    let mut findings = Vec::new();
    for one in stale {
        match answer_at(one) {
            Some(answer) => findings.push(about(rule, cause(one), &answer.code, scene)),
            None => elsewhere.push(one),
        }
    }
    // What lies beside the answers is told in one finding.
    if let Some(first) = elsewhere.first() {
        findings.push(Finding {
            cells: elsewhere.iter().map(|one| one.cell.clone()).collect(),
            ..scene.finding(rule, cause(first), &[])
        });
    }
    findings
}

fn cause(stale: &Stale) -> Cause {
    Cause::StaleResult {
        stored: stale.stored.clone(),
        calculated: stale.calculated.clone(),
    }
}

/// No cell of the form holds a formula without a result.
pub(super) fn formulas_calculated(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let without = &scene.submission.calculation.without_result;
    let cells: Vec<_> = without.iter().collect();
    let mut findings = Vec::new();
    let mut elsewhere = Vec::new();
    for cell in cells {
        let mut own = answers(scene).filter(|answer| answer.cell.as_ref() == Some(cell));
        match own.next() {
            Some(answer) => findings.push(about(rule, Cause::NoResult, &answer.code, scene)),
            None => elsewhere.push(cell.clone()),
        }
    }
    if !elsewhere.is_empty() {
        findings.push(Finding {
            cells: elsewhere,
            ..scene.finding(rule, Cause::NoResult, &[])
        });
    }
    findings
}

/// All formulas were calculated that had to be.
pub(super) fn all_calculated(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let left = &scene.submission.calculation.left;
    if left.count == 0 {
        return Vec::new();
    }
    let cause = Cause::NotCalculated { count: left.count };
    vec![Finding {
        cells: left.first.clone(),
        ..scene.finding(rule, cause, &[])
    }]
}

fn answers<'a>(scene: &Scene<'a>) -> impl Iterator<Item = &'a Answer> {
    let submission = scene.submission;
    submission.cover.iter().chain(&submission.answers)
}
