//! The record: a sheet of the workbook that lists every correction ever made in it.
//!
//! `sheet` writes the sheet when there is none yet, `append` adds entries to the one that is there.
//! It is known by a hidden defined name that stands for its header, so people may rename or move it.

mod append;
mod look;
mod rows;
mod sheet;
#[cfg(test)]
mod tests;

use crate::cell::CellRef;
use crate::package::PackageError;
use crate::patch::book::{add_sheet, define_name, free_sheet_name, quoted};
use crate::patch::draft::Draft;
use crate::workbook::{Content, Workbook};

/// What one run of corrections has to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// When they were made.
    pub time: Moment,
    /// The SHA-256 of the file before, in hexadecimal.
    pub before: String,
    /// The form and its version; empty when the workbook is no form.
    pub form: String,
    /// One entry a changed cell.
    pub entries: Vec<Entry>,
    /// What the sheet says in the person's language.
    pub words: Words,
}

/// One changed cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which.
    pub cell: CellRef,
    /// The code of its data point; empty if it holds none.
    pub code: String,
    /// What is asked there.
    pub label: String,
    /// What it held.
    pub old: Content,
    /// What it holds now.
    pub new: Content,
    /// The rules that asked for it.
    pub rules: String,
    /// Why it was changed.
    pub reason: String,
    /// Who accepted the change.
    pub accepted: String,
}

/// The words of the sheet, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The name on its tab.
    pub sheet: String,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub about: String,
    /// A footnote that everything carries which is saved; may be empty.
    pub footnote: String,
    /// The headers of the columns.
    pub headers: [String; COLUMNS],
}

/// How many columns the list has: time, cell, code, label, old, new, rules, reason, accepted, form,
/// file before.
pub const COLUMNS: usize = 11;

/// The defined name that stands for the first header.
pub(crate) const NAME: &str = "KPI_Validator.Corrections";

/// A day and a time of day, as a clock on the wall shows them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    day: time::Date,
    /// Seconds since midnight.
    seconds: u32,
}

impl Moment {
    /// A day, and so many seconds since midnight.
    pub fn new(day: time::Date, seconds: u32) -> Self {
        Self { day, seconds }
    }

    /// Reads `2026-11-23T14:05:09`, also with a blank in the place of the `T` and without seconds. What
    /// comes behind (parts of a second, the time zone) is passed over.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (day, time) = text.trim().split_once(['T', ' '])?;
        let mut parts = time.split(':');
        let mut part = |limit: u32| {
            let digits = parts.next()?.get(..2)?;
            digits.parse::<u32>().ok().filter(|part| *part < limit)
        };
        let (hours, minutes) = (part(24)?, part(60)?);
        let seconds = part(60).unwrap_or(0);
        Some(Self {
            day: crate::date::from_iso(day)?,
            seconds: (hours * 60 + minutes) * 60 + seconds,
        })
    }

    /// As a workbook counts it: days since its epoch.
    pub fn serial(self, epoch_1904: bool) -> f64 {
        crate::date::to_serial(self.day, epoch_1904) + f64::from(self.seconds) / 86_400.0
    }

    /// `2026-11-23 14:05`.
    pub fn shown(self) -> String {
        format!(
            "{} {:02}:{:02}",
            crate::date::to_iso(self.day),
            self.seconds / 3600,
            self.seconds / 60 % 60
        )
    }
}

/// Adds the entries of a record to a workbook: to its sheet of corrections, or to a new one.
///
/// # Errors
/// When a part of the workbook is damaged.
pub(crate) fn write(
    draft: &mut Draft<'_>,
    workbook: &Workbook,
    record: &Record,
) -> Result<(), PackageError> {
    if record.entries.is_empty() {
        return Ok(());
    }
    let looks = look::Looks::add(draft)?;
    let rows = rows::Rows {
        record,
        looks: &looks,
        epoch_1904: workbook.epoch_1904,
        sheets: workbook
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect(),
    };
    if let Some(place) = append::find(draft) {
        return append::append(draft, &place, &rows);
    }
    let name = free_sheet_name(draft, &record.words.sheet);
    let xml = sheet::xml(draft.family(), &rows);
    add_sheet(draft, &name, xml)?;
    let header = format!("{}!$A${}", quoted(&name), sheet::HEADER_ROW + 1);
    define_name(draft, NAME, None, &header, true)?;
    let place = draft.book.sheets.len() - 1;
    let titles = format!("{0}!${1}:${1}", quoted(&name), sheet::HEADER_ROW + 1);
    define_name(draft, "_xlnm.Print_Titles", Some(place), &titles, false)
}
