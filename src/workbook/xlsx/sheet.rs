//! Reads one sheet: its cells, and what of it is hidden, merged or filled by one formula.

use std::collections::HashMap;

use crate::cell::{self, CellPos};
use crate::limits::Limit;
use crate::package::doubt::Doubt;
use crate::package::meaning::meant;
use crate::package::opening::{Attributes, Open};
use crate::package::scan::{Fault, Malformed, Mark, Scan};
use crate::package::spaces::SPREADSHEET;
use crate::workbook::arrangement::Arrangement;
use crate::workbook::{Cell, Cells, Content, text_content};

use super::super::budget::{Left, within};
use super::content::{Kind, Tables};
use super::rich;
use super::strings;
use super::usual::{self, Usual};

/// Reads the part of a sheet.
#[inline(never)] // See the profile `wasm` in Cargo.toml.
pub(super) fn read(
    xml: &str,
    tables: &Tables<'_>,
    left: &mut Left<'_>,
) -> Result<(Cells, Arrangement), Fault> {
    let mut reader = Reader {
        scan: Scan::spaced(xml, SPREADSHEET, left.limits.xml_depth),
        tables,
        left,
        row: 0,
        column: 0,
        shared: HashMap::new(),
        arrangement: Arrangement::default(),
    };
    let mut cells = None;
    while let Some(mark) = reader.scan.next()? {
        let Mark::Open(open) = mark else { continue };
        match open.name {
            "sheetData" if reader.scan.depth() == 1 + usize::from(!open.empty) => {
                // Which of two sets of cells counts, only Excel should say.
                if cells.is_some() {
                    return Err(Fault::Doubt(Doubt::ListTwice));
                }
                reader.scan.refuse_demands(&open)?;
                cells = Some(reader.rows(&open)?);
                reader.left.at = None;
            }
            _ => reader.arrange(&open)?,
        }
    }
    let mut cells = Cells::new(cells.unwrap_or_default());
    rich::inline(xml, &mut cells);
    Ok((cells, reader.arrangement))
}

struct Reader<'a, 'b, 'c> {
    scan: Scan<'a>,
    tables: &'a Tables<'a>,
    left: &'b mut Left<'c>,
    /// The row that the walk is in, or the one after the last.
    row: u32,
    /// The column of the next cell that does not say where it is.
    column: u32,
    /// The formulas that several cells share: where each is written, and its text.
    shared: HashMap<u32, (CellPos, String)>,
    arrangement: Arrangement,
}

impl Reader<'_, '_, '_> {
    /// The cells in all rows.
    fn rows(&mut self, data: &Open<'_>) -> Result<Vec<(CellPos, Cell)>, Fault> {
        let mut cells = Vec::new();
        if data.empty {
            return Ok(cells);
        }
        // What the last row said behind its number, if it was visible and held something.
        let mut usual = None;
        loop {
            if let Some(behind) = usual
                && let Some((number, length)) = usual::row(self.scan.rest(), behind)
                && self.scan.has_room(1)
            {
                self.scan.enter("row", length);
                self.enter_row(Some(number), false)?;
                self.row(&mut cells)?;
                continue;
            }
            match self.scan.next()?.ok_or(Malformed)? {
                Mark::Open(open) if open.name == "row" => {
                    let tag = self.scan.source();
                    let hidden = self.begin_row(&open)?;
                    if !open.empty {
                        usual = usual::behind_number(tag).filter(|_| !hidden);
                        // What a row declares holds in it alone.
                        usual = usual.filter(|behind| !behind.contains("xmlns"));
                        self.row(&mut cells)?;
                    }
                }
                Mark::Open(open) => self.scan.leave(&open)?,
                Mark::Close(_) => return Ok(cells),
            }
        }
    }

    /// The cells in the row that was just entered.
    fn row(&mut self, cells: &mut Vec<(CellPos, Cell)>) -> Result<(), Fault> {
        loop {
            let (pos, cell) = match usual::cell(self.scan.rest()) {
                Some((usual, length)) if self.scan.has_room(2) => {
                    self.scan.pass(length);
                    self.usual(&usual)?
                }
                _ => match self.scan.next()?.ok_or(Malformed)? {
                    Mark::Open(open) if open.name == "c" => self.cell(&open)?,
                    Mark::Open(open) if matches!(open.name, "row" | "sheetData") => {
                        return Err(Malformed);
                    }
                    Mark::Open(open) => {
                        self.scan.leave(&open)?;
                        continue;
                    }
                    Mark::Close(_) => return Ok(()),
                },
            };
            if cell.content == Content::Blank && cell.formula.is_none() {
                continue;
            }
            self.left.cell(&cell)?;
            cells.push((pos, cell));
        }
    }

    /// A cell that was read in one pass.
    #[inline(never)] // See the profile `wasm` in Cargo.toml.
    fn usual(&mut self, usual: &Usual<'_>) -> Result<(CellPos, Cell), Fault> {
        let pos = self.at(Some(usual.place))?;
        let kind = Kind::of(usual.kind)?;
        let mut cell = Cell::default();
        if let Some(formula) = usual.formula {
            cell.formula = Some(self.text_of_formula(formula)?).filter(|text| !text.is_empty());
        }
        if let Some(value) = usual.value {
            cell.content = self.tables.content(value, kind, usual.style)?;
        }
        let held = usual.value.is_some() && kind != Kind::Inline;
        cell.display = self.tables.display(usual.value, kind, usual.style);
        Ok((pos, self.calculated(pos, cell, kind, held)))
    }

    /// Enters a row that was just opened; tells whether it is hidden.
    fn begin_row(&mut self, open: &Open<'_>) -> Result<bool, Fault> {
        let mut row = None;
        let mut hidden = false;
        let mut all = open.attributes();
        for (name, value) in all.by_ref() {
            match name {
                "r" => once(&mut row, value)?,
                "hidden" => hidden |= matches!(value, "1" | "true" | "on"),
                // Nobody reads what has no height.
                "ht" => hidden |= is_below(value, NO_HEIGHT),
                _ => {}
            }
        }
        complete(&all)?;
        self.enter_row(row, hidden)?;
        self.scan.refuse_demands(open)?;
        Ok(hidden)
    }

    /// Is from now on in the row of this number, or in the next one.
    fn enter_row(&mut self, number: Option<&str>, hidden: bool) -> Result<(), Fault> {
        let row = match number {
            Some(number) => {
                // Rows are counted from 1.
                let row = row_number(number).ok_or_else(|| self.doubt(Doubt::Place))?;
                row - 1
            }
            None if self.row < cell::ROWS => self.row,
            None => return Err(self.doubt(Doubt::Place)),
        };
        self.left.at = Some(CellPos::new(row, 0));
        // Excel calls rows out of order damage.
        if row < self.row {
            let twice = row + 1 == self.row;
            let doubt = if twice { Doubt::RowTwice } else { Doubt::Order };
            return Err(Fault::Doubt(doubt));
        }
        // Cells follow; the row after this one is the next that does not say where it is.
        self.row = row + 1;
        self.column = 0;
        if hidden {
            self.arrangement.hidden_rows.insert(row);
            within(
                self.arrangement.hidden_rows.len(),
                self.left.limits.hidden,
                Limit::Hidden,
            )?;
        }
        Ok(())
    }

    #[inline(never)] // See the profile `wasm` in Cargo.toml.
    fn cell(&mut self, open: &Open<'_>) -> Result<(CellPos, Cell), Fault> {
        let (mut pos, mut kind, mut style, mut metadata) = (None, None, None, None);
        let mut all = open.attributes();
        for (name, value) in all.by_ref() {
            match name {
                "r" => once(&mut pos, value)?,
                "s" => once(&mut style, value)?,
                "t" => once(&mut kind, value)?,
                "cm" => once(&mut metadata, value)?,
                _ => {}
            }
        }
        complete(&all)?;
        let pos = self.at(pos)?;
        let kind = Kind::of(kind)?;
        self.scan.refuse_demands(open)?;
        let mut cell = Cell::default();
        if open.empty {
            return Ok((pos, cell));
        }
        let (mut value, mut formula, mut inline) = (None, None, None);
        let mut place = None;
        let two = Fault::Doubt(Doubt::ValueTwice);
        while let Mark::Open(open) = self.scan.next()?.ok_or(Malformed)? {
            match open.name {
                "v" => {
                    once(&mut value, open.name).map_err(|_| two)?;
                    if !open.empty {
                        let text = self.scan.text()?;
                        self.scan.close_text()?;
                        place = Some(text);
                        cell.content = self.tables.content(text, kind, style)?;
                    }
                }
                "f" => {
                    once(&mut formula, open.name).map_err(|_| two)?;
                    let filled = self.arrangement.filled.len();
                    cell.formula = self.formula(&open, pos)?;
                    // Excel marks so a formula whose block is as large as what it gives.
                    let dynamic = metadata.is_some_and(|index| index.trim() != "0");
                    if dynamic && self.arrangement.filled.len() > filled {
                        self.arrangement.dynamic.insert(pos);
                    }
                }
                "is" => {
                    once(&mut inline, open.name).map_err(|_| two)?;
                    if kind != Kind::Inline {
                        return Err(Fault::Doubt(Doubt::ValueTwice));
                    }
                    let text = strings::item(&mut self.scan, &open)?;
                    cell.content = text_content(text);
                }
                "c" | "row" | "sheetData" => return Err(Malformed),
                _ => self.scan.leave(&open)?,
            }
        }
        let held = value.is_some() || inline.is_some();
        cell.display = self.tables.display(place, kind, style);
        Ok((pos, self.calculated(pos, cell, kind, held)))
    }

    /// A cell that was read; a formula that gave an empty text has been calculated. `held` tells
    /// whether something stood in the cell, though it be nothing.
    fn calculated(&mut self, pos: CellPos, mut cell: Cell, kind: Kind, held: bool) -> Cell {
        if cell.content == Content::Blank {
            let text = matches!(kind, Kind::Text | Kind::Inline | Kind::Shared);
            if cell.formula.is_none() && text && held {
                self.arrangement.empty_texts.insert(pos);
            } else if cell.formula.is_some() && kind == Kind::Text {
                cell.content = Content::Text(String::new());
            }
        }
        cell
    }

    /// Where the next cell is, which may say so.
    fn at(&mut self, place: Option<&str>) -> Result<CellPos, Fault> {
        let next = CellPos::new(self.row.saturating_sub(1), self.column);
        let pos = place.map_or(Some(next), cell::place);
        let pos = pos.filter(|pos| pos.row == next.row && pos.col < cell::COLUMNS);
        self.left.at = Some(pos.unwrap_or(next));
        let pos = pos.ok_or(Fault::Doubt(Doubt::Place))?;
        if pos.col < self.column {
            let twice = pos.col + 1 == self.column;
            let doubt = if twice {
                Doubt::CellTwice
            } else {
                Doubt::Order
            };
            return Err(Fault::Doubt(doubt));
        }
        self.column = pos.col + 1;
        Ok(pos)
    }

    /// A doubt at the row that would be next.
    fn doubt(&mut self, doubt: Doubt) -> Fault {
        self.left.at = Some(CellPos::new(self.row.min(cell::ROWS - 1), 0));
        Fault::Doubt(doubt)
    }

    /// The formula of a cell. One that is shared reads on from the cell that it is written in; one
    /// that fills a block stands in its first cell.
    fn formula(&mut self, open: &Open<'_>, pos: CellPos) -> Result<Option<String>, Fault> {
        let (mut kind, mut range, mut shared) = (None, None, None);
        let mut all = open.attributes();
        for (name, value) in all.by_ref() {
            match name {
                "t" => once(&mut kind, value)?,
                "ref" => once(&mut range, value)?,
                "si" => once(&mut shared, value)?,
                _ => {}
            }
        }
        complete(&all)?;
        let kind = kind.unwrap_or_default();
        let range = range.and_then(corners);
        let shared = shared.and_then(|index| index.parse::<u32>().ok());
        if matches!(kind, "array" | "dataTable") {
            self.arrangement.filled.extend(range);
            let most = self.left.limits.merged;
            within(self.arrangement.filled.len(), most, Limit::Merged)?;
        }
        let text = match open.empty {
            true => String::new(),
            false => {
                let text = self.scan.text()?;
                self.scan.close_text()?;
                self.text_of_formula(text)?
            }
        };
        Ok(match (kind, shared) {
            ("shared", Some(index)) if text.is_empty() => {
                let from = self.shared.get(&index);
                from.map(|(from, text)| {
                    let rows = i64::from(pos.row) - i64::from(from.row);
                    let columns = i64::from(pos.col) - i64::from(from.col);
                    crate::recalc::shifted(text, rows, columns)
                })
            }
            ("shared", Some(index)) => {
                self.shared.insert(index, (pos, text.clone()));
                Some(text)
            }
            // The formula of a data table is not written down.
            ("dataTable", _) => Some(text),
            _ if text.is_empty() => None,
            _ => Some(text),
        })
    }

    fn text_of_formula(&self, text: &str) -> Result<String, Fault> {
        let text = meant(text);
        let most = self.left.limits.formula_bytes;
        within(text.len(), most, Limit::FormulaBytes)?;
        Ok(text.into_owned())
    }

    fn arrange(&mut self, open: &Open<'_>) -> Result<(), Fault> {
        match open.name {
            "col" if open.is("hidden") || open.value("width").is_some_and(is_no_width) => {
                let number = |name| open.value(name)?.trim().parse::<u32>().ok();
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    let columns = first.saturating_sub(1)..=last.saturating_sub(1);
                    self.arrangement.hidden_columns.push(columns);
                    let most = self.left.limits.hidden;
                    let count = self.arrangement.hidden_columns.len();
                    within(count, most, Limit::Hidden)?;
                }
            }
            "mergeCell" => {
                let range = open.value("ref").and_then(corners);
                self.arrangement.merged.extend(range);
                let most = self.left.limits.merged;
                within(self.arrangement.merged.len(), most, Limit::Merged)?;
            }
            "filterColumn" => self.arrangement.filtered = true,
            _ => {}
        }
        Ok(())
    }
}

/// Rows lower than this, in points, are seen by nobody, and so are columns narrower than this, in digits.
const NO_HEIGHT: f64 = 2.0;
const NO_WIDTH: f64 = 0.5;

fn is_no_width(text: &str) -> bool {
    is_below(text, NO_WIDTH)
}

fn is_below(text: &str, least: f64) -> bool {
    text.trim().parse::<f64>().is_ok_and(|size| size < least)
}

/// What stands behind the attributes that were understood, others may understand otherwise.
fn complete(attributes: &Attributes<'_>) -> Result<(), Fault> {
    match attributes.are_all() {
        true => Ok(()),
        false => Err(Malformed),
    }
}

/// Takes what stands once, such as an attribute: of two, readers differ in which counts.
fn once<'a>(slot: &mut Option<&'a str>, value: &'a str) -> Result<(), Fault> {
    match slot.replace(value) {
        Some(_) => Err(Malformed),
        None => Ok(()),
    }
}

/// The number of a row, spelled as sheets must spell it.
fn row_number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    let number = text.parse().ok().filter(|_| digits)?;
    (1..=cell::ROWS).contains(&number).then_some(number)
}

/// The corners of a range such as `A1:B2`, or of one cell.
fn corners(range: &str) -> Option<(CellPos, CellPos)> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Some((cell::pos(first)?, cell::pos(last)?))
}
