//! Reads the binary formats, `.xls` and `.xlsb`; the only file that knows calamine.

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible, XlsError, XlsbError};

use crate::cell::{CellPos, CellRef};
use crate::limits::{Beyond, Limit, Limits};
use crate::package::parts::{Relation, relationships};
use crate::package::scan::Fault;
use crate::package::{Change, Package};

use super::Contents;
use super::budget::Left;
use super::compound::Compound;
use super::short_cells::spelled_out;
use super::{Cell, Cells, Content, DefinedName, OpenError, Sheet, text_content};

/// Reads an Excel 97-2003 workbook. calamine keeps each sheet as a block of cells, so what it would
/// meet is looked at before.
///
/// # Errors
/// When it is encrypted, beyond a limit, or damaged.
pub(super) fn xls(bytes: &[u8], limits: &Limits) -> Result<Contents, OpenError> {
    Compound::read(bytes)?.inspect(limits)?;
    let mut reader = calamine::Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => OpenError::Encrypted,
        error => damaged(error),
    })?;
    let mut left = Left::new(limits);
    let mut read = Vec::new();
    for sheet in sheets(&reader, limits)? {
        let values = reader.worksheet_range(&sheet.name).map_err(damaged)?;
        let formulas = reader.worksheet_formula(&sheet.name).unwrap_or_default();
        let (row, col) = values.start().unwrap_or_default();
        let mut cells = Vec::new();
        for (at_row, at_col, value) in values.used_cells() {
            let pos = CellPos::new(row + at_row as u32, col + at_col as u32);
            let formula = formulas
                .get_value((pos.row, pos.col))
                .filter(|formula| !formula.is_empty());
            let cell = Cell {
                content: content(value),
                formula: formula.cloned(),
            };
            keep(&mut cells, pos, cell, &sheet.name, &mut left)?;
        }
        read.push(Sheet {
            cells: Cells::new(cells),
            ..sheet
        });
    }
    Ok(finished(read, &reader, reader.has_1904_epoch()))
}

/// Reads an Excel binary workbook, cell by cell.
///
/// # Errors
/// When it is encrypted, beyond a limit, or damaged.
pub(super) fn xlsb(bytes: &[u8], limits: &Limits) -> Result<Contents, OpenError> {
    let longer = refuse_or_spell_out(bytes, limits)?;
    let bytes = longer.as_deref().unwrap_or(bytes);
    let mut reader = calamine::Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => OpenError::Encrypted,
        error => damaged(error),
    })?;
    let mut left = Left::new(limits);
    let mut read = Vec::new();
    for sheet in sheets(&reader, limits)? {
        let mut formulas = Vec::new();
        {
            let mut source = reader
                .worksheet_cells_reader(&sheet.name)
                .map_err(damaged)?;
            while let Some(cell) = source.next_formula().map_err(damaged)? {
                let (row, col) = cell.get_position();
                let cell = Cell {
                    content: Content::Blank,
                    formula: Some(cell.get_value().clone()).filter(|formula| !formula.is_empty()),
                };
                keep(
                    &mut formulas,
                    CellPos::new(row, col),
                    cell,
                    &sheet.name,
                    &mut left,
                )?;
            }
        }
        let mut cells = Cells::new(formulas);
        let mut values = Vec::new();
        let mut source = reader
            .worksheet_cells_reader(&sheet.name)
            .map_err(damaged)?;
        while let Some(cell) = source.next_cell().map_err(damaged)? {
            let (row, col) = cell.get_position();
            let pos = CellPos::new(row, col);
            let content = content(&Data::from(cell.get_value().clone()));
            match cells.get_mut(pos) {
                Some(known) => known.content = content,
                None => {
                    let cell = Cell {
                        content,
                        formula: None,
                    };
                    keep(&mut values, pos, cell, &sheet.name, &mut left)?;
                }
            }
        }
        values.extend(cells.iter().map(|(pos, cell)| (pos, cell.clone())));
        read.push(Sheet {
            cells: Cells::new(values),
            ..sheet
        });
    }
    Ok(finished(read, &reader, reader.has_1904_epoch()))
}

/// Keeps a cell that holds something, and counts it.
fn keep(
    cells: &mut Vec<(CellPos, Cell)>,
    pos: CellPos,
    cell: Cell,
    sheet: &str,
    left: &mut Left<'_>,
) -> Result<(), OpenError> {
    if cell.content == Content::Blank && cell.formula.is_none() {
        return Ok(());
    }
    left.at = Some(pos);
    let counted: Result<(), Fault> = left.cell(&cell);
    counted.map_err(|fault| left.fault(fault, sheet, Some(sheet)))?;
    cells.push((pos, cell));
    Ok(())
}

fn finished<'a, R: Reader<Cursor<&'a [u8]>>>(
    sheets: Vec<Sheet>,
    reader: &R,
    epoch_1904: bool,
) -> Contents {
    Contents {
        sheets,
        names: names(reader),
        // calamine gives the numbers as they stand in the file.
        epoch_1904,
    }
}

/// Unpacks every part within limits before calamine does so without one, and refuses macro sheets.
/// Gives another package where sheets have cells that calamine would pass over.
fn refuse_or_spell_out(bytes: &[u8], limits: &Limits) -> Result<Option<Vec<u8>>, OpenError> {
    let package = Package::read(bytes)?;
    let book = relationships(&package, "").unwrap_or_default();
    let book = book.iter().find(|relation| relation.is("officeDocument"));
    let parts = book.map(|book| relationships(&package, &book.target).unwrap_or_default());
    let parts = parts.unwrap_or_default();
    let mut macros = parts.iter();
    if let Some(relation) = macros.find(|part| super::recognise::is_macro_sheet(&part.kind)) {
        return Err(OpenError::MacroSheet(relation.target.clone()));
    }
    let mut left = Left::new(limits);
    let mut changes = Vec::new();
    for entry in package.entries() {
        let part = left.unpack(&package, &entry.name)?;
        let is_sheet = |part: &Relation| part.is("worksheet") && part.target == entry.name;
        if let Some(part) = part.filter(|_| parts.iter().any(is_sheet)) {
            let content = spelled_out(&part);
            changes.extend(content.map(|content| Change {
                name: entry.name.clone(),
                content: Some(content),
            }));
        }
    }
    match changes.is_empty() {
        true => Ok(None),
        false => Ok(Some(package.with(&changes)?)),
    }
}

fn damaged(error: impl std::fmt::Display) -> OpenError {
    OpenError::Damaged(error.to_string())
}

/// The sheets that hold cells, still empty.
fn sheets<'a, R: Reader<Cursor<&'a [u8]>>>(
    reader: &R,
    limits: &Limits,
) -> Result<Vec<Sheet>, OpenError> {
    let known = reader.sheets_metadata().iter();
    let sheets: Vec<Sheet> = known
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
            ..Sheet::default()
        })
        .collect();
    match sheets.len() as u64 > limits.sheets {
        true => Err(Beyond::new(Limit::Sheets, limits.sheets, "").into()),
        false => Ok(sheets),
    }
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
        Data::DateTimeIso(text) => super::of_iso(text.clone(), false),
        Data::DurationIso(text) => Content::Text(text.clone()),
        Data::Error(error) => Content::Error(error.to_string()),
        Data::Empty => Content::Blank,
    }
}
