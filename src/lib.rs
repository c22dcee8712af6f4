//! Checks a reporting form kept in Excel, proposes corrections, and writes the same workbook back,
//! corrected.
//!
//! A file takes one way through this crate, and every arrow is one function of this page:
//!
//! ```text
//! bytes ──open──▶ Workbook ──locate──▶ Submission ──check──▶ Findings ──correct──▶ Corrections
//!   │                                                                                  │ accepted
//!   └───────────────────────────── patch ◀── edits ◀───────────────────────────────────┘
//! ```
//!
//! # Code map
//!
//! | module | what it knows |
//! |---|---|
//! | [`cell`], [`code`], [`date`] | a cell in a workbook, a data point in a form, a day |
//! | [`limits`] | how much of a file is read, and how much effort is spent on it |
//! | [`workbook`] | what a spreadsheet file holds |
//! | [`template`] | the definition of a form: data points, rules, lists, labels, settings |
//! | [`submission`] | a form's data points found in one workbook, each with its cell and value |
//! | [`text`] | the same words, whatever stands between or in the place of their letters |
//! | [`number`] | how a number may be written, and every reading of it |
//! | [`formula`] | the rule language: Excel formulas over codes, decided over intervals |
//! | [`check`] | rules against submissions: findings |
//! | [`region`] | the submissions of several jurisdictions: rules between them, totals, shares |
//! | [`regional`], [`regional_workbook`] | the regional tables, and the workbook that shows them |
//! | [`correct`] | findings to proposed edits |
//! | [`recalc`] | the workbook's own formulas: what depends on an edit, calculated anew |
//! | [`record`], [`receipt`] | what the corrected workbook says of its corrections and of its last check |
//! | [`package`], [`patch`] | accepted edits to the bytes of the same workbook |
//! | [`desk`] | the files of several jurisdictions and periods: linked, compared, what is missing |
//! | [`archive`] | the files in a zip file, with limits |
//! | [`send_back`] | findings and a covering text for each jurisdiction, as one zip |
//! | [`merging`] | parts of one submission, made one, and what a person must decide |
//! | [`diff`] | what differs between two workbooks |
//! | [`form`] | a definition to a blank workbook |
//! | [`session`] | the original bytes and the list of edits; undo, and all that is derived |
//! | [`synthetic`] | made-up submissions and made-up errors, to measure and to try things out |
//! | [`rule_book`] | the rules of a form, to read and to print |
//! | [`findings_report`] | the findings as a workbook, to send back |
//! | [`language`] | every sentence a person reads |
//! | [`wire`] | what leaves the crate: the shapes that the page and the command line are given |
//!
//! # Invariants
//!
//! * The crate is pure: bytes and definitions in, reports and bytes out. No clock, no randomness,
//!   no input or output, and no order that depends on a hash.
//! * Nothing here knows the name of an indicator. Forms and rules are data, in `templates/`.
//! * A fault in the data is a finding; a fault in a definition is a template problem; a reason that
//!   we cannot go on is an `Err`; a fault in us is a panic. The four never mix.
//! * Checking changes nothing; only [`patch`](patch()) makes bytes, and only from edits that someone accepted.
//! * Only `wasm` knows JavaScript, and it decides nothing.

#![forbid(unsafe_code)]

pub mod archive;
pub mod cell;
pub mod check;
pub mod code;
pub mod correct;
pub mod date;
pub mod desk;
pub mod diff;
#[cfg(feature = "writer")]
pub mod findings_report;
pub mod form;
pub mod formula;
pub mod language;
pub mod limits;
pub mod merging;
pub mod number;
pub mod package;
pub mod patch;
pub mod recalc;
pub mod receipt;
pub mod record;
pub mod region;
pub mod regional;
#[cfg(feature = "writer")]
pub mod regional_workbook;
pub mod rule_book;
pub mod send_back;
pub mod session;
pub mod submission;
pub mod synthetic;
pub mod template;
pub mod text;
pub mod wire;
pub mod workbook;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

use check::{Findings, Surroundings};
use correct::{Correction, Edit};
use limits::Limits;
use patch::PatchError;
use submission::{LocateError, Submission};
use template::Template;
use workbook::{OpenError, Workbook};

/// Reads a spreadsheet file.
///
/// # Errors
/// An [`OpenError`] that says what the bytes are instead, and what to do.
pub fn open(bytes: &[u8]) -> Result<Workbook, OpenError> {
    open_within(bytes, &Limits::DEFAULT)
}

/// Reads a spreadsheet file within other limits.
///
/// # Errors
/// As [`open`].
pub fn open_within(bytes: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    workbook::read::read(bytes, limits)
}

/// Finds the data points of a form in a workbook. What was not found is named in the submission.
///
/// # Errors
/// A [`LocateError`] when the workbook is not a copy of the form at all.
pub fn locate(workbook: &Workbook, template: &Template) -> Result<Submission, LocateError> {
    submission::locate::locate(workbook, template)
}

/// Decides every rule of the form. `surroundings` holds what lies outside this one file, such as
/// the submission of the period before.
pub fn check(
    template: &Template,
    submission: &Submission,
    surroundings: &Surroundings<'_>,
) -> Findings {
    check::check(template, submission, surroundings)
}

/// Proposes corrections for the findings, best first.
pub fn correct(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
) -> Vec<Correction> {
    correct::correct(template, submission, findings, surroundings)
}

/// Writes accepted edits into the workbook that `bytes` are. Every part that no edit touches keeps
/// its bytes; no edits give back `bytes` themselves.
///
/// # Errors
/// A [`PatchError`] that names the sheet or cell that could not be written.
pub fn patch(bytes: &[u8], edits: &[Edit]) -> Result<Vec<u8>, PatchError> {
    patch::patch(bytes, edits)
}
