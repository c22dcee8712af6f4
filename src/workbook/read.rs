//! Reads workbooks; the only file that knows calamine.
//!
//! Cells of `.xlsx` and `.xlsb` are read as a stream: calamine's dense `Range` would ask for all
//! cells between the first and the last, which may be seventeen thousand million.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, XlsxFormulaMetadata};

use crate::cell::{CellPos, CellRef};
use crate::package::Package;

use super::arrangement::arrangements;
use super::encoding::in_utf8;
use super::recognise::recognise;
use super::{Cell, Cells, Content, DefinedName, Format, OpenError, Sheet, Workbook, limits};

/// See [`crate::open`](crate::open()).
pub fn read(bytes: &[u8]) -> Result<Workbook, OpenError> {
    let format = recognise(bytes)?;
    let source = || Cursor::new(bytes);
    let read = match format {
        Format::Xlsx => {
            refuse_bombs(bytes)?;
            let readable = in_utf8(bytes);
            let source = Cursor::new(&*readable);
            let mut reader = calamine::Xlsx::new(source).map_err(damaged)?;
            let epoch_1904 = reader.has_1904_epoch();
            let mut cells_left = limits::CELLS;
            let mut sheets = sheets(&reader)?
                .into_iter()
                .map(|sheet| xlsx_cells(&mut reader, sheet, &mut cells_left))
                .collect::<Result<Vec<_>, _>>()?;
            for (name, arrangement) in arrangements(bytes) {
                if let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.name == name) {
                    sheet.arrangement = arrangement;
                }
            }
            (sheets, names(&reader), epoch_1904)
        }
        Format::Xlsb => {
            refuse_bombs(bytes)?;
            let mut reader = calamine::Xlsb::new(source()).map_err(damaged)?;
            ranges(&mut reader)?
        }
        Format::Xls => {
            let mut reader = calamine::Xls::new(source()).map_err(damaged)?;
            ranges(&mut reader)?
        }
        Format::Ods => {
            refuse_bombs(bytes)?;
            let mut reader = calamine::Ods::new(source()).map_err(damaged)?;
            ranges(&mut reader)?
        }
    };
    let (sheets, names, epoch_1904) = read;
    Ok(Workbook {
        bytes: Arc::from(bytes),
        format,
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

fn xlsx_cells(
    reader: &mut calamine::Xlsx<Cursor<&[u8]>>,
    sheet: Sheet,
    cells_left: &mut usize,
) -> Result<Sheet, OpenError> {
    let mut cells = Vec::new();
    let mut stream = reader
        .worksheet_cells_reader(&sheet.name)
        .map_err(damaged)?;
    let mut shared = SharedFormulas::new();
    while let Some(next) = stream.next_cell_with_formula_metadata().map_err(damaged)? {
        let pos = CellPos::new(next.pos.0, next.pos.1);
        let formula = next
            .formula
            .and_then(|known| formula(known, pos, &mut shared));
        let empty = matches!(&next.value, DataRef::String(text) if text.is_empty());
        let content = match formula.is_some() && empty {
            // A formula that gave an empty text has been calculated.
            true => Content::Text(String::new()),
            false => content_ref(next.value),
        };
        if content == Content::Blank && formula.is_none() {
            continue;
        }
        *cells_left = cells_left
            .checked_sub(1)
            .ok_or(OpenError::TooManyCells(limits::CELLS))?;
        cells.push((pos, Cell { content, formula }));
    }
    Ok(Sheet {
        cells: Cells::new(cells),
        ..sheet
    })
}

/// The formulas of a sheet that several cells share: the cell that each is written in, and its text.
type SharedFormulas = BTreeMap<usize, (CellPos, String)>;

/// The formula of a cell. One that is shared reads on from the cell that it is written in.
fn formula(
    known: XlsxFormulaMetadata,
    pos: CellPos,
    shared: &mut SharedFormulas,
) -> Option<String> {
    match known {
        XlsxFormulaMetadata::Shared {
            shared_index,
            formula,
            ..
        } => {
            shared.insert(shared_index, (pos, formula.clone()));
            Some(formula)
        }
        XlsxFormulaMetadata::SharedDerived { shared_index } => {
            let (from, formula) = shared.get(&shared_index)?;
            let rows = i64::from(pos.row) - i64::from(from.row);
            let columns = i64::from(pos.col) - i64::from(from.col);
            Some(crate::recalc::shifted(formula, rows, columns))
        }
        XlsxFormulaMetadata::Normal { formula } => Some(formula),
        _ => None,
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

fn content_ref(value: DataRef<'_>) -> Content {
    match value {
        DataRef::SharedString(text) => text_content(text.to_owned()),
        DataRef::String(text) => text_content(text),
        DataRef::Float(number) => Content::Number(number),
        DataRef::Int(number) => Content::Number(number as f64),
        DataRef::Bool(truth) => Content::Bool(truth),
        DataRef::DateTime(time) if time.is_datetime() => Content::Date(time.as_f64()),
        DataRef::DateTime(time) => Content::Number(time.as_f64()),
        DataRef::DateTimeIso(text) => iso_content(text),
        DataRef::DurationIso(text) => Content::Text(text),
        DataRef::Error(error) => Content::Error(error.to_string()),
        DataRef::Empty => Content::Blank,
    }
}

fn content(value: &Data) -> Content {
    match value {
        Data::String(text) => text_content(text.clone()),
        Data::Float(number) => Content::Number(*number),
        Data::Int(number) => Content::Number(*number as f64),
        Data::Bool(truth) => Content::Bool(*truth),
        Data::DateTime(time) if time.is_datetime() => Content::Date(time.as_f64()),
        Data::DateTime(time) => Content::Number(time.as_f64()),
        Data::DateTimeIso(text) => iso_content(text.clone()),
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

/// A day written as `2020-06-30`, possibly with a time behind it.
fn iso_content(text: String) -> Content {
    let day = text.split('T').next().and_then(crate::date::from_iso);
    day.map_or(Content::Text(text), |day| {
        Content::Date(crate::date::to_serial(day, false))
    })
}
