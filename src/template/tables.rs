//! The tables of a definition: CSV text to rows, with the place of every cell.

use super::load::{Fault, TemplateProblem};

/// The text of a definition's tables: name (`rules`) and content (CSV with a header).
pub type Tables<'a> = [(&'a str, &'a str)];

/// One table, read.
pub(super) struct Table {
    name: String,
    header: Vec<String>,
    rows: Vec<(usize, csv::StringRecord)>,
}

/// One row of a table.
pub(super) struct Row<'a> {
    table: &'a Table,
    number: usize,
    cells: &'a csv::StringRecord,
}

impl Table {
    /// Reads the table of this name; a missing one is empty, and a problem.
    pub(super) fn read(
        tables: &Tables<'_>,
        name: &str,
        problems: &mut Vec<TemplateProblem>,
    ) -> Self {
        let mut table = Self {
            name: name.to_owned(),
            header: Vec::new(),
            rows: Vec::new(),
        };
        let Some((_, text)) = tables.iter().find(|(known, _)| *known == name) else {
            problems.push(table.problem(1, "", Fault::NoTable));
            return table;
        };
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(text.as_bytes());
        match reader.headers() {
            Ok(header) => table.header = header.iter().map(|cell| cell.trim().to_owned()).collect(),
            Err(error) => problems.push(table.problem(1, "", Fault::Csv(error.to_string()))),
        }
        for (at, record) in reader.records().enumerate() {
            match record {
                // The row as in a workbook: a cell may hold several lines.
                Ok(record) => table.rows.push((at + 2, record)),
                Err(error) => problems.push(table.problem(1, "", Fault::Csv(error.to_string()))),
            }
        }
        table
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row {
            table: self,
            number: *number,
            cells,
        })
    }

    /// The names of the columns, in order.
    pub(super) fn header(&self) -> &[String] {
        &self.header
    }

    fn problem(&self, row: usize, column: &str, fault: Fault) -> TemplateProblem {
        TemplateProblem {
            table: self.name.clone(),
            row,
            column: column.to_owned(),
            column_number: self
                .header
                .iter()
                .position(|name| name == column)
                .and_then(|at| u32::try_from(at).ok()),
            fault: Box::new(fault),
        }
    }
}

impl Row<'_> {
    /// The text in a column; empty if there is none.
    pub(super) fn text(&self, column: &str) -> &str {
        let at = self.table.header.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).map_or("", str::trim)
    }

    /// A problem with what stands in a column of this row.
    pub(super) fn problem(&self, column: &str, fault: Fault) -> TemplateProblem {
        self.table.problem(self.number, column, fault)
    }

    /// One of several words.
    pub(super) fn one_of<T: Copy>(
        &self,
        column: &str,
        words: &[(&str, T)],
    ) -> Result<T, TemplateProblem> {
        let text = self.text(column);
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value);
        found.ok_or_else(|| {
            let fault = Fault::NotOneOf {
                found: text.to_owned(),
                words: words
                    .iter()
                    .map(|(word, _)| *word)
                    .collect::<Vec<_>>()
                    .join(", "),
            };
            self.problem(column, fault)
        })
    }

    /// `yes` or `no`.
    pub(super) fn yes(&self, column: &str) -> Result<bool, TemplateProblem> {
        self.one_of(column, &[("yes", true), ("no", false)])
    }
}
