//! Rules against submissions.
//!
//! Read `check` first: it goes through the rules of the template and keeps what is violated.
//! `scene` is all that a check may look at, `facts` tells a formula what a submission says, `board`
//! tries other figures, with as much work as `effort` allows;
//! `general` has the checks that no formula can express, each for any data point, and `file_checks`
//! those of them that every file gets; `finding` is what comes out. Rules over several jurisdictions are `region`'s.

pub(crate) mod board;
pub mod effort;
pub mod facts;
pub(crate) mod file_checks;
pub mod finding;
pub mod general;
mod scene;
#[cfg(test)]
pub(crate) mod tests;

use crate::code::Code;
use crate::formula::{Formula, Outcome, decide, value};
use crate::submission::{Answer, Submission, Value};
use crate::template::{Rule, RuleTest, Template};

use facts::SubmissionFacts;
use general::Method;

pub use finding::{Cause, Comparison, Finding, Side};
pub use scene::Scene;

/// What lies outside the submission that is checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// Other submissions of the same jurisdiction, in any order. Those of another jurisdiction, and
    /// those without a period, are left out.
    pub earlier: &'a [Submission],
}

/// What checking a submission gave.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// What is wrong, in the order of the rule book.
    pub findings: Vec<Finding>,
    /// What would be reported, had it not been explained by a note.
    pub settled: Vec<Finding>,
    /// Figures that are shown for comparison.
    pub figures: Vec<Figure>,
    /// The ids of rules that only a person can decide, who is asked.
    pub questions: Vec<String>,
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

/// A figure that is shown for comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The id of the rule that asks for it.
    pub rule: String,
    /// The sheet it is about, if it is about one.
    pub sheet: Option<String>,
    /// The share, 0 to 1 unless the parts exceed the whole.
    pub share: f64,
}

/// See [`crate::check`](crate::check()).
pub fn check(
    template: &Template,
    submission: &Submission,
    surroundings: &Surroundings<'_>,
) -> Findings {
    let scene = Scene::new(template, submission, surroundings);
    let mut result = Findings::default();
    for rule in &template.rules {
        let (outcome, missing) = decide_rule(rule, &scene, &mut result);
        result.outcomes.push(RuleOutcome {
            rule: rule.id.clone(),
            outcome,
            missing,
        });
    }
    for rule in &template.links.always {
        decide_rule(rule, &scene, &mut result);
    }
    result
}

/// How much work [`check_around`] takes, about.
pub(crate) fn steps_around(points: &[usize], template: &Template) -> u64 {
    let links = &template.links;
    let touching = points.iter().filter_map(|at| links.touching.get(*at));
    let ties = touching.flatten().filter_map(|tie| links.ties.get(*tie));
    let formulas: usize = ties.map(|tie| tie.steps).sum();
    let named = template.rules.iter();
    let named = named.filter(|rule| matches!(rule.test, RuleTest::Named(..)));
    (formulas + template.rules.len() + named.count() * template.data_points.len()) as u64
}

/// What can come out otherwise when these data points, by place, are answered otherwise: the findings of
/// the rules that read them, of checks that look at them, and of all that look at the whole.
pub(crate) fn check_around(
    points: &[usize],
    template: &Template,
    submission: &Submission,
    surroundings: &Surroundings<'_>,
) -> Findings {
    let whole = Scene::new(template, submission, surroundings);
    let near = whole.clone().about(points);
    let links = &template.links;
    let touching = points.iter().filter_map(|at| links.touching.get(*at));
    let read: Vec<usize> = touching
        .flatten()
        .filter_map(|tie| Some(links.ties.get(*tie)?.rule))
        .collect();
    let mut result = Findings::default();
    let rules = template.rules.iter().chain(&links.always);
    for (at, rule) in rules.enumerate() {
        let scene = match &rule.test {
            RuleTest::Formula(_) if !read.contains(&at) => continue,
            RuleTest::Figure(_) => continue,
            RuleTest::Named(name, _) => match general::find(name) {
                Some(Method::Answers(_) | Method::Earlier(_)) => &near,
                _ => &whole,
            },
            RuleTest::Formula(_) => &whole,
        };
        decide_rule(rule, scene, &mut result);
    }
    result
}

/// What other submissions can make come out otherwise: the findings of the rules that look at them.
pub(crate) fn check_across(
    template: &Template,
    submission: &Submission,
    surroundings: &Surroundings<'_>,
) -> Findings {
    let scene = Scene::new(template, submission, surroundings);
    let mut result = Findings::default();
    for at in &template.links.across {
        if let Some(rule) = template.rules.get(*at) {
            decide_rule(rule, &scene, &mut result);
        }
    }
    result
}

/// Whether a rule looks at other submissions of the same jurisdiction.
pub(crate) fn looks_across(rule: &Rule) -> bool {
    match &rule.test {
        RuleTest::Formula(formula) => {
            let mut across = false;
            formula
                .expr
                .for_each_term(&mut |term| across |= term.previous);
            across
        }
        RuleTest::Figure(_) => false,
        RuleTest::Named(name, _) => {
            matches!(
                general::find(name),
                Some(Method::Periods(_) | Method::Earlier(_))
            )
        }
    }
}

/// Decides a rule, and adds what comes of it to `result`.
fn decide_rule(rule: &Rule, scene: &Scene<'_>, result: &mut Findings) -> (Outcome, Vec<Code>) {
    match &rule.test {
        RuleTest::Formula(formula) => {
            let (outcome, missing, found) = decide_formula(rule, formula, scene);
            result.add(rule, found.into_iter().collect(), scene);
            (outcome, missing)
        }
        RuleTest::Figure(formula) => {
            let facts = SubmissionFacts::new(scene);
            let known = value(formula, &facts).and_then(|value| value.exact());
            result.figures.extend(known.map(|share| Figure {
                rule: rule.id.clone(),
                sheet: None,
                share,
            }));
            (known_or_not(known.is_some()), Vec::new())
        }
        RuleTest::Named(name, parameters) => {
            let outcome = match general::find(name) {
                Some(
                    Method::Answers(check) | Method::Earlier(check) | Method::Submission(check),
                ) => result.add(rule, check(rule, parameters, scene), scene),
                Some(Method::Periods(_)) if scene.others.is_empty() => Outcome::Undecided,
                Some(Method::Periods(check)) => {
                    result.add(rule, check(rule, parameters, scene), scene)
                }
                Some(Method::Figures(figures)) => {
                    result.figures.extend(figures(rule, scene));
                    Outcome::Satisfied
                }
                Some(Method::Question) => {
                    result.questions.push(rule.id.clone());
                    Outcome::Undecided
                }
                // They are decided where the submissions of several jurisdictions are.
                Some(Method::Region(_) | Method::RegionQuestion | Method::Totals) | None => {
                    Outcome::Undecided
                }
            };
            (outcome, Vec::new())
        }
    }
}

fn known_or_not(known: bool) -> Outcome {
    match known {
        true => Outcome::Satisfied,
        false => Outcome::Undecided,
    }
}

fn decide_formula(
    rule: &Rule,
    formula: &Formula,
    scene: &Scene<'_>,
) -> (Outcome, Vec<Code>, Option<Finding>) {
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
        scene.finding(rule, cause, &codes)
    });
    (decision.outcome, missing, finding)
}

impl Findings {
    /// Adds what a rule found; what a note explains goes to the settled ones.
    fn add(&mut self, rule: &Rule, found: Vec<Finding>, scene: &Scene<'_>) -> Outcome {
        let outcome = match found.is_empty() {
            true => Outcome::Satisfied,
            false => Outcome::Violated,
        };
        let (settled, open): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|finding| settled_by_note(rule, finding, scene));
        self.findings.extend(open);
        self.settled.extend(settled);
        outcome
    }
}

/// A warning with a note is settled. The reason for a figure's being not available explains only
/// that, so such notes do not count.
fn settled_by_note(rule: &Rule, finding: &Finding, scene: &Scene<'_>) -> bool {
    rule.note_settles
        && finding.data_points.iter().any(|code| {
            scene
                .submission
                .answer(scene.template, code)
                .is_some_and(|answer| note_explains(answer) && answer.has_note())
        })
}

/// Whether a note beside an answer explains its figure, and not why there is none.
pub(crate) fn note_explains(answer: &Answer) -> bool {
    !matches!(answer.value, Value::NotAvailable | Value::Blank)
}
