//! Texts. Excel counts their length in units of UTF-16.

use super::{Evaluation, Function, Known, MANY, Operand, Value, each, whole};
use crate::recalc::eval::{LONGEST_TEXT, number, storable};
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, POINT, Unknown};

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
    whole("T", 1, 1, |on, arguments| {
        Ok(Operand::Value(
            match super::information::one(on, arguments)? {
                value @ (Value::Text(_) | Value::Error(_)) => value,
                _ => Value::Text(String::new()),
            },
        ))
    }),
    each("LEFT", 1, 2, |_, v| {
        cut(v, |units, count| (0, count.min(units)))
    }),
    each("RIGHT", 1, 2, |_, v| {
        cut(v, |units, count| (units.saturating_sub(count), units))
    }),
    each("MID", 3, 3, middle),
    each("EXACT", 2, 2, |_, v| {
        Ok(match (text(v, 0)?, text(v, 1)?) {
            (Ok(one), Ok(other)) if one != other && (one.clone() + &other).contains(POINT) => {
                return Err(Unknown);
            }
            (Ok(one), Ok(other)) => Value::Truth(one == other),
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        })
    }),
    each("SUBSTITUTE", 3, 4, substituted),
    each("FIND", 2, 3, |on, v| {
        found(on, v, |_, wanted, text| Ok(text.find(wanted)))
    }),
    each("SEARCH", 2, 3, |on, v| {
        found(on, v, |on, wanted, text| {
            Pattern::new(wanted)?.find(on, text)
        })
    }),
    each("CONCATENATE", 1, MANY, |_, v| {
        let mut joined = String::new();
        for value in v {
            match value.text()? {
                Ok(text) => joined.push_str(&text),
                Err(error) => return Ok(Value::Error(error)),
            }
        }
        Ok(Value::Text(joined))
    }),
    each("TEXT", 2, 2, shown),
    whole("CONCAT", 1, MANY, joined),
];

pub(super) fn text(values: &[Value], at: usize) -> Known<Result<String, ErrorValue>> {
    values.get(at).unwrap_or(&Value::Blank).text()
}

fn of_text(values: &[Value], make: fn(&str) -> Value) -> Known<Value> {
    Ok(text(values, 0)?.map_or_else(Value::Error, |text| make(&text)))
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
    let text = match text(values, 0)? {
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
    match text(values, 0)? {
        Err(error) => Ok(Value::Error(error)),
        Ok(_) if from < 1.0 || count < 0.0 => Ok(Value::Error(ErrorValue::Value)),
        Ok(text) => {
            let from = from as usize - 1;
            part(&text, from, from.saturating_add(count as usize))
        }
    }
}

/// The place of one text in another, counted from 1.
fn found(
    on: &Evaluation<'_>,
    values: &[Value],
    find: fn(&Evaluation<'_>, &str, &str) -> Known<Option<usize>>,
) -> Known<Value> {
    let (wanted, within) = match (text(values, 0)?, text(values, 1)?) {
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
    sure(&within, &wanted)?;
    on.grid.spend(rest.len() / 8)?;
    let place = find(on, &wanted, &rest)?.and_then(|at| rest.get(..at));
    Ok(match place {
        Some(before) => Value::Number((from + before.encode_utf16().count() + 1) as f64),
        None => Value::Error(ErrorValue::Value),
    })
}

/// A whole number with so many digits at least; other formats depend on the country.
fn shown(_: &Evaluation<'_>, values: &[Value]) -> Known<Value> {
    let (number, format) = match (values.first(), text(values, 1)?) {
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

/// Refuses to look for a point or a comma where the decimal sign can be either.
fn sure(text: &str, wanted: &str) -> Known<()> {
    match text.contains(POINT) && wanted.contains(['.', ',', POINT]) {
        true => Err(Unknown),
        false => Ok(()),
    }
}

/// A text with another in place of a third, everywhere or only the time that a number says.
fn substituted(_: &Evaluation<'_>, values: &[Value]) -> Known<Value> {
    let (text, old, new) = match (text(values, 0)?, text(values, 1)?, text(values, 2)?) {
        (Ok(text), Ok(old), Ok(new)) => (text, old, new),
        (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => {
            return Ok(Value::Error(error));
        }
    };
    sure(&text, &old)?;
    if values.len() > 3 {
        return Ok(match number(values, 3)? {
            Err(error) => Value::Error(error),
            Ok(time) if time < 1.0 => Value::Error(ErrorValue::Value),
            Ok(_) if old.is_empty() => Value::Text(text),
            Ok(time) => match text.match_indices(&old).nth(time as usize - 1) {
                None => Value::Text(text),
                Some((at, _)) => {
                    let (before, rest) = text.split_at(at);
                    let behind = rest.get(old.len()..).unwrap_or_default();
                    Value::Text(format!("{before}{new}{behind}"))
                }
            },
        });
    }
    if old.is_empty() {
        return Ok(Value::Text(text));
    }
    let times = text.matches(&old).count();
    let kept = text.len() - times * old.len();
    // A unit of UTF-16 is three bytes at most.
    Ok(match kept + times * new.len() > 3 * LONGEST_TEXT {
        true => Value::Error(ErrorValue::Value),
        false => Value::Text(text.replace(&old, &new)),
    })
}

fn joined(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let mut out = String::new();
    let mut failed = None;
    let mut add = |value: &Value| -> Known<()> {
        match value.text()? {
            // What is too long is an error, however much more would follow.
            Ok(text) if out.len() <= 3 * LONGEST_TEXT => out.push_str(&text),
            Ok(_) => {}
            Err(error) => failed = failed.or(Some(error)),
        }
        Ok(())
    };
    for argument in arguments {
        match on.operand(argument)? {
            Operand::Value(value) => add(&value)?,
            Operand::Reference(reference) => {
                on.grid.each(&reference, &mut |_, value| add(&value))?;
            }
            Operand::Array(matrix) => matrix.values.iter().try_for_each(&mut add)?,
        }
    }
    on.grid.spend(out.len())?;
    Ok(Operand::Value(
        failed.map_or_else(|| storable(out), Value::Error),
    ))
}

/// A text in which `?` stands for any character and `*` for any text. Case does not matter.
pub(super) struct Pattern {
    /// What stands between the stars; no letter is any character.
    parts: Vec<Vec<Option<char>>>,
}

/// The longest pattern with signs for any text: Excel's longest criterion.
const LONGEST_PATTERN: usize = 255;

impl Pattern {
    /// Reads a pattern. A tilde makes the next letter an ordinary one, but not always.
    pub(super) fn new(text: &str) -> Known<Self> {
        if text.contains(POINT) {
            return Err(Unknown);
        }
        let long = text.len() > LONGEST_PATTERN && text.chars().count() > LONGEST_PATTERN;
        if text.contains('~') || long && text.contains(['*', '?']) {
            return Err(Unknown);
        }
        let parts = text.split('*').map(|part| {
            let letters = part.chars().flat_map(char::to_lowercase);
            letters
                .map(|letter| (letter != '?').then_some(letter))
                .collect()
        });
        Ok(Self {
            parts: parts.collect(),
        })
    }

    /// Whether it stands for itself alone.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.parts.as_slice(), [only] if only.iter().all(Option::is_some))
    }

    /// The letters, in small, that all begin with that it stands for.
    pub(super) fn beginning(&self) -> String {
        let first = self.parts.first().into_iter().flatten();
        first.map_while(|letter| *letter).collect()
    }

    /// Whether it stands for the whole of a text.
    pub(super) fn is(&self, on: &Evaluation<'_>, text: &str) -> Known<bool> {
        let [first, middle @ ..] = self.parts.as_slice() else {
            return Ok(text.is_empty());
        };
        let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
        on.grid.spend(letters.len() / 8)?;
        let Some((last, middle)) = middle.split_last() else {
            return Ok(first.len() == letters.len() && begins(first, &letters));
        };
        let Some(end) = letters.len().checked_sub(last.len()) else {
            return Ok(false);
        };
        if first.len() > end || !begins(first, &letters) {
            return Ok(false);
        }
        let (head, tail) = letters.split_at(end);
        let rest = head.get(first.len()..).unwrap_or_default();
        Ok(begins(last, tail) && within(on, middle, rest)?)
    }

    /// Where in a text it is found first, in bytes.
    fn find(&self, on: &Evaluation<'_>, text: &str) -> Known<Option<usize>> {
        let lower = text
            .char_indices()
            .flat_map(|(at, letter)| letter.to_lowercase().map(move |lower| (at, lower)));
        let (places, letters): (Vec<usize>, Vec<char>) = lower.unzip();
        let [first, rest @ ..] = self.parts.as_slice() else {
            return Ok(Some(0));
        };
        let Some(at) = place(on, first, &letters)? else {
            return Ok(None);
        };
        // Where the rest is not found behind the first place, it is behind no later one.
        let behind = letters.get(at + first.len()..).unwrap_or_default();
        let found = within(on, rest, behind)?;
        Ok(found.then(|| places.get(at).copied().unwrap_or(text.len())))
    }
}

/// Whether letters begin with a part of a pattern.
fn begins(part: &[Option<char>], letters: &[char]) -> bool {
    part.len() <= letters.len()
        && part
            .iter()
            .zip(letters)
            .all(|(wanted, letter)| wanted.is_none_or(|wanted| wanted == *letter))
}

/// Where a part of a pattern is found first.
fn place(on: &Evaluation<'_>, part: &[Option<char>], letters: &[char]) -> Known<Option<usize>> {
    let last = letters.len().checked_sub(part.len());
    for at in 0..=last.unwrap_or_default() {
        let rest = letters.get(at..).unwrap_or_default();
        if last.is_some() && begins(part, rest) {
            return Ok(Some(at));
        }
        on.grid.spend(1 + part.len() / 8)?;
    }
    Ok(None)
}

/// Whether all parts are found behind one another.
fn within(on: &Evaluation<'_>, parts: &[Vec<Option<char>>], letters: &[char]) -> Known<bool> {
    let mut rest = letters;
    for part in parts {
        let Some(at) = place(on, part, rest)? else {
            return Ok(false);
        };
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    Ok(true)
}
