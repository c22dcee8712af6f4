//! The cover sheet.

use time::Month;

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::code::Code;
use crate::submission::{Period, UnreadableReason, Value};
use crate::template::{Rule, ValueKind};

use super::Parameters;

/// Every field of the cover sheet is filled in, and can be read.
pub(super) fn cover_complete(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (field, answer) in scene.template.cover.iter().zip(&scene.submission.cover) {
        let cause = match &answer.value {
            Value::Blank | Value::NotAvailable | Value::NotApplicable => Cause::NoAnswer,
            // It is told as such.
            value if value.is_without_result() => continue,
            Value::Unreadable(unreadable) => match (unreadable.reason, &field.kind) {
                (UnreadableReason::NotAChoice, ValueKind::Choice(list)) => {
                    let list = scene.template.lists.get(list);
                    Cause::NotListed {
                        text: unreadable.text.clone(),
                        choices: list.map(|list| list.items.clone()).unwrap_or_default(),
                    }
                }
                (UnreadableReason::NotADate, _) => Cause::NotADate {
                    text: unreadable.text.clone(),
                },
                _ => Cause::ErrorValue {
                    text: unreadable.text.clone(),
                },
            },
            _ => continue,
        };
        let codes = [field.code.clone()];
        findings.push(scene.finding(rule, cause, &codes));
    }
    findings
}

/// The period is a half-year or a year of the calendar.
pub(super) fn regular_period(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let Some(period) = scene
        .submission
        .period
        .filter(|period| !is_regular(*period))
    else {
        return Vec::new();
    };
    let dates = scene
        .template
        .cover
        .iter()
        .filter(|field| field.kind == ValueKind::Date);
    let codes: Vec<Code> = dates.map(|field| field.code.clone()).collect();
    let cause = Cause::IrregularPeriod { period };
    vec![scene.finding(rule, cause, &codes)]
}

fn is_regular(period: Period) -> bool {
    let Period { start, end } = period;
    let bounds = (start.month(), start.day(), end.month(), end.day());
    start.year() == end.year()
        && matches!(
            bounds,
            (Month::January, 1, Month::June, 30)
                | (Month::July, 1, Month::December, 31)
                | (Month::January, 1, Month::December, 31)
        )
}
