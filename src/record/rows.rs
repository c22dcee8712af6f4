//! The rows of the sheet of corrections.

use crate::cell::column_letters;
use crate::package::xml::escape_attribute;
use crate::patch::book::quoted;
use crate::patch::cell::escape;
use crate::workbook::Content;

use super::look::Looks;
use super::{COLUMNS, Entry, Record};

/// What rows are made of.
pub(super) struct Rows<'a> {
    pub(super) record: &'a Record,
    pub(super) looks: &'a Looks,
    pub(super) epoch_1904: bool,
    /// The sheets of the workbook that hold cells.
    pub(super) sheets: Vec<&'a str>,
}

/// The column of the link to the changed cell.
const CELL: u32 = 1;

impl Rows<'_> {
    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        self.record.entries.len() as u32
    }

    /// The XML of the rows from a row and a column on.
    pub(super) fn xml(&self, prefix: &str, first_row: u32, first_column: u32) -> String {
        let rows = (first_row..).zip(&self.record.entries);
        rows.map(|(row, entry)| self.row(prefix, row, first_column, entry))
            .collect()
    }

    fn row(&self, prefix: &str, row: u32, first_column: u32, entry: &Entry) -> String {
        let looks = self.looks;
        let record = self.record;
        let cells: [String; COLUMNS] = [
            self.number(prefix, record.time.serial(self.epoch_1904), looks.time),
            text(prefix, &entry.cell.to_string(), looks.link),
            text(prefix, &entry.code, looks.text),
            text(prefix, &entry.label, looks.text),
            self.content(prefix, &entry.old),
            self.content(prefix, &entry.new),
            text(prefix, &entry.rules, looks.text),
            text(prefix, &entry.reason, looks.text),
            text(prefix, &entry.accepted, looks.text),
            text(prefix, &record.form, looks.text),
            text(prefix, &record.before, looks.quiet),
        ];
        let placed = (first_column..).zip(cells).map(|(column, cell)| {
            let place = format!("{}{}", column_letters(column), row + 1);
            cell.replacen("<>", &format!("<{prefix}c r=\"{place}\""), 1)
        });
        let placed: String = placed.collect();
        let height = LINE * lines(entry, self.epoch_1904);
        format!(
            "<{prefix}row r=\"{}\" ht=\"{height}\" customHeight=\"1\">{placed}</{prefix}row>",
            row + 1
        )
    }

    fn number(&self, prefix: &str, number: f64, style: u32) -> String {
        format!("<> s=\"{style}\"><{prefix}v>{number}</{prefix}v></{prefix}c>")
    }

    /// What was or is in a cell.
    fn content(&self, prefix: &str, content: &Content) -> String {
        let looks = self.looks;
        match content {
            Content::Number(number) => self.number(prefix, *number, looks.number),
            Content::Date(serial) => self.number(prefix, *serial, looks.day),
            other => {
                let shown = crate::submission::value::shown(other, self.epoch_1904);
                text(prefix, &shown, looks.content)
            }
        }
    }

    /// The links to the changed cells, for the same rows.
    pub(super) fn links(&self, prefix: &str, first_row: u32, first_column: u32) -> String {
        let rows = (first_row..).zip(&self.record.entries);
        let links = rows
            .filter(|(_, entry)| self.sheets.contains(&entry.cell.sheet.as_str()))
            .map(|(row, entry)| {
                let at = format!("{}{}", column_letters(first_column + CELL), row + 1);
                let to = format!("{}!{}", quoted(&entry.cell.sheet), entry.cell.pos);
                format!(
                    "<{prefix}hyperlink ref=\"{at}\" location=\"{}\" display=\"{}\"/>",
                    escape_attribute(&to),
                    escape_attribute(&entry.cell.to_string())
                )
            });
        links.collect()
    }
}

/// The height of a line, in points.
const LINE: usize = 15;
/// The hash of the file takes that many lines.
const LEAST_LINES: usize = 2;
/// No row is higher than that many lines.
const MOST_LINES: usize = 12;

/// How many lines the longest text of an entry takes. Excel does not make a row higher for wrapped text
/// that a program wrote.
fn lines(entry: &Entry, epoch_1904: bool) -> usize {
    let shown = |content: &Content| crate::submission::value::shown(content, epoch_1904);
    let texts = [
        (entry.label.clone(), 46),
        (entry.reason.clone(), 54),
        (shown(&entry.old), 18),
        (shown(&entry.new), 18),
    ];
    let lines = texts.iter().map(|(text, width)| {
        let each = text
            .lines()
            .map(|line| line.chars().count().div_ceil(*width).max(1));
        each.sum::<usize>()
    });
    lines.max().unwrap_or(1).clamp(LEAST_LINES, MOST_LINES)
}

/// A cell with a text, still without its place.
pub(super) fn text(prefix: &str, text: &str, style: u32) -> String {
    if text.is_empty() {
        return format!("<> s=\"{style}\"/>");
    }
    format!(
        "<> s=\"{style}\" t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{}</{prefix}t>\
         </{prefix}is></{prefix}c>",
        escape(text)
    )
}
