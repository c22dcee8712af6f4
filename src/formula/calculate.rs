//! The functions of numbers, over intervals.

use super::functions::Function;
use super::interval::Interval;
use super::scalar;

/// The years of the calendar, the months of a year and the days of a month.
const YEARS: Interval = Interval {
    low: 1899.0,
    high: 9999.0,
};
const MONTHS: Interval = Interval {
    low: 1.0,
    high: 12.0,
};
const DAYS: Interval = Interval {
    low: 1.0,
    high: 31.0,
};

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
        (Function::Year, [day]) => {
            let year = |day| part(day, |date| date.year());
            match day.exact() {
                Some(day) => year(day).map(Interval::exactly),
                None => Some(Interval {
                    low: year(day.low).unwrap_or(YEARS.low),
                    high: year(day.high).unwrap_or(YEARS.high),
                }),
            }
        }
        (Function::Month, [day]) => match day.exact() {
            Some(day) => part(day, |date| u8::from(date.month()).into()).map(Interval::exactly),
            None => Some(MONTHS),
        },
        (Function::Day, [day]) => match day.exact() {
            Some(day) => part(day, |date| date.day().into()).map(Interval::exactly),
            None => Some(DAYS),
        },
        (Function::Date, [year, month, day]) => match (year.exact(), month.exact(), day.exact()) {
            (Some(year), Some(month), Some(day)) => {
                crate::date::serial_of_parts(year, month, day).map(Interval::exactly)
            }
            _ => Some(Interval::ANY),
        },
        _ => None,
    }
}

/// A part of a day; nothing beyond the calendar.
fn part(day: f64, of: impl Fn(time::Date) -> i32) -> Option<f64> {
    crate::date::from_serial(day, false).map(|date| f64::from(of(date)))
}
