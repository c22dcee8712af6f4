//! Looking up, exactly. What an approximate search finds depends on how the cells are sorted, so such
//! a formula is not calculated.

use super::text::Pattern;
use super::{Evaluation, Function, Known, Operand, Value, whole};
use crate::cell::CellPos;
use crate::recalc::eval::Matrix;
use crate::recalc::keys::{Found, LineId, Sought};
use crate::recalc::parser::Expr;
use crate::recalc::reference::Area;
use crate::recalc::scope::Reference;
use crate::recalc::value::{ErrorValue, POINT, Unknown, compared};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("MATCH", 3, 3, |on, arguments| {
        let [wanted, cells, kind] = arguments else {
            return Err(Unknown);
        };
        exactly(on, kind)?;
        let cells = on.operand(cells)?;
        let wanted = match on.value(wanted)? {
            Value::Error(failed) => return Ok(error(failed)),
            wanted => wanted,
        };
        place(on, &wanted, cells, Way::Wild)
    }),
    whole("XMATCH", 2, 4, |on, arguments| {
        let [wanted, cells, rest @ ..] = arguments else {
            return Err(Unknown);
        };
        let way = way(on, rest.first(), rest.get(1))?;
        let cells = on.operand(cells)?;
        let wanted = match on.value(wanted)? {
            Value::Error(failed) => return Ok(error(failed)),
            wanted => wanted,
        };
        place(on, &wanted, cells, way)
    }),
    whole("XLOOKUP", 3, 6, xlookup),
    whole("VLOOKUP", 4, 4, |on, arguments| lookup(on, arguments, true)),
    whole("HLOOKUP", 4, 4, |on, arguments| {
        lookup(on, arguments, false)
    }),
];

/// How a value is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The first, and `*` stands for any text.
    Wild,
    First,
    Last,
}

fn error(error: ErrorValue) -> Operand {
    Operand::Value(Value::Error(error))
}

/// Refuses a search that is not for the exact value.
fn exactly(on: &Evaluation<'_>, kind: &Expr) -> Known<()> {
    match on.value(kind)?.number()? {
        Ok(0.0) => Ok(()),
        _ => Err(Unknown),
    }
}

/// How XLOOKUP and XMATCH are to look.
fn way(on: &Evaluation<'_>, kind: Option<&Expr>, from: Option<&Expr>) -> Known<Way> {
    let number = |expr: Option<&Expr>, usual: f64| match expr {
        None | Some(Expr::Omitted) => Ok(usual),
        Some(expr) => on.value(expr)?.number()?.map_err(|_| Unknown),
    };
    match (number(kind, 0.0)?, number(from, 1.0)?) {
        (0.0, 1.0) => Ok(Way::First),
        (0.0, -1.0) => Ok(Way::Last),
        (2.0, 1.0) => Ok(Way::Wild),
        _ => Err(Unknown),
    }
}

/// That the value of a cell in a line is not known; when it is only to be calculated, the grid is told.
pub(super) fn unknown(on: &Evaluation<'_>, id: LineId, place: u32) -> Unknown {
    let pos = match id.column {
        true => CellPos::new(place, id.at),
        false => CellPos::new(id.at, place),
    };
    // What it gives is an error either way.
    let _ = on.grid.value(id.sheet, pos);
    Unknown
}

/// The place of a value in cells of one row or column, from 0.
fn first(on: &Evaluation<'_>, wanted: &Value, cells: &Reference, way: Way) -> Known<Option<u32>> {
    let Area { first, last } = cells.area;
    let column = first.col == last.col;
    if cells.first != cells.last || !column && first.row != last.row {
        return Err(Unknown);
    }
    let (at, from, to) = match column {
        true => (first.col, first.row, last.row),
        false => (first.row, first.col, last.col),
    };
    let id = LineId {
        sheet: cells.first,
        column,
        at,
    };
    let nowhere = |sought: Sought| {
        let mut found = Found::Nowhere;
        on.grid.line(id, &mut |line| {
            found = line.find(&sought, from, to, false)?;
            Ok(())
        })?;
        match found {
            Found::Nowhere => Ok(None),
            Found::At(_) => Err(Unknown),
            Found::Unknown(place) => Err(unknown(on, id, place)),
        }
    };
    let sought = match wanted {
        // Versions of Excel could take it for nought, or for an empty text.
        Value::Blank => return nowhere(Sought::Number(0.0)),
        Value::Text(text) if text.is_empty() => return nowhere(Sought::Text(String::new())),
        Value::Text(text) if text.encode_utf16().count() > 255 => return Err(Unknown),
        wanted => Sought::of(wanted).ok_or(Unknown)?,
    };
    let pattern = match (&sought, way) {
        (Sought::Text(text), Way::Wild) => Some(Pattern::new(text)?).filter(|it| !it.is_plain()),
        _ => None,
    };
    let mut found = Found::Nowhere;
    on.grid.line(id, &mut |line| {
        found = match &pattern {
            Some(pattern) => line.find_text(&pattern.beginning(), from, to, &mut |text| {
                pattern.is(on, text)
            })?,
            None => line.find(&sought, from, to, way == Way::Last)?,
        };
        Ok(())
    })?;
    match found {
        Found::At(place) => Ok(Some(place - from)),
        Found::Nowhere => Ok(None),
        Found::Unknown(place) => Err(unknown(on, id, place)),
    }
}

/// The same in an array.
fn first_of(on: &Evaluation<'_>, wanted: &Value, array: &Matrix, way: Way) -> Known<Option<u32>> {
    let sought = Sought::of(wanted).ok_or(Unknown)?;
    let pattern = match (&sought, way) {
        (Sought::Text(text), _) if text.is_empty() => return Err(Unknown),
        (Sought::Text(text), Way::Wild) => Some(Pattern::new(text)?),
        _ => None,
    };
    on.grid.spend(array.values.len())?;
    let mut found = None;
    for (place, value) in (0..).zip(&array.values) {
        let is = match (&sought, value) {
            (Sought::Number(one), Value::Number(other)) => {
                let equal = compared(*one, *other).is_eq();
                if equal && one + 0.0 != other + 0.0 {
                    return Err(Unknown);
                }
                equal
            }
            (Sought::Text(_), Value::Text(other)) if other.contains(POINT) => return Err(Unknown),
            (Sought::Text(one), Value::Text(other)) => match &pattern {
                Some(pattern) => pattern.is(on, other)?,
                None => *one == other.to_lowercase(),
            },
            (Sought::Truth(one), Value::Truth(other)) => one == other,
            _ => false,
        };
        if is {
            found = Some(place);
            if way != Way::Last {
                break;
            }
        }
    }
    Ok(found)
}

/// MATCH and XMATCH.
fn place(on: &Evaluation<'_>, wanted: &Value, cells: Operand, way: Way) -> Known<Operand> {
    let found = match cells {
        Operand::Reference(cells) => {
            if cells.area.rows() > 1 && cells.area.columns() > 1 {
                return Ok(error(ErrorValue::NotAvailable));
            }
            first(on, wanted, &cells, way)?
        }
        Operand::Array(array) => {
            if array.rows() > 1 && array.columns > 1 {
                return Ok(error(ErrorValue::NotAvailable));
            }
            first_of(on, wanted, &array, way)?
        }
        Operand::Value(_) => return Err(Unknown),
    };
    Ok(found.map_or(error(ErrorValue::NotAvailable), |place| {
        Operand::Value(Value::Number(f64::from(place + 1)))
    }))
}

fn lookup(on: &Evaluation<'_>, arguments: &[Expr], vertical: bool) -> Known<Operand> {
    let [wanted, cells, place, kind] = arguments else {
        return Err(Unknown);
    };
    exactly(on, kind)?;
    let reference = match on.operand(cells)? {
        Operand::Reference(reference) if reference.first == reference.last => reference,
        _ => return Err(Unknown),
    };
    let wanted = match on.value(wanted)? {
        Value::Error(failed) => return Ok(error(failed)),
        wanted => wanted,
    };
    let Area { first: start, last } = reference.area;
    let place = match on.value(place)?.number()? {
        Ok(place) => place,
        Err(failed) => return Ok(error(failed)),
    };
    let width = match vertical {
        true => reference.area.columns(),
        false => reference.area.rows(),
    };
    if place < 1.0 {
        return Ok(error(ErrorValue::Value));
    }
    if place as u32 > width {
        return Ok(error(ErrorValue::Reference));
    }
    let end = match vertical {
        true => CellPos::new(last.row, start.col),
        false => CellPos::new(start.row, last.col),
    };
    let keys = Reference {
        area: Area::new(start, end),
        ..reference
    };
    let Some(found) = first(on, &wanted, &keys, Way::Wild)? else {
        return Ok(error(ErrorValue::NotAvailable));
    };
    let offset = place as u32 - 1;
    let pos = match vertical {
        true => CellPos::new(start.row + found, start.col + offset),
        false => CellPos::new(start.row + offset, start.col + found),
    };
    Ok(Operand::Value(on.grid.value(reference.first, pos)?))
}

/// The cells of one range beside the place where a value stands in another.
fn xlookup(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let [wanted, cells, given, rest @ ..] = arguments else {
        return Err(Unknown);
    };
    let way = way(on, rest.get(1), rest.get(2))?;
    let (cells, given) = match (on.operand(cells)?, on.operand(given)?) {
        (Operand::Reference(cells), Operand::Reference(given))
            if given.first == given.last && cells.first == cells.last =>
        {
            (cells, given)
        }
        _ => return Err(Unknown),
    };
    let (compared, area) = (cells.area, given.area);
    let upright = match (compared.columns(), compared.rows()) {
        // Of one cell, the shape of the other range tells.
        (1, 1) => area.rows() == 1,
        (columns, _) => columns == 1,
    };
    let fits = match upright {
        true => compared.rows() == area.rows() && compared.columns() == 1,
        false => compared.columns() == area.columns() && compared.rows() == 1,
    };
    if !fits {
        return Ok(error(ErrorValue::Value));
    }
    let wanted = match on.value(wanted)? {
        Value::Error(failed) => return Ok(error(failed)),
        wanted => wanted,
    };
    let Some(found) = first(on, &wanted, &cells, way)? else {
        return match rest.first() {
            None | Some(Expr::Omitted) => Ok(error(ErrorValue::NotAvailable)),
            Some(other) => on.operand(other),
        };
    };
    let Area { first, last } = area;
    let area = match upright {
        true => Area::new(
            CellPos::new(first.row + found, first.col),
            CellPos::new(first.row + found, last.col),
        ),
        false => Area::new(
            CellPos::new(first.row, first.col + found),
            CellPos::new(last.row, first.col + found),
        ),
    };
    Ok(Operand::Reference(Reference { area, ..given }))
}
