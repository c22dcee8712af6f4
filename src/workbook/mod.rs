//! What a spreadsheet file holds: sheets, and the cells in them that hold something.
//!
//! `recognise` tells what bytes are before anything tries to read them, and `read` gives them to the
//! reader of their format: `xlsx`, `ods` or `binary`. `budget` counts what they read. `compound` is the
//! container of Excel 97-2003. `display` is how a cell shows what it holds, where that is not plainly seen;
//! `ods_styles` and `binary_looks` find it;
//! `arrangement` is what of a sheet is hidden, merged or filled by one formula; `look` how it all
//! looks; `signature` tells whether someone signed the file. How much is read stands in
//! [`crate::limits`].

pub mod arrangement;
#[cfg(feature = "formats")]
mod binary;
#[cfg(feature = "formats")]
mod binary_looks;
mod budget;
pub mod comments;
#[cfg_attr(not(feature = "formats"), expect(dead_code))]
mod compound;
pub mod display;
pub mod look;
#[cfg(feature = "formats")]
mod ods;
#[cfg(feature = "formats")]
mod ods_styles;
pub mod read;
pub mod recognise;
pub mod signature;
mod xlsx;

use std::sync::Arc;

use crate::cell::{CellPos, CellRef};

pub use arrangement::Arrangement;
pub use display::Display;
pub use look::Looks;
pub use recognise::{Format, OpenError, OtherDocument};

/// A spreadsheet file, read: its bytes, and what they say.
#[derive(Debug, Clone)]
pub struct Workbook {
    /// The file as it was given; never changed.
    pub bytes: Arc<[u8]>,
    /// The format that the bytes are in.
    pub format: Format,
    /// All sheets that hold cells, in the order of their tabs.
    pub sheets: Vec<Sheet>,
    /// Names defined for the whole workbook that stand for one cell.
    pub names: Vec<DefinedName>,
    /// Whether day 0 is in 1904 (old Excel for Macintosh) and not in 1900.
    pub epoch_1904: bool,
}

/// What the reader of a format finds in a file.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// All sheets that hold cells, in the order of their tabs.
    pub sheets: Vec<Sheet>,
    /// Names defined for the whole workbook that stand for one cell.
    pub names: Vec<DefinedName>,
    /// Whether day 0 is in 1904.
    pub epoch_1904: bool,
}

/// One sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The name on the tab.
    pub name: String,
    /// Whether a person sees the tab.
    pub hidden: bool,
    /// The cells that hold something.
    pub cells: Cells,
    /// What of it is hidden or merged.
    pub arrangement: Arrangement,
}

/// A name that stands for one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefinedName {
    /// The name.
    pub name: String,
    /// The cell it stands for.
    pub cell: CellRef,
}

/// One cell that holds something.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What a person sees in it, or what its formula gave when the file was last calculated.
    pub content: Content,
    /// The formula, without its equals sign.
    pub formula: Option<String>,
    /// How it shows what it holds, if not plainly.
    pub display: Option<Arc<Display>>,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Content {
    /// Nothing: no cell, an empty one, or a formula whose value is not known.
    #[default]
    Blank,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// TRUE or FALSE.
    Bool(bool),
    /// A number that its format shows as a date; in days since the workbook's epoch.
    Date(f64),
    /// An error value, such as `#REF!`, as Excel spells it; or what stands in place of a number that is
    /// not finite, as it is written ([`Content::is_not_finite`]).
    Error(String),
}

impl Content {
    /// Whether it stands in the place of a number, and is none to calculate with: `NaN`, `INF`, `1e999`.
    pub fn is_not_finite(&self) -> bool {
        let Self::Error(written) = self else {
            return false;
        };
        let number = written.parse::<f64>();
        number.is_ok_and(|number| !is_figure(number))
    }
}

/// The cells of a sheet that hold something, row by row. Empty cells cost nothing, however far out.
#[derive(Debug, Clone, Default)]
pub struct Cells(Vec<(CellPos, Cell)>);

impl Cells {
    /// Takes cells in any order; of two for one place, the later counts.
    pub fn new(mut cells: Vec<(CellPos, Cell)>) -> Self {
        if !cells.is_sorted_by(|a, b| a.0 < b.0) {
            cells.sort_by_key(|(pos, _)| *pos);
            cells.reverse();
            cells.dedup_by_key(|(pos, _)| *pos);
            cells.reverse();
        }
        Self(cells)
    }

    /// The cell at a place, if it holds something.
    pub fn get(&self, pos: CellPos) -> Option<&Cell> {
        let at = self.0.binary_search_by_key(&pos, |(pos, _)| *pos).ok()?;
        self.0.get(at).map(|(_, cell)| cell)
    }

    /// Puts a cell at a place, instead of what is there.
    pub fn set(&mut self, pos: CellPos, cell: Cell) {
        match self.0.binary_search_by_key(&pos, |(pos, _)| *pos) {
            Ok(at) => {
                if let Some(slot) = self.0.get_mut(at) {
                    slot.1 = cell;
                }
            }
            Err(at) => self.0.insert(at, (pos, cell)),
        }
    }

    /// The cell at a place, to be changed.
    pub fn get_mut(&mut self, pos: CellPos) -> Option<&mut Cell> {
        let at = self.0.binary_search_by_key(&pos, |(pos, _)| *pos).ok()?;
        self.0.get_mut(at).map(|(_, cell)| cell)
    }

    /// Takes the cell at a place away.
    pub fn remove(&mut self, pos: CellPos) {
        if let Ok(at) = self.0.binary_search_by_key(&pos, |(pos, _)| *pos) {
            self.0.remove(at);
        }
    }

    /// The cells of a block that hold something, row by row. The cells beside the block cost nothing.
    pub fn within(&self, first: CellPos, last: CellPos) -> impl Iterator<Item = (CellPos, &Cell)> {
        let mut at = self.0.partition_point(|(known, _)| *known < first);
        // What comes next is mostly near.
        let from = |mut at: usize, pos: CellPos| {
            let before = |(known, _): &(CellPos, Cell)| *known < pos;
            let mut step = 1;
            while self.0.get(at + step).is_some_and(before) {
                at += step;
                step *= 2;
            }
            let rest = self.0.get(at..).unwrap_or_default();
            let near = rest.get(..step).unwrap_or(rest);
            at + near.partition_point(before)
        };
        std::iter::from_fn(move || {
            loop {
                let (pos, cell) = self.0.get(at)?;
                if pos.row > last.row {
                    return None;
                }
                if (first.col..=last.col).contains(&pos.col) {
                    at += 1;
                    return Some((*pos, cell));
                }
                let row = pos.row + u32::from(pos.col > last.col);
                at = from(at, CellPos::new(row, first.col));
            }
        })
    }

    /// Puts many cells at their places, instead of what is there; of two for one place the later
    /// counts, and one that holds nothing is taken away.
    pub fn set_all(&mut self, cells: Vec<(CellPos, Cell)>) {
        // Each insertion moves all that follows; from some number on, sorting anew is quicker.
        const FEW: usize = 16;
        let holds = |cell: &Cell| cell.content != Content::Blank || cell.formula.is_some();
        if cells.len() <= FEW {
            for (pos, cell) in cells {
                match holds(&cell) {
                    true => self.set(pos, cell),
                    false => self.remove(pos),
                }
            }
            return;
        }
        let mut all = std::mem::take(&mut self.0);
        all.extend(cells);
        *self = Self::new(all);
        self.0.retain(|(_, cell)| holds(cell));
    }

    /// One more than the last row and the last column that hold something.
    pub fn extent(&self) -> (u32, u32) {
        let rows = self.0.last().map_or(0, |(pos, _)| pos.row + 1);
        let columns = self.0.iter().map(|(pos, _)| pos.col + 1).max();
        (rows, columns.unwrap_or(0))
    }

    /// All cells, row by row.
    pub fn iter(&self) -> impl Iterator<Item = (CellPos, &Cell)> {
        self.0.iter().map(|(pos, cell)| (*pos, cell))
    }

    /// The cells of one row, from left to right.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (CellPos, &Cell)> {
        let start = self.0.partition_point(|(pos, _)| pos.row < row);
        self.0
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(move |(pos, _)| pos.row == row)
            .map(|(pos, cell)| (*pos, cell))
    }

    /// How many cells hold something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Workbook {
    /// The sheet of this name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }

    /// The cell at a place of a sheet, if both exist and the cell holds something.
    pub fn cell(&self, at: &CellRef) -> Option<&Cell> {
        self.sheet(&at.sheet)?.cells.get(at.pos)
    }
}

/// Numbers from here on are none that a form asks for, and a few of them added or multiplied are more than a
/// floating number can hold.
const TOO_LARGE: f64 = 1e300;

/// Whether a number can be calculated with.
pub(crate) fn is_figure(number: f64) -> bool {
    number.abs() < TOO_LARGE
}

/// A number, or a day where `day` says so. What a program wrote where no number is (`NaN`, `INF`), or one
/// that is too large (`1e999`), is no number to calculate with: it is kept as it was written, as an error.
fn number_content(number: f64, day: bool, written: impl FnOnce() -> String) -> Content {
    match is_figure(number) {
        // Minus nought is nought.
        true if day => Content::Date(number + 0.0),
        true => Content::Number(number + 0.0),
        false => Content::Error(written()),
    }
}

/// A text, which is nothing when it is empty.
fn text_content(text: String) -> Content {
    match text.is_empty() {
        true => Content::Blank,
        false => Content::Text(text),
    }
}

/// A day written as `2020-06-30`, possibly with a time behind it: `2020-06-30T12:00:00`.
fn of_iso(text: String, epoch_1904: bool) -> Content {
    let (day, time) = match text.trim().split_once('T') {
        Some((day, time)) => (day, time_of_day(time)),
        None => (text.trim(), Some(0.0)),
    };
    match (crate::date::from_iso(day), time) {
        (Some(day), Some(time)) => Content::Date(crate::date::to_serial(day, epoch_1904) + time),
        _ => Content::Text(text),
    }
}

/// A time written as `12:30:00`, in days.
fn time_of_day(text: &str) -> Option<f64> {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let mut seconds = 0.0;
    for (part, unit) in text.splitn(3, ':').zip([3600.0, 60.0, 1.0]) {
        let digits = part
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        seconds += part.parse::<f64>().ok().filter(|_| digits)? * unit;
    }
    (seconds < 86_400.0).then_some(seconds / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::{Cell, Cells, Content};
    use crate::cell::CellPos;

    fn number(value: f64) -> Cell {
        Cell {
            content: Content::Number(value),
            ..Cell::default()
        }
    }

    #[test]
    fn only_a_number_that_can_be_calculated_with_is_one() {
        for written in [
            "NaN",
            "-nan",
            "inf",
            "-Infinity",
            "1e999",
            "1e308",
            "-1e300",
        ] {
            let number = written.parse().expect("a number of Rust");
            for day in [false, true] {
                let content = super::number_content(number, day, || written.to_owned());
                assert_eq!(content, Content::Error(written.to_owned()));
                assert!(content.is_not_finite(), "{written}");
            }
        }
        let zero = super::number_content(-0.0, false, String::new);
        assert!(matches!(zero, Content::Number(zero) if zero.is_sign_positive()));
        assert!(!Content::Error("#NUM!".to_owned()).is_not_finite());
        assert!(!Content::Number(1.0).is_not_finite());
    }

    #[test]
    fn of_two_cells_for_one_place_the_later_counts() {
        let cells = Cells::new(vec![
            (CellPos::new(1, 1), number(1.0)),
            (CellPos::new(0, 0), number(2.0)),
            (CellPos::new(1, 1), number(3.0)),
        ]);
        assert_eq!(cells.len(), 2);
        assert_eq!(cells.get(CellPos::new(1, 1)), Some(&number(3.0)));
        assert_eq!(cells.row(1).count(), 1);
        assert_eq!(cells.row(2).count(), 0);
        let mut cells = Cells::new(
            (0..6)
                .flat_map(|row| (0..6).map(move |col| (CellPos::new(row, col * 2), number(1.0))))
                .collect(),
        );
        cells.remove(CellPos::new(2, 4));
        let block = cells.within(CellPos::new(1, 3), CellPos::new(3, 7));
        let found: Vec<String> = block.map(|(pos, _)| pos.to_string()).collect();
        assert_eq!(found, ["E2", "G2", "G3", "E4", "G4"]);
    }
}
