//! A definition as tables, and as one workbook: the same content, converted both ways.
//!
//! The workbook has a sheet for each table, named as the table with spaces for underscores, with
//! the header in the first row. People who have made survey forms know this from XLSForm. Every
//! cell is text, so that nothing is lost: `1.0` stays `1.0`.

use crate::cell::CellPos;
use crate::limits::{TABLE_COLUMNS, TABLE_ROWS};
use crate::submission::value::shown;
use crate::workbook::{OpenError, Workbook};

use super::load::{Fault, TemplateProblem, load};
use super::{Template, roadmap};

/// The names of the tables, in the order in which a steward reads them.
pub const TABLES: [&str; 6] = [
    "settings",
    "sheets",
    "data_points",
    "rules",
    "lists",
    "labels",
];

/// The tables of a definition: rows of cells, the header first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Name and rows of each table.
    pub tables: Vec<(String, Vec<Vec<String>>)>,
}

/// Why a definition cannot be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DefinitionError {
    /// The workbook cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A table cannot be read as CSV.
    #[error("the table {table} cannot be read: {reason}")]
    Csv {
        /// Which table.
        table: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The definition has faults; all of them are listed.
    #[error("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faults {
        /// Each with its place.
        problems: Vec<TemplateProblem>,
    },
    /// The workbook cannot be written.
    #[error("the definition cannot be written: {0}")]
    Write(String),
}

impl Definition {
    /// The definition that ships with this crate.
    ///
    /// # Errors
    /// Never, as a test shows.
    pub fn roadmap() -> Result<Self, DefinitionError> {
        Self::from_csv(roadmap::TABLES)
    }

    /// Reads tables written as CSV, by name.
    ///
    /// # Errors
    /// When one is no CSV.
    pub fn from_csv(tables: &[(&str, &str)]) -> Result<Self, DefinitionError> {
        let read = |(name, text): &(&str, &str)| {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes());
            let rows: Result<Vec<Vec<String>>, csv::Error> = reader
                .records()
                .map(|record| Ok(record?.iter().map(str::to_owned).collect()))
                .collect();
            match rows {
                Ok(rows) => Ok(((*name).to_owned(), rows)),
                Err(error) => Err(DefinitionError::Csv {
                    table: (*name).to_owned(),
                    reason: error.to_string(),
                }),
            }
        };
        Ok(Self {
            tables: tables.iter().map(read).collect::<Result<_, _>>()?,
        })
    }

    /// Each table as CSV, by name.
    ///
    /// # Errors
    /// When a table cannot be written, which no text causes.
    pub fn to_csv(&self) -> Result<Vec<(String, String)>, DefinitionError> {
        let write = |(name, rows): &(String, Vec<Vec<String>>)| {
            let failed = |reason: String| DefinitionError::Csv {
                table: name.clone(),
                reason,
            };
            let mut writer = csv::WriterBuilder::new()
                .flexible(true)
                .from_writer(Vec::new());
            for row in rows {
                writer
                    .write_record(row)
                    .map_err(|error| failed(error.to_string()))?;
            }
            let bytes = writer
                .into_inner()
                .map_err(|error| failed(error.to_string()))?;
            let text = String::from_utf8(bytes).map_err(|error| failed(error.to_string()))?;
            Ok((name.clone(), text))
        };
        self.tables.iter().map(write).collect()
    }

    /// Reads the workbook form. Sheets of other names are left alone, so a steward may keep notes.
    ///
    /// # Errors
    /// When the bytes are no workbook.
    pub fn from_workbook(bytes: &[u8]) -> Result<Self, DefinitionError> {
        Ok(Self::of_workbook(&crate::open(bytes)?))
    }

    /// The same of a workbook that was read already.
    pub fn of_workbook(workbook: &Workbook) -> Self {
        let mut tables = Vec::new();
        for name in TABLES {
            let named = |sheet: &&crate::workbook::Sheet| {
                sheet.name.trim().to_lowercase().replace(' ', "_") == name
            };
            let Some(sheet) = workbook.sheets.iter().find(named) else {
                continue;
            };
            let mut rows: Vec<Vec<String>> = Vec::new();
            for (pos, cell) in sheet.cells.iter() {
                let (row, col) = (pos.row as usize, pos.col as usize);
                // One row, or column, more than may be is enough to be told.
                if row > TABLE_ROWS + 1 || col > TABLE_COLUMNS {
                    continue;
                }
                rows.resize(rows.len().max(row + 1), Vec::new());
                if let Some(cells) = rows.get_mut(row) {
                    cells.resize(cells.len().max(col + 1), String::new());
                    if let Some(slot) = cells.get_mut(col) {
                        *slot = shown(&cell.content, workbook.epoch_1904);
                    }
                }
            }
            // Every row has as many cells as the header, so that it is the same table as before.
            let width = rows.first().map_or(0, Vec::len);
            for row in &mut rows {
                row.resize(row.len().max(width), String::new());
            }
            tables.push((name.to_owned(), rows));
        }
        Self { tables }
    }

    /// The form that is defined.
    ///
    /// # Errors
    /// All faults, each with its place and with what may have been meant.
    pub fn template(&self) -> Result<Template, DefinitionError> {
        let tables = self.to_csv()?;
        let tables: Vec<(&str, &str)> = tables
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        match load(&tables) {
            (template, problems) if problems.is_empty() => Ok(template),
            (_, problems) => Err(DefinitionError::Faults { problems }),
        }
    }
}

impl TemplateProblem {
    /// The cell of the definition workbook that is at fault; none when a whole table is.
    pub fn cell(&self) -> Option<CellPos> {
        let column = self.column_number?;
        let row = u32::try_from(self.row).ok()?.checked_sub(1)?;
        (!matches!(*self.fault, Fault::NoTable)).then(|| CellPos::new(row, column))
    }
}
