//! Conditions, and questions about values.

use super::{Evaluation, Function, Known, MANY, Operand, Value, each, whole};
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("IF", 2, 3, choice),
    whole("IFERROR", 2, 2, |on, arguments| {
        otherwise(on, arguments, |_| true)
    }),
    whole("IFNA", 2, 2, |on, arguments| {
        otherwise(on, arguments, |error| error == ErrorValue::NotAvailable)
    }),
    whole("AND", 1, MANY, |on, arguments| {
        all(on, arguments, |truths| truths.iter().all(|truth| *truth))
    }),
    whole("OR", 1, MANY, |on, arguments| {
        all(on, arguments, |truths| truths.iter().any(|truth| *truth))
    }),
    whole("XOR", 1, MANY, |on, arguments| {
        all(on, arguments, |truths| {
            truths.iter().filter(|truth| **truth).count() % 2 == 1
        })
    }),
    each("NOT", 1, 1, |_, v| {
        let truth = v.first().unwrap_or(&Value::Blank).truth();
        Ok(truth.map_or_else(Value::Error, |truth| Value::Truth(!truth)))
    }),
    each("TRUE", 0, 0, |_, _| Ok(Value::Truth(true))),
    each("FALSE", 0, 0, |_, _| Ok(Value::Truth(false))),
    each("NA", 0, 0, |_, _| {
        Ok(Value::Error(ErrorValue::NotAvailable))
    }),
    each("ISNUMBER", 1, 1, |_, v| {
        is(v, |value| matches!(value, Value::Number(_)))
    }),
    each("ISTEXT", 1, 1, |_, v| {
        is(v, |value| matches!(value, Value::Text(_)))
    }),
    each("ISNONTEXT", 1, 1, |_, v| {
        is(v, |value| !matches!(value, Value::Text(_)))
    }),
    each("ISLOGICAL", 1, 1, |_, v| {
        is(v, |value| matches!(value, Value::Truth(_)))
    }),
    each("ISBLANK", 1, 1, |_, v| {
        is(v, |value| matches!(value, Value::Blank))
    }),
    each("ISERROR", 1, 1, |_, v| {
        is(v, |value| matches!(value, Value::Error(_)))
    }),
    each("ISNA", 1, 1, |_, v| {
        is(v, |value| *value == Value::Error(ErrorValue::NotAvailable))
    }),
    each("ISERR", 1, 1, |_, v| {
        is(
            v,
            |value| matches!(value, Value::Error(error) if *error != ErrorValue::NotAvailable),
        )
    }),
    whole("N", 1, 1, |on, arguments| {
        Ok(Operand::Value(match one(on, arguments)? {
            Value::Truth(truth) => Value::Number(f64::from(u8::from(truth))),
            value @ (Value::Number(_) | Value::Error(_)) => value,
            Value::Blank | Value::Text(_) => Value::Number(0.0),
        }))
    }),
];

/// The value of the only argument; of a range these functions take the first cell, and not the one
/// beside the formula.
pub(super) fn one(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Value> {
    match on.operand(arguments.first().ok_or(Unknown)?)? {
        Operand::Value(value) => Ok(value),
        Operand::Reference(reference) if reference.area.single().is_some() => on.single(&reference),
        _ => Err(Unknown),
    }
}

fn is(values: &[Value], test: fn(&Value) -> bool) -> Known<Value> {
    Ok(Value::Truth(test(values.first().unwrap_or(&Value::Blank))))
}

/// Only the branch that is taken is calculated.
fn choice(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let [condition, consequence, rest @ ..] = arguments else {
        return Err(Unknown);
    };
    let condition = on.operand(condition)?;
    let many = match &condition {
        Operand::Array(_) => true,
        Operand::Reference(reference) => on.array && reference.area.single().is_none(),
        Operand::Value(_) => false,
    };
    if many && !on.entered {
        // Only in an array formula IF looks at each cell, whatever stands around it.
        return Err(Unknown);
    }
    if many {
        return by_cells(on, condition, consequence, rest.first());
    }
    let condition = match condition {
        Operand::Value(value) => value,
        Operand::Reference(reference) => on.single(&reference)?,
        Operand::Array(matrix) => matrix.at(0, 0),
    };
    match condition.truth() {
        Err(error) => Ok(Operand::Value(Value::Error(error))),
        Ok(true) => on.operand(consequence),
        Ok(false) => rest.first().map_or_else(
            || Ok(Operand::Value(Value::Truth(false))),
            |expr| on.operand(expr),
        ),
    }
}

/// The choice for each place of an array.
fn by_cells(
    on: &Evaluation<'_>,
    condition: Operand,
    consequence: &Expr,
    alternative: Option<&Expr>,
) -> Known<Operand> {
    let conditions = on.matrix(condition)?;
    let consequences = on.matrix(on.operand(consequence)?)?;
    let alternatives = match alternative {
        Some(expr) => on.matrix(on.operand(expr)?)?,
        None => on.matrix(Operand::Value(Value::Truth(false)))?,
    };
    let all = [&conditions, &consequences, &alternatives];
    let rows = all.iter().map(|matrix| matrix.rows()).max().unwrap_or(0);
    let columns = all.iter().map(|matrix| matrix.columns).max().unwrap_or(0);
    let mut values = Vec::with_capacity(rows * columns);
    for row in 0..rows {
        for column in 0..columns {
            values.push(match conditions.at(row, column).truth() {
                Err(error) => Value::Error(error),
                Ok(true) => filled(consequences.at(row, column)),
                Ok(false) => filled(alternatives.at(row, column)),
            });
        }
    }
    Ok(Operand::Array(crate::recalc::eval::Matrix {
        columns,
        values,
    }))
}

/// In the array that a function makes, a blank cell is nought.
fn filled(value: Value) -> Value {
    match value {
        Value::Blank => Value::Number(0.0),
        value => value,
    }
}

fn otherwise(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    caught: fn(ErrorValue) -> bool,
) -> Known<Operand> {
    let [first, second] = arguments else {
        return Err(Unknown);
    };
    let operand = on.operand(first)?;
    let value = match operand {
        Operand::Value(value) => value,
        Operand::Reference(reference) if reference.area.single().is_some() || !on.array => {
            on.single(&reference)?
        }
        _ if !on.entered => return Err(Unknown),
        operand => {
            let matrix = on.matrix(operand)?;
            let failed = |value: &Value| matches!(value, Value::Error(error) if caught(*error));
            let instead = match matrix.values.iter().any(failed) {
                true => filled(on.value(second)?),
                false => Value::Blank,
            };
            let values = matrix.values.into_iter().map(|value| match failed(&value) {
                true => instead.clone(),
                false => filled(value),
            });
            return Ok(Operand::Array(crate::recalc::eval::Matrix {
                columns: matrix.columns,
                values: values.collect(),
            }));
        }
    };
    match value {
        Value::Error(error) if caught(error) => Ok(Operand::Value(on.value(second)?)),
        value => Ok(Operand::Value(value)),
    }
}

/// The truths of all arguments; texts and blank cells of ranges are passed over.
fn all(on: &Evaluation<'_>, arguments: &[Expr], decide: fn(&[bool]) -> bool) -> Known<Operand> {
    let mut truths = Vec::new();
    let mut failed = None;
    let mut unsure = false;
    let mut take = |value: &Value, listed: bool| {
        if listed && matches!(value, Value::Text(_) | Value::Blank) {
            return;
        }
        match value.truth() {
            Ok(truth) => truths.push(truth),
            // Versions of Excel differ in what a text is here.
            Err(_) if matches!(value, Value::Text(_)) => unsure = true,
            Err(error) => failed = failed.or(Some(error)),
        }
    };
    for argument in arguments {
        match on.operand(argument)? {
            Operand::Value(value) => take(&value, false),
            Operand::Reference(reference) => on.grid.each(&reference, &mut |_, value| {
                take(&value, true);
                Ok(())
            })?,
            Operand::Array(matrix) => matrix.values.iter().for_each(|value| take(value, true)),
        }
    }
    if unsure {
        return Err(Unknown);
    }
    Ok(Operand::Value(match failed {
        Some(error) => Value::Error(error),
        None if truths.is_empty() => Value::Error(ErrorValue::Value),
        None => Value::Truth(decide(&truths)),
    }))
}
