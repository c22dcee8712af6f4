//! A submission with its formulas calculated: what the form's cells depend on is calculated anew, and where
//! the file stores another result, the calculated one counts.

use crate::cell::CellRef;
use crate::recalc::{self, Recalculation, Uncalculated, Verified};
use crate::template::Template;
use crate::workbook::{Content, Workbook};

use super::{LocateError, Submission};

/// What the formulas of a form's cells, and of what these depend on, came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Calculation {
    /// Results that the file stores and that their formulas do not give.
    pub stale: Vec<Stale>,
    /// Cells of the form whose formulas have no result, and cannot be calculated here.
    pub without_result: Vec<CellRef>,
    /// Formulas of the workbook that were not calculated, because that takes more than it may.
    pub left: Uncalculated,
}

/// A result that is not what its formula gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Stale {
    /// The cell.
    pub cell: CellRef,
    /// What the file stores.
    pub stored: Content,
    /// What the formula gives; blank when that is not known, because it reads a result that is stale.
    pub calculated: Content,
}

/// A form that was found in a workbook, and what is known of the workbook's formulas.
#[derive(Debug)]
pub struct Calculated {
    /// The form's data points.
    pub submission: Submission,
    /// The formulas, if they had to be read.
    pub recalculation: Option<Recalculation>,
    /// What differs from what the file stores.
    pub verified: Verified,
}

/// Finds the form in a workbook. Formulas without a result are calculated, and those that the form depends
/// on are compared with what they give.
///
/// # Errors
/// As [`crate::locate()`].
pub fn locate(workbook: &mut Workbook, template: &Template) -> Result<Calculated, LocateError> {
    let completed = recalc::complete(workbook);
    let mut submission = crate::locate(workbook, template)?;
    let mut recalculation = completed.recalculation;
    let mut verified = recalc::verify(workbook, submission.cells(), recalculation.as_mut());
    if verified.changed {
        // A code or a header is hardly ever a formula; where it is, its own cells are those of the form now.
        submission = crate::locate(workbook, template)?;
    }
    match &recalculation {
        Some(recalculation) => submission.calculation.left = recalculation.left(workbook),
        None => verified.left.add(completed.left),
    }
    submission.calculation.left.add(verified.left.clone());
    submission.calculation.stale = verified.stale(workbook);
    Ok(Calculated {
        submission,
        recalculation,
        verified,
    })
}

impl Submission {
    /// The cells that hold answers, notes, references and what is stated for the period before.
    pub fn cells(&self) -> impl Iterator<Item = &CellRef> {
        let answers = self.cover.iter().chain(&self.answers);
        answers.flat_map(|answer| {
            let remarks = [&answer.note, &answer.evidence];
            let remarks = remarks.into_iter().flatten().map(|remark| &remark.cell);
            let quoted = answer.quoted.iter().map(|quoted| &quoted.cell);
            answer.cell.iter().chain(remarks).chain(quoted)
        })
    }
}
