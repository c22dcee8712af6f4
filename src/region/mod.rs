//! The submissions of several jurisdictions for one period: rules between them, totals, shares.
//!
//! `checks` holds the checks that compare jurisdictions, `totals` adds them up. A jurisdiction that
//! gave no figure is named, and never counted as zero; a share of the region is that of the sums.

pub mod checks;
mod facts;
#[cfg(test)]
mod tests;
mod totals;

use crate::cell::CellRef;
use crate::check::general::{self, Method};
use crate::check::{Cause, Finding};
use crate::code::Code;
use crate::formula::Outcome;
use crate::submission::{Answer, Submission};
use crate::template::{Rule, RuleKind, RuleTest, Template, ValueKind};

pub use totals::{Share, Total};

/// Submissions for one period.
#[derive(Debug, Clone)]
pub struct Region<'a> {
    /// The form.
    pub template: &'a Template,
    /// The submissions, in the order given.
    pub submissions: Vec<&'a Submission>,
}

/// Something wrong between submissions.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionFinding {
    /// What, with the cells of the first submission that it concerns.
    pub finding: Finding,
    /// The submissions it concerns by their place, each with the cell if it is about one.
    pub places: Vec<(usize, Option<CellRef>)>,
}

/// What checking a region gave.
#[derive(Debug, Clone, Default)]
pub struct RegionFindings {
    /// What is wrong, in the order of the rule book.
    pub findings: Vec<RegionFinding>,
    /// The ids of rules that only a person can decide, who is asked.
    pub questions: Vec<String>,
    /// How each rule between jurisdictions came out.
    pub outcomes: Vec<(String, Outcome)>,
}

impl<'a> Region<'a> {
    /// A region of these submissions.
    pub fn new(template: &'a Template, submissions: Vec<&'a Submission>) -> Self {
        Self {
            template,
            submissions,
        }
    }

    /// Decides the rules between jurisdictions.
    pub fn check(&self) -> RegionFindings {
        let mut result = RegionFindings::default();
        let rules = self.template.rules.iter();
        for rule in rules.filter(|rule| rule.kind == RuleKind::CrossJurisdiction) {
            let RuleTest::Named(name, parameters) = &rule.test else {
                continue;
            };
            let outcome = match general::find(name) {
                Some(Method::Region(check)) => {
                    let found = check(rule, parameters, self);
                    let outcome = match found.is_empty() {
                        true => Outcome::Satisfied,
                        false => Outcome::Violated,
                    };
                    result.findings.extend(found);
                    outcome
                }
                Some(Method::Totals) => Outcome::Satisfied,
                Some(Method::RegionQuestion) => {
                    result.questions.push(rule.id.clone());
                    Outcome::Undecided
                }
                _ => Outcome::Undecided,
            };
            result.outcomes.push((rule.id.clone(), outcome));
        }
        result
    }

    /// The jurisdictions that the form knows, in its order.
    pub fn jurisdictions(&self) -> &'a [String] {
        let lists = self
            .template
            .cover
            .iter()
            .find_map(|field| match &field.kind {
                ValueKind::Choice(list) => self.template.lists.get(list),
                _ => None,
            });
        lists.map_or(&[], |list| list.items.as_slice())
    }

    fn answer(&self, at: usize, code: &Code) -> Option<&'a Answer> {
        self.submissions.get(at)?.answer(self.template, code)
    }

    fn name(&self, at: usize) -> String {
        let submission = self.submissions.get(at);
        submission
            .and_then(|submission| submission.jurisdiction.clone())
            .unwrap_or_else(|| "?".to_owned())
    }

    /// A finding about a data point in some of the submissions, or about these themselves.
    fn finding(
        &self,
        rule: &Rule,
        cause: Cause,
        code: Option<&Code>,
        concerned: &[usize],
    ) -> RegionFinding {
        let cell = |at: usize| self.answer(at, code?)?.cell.clone();
        let places: Vec<(usize, Option<CellRef>)> =
            concerned.iter().map(|at| (*at, cell(*at))).collect();
        let first = places.first().and_then(|(_, cell)| cell.clone());
        RegionFinding {
            finding: Finding {
                rule: rule.id.clone(),
                kind: rule.kind,
                severity: rule.severity,
                cause,
                cells: first.into_iter().collect(),
                data_points: code.into_iter().cloned().collect(),
            },
            places,
        }
    }
}
