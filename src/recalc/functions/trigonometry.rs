//! Angles, logarithms and the like.

use super::{Function, Known, Value, each};
use crate::recalc::eval::{finite, number};
use crate::recalc::value::{ErrorValue, Unknown};

/// From here on Excel gives no sine.
const WIDEST: f64 = 134_217_728.0;

pub(super) const FUNCTIONS: &[Function] = &[
    each("SIN", 1, 1, |_, v| angle(v, f64::sin)),
    each("COS", 1, 1, |_, v| angle(v, f64::cos)),
    each("TAN", 1, 1, |_, v| angle(v, f64::tan)),
    each("ASIN", 1, 1, |_, v| {
        within(v, |x| x.abs() <= 1.0, f64::asin)
    }),
    each("ACOS", 1, 1, |_, v| {
        within(v, |x| x.abs() <= 1.0, f64::acos)
    }),
    each("ATAN", 1, 1, |_, v| within(v, |_| true, f64::atan)),
    each("ATAN2", 2, 2, |_, v| {
        Ok(match (number(v, 0)?, number(v, 1)?) {
            (Ok(0.0), Ok(0.0)) => Value::Error(ErrorValue::Division),
            (Ok(x), Ok(y)) => finite((y + 0.0).atan2(x + 0.0)),
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        })
    }),
    each("SINH", 1, 1, |_, v| within(v, |_| true, f64::sinh)),
    each("COSH", 1, 1, |_, v| within(v, |_| true, f64::cosh)),
    each("TANH", 1, 1, |_, v| within(v, |_| true, f64::tanh)),
    each("ASINH", 1, 1, |_, v| within(v, |_| true, f64::asinh)),
    each("ACOSH", 1, 1, |_, v| within(v, |x| x >= 1.0, f64::acosh)),
    each("ATANH", 1, 1, |_, v| {
        within(v, |x| x.abs() < 1.0, f64::atanh)
    }),
    each("RADIANS", 1, 1, |_, v| {
        within(v, |_| true, |x| x * std::f64::consts::PI / 180.0)
    }),
    each("DEGREES", 1, 1, |_, v| {
        within(v, |_| true, |x| x * 180.0 / std::f64::consts::PI)
    }),
    each("LOG", 1, 2, |_, v| {
        let base = match v.len() {
            1 => Ok(10.0),
            _ => number(v, 1)?,
        };
        match (number(v, 0)?, base) {
            (Ok(x), Ok(base)) => logarithm(x, base),
            (Err(error), _) | (_, Err(error)) => Ok(Value::Error(error)),
        }
    }),
    each("FACT", 1, 1, |_, v| {
        within(
            v,
            |x| (0.0..171.0).contains(&x),
            |x| (1..=x as u32).fold(1.0, |product, next| product * f64::from(next)),
        )
    }),
    each("COMBIN", 2, 2, |_, v| {
        match (number(v, 0)?, number(v, 1)?) {
            (Ok(all), Ok(some)) => combinations(all.trunc(), some.trunc()),
            (Err(error), _) | (_, Err(error)) => Ok(Value::Error(error)),
        }
    }),
];

fn within(values: &[Value], may: fn(f64) -> bool, calculate: fn(f64) -> f64) -> Known<Value> {
    Ok(
        number(values, 0)?.map_or_else(Value::Error, |x| match may(x) {
            true => finite(calculate(x) + 0.0),
            false => Value::Error(ErrorValue::Number),
        }),
    )
}

fn angle(values: &[Value], calculate: fn(f64) -> f64) -> Known<Value> {
    match number(values, 0)? {
        // Versions of Excel differ.
        Ok(x) if x.abs() >= WIDEST => Err(Unknown),
        _ => within(values, |_| true, calculate),
    }
}

fn logarithm(x: f64, base: f64) -> Known<Value> {
    if x <= 0.0 || base <= 0.0 {
        return Ok(Value::Error(ErrorValue::Number));
    }
    if base == 1.0 {
        return Ok(Value::Error(ErrorValue::Division));
    }
    if base == 10.0 {
        return Ok(finite(x.log10()));
    }
    let quotient = x.ln() / base.ln();
    // Nearly a whole number: the last digit decides what is rounded next.
    let noise = (quotient - quotient.round()).abs();
    match noise > 0.0 && noise < 1e-13 {
        true => Err(Unknown),
        false => Ok(finite(quotient)),
    }
}

fn combinations(all: f64, some: f64) -> Known<Value> {
    if all < 0.0 || some < 0.0 || all < some {
        return Ok(Value::Error(ErrorValue::Number));
    }
    let some = some.min(all - some);
    if some > 1000.0 {
        return Err(Unknown);
    }
    let product = (1..=some as u32).fold(1.0, |product, next| {
        product * (all - some + f64::from(next)) / f64::from(next)
    });
    // Beyond that a product of numbers has no sure last digit.
    match product < 1e15 {
        true => Ok(finite(product.round())),
        false => Err(Unknown),
    }
}
