//! Texts. Excel counts their length in units of UTF-16.

use super::{Evaluation, Function, Known, MANY, Operand, Value, each, whole};
use crate::recalc::eval::number;
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    each("LOWER", 1, 1, |_, v| {
        of_text(v, |text| Value::Text(text.to_lowercase()))
    }),
    each("UPPER", 1, 1, |_, v| {
        of_text(v, |text| Value::Text(text.to_uppercase()))
    }),
    each("TRIM", 1, 1, |_, v| {
        of_text(v, |text| {
            let words = text.split(' ').filter(|word| !word.is_empty());
            Value::Text(words.collect::<Vec<_>>().join(" "))
        })
    }),
    each("LEN", 1, 1, |_, v| {
        of_text(v, |text| Value::Number(text.encode_utf16().count() as f64))
    }),
    each("T", 1, 1, |_, v| {
        Ok(match v.first() {
            Some(value @ (Value::Text(_) | Value::Error(_))) => value.clone(),
            _ => Value::Text(String::new()),
        })
    }),
    each("LEFT", 1, 2, |_, v| {
        cut(v, |units, count| (0, count.min(units)))
    }),
    each("RIGHT", 1, 2, |_, v| {
        cut(v, |units, count| (units.saturating_sub(count), units))
    }),
    each("MID", 3, 3, middle),
    each("EXACT", 2, 2, |_, v| {
        Ok(match (text(v, 0), text(v, 1)) {
            (Ok(one), Ok(other)) => Value::Truth(one == other),
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        })
    }),
    each("SUBSTITUTE", 3, 3, |_, v| {
        let replaced = || Ok((text(v, 0)?, text(v, 1)?, text(v, 2)?));
        Ok(match replaced() {
            Ok((text, old, _)) if old.is_empty() => Value::Text(text),
            Ok((text, old, new)) => Value::Text(text.replace(&old, &new)),
            Err(error) => Value::Error(error),
        })
    }),
    each("FIND", 2, 3, |_, v| {
        found(v, |wanted, text| Ok(text.find(wanted)))
    }),
    each("SEARCH", 2, 3, |_, v| {
        found(v, |wanted, text| Ok(Pattern::new(wanted)?.find(text)))
    }),
    each("CONCATENATE", 1, MANY, |_, v| {
        let joined: Result<String, ErrorValue> = v.iter().map(Value::text).collect();
        Ok(joined.map_or_else(Value::Error, Value::Text))
    }),
    each("TEXT", 2, 2, shown),
    whole("CONCAT", 1, MANY, joined),
];

fn text(values: &[Value], at: usize) -> Result<String, ErrorValue> {
    values.get(at).unwrap_or(&Value::Blank).text()
}

fn of_text(values: &[Value], make: fn(&str) -> Value) -> Known<Value> {
    Ok(text(values, 0).map_or_else(Value::Error, |text| make(&text)))
}

/// A part of a text, from one unit to another.
fn part(text: &str, from: usize, to: usize) -> Known<Value> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = units.get(from.min(units.len())..to.min(units.len()));
    // A letter of two units that is cut apart is no text.
    String::from_utf16(part.unwrap_or_default())
        .map(Value::Text)
        .map_err(|_| Unknown)
}

fn cut(values: &[Value], range: fn(usize, usize) -> (usize, usize)) -> Known<Value> {
    let text = match text(values, 0) {
        Ok(text) => text,
        Err(error) => return Ok(Value::Error(error)),
    };
    let count = match values.len() > 1 {
        true => number(values, 1)?,
        false => Ok(1.0),
    };
    match count {
        Err(error) => Ok(Value::Error(error)),
        Ok(count) if count < 0.0 => Ok(Value::Error(ErrorValue::Value)),
        Ok(count) => {
            let (from, to) = range(text.encode_utf16().count(), count as usize);
            part(&text, from, to)
        }
    }
}

fn middle(_: &Evaluation<'_>, values: &[Value]) -> Known<Value> {
    let (from, count) = match (number(values, 1)?, number(values, 2)?) {
        (Ok(from), Ok(count)) => (from, count),
        (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
    };
    match text(values, 0) {
        Err(error) => Ok(Value::Error(error)),
        Ok(_) if from < 1.0 || count < 0.0 => Ok(Value::Error(ErrorValue::Value)),
        Ok(text) => {
            let from = from as usize - 1;
            part(&text, from, from.saturating_add(count as usize))
        }
    }
}

/// The place of one text in another, counted from 1.
fn found(values: &[Value], find: fn(&str, &str) -> Known<Option<usize>>) -> Known<Value> {
    let (wanted, within) = match (text(values, 0), text(values, 1)) {
        (Ok(wanted), Ok(within)) => (wanted, within),
        (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
    };
    let from = match values.len() > 2 {
        true => number(values, 2)?,
        false => Ok(1.0),
    };
    let from = match from {
        Ok(from) if from >= 1.0 => from as usize - 1,
        Ok(_) => return Ok(Value::Error(ErrorValue::Value)),
        Err(error) => return Ok(Value::Error(error)),
    };
    let Value::Text(rest) = part(&within, from, usize::MAX)? else {
        return Err(Unknown);
    };
    let place = find(&wanted, &rest)?.and_then(|at| rest.get(..at));
    Ok(match place {
        Some(before) => Value::Number((from + before.encode_utf16().count() + 1) as f64),
        None => Value::Error(ErrorValue::Value),
    })
}

/// A whole number with so many digits at least; other formats depend on the country.
fn shown(_: &Evaluation<'_>, values: &[Value]) -> Known<Value> {
    let (number, format) = match (values.first(), text(values, 1)) {
        (Some(Value::Number(number)), Ok(format)) => (*number, format),
        (Some(Value::Error(error)), _) => return Ok(Value::Error(*error)),
        (Some(Value::Number(_)), Err(error)) => return Ok(Value::Error(error)),
        _ => return Err(Unknown),
    };
    let digits = !format.is_empty() && format.bytes().all(|byte| byte == b'0');
    let plain = (0.0..1e15).contains(&number);
    match digits && plain {
        true => {
            let whole = crate::formula::scalar::round(number, 0.0);
            Ok(Value::Text(format!(
                "{whole:0width$}",
                width = format.len()
            )))
        }
        false => Err(Unknown),
    }
}

fn joined(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let mut out = String::new();
    let mut failed = None;
    let mut add = |value: &Value| match value.text() {
        Ok(text) => out.push_str(&text),
        Err(error) => failed = failed.or(Some(error)),
    };
    for argument in arguments {
        match on.operand(argument)? {
            Operand::Value(value) => add(&value),
            Operand::Reference(reference) => on.grid.each(&reference, &mut |_, value| {
                add(&value);
                Ok(())
            })?,
            Operand::Array(matrix) => matrix.values.iter().for_each(&mut add),
        }
    }
    Ok(Operand::Value(
        failed.map_or(Value::Text(out), Value::Error),
    ))
}

/// A text in which `?` stands for any character and `*` for any text. Case does not matter.
pub(super) struct Pattern(Vec<Piece>);

enum Piece {
    Letter(char),
    Any,
    Many,
}

impl Pattern {
    /// Reads a pattern. A tilde makes the next letter an ordinary one, but not always.
    pub(super) fn new(text: &str) -> Known<Self> {
        if text.contains('~') {
            return Err(Unknown);
        }
        let letters = text.chars().flat_map(char::to_lowercase);
        Ok(Self(
            letters
                .map(|letter| match letter {
                    '?' => Piece::Any,
                    '*' => Piece::Many,
                    other => Piece::Letter(other),
                })
                .collect(),
        ))
    }

    /// Whether it stands for the whole of a text.
    pub(super) fn is(&self, text: &str) -> bool {
        let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
        matches(&self.0, &letters, true)
    }

    /// Where in a text it is found first, in bytes.
    fn find(&self, text: &str) -> Option<usize> {
        let mut places = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        places.find(|at| {
            let rest = text.get(*at..).unwrap_or_default();
            let letters: Vec<char> = rest.chars().flat_map(char::to_lowercase).collect();
            matches(&self.0, &letters, false)
        })
    }
}

/// Matching with one step back: the last `*` takes one more letter.
fn matches(pieces: &[Piece], letters: &[char], whole: bool) -> bool {
    let (mut piece, mut letter) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    loop {
        match (pieces.get(piece), letters.get(letter)) {
            (None, None) => return true,
            (None, Some(_)) if !whole => return true,
            (Some(Piece::Many), _) => {
                back = Some((piece + 1, letter));
                piece += 1;
                continue;
            }
            (Some(Piece::Any), Some(_)) => {
                piece += 1;
                letter += 1;
                continue;
            }
            (Some(Piece::Letter(wanted)), Some(found)) if wanted == found => {
                piece += 1;
                letter += 1;
                continue;
            }
            _ => {}
        }
        match back {
            Some((after, from)) if from < letters.len() => {
                back = Some((after, from + 1));
                piece = after;
                letter = from + 1;
            }
            _ => return false,
        }
    }
}
