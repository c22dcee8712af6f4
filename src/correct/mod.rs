//! From findings to proposed edits, least invention first.
//!
//! `normalise` offers the number that a text says. What the rules determine, and what they cannot,
//! has its own modules beside it.

pub mod normalise;
#[cfg(test)]
mod tests;

use crate::cell::CellRef;
use crate::check::{Findings, Surroundings};
use crate::code::Code;
use crate::number::Spelling;
use crate::submission::Submission;
use crate::template::Template;
use crate::workbook::Content;

/// What a person may do about findings: all of its edits, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// A name that stays the same while the submission does.
    pub id: String,
    /// Whether it may be accepted without looking.
    pub applicability: Applicability,
    /// Why it is offered.
    pub reason: Reason,
    /// What would change.
    pub edits: Vec<Edit>,
    /// The findings that it settles, by their ids.
    pub settles: Vec<String>,
}

/// How far a correction can be trusted. Ordered: a threshold is one comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applicability {
    /// A person decides, one at a time.
    NeedsConfirmation,
    /// Loses nothing and changes no meaning; may be accepted in bulk.
    Safe,
}

impl Applicability {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::NeedsConfirmation => "needs confirmation",
            Self::Safe => "safe",
        }
    }
}

/// Why a correction is offered. Each variant has its sentence in `language`.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The text says one number.
    Spelling {
        /// The text.
        text: String,
        /// The number.
        number: f64,
        /// How it is spelt.
        spelling: Spelling,
    },
    /// The text can be read in several ways, and the data point can hold only this number.
    OnlyOneFits {
        /// The text.
        text: String,
        /// The number.
        number: f64,
    },
    /// The text can be read in several ways, and this is the only one with which these rules hold.
    ChosenByRules {
        /// The text.
        text: String,
        /// The number.
        number: f64,
        /// The rules, by id.
        rules: Vec<String>,
    },
}

/// A change of one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// Which cell.
    pub cell: CellRef,
    /// The data point that it holds, if any.
    pub code: Option<Code>,
    /// What stood there; compared before writing, so that nothing is overwritten unseen.
    pub old: Content,
    /// What shall stand there.
    pub new: Content,
}

/// See [`crate::correct`](crate::correct()).
pub fn correct(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
) -> Vec<Correction> {
    normalise::corrections(template, submission, findings, surroundings)
}
