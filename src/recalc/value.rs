//! What a cell can hold, and how Excel turns one kind of it into another.

use crate::workbook::Content;

/// What could not be found out: a formula that this program cannot calculate, or one that reads such
/// a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unknown;

/// A value, or that it is not known.
pub(crate) type Known<T> = Result<T, Unknown>;

/// The value of a cell or of a part of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Blank,
    Number(f64),
    Text(String),
    Truth(bool),
    Error(ErrorValue),
}

/// The errors of Excel that a value can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ErrorValue {
    Null,
    Division,
    Value,
    Reference,
    Name,
    Number,
    NotAvailable,
}

impl ErrorValue {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Null, "#NULL!"),
        (Self::Division, "#DIV/0!"),
        (Self::Value, "#VALUE!"),
        (Self::Reference, "#REF!"),
        (Self::Name, "#NAME?"),
        (Self::Number, "#NUM!"),
        (Self::NotAvailable, "#N/A"),
    ];

    /// As Excel spells it.
    pub(crate) fn spelling(self) -> &'static str {
        let known = Self::ALL.iter().find(|(error, _)| *error == self);
        known.map_or("#VALUE!", |(_, spelling)| spelling)
    }

    /// The error value that a text begins with, and its length.
    pub(crate) fn read(text: &str) -> Option<(Self, usize)> {
        let known = Self::ALL.iter().find(|(_, spelling)| {
            text.get(..spelling.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(spelling))
        });
        known.map(|(error, spelling)| (*error, spelling.len()))
    }
}

impl Value {
    /// The value of what a cell holds.
    pub(crate) fn of(content: &Content) -> Known<Self> {
        Ok(match content {
            Content::Blank => Self::Blank,
            Content::Number(number) | Content::Date(number) => Self::Number(*number),
            Content::Text(text) => Self::Text(text.clone()),
            Content::Bool(truth) => Self::Truth(*truth),
            Content::Error(error) => match ErrorValue::read(error) {
                Some((known, length)) if length == error.len() => Self::Error(known),
                _ => return Err(Unknown),
            },
        })
    }

    /// What a cell holds whose formula gives this: a formula never gives nothing.
    pub(crate) fn content(self) -> Content {
        match self {
            Self::Blank => Content::Number(0.0),
            Self::Number(number) => Content::Number(number),
            Self::Text(text) => Content::Text(text),
            Self::Truth(truth) => Content::Bool(truth),
            Self::Error(error) => Content::Error(error.spelling().to_owned()),
        }
    }

    /// The number that it counts as in a calculation.
    pub(crate) fn number(&self) -> Known<Result<f64, ErrorValue>> {
        Ok(match self {
            Self::Blank => Ok(0.0),
            Self::Number(number) => Ok(*number),
            Self::Truth(truth) => Ok(f64::from(u8::from(*truth))),
            Self::Error(error) => Err(*error),
            Self::Text(text) => match plain_number(text) {
                Some(number) => Ok(number),
                // A text with digits may be a day, an amount of money or a share to Excel.
                None if text.bytes().any(|byte| byte.is_ascii_digit()) => return Err(Unknown),
                None => Err(ErrorValue::Value),
            },
        })
    }

    /// The text that it counts as.
    pub(crate) fn text(&self) -> Result<String, ErrorValue> {
        match self {
            Self::Blank => Ok(String::new()),
            Self::Number(number) => Ok(general(*number)),
            Self::Text(text) => Ok(text.clone()),
            Self::Truth(true) => Ok("TRUE".to_owned()),
            Self::Truth(false) => Ok("FALSE".to_owned()),
            Self::Error(error) => Err(*error),
        }
    }

    /// The truth that it counts as.
    pub(crate) fn truth(&self) -> Result<bool, ErrorValue> {
        match self {
            Self::Blank => Ok(false),
            Self::Number(number) => Ok(*number != 0.0),
            Self::Truth(truth) => Ok(*truth),
            Self::Error(error) => Err(*error),
            Self::Text(text) => match text.to_ascii_uppercase().as_str() {
                "TRUE" => Ok(true),
                "FALSE" => Ok(false),
                _ => Err(ErrorValue::Value),
            },
        }
    }
}

/// A number written with digits, a point and an exponent only.
pub(crate) fn plain_number(text: &str) -> Option<f64> {
    let text = text.trim_matches(' ');
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    let number: f64 = text.parse().ok().filter(|_| plain)?;
    number.is_finite().then_some(number)
}

/// Whether two numbers are the same to Excel, which looks at fifteen digits.
pub(crate) fn same(one: f64, other: f64) -> bool {
    one == other || (one - other).abs() <= one.abs().max(other.abs()) * SLACK
}

/// A sum of two numbers; what is left of two that cancel out is nothing.
pub(crate) fn added(one: f64, other: f64) -> f64 {
    let sum = one + other;
    match sum.abs() <= one.abs().max(other.abs()) * SLACK {
        true => 0.0,
        false => sum,
    }
}

/// A few units in the last of fifteen digits.
const SLACK: f64 = 4e-15;

/// A number as the format "General" shows it when there is room: up to fifteen digits.
pub(crate) fn general(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    let scientific = format!("{number:.14e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits = match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.'),
        false => digits,
    };
    let significant = digits.bytes().filter(u8::is_ascii_digit).count() as i32;
    if exponent >= 21 || exponent < -4 && significant - exponent > 20 {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{digits}E{sign}{:02}", exponent.abs());
    }
    let decimals = (significant - 1 - exponent).max(0) as usize;
    format!("{number:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::{Value, added, general, same};

    #[test]
    fn numbers_are_written_and_compared_with_fifteen_digits() {
        for (number, shown) in [
            (0.0, "0"),
            (230.0, "230"),
            (-0.5, "-0.5"),
            (1.0 / 3.0, "0.333333333333333"),
            (0.1 + 0.2, "0.3"),
            (1e15, "1000000000000000"),
            (1e21, "1E+21"),
            (1.5e-7, "0.00000015"),
            (123_456_789.123, "123456789.123"),
        ] {
            assert_eq!(general(number), shown);
        }
        assert!(same(0.1 + 0.2, 0.3) && !same(1e15, 1e15 + 8.0));
        assert_eq!(added(0.1 + 0.2, -0.3), 0.0);
        assert_eq!(Value::Text(" 5 ".to_owned()).number(), Ok(Ok(5.0)));
        assert!(Value::Text("3/4".to_owned()).number().is_err());
    }
}
