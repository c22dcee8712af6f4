//! Rules against submissions.
//!
//! Read `check` first: it goes through the rules of the template and keeps what is violated.

pub mod finding;

use crate::code::Code;
use crate::formula::Outcome;
use crate::submission::Submission;
use crate::template::Template;

pub use finding::{Cause, Finding};

/// What lies outside the submission that is checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// Earlier submissions of the same jurisdiction, the latest first.
    pub earlier: &'a [Submission],
}

/// What checking a submission gave.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// What is wrong, in the order of the form.
    pub findings: Vec<Finding>,
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

/// See [`crate::check`].
pub fn check(
    _template: &Template,
    _submission: &Submission,
    _surroundings: &Surroundings<'_>,
) -> Findings {
    todo!("check")
}
