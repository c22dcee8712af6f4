//! How a workbook looks: what checking needs nothing of, and a person recognises it by.
//!
//! `styles` reads the fonts, fills, borders and alignments that cells refer to, `colours` what the
//! theme and the palette call colours, `sheet` the widths, heights, panes and the style of each
//! cell, `format` writes numbers and days. Nothing of this is read before a sheet is shown, and of
//! the sheets only the shown one: checking needs none of it. Only `.xlsx` is asked.

mod colours;
pub mod format;
mod sheet;
pub(crate) mod styles;
#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};

use crate::cell::CellPos;
use crate::package::book::Book;
use crate::package::{Package, text};

use crate::limits::Limits;

pub use colours::Colour;
pub(crate) use colours::Palette;
pub use format::{Convention, NumberFormat};
pub use styles::{Border, CellStyle, Horizontal, Line, Sides, Vertical};

/// The looks of a workbook, read when they are asked for.
#[derive(Debug, Clone)]
pub struct Looks {
    bytes: Arc<[u8]>,
    styles: OnceLock<Vec<CellStyle>>,
    /// The part of each sheet, by the sheet's name.
    parts: Vec<(String, String)>,
    sheets: Vec<OnceLock<SheetLook>>,
}

/// How one sheet looks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetLook {
    /// Whether the file says anything; other formats than `.xlsx` are not asked.
    pub known: bool,
    /// The widths of columns, where they are not the usual one.
    pub columns: Vec<ColumnRun>,
    /// The usual width of a column, in pixels at 96 to the inch.
    pub default_width: f64,
    /// The heights of rows, where they are not the usual one.
    pub rows: Vec<RowRun>,
    /// The usual height of a row, in pixels at 96 to the inch.
    pub default_height: f64,
    /// How many rows stay in view at the top, and columns at the left.
    pub frozen: (u32, u32),
    /// Whether lines are drawn between cells.
    pub gridlines: bool,
    /// The styles of cells, in the order of the cells; those of the usual style are left out.
    cells: Vec<(CellPos, u16)>,
}

/// Neighbouring columns that look the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ColumnRun {
    /// The first, from 0.
    pub first: u32,
    /// The last.
    pub last: u32,
    /// In pixels at 96 to the inch.
    pub width: f64,
    /// Whether a person does not see them.
    pub hidden: bool,
    /// The style of their empty cells.
    pub style: u16,
}

/// Neighbouring rows that look the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowRun {
    /// The first, from 0.
    pub first: u32,
    /// The last.
    pub last: u32,
    /// In pixels at 96 to the inch, if it is not the usual height.
    pub height: Option<f64>,
    /// Whether a person does not see them.
    pub hidden: bool,
    /// The style of their empty cells, if the rows have one.
    pub style: Option<u16>,
}

/// The colours that the styles of a package refer to by number.
pub(crate) fn palette(package: &Package<'_>, book: &Book) -> Palette {
    Palette::read(package, book)
}

impl Looks {
    /// Those of the workbook that these bytes are; of another format than `.xlsx` nothing is known.
    pub fn new(bytes: Arc<[u8]>) -> Self {
        let book = Package::read(&bytes).and_then(|package| Book::read(&package));
        let sheets = book.map(|book| book.sheets).unwrap_or_default();
        let parts: Vec<(String, String)> = sheets
            .into_iter()
            .filter_map(|sheet| Some((sheet.name, sheet.part?)))
            .collect();
        Self {
            sheets: parts.iter().map(|_| OnceLock::new()).collect(),
            styles: OnceLock::new(),
            parts,
            bytes,
        }
    }

    /// The styles that cells refer to by number.
    pub fn styles(&self) -> &[CellStyle] {
        self.styles.get_or_init(|| {
            let package = Package::read(&self.bytes);
            package.map_or_else(|_| Vec::new(), |package| styles::read(&package))
        })
    }

    /// How a sheet looks; read at the first call for it.
    pub fn sheet(&self, name: &str) -> Option<&SheetLook> {
        let at = self.parts.iter().position(|(known, _)| known == name)?;
        let (_, part) = self.parts.get(at)?;
        let look = self.sheets.get(at)?;
        Some(look.get_or_init(|| {
            let read = || {
                let package = Package::read(&self.bytes).ok()?;
                let bytes = package.part(part, Limits::DEFAULT.part_bytes).ok()?;
                Some(sheet::read(&text::decode(&bytes)?.0))
            };
            read().unwrap_or_default()
        }))
    }

    /// The style of a cell.
    pub fn style(&self, sheet: &str, pos: CellPos) -> Option<&CellStyle> {
        let number = self.sheet(sheet)?.style(pos);
        self.styles().get(usize::from(number))
    }
}

impl SheetLook {
    /// The number of the style of a cell: its own, else that of its row, else that of its column.
    pub fn style(&self, pos: CellPos) -> u16 {
        if let Ok(at) = self.cells.binary_search_by_key(&pos, |(pos, _)| *pos) {
            return self.cells.get(at).map_or(0, |(_, style)| *style);
        }
        let row = self.rows.partition_point(|run| run.last < pos.row);
        let row = self.rows.get(row).filter(|run| run.first <= pos.row);
        let column = || {
            let at = self.columns.partition_point(|run| run.last < pos.col);
            let run = self.columns.get(at).filter(|run| run.first <= pos.col);
            run.map_or(0, |run| run.style)
        };
        row.and_then(|run| run.style).unwrap_or_else(column)
    }

    /// The cells of a row that have a style of their own, from left to right.
    pub fn styled(&self, row: u32) -> impl Iterator<Item = (CellPos, u16)> + '_ {
        let start = self.cells.partition_point(|(pos, _)| pos.row < row);
        let rest = self.cells.get(start..).unwrap_or_default().iter();
        rest.copied().take_while(move |(pos, _)| pos.row == row)
    }

    /// The numbers of all styles that its cells, rows and columns have.
    pub fn used(&self) -> Vec<u16> {
        let cells = self.cells.iter().map(|(_, style)| *style);
        let rows = self.rows.iter().filter_map(|run| run.style);
        let columns = self.columns.iter().map(|run| run.style);
        let mut used: Vec<u16> = cells.chain(rows).chain(columns).chain([0]).collect();
        used.sort_unstable();
        used.dedup();
        used
    }
}
