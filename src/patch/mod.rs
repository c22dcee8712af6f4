//! Accepted edits into the bytes of the same workbook.
//!
//! `sheet` replaces the `<c>` elements of edited cells and leaves every other byte of the part.
//! Nothing but the parts of edited sheets changes. A formula that depends on an edited cell keeps the value that
//! was last calculated; Excel and LibreOffice calculate it anew when it is next edited or asked to.

mod sheet;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::cell::CellRef;
use crate::correct::Edit;
use crate::package::book::Book;
use crate::package::{Change, Package, PackageError, text};
use crate::workbook::{Format, OpenError, Workbook, limits};

/// Why edits could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatchError {
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Open(#[from] OpenError),
    /// The format cannot be written back without loss.
    #[error("only workbooks of the format .xlsx or .xlsm can be corrected")]
    Format(Format),
    /// The workbook has no such sheet.
    #[error("there is no sheet “{0}” in the workbook")]
    NoSuchSheet(String),
    /// The cell no longer holds what the edit was made for.
    #[error("{0} does not hold what the correction was made for")]
    Changed(CellRef),
    /// The cell holds a formula, which a value must not replace.
    #[error("{0} holds a formula, which is not replaced by a value")]
    Formula(CellRef),
    /// Two edits are for one cell.
    #[error("two corrections are for the cell {0}")]
    Twice(CellRef),
    /// An error value cannot be written.
    #[error("an error value cannot be written into {0}")]
    NotAValue(CellRef),
    /// The package could not be read or written.
    #[error(transparent)]
    Package(#[from] PackageError),
}

impl PatchError {
    /// A name that never changes, for messages and reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open(error) => error.code(),
            Self::Format(_) => "cannot-patch",
            Self::NoSuchSheet(_) => "no-such-sheet",
            Self::Changed(_) => "changed",
            Self::Formula(_) => "formula",
            Self::Twice(_) => "twice",
            Self::NotAValue(_) => "not-a-value",
            Self::Package(_) => "damaged",
        }
    }
}

/// See [`crate::patch`](crate::patch()).
pub fn patch(bytes: &[u8], edits: &[Edit]) -> Result<Vec<u8>, PatchError> {
    if edits.is_empty() {
        return Ok(bytes.to_vec());
    }
    let workbook = crate::open(bytes)?;
    if workbook.format != Format::Xlsx {
        return Err(PatchError::Format(workbook.format));
    }
    let by_sheet = checked(&workbook, edits)?;
    let package = Package::read(bytes)?;
    let book = Book::read(&package)?;
    let mut changes = Vec::new();
    for (name, edits) in by_sheet {
        let part = book
            .sheet_part(name)
            .map(str::to_owned)
            .ok_or_else(|| PatchError::NoSuchSheet(name.to_owned()))?;
        let damaged = || PackageError::Part(part.clone());
        let old = package.part(&part, limits::UNPACKED_BYTES)?;
        let (xml, encoding) = text::decode(&old).ok_or_else(damaged)?;
        let xml = sheet::splice(&xml, &edits).ok_or_else(damaged)?;
        changes.push(Change {
            name: part.clone(),
            content: Some(text::encode(&xml, encoding)),
        });
    }
    Ok(package.with(&changes)?)
}

/// The edits by sheet and in the order of cells, when each is for a cell that holds what it should.
fn checked<'a>(
    workbook: &Workbook,
    edits: &'a [Edit],
) -> Result<BTreeMap<&'a str, Vec<&'a Edit>>, PatchError> {
    let mut by_sheet: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
    for edit in edits {
        if workbook.sheet(&edit.cell.sheet).is_none() {
            return Err(PatchError::NoSuchSheet(edit.cell.sheet.clone()));
        }
        let cell = workbook.cell(&edit.cell);
        if cell.is_some_and(|cell| cell.formula.is_some()) {
            return Err(PatchError::Formula(edit.cell.clone()));
        }
        if cell.map(|cell| &cell.content).cloned().unwrap_or_default() != edit.old {
            return Err(PatchError::Changed(edit.cell.clone()));
        }
        if !sheet::can_be_written(&edit.new) {
            return Err(PatchError::NotAValue(edit.cell.clone()));
        }
        by_sheet.entry(&edit.cell.sheet).or_default().push(edit);
    }
    for edits in by_sheet.values_mut() {
        edits.sort_by_key(|edit| edit.cell.pos);
        for pair in edits.windows(2) {
            if let [one, other] = pair
                && one.cell.pos == other.cell.pos
            {
                return Err(PatchError::Twice(other.cell.clone()));
            }
        }
    }
    Ok(by_sheet)
}
