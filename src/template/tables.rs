//! The tables of a definition: CSV text to rows, with the place of every cell.

use crate::limits::{FAULTS, TABLE_COLUMNS, TABLE_ROWS, TABLE_TEXT};

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
        if table.header.len() > TABLE_COLUMNS {
            let fault = Fault::TooMany("columns", TABLE_COLUMNS);
            problems.push(table.problem(1, "", fault));
            table.header.truncate(TABLE_COLUMNS);
        }
        for (at, name) in table.header.iter().enumerate() {
            let before = table.header.iter().take(at);
            if !name.is_empty() && before.into_iter().any(|known| known == name) {
                problems.push(table.problem(1, name, Fault::Twice(name.clone())));
            }
        }
        for (at, record) in reader.records().enumerate() {
            match record {
                Ok(_) if at >= TABLE_ROWS => {
                    let fault = Fault::TooMany("rows", TABLE_ROWS);
                    problems.push(table.problem(at + 2, "", fault));
                    break;
                }
                // A row that looks empty is left aside, wherever it stands.
                Ok(record) if record.iter().all(is_blank) => {}
                Ok(record) => {
                    let long =
                        |cell: &str| cell.len() > TABLE_TEXT && cell.chars().count() > TABLE_TEXT;
                    if let Some(at_fault) = record.iter().position(long) {
                        let column = table.header.get(at_fault).cloned().unwrap_or_default();
                        let fault = Fault::TooMany("characters", TABLE_TEXT);
                        problems.push(table.problem(at + 2, &column, fault));
                    }
                    // The row as in a workbook: a cell may hold several lines.
                    table.rows.push((at + 2, record));
                }
                Err(error) => problems.push(table.problem(1, "", Fault::Csv(error.to_string()))),
            }
            if problems.len() >= FAULTS {
                break;
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

/// Whether nothing can be seen in a cell.
fn is_blank(cell: &str) -> bool {
    cell.chars()
        .all(|letter| letter.is_whitespace() || is_unseen(letter))
}

/// A letter that nobody sees: it has no width, or turns what follows.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

impl Row<'_> {
    /// A problem with a name that looks like another and is none: with a space in it that is no plain
    /// one, or with a letter that nobody sees.
    pub(super) fn unseen(&self, columns: &[&str]) -> Option<TemplateProblem> {
        columns.iter().find_map(|column| {
            let text = self.text(column);
            let odd =
                |letter: &char| letter.is_whitespace() && *letter != ' ' || is_unseen(*letter);
            let letter = text.chars().find(odd)?;
            let seen = text
                .chars()
                .map(|letter| if odd(&letter) { '·' } else { letter });
            let fault = Fault::Unseen {
                found: seen.collect(),
                letter: format!("U+{:04X}", u32::from(letter)),
            };
            Some(self.problem(column, fault))
        })
    }

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
