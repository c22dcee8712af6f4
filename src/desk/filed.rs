//! One checked file on the desk: what is known of it in few bytes.

use serde::{Deserialize, Serialize};

use crate::check::{Finding, Findings, Surroundings};
use crate::receipt;
use crate::session::SessionError;
use crate::submission::calculation;
use crate::submission::{Period, Submission, Value};
use crate::template::{Severity, Template};
use crate::workbook::Workbook;

use super::packed::{self, NotPacked};

/// A checked file. It holds the figures, packed, and its findings in numbers only: these are made
/// again from the figures when somebody wants to read them, so that thousands of files fit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Filed {
    /// Where it came from: its name, behind the folders and zip files that it stood in.
    pub path: String,
    /// The SHA-256 of the file.
    sha256: [u8; 32],
    /// Whose figures these are, as the cover sheet says.
    pub jurisdiction: Option<String>,
    /// The time they are about: its first and last day as Julian day numbers.
    period: Option<(i32, i32)>,
    /// The version of the form on the cover sheet.
    pub version: Option<String>,
    /// How the file stands to the receipt of its last check.
    pub receipt: Standing,
    /// Whether someone signed the file.
    pub signed: bool,
    /// Data points that were answered.
    pub answered: usize,
    /// Errors when it is looked at alone; which of several files stands does not change with what
    /// others are there.
    pub(super) errors_alone: usize,
    /// Findings by sheet of the form, in its order.
    pub tallies: Box<[Tally]>,
    /// Those of them that no other file changes.
    steady: Box<[Tally]>,
    /// Data points in which it differs from the file that stands for the same, by the last comparison.
    pub(super) differs: usize,
    /// The figures.
    packed: Box<[u8]>,
}

/// How a file stands to the receipt of its last check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// Checked, and unchanged since.
    Unchanged,
    /// Changed since it was checked.
    Changed,
    /// Never checked.
    NeverChecked,
}

/// The findings of a sheet in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Findings of severity error.
    pub errors: u16,
    /// Findings of severity warning.
    pub warnings: u16,
}

impl Standing {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Changed => "changed",
            Self::NeverChecked => "never-checked",
        }
    }
}

impl Filed {
    /// Reads a file and checks it on its own.
    ///
    /// # Errors
    /// When the file is no workbook, or no copy of the form.
    pub fn read(path: &str, bytes: &[u8], template: &Template) -> Result<Self, SessionError> {
        Self::of(path, crate::open(bytes)?, template)
    }

    /// Checks a workbook on its own that was read already.
    ///
    /// # Errors
    /// When it is no copy of the form.
    pub fn of(
        path: &str,
        mut workbook: Workbook,
        template: &Template,
    ) -> Result<Self, SessionError> {
        let submission = calculation::locate(&mut workbook, template)?.submission;
        let findings = crate::check(template, &submission, &Surroundings::default());
        let receipt = match receipt::state(&workbook, &submission) {
            receipt::State::NeverChecked => Standing::NeverChecked,
            receipt::State::Unchanged(_) => Standing::Unchanged,
            receipt::State::Changed(..) => Standing::Changed,
        };
        let period = submission.period;
        let mut filed = Self {
            path: path.to_owned(),
            sha256: receipt::digest(&workbook.bytes),
            jurisdiction: submission.jurisdiction.clone(),
            period: period.map(|period| (period.start.to_julian_day(), period.end.to_julian_day())),
            version: submission.template_version.clone(),
            receipt,
            signed: crate::workbook::signature::is_signed(&workbook),
            answered: submission
                .answers
                .iter()
                .filter(|answer| is_answer(&answer.value))
                .count(),
            errors_alone: 0,
            tallies: tallied(template, findings.findings.iter()),
            steady: Box::default(),
            differs: 0,
            packed: packed::pack(&submission).into(),
        };
        filed.errors_alone = filed.errors();
        let across = |finding: &&Finding| {
            let mut rules = template.links.across.iter();
            rules.any(|at| {
                template
                    .rules
                    .get(*at)
                    .is_some_and(|rule| rule.id == finding.rule)
            })
        };
        let steady = findings.findings.iter().filter(|finding| !across(finding));
        filed.steady = tallied(template, steady);
        Ok(filed)
    }

    /// The time that the figures are about.
    pub fn period(&self) -> Option<Period> {
        let (start, end) = self.period?;
        let day = |julian| time::Date::from_julian_day(julian).ok();
        Some(Period {
            start: day(start)?,
            end: day(end)?,
        })
    }

    /// The figures.
    ///
    /// # Errors
    /// When they were packed with another form.
    pub fn submission(&self, template: &Template) -> Result<Submission, NotPacked> {
        packed::unpack(&self.packed, template)
    }

    /// The SHA-256 of the file, in hexadecimal.
    pub fn sha256(&self) -> String {
        receipt::hexadecimal(&self.sha256)
    }

    /// Findings of severity error, on all sheets.
    pub fn errors(&self) -> usize {
        let errors = self.tallies.iter().map(|tally| usize::from(tally.errors));
        errors.sum()
    }

    /// Findings of severity warning, on all sheets.
    pub fn warnings(&self) -> usize {
        let warnings = self.tallies.iter().map(|tally| usize::from(tally.warnings));
        warnings.sum()
    }

    /// Findings by sheet, of which these come of other files.
    pub(super) fn counted(&self, template: &Template, across: &Findings) -> Box<[Tally]> {
        let mut tallies = tallied(template, across.findings.iter());
        for (all, steady) in tallies.iter_mut().zip(&self.steady) {
            all.errors = all.errors.saturating_add(steady.errors);
            all.warnings = all.warnings.saturating_add(steady.warnings);
        }
        tallies
    }

    /// The same in bytes, to be sent from one worker to another.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Back from bytes.
    ///
    /// # Errors
    /// When the bytes are no checked file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotPacked> {
        postcard::from_bytes(bytes).map_err(|_| NotPacked)
    }
}

/// Counts findings by sheet of the form. What belongs to no data point belongs to the cover.
fn tallied<'a>(template: &Template, findings: impl Iterator<Item = &'a Finding>) -> Box<[Tally]> {
    let mut tallies = vec![Tally::default(); template.sheets.len()];
    for finding in findings {
        let Some(tally) = tallies.get_mut(sheet_of(template, finding)) else {
            continue;
        };
        let count = match finding.severity {
            Severity::Error => &mut tally.errors,
            Severity::Warning => &mut tally.warnings,
            Severity::Info => continue,
        };
        *count = count.saturating_add(1);
    }
    tallies.into()
}

fn is_answer(value: &Value) -> bool {
    !matches!(value, Value::Blank | Value::Unreadable(_))
}

/// The place of the sheet of the form that a finding is about.
fn sheet_of(template: &Template, finding: &Finding) -> usize {
    let sheet = match (&finding.cause, finding.data_points.first()) {
        (crate::check::Cause::MissingSheet { sheet }, _) => Some(sheet.as_str()),
        (_, Some(code)) => template.data_point(code).map(|point| point.sheet.as_str()),
        _ => None,
    };
    let place = |sheet| template.sheets.iter().position(|known| known.id == sheet);
    let cover = || template.sheets.iter().position(|known| known.cover);
    sheet.and_then(place).or_else(cover).unwrap_or_default()
}
