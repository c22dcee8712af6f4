//! How the cells of the binary formats show what they hold, which parts of a text look otherwise, and which
//! rows and columns have no size.
//!
//! Both formats are lists of records, and only those are looked at that say how something looks. What is
//! cut off or damaged ends the walk: whoever reads the cells refuses it. `xls` reads the records of Excel 97-2003, `texts`
//! its table of texts, `xlsb` those of binary workbooks.

#[cfg(test)]
mod tests;
mod texts;
mod xls;
mod xlsb;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cell::CellPos;
use crate::package::u16_at;

use super::display::{Run, notable};
use super::look::styles::Font;
use super::look::{CellStyle, Colour, NumberFormat};
use super::{Display, Sheet};

pub(super) use xls::xls;
pub(super) use xlsb::xlsb;

/// How one sheet looks.
#[derive(Default)]
pub(in crate::workbook) struct SheetLooks {
    cells: BTreeMap<CellPos, Arc<Display>>,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<(u32, u32)>,
}

/// Rows lower than this, in twentieths of a point, are seen by nobody, and so are columns narrower than
/// this, in 256ths of a digit.
const NO_HEIGHT: u16 = 40;
const NO_WIDTH: u32 = 128;

impl SheetLooks {
    /// Gives the cells of a sheet their looks.
    pub(in crate::workbook) fn give(&self, sheet: &mut Sheet) {
        for (pos, display) in &self.cells {
            if let Some(cell) = sheet.cells.get_mut(*pos) {
                cell.display = Some(Arc::clone(display));
            }
        }
        let arrangement = &mut sheet.arrangement;
        arrangement.hidden_rows.extend(&self.hidden_rows);
        let columns = self.hidden_columns.iter();
        arrangement
            .hidden_columns
            .extend(columns.map(|(first, last)| *first..=*last));
    }

    fn cell(&mut self, row: u32, column: u32, style: usize, displays: &[Option<Arc<Display>>]) {
        if let Some(Some(display)) = displays.get(style) {
            self.cells
                .insert(CellPos::new(row, column), Arc::clone(display));
        }
    }

    /// Gives a cell a text of which parts are struck through or raised.
    fn text(&mut self, row: u32, column: u32, runs: &[Run]) {
        let pos = CellPos::new(row, column);
        let style = self.cells.get(&pos).map(|display| display.as_ref().clone());
        let display = Display {
            runs: runs.to_vec(),
            ..style.unwrap_or_default()
        };
        self.cells.insert(pos, Arc::new(display));
    }
}

/// What styles are put together from.
#[derive(Default)]
struct Parts {
    fonts: Vec<Font>,
    /// Which of the fonts raise what is written in them.
    raised: Vec<bool>,
    formats: BTreeMap<u16, String>,
    fills: Vec<(Option<Colour>, bool)>,
}

impl Parts {
    /// The parts of a text whose font changes at these places, in UTF-16 units; none where all look plain.
    fn runs(&self, units: &[u16], changes: &[(usize, usize)]) -> Option<Vec<Run>> {
        let mut runs = Vec::new();
        let mut from = 0;
        let mut marks = (false, false);
        let end = (units.len(), 0);
        for (at, font) in changes.iter().chain([&end]) {
            let text = units.get(from..*at).unwrap_or_default();
            runs.push(Run {
                text: String::from_utf16_lossy(text),
                struck: marks.0,
                raised: marks.1,
            });
            from = (*at).max(from);
            let struck = self.fonts.get(*font).is_some_and(|font| font.strike);
            marks = (struck, self.raised.get(*font) == Some(&true));
        }
        notable(runs)
    }

    fn display(
        &self,
        font: usize,
        format: u16,
        (fill, even): (Option<Colour>, bool),
    ) -> Option<Arc<Display>> {
        let code = self.formats.get(&format).map(String::as_str);
        let style = CellStyle {
            font: self.fonts.get(font).cloned().unwrap_or_default(),
            fill,
            even,
            format: NumberFormat::new(
                code.unwrap_or_else(|| NumberFormat::built_in(u32::from(format))),
            ),
            ..CellStyle::default()
        };
        Display::of_style(&style).map(Arc::new)
    }
}

fn wide_letters(data: &[u8], length: usize) -> String {
    let units = data.chunks_exact(2).take(length);
    let units: Vec<u16> = units.filter_map(|unit| u16_at(unit, 0)).collect();
    String::from_utf16_lossy(&units)
}
