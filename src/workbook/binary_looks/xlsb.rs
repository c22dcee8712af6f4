//! The records of a binary workbook that say how its sheets look.

use std::collections::HashMap;
use std::sync::Arc;

use crate::limits::{LIST_BYTES, Limits};
use crate::package::parts::Relation;
use crate::package::{Package, text, u16_at, u32_at};

use super::super::display::Run;
use super::super::look::styles::Font;
use super::super::look::{Colour, Palette};
use super::super::{Display, Sheet};
use super::{NO_HEIGHT, NO_WIDTH, Parts, SheetLooks, wide_letters};

/// Gives the cells of the sheets of a workbook, which were read, their looks.
pub(in crate::workbook) fn xlsb(
    package: &Package<'_>,
    main: &str,
    relations: &[Relation],
    sheets: &mut [Sheet],
) {
    let related = |kind: &str, most: u64| {
        let part = relations.iter().find(|part| part.is(kind))?;
        package.part(&part.target, most).ok()
    };
    let theme = related("theme", LIST_BYTES).and_then(|theme| Some(text::decode(&theme)?.0));
    let palette = theme.map_or_else(Palette::default, |theme| Palette::of_theme(&theme));
    let styles = related("styles", LIST_BYTES).map(|part| xlsb_styles(&part, &palette));
    let mut styles = styles.unwrap_or_default();
    let most = Limits::DEFAULT.part_bytes;
    styles.read_texts(&related("sharedStrings", most).unwrap_or_default());
    let book = package.part(main, LIST_BYTES).unwrap_or_default();
    for (id, name) in xlsb_sheets(&book) {
        let part = relations.iter().find(|part| part.id == id);
        let part = part.and_then(|part| package.part(&part.target, most).ok());
        let sheet = sheets.iter_mut().find(|sheet| sheet.name == name);
        if let (Some(part), Some(sheet)) = (part, sheet) {
            xlsb_sheet(&part, &styles).give(sheet);
        }
    }
}

/// How each cell format of an `.xlsb` shows things.
pub(super) fn xlsb_styles(part: &[u8], palette: &Palette) -> XlsbStyles {
    const FONT: u32 = 43;
    const FORMAT: u32 = 44;
    const FILL: u32 = 45;
    const CELL_FORMAT: u32 = 47;
    const FORMATS: u32 = 617;
    const FORMATS_END: u32 = 618;
    let mut parts = Parts::default();
    let mut displays = Vec::new();
    let mut inside = false;
    records(part, |id, data| match id {
        FONT => {
            let flags = u16_at(data, 2).unwrap_or(0);
            parts.raised.push(u16_at(data, 6) == Some(1));
            parts.fonts.push(Font {
                strike: flags & 0x0008 != 0,
                ink: data
                    .get(12..20)
                    .and_then(|colour| xlsb_colour(colour, palette)),
                ..Font::default()
            });
        }
        FORMAT => {
            let length = u32_at(data, 2).unwrap_or(0).min(1024) as usize;
            let code = wide_letters(data.get(6..).unwrap_or_default(), length);
            parts.formats.insert(u16_at(data, 0).unwrap_or(0), code);
        }
        FILL => {
            let colour = || {
                data.get(4..12)
                    .and_then(|colour| xlsb_colour(colour, palette))
            };
            let fill = match u32_at(data, 0) {
                Some(0) => (None, true),
                Some(1) => {
                    let colour = colour();
                    (colour, colour.is_some())
                }
                _ => (None, false),
            };
            parts.fills.push(fill);
        }
        FORMATS => inside = true,
        FORMATS_END => inside = false,
        CELL_FORMAT if inside => {
            let number = |at| u16_at(data, at).unwrap_or(0);
            let fill = parts.fills.get(usize::from(number(6))).copied();
            let fill = fill.unwrap_or((None, true));
            displays.push(parts.display(usize::from(number(4)), number(2), fill));
        }
        _ => {}
    });
    XlsbStyles {
        displays,
        parts,
        texts: HashMap::new(),
    }
}

/// What the cells of an `.xlsb` refer to by number.
#[derive(Default)]
pub(super) struct XlsbStyles {
    pub(super) displays: Vec<Option<Arc<Display>>>,
    parts: Parts,
    texts: HashMap<usize, Vec<Run>>,
}

impl XlsbStyles {
    /// Reads the table of texts, for those of which parts are struck through or raised.
    fn read_texts(&mut self, part: &[u8]) {
        const TEXT: u32 = 19;
        let mut place = 0;
        records(part, |id, data| {
            if id == TEXT {
                if let Some(runs) = self.rich(data) {
                    self.texts.insert(place, runs);
                }
                place += 1;
            }
        });
    }

    /// The parts of a text, if some are struck through or raised.
    fn rich(&self, data: &[u8]) -> Option<Vec<Run>> {
        if data.first()? & 1 == 0 {
            return None;
        }
        let length = u32_at(data, 1)? as usize;
        let letters = data.get(5..)?.get(..length.checked_mul(2)?)?;
        let units: Vec<u16> = letters
            .chunks_exact(2)
            .filter_map(|unit| u16_at(unit, 0))
            .collect();
        let behind = data.get(5 + letters.len()..)?;
        let count = u32_at(behind, 0)? as usize;
        let changes = behind.get(4..)?.chunks_exact(4).take(count);
        let changes = changes
            .filter_map(|one| Some((usize::from(u16_at(one, 0)?), usize::from(u16_at(one, 2)?))));
        self.parts.runs(&units, &changes.collect::<Vec<_>>())
    }
}

fn xlsb_colour(data: &[u8], palette: &Palette) -> Option<Colour> {
    let kind = data.first()? >> 1;
    let index = usize::from(*data.get(1)?);
    let tint = f64::from(u16_at(data, 2)?.cast_signed()) / 32_767.0;
    match (kind, data.get(4..7)?) {
        (1, _) => palette.numbered(index),
        (2, [red, green, blue]) => Some(Colour(*red, *green, *blue)),
        (3, _) => palette.themed(index, tint),
        _ => None,
    }
}

/// The sheets of an `.xlsb`: the relationship of each, and its name.
pub(super) fn xlsb_sheets(book: &[u8]) -> Vec<(String, String)> {
    const SHEET: u32 = 156;
    let mut sheets = Vec::new();
    records(book, |id, data| {
        if id == SHEET {
            let length = |at| u32_at(data, at).unwrap_or(0).min(1024) as usize;
            let text = |at: usize| wide_letters(data.get(at + 4..).unwrap_or_default(), length(at));
            sheets.push((text(8), text(12 + 2 * length(8))));
        }
    });
    sheets
}

/// How a sheet of an `.xlsb` looks. A cell behind another may leave its column out.
pub(super) fn xlsb_sheet(part: &[u8], styles: &XlsbStyles) -> SheetLooks {
    const ROW: u32 = 0;
    const COLUMNS: u32 = 60;
    const SHARED: u32 = 7;
    const SHARED_SHORT: u32 = 18;
    const RICH: u32 = 62;
    let mut looks = SheetLooks::default();
    let (mut row, mut next) = (0_u32, 0_u32);
    records(part, |id, data| {
        let number = |at| u32_at(data, at).unwrap_or(0);
        match id {
            ROW => {
                row = number(0);
                next = 0;
                let height = u16_at(data, 8).unwrap_or(u16::MAX);
                let flags = data.get(11).copied().unwrap_or(0);
                if flags & 0x10 != 0 || height < NO_HEIGHT {
                    looks.hidden_rows.push(row);
                }
            }
            1..=18 | RICH => {
                let long = id <= 11 || id == RICH;
                let (column, at) = if long { (number(0), 4) } else { (next, 0) };
                next = column.saturating_add(1);
                let style = (number(at) & 0x00FF_FFFF) as usize;
                looks.cell(row, column, style, &styles.displays);
                let rich = match id {
                    SHARED | SHARED_SHORT => {
                        let place = number(at + 4) as usize;
                        styles.texts.get(&place).cloned()
                    }
                    RICH => data.get(8..).and_then(|text| styles.rich(text)),
                    _ => None,
                };
                if let Some(runs) = rich {
                    looks.text(row, column, &runs);
                }
            }
            COLUMNS => {
                let hidden = u16_at(data, 16).unwrap_or(0) & 1 != 0;
                if hidden || number(8) < NO_WIDTH {
                    looks.hidden_columns.push((number(0), number(4)));
                }
            }
            _ => {}
        }
    });
    looks
}

/// The records of a part of an `.xlsb`, each with its number.
fn records(part: &[u8], mut take: impl FnMut(u32, &[u8])) {
    let mut at = 0;
    while let Some((id, from)) = number(part, at, 2) {
        let Some((length, from)) = number(part, from, 4) else {
            return;
        };
        let end = from.saturating_add(length as usize);
        let Some(data) = part.get(from..end) else {
            return;
        };
        take(id, data);
        at = end;
    }
}

/// A number of at most so many bytes with seven bits each, and what stands behind it.
fn number(part: &[u8], at: usize, most: usize) -> Option<(u32, usize)> {
    let mut value = 0;
    for step in 0..most {
        let byte = *part.get(at + step)?;
        value |= u32::from(byte & 0x7F) << (7 * step);
        if byte & 0x80 == 0 {
            return Some((value, at + step + 1));
        }
    }
    Some((value, at + most))
}
