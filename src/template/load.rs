//! Reads a definition from its tables.

use super::Template;

/// A fault in a definition, with its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{table}, row {row}, column {column}: {message}")]
pub struct TemplateProblem {
    /// The table (and sheet of the definition workbook), such as `rules`.
    pub table: String,
    /// The row, counted from 1 with the header.
    pub row: usize,
    /// The name of the column.
    pub column: String,
    /// What is wrong, and what might have been meant.
    pub message: String,
}

/// The text of a definition's tables: name (`rules`), content (CSV with a header).
pub type Tables<'a> = [(&'a str, &'a str)];

/// Reads a definition. A row with a fault is left out and its fault is listed; the rest stands.
pub fn load(_tables: &Tables<'_>) -> (Template, Vec<TemplateProblem>) {
    todo!("templates")
}
