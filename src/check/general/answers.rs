//! What was answered.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::submission::{Answer, Column, UnreadableReason, Value};
use crate::template::{Rule, RuleTest, ValueKind};

use super::{Figure, Parameters, about, found};

/// Every data point has an answer.
pub(super) fn answered(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let open = found(scene).filter(|(_, answer)| answer.value == Value::Blank);
    open.map(|(point, answer)| {
        let cause = in_comment(answer).unwrap_or(Cause::NoAnswer);
        about(rule, cause, &point.code, scene)
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
            scene.finding(rule, Cause::NotApplicable, &codes)
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
        // That a part of a text is struck through or raised is told by itself.
        let marked = answer.shown.iter().any(|shown| shown.meant().is_some());
        if unreadable.reason != UnreadableReason::NotAChoice || marked {
            continue;
        }
        let list = scene.template.lists.get(list);
        let cause = Cause::NotListed {
            text: unreadable.text.clone(),
            choices: list.map(|list| list.items.clone()).unwrap_or_default(),
        };
        let codes = [point.code.clone()];
        findings.push(scene.finding(rule, cause, &codes));
    }
    findings
}

/// "Not available" has a reason beside it.
pub(super) fn reason_given(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    // Where the column of notes was not found, or the formula of a note has no result, nobody knows what the note
    // says; that is told as such.
    let without_result = &scene.submission.calculation.without_result;
    let unknown = |answer: &Answer| {
        let sheet = answer.cell.as_ref().map(|cell| cell.sheet.as_str());
        let note = answer.note.as_ref();
        sheet.is_some_and(|sheet| scene.submission.lacks(Column::Note, sheet))
            || note.is_some_and(|note| without_result.contains(&note.cell))
    };
    let bare = found(scene).filter(|(_, answer)| {
        answer.value == Value::NotAvailable && !answer.has_note() && !unknown(answer)
    });
    bare.map(|(point, answer)| {
        let cause = in_comment(answer).unwrap_or(Cause::NoReason);
        about(rule, cause, &point.code, scene)
    })
    .collect()
}

/// A comment that may say why there is no figure.
fn in_comment(answer: &Answer) -> Option<Cause> {
    Some(Cause::Comment {
        text: answer.comment.clone()?,
        blank: answer.value == Value::Blank,
    })
}

/// The reason for a missing figure stands in the note and not in a comment, where nobody looks for it. Where a
/// rule of the form asks for the answer or its reason, that tells of the comment.
pub(super) fn reason_in_note(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let has = |check: &str| {
        let mut rules = scene.template.rules.iter();
        rules.any(|rule| matches!(&rule.test, RuleTest::Named(name, _) if name == check))
    };
    let (answered, reason_given) = (has("answered"), has("reason_given"));
    let untold = found(scene).filter(|(_, answer)| match answer.value {
        _ if !answer.wants_reason() => false,
        Value::Blank => !answered,
        _ => !reason_given,
    });
    untold
        .filter_map(|(point, answer)| Some(about(rule, in_comment(answer)?, &point.code, scene)))
        .collect()
}

/// The share of each sheet's questions that have a figure or a choice.
pub(super) fn share_answered(rule: &Rule, scene: &Scene<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for sheet in scene.template.sheets.iter().filter(|sheet| !sheet.cover) {
        let points = scene.template.data_points.iter();
        let answers = points
            .zip(&scene.submission.answers)
            .filter(|(point, _)| point.sheet == sheet.id);
        let (mut all, mut known) = (0u32, 0u32);
        for (_, answer) in answers {
            all += 1;
            let open = matches!(
                answer.value,
                Value::Blank | Value::NotAvailable | Value::Unreadable(_)
            );
            known += u32::from(!open);
        }
        if all > 0 {
            figures.push(Figure {
                rule: rule.id.clone(),
                sheet: Some(sheet.id.clone()),
                share: f64::from(known) / f64::from(all),
            });
        }
    }
    figures
}
