//! Sums, counts and the like over ranges.

use super::{Evaluation, Function, Known, MANY, Operand, Value, whole};
use crate::recalc::eval::finite;
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("SUM", 1, MANY, |on, arguments| {
        let sum = |numbers: Vec<f64>| finite(numbers.iter().sum());
        let numbers = numbers_with(on, arguments, true)?;
        Ok(Operand::Value(numbers.map_or_else(Value::Error, sum)))
    }),
    whole("PRODUCT", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| match numbers {
            [] => Value::Number(0.0),
            _ => finite(numbers.iter().product()),
        })
    }),
    whole("MIN", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| {
            Value::Number(numbers.iter().copied().reduce(f64::min).unwrap_or(0.0))
        })
    }),
    whole("MAX", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| {
            Value::Number(numbers.iter().copied().reduce(f64::max).unwrap_or(0.0))
        })
    }),
    whole("AVERAGE", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| {
            mean(numbers.iter().sum(), numbers.len())
        })
    }),
    whole("COUNT", 1, MANY, |on, arguments| {
        counted(on, arguments, |value, listed| match value {
            Value::Number(_) => Ok(true),
            Value::Truth(_) => Ok(!listed),
            Value::Text(_) if !listed => Ok(value.number()?.is_ok()),
            _ => Ok(false),
        })
    }),
    whole("COUNTA", 1, MANY, |on, arguments| {
        counted(on, arguments, |value, listed| {
            Ok(!listed || *value != Value::Blank)
        })
    }),
    whole("COUNTBLANK", 1, 1, |on, arguments| {
        let Operand::Reference(reference) = on.operand(first(arguments)?)? else {
            return Err(Unknown);
        };
        let sheets = (reference.last - reference.first + 1) as f64;
        let area = reference.area;
        let mut blank = sheets * f64::from(area.rows()) * f64::from(area.columns());
        on.grid.each(&reference, &mut |_, value| {
            let empty = matches!(&value, Value::Text(text) if text.is_empty());
            if !empty && value != Value::Blank {
                blank -= 1.0;
            }
            Ok(())
        })?;
        Ok(Operand::Value(Value::Number(blank)))
    }),
    whole("SUMPRODUCT", 1, MANY, sum_of_products),
    whole("SUMSQ", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| {
            finite(numbers.iter().map(|x| x * x).sum())
        })
    }),
    whole("GCD", 1, MANY, |on, arguments| {
        over_whole(on, arguments, |one, other| Some(divisor(one, other)))
    }),
    whole("LCM", 1, MANY, |on, arguments| {
        over_whole(on, arguments, |one, other| match one == 0 || other == 0 {
            true => Some(0),
            false => (one / divisor(one, other)).checked_mul(other),
        })
    }),
];

fn first(arguments: &[Expr]) -> Known<&Expr> {
    arguments.first().ok_or(Unknown)
}

fn mean(sum: f64, count: usize) -> Value {
    match count {
        0 => Value::Error(ErrorValue::Division),
        _ => finite(sum / count as f64),
    }
}

/// A calculation with the numbers of all arguments. In ranges only numbers count.
fn over_numbers(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    calculate: fn(&[f64]) -> Value,
) -> Known<Operand> {
    Ok(Operand::Value(match numbers(on, arguments)? {
        Ok(numbers) => calculate(&numbers),
        Err(error) => Value::Error(error),
    }))
}

/// The numbers of all arguments, or the first error among them.
pub(super) fn numbers(
    on: &Evaluation<'_>,
    arguments: &[Expr],
) -> Known<Result<Vec<f64>, ErrorValue>> {
    numbers_with(on, arguments, false)
}

/// The same; `any` tells that a nought among them makes no difference.
fn numbers_with(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    any: bool,
) -> Known<Result<Vec<f64>, ErrorValue>> {
    let mut numbers = Vec::new();
    let mut failed = None;
    let mut listed = |value: &Value| match value {
        Value::Number(number) => numbers.push(*number),
        Value::Error(error) => failed = failed.or(Some(*error)),
        _ => {}
    };
    for argument in arguments {
        match on.operand(argument)? {
            // Excel counts an argument that was left out as nothing. Whether what a function passes on
            // of a blank cell counts so is not known.
            Operand::Value(Value::Blank) if !any && *argument != Expr::Omitted => {
                return Err(Unknown);
            }
            Operand::Value(value) => match value.number()? {
                Ok(number) => listed(&Value::Number(number)),
                Err(error) => listed(&Value::Error(error)),
            },
            Operand::Reference(reference) => on.grid.each(&reference, &mut |_, value| {
                listed(&value);
                Ok(())
            })?,
            Operand::Array(matrix) => matrix.values.iter().for_each(&mut listed),
        }
    }
    Ok(failed.map_or(Ok(numbers), Err))
}

/// How many values of all arguments are counted. `listed` are those of ranges.
fn counted(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    counts: fn(&Value, listed: bool) -> Known<bool>,
) -> Known<Operand> {
    let mut count = 0u32;
    for argument in arguments {
        match on.operand(argument)? {
            // An argument that was left out is nothing, and counts.
            Operand::Value(_) if *argument == Expr::Omitted => count += 1,
            Operand::Value(Value::Blank) => return Err(Unknown),
            Operand::Value(value) => count += u32::from(counts(&value, false)?),
            Operand::Reference(reference) => on.grid.each(&reference, &mut |_, value| {
                count += u32::from(counts(&value, true)?);
                Ok(())
            })?,
            Operand::Array(matrix) => {
                for value in &matrix.values {
                    count += u32::from(counts(value, true)?);
                }
            }
        }
    }
    Ok(Operand::Value(Value::Number(f64::from(count))))
}

fn sum_of_products(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let on = on.by_cells();
    let mut products: Option<(usize, usize, Vec<f64>)> = None;
    let mut failed = None;
    for argument in arguments {
        let matrix = on.matrix(on.operand(argument)?)?;
        let size = (matrix.rows(), matrix.columns);
        if size == (1, 1) && !matches!(matrix.at(0, 0), Value::Number(_)) {
            // A text alone is another thing to Excel than one among others.
            return Err(Unknown);
        }
        let factors = matrix.values.iter().map(|value| match value {
            Value::Number(number) => *number,
            Value::Error(error) => {
                failed = failed.or(Some(*error));
                0.0
            }
            _ => 0.0,
        });
        let factors: Vec<f64> = factors.collect();
        products = Some(match products {
            None => (size.0, size.1, factors),
            Some((rows, columns, known)) if (rows, columns) == size => {
                let next = known.iter().zip(&factors).map(|(one, other)| one * other);
                (rows, columns, next.collect())
            }
            Some(_) => return Ok(Operand::Value(Value::Error(ErrorValue::Value))),
        });
    }
    let sum = products.map_or(0.0, |(_, _, products)| products.iter().sum());
    Ok(Operand::Value(
        failed.map_or_else(|| finite(sum), Value::Error),
    ))
}

/// The greatest number that divides two.
fn divisor(mut one: u64, mut other: u64) -> u64 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// A calculation with whole numbers, one after another.
fn over_whole(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    calculate: fn(u64, u64) -> Option<u64>,
) -> Known<Operand> {
    let list = match numbers(on, arguments)? {
        Ok(list) => list,
        Err(error) => return Ok(Operand::Value(Value::Error(error))),
    };
    let mut result: Option<u64> = None;
    for number in list {
        if number < 0.0 {
            return Ok(Operand::Value(Value::Error(ErrorValue::Number)));
        }
        if number >= 9e15 {
            return Err(Unknown);
        }
        let number = number as u64;
        let next = result.map_or(Some(number), |result| calculate(result, number));
        result = Some(
            next.filter(|next| *next < 9_000_000_000_000_000)
                .ok_or(Unknown)?,
        );
    }
    Ok(Operand::Value(Value::Number(result.ok_or(Unknown)? as f64)))
}
