//! What a cell can hold, and how Excel turns one kind of it into another.

use crate::workbook::Content;

pub(crate) use super::doubt::may_be_number;

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
    pub(crate) fn content(self) -> Known<Content> {
        Ok(match self {
            Self::Blank => Content::Number(0.0),
            Self::Number(number) => Content::Number(number),
            Self::Text(text) if text.contains(POINT) => return Err(Unknown),
            Self::Text(text) => Content::Text(text),
            Self::Truth(truth) => Content::Bool(truth),
            Self::Error(error) => Content::Error(error.spelling().to_owned()),
        })
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
                // It may be a day, an amount of money or a share to Excel.
                None if may_be_number(text) => return Err(Unknown),
                None => Err(ErrorValue::Value),
            },
        })
    }

    /// The text that it counts as, with [`POINT`] for the decimal sign. The words for truths depend on the
    /// language of Excel.
    pub(crate) fn text(&self) -> Known<Result<String, ErrorValue>> {
        Ok(match self {
            Self::Blank => Ok(String::new()),
            Self::Number(number) => {
                let text = general(*number);
                Ok(text.replace('.', POINT_TEXT))
            }
            Self::Text(text) => Ok(text.clone()),
            Self::Truth(_) => return Err(Unknown),
            Self::Error(error) => Err(*error),
        })
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

/// Stands in a text for the decimal sign of the computer, which is not known. No character is assigned
/// to it, so no file should hold it.
pub(crate) const POINT: char = '\u{FDD0}';
const POINT_TEXT: &str = "\u{FDD0}";

/// Whether two texts are the same but for the case of their letters.
pub(crate) fn same_text(one: &str, other: &str) -> Known<bool> {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    if one == other {
        return Ok(true);
    }
    let mut doubt = false;
    let (mut left, mut right) = (one.chars(), other.chars());
    loop {
        match (left.next(), right.next()) {
            (None, None) if doubt => return Err(Unknown),
            (Some(POINT), Some('.' | ',')) | (Some('.' | ','), Some(POINT)) => doubt = true,
            (Some(one), Some(other)) if one == other => {}
            _ => return Ok(false),
        }
    }
}

/// A number written with digits and an exponent only, which every computer reads alike: a point parts
/// thousands or days in some countries.
pub(crate) fn plain_number(text: &str) -> Option<f64> {
    let text = text.trim_matches(' ');
    let plain = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | 'e' | 'E' | POINT));
    if !plain || text.len() > crate::limits::NUMBER_BYTES {
        return None;
    }
    // Whatever the decimal sign is, it is read as it is written.
    let number: f64 = text.replace(POINT, ".").parse().ok()?;
    number.is_finite().then_some(number)
}

/// A number with fifteen digits, which is all that Excel compares.
pub(crate) fn fifteen_digits(number: f64) -> f64 {
    // Most numbers have no more.
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return number + 0.0;
    }
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// How two numbers stand to Excel, which rounds both to fifteen digits.
pub(crate) fn compared(one: f64, other: f64) -> std::cmp::Ordering {
    let far = (one - other).abs() > one.abs().max(other.abs()) * 1e-14;
    let (one, other) = match far {
        true => (one, other),
        false => (fifteen_digits(one), fifteen_digits(other)),
    };
    (one + 0.0).total_cmp(&(other + 0.0))
}

/// Whether two numbers are the same to Excel.
pub(crate) fn same(one: f64, other: f64) -> bool {
    one == other || compared(one, other).is_eq()
}

/// A sum of two numbers as the last operation of a formula: Excel takes what is left of two that cancel
/// out for nothing. Where exactly that begins is not known.
pub(crate) fn added_last(one: f64, other: f64) -> Known<f64> {
    let sum = one + other;
    let share = sum.abs() / one.abs().max(other.abs());
    match () {
        () if sum == 0.0 || !share.is_finite() || share > SURELY_LEFT => Ok(sum),
        () if share < SURELY_NOTHING => Ok(0.0),
        // They differ within fifteen digits.
        () if compared(one, -other).is_ne() => Ok(sum),
        () => Err(Unknown),
    }
}

/// What is less of the larger number is nothing: a few units in the last binary place.
const SURELY_NOTHING: f64 = 1e-15;
/// What is more of it shows within fifteen digits.
const SURELY_LEFT: f64 = 1e-14;

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
    use super::{Value, added_last, compared, general, may_be_number, same};

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
        // Both are rounded to fifteen digits, however near they lie.
        assert!(same(100.000_000_000_000_41, 100.0) && !same(99.999_999_999_999_94, 100.0));
        assert!(compared(99.999_999_999_999_94, 100.0).is_lt());
        assert_eq!(added_last(0.1 + 0.2, -0.3), Ok(0.0));
        assert_eq!(added_last(10.1, -10.0), Ok(10.1 - 10.0));
        assert_eq!(added_last(10.1 - 10.0, -0.1), Ok(10.1 - 10.0 - 0.1));
        assert!(added_last(100.000_000_000_000_41, -100.0).is_err());
    }

    #[test]
    fn a_text_is_a_number_where_every_computer_reads_it_so() {
        let number = |text: &str| Value::Text(text.to_owned()).number();
        assert_eq!(number(" 5 "), Ok(Ok(5.0)));
        assert_eq!(number("-1e2"), Ok(Ok(-100.0)));
        for text in [
            "3/4",
            "2.5",
            "2,5",
            "5%",
            "1 Jan 2020",
            "5 maj",
            "3 pm",
            "5 KM",
            "12:30",
            "5 дек",
        ] {
            assert!(may_be_number(text) && number(text).is_err(), "{text}");
        }
        for text in [
            "",
            "x",
            "KPI 1",
            "H1 2020",
            "Q1",
            "north-east",
            "5 cases",
            "Project 5",
            "Tetovo 1",
        ] {
            assert!(
                !may_be_number(text) && matches!(number(text), Ok(Err(_))),
                "{text}"
            );
        }
    }
}
