//! Calculations with single numbers, and days.

use super::{Evaluation, Function, Known, Value, each};
use crate::date;
use crate::formula::scalar;
use crate::recalc::eval::{finite, number, power};
use crate::recalc::value::{ErrorValue, Unknown};

use super::days::FIRST_SURE_DAY;

pub(super) const FUNCTIONS: &[Function] = &[
    each("ABS", 1, 1, |_, v| one(v, f64::abs)),
    each("INT", 1, 1, |_, v| one(v, f64::floor)),
    each("SIGN", 1, 1, |_, v| {
        one(v, |x| if x == 0.0 { 0.0 } else { x.signum() })
    }),
    each("SQRT", 1, 1, |_, v| {
        checked(v, |x| (x >= 0.0).then(|| x.sqrt()))
    }),
    each("EXP", 1, 1, |_, v| one(v, f64::exp)),
    each("LN", 1, 1, |_, v| checked(v, |x| (x > 0.0).then(|| x.ln()))),
    each("LOG10", 1, 1, |_, v| {
        checked(v, |x| (x > 0.0).then(|| x.log10()))
    }),
    each("PI", 0, 0, |_, _| Ok(Value::Number(std::f64::consts::PI))),
    each("ROUND", 2, 2, |_, v| {
        two(v, |x, places| Value::Number(scalar::round(x, places)))
    }),
    each("ROUNDUP", 2, 2, |_, v| {
        two(v, |x, places| Value::Number(scalar::round_up(x, places)))
    }),
    each("ROUNDDOWN", 2, 2, |_, v| {
        two(v, |x, places| Value::Number(scalar::round_down(x, places)))
    }),
    each("TRUNC", 1, 2, |_, v| {
        two(v, |x, places| Value::Number(scalar::round_down(x, places)))
    }),
    each("POWER", 2, 2, |_, v| {
        Ok(match (number(v, 0)?, number(v, 1)?) {
            (Ok(base), Ok(exponent)) => power(base, exponent)?,
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        })
    }),
    each("MOD", 2, 2, |_, v| match (number(v, 0)?, number(v, 1)?) {
        (Ok(x), Ok(by)) => rest(x, by),
        (Err(error), _) | (_, Err(error)) => Ok(Value::Error(error)),
    }),
    each("YEAR", 1, 1, |on, v| part_of_day(on, v, |day| day.year())),
    each("MONTH", 1, 1, |on, v| {
        part_of_day(on, v, |day| i32::from(u8::from(day.month())))
    }),
    each("DAY", 1, 1, |on, v| {
        part_of_day(on, v, |day| i32::from(day.day()))
    }),
    each("DATE", 3, 3, day),
];

/// A calculation with one number.
fn one(values: &[Value], calculate: fn(f64) -> f64) -> Known<Value> {
    Ok(number(values, 0)?.map_or_else(Value::Error, |x| finite(calculate(x))))
}

/// A calculation with one number that not every number can be put into.
fn checked(values: &[Value], calculate: fn(f64) -> Option<f64>) -> Known<Value> {
    Ok(number(values, 0)?.map_or_else(Value::Error, |x| {
        calculate(x).map_or(Value::Error(ErrorValue::Number), finite)
    }))
}

/// A calculation with two numbers; the second is nothing when it is left out.
fn two(values: &[Value], calculate: fn(f64, f64) -> Value) -> Known<Value> {
    Ok(match (number(values, 0)?, number(values, 1)?) {
        (Ok(one), Ok(other)) => calculate(one, other),
        (Err(error), _) | (_, Err(error)) => Value::Error(error),
    })
}

/// From so many times the divisor on, versions of Excel give an error, and others do not.
const MOST_TIMES: f64 = 1e12;

/// What is left after division, as the processor has it and not as `x - by * INT(x / by)`: of 1 by 0.1
/// nearly 0.1 is left.
fn rest(x: f64, by: f64) -> Known<Value> {
    if by == 0.0 {
        return Ok(Value::Error(ErrorValue::Division));
    }
    if (x / by).abs() >= MOST_TIMES {
        return Err(Unknown);
    }
    let rest = x % by;
    if rest == 0.0 || (rest < 0.0) == (by < 0.0) {
        return Ok(Value::Number(rest + 0.0));
    }
    // It is brought to the sign of the divisor; with fractions the last digits are not sure.
    match rest + by == x - by * (x / by).floor() {
        true => Ok(Value::Number(rest + by)),
        false => Err(Unknown),
    }
}

fn part_of_day(on: &Evaluation<'_>, values: &[Value], part: fn(time::Date) -> i32) -> Known<Value> {
    let serial = match number(values, 0)? {
        Ok(serial) => serial,
        Err(error) => return Ok(Value::Error(error)),
    };
    if !on.epoch_1904 && (0.0..FIRST_SURE_DAY).contains(&serial) {
        return Err(Unknown);
    }
    Ok(match date::from_serial(serial, on.epoch_1904) {
        Some(day) => Value::Number(f64::from(part(day))),
        None => Value::Error(ErrorValue::Number),
    })
}

fn day(on: &Evaluation<'_>, values: &[Value]) -> Known<Value> {
    let parts = (number(values, 0)?, number(values, 1)?, number(values, 2)?);
    let (Ok(year), Ok(month), Ok(day)) = parts else {
        return match parts {
            (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => Ok(Value::Error(error)),
            _ => Err(Unknown),
        };
    };
    // Years below 1900 are counted from it.
    let year = if (0.0..1900.0).contains(&year) {
        year + 1900.0
    } else {
        year
    };
    if year < 1901.0 {
        // Excel believes that 1900 was a leap year.
        return Err(Unknown);
    }
    let serial = date::serial_of_parts(year, month, day).ok_or(Unknown)?;
    let serial = if on.epoch_1904 {
        serial - 1462.0
    } else {
        serial
    };
    match serial < FIRST_SURE_DAY {
        true => Err(Unknown),
        false => Ok(Value::Number(serial)),
    }
}
