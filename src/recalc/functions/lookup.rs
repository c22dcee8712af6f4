//! Looking up, exactly. What an approximate search finds depends on how the cells are sorted, so such
//! a formula is not calculated.

use super::{Evaluation, Function, Known, Operand, Value, whole};
use crate::cell::CellPos;
use crate::recalc::lexer::{Kind, tokens};
use crate::recalc::parser::Expr;
use crate::recalc::reference::Area;
use crate::recalc::scope::Reference;
use crate::recalc::value::{ErrorValue, Unknown, same};

use super::text::Pattern;

pub(super) const FUNCTIONS: &[Function] = &[
    whole("INDEX", 2, 3, index),
    whole("MATCH", 3, 3, |on, arguments| {
        let [wanted, cells, kind] = arguments else {
            return Err(Unknown);
        };
        exactly(on, kind)?;
        let reference = range(on, cells)?;
        if reference.area.rows() > 1 && reference.area.columns() > 1 {
            return Ok(error(ErrorValue::NotAvailable));
        }
        let found = first(on, on.value(wanted)?, &reference)?;
        Ok(found.map_or(error(ErrorValue::NotAvailable), |pos| {
            let start = reference.area.first;
            let place = (pos.row - start.row).max(pos.col - start.col) + 1;
            Operand::Value(Value::Number(f64::from(place)))
        }))
    }),
    whole("VLOOKUP", 4, 4, |on, arguments| lookup(on, arguments, true)),
    whole("HLOOKUP", 4, 4, |on, arguments| {
        lookup(on, arguments, false)
    }),
    whole("CHOOSE", 2, super::MANY, |on, arguments| {
        let [place, rest @ ..] = arguments else {
            return Err(Unknown);
        };
        match on.value(place)?.number()? {
            Err(failed) => Ok(error(failed)),
            Ok(place) if place >= 1.0 && (place as usize) <= rest.len() => {
                on.operand(rest.get(place as usize - 1).ok_or(Unknown)?)
            }
            Ok(_) => Ok(error(ErrorValue::Value)),
        }
    }),
    whole("OFFSET", 3, 5, offset),
    whole("INDIRECT", 1, 2, indirect),
    whole("ROW", 0, 1, |on, arguments| {
        let row = match arguments.first() {
            Some(expr) => range(on, expr)?.area.first.row,
            None => on.pos.row,
        };
        Ok(Operand::Value(Value::Number(f64::from(row + 1))))
    }),
    whole("COLUMN", 0, 1, |on, arguments| {
        let col = match arguments.first() {
            Some(expr) => range(on, expr)?.area.first.col,
            None => on.pos.col,
        };
        Ok(Operand::Value(Value::Number(f64::from(col + 1))))
    }),
    whole("ROWS", 1, 1, |on, arguments| {
        let reference = range(on, arguments.first().ok_or(Unknown)?)?;
        Ok(Operand::Value(Value::Number(f64::from(
            reference.area.rows(),
        ))))
    }),
    whole("COLUMNS", 1, 1, |on, arguments| {
        let reference = range(on, arguments.first().ok_or(Unknown)?)?;
        Ok(Operand::Value(Value::Number(f64::from(
            reference.area.columns(),
        ))))
    }),
];

fn error(error: ErrorValue) -> Operand {
    Operand::Value(Value::Error(error))
}

fn range(on: &Evaluation<'_>, expr: &Expr) -> Known<Reference> {
    match on.operand(expr)? {
        // With several cells, ROW and COLUMN of an array formula are arrays.
        Operand::Reference(reference) if reference.first == reference.last && !on.array => {
            Ok(reference)
        }
        _ => Err(Unknown),
    }
}

/// Refuses a search that is not for the exact value.
fn exactly(on: &Evaluation<'_>, kind: &Expr) -> Known<()> {
    match on.value(kind)?.number()? {
        Ok(0.0) => Ok(()),
        _ => Err(Unknown),
    }
}

/// The first cell of a range that holds a value.
fn first(on: &Evaluation<'_>, wanted: Value, reference: &Reference) -> Known<Option<CellPos>> {
    let pattern = match &wanted {
        Value::Text(text) if text.is_empty() => return Err(Unknown),
        Value::Text(text) => Some(Pattern::new(text)?),
        Value::Error(_) | Value::Blank => return Err(Unknown),
        _ => None,
    };
    let mut found = None;
    on.grid.each(reference, &mut |pos, value| {
        let is = match (&wanted, &value) {
            (Value::Number(one), Value::Number(other)) => same(*one, *other),
            (Value::Text(_), Value::Text(text)) => match &pattern {
                Some(pattern) => pattern.is(on, text)?,
                None => false,
            },
            (Value::Truth(one), Value::Truth(other)) => one == other,
            _ => false,
        };
        if is && found.is_none() {
            found = Some(pos);
        }
        Ok(())
    })?;
    Ok(found)
}

fn lookup(on: &Evaluation<'_>, arguments: &[Expr], vertical: bool) -> Known<Operand> {
    let [wanted, cells, place, kind] = arguments else {
        return Err(Unknown);
    };
    exactly(on, kind)?;
    let reference = range(on, cells)?;
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
    let Some(pos) = first(on, on.value(wanted)?, &keys)? else {
        return Ok(error(ErrorValue::NotAvailable));
    };
    let offset = place as u32 - 1;
    let pos = match vertical {
        true => CellPos::new(pos.row, pos.col + offset),
        false => CellPos::new(pos.row + offset, pos.col),
    };
    Ok(Operand::Value(on.grid.value(reference.first, pos)?))
}

/// The cells some rows and columns on from others.
fn offset(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let reference = match on.operand(arguments.first().ok_or(Unknown)?)? {
        Operand::Reference(reference) if reference.first == reference.last => reference,
        Operand::Value(Value::Error(failed)) => return Ok(error(failed)),
        _ => return Err(Unknown),
    };
    let area = reference.area;
    let mut numbers = [0.0, 0.0, f64::from(area.rows()), f64::from(area.columns())];
    for (slot, argument) in numbers.iter_mut().zip(arguments.iter().skip(1)) {
        if *argument != Expr::Omitted {
            match on.value(argument)?.number()? {
                Ok(number) => *slot = number.trunc(),
                Err(failed) => return Ok(error(failed)),
            }
        }
    }
    let [down, right, rows, columns] = numbers;
    if rows < 1.0 || columns < 1.0 {
        // A height below nought counts upwards, which no form needs.
        return Err(Unknown);
    }
    let top = f64::from(area.first.row) + down;
    let left = f64::from(area.first.col) + right;
    let inside = top >= 0.0
        && left >= 0.0
        && top + rows <= f64::from(crate::cell::ROWS)
        && left + columns <= f64::from(crate::cell::COLUMNS);
    if !inside {
        return Ok(error(ErrorValue::Reference));
    }
    let first = CellPos::new(top as u32, left as u32);
    let last = CellPos::new((top + rows) as u32 - 1, (left + columns) as u32 - 1);
    Ok(Operand::Reference(Reference {
        area: Area::new(first, last),
        ..reference
    }))
}

/// The cells that a text names.
fn indirect(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let [text, rest @ ..] = arguments else {
        return Err(Unknown);
    };
    if let Some(style) = rest.first()
        && on.value(style)?.truth() != Ok(true)
    {
        // The other style of names, R1C1.
        return Err(Unknown);
    }
    let text = match on.value(text)?.text() {
        Ok(text) => text,
        Err(failed) => return Ok(error(failed)),
    };
    let tokens = tokens(&text);
    let [token] = tokens.as_slice() else {
        return Err(Unknown);
    };
    match &token.kind {
        Kind::Reference(prefix, written, _) => {
            let sheets = on.scope.sheets(prefix.as_ref(), on.sheet);
            let (first, last) = sheets.ok_or(Unknown)?;
            let area = written.area();
            Ok(Operand::Reference(Reference { first, last, area }))
        }
        _ => Err(Unknown),
    }
}

fn index(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let reference = range(on, arguments.first().ok_or(Unknown)?)?;
    let area = reference.area;
    let mut numbers = [0.0; 2];
    for (slot, argument) in numbers.iter_mut().zip(arguments.iter().skip(1)) {
        match on.value(argument)?.number()? {
            Ok(number) => *slot = number.trunc(),
            Err(failed) => return Ok(error(failed)),
        }
    }
    let [mut row, mut column] = numbers;
    // Of a single row, one number is the column.
    if arguments.len() == 2 && area.rows() == 1 {
        (row, column) = (1.0, row);
    }
    let (rows, columns) = (f64::from(area.rows()), f64::from(area.columns()));
    if row < 0.0 || column < 0.0 {
        return Ok(error(ErrorValue::Value));
    }
    if !(0.0..=rows).contains(&row) || !(0.0..=columns).contains(&column) {
        return Ok(error(ErrorValue::Reference));
    }
    let pick = |number: f64, from: u32, to: u32| match number as u32 {
        0 => (from, to),
        number => (from + number - 1, from + number - 1),
    };
    if arguments.len() == 2 && column == 0.0 && area.columns() == 1 {
        column = 1.0;
    }
    let (top, bottom) = pick(row, area.first.row, area.last.row);
    let (left, right) = pick(column, area.first.col, area.last.col);
    Ok(Operand::Reference(Reference {
        area: Area::new(CellPos::new(top, left), CellPos::new(bottom, right)),
        ..reference
    }))
}
