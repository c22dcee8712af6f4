//! The records of an Excel 97-2003 workbook that say how its sheets look.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::package::{u16_at, u32_at};

use super::super::Display;
use super::super::display::Run;
use super::super::look::styles::Font;
use super::super::look::{Colour, Palette};
use super::texts::{real_font, texts};
use super::{NO_HEIGHT, NO_WIDTH, Parts, SheetLooks, wide_letters};

/// How the sheets of an Excel 97-2003 workbook look, by their names.
pub(in crate::workbook) fn xls(stream: &[u8]) -> BTreeMap<String, SheetLooks> {
    let mut book = Xls::default();
    // The palette stands behind the fonts that refer to it.
    xls_records(stream, |kind, data, _| {
        if kind == 0x0092 {
            let own = data.get(2..).unwrap_or_default().chunks_exact(4);
            let own = own.map(|part| match part {
                [red, green, blue, ..] => Colour(*red, *green, *blue),
                _ => Colour(0, 0, 0),
            });
            book.palette.set_own(own.collect());
        }
        kind != 0x000A
    });
    let mut table: Vec<&[u8]> = Vec::new();
    xls_records(stream, |kind, data, at| {
        match kind {
            0x00FC => table = vec![data],
            0x003C if !table.is_empty() => table.push(data),
            _ => {
                let table = std::mem::take(&mut table);
                if !table.is_empty() {
                    book.texts = texts(&table, &book.parts);
                }
                book.record(kind, data, at);
            }
        }
        true
    });
    book.sheets
}

/// The records of a stream: number, content, and where each begins; as long as more are wanted.
fn xls_records<'a>(stream: &'a [u8], mut take: impl FnMut(u16, &'a [u8], usize) -> bool) {
    let mut at = 0;
    while let (Some(kind), Some(length)) = (u16_at(stream, at), u16_at(stream, at + 2)) {
        let data = stream.get(at + 4..at + 4 + usize::from(length));
        if !data.is_some_and(|data| take(kind, data, at)) {
            return;
        }
        at += 4 + usize::from(length);
    }
}

#[derive(Default)]
struct Xls {
    parts: Parts,
    palette: Palette,
    displays: Vec<Option<Arc<Display>>>,
    /// The texts of the shared table of which parts are struck through or raised, by their places.
    texts: HashMap<usize, Vec<Run>>,
    /// The names of the sheets, by where they begin.
    names: HashMap<usize, String>,
    sheets: BTreeMap<String, SheetLooks>,
    /// The sheet that the walk is in.
    sheet: Option<String>,
}

impl Xls {
    fn record(&mut self, kind: u16, data: &[u8], at: usize) {
        const BEGIN: u16 = 0x0809;
        const NUMBERS: u16 = 0x00BD;
        match kind {
            BEGIN => self.sheet = self.names.get(&at).cloned(),
            0x0085 => {
                if let Some(place) = u32_at(data, 0) {
                    self.names.insert(place as usize, name(data, 6));
                }
            }
            0x0031 => {
                let flags = u16_at(data, 2).unwrap_or(0);
                self.parts.raised.push(u16_at(data, 8) == Some(1));
                let ink =
                    u16_at(data, 4).and_then(|colour| self.palette.numbered(usize::from(colour)));
                self.parts.fonts.push(Font {
                    strike: flags & 0x0008 != 0,
                    ink,
                    ..Font::default()
                });
            }
            0x041E => {
                if let Some(id) = u16_at(data, 0) {
                    self.parts.formats.insert(id, long_name(data, 2));
                }
            }
            0x00E0 => self.format(data),
            _ => {
                let displays = &self.displays;
                let Some(looks) = self
                    .sheet
                    .as_ref()
                    .map(|sheet| self.sheets.entry(sheet.clone()).or_default())
                else {
                    return;
                };
                let (row, column) = (u16_at(data, 0), u16_at(data, 2));
                let (Some(row), Some(column)) = (row, column) else {
                    return;
                };
                let (row, column) = (u32::from(row), u32::from(column));
                match kind {
                    0x0006 | 0x00FD | 0x0203 | 0x0204 | 0x0205 | 0x027E => {
                        let style = u16_at(data, 4).unwrap_or(0);
                        looks.cell(row, column, usize::from(style), displays);
                        let shared = u32_at(data, 6).filter(|_| kind == 0x00FD);
                        let runs = shared.and_then(|place| self.texts.get(&(place as usize)));
                        if let Some(runs) = runs {
                            looks.text(row, column, runs);
                        }
                    }
                    NUMBERS => {
                        let all = data.get(4..).unwrap_or_default().chunks_exact(6);
                        for (column, one) in (column..).zip(all) {
                            let style = u16_at(one, 0).unwrap_or(0);
                            looks.cell(row, column, usize::from(style), displays);
                        }
                    }
                    0x0208 => {
                        let height = u16_at(data, 6).unwrap_or(u16::MAX) & 0x7FFF;
                        let flags = u16_at(data, 12).unwrap_or(0);
                        if flags & 0x0020 != 0 || height < NO_HEIGHT {
                            looks.hidden_rows.push(row);
                        }
                    }
                    0x007D => {
                        let width = u16_at(data, 4).unwrap_or(u16::MAX);
                        let flags = u16_at(data, 8).unwrap_or(0);
                        if flags & 1 != 0 || u32::from(width) < NO_WIDTH {
                            looks.hidden_columns.push((row, column));
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// A format of cells.
    fn format(&mut self, data: &[u8]) {
        let font = real_font(usize::from(u16_at(data, 0).unwrap_or(0)));
        let format = u16_at(data, 2).unwrap_or(0);
        let pattern = u32_at(data, 14).unwrap_or(0) >> 26;
        let fore = usize::from(u16_at(data, 18).unwrap_or(0) & 0x7F);
        let fill = match pattern {
            0 => (None, true),
            1 => {
                let colour = self.palette.numbered(fore);
                (colour, colour.is_some())
            }
            _ => (None, false),
        };
        self.displays.push(self.parts.display(font, format, fill));
    }
}

/// A name behind its length in one byte.
fn name(data: &[u8], at: usize) -> String {
    let length = usize::from(data.get(at).copied().unwrap_or(0));
    letters(data, at + 1, length)
}

/// A text behind its length in two bytes.
fn long_name(data: &[u8], at: usize) -> String {
    let length = usize::from(u16_at(data, at).unwrap_or(0));
    letters(data, at + 2, length)
}

/// Letters of one byte, or of two, as the byte before them says.
fn letters(data: &[u8], at: usize, length: usize) -> String {
    let wide = data.get(at).is_some_and(|flags| flags & 1 != 0);
    let rest = data.get(at + 1..).unwrap_or_default();
    match wide {
        true => wide_letters(rest, length),
        false => rest
            .iter()
            .take(length)
            .map(|byte| char::from(*byte))
            .collect(),
    }
}
