//! References that are made, and what they are.

use super::{Evaluation, Function, Known, Operand, Value, whole};
use crate::cell::CellPos;
use crate::recalc::lexer::{Kind, tokens};
use crate::recalc::parser::Expr;
use crate::recalc::reference::Area;
use crate::recalc::scope::Reference;
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("INDEX", 2, 3, index),
    whole("OFFSET", 3, 5, offset),
    whole("INDIRECT", 1, 2, indirect),
    whole("ROW", 0, 1, |on, arguments| {
        numbers_of(on, arguments, false)
    }),
    whole("COLUMN", 0, 1, |on, arguments| {
        numbers_of(on, arguments, true)
    }),
    whole("ROWS", 1, 1, |on, arguments| size(on, arguments, false)),
    whole("COLUMNS", 1, 1, |on, arguments| size(on, arguments, true)),
];

/// The numbers of rows or columns: in an array formula of all, else of the first. Without a reference
/// those of the cells that the formula fills.
fn numbers_of(on: &Evaluation<'_>, arguments: &[Expr], columns: bool) -> Known<Operand> {
    let area = match arguments.first() {
        Some(expr) => match on.operand(expr)? {
            Operand::Reference(reference) if reference.first == reference.last => reference.area,
            Operand::Value(Value::Error(failed)) => return Ok(error(failed)),
            _ => return Err(Unknown),
        },
        None if on.array => on.area,
        None => Area::cell(on.pos),
    };
    let (first, last) = match columns {
        true => (area.first.col, area.last.col),
        false => (area.first.row, area.last.row),
    };
    let number = |at: u32| Value::Number(f64::from(at + 1));
    if first == last || !on.array {
        return Ok(Operand::Value(number(first)));
    }
    let count = (last - first) as usize + 1;
    if count > crate::limits::ARRAY_CELLS {
        return Err(Unknown);
    }
    on.grid.spend(count)?;
    Ok(Operand::Array(crate::recalc::eval::Matrix {
        columns: if columns { count } else { 1 },
        values: (first..=last).map(number).collect(),
    }))
}

/// How many rows or columns there are.
fn size(on: &Evaluation<'_>, arguments: &[Expr], columns: bool) -> Known<Operand> {
    let count = match on.operand(arguments.first().ok_or(Unknown)?)? {
        Operand::Reference(reference) => match columns {
            true => reference.area.columns() as usize,
            false => reference.area.rows() as usize,
        },
        Operand::Array(matrix) if columns => matrix.columns,
        Operand::Array(matrix) => matrix.rows(),
        Operand::Value(Value::Error(failed)) => return Ok(error(failed)),
        Operand::Value(_) => 1,
    };
    Ok(Operand::Value(Value::Number(count as f64)))
}

fn error(error: ErrorValue) -> Operand {
    Operand::Value(Value::Error(error))
}

fn range(on: &Evaluation<'_>, expr: &Expr) -> Known<Reference> {
    match on.operand(expr)? {
        Operand::Reference(reference) if reference.first == reference.last => Ok(reference),
        _ => Err(Unknown),
    }
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
    let text = match on.value(text)?.text()? {
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
