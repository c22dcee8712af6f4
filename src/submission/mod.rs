//! A form's data points, found in one workbook, each with its cell and value.

pub mod calculation;
mod columns;
mod copies;
mod headers;
pub mod locate;
pub mod shown;
#[cfg(test)]
mod tests;
mod unasked;
pub mod value;
pub mod wording;

use std::collections::BTreeMap;

use time::Date;

use crate::cell::CellRef;
use crate::code::Code;
use crate::template::Template;
use crate::workbook::Content;

pub use calculation::{Calculation, Stale};
pub use shown::{How, Shown};

/// What was found of a form in one workbook.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The fields of the cover sheet, in the order of [`Template::cover`].
    pub cover: Vec<Answer>,
    /// The data points, in the order of [`Template::data_points`].
    pub answers: Vec<Answer>,
    /// The row of the column headers on each sheet of the form, by the sheet's name.
    pub headers: BTreeMap<String, u32>,
    /// What is wrong with the form itself.
    pub faults: Vec<StructureFault>,
    /// What of the form a person may not see.
    pub concealed: Vec<Concealed>,
    /// What is known of the formulas that the form's cells depend on.
    pub calculation: Calculation,
    /// Whose figures these are, as the cover sheet says.
    pub jurisdiction: Option<String>,
    /// The time they are about.
    pub period: Option<Period>,
    /// The template version on the cover sheet.
    pub template_version: Option<String>,
    /// Whether the days in its cells are counted from 1904 and not from 1900.
    pub epoch_1904: bool,
    /// The language of the form's labels and headers, in which it is answered.
    pub language: String,
    /// What the cell of a data point lets a person choose, where that is not in the words of the
    /// language.
    pub offered: BTreeMap<Code, Vec<String>>,
}

/// One data point in one workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Which data point.
    pub code: Code,
    /// The cell that holds the value; none when the data point was not found.
    pub cell: Option<CellRef>,
    /// What stands there.
    pub value: Value,
    /// The content of that cell.
    pub content: Content,
    /// Whether the value comes from a formula.
    pub formula: bool,
    /// The cell for the note, and the note if there is one.
    pub note: Option<Remark>,
    /// The cell for the reference to evidence, and the reference if there is one.
    pub evidence: Option<Remark>,
    /// What the form states for the period before, if it has a column for that.
    pub quoted: Option<Quoted>,
    /// By what evidence the cell was found.
    pub found_by: FoundBy,
    /// What a person sees of it, where it is not plainly what is stored.
    pub shown: Vec<Shown>,
    /// The comment on the cell, where there is no figure and no note.
    pub comment: Option<String>,
}

/// By what evidence a data point was found, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum FoundBy {
    /// The code in the code column of its row.
    #[default]
    Code,
    /// The defined name of its value cell.
    Name,
    /// The label of its row.
    Label,
}

/// A value that the form states for the period before.
#[derive(Debug, Clone, PartialEq)]
pub struct Quoted {
    /// Where it stands.
    pub cell: CellRef,
    /// The value.
    pub value: Value,
}

/// A free text beside a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Where it stands, or would stand.
    pub cell: CellRef,
    /// The text; empty if nothing was written.
    pub text: String,
}

/// The value of a data point.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number. Zero is a number.
    Number(f64),
    /// An item of the data point's code list, by id.
    Choice(String),
    /// A day.
    Date(Date),
    /// A text, where the form asks for one.
    Text(String),
    /// Nothing was answered.
    Blank,
    /// The figure exists but could not be obtained.
    NotAvailable,
    /// There can be no such figure.
    NotApplicable,
    /// Something stands there that the form does not ask for; it is kept as it was.
    Unreadable(Unreadable),
}

/// What stood in a cell that could not be taken as an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Unreadable {
    /// As a person sees it.
    pub text: String,
    /// Why it is no answer.
    pub reason: UnreadableReason,
}

/// Why the content of a cell is no answer to the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableReason {
    /// Text where a number is asked. It may well be a number written as text.
    TextForNumber,
    /// A date where a number is asked.
    DateForNumber,
    /// Not one of the choices.
    NotAChoice,
    /// Not a date.
    NotADate,
    /// An error value of Excel.
    ErrorValue,
    /// What a program wrote in the place of a number, and is none that is finite.
    NotFinite,
    /// TRUE or FALSE where a number is asked.
    LogicalForNumber,
    /// A formula without a result.
    NoResult,
}

/// The time that figures are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub end: Date,
}

/// A column of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The codes.
    Code,
    /// What is asked.
    Label,
    /// The units.
    Unit,
    /// The answers.
    Value,
    /// The answers of the period before.
    Previous,
    /// The notes.
    Note,
    /// The references to evidence.
    Evidence,
}

impl Column {
    /// All columns, as they stand in the form.
    pub const ALL: [Self; 7] = [
        Self::Code,
        Self::Label,
        Self::Unit,
        Self::Value,
        Self::Previous,
        Self::Note,
        Self::Evidence,
    ];

    /// The key of its header in the labels.
    pub fn key(self) -> &'static str {
        match self {
            Self::Code => "header:code",
            Self::Label => "header:label",
            Self::Unit => "header:unit",
            Self::Value => "header:value",
            Self::Previous => "header:previous",
            Self::Note => "header:note",
            Self::Evidence => "header:evidence",
        }
    }
}

/// Why one of several columns or sheets is used and not another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChosenBy {
    /// It has the header, or the name, of the form, and no other has.
    Header,
    /// The names of the form's cells point to it.
    Names,
    /// It alone has answers.
    Figures,
    /// It stands first; nothing tells which is meant.
    Place,
}

impl ChosenBy {
    /// All reasons.
    pub const ALL: [Self; 4] = [Self::Header, Self::Names, Self::Figures, Self::Place];
}

/// Something wrong with the columns of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnFault {
    /// A column of the form was not found.
    Missing {
        /// Which.
        column: Column,
        /// The sheet, by its name.
        sheet: String,
        /// The cell in which its header should be.
        cell: Option<CellRef>,
        /// What stands there.
        text: String,
    },
    /// A column was found by other evidence than its header.
    Near {
        /// Which.
        column: Column,
        /// The cell of its header.
        cell: CellRef,
        /// What stands there.
        text: String,
    },
    /// Several columns have the header of the value.
    Second {
        /// The header of the one that is used.
        used: CellRef,
        /// Those of the others.
        others: Vec<CellRef>,
        /// Why it is used.
        by: ChosenBy,
        /// The value cells that hold something else than the other columns beside them.
        differing: Vec<CellRef>,
    },
    /// A sheet has its name, and no header or code of the form stands on it.
    NoHeaders {
        /// The sheet, by its name.
        sheet: String,
    },
}

/// Something wrong with the form itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StructureFault {
    /// A sheet of the form is not in the workbook.
    MissingSheet {
        /// Its id in the template.
        sheet: String,
    },
    /// A data point was not found.
    MissingDataPoint {
        /// Which.
        code: Code,
        /// On which sheet of the template it should be.
        sheet: String,
    },
    /// A data point was found more than once.
    Repeated {
        /// Which.
        code: Code,
        /// All its places; one of them was used.
        cells: Vec<CellRef>,
        /// Whether they hold the same.
        agree: bool,
    },
    /// Something is wrong with the columns of a sheet.
    Column(ColumnFault),
    /// A sheet is in the workbook twice.
    Copy {
        /// The name of the one that is used.
        used: String,
        /// That of the other.
        copy: String,
        /// Why it is used.
        by: ChosenBy,
        /// The cells of the one that is used which hold something else than those of the other.
        differing: Vec<CellRef>,
    },
    /// Figures in rows that are none of the form's.
    UnaskedRows {
        /// The sheet.
        sheet: String,
        /// The cells, with the code of their row if one stands there.
        cells: Vec<(CellRef, String)>,
    },
    /// Figures in columns that are none of the form's, beside its data points.
    UnaskedColumns {
        /// The sheet.
        sheet: String,
        /// The cells.
        cells: Vec<CellRef>,
    },
}

/// A part of the form that a person may not see as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concealed {
    /// How.
    pub how: Concealment,
    /// Where: the cells, or the first cell of the form on a hidden sheet.
    pub cells: Vec<CellRef>,
}

/// How a part of the form is concealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concealment {
    /// Its sheet is hidden.
    Sheet,
    /// Its row is hidden.
    Row,
    /// Its row is hidden by a filter.
    Filter,
    /// Its column is hidden.
    Column,
    /// It is merged with other cells.
    Merged,
    /// Its number format writes nothing.
    Format,
    /// Its text has the colour of what is behind it.
    Ink,
}

/// Why a workbook is no submission.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocateError {
    /// None of the form's data points is in the workbook.
    #[error("this workbook is not a copy of the form: none of its codes was found in it")]
    AnotherForm,
    /// The form's codes are there, and no column of values.
    #[error("the codes of the form stand in this workbook, and no column of values: see {0}")]
    NoValues(String),
}

impl Answer {
    /// A data point that was not found.
    fn nowhere(code: Code) -> Self {
        Self {
            code,
            cell: None,
            value: Value::Blank,
            content: Content::Blank,
            formula: false,
            note: None,
            evidence: None,
            quoted: None,
            found_by: FoundBy::Code,
            comment: None,
            shown: Vec::new(),
        }
    }

    /// Its content for a cell of another workbook, which shows it plainly: a percentage as a person sees
    /// it, a raised digit as one, a day as that workbook counts.
    pub fn content_elsewhere(&self, own_1904: bool, other_1904: bool) -> Content {
        match (&self.value, &self.content) {
            (Value::Number(number), _) => Content::Number(*number),
            (Value::Unreadable(unreadable), Content::Text(_)) => {
                Content::Text(unreadable.text.clone())
            }
            (_, Content::Date(serial)) => {
                Content::Date(crate::date::counted_from(*serial, own_1904, other_1904))
            }
            (_, content) => content.clone(),
        }
    }

    /// Whether there is neither a figure nor a note, so that a comment may be the reason.
    pub fn wants_reason(&self) -> bool {
        matches!(self.value, Value::NotAvailable | Value::Blank) && !self.has_note()
    }

    /// Whether somebody wrote a note.
    pub fn has_note(&self) -> bool {
        self.note
            .as_ref()
            .is_some_and(|note| !note.text.trim().is_empty())
    }
}

impl Period {
    /// How many months it touches.
    pub fn months(self) -> u32 {
        let month = |day: Date| day.year() * 12 + i32::from(u8::from(day.month()));
        (month(self.end) - month(self.start) + 1).unsigned_abs()
    }
}

impl Submission {
    /// Whether a column was not found on a sheet.
    pub fn lacks(&self, column: Column, sheet: &str) -> bool {
        self.faults.iter().any(|fault| {
            matches!(fault, StructureFault::Column(ColumnFault::Missing { column: missing, sheet: on, .. })
                if *missing == column && on == sheet)
        })
    }

    /// The answer to a data point or to a field of the cover sheet.
    pub fn answer<'a>(&'a self, template: &Template, code: &Code) -> Option<&'a Answer> {
        match template.positions.get(code) {
            Some(at) => self.answers.get(*at),
            None => self.cover.iter().find(|answer| &answer.code == code),
        }
    }
}

impl Value {
    /// Whether it is a formula without a result.
    pub fn is_without_result(&self) -> bool {
        matches!(self, Self::Unreadable(what) if what.reason == UnreadableReason::NoResult)
    }

    /// The number, if it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}
