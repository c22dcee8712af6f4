//! Roman numerals, and characters by their numbers.

use super::{Function, Known, Value, each};
use crate::recalc::eval::number;
use crate::recalc::value::{ErrorValue, POINT, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    each("ROMAN", 1, 2, |_, v| {
        let form = match v.get(1) {
            None | Some(Value::Blank) => Ok(0.0),
            Some(Value::Truth(classic)) => Ok(if *classic { 0.0 } else { 4.0 }),
            Some(value) => value.number()?,
        };
        Ok(match (number(v, 0)?, form) {
            (Ok(x), Ok(form)) => {
                let fits = (0.0..4000.0).contains(&x) && (0.0..5.0).contains(&form);
                match fits {
                    true => Value::Text(roman(x as u32, form as usize)),
                    false => Value::Error(ErrorValue::Value),
                }
            }
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        })
    }),
    each("ARABIC", 1, 1, |_, v| match v.first() {
        Some(Value::Text(text)) => arabic(text),
        Some(Value::Blank) => Ok(Value::Number(0.0)),
        Some(Value::Error(error)) => Ok(Value::Error(*error)),
        _ => Ok(Value::Error(ErrorValue::Value)),
    }),
    // Which letters the other numbers stand for depends on the computer.
    each("CHAR", 1, 1, |_, v| {
        Ok(match number(v, 0)? {
            Ok(x) if (1.0..128.0).contains(&x) => Value::Text(char::from(x as u8).to_string()),
            Ok(x) if (128.0..256.0).contains(&x) => return Err(Unknown),
            Ok(_) => Value::Error(ErrorValue::Value),
            Err(error) => Value::Error(error),
        })
    }),
    each("CODE", 1, 1, |_, v| {
        match v.first().unwrap_or(&Value::Blank).text()? {
            Err(error) => Ok(Value::Error(error)),
            Ok(text) => match text.chars().next() {
                None => Ok(Value::Error(ErrorValue::Value)),
                Some(POINT) => Err(Unknown),
                Some(letter) if letter.is_ascii() => Ok(Value::Number(f64::from(letter as u32))),
                Some(_) => Err(Unknown),
            },
        }
    }),
    each("UNICHAR", 1, 1, |_, v| {
        Ok(match number(v, 0)? {
            Ok(x) if !(1.0..1_114_112.0).contains(&x) => Value::Error(ErrorValue::Value),
            Ok(x) => match char::from_u32(x as u32) {
                Some(letter) => Value::Text(letter.to_string()),
                None => Value::Error(ErrorValue::NotAvailable),
            },
            Err(error) => Value::Error(error),
        })
    }),
    each("UNICODE", 1, 1, |_, v| {
        Ok(match v.first().unwrap_or(&Value::Blank).text()? {
            Err(error) => Value::Error(error),
            Ok(text) if text.starts_with(POINT) => return Err(Unknown),
            Ok(text) => text
                .chars()
                .next()
                .map_or(Value::Error(ErrorValue::Value), |letter| {
                    Value::Number(f64::from(letter as u32))
                }),
        })
    }),
];

/// Letters, and what they stand for.
const LETTERS: [(char, u32); 7] = [
    ('M', 1000),
    ('D', 500),
    ('C', 100),
    ('L', 50),
    ('X', 10),
    ('V', 5),
    ('I', 1),
];

/// A number in Roman numerals; the higher the form, the shorter.
fn roman(mut left: u32, form: usize) -> String {
    let mut out = String::new();
    let letter = |at: usize| LETTERS.get(at).copied().unwrap_or(('I', 1));
    for place in 0..4 {
        let mut at = 2 * place;
        let digit = left / letter(at).1;
        if digit % 5 == 4 && at > 0 {
            let high = if digit == 4 { at - 1 } else { at - 2 };
            // A shorter form takes away a smaller letter, as far as the number allows.
            for _ in 0..form {
                if at + 1 >= LETTERS.len() || letter(high).1 - letter(at + 1).1 > left {
                    break;
                }
                at += 1;
            }
            out.push(letter(at).0);
            out.push(letter(high).0);
            left = left + letter(at).1 - letter(high).1;
        } else {
            if digit > 4 && at > 0 {
                out.push(letter(at - 1).0);
            }
            out.extend(std::iter::repeat_n(letter(at).0, (digit % 5) as usize));
            left %= letter(at).1;
        }
    }
    out
}

/// The number of Roman numerals. Only those that Excel itself could have written are sure.
fn arabic(text: &str) -> Known<Value> {
    let text = text.trim_matches(' ').to_ascii_uppercase();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    if digits.is_empty() {
        return match negative {
            true => Err(Unknown),
            false => Ok(Value::Number(0.0)),
        };
    }
    let value = |letter: char| {
        let known = LETTERS.iter().find(|(known, _)| *known == letter);
        known.map(|(_, value)| *value)
    };
    let values: Option<Vec<u32>> = digits.chars().map(value).collect();
    let Some(values) = values else {
        return Ok(Value::Error(ErrorValue::Value));
    };
    let mut sum = 0_i64;
    for (at, value) in values.iter().enumerate() {
        let smaller = values.get(at + 1).is_some_and(|next| value < next);
        sum += if smaller {
            -i64::from(*value)
        } else {
            i64::from(*value)
        };
    }
    let written =
        |form| u32::try_from(sum).is_ok_and(|sum| sum < 4000 && roman(sum, form) == digits);
    match (0..5).any(written) {
        true => Ok(Value::Number(if negative {
            -(sum as f64)
        } else {
            sum as f64
        })),
        false => Err(Unknown),
    }
}
