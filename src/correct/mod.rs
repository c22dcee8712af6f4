//! From findings to proposed edits, least invention first.

use crate::cell::CellRef;
use crate::check::Findings;
use crate::code::Code;
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
    /// The rules whose findings it settles.
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

/// Why a correction is offered. Each variant has its sentence in `language`.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The cell holds a number written as text, and only one number can be meant.
    NumberAsText {
        /// What stood there.
        text: String,
        /// The number.
        number: f64,
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

/// See [`crate::correct`].
pub fn correct(
    _template: &Template,
    _submission: &Submission,
    _findings: &Findings,
) -> Vec<Correction> {
    todo!("correct")
}
