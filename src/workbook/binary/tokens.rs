//! Formulas in binary files: tokens in the order in which they are calculated (MS-XLS, 2.5.198; MS-XLSB,
//! 2.5.97), as the text that Excel shows.
//!
//! What is not certain is not said: a formula with a token that is not known here has no text.

use crate::cell::{CellPos, column_letters};
use crate::package::scan::Fault;

use super::fields::{Fields, error};
use super::functions::{Function, all};

/// What the formulas of a workbook refer to.
pub(super) struct Formulas {
    /// Whether they are of an `.xlsb`, whose sheets are larger.
    pub(super) large: bool,
    /// The sheets that references by number lead to; none where they lead elsewhere.
    pub(super) sheets: Vec<Option<String>>,
    /// The defined names.
    pub(super) names: Vec<String>,
    functions: Vec<Function>,
}

/// So many bytes may be moved to put a formula together, which some orders of tokens ask for often.
const EFFORT: usize = 1 << 20;

/// The pieces of a formula that are not put together yet.
#[derive(Default)]
struct Pieces {
    all: Vec<String>,
    effort: usize,
}

impl Pieces {
    fn push(&mut self, piece: String) -> Option<()> {
        self.effort += piece.len() + 1;
        self.all.push(piece);
        (self.effort < EFFORT).then_some(())
    }

    fn pop(&mut self) -> Option<String> {
        self.all.pop()
    }

    /// Puts something around the last piece.
    fn around(&mut self, before: &str, behind: &str) -> Option<()> {
        let piece = self.pop()?;
        self.push(format!("{before}{piece}{behind}"))
    }

    fn binary(&mut self, operator: &str) -> Option<()> {
        let right = self.pop()?;
        let mut left = self.pop()?;
        left.push_str(operator);
        left.push_str(&right);
        // Only what was moved counts.
        self.effort += right.len() + 1;
        self.all.push(left);
        (self.effort < EFFORT).then_some(())
    }
}

const OPERATORS: [&str; 15] = [
    "+", "-", "*", "/", "^", "&", "<", "<=", "=", ">", ">=", "<>", " ", ",", ":",
];

impl Formulas {
    pub(super) fn new(large: bool) -> Self {
        Self {
            large,
            sheets: Vec::new(),
            names: Vec::new(),
            functions: all(),
        }
    }

    /// A formula of the cell at a place, as Excel shows it without its equals sign; nothing where that
    /// is not known.
    pub(super) fn text(&self, tokens: &[u8], at: CellPos) -> Option<String> {
        let mut pieces = Pieces::default();
        let mut fields = Fields(tokens);
        while !fields.0.is_empty() {
            let token = fields.u8().ok()?;
            self.token(token, &mut fields, &mut pieces, at)?;
        }
        let text = pieces.pop()?;
        pieces.all.is_empty().then_some(text)
    }

    fn token(
        &self,
        token: u8,
        fields: &mut Fields<'_>,
        pieces: &mut Pieces,
        at: CellPos,
    ) -> Option<()> {
        // From 0x20 on a token says in two bits what it shall give.
        let kind = match token {
            0x20..=0x7F => token & 0x1F | 0x20,
            other => other,
        };
        match kind {
            0x03..=0x11 => pieces.binary(OPERATORS.get(usize::from(kind) - 3)?),
            0x12 => pieces.around("+", ""),
            0x13 => pieces.around("-", ""),
            0x14 => pieces.around("", "%"),
            0x15 => pieces.around("(", ")"),
            0x16 => pieces.push(String::new()),
            0x17 => {
                let text = self.string(fields).ok()?;
                pieces.push(format!("\"{}\"", text.replace('"', "\"\"")))
            }
            0x19 => attribute(fields, pieces),
            0x1C => pieces.push(error(fields.u8().ok()?).ok()?.to_owned()),
            0x1D => {
                let truth = fields.u8().ok()? != 0;
                pieces.push(if truth { "TRUE" } else { "FALSE" }.to_owned())
            }
            0x1E => pieces.push(fields.u16().ok()?.to_string()),
            0x1F => {
                let number = fields.f64().ok()?;
                number
                    .is_finite()
                    .then(|| pieces.push(number.to_string()))?
            }
            0x21 => {
                let function = *self.functions.get(usize::from(fields.u16().ok()?))?;
                self.call(function.arguments?, function, pieces)
            }
            0x22 => {
                let count = usize::from(fields.u8().ok()? & 0x7F);
                let number = usize::from(fields.u16().ok()? & 0x7FFF);
                match number {
                    // The first argument is the name of the function.
                    255 => named_call(count, pieces),
                    _ => self.call(count, *self.functions.get(number)?, pieces),
                }
            }
            0x23 => {
                let number = usize::try_from(fields.u32().ok()?).ok()?;
                let name = self.names.get(number.checked_sub(1)?)?;
                (!name.is_empty()).then(|| pieces.push(name.clone()))?
            }
            0x24 => pieces.push(self.cell(fields, None)?),
            0x25 => pieces.push(self.block(fields, None)?),
            0x2A | 0x2B => {
                self.pass_references(fields, kind == 0x2B)?;
                pieces.push("#REF!".to_owned())
            }
            0x2C => pieces.push(self.cell(fields, Some(at))?),
            0x2D => pieces.push(self.block(fields, Some(at))?),
            0x3A | 0x3B => {
                let number = usize::from(fields.u16().ok()?);
                let sheet = self.sheets.get(number)?.as_ref()?;
                let place = match kind {
                    0x3A => self.cell(fields, None)?,
                    _ => self.block(fields, None)?,
                };
                pieces.push(format!("{}!{place}", quoted(sheet)))
            }
            0x3C | 0x3D => {
                fields.u16().ok()?;
                self.pass_references(fields, kind == 0x3D)?;
                pieces.push("#REF!".to_owned())
            }
            _ => None,
        }
    }

    fn string(&self, fields: &mut Fields<'_>) -> Result<String, Fault> {
        if self.large {
            let letters = usize::from(fields.u16()?);
            return fields.wide(letters);
        }
        let letters = usize::from(fields.u8()?);
        match fields.u8()? & 1 {
            0 => Ok(fields
                .take(letters)?
                .iter()
                .map(|byte| char::from(*byte))
                .collect()),
            _ => fields.wide(letters),
        }
    }

    fn call(&self, count: usize, function: Function, pieces: &mut Pieces) -> Option<()> {
        if function.name == "-" {
            return None;
        }
        let from = pieces.all.len().checked_sub(count)?;
        let arguments = pieces.all.split_off(from).join(",");
        pieces.push(format!("{}({arguments})", function.name))
    }

    fn row(&self, fields: &mut Fields<'_>) -> Result<u32, Fault> {
        match self.large {
            true => fields.u32(),
            false => fields.u16().map(u32::from),
        }
    }

    fn pass_references(&self, fields: &mut Fields<'_>, block: bool) -> Option<()> {
        let one = if self.large { 6 } else { 4 };
        fields.take(if block { 2 * one } else { one }).ok()?;
        Some(())
    }

    /// A reference to a cell; from a cell on, where it says how far away that is.
    fn cell(&self, fields: &mut Fields<'_>, from: Option<CellPos>) -> Option<String> {
        let row = self.row(fields).ok()?;
        let column = fields.u16().ok()?;
        Some(format!(
            "{}{}",
            self.column(column, from),
            self.line(row, column, from)
        ))
    }

    fn block(&self, fields: &mut Fields<'_>, from: Option<CellPos>) -> Option<String> {
        let rows = (self.row(fields).ok()?, self.row(fields).ok()?);
        let columns = (fields.u16().ok()?, fields.u16().ok()?);
        let last = self.last_row();
        let (first_column, last_column) =
            (self.column(columns.0, from), self.column(columns.1, from));
        if rows == (0, last) && from.is_none() {
            return Some(format!("{first_column}:{last_column}"));
        }
        let first = self.line(rows.0, columns.0, from);
        let behind = self.line(rows.1, columns.1, from);
        Some(format!("{first_column}{first}:{last_column}{behind}"))
    }

    fn last_row(&self) -> u32 {
        if self.large { 0xF_FFFF } else { 0xFFFF }
    }

    fn column(&self, written: u16, from: Option<CellPos>) -> String {
        let most = if self.large { 0x3FFF } else { 0xFF };
        let relative = written & 0x4000 != 0;
        let column = u32::from(written & 0x3FFF);
        let column = match from {
            Some(at) if relative => at.col.wrapping_add(column) & most,
            _ => column & most,
        };
        format!(
            "{}{}",
            if relative { "" } else { "$" },
            column_letters(column)
        )
    }

    fn line(&self, row: u32, column: u16, from: Option<CellPos>) -> String {
        let relative = column & 0x8000 != 0;
        let row = match from {
            Some(at) if relative => at.row.wrapping_add(row) & self.last_row(),
            _ => row & self.last_row(),
        };
        format!("{}{}", if relative { "" } else { "$" }, row + 1)
    }
}

/// What helps Excel to calculate, or says where blanks stand.
fn attribute(fields: &mut Fields<'_>, pieces: &mut Pieces) -> Option<()> {
    match fields.u8().ok()? {
        0x04 => {
            let places = usize::from(fields.u16().ok()?) + 1;
            fields.take(2 * places).ok()?;
            Some(())
        }
        0x10 => {
            fields.u16().ok()?;
            pieces.around("SUM(", ")")
        }
        0x01 | 0x02 | 0x08 | 0x20 | 0x21 | 0x40 | 0x41 | 0x80 => {
            fields.u16().ok()?;
            Some(())
        }
        _ => None,
    }
}

/// A function that has no number.
fn named_call(count: usize, pieces: &mut Pieces) -> Option<()> {
    let from = pieces.all.len().checked_sub(count)?;
    let mut arguments = pieces.all.split_off(from).into_iter();
    let name = arguments.next()?;
    let arguments: Vec<String> = arguments.collect();
    let name = name.strip_prefix("_xlfn.").unwrap_or(&name);
    pieces.push(format!("{name}({})", arguments.join(",")))
}

/// The name of a sheet as it stands in a formula.
pub(super) fn quoted(sheet: &str) -> String {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let begins = sheet.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let is_cell = sheet.ends_with(|c: char| c.is_ascii_digit()) || sheet.len() < 3;
    match begins && sheet.chars().all(word) && !is_cell {
        true => sheet.to_owned(),
        false => format!("'{}'", sheet.replace('\'', "''")),
    }
}
