//! What is odd about a definition although it can be read: totals that contain themselves, rules
//! that contradict each other, rules that can never fail, and data points that no rule looks at.
//!
//! Rules whose condition is one comparison of sums are looked at as linear constraints over all
//! figures that the form allows, with the simplex method (microlp).

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use crate::check::effort::Effort;
use crate::code::Code;
use crate::formula::{Comparison, Expr, Linear, Term};
use crate::limits::{AUDIT_STEPS, AUDIT_TERMS};

use super::{DataPoint, Rule, RuleKind, RuleTest, Template, ValueKind};

/// Something odd about a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// A total is a part of itself, by way of the others.
    CircularTotal {
        /// The totals, each a part of the one before, the first of the last.
        totals: Vec<Code>,
    },
    /// No submission can satisfy all of these rules; each smaller set of them can be.
    Contradiction {
        /// The ids of the rules.
        rules: Vec<String>,
    },
    /// No submission can violate a rule.
    NeverFails {
        /// The id of the rule.
        rule: String,
    },
    /// There is so much to look at that not all of it was.
    Unfinished,
    /// No formula reads a data point.
    Unused {
        /// The data points.
        codes: Vec<Code>,
    },
}

impl Oddity {
    /// Whether it is a mistake in any case. Data points without a formula may well be wanted.
    pub fn is_fault(&self) -> bool {
        !matches!(self, Self::Unused { .. } | Self::Unfinished)
    }
}

/// All that is odd about a definition.
pub fn audit(template: &Template) -> Vec<Oddity> {
    audit_within(template, &Effort::new(AUDIT_STEPS))
}

/// The same with so much effort.
pub(super) fn audit_within(template: &Template, effort: &Effort) -> Vec<Oddity> {
    let constraints = constraints(template);
    // Half of it is for what comes behind.
    effort.share_among(2);
    let mut found = circular_totals(template, effort);
    effort.share_among(1);
    for constraint in &constraints {
        if never_fails(constraint, template) {
            found.push(Oddity::NeverFails {
                rule: constraint.rule.id.clone(),
            });
        }
    }
    found.extend(contradiction(&constraints, template, effort));
    if effort.was_short() {
        found.push(Oddity::Unfinished);
    }
    let unused = unused(template);
    if !unused.is_empty() {
        found.push(Oddity::Unused { codes: unused });
    }
    found
}

/// A rule that compares a linear form with zero.
struct Constraint<'a> {
    rule: &'a Rule,
    form: Linear,
    comparison: Comparison,
}

fn constraints(template: &Template) -> Vec<Constraint<'_>> {
    let setting = |name: &str| template.number_setting(name);
    let mut found = Vec::new();
    for rule in &template.rules {
        let RuleTest::Formula(formula) = &rule.test else {
            continue;
        };
        let mut parts = vec![&formula.expr];
        while let Some(part) = parts.pop() {
            match part {
                Expr::Call(crate::formula::functions::Function::And, more) => parts.extend(more),
                Expr::Compare(comparison, left, right) => {
                    let forms = Linear::of(left, &setting).zip(Linear::of(right, &setting));
                    if let Some((left, right)) = forms {
                        found.push(Constraint {
                            rule,
                            form: left.minus(right),
                            comparison: *comparison,
                        });
                    }
                }
                _ => {}
            }
        }
    }
    found.retain(|constraint| {
        constraint.form.terms.iter().all(|(term, _)| {
            let point = template.data_point(&term.code);
            point.is_some_and(|point| !matches!(point.kind, ValueKind::Choice(_) | ValueKind::Text))
        })
    });
    found
}

/// What can stand in a cell.
fn bounds(point: &DataPoint) -> (f64, f64) {
    match point.kind {
        ValueKind::Count | ValueKind::Amount if !point.allows_negative => (0.0, f64::INFINITY),
        ValueKind::Percent => (0.0, 100.0),
        ValueKind::Year => (1900.0, 2100.0),
        _ => (f64::NEG_INFINITY, f64::INFINITY),
    }
}

/// The least and the greatest value of a form, by the bounds of its figures.
fn range(form: &Linear, template: &Template) -> (f64, f64) {
    let mut range = (form.constant, form.constant);
    for (term, factor) in &form.terms {
        let Some(point) = template.data_point(&term.code) else {
            return (f64::NEG_INFINITY, f64::INFINITY);
        };
        let (low, high) = bounds(point);
        let (least, most) = match *factor > 0.0 {
            true => (low * factor, high * factor),
            false => (high * factor, low * factor),
        };
        range = (range.0 + least, range.1 + most);
    }
    range
}

fn never_fails(constraint: &Constraint<'_>, template: &Template) -> bool {
    let (low, high) = range(&constraint.form, template);
    match constraint.comparison {
        Comparison::Equal => low == 0.0 && high == 0.0,
        Comparison::Different => low > 0.0 || high < 0.0,
        Comparison::AtMost => high <= 0.0,
        Comparison::Less => high < 0.0,
        Comparison::AtLeast => low >= 0.0,
        Comparison::Greater => low > 0.0,
    }
}

/// A smallest set of rules that no submission satisfies, if there is one: rules are taken out one
/// after the other, and stay out when the rest still cannot be satisfied. When no effort is left, those
/// that were not tried stay in.
fn contradiction(
    constraints: &[Constraint<'_>],
    template: &Template,
    effort: &Effort,
) -> Option<Oddity> {
    let mut kept: Vec<&Constraint<'_>> = constraints.iter().collect();
    if satisfiable(&kept, template, effort) {
        return None;
    }
    let mut at = 0;
    while at < kept.len() && !effort.is_spent() {
        let mut without = kept.clone();
        without.remove(at);
        match satisfiable(&without, template, effort) {
            true => at += 1,
            false => kept = without,
        }
    }
    let rules: BTreeSet<String> = kept.iter().map(|kept| kept.rule.id.clone()).collect();
    Some(Oddity::Contradiction {
        rules: rules.into_iter().collect(),
    })
}

/// Whether figures exist that satisfy all constraints. When the solver cannot say, they are
/// believed to.
fn satisfiable(constraints: &[&Constraint<'_>], template: &Template, effort: &Effort) -> bool {
    let size: usize = constraints.iter().map(|own| 1 + own.form.terms.len()).sum();
    if size > AUDIT_TERMS {
        effort.give_up();
        return true;
    }
    if !effort.spend(size as u64) {
        return true;
    }
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut variables: BTreeMap<&Term, Variable> = BTreeMap::new();
    for constraint in constraints {
        for (term, _) in &constraint.form.terms {
            if let Some(point) = template.data_point(&term.code) {
                variables
                    .entry(term)
                    .or_insert_with(|| problem.add_var(0.0, bounds(point)));
            }
        }
    }
    for constraint in constraints {
        let terms: Vec<(Variable, f64)> = constraint
            .form
            .terms
            .iter()
            .filter_map(|(term, factor)| Some((*variables.get(term)?, *factor)))
            .collect();
        let right = -constraint.form.constant;
        // Counts are whole, so that less is less by one.
        let (comparison, right) = match constraint.comparison {
            Comparison::Equal => (ComparisonOp::Eq, right),
            Comparison::AtMost => (ComparisonOp::Le, right),
            Comparison::AtLeast => (ComparisonOp::Ge, right),
            Comparison::Less => (ComparisonOp::Le, right - 1.0),
            Comparison::Greater => (ComparisonOp::Ge, right + 1.0),
            Comparison::Different => continue,
        };
        if terms.is_empty() {
            let holds = match comparison {
                ComparisonOp::Eq => right == 0.0,
                ComparisonOp::Le => right >= 0.0,
                ComparisonOp::Ge => right <= 0.0,
            };
            if !holds {
                return false;
            }
            continue;
        }
        problem.add_constraint(terms, comparison, right);
    }
    let outcome = problem.solve_with(SolveOptions::default());
    let rows = constraints.len() as u64;
    let iterations = outcome
        .as_ref()
        .map_or(rows, |outcome| outcome.stats().lp_iterations);
    // An iteration of the simplex method goes over the program.
    effort.spend(iterations.saturating_mul(size as u64));
    !matches!(outcome, Err(microlp::Error::Infeasible))
}

/// Totals that are parts of themselves. A total is the one figure that a rule says is a sum.
fn circular_totals(template: &Template, effort: &Effort) -> Vec<Oddity> {
    let mut parts: BTreeMap<Code, Vec<Code>> = BTreeMap::new();
    for rule in template
        .rules
        .iter()
        .filter(|rule| rule.kind == RuleKind::Sum)
    {
        let RuleTest::Formula(formula) = &rule.test else {
            continue;
        };
        if let Expr::Compare(Comparison::Equal, left, right) = &formula.expr
            && let Expr::Value(total) = &**right
        {
            let own = left.terms().into_iter().map(|term| term.code);
            parts.entry(total.code.clone()).or_default().extend(own);
        }
    }
    let mut found: Vec<Oddity> = Vec::new();
    let mut told: BTreeSet<Code> = BTreeSet::new();
    for total in parts.keys() {
        if told.contains(total) {
            continue;
        }
        if let Some(totals) = way_back(total, &parts, effort) {
            told.extend(totals.iter().cloned());
            found.push(Oddity::CircularTotal { totals });
        }
    }
    found
}

/// The totals from one to itself, each a part of the one before.
fn way_back(total: &Code, parts: &BTreeMap<Code, Vec<Code>>, effort: &Effort) -> Option<Vec<Code>> {
    let mut open = vec![total];
    // For each that was seen, of which it is a part.
    let mut whole: BTreeMap<&Code, &Code> = BTreeMap::new();
    while let Some(last) = open.pop() {
        let own = parts.get(last).map_or(&[][..], Vec::as_slice);
        if !effort.spend(1 + own.len() as u64) {
            return None;
        }
        for part in own {
            if part == total {
                let mut way = vec![last.clone()];
                let mut at = last;
                while let Some(next) = whole.get(at) {
                    way.push((*next).clone());
                    at = next;
                }
                way.reverse();
                return Some(way);
            }
            if let Entry::Vacant(place) = whole.entry(part) {
                place.insert(last);
                open.push(part);
            }
        }
    }
    None
}

fn unused(template: &Template) -> Vec<Code> {
    let mut used: BTreeSet<Code> = BTreeSet::new();
    for rule in &template.rules {
        match &rule.test {
            RuleTest::Formula(formula) | RuleTest::Figure(formula) => used.extend(formula.codes()),
            RuleTest::Named(_, parameters) => {
                let words = parameters.values().flat_map(|text| text.split('|'));
                used.extend(words.filter_map(Code::new));
            }
        }
    }
    let points = template.data_points.iter();
    points
        .filter(|point| !used.contains(&point.code))
        .map(|point| point.code.clone())
        .collect()
}
