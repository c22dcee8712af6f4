//! What is wrong with the form itself: its columns, its sheets, and figures that it does not ask for.

use std::collections::BTreeSet;

use crate::cell::{CellRef, column_letters};
use crate::submission::{ChosenBy, Column, ColumnFault};

use super::causes::Told;
use super::findings::Telling;

/// How many cells are named in a sentence.
const NAMED: usize = 5;

impl Telling<'_> {
    /// The sentence for a fault of columns.
    pub(super) fn column(&self, fault: &ColumnFault) -> (&'static str, Told) {
        match fault {
            ColumnFault::Missing {
                column,
                sheet,
                cell,
                text,
            } => {
                let stands = match (cell, text.is_empty()) {
                    (None, _) => "nothing",
                    (Some(_), true) => "empty",
                    (Some(_), false) => "text",
                };
                let lost = match column {
                    Column::Value => "values",
                    Column::Note => "notes",
                    Column::Evidence => "evidence",
                    _ => "codes",
                };
                (
                    "finding-column-missing",
                    vec![
                        ("column", self.header(*column)),
                        ("sheet", sheet.clone()),
                        ("cell", place(cell.as_ref())),
                        ("text", text.clone()),
                        ("stands", stands.to_owned()),
                        ("lost", lost.to_owned()),
                    ],
                )
            }
            ColumnFault::Near { column, cell, text } => (
                "finding-column-near",
                vec![
                    ("column", self.header(*column)),
                    ("sheet", cell.sheet.clone()),
                    ("cell", place(Some(cell))),
                    ("text", text.clone()),
                    (
                        "stands",
                        if text.is_empty() { "empty" } else { "text" }.to_owned(),
                    ),
                ],
            ),
            ColumnFault::Second {
                used, others, by, ..
            } => {
                let others: Vec<String> = others.iter().map(|cell| place(Some(cell))).collect();
                (
                    "finding-second-column",
                    vec![
                        ("column", self.header(Column::Value)),
                        ("sheet", used.sheet.clone()),
                        ("used", place(Some(used))),
                        ("others", self.messages.list("list-and", &others)),
                        ("by", chosen(*by)),
                    ],
                )
            }
            ColumnFault::NoHeaders { sheet } => {
                ("finding-no-headers", vec![("sheet", sheet.clone())])
            }
        }
    }

    fn header(&self, column: Column) -> String {
        let labels = &self.template.labels;
        labels
            .get(column.key(), self.messages.language())
            .to_owned()
    }

    /// The first of some figures that the form does not ask for, with the codes of their rows.
    pub(super) fn unasked(&self, codes: &[String]) -> String {
        let figures = self.finding.cells.iter().zip(codes).take(NAMED);
        let figures = figures.map(|(cell, code)| match code.is_empty() {
            true => cell.pos.to_string(),
            false => format!("{} ({})", cell.pos, self.messages.quoted(code)),
        });
        self.shortened(figures.collect())
    }

    /// The columns in which the cells of the finding stand.
    pub(super) fn letters(&self) -> String {
        let columns: BTreeSet<u32> = self.finding.cells.iter().map(|cell| cell.pos.col).collect();
        let letters = columns.into_iter().map(column_letters);
        letters.collect::<Vec<_>>().join(", ")
    }

    fn shortened(&self, named: Vec<String>) -> String {
        let more = self.finding.cells.len() > named.len();
        let mut told = named.join(", ");
        if more {
            told.push_str(", …");
        }
        told
    }
}

/// Why one of several is used, as the sentences choose by it.
pub(super) fn chosen(by: ChosenBy) -> String {
    let name = match by {
        ChosenBy::Header => "header",
        ChosenBy::Names => "names",
        ChosenBy::Figures => "figures",
        ChosenBy::Place => "place",
    };
    name.to_owned()
}

fn place(cell: Option<&CellRef>) -> String {
    cell.map(|cell| cell.pos.to_string()).unwrap_or_default()
}
