//! What depends on the order or the spread of numbers.

use super::statistics::numbers;
use super::{Evaluation, Function, Known, MANY, Operand, Value, whole};
use crate::recalc::eval::finite;
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("MEDIAN", 1, MANY, |on, a| over(on, a, median)),
    whole("MODE", 1, MANY, |on, a| over(on, a, mode)),
    whole("MODE.SNGL", 1, MANY, |on, a| over(on, a, mode)),
    whole("STDEV", 1, MANY, |on, a| {
        over(on, a, |n| root(variance(n, 1)))
    }),
    whole("STDEV.S", 1, MANY, |on, a| {
        over(on, a, |n| root(variance(n, 1)))
    }),
    whole("STDEVP", 1, MANY, |on, a| {
        over(on, a, |n| root(variance(n, 0)))
    }),
    whole("STDEV.P", 1, MANY, |on, a| {
        over(on, a, |n| root(variance(n, 0)))
    }),
    whole("VAR", 1, MANY, |on, a| over(on, a, |n| variance(n, 1))),
    whole("VAR.S", 1, MANY, |on, a| over(on, a, |n| variance(n, 1))),
    whole("VARP", 1, MANY, |on, a| over(on, a, |n| variance(n, 0))),
    whole("VAR.P", 1, MANY, |on, a| over(on, a, |n| variance(n, 0))),
    whole("LARGE", 2, 2, |on, a| with(on, a, large)),
    whole("SMALL", 2, 2, |on, a| with(on, a, small)),
    whole("PERCENTILE", 2, 2, |on, a| with(on, a, percentile)),
    whole("PERCENTILE.INC", 2, 2, |on, a| with(on, a, percentile)),
    whole("QUARTILE", 2, 2, |on, a| with(on, a, quartile)),
    whole("QUARTILE.INC", 2, 2, |on, a| with(on, a, quartile)),
    whole("RANK", 2, 3, |on, a| rank(on, a, false)),
    whole("RANK.EQ", 2, 3, |on, a| rank(on, a, false)),
    whole("RANK.AVG", 2, 3, |on, a| rank(on, a, true)),
];

fn over(on: &Evaluation<'_>, arguments: &[Expr], calculate: fn(&[f64]) -> Value) -> Known<Operand> {
    Ok(Operand::Value(match numbers(on, arguments)? {
        Ok(numbers) => calculate(&numbers),
        Err(error) => Value::Error(error),
    }))
}

/// A calculation with numbers and one more.
fn with(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    calculate: fn(&[f64], f64) -> Known<Value>,
) -> Known<Operand> {
    let [list, number] = arguments else {
        return Err(Unknown);
    };
    let list = match numbers(on, std::slice::from_ref(list))? {
        Ok(list) => list,
        Err(error) => return Ok(Operand::Value(Value::Error(error))),
    };
    Ok(Operand::Value(match on.value(number)?.number()? {
        Ok(number) => calculate(&list, number)?,
        Err(error) => Value::Error(error),
    }))
}

fn sorted(numbers: &[f64]) -> Vec<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

pub(super) fn median(numbers: &[f64]) -> Value {
    let sorted = sorted(numbers);
    let half = sorted.len() / 2;
    match (
        sorted.len() % 2,
        sorted.get(half),
        half.checked_sub(1).and_then(|at| sorted.get(at)),
    ) {
        (1, Some(middle), _) => Value::Number(*middle),
        (_, Some(right), Some(left)) => finite(f64::midpoint(*left, *right)),
        _ => Value::Error(ErrorValue::Number),
    }
}

/// The number that occurs most often; of several the first.
pub(super) fn mode(numbers: &[f64]) -> Value {
    let mut counts = std::collections::BTreeMap::new();
    for (at, number) in numbers.iter().enumerate() {
        let entry = counts
            .entry((number + 0.0).to_bits())
            .or_insert((0_usize, at));
        entry.0 += 1;
    }
    let most = counts
        .iter()
        .max_by_key(|(_, (count, at))| (*count, std::cmp::Reverse(*at)));
    match most {
        Some((bits, (count, _))) if *count > 1 => Value::Number(f64::from_bits(*bits)),
        _ => Value::Error(ErrorValue::NotAvailable),
    }
}

/// The variance of all numbers, or of a sample: with one less.
pub(super) fn variance(numbers: &[f64], less: usize) -> Value {
    if numbers.len() <= less {
        return Value::Error(ErrorValue::Division);
    }
    let mean = numbers.iter().sum::<f64>() / numbers.len() as f64;
    let squares: f64 = numbers.iter().map(|x| (x - mean) * (x - mean)).sum();
    finite(squares / (numbers.len() - less) as f64)
}

pub(super) fn root(variance: Value) -> Value {
    match variance {
        Value::Number(number) => finite(number.sqrt()),
        other => other,
    }
}

/// A place in a list, from 1; places between two are not sure.
fn placed(list: &[f64], place: f64, from_end: bool) -> Known<Value> {
    if place.fract() != 0.0 {
        return Err(Unknown);
    }
    let sorted = sorted(list);
    if place < 1.0 || place > sorted.len() as f64 {
        return Ok(Value::Error(ErrorValue::Number));
    }
    let at = match from_end {
        true => sorted.len() - place as usize,
        false => place as usize - 1,
    };
    Ok(sorted
        .get(at)
        .map_or(Value::Error(ErrorValue::Number), |x| Value::Number(*x)))
}

pub(super) fn large(list: &[f64], place: f64) -> Known<Value> {
    placed(list, place, true)
}

pub(super) fn small(list: &[f64], place: f64) -> Known<Value> {
    placed(list, place, false)
}

pub(super) fn percentile(list: &[f64], share: f64) -> Known<Value> {
    if list.is_empty() || !(0.0..=1.0).contains(&share) {
        return Ok(Value::Error(ErrorValue::Number));
    }
    let sorted = sorted(list);
    let place = share * (sorted.len() - 1) as f64;
    let below = sorted.get(place.floor() as usize).copied().ok_or(Unknown)?;
    let above = sorted.get(place.ceil() as usize).copied().ok_or(Unknown)?;
    Ok(finite(below + (above - below) * place.fract()))
}

pub(super) fn quartile(list: &[f64], quarter: f64) -> Known<Value> {
    match (0.0..5.0).contains(&quarter) {
        true => percentile(list, quarter.trunc() / 4.0),
        false => Ok(Value::Error(ErrorValue::Number)),
    }
}

/// The place of a number among others, the largest first. Those that are equal share the first of their
/// places, or the middle.
fn rank(on: &Evaluation<'_>, arguments: &[Expr], middle: bool) -> Known<Operand> {
    let [number, list, rest @ ..] = arguments else {
        return Err(Unknown);
    };
    let upwards = match rest.first() {
        None | Some(Expr::Omitted) => Ok(0.0),
        Some(expr) => on.value(expr)?.number()?,
    };
    let Operand::Reference(reference) = on.operand(list)? else {
        return Err(Unknown);
    };
    let list = numbers(on, &[Expr::Reference(reference)])?;
    let (number, list, upwards) = match (on.value(number)?.number()?, list, upwards) {
        (Ok(number), Ok(list), Ok(upwards)) => (number, list, upwards != 0.0),
        (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => {
            return Ok(Operand::Value(Value::Error(error)));
        }
    };
    on.grid.spend(list.len())?;
    let before = list
        .iter()
        .filter(|x| if upwards { **x < number } else { **x > number });
    let before = before.count() as f64;
    let equal = list.iter().filter(|x| **x == number).count() as f64;
    let near = |x: &&f64| **x != number && crate::recalc::value::same(**x, number);
    if list.iter().any(|x| near(&x)) {
        // Whether digits beyond the fifteenth count is not known.
        return Err(Unknown);
    }
    Ok(Operand::Value(match (equal, middle) {
        (0.0, _) => Value::Error(ErrorValue::NotAvailable),
        (equal, true) => Value::Number(before + (equal + 1.0) / 2.0),
        (_, false) => Value::Number(before + 1.0),
    }))
}
