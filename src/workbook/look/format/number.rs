//! A number, as the digits of a pattern ask.

use super::Convention;
use super::code::{Filler, Part};
use super::decimal::Decimal;

/// Writes a number; a negative one with a minus before everything.
pub(super) fn write(parts: &[Part], value: f64, convention: &Convention) -> Option<String> {
    let pattern = Pattern::of(parts);
    let exact = Decimal::new(value).shifted(pattern.shift);
    let (number, exponent) = match pattern.exponent {
        Some(at) => {
            let (number, exponent) = in_powers(exact, &pattern);
            (number, Some((at, exponent)))
        }
        None => (exact.rounded(pattern.decimals), None),
    };
    let sign = if value < 0.0 { "-" } else { "" };
    let (before, behind) = number.parts();
    let mut out = String::from(sign);
    let mut writer = Digits::new(&pattern, before, behind, convention);
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Literal(text) => out.push_str(text),
            Part::Percent => out.push('%'),
            Part::Point if pattern.point == Some(at) => {
                // Digits that the pattern has no place for stand before the point.
                writer.lead(&mut out);
                out.push(convention.decimal);
            }
            Part::Point => out.push(convention.decimal),
            Part::Exponent { always_signed } => {
                let (_, exponent) = exponent?;
                writer.lead(&mut out);
                out.push('E');
                match (exponent < 0, always_signed) {
                    (true, _) => out.push('-'),
                    (false, true) => out.push('+'),
                    (false, false) => {}
                }
                let width = pattern.exponent_digits;
                out.push_str(&format!("{:0width$}", exponent.abs()));
            }
            Part::Digit(filler) => match pattern.place(at) {
                Place::Before(left) => writer.before(left, *filler, &mut out),
                Place::Behind => writer.behind(*filler, &mut out),
                Place::Exponent => {}
            },
            // Commas are in `shift` and in `grouped`.
            _ => {}
        }
    }
    Some(out)
}

/// The power of ten that a pattern multiplies a number by.
pub(super) fn shift(parts: &[Part]) -> i32 {
    Pattern::of(parts).shift
}

/// What the parts of a pattern ask for.
struct Pattern {
    /// Where the point stands.
    point: Option<usize>,
    exponent: Option<usize>,
    /// Where the digits before the point stand, from left to right.
    whole: Vec<usize>,
    /// How many digits stand behind the point.
    decimals: usize,
    exponent_digits: usize,
    grouped: bool,
    /// The power of ten that the number is multiplied by, for percent signs and trailing commas.
    shift: i32,
}

enum Place {
    /// This many more follow before the point.
    Before(usize),
    Behind,
    Exponent,
}

impl Pattern {
    fn of(parts: &[Part]) -> Self {
        let find = |is: fn(&Part) -> bool| parts.iter().position(is);
        let exponent = find(|part| matches!(part, Part::Exponent { .. }));
        let end = exponent.unwrap_or(parts.len());
        let point = find(|part| matches!(part, Part::Point)).filter(|at| *at < end);
        let digits = |from: usize, to: usize| {
            let places = parts.iter().enumerate();
            places
                .filter(move |(at, part)| (from..to).contains(at) && matches!(part, Part::Digit(_)))
                .map(|(at, _)| at)
        };
        let whole: Vec<usize> = digits(0, point.unwrap_or(end)).collect();
        let (first, last) = (whole.first().copied(), whole.last().copied());
        let commas = parts
            .iter()
            .enumerate()
            .filter_map(|(at, part)| match part {
                Part::Comma if at < end => Some(at),
                _ => None,
            });
        let (mut grouped, mut thousands) = (false, 0);
        for at in commas {
            match (first, last) {
                (Some(first), Some(last)) if at > first && at < last => grouped = true,
                (_, Some(last)) if at > last => thousands += 1,
                _ => {}
            }
        }
        let percents = parts.iter().filter(|part| matches!(part, Part::Percent));
        let percents = i32::try_from(percents.count()).unwrap_or(0);
        Self {
            point,
            exponent,
            decimals: point.map_or(0, |point| digits(point, end).count()),
            exponent_digits: exponent.map_or(0, |at| digits(at, parts.len()).count()),
            whole,
            grouped,
            shift: 2 * percents - 3 * thousands,
        }
    }

    fn place(&self, at: usize) -> Place {
        if self.exponent.is_some_and(|exponent| at > exponent) {
            return Place::Exponent;
        }
        match self.whole.iter().position(|place| *place == at) {
            Some(index) => Place::Before(self.whole.len() - 1 - index),
            None => Place::Behind,
        }
    }
}

/// A number as one with as many digits before the point as the pattern has, and a power of ten.
fn in_powers(exact: Decimal, pattern: &Pattern) -> (Decimal, i32) {
    if exact.is_zero() {
        return (exact, 0);
    }
    // With several digits before the point the power is a multiple of their number: 12.3E+3.
    let step = i32::try_from(pattern.whole.len()).unwrap_or(1).max(1);
    let mut exponent = (exact.whole() - 1).div_euclid(step) * step;
    let mut number = exact.clone().shifted(-exponent).rounded(pattern.decimals);
    if number.whole() > step {
        exponent += step;
        number = exact.shifted(-exponent).rounded(pattern.decimals);
    }
    (number, exponent)
}

/// Writes digits into their places.
struct Digits<'a> {
    before: Vec<char>,
    behind: Vec<char>,
    /// How many of `behind` are written.
    written: usize,
    /// Whether the digits that have no place of their own are written.
    led: bool,
    places: usize,
    grouped: bool,
    convention: &'a Convention,
}

impl<'a> Digits<'a> {
    fn new(pattern: &Pattern, before: String, behind: String, convention: &'a Convention) -> Self {
        Self {
            before: before.chars().collect(),
            behind: behind.chars().collect(),
            written: 0,
            led: false,
            places: pattern.whole.len(),
            grouped: pattern.grouped,
            convention,
        }
    }

    /// The digits before the point that have no place of their own.
    fn lead(&mut self, out: &mut String) {
        if std::mem::replace(&mut self.led, true) {
            return;
        }
        let more = self.before.len().saturating_sub(self.places);
        for left in (self.places..self.places + more).rev() {
            self.digit(left, Filler::Nothing, out);
        }
    }

    /// The digit that so many others follow before the point.
    fn before(&mut self, left: usize, filler: Filler, out: &mut String) {
        self.lead(out);
        self.digit(left, filler, out);
    }

    fn digit(&self, left: usize, filler: Filler, out: &mut String) {
        let digit = (self.before.len())
            .checked_sub(left + 1)
            .and_then(|at| self.before.get(at));
        let written = match (digit, filler) {
            (Some(digit), _) => Some(*digit),
            (None, Filler::Zero) => Some('0'),
            (None, Filler::Space) => Some(' '),
            (None, Filler::Nothing) => None,
        };
        out.extend(written);
        let mark = self.grouped && left > 0 && left.is_multiple_of(3);
        match written {
            Some(' ') if mark => out.push(' '),
            Some(_) if mark => out.push(self.convention.thousands),
            _ => {}
        }
    }

    /// The next digit behind the point.
    fn behind(&mut self, filler: Filler, out: &mut String) {
        let digit = self.behind.get(self.written).copied();
        self.written += 1;
        let written = match (digit, filler) {
            (Some(digit), _) => Some(digit),
            (None, Filler::Zero) => Some('0'),
            (None, Filler::Space) => Some(' '),
            (None, Filler::Nothing) => None,
        };
        out.extend(written);
    }
}
