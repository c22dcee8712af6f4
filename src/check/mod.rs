//! Rules against submissions.
//!
//! Read `check` first: it goes through the rules of the template and keeps what is violated.
//! `facts` tells a formula what a submission says; `general` has the checks that no formula can
//! express, each for any data point; `finding` is what comes out.

pub mod facts;
pub mod finding;
pub mod general;
#[cfg(test)]
pub(crate) mod tests;

use crate::code::Code;
use crate::formula::{Formula, Outcome, decide};
use crate::submission::{Submission, Value};
use crate::template::{Rule, RuleTest, Template};

use facts::SubmissionFacts;

pub use finding::{Cause, Comparison, Finding, Side};

/// What lies outside the submission that is checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// Earlier submissions of the same jurisdiction, the latest first.
    pub earlier: &'a [Submission],
}

/// What checking a submission gave.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// What is wrong, in the order of the rule book.
    pub findings: Vec<Finding>,
    /// What would be reported, had it not been explained by a note.
    pub settled: Vec<Finding>,
    /// The outcome of each rule of the template, in its order.
    pub outcomes: Vec<RuleOutcome>,
}

/// How one rule came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleOutcome {
    /// The rule's id.
    pub rule: String,
    /// How it came out.
    pub outcome: Outcome,
    /// The data points it reads whose values are missing.
    pub missing: Vec<Code>,
}

/// Everything that a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The form.
    pub template: &'a Template,
    /// The submission that is checked.
    pub submission: &'a Submission,
    /// What lies outside it.
    pub surroundings: Surroundings<'a>,
}

/// See [`crate::check`](crate::check()).
pub fn check(
    template: &Template,
    submission: &Submission,
    surroundings: &Surroundings<'_>,
) -> Findings {
    let scene = Scene {
        template,
        submission,
        surroundings: *surroundings,
    };
    let mut result = Findings::default();
    for rule in &template.rules {
        let (outcome, found) = decide_rule(rule, &scene);
        let (settled, open): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|finding| settled_by_note(rule, finding, &scene));
        result.findings.extend(open);
        result.settled.extend(settled);
        result.outcomes.push(outcome);
    }
    result
}

fn decide_rule(rule: &Rule, scene: &Scene<'_>) -> (RuleOutcome, Vec<Finding>) {
    match &rule.test {
        RuleTest::Formula(formula) => decide_formula(rule, formula, scene),
        RuleTest::Named(name, parameters) => {
            let found = general::find(name)
                .map(|check| check(rule, parameters, scene))
                .unwrap_or_default();
            let outcome = match found.is_empty() {
                true => Outcome::Satisfied,
                false => Outcome::Violated,
            };
            (
                RuleOutcome {
                    rule: rule.id.clone(),
                    outcome,
                    missing: Vec::new(),
                },
                found,
            )
        }
    }
}

fn decide_formula(
    rule: &Rule,
    formula: &Formula,
    scene: &Scene<'_>,
) -> (RuleOutcome, Vec<Finding>) {
    let facts = SubmissionFacts::new(scene);
    let decision = decide(formula, &facts);
    let mut missing: Vec<Code> = Vec::new();
    for term in decision.missing {
        if !missing.contains(&term.code) {
            missing.push(term.code);
        }
    }
    let finding = decision.failure.map(|failure| {
        let mut codes: Vec<Code> = Vec::new();
        for term in &failure.terms {
            if !term.previous && !codes.contains(&term.code) {
                codes.push(term.code.clone());
            }
        }
        let cause = failure.sides.map_or(Cause::Condition, |sides| {
            Cause::Comparison(Comparison::of(&sides, &facts))
        });
        Finding::new(rule, cause, &codes, scene.submission, scene.template)
    });
    let outcome = RuleOutcome {
        rule: rule.id.clone(),
        outcome: decision.outcome,
        missing,
    };
    (outcome, finding.into_iter().collect())
}

/// A warning with a note is settled. The reason for a figure's being not available explains only
/// that, so such notes do not count.
fn settled_by_note(rule: &Rule, finding: &Finding, scene: &Scene<'_>) -> bool {
    rule.note_settles
        && finding.data_points.iter().any(|code| {
            scene
                .submission
                .answer(scene.template, code)
                .is_some_and(|answer| {
                    !matches!(answer.value, Value::NotAvailable | Value::Blank)
                        && answer
                            .note
                            .as_ref()
                            .is_some_and(|note| !note.text.trim().is_empty())
                })
        })
}
