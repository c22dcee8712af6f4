//! Accepted edits into the bytes of the same workbook.

use crate::cell::CellRef;
use crate::correct::Edit;

/// Why edits could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatchError {
    /// The workbook has no such sheet.
    #[error("there is no sheet “{0}” in the workbook")]
    NoSuchSheet(String),
    /// The cell no longer holds what the edit expects.
    #[error("{0} no longer holds what the correction was made for")]
    Changed(CellRef),
}

/// See [`crate::patch`](crate::patch()).
pub fn patch(_bytes: &[u8], _edits: &[Edit]) -> Result<Vec<u8>, PatchError> {
    todo!("patch")
}
