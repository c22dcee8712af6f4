//! What bytes are, before anything tries to read them.

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Excel workbook (`.xlsx`, `.xlsm`, templates): can be read and patched.
    Xlsx,
    /// Excel binary workbook (`.xlsb`): can be read.
    Xlsb,
    /// Excel 97-2003 (`.xls`): can be read.
    Xls,
    /// OpenDocument spreadsheet (`.ods`): can be read.
    Ods,
}

/// Why a file could not be read: what is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The bytes are no spreadsheet.
    #[error("this file is not a spreadsheet")]
    NotASpreadsheet,
}
