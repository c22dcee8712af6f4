//! Reads the formats other than Excel's own; the only file that knows calamine.

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible};

use crate::cell::{CellPos, CellRef};
use crate::package::Package;

use super::xlsx::Read;
use super::{Cell, Cells, Content, DefinedName, Format, OpenError, Sheet, limits};

/// Reads a workbook of such a format.
///
/// # Errors
/// When it is beyond a limit, or damaged.
pub(super) fn read(bytes: &[u8], format: Format) -> Result<Read, OpenError> {
    let source = Cursor::new(bytes);
    let (sheets, names, epoch_1904) = match format {
        Format::Xlsb => {
            refuse_bombs(bytes)?;
            ranges(&mut calamine::Xlsb::new(source).map_err(damaged)?)?
        }
        Format::Ods => {
            refuse_bombs(bytes)?;
            ranges(&mut calamine::Ods::new(source).map_err(damaged)?)?
        }
        Format::Xls | Format::Xlsx => ranges(&mut calamine::Xls::new(source).map_err(damaged)?)?,
    };
    Ok(Read {
        sheets,
        names,
        epoch_1904,
    })
}

/// Unpacks every part with a limit before calamine does so without one. The sizes that a package
/// claims prove nothing; but one of less than a thousandth of the limit cannot reach it.
fn refuse_bombs(bytes: &[u8]) -> Result<(), OpenError> {
    const GREATEST_RATIO: u64 = 1032;
    if (bytes.len() as u64).saturating_mul(GREATEST_RATIO) <= limits::UNPACKED_BYTES {
        return Ok(());
    }
    let package = Package::read(bytes)?;
    let mut left = limits::UNPACKED_BYTES;
    for entry in package.entries() {
        let unpacked = package.unpack(entry, left)?.len() as u64;
        left = left.saturating_sub(unpacked);
    }
    Ok(())
}

fn damaged(error: impl std::fmt::Display) -> OpenError {
    OpenError::Damaged(error.to_string())
}

/// The sheets that hold cells, still empty.
fn sheets<'a, R: Reader<Cursor<&'a [u8]>>>(reader: &R) -> Result<Vec<Sheet>, OpenError> {
    let known = reader.sheets_metadata().iter();
    let sheets: Vec<Sheet> = known
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
            ..Sheet::default()
        })
        .collect();
    match sheets.len() > limits::SHEETS {
        true => Err(OpenError::TooManySheets(limits::SHEETS)),
        false => Ok(sheets),
    }
}

/// The sheets of a reader that knows only dense ranges.
fn ranges<'a, R>(reader: &mut R) -> Result<(Vec<Sheet>, Vec<DefinedName>, bool), OpenError>
where
    R: Reader<Cursor<&'a [u8]>>,
    R::Error: std::fmt::Display,
{
    let mut cells_left = limits::CELLS;
    let mut read = Vec::new();
    for sheet in sheets(reader)? {
        let values = reader.worksheet_range(&sheet.name).map_err(damaged)?;
        let formulas = reader.worksheet_formula(&sheet.name).unwrap_or_default();
        let (row, col) = values.start().unwrap_or_default();
        let mut cells = Vec::new();
        for (at_row, at_col, value) in values.used_cells() {
            let pos = CellPos::new(row + at_row as u32, col + at_col as u32);
            let formula = formulas
                .get_value((pos.row, pos.col))
                .filter(|formula| !formula.is_empty());
            let content = content(value);
            if content == Content::Blank && formula.is_none() {
                continue;
            }
            cells_left = cells_left
                .checked_sub(1)
                .ok_or(OpenError::TooManyCells(limits::CELLS))?;
            cells.push((
                pos,
                Cell {
                    content,
                    formula: formula.cloned(),
                },
            ));
        }
        read.push(Sheet {
            cells: Cells::new(cells),
            ..sheet
        });
    }
    // calamine has applied the epoch of these formats to the days already.
    Ok((read, names(reader), false))
}

/// The defined names that stand for one cell.
fn names<'a, R: Reader<Cursor<&'a [u8]>>>(reader: &R) -> Vec<DefinedName> {
    let names = reader.defined_names().iter();
    names
        .filter_map(|(name, formula)| {
            let cell: CellRef = formula.trim_start_matches('=').parse().ok()?;
            Some(DefinedName {
                name: name.clone(),
                cell,
            })
        })
        .collect()
}

fn content(value: &Data) -> Content {
    match value {
        Data::String(text) => text_content(text.clone()),
        Data::Float(number) => Content::Number(*number),
        Data::Int(number) => Content::Number(*number as f64),
        Data::Bool(truth) => Content::Bool(*truth),
        Data::DateTime(time) if time.is_datetime() => Content::Date(time.as_f64()),
        Data::DateTime(time) => Content::Number(time.as_f64()),
        Data::DateTimeIso(text) => super::of_iso(text.clone()),
        Data::DurationIso(text) => Content::Text(text.clone()),
        Data::Error(error) => Content::Error(error.to_string()),
        Data::Empty => Content::Blank,
    }
}

fn text_content(text: String) -> Content {
    match text.is_empty() {
        true => Content::Blank,
        false => Content::Text(text),
    }
}
