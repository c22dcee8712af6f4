//! What was answered.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::submission::{UnreadableReason, Value};
use crate::template::{Rule, ValueKind};

use super::{Parameters, found};

/// Every data point has an answer.
pub(super) fn answered(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let open = found(scene).filter(|(_, answer)| answer.value == Value::Blank);
    open.map(|(point, _)| {
        let codes = [point.code.clone()];
        Finding::new(
            rule,
            Cause::NoAnswer,
            &codes,
            scene.submission,
            scene.template,
        )
    })
    .collect()
}

/// "Not applicable" stands only where the form allows it.
pub(super) fn not_applicable_allowed(
    rule: &Rule,
    _: &Parameters,
    scene: &Scene<'_>,
) -> Vec<Finding> {
    let refused = found(scene)
        .filter(|(point, answer)| answer.value == Value::NotApplicable && !point.allows_nap);
    refused
        .map(|(point, _)| {
            let codes = [point.code.clone()];
            Finding::new(
                rule,
                Cause::NotApplicable,
                &codes,
                scene.submission,
                scene.template,
            )
        })
        .collect()
}

/// An answer to a question with choices is one of them.
pub(super) fn listed_choice(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (point, answer) in found(scene) {
        let Value::Unreadable(unreadable) = &answer.value else {
            continue;
        };
        let ValueKind::Choice(list) = &point.kind else {
            continue;
        };
        if unreadable.reason != UnreadableReason::NotAChoice {
            continue;
        }
        let list = scene.template.lists.get(list);
        let cause = Cause::NotListed {
            text: unreadable.text.clone(),
            choices: list.map(|list| list.items.clone()).unwrap_or_default(),
        };
        let codes = [point.code.clone()];
        findings.push(Finding::new(
            rule,
            cause,
            &codes,
            scene.submission,
            scene.template,
        ));
    }
    findings
}
