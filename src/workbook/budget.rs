//! What may still be read of a workbook, and what is said when that is used up.

use std::borrow::Cow;

use crate::cell::{CellPos, CellRef};
use crate::limits::{Beyond, Limit, Limits};
use crate::package::scan::Fault;
use crate::package::{Package, PackageError};

use super::{Cell, Content, OpenError};

/// What may still be read of a workbook.
pub(super) struct Left<'a> {
    pub(super) limits: &'a Limits,
    bytes: u64,
    cells: u64,
    text: u64,
    /// The cell that is being read.
    pub(super) at: Option<CellPos>,
}

impl<'a> Left<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            bytes: limits.unpacked_bytes,
            cells: limits.cells,
            text: limits.string_bytes,
            at: None,
        }
    }

    /// Counts a text of so many bytes.
    pub(super) fn text(&mut self, bytes: usize) -> Result<(), Fault> {
        let left = self.text.checked_sub(bytes as u64);
        self.text = left.ok_or(Fault::Beyond(Limit::StringBytes))?;
        Ok(())
    }

    /// Counts a cell and its texts.
    pub(super) fn cell(&mut self, cell: &Cell) -> Result<(), Fault> {
        let left = self.cells.checked_sub(1);
        self.cells = left.ok_or(Fault::Beyond(Limit::Cells))?;
        let text = match &cell.content {
            Content::Text(text) | Content::Error(text) => text.len(),
            _ => 0,
        };
        self.text(text + cell.formula.as_ref().map_or(0, String::len))
    }

    /// Unpacks a part, if there is one of this name.
    pub(super) fn unpack<'p>(
        &mut self,
        package: &Package<'p>,
        name: &str,
    ) -> Result<Option<Cow<'p, [u8]>>, OpenError> {
        let Some(entry) = package.entry(name) else {
            return Ok(None);
        };
        let limits = self.limits;
        let by_ratio = (entry.packed() as u64).saturating_mul(limits.ratio);
        let by_ratio = by_ratio.max(Limits::RATIO_FROM);
        let most = self.bytes.min(limits.part_bytes);
        let unpacked = package
            .unpack(entry, most.min(by_ratio))
            .map_err(|error| match error {
                PackageError::TooLarge(part, _) if by_ratio < most => {
                    Beyond::new(Limit::Ratio, limits.ratio, part).into()
                }
                error => OpenError::from(error),
            })?;
        self.bytes = self.bytes.saturating_sub(unpacked.len() as u64);
        self.at = None;
        Ok(Some(unpacked))
    }

    /// How much of what a fault was beyond may be read.
    fn most(&self, limit: Limit) -> u64 {
        let limits = self.limits;
        match limit {
            Limit::FileBytes => limits.file_bytes,
            Limit::Entries => limits.entries,
            Limit::UnpackedBytes => limits.unpacked_bytes,
            Limit::Ratio => limits.ratio,
            Limit::Sheets => limits.sheets,
            Limit::Cells => limits.cells,
            Limit::StringBytes => limits.string_bytes,
            Limit::XmlDepth => limits.xml_depth,
            Limit::SharedStrings => limits.shared_strings,
            Limit::Styles => limits.styles,
            Limit::Merged => limits.merged,
            Limit::Hidden => limits.hidden,
            Limit::Names => limits.names,
            Limit::FormulaBytes => limits.formula_bytes,
        }
    }

    /// A fault of a part, with its place: a sheet has a name that a person knows.
    pub(super) fn fault(&self, fault: Fault, part: &str, sheet: Option<&str>) -> OpenError {
        match fault {
            Fault::Malformed => OpenError::Damaged(part.to_owned()),
            Fault::DocumentType => OpenError::DocumentType(part.to_owned()),
            Fault::Doubt(doubt) => OpenError::Doubt(doubt, self.place(part, sheet)),
            Fault::Beyond(limit) => {
                Beyond::new(limit, self.most(limit), self.place(part, sheet)).into()
            }
        }
    }

    /// Where the reading is, as a person knows it.
    fn place(&self, part: &str, sheet: Option<&str>) -> String {
        match (sheet, self.at) {
            (Some(sheet), Some(pos)) => CellRef::new(sheet, pos).to_string(),
            (Some(sheet), None) => sheet.to_owned(),
            (None, _) => part.to_owned(),
        }
    }
}

/// Whether a count is within a limit.
pub(super) fn within(count: usize, most: u64, limit: Limit) -> Result<(), Fault> {
    match count as u64 > most {
        true => Err(Fault::Beyond(limit)),
        false => Ok(()),
    }
}
