//! Days by their numbers.

use time::{Date, Month};

use super::{Evaluation, Function, Known, Value, each};
use crate::date;
use crate::recalc::eval::number;
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    each("EDATE", 2, 2, |on, v| {
        moved(on, v, |date, day| {
            (day.day()).min(date.month().length(date.year()))
        })
    }),
    each("EOMONTH", 2, 2, |on, v| {
        moved(on, v, |date, _| date.month().length(date.year()))
    }),
    each("WEEKDAY", 1, 2, weekday),
    each("DAYS", 2, 2, |_, v| {
        if v.iter().any(|value| matches!(value, Value::Text(_))) {
            return Err(Unknown);
        }
        Ok(match (number(v, 0)?, number(v, 1)?) {
            (Ok(end), Ok(start)) => Value::Number(end.trunc() - start.trunc()),
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        })
    }),
];

/// The first day after the one that Excel believes was in February 1900.
pub(super) const FIRST_SURE_DAY: f64 = 61.0;

/// A day some months on; `pick` gives its place in the month that the first day of is given.
fn moved(on: &Evaluation<'_>, values: &[Value], pick: fn(Date, Date) -> u8) -> Known<Value> {
    // These functions take no truths.
    if values
        .iter()
        .any(|value| !matches!(value, Value::Number(_) | Value::Error(_)))
    {
        return Err(Unknown);
    }
    let (serial, months) = match (number(values, 0)?, number(values, 1)?) {
        (Ok(serial), Ok(months)) => (serial.trunc(), months.trunc()),
        (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
    };
    if serial < 0.0 {
        return Ok(Value::Error(ErrorValue::Number));
    }
    if serial < FIRST_SURE_DAY || months.abs() > 120_000.0 {
        return Err(Unknown);
    }
    let day = date::from_serial(serial, on.epoch_1904).ok_or(Unknown)?;
    let count = i64::from(day.year()) * 12 + i64::from(u8::from(day.month())) - 1 + months as i64;
    let year = i32::try_from(count.div_euclid(12)).map_err(|_| Unknown)?;
    let month = u8::try_from(count.rem_euclid(12) + 1).map_err(|_| Unknown)?;
    let month = Month::try_from(month).map_err(|_| Unknown)?;
    let first = Date::from_calendar_date(year, month, 1).map_err(|_| Unknown)?;
    let date = first.replace_day(pick(first, day)).map_err(|_| Unknown)?;
    let serial = date::to_serial(date, on.epoch_1904);
    match serial >= FIRST_SURE_DAY && year < 10_000 {
        true => Ok(Value::Number(serial)),
        false => Err(Unknown),
    }
}

/// The day of the week, counted as a number says.
fn weekday(on: &Evaluation<'_>, values: &[Value]) -> Known<Value> {
    let kind = match values.len() {
        1 => Ok(1.0),
        _ => number(values, 1)?,
    };
    let (serial, kind) = match (number(values, 0)?, kind) {
        (Ok(serial), Ok(kind)) => (serial.floor(), kind.trunc()),
        (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
    };
    if serial < 0.0 {
        return Ok(Value::Error(ErrorValue::Number));
    }
    if serial < FIRST_SURE_DAY {
        return Err(Unknown);
    }
    let day = date::from_serial(serial, on.epoch_1904).ok_or(Unknown)?;
    // Monday is 0.
    let day = f64::from(day.weekday().number_days_from_monday());
    Ok(match kind {
        1.0 => Value::Number((day + 1.0) % 7.0 + 1.0),
        2.0 => Value::Number(day + 1.0),
        3.0 => Value::Number(day),
        kind if (11.0..=17.0).contains(&kind) => {
            Value::Number((day - (kind - 11.0)).rem_euclid(7.0) + 1.0)
        }
        _ => Value::Error(ErrorValue::Number),
    })
}
