//! The functions of numbers, over intervals.

use super::functions::Function;
use super::interval::Interval;
use super::scalar;

/// What a function gives; nothing where it has no value.
pub(super) fn calculate(function: Function, numbers: &[Interval]) -> Option<Interval> {
    let fold = |first: Option<&Interval>, pick: fn(f64, f64) -> f64| {
        numbers.iter().fold(first.copied(), |best, next| {
            let best = best?;
            Some(Interval {
                low: pick(best.low, next.low),
                high: pick(best.high, next.high),
            })
        })
    };
    match (function, numbers) {
        (Function::Sum, _) => Some(
            numbers
                .iter()
                .fold(Interval::exactly(0.0), |sum, next| sum.plus(*next)),
        ),
        (Function::Min, _) => fold(numbers.first(), f64::min),
        (Function::Max, _) => fold(numbers.first(), f64::max),
        (Function::Abs, [number]) => Some(number.abs()),
        (Function::Int, [number]) => Some(number.map_rising(f64::floor)),
        (Function::Sqrt, [number]) if number.low >= 0.0 => Some(number.map_rising(f64::sqrt)),
        (Function::Round, [number, places]) => {
            let places = places.exact()?;
            Some(number.map_rising(|bound| scalar::round(bound, places)))
        }
        (Function::Mod, [number, divisor]) => match (number.exact(), divisor.exact()?) {
            (_, 0.0) => None,
            (Some(number), divisor) => scalar::modulo(number, divisor).map(Interval::exactly),
            (None, divisor) => Some(Interval {
                low: divisor.min(0.0),
                high: divisor.max(0.0),
            }),
        },
        (Function::Year, [day]) => Some(day.map_rising(|day| part_of_day(day, |date| date.year()))),
        (Function::Month, [day]) => {
            let month = |day| part_of_day(day, |date| i32::from(u8::from(date.month())));
            Some(day.exact().map_or(
                Interval {
                    low: 1.0,
                    high: 12.0,
                },
                |day| Interval::exactly(month(day)),
            ))
        }
        (Function::Day, [day]) => {
            let number = |day| part_of_day(day, |date| i32::from(date.day()));
            Some(day.exact().map_or(
                Interval {
                    low: 1.0,
                    high: 31.0,
                },
                |day| Interval::exactly(number(day)),
            ))
        }
        (Function::Date, [year, month, day]) => match (year.exact(), month.exact(), day.exact()) {
            (Some(year), Some(month), Some(day)) => {
                crate::date::serial_of_parts(year, month, day).map(Interval::exactly)
            }
            _ => Some(Interval::ANY),
        },
        _ => None,
    }
}

/// A part of a day; days without one (unknown, or beyond the calendar) stay what they are.
fn part_of_day(day: f64, part: impl Fn(time::Date) -> i32) -> f64 {
    crate::date::from_serial(day, false).map_or(day, |date| f64::from(part(date)))
}
