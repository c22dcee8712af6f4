//! Parts and their totals. Which data points make which total is read from the rules: a rule says
//! that a sum of figures equals one figure.

use crate::check::{Cause, Finding, Scene};
use crate::code::Code;
use crate::number::sum;
use crate::submission::Value;
use crate::template::Rule;
use crate::template::links::Breakdown;

use super::Parameters;

impl Breakdown {
    fn value<'a>(&self, code: &Code, scene: &Scene<'a>) -> Option<&'a Value> {
        Some(&scene.submission.answer(scene.template, code)?.value)
    }

    fn total(&self, scene: &Scene<'_>) -> Option<f64> {
        self.value(&self.total, scene)?.number()
    }

    /// The sum of the parts that are known.
    fn known(&self, scene: &Scene<'_>) -> f64 {
        let parts = self.parts.iter();
        sum(parts.filter_map(|part| self.value(part, scene)?.number()))
    }

    fn missing(&self, scene: &Scene<'_>) -> Vec<Code> {
        let parts = self.parts.iter();
        parts
            .filter(|part| self.value(part, scene) == Some(&Value::NotAvailable))
            .cloned()
            .collect()
    }
}

/// Parts that are all zero do not have a total above zero.
pub(super) fn parts_zero(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for breakdown in &scene.template.links.breakdowns {
        let zero = |part| breakdown.value(part, scene) == Some(&Value::Number(0.0));
        match breakdown.total(scene) {
            Some(total) if total > 0.0 && breakdown.parts.iter().all(zero) => {
                let codes: Vec<Code> =
                    [std::slice::from_ref(&breakdown.total), &breakdown.parts].concat();
                findings.push(scene.finding(rule, Cause::PartsZero { total }, &codes));
            }
            _ => {}
        }
    }
    findings
}

/// A total has all its parts.
pub(super) fn parts_missing(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for breakdown in &scene.template.links.breakdowns {
        let missing = breakdown.missing(scene);
        let (known, Some(total)) = (breakdown.known(scene), breakdown.total(scene)) else {
            continue;
        };
        // What exceeds its total is told as that; what reaches it leaves nothing for the others,
        // unless one can be negative.
        let all = missing.len() == breakdown.parts.len();
        let negative = missing.iter().any(|code| {
            let point = scene.template.data_point(code);
            point.is_some_and(|point| point.allows_negative)
        });
        let open = known < total || negative && known == total;
        if !missing.is_empty() && !all && open {
            let cause = Cause::PartsMissing { known, total };
            let codes = [missing, vec![breakdown.total.clone()]].concat();
            findings.push(scene.finding(rule, cause, &codes));
        }
    }
    findings
}

/// The parts that are known do not exceed their total.
pub(super) fn known_parts_exceed(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for breakdown in &scene.template.links.breakdowns {
        let (known, Some(total)) = (breakdown.known(scene), breakdown.total(scene)) else {
            continue;
        };
        if !breakdown.missing(scene).is_empty() && known > total {
            let cause = Cause::KnownPartsExceed { known, total };
            let codes: Vec<Code> =
                [&breakdown.parts[..], std::slice::from_ref(&breakdown.total)].concat();
            findings.push(scene.finding(rule, cause, &codes));
        }
    }
    findings
}
