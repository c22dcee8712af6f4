//! Rounding to a multiple. Where a quotient is a whole number but for the last digits of its binary
//! form, which of its neighbours Excel takes is not known, and nothing is given.

use super::{Function, Known, Value, each};
use crate::recalc::eval::{finite, number};
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    each("CEILING", 2, 2, |_, v| {
        two(v, |x, by| match () {
            () if x == 0.0 || by == 0.0 => Ok(Value::Number(0.0)),
            () if x > 0.0 && by < 0.0 => Ok(Value::Error(ErrorValue::Number)),
            () => times(x, by, f64::ceil),
        })
    }),
    each("FLOOR", 2, 2, |_, v| {
        two(v, |x, by| match () {
            () if x == 0.0 && by == 0.0 => Err(Unknown),
            () if by == 0.0 => Ok(Value::Error(ErrorValue::Division)),
            () if x > 0.0 && by < 0.0 => Ok(Value::Error(ErrorValue::Number)),
            () => times(x, by, f64::floor),
        })
    }),
    each("CEILING.MATH", 1, 3, |_, v| {
        by_mode(v, |x, by, away| match away && x < 0.0 {
            true => times(x, by, f64::floor),
            false => times(x, by, f64::ceil),
        })
    }),
    each("FLOOR.MATH", 1, 3, |_, v| {
        by_mode(v, |x, by, towards| match towards && x < 0.0 {
            true => times(x, by, f64::ceil),
            false => times(x, by, f64::floor),
        })
    }),
    each("CEILING.PRECISE", 1, 2, |_, v| {
        by_mode(v, |x, by, _| times(x, by, f64::ceil))
    }),
    each("ISO.CEILING", 1, 2, |_, v| {
        by_mode(v, |x, by, _| times(x, by, f64::ceil))
    }),
    each("FLOOR.PRECISE", 1, 2, |_, v| {
        by_mode(v, |x, by, _| times(x, by, f64::floor))
    }),
    each("MROUND", 2, 2, |_, v| {
        two(v, |x, by| match () {
            () if x == 0.0 || by == 0.0 => Ok(Value::Number(0.0)),
            () if (x < 0.0) != (by < 0.0) => Ok(Value::Error(ErrorValue::Number)),
            () => {
                let half = (x / by).fract() - 0.5;
                match half != 0.0 && half.abs() < 1e-9 {
                    true => Err(Unknown),
                    false => times(x, by, f64::round),
                }
            }
        })
    }),
    each("QUOTIENT", 2, 2, |_, v| {
        two(v, |x, by| match by == 0.0 {
            true => Ok(Value::Error(ErrorValue::Division)),
            false => quotient(x, by).map(|quotient| finite(quotient.trunc() + 0.0)),
        })
    }),
    each("EVEN", 1, 1, |_, v| {
        two(v, |x, _| {
            Ok(Value::Number(
                ((x.abs() / 2.0).ceil() * 2.0).copysign(x) + 0.0,
            ))
        })
    }),
    each("ODD", 1, 1, |_, v| {
        two(v, |x, _| {
            let up = ((x.abs() - 1.0) / 2.0).ceil().max(0.0) * 2.0 + 1.0;
            Ok(Value::Number(if x < 0.0 { -up } else { up }))
        })
    }),
];

/// A calculation with two numbers; the second is nothing when it is left out.
fn two(values: &[Value], calculate: fn(f64, f64) -> Known<Value>) -> Known<Value> {
    match (number(values, 0)?, number(values, 1)?) {
        (Ok(one), Ok(other)) => calculate(one, other),
        (Err(error), _) | (_, Err(error)) => Ok(Value::Error(error)),
    }
}

/// The same with a multiple whose sign does not matter, 1 when it is left out, and a choice.
fn by_mode(values: &[Value], calculate: fn(f64, f64, bool) -> Known<Value>) -> Known<Value> {
    let by = match values.get(1) {
        None => Ok(1.0),
        // Left out, or a blank cell, which is nought.
        Some(Value::Blank) => return Err(Unknown),
        Some(value) => value.number()?,
    };
    match (number(values, 0)?, by, number(values, 2)?) {
        (Ok(_), Ok(0.0), Ok(_)) => Ok(Value::Number(0.0)),
        (Ok(x), Ok(by), Ok(mode)) => calculate(x, by.abs(), mode != 0.0),
        (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => Ok(Value::Error(error)),
    }
}

fn times(x: f64, by: f64, round: fn(f64) -> f64) -> Known<Value> {
    Ok(finite(round(quotient(x, by)?) * by + 0.0))
}

/// How often a number goes into another; not where that is nearly a whole number.
fn quotient(x: f64, by: f64) -> Known<f64> {
    let quotient = x / by;
    let noise = (quotient - quotient.round()).abs();
    // What both are written with is a whole number: no digit was lost.
    let whole = x.fract() == 0.0 && by.fract() == 0.0;
    match noise > 0.0 && noise <= quotient.abs() * 1e-14 && !whole {
        true => Err(Unknown),
        false => Ok(quotient),
    }
}
