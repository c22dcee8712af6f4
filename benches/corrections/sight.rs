//! Which errors the balances of the form can show at all. This looks at the figures alone, and asks
//! neither the checks nor the corrections.

use kpi_validator::formula::{Comparison, Expr, Linear};
use kpi_validator::submission::Submission;
use kpi_validator::synthetic::faults::{Fault, Injected};
use kpi_validator::template::{RuleTest, Severity, Template, ValueKind};
use kpi_validator::workbook::Content;

use crate::case::Case;

/// What can be seen of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sight {
    /// It stands in a balance whose other figures are known, or it is no possible answer.
    Rules,
    /// It stands in no balance, or in one of which another figure is missing, or it leaves the sum
    /// as it is.
    Hidden,
}

/// What can be seen of each error of a file.
pub(crate) fn seen(template: &Template, case: &Case<'_>) -> Vec<Sight> {
    let balances = balances(template);
    let errors = case.errors.iter();
    errors
        .map(|error| match is_seen(error, &balances, case, template) {
            true => Sight::Rules,
            false => Sight::Hidden,
        })
        .collect()
}

fn is_seen(error: &Injected, balances: &[Linear], case: &Case<'_>, template: &Template) -> bool {
    match error.fault {
        Fault::Spelling | Fault::Approximate | Fault::NoAnswerWord | Fault::Date => return true,
        _ => {}
    }
    let impossible = error.changes.iter().any(|change| {
        let Some(point) = template.data_points.get(change.point) else {
            return false;
        };
        match change.typed {
            Content::Number(number) => {
                number < 0.0 && !point.allows_negative
                    || point.kind == ValueKind::Count && number.fract() != 0.0
                    || point.kind == ValueKind::Percent && number > 100.0
            }
            _ => false,
        }
    });
    impossible
        || balances
            .iter()
            .any(|balance| shows(balance, error, case, template))
}

/// The equations that must hold, over figures of one period.
fn balances(template: &Template) -> Vec<Linear> {
    let setting = |name: &str| template.number_setting(name);
    let rules = template.rules.iter();
    rules
        .filter(|rule| rule.severity == Severity::Error)
        .filter_map(|rule| match &rule.test {
            RuleTest::Formula(formula) => match &formula.expr {
                Expr::Compare(Comparison::Equal, left, right) => {
                    Some(Linear::of(left, &setting)?.minus(Linear::of(right, &setting)?))
                }
                _ => None,
            },
            _ => None,
        })
        .filter(|balance| balance.terms.iter().all(|(term, _)| !term.previous))
        .collect()
}

/// Whether a balance shows an error: it has its cell, all its other figures are known in the file
/// as it was sent, and it does not come out. Of a missing figure: that it can be told from it.
fn shows(balance: &Linear, error: &Injected, case: &Case<'_>, template: &Template) -> bool {
    let has = |code| {
        let at = template.positions.get(code);
        error.changes.iter().any(|change| Some(&change.point) == at)
    };
    if !balance.terms.iter().any(|(term, _)| has(&term.code)) {
        return false;
    }
    let mut sum = balance.constant;
    let mut unknown = 0;
    for (term, factor) in &balance.terms {
        match figure(&term.code, case, template) {
            Some(figure) => sum += factor * figure,
            None => unknown += 1,
        }
    }
    match error.fault {
        Fault::Missing | Fault::ErrorValue => unknown == 1,
        Fault::Shifted => unknown <= 1 && (unknown == 1 || sum.abs() > 1e-6),
        _ => unknown == 0 && sum.abs() > 1e-6,
    }
}

/// A figure as it was sent.
fn figure(code: &kpi_validator::code::Code, case: &Case<'_>, template: &Template) -> Option<f64> {
    let at = template.positions.get(code)?;
    let changes = case.errors.iter().flat_map(|error| &error.changes);
    let mut typed = changes.filter(|change| change.point == *at);
    match typed.next() {
        Some(change) => match change.typed {
            Content::Number(number) => Some(number),
            _ => None,
        },
        None => number(&case.clean, *at),
    }
}

fn number(submission: &Submission, at: usize) -> Option<f64> {
    match &submission.answers.get(at)?.value {
        kpi_validator::submission::Value::NotApplicable => Some(0.0),
        value => value.number(),
    }
}
