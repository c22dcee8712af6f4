//! A finding: a violated rule, or a fault of structure or format.

use crate::cell::CellRef;
use crate::code::Code;
use crate::template::{RuleKind, Severity};

/// Something wrong in a submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The id of the rule.
    pub rule: String,
    /// Its family.
    pub kind: RuleKind,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, with the numbers of this file.
    pub cause: Cause,
    /// The cells it concerns, the most telling first.
    pub cells: Vec<CellRef>,
    /// The data points it concerns, in the order of `cells` where they have cells.
    pub data_points: Vec<Code>,
}

/// What is wrong, with the numbers of this file. Each variant has its sentence in `language`.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The two sides of an equation differ.
    Unequal {
        /// The left side; exact, as everything was known.
        left: f64,
        /// The right side.
        right: f64,
    },
    /// The formula is false.
    Violated,
}
