//! Numbers that are written as texts, and texts that are put together.

use super::text::text;
use super::{Evaluation, Function, Known, MANY, Operand, Value, each, whole};
use crate::recalc::eval::{LONGEST_TEXT, number, storable};
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, POINT, Unknown, plain_number};

pub(super) const FUNCTIONS: &[Function] = &[
    each("VALUE", 1, 1, |_, v| {
        Ok(match v.first().unwrap_or(&Value::Blank) {
            Value::Truth(_) => Value::Error(ErrorValue::Value),
            value => value.number()?.map_or_else(Value::Error, Value::Number),
        })
    }),
    each("NUMBERVALUE", 1, 3, number_value),
    each("REPT", 2, 2, |_, v| {
        Ok(match (text(v, 0)?, number(v, 1)?) {
            (Ok(_), Ok(times)) if times < 0.0 => Value::Error(ErrorValue::Value),
            (Ok(text), Ok(times)) => {
                let length = text.encode_utf16().count() as f64;
                match length * times.trunc() > LONGEST_TEXT as f64 {
                    true => Value::Error(ErrorValue::Value),
                    false if text.is_empty() => Value::Text(text),
                    false => Value::Text(text.repeat(times as usize)),
                }
            }
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        })
    }),
    each("REPLACE", 4, 4, |_, v| {
        let (text, new) = match (text(v, 0)?, text(v, 3)?) {
            (Ok(text), Ok(new)) => (text, new),
            (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
        };
        let (from, count) = match (number(v, 1)?, number(v, 2)?) {
            (Ok(from), Ok(count)) => (from, count),
            (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
        };
        if from < 1.0 || count < 0.0 {
            return Ok(Value::Error(ErrorValue::Value));
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        let from = (from as usize - 1).min(units.len());
        let to = from.saturating_add(count as usize).min(units.len());
        let (before, behind) = (units.get(..from), units.get(to..));
        let whole = |units: Option<&[u16]>| {
            // A letter of two units that is cut apart is no text.
            String::from_utf16(units.unwrap_or_default()).map_err(|_| Unknown)
        };
        Ok(Value::Text(whole(before)? + &new + &whole(behind)?))
    }),
    each("CLEAN", 1, 1, |_, v| {
        Ok(text(v, 0)?.map_or_else(Value::Error, |text| {
            Value::Text(text.chars().filter(|letter| *letter >= ' ').collect())
        }))
    }),
    each("PROPER", 1, 1, |_, v| {
        Ok(text(v, 0)?.map_or_else(Value::Error, |text| {
            let mut within = false;
            let mut out = String::new();
            for letter in text.chars() {
                match within {
                    true => out.extend(letter.to_lowercase()),
                    false => out.extend(letter.to_uppercase()),
                }
                within = letter.is_alphabetic();
            }
            Value::Text(out)
        }))
    }),
    whole("TEXTJOIN", 3, MANY, text_join),
];

/// A number in a text, with the signs that are named for the point and between thousands.
fn number_value(_: &Evaluation<'_>, values: &[Value]) -> Known<Value> {
    let text = match text(values, 0)? {
        Ok(text) => text,
        Err(error) => return Ok(Value::Error(error)),
    };
    let sign = |at: usize| match values.get(at).map(Value::text).transpose()? {
        None => Ok(Ok(None)),
        Some(Err(error)) => Ok(Err(error)),
        Some(Ok(text)) => match text.chars().next() {
            None => Ok(Err(ErrorValue::Value)),
            sign => Ok(Ok(sign)),
        },
    };
    let (point, thousands) = match (sign(1)?, sign(2)?) {
        (Ok(point), Ok(thousands)) => (point, thousands),
        (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
    };
    let bare: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if bare.is_empty() {
        return Ok(Value::Number(0.0));
    }
    if bare.contains(POINT) {
        return Err(Unknown);
    }
    // Signs that are not named are those of the computer.
    if point.is_none() && bare.contains(|c: char| !c.is_ascii_digit() && !matches!(c, '+' | '-')) {
        return Err(Unknown);
    }
    if thousands.is_none()
        && bare.contains(|c| matches!(c, '.' | ',' | '\'' | '’') && Some(c) != point)
    {
        return Err(Unknown);
    }
    let percents = bare.chars().rev().take_while(|c| *c == '%').count();
    let bare = bare.trim_end_matches('%');
    let (whole, fraction) = match point.and_then(|point| bare.split_once(point)) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (bare, None),
    };
    let whole: String = whole.chars().filter(|c| Some(*c) != thousands).collect();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if fraction.is_some_and(|fraction| !digits(fraction)) {
        return match fraction.is_some_and(|fraction| fraction.contains(['e', 'E'])) {
            true => Err(Unknown),
            false => Ok(Value::Error(ErrorValue::Value)),
        };
    }
    if plain_number(&whole).is_none() && !whole.is_empty() {
        return match whole.contains(|c: char| c.is_ascii_digit()) {
            true => Err(Unknown),
            false => Ok(Value::Error(ErrorValue::Value)),
        };
    }
    let written = format!("{whole}.{}", fraction.unwrap_or("0"));
    let number: f64 = written.parse().map_err(|_| Unknown)?;
    let shared = (0..percents).fold(number, |number, _| number / 100.0);
    Ok(Value::Number(shared))
}

/// Texts with another between them.
fn text_join(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let [between, ignoring, rest @ ..] = arguments else {
        return Err(Unknown);
    };
    let (between, ignoring) = match (on.value(between)?.text()?, on.value(ignoring)?.truth()) {
        (Ok(between), Ok(ignoring)) => (between, ignoring),
        (Err(error), _) | (_, Err(error)) => return Ok(Operand::Value(Value::Error(error))),
    };
    let mut out = String::new();
    let mut failed = None;
    let mut first = true;
    let mut add = |value: &Value| -> Known<()> {
        match value.text()? {
            Ok(text) if ignoring && text.is_empty() => {}
            Ok(text) => {
                // What is too long is an error, however much more would follow.
                if out.len() <= 3 * LONGEST_TEXT {
                    if !first {
                        out.push_str(&between);
                    }
                    out.push_str(&text);
                }
                first = false;
            }
            Err(error) => failed = failed.or(Some(error)),
        }
        Ok(())
    };
    for argument in rest {
        match on.operand(argument)? {
            Operand::Value(value) => add(&value)?,
            Operand::Reference(reference) if ignoring => {
                on.grid.each(&reference, &mut |_, value| add(&value))?;
            }
            operand => on.matrix(operand)?.values.iter().try_for_each(&mut add)?,
        }
    }
    on.grid.spend(out.len())?;
    Ok(Operand::Value(
        failed.map_or_else(|| storable(out), Value::Error),
    ))
}
