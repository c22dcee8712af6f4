//! Where each data point stands in the workbook that is written.

use std::collections::HashMap;

use crate::cell::column_letters;
use crate::code::Code;
use crate::template::Template;
use crate::template::layout::{self, Columns, Line};

/// The sheet and row of each data point.
pub(super) struct Places {
    rows: HashMap<Code, (String, u32)>,
    columns: Columns,
}

impl Places {
    pub(super) fn new(template: &Template, columns: Columns) -> Self {
        let mut rows = HashMap::new();
        for sheet in &template.sheets {
            for (row, line) in layout::lines(template, sheet) {
                if let Line::DataPoint(point) = line {
                    rows.insert(point.code.clone(), (sheet.id.clone(), row));
                }
            }
        }
        Self { rows, columns }
    }

    /// The cell of the value, such as `'Policy'!$D$5`.
    pub(super) fn value(&self, code: &Code) -> Option<String> {
        self.cell(code, layout::VALUE)
    }

    /// The cell of the figure of the period before, if the form has a column for it.
    pub(super) fn previous(&self, code: &Code) -> Option<String> {
        self.cell(code, self.columns.previous?)
    }

    /// The cell of the note.
    pub(super) fn note(&self, code: &Code) -> Option<String> {
        self.cell(code, self.columns.note)
    }

    /// The cell of the reference to evidence.
    pub(super) fn evidence(&self, code: &Code) -> Option<String> {
        self.cell(code, self.columns.evidence)
    }

    fn cell(&self, code: &Code, column: u32) -> Option<String> {
        let (sheet, row) = self.rows.get(code)?;
        let letters = column_letters(column);
        Some(format!("{}!${letters}${}", quoted(sheet), row + 1))
    }
}

/// The name of a sheet as formulas write it.
pub(super) fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}
