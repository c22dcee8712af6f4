//! Where things stand in the blank form: what its writer writes, and where `locate` looks first.

use super::{DataPoint, SheetDefinition, Template};
use crate::code::Code;

/// Column of the code.
pub const CODE: u32 = 0;
/// Column of the label.
pub const LABEL: u32 = 1;
/// Column of the unit.
pub const UNIT: u32 = 2;
/// Column of the value.
pub const VALUE: u32 = 3;

/// The columns behind the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// Column of the figure of the period before, if there is one.
    pub previous: Option<u32>,
    /// Column of the note.
    pub note: u32,
    /// Column of the reference to evidence.
    pub evidence: u32,
}

impl Columns {
    /// The columns of a form, with or without one for the period before.
    pub const fn new(previous: bool) -> Self {
        let shift = if previous { 1 } else { 0 };
        Self {
            previous: if previous { Some(VALUE + 1) } else { None },
            note: VALUE + 1 + shift,
            evidence: VALUE + 2 + shift,
        }
    }

    /// The headers of all columns, by the key of their label.
    pub fn headers(self) -> Vec<(u32, &'static str)> {
        let mut headers = vec![
            (CODE, "header:code"),
            (LABEL, "header:label"),
            (UNIT, "header:unit"),
            (VALUE, "header:value"),
        ];
        headers.extend(self.previous.map(|column| (column, "header:previous")));
        headers.extend([
            (self.note, "header:note"),
            (self.evidence, "header:evidence"),
        ]);
        headers
    }
}

/// Row of the title.
pub const TITLE_ROW: u32 = 0;
/// Row of the sentence that says what to do.
pub const HOW_ROW: u32 = 1;
/// Row of the column headers.
pub const HEADER_ROW: u32 = 3;

/// What the names of value cells begin with: `KPI.TR.IN` is the value cell of `TR.IN`.
pub const NAME_PREFIX: &str = "KPI.";

/// What stands in a row below the header.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line<'a> {
    /// The heading of a group of data points.
    Group(&'a str),
    /// A data point.
    DataPoint(&'a DataPoint),
}

/// The rows of a sheet of the form below its header, with their numbers from 0.
pub fn lines<'a>(template: &'a Template, sheet: &SheetDefinition) -> Vec<(u32, Line<'a>)> {
    let points = match sheet.cover {
        true => &template.cover,
        false => &template.data_points,
    };
    let mut lines = Vec::new();
    let mut group = "";
    for point in points.iter().filter(|point| point.sheet == sheet.id) {
        if point.group != group {
            group = &point.group;
            lines.push(Line::Group(group));
        }
        lines.push(Line::DataPoint(point));
    }
    (HEADER_ROW + 1..).zip(lines).collect()
}

/// The defined name of a data point's value cell.
pub fn defined_name(code: &Code) -> String {
    format!("{NAME_PREFIX}{code}")
}
