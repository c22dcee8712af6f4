//! Takes a text apart: words, one number, words.

use super::marks::{is_mark, values};
use super::units::dimension;
use super::words::{BEFORE, BEHIND, NO_CENTS};
use super::{Reading, Spelling, exponent};
use crate::text;

/// Longer texts are not numbers, whatever they say.
pub const MAX_LENGTH: usize = crate::limits::NUMBER_BYTES;

/// Every reading of a text as one number; none if it is not one.
pub fn readings(text: &str) -> Vec<Reading> {
    readings_with(text, &|_| false)
}

/// As [`readings`], with units that the form knows beside those that are known everywhere.
pub fn readings_with(text: &str, is_unit: &dyn Fn(&str) -> bool) -> Vec<Reading> {
    // Behind this mark digits are shown in the reverse order.
    let reversed = text.contains('\u{202e}');
    let text = text::visible(text);
    let text = text.trim();
    if text.is_empty() || text.len() > MAX_LENGTH {
        return Vec::new();
    }
    let plain: String = text.chars().map(as_ascii).collect();
    let (vague, plain) = without_about(without_quotes(&plain));
    let (negative, plain) = without_sign(plain);
    let (plain, numbered) = without_footnote_number(plain);
    let (core, after) = split_number(plain);
    let (exponent, after) = exponent::split(after);
    let (minus, after) = without_trailing_minus(core, after);
    if minus && negative {
        return Vec::new();
    }
    let (bound, after) = without_bound(after);
    let Some((tail, unit)) = tail(after, is_unit) else {
        return Vec::new();
    };
    let (core, look_alike) = without_look_alikes(core);
    let spelling = match () {
        () if vague.or(bound).is_some() => vague.or(bound).unwrap_or(tail),
        () if reversed => Spelling::Reversed,
        () if look_alike => Spelling::LookAlike,
        () if exponent.is_some() => Spelling::Exponent,
        () if minus => Spelling::TrailingMinus,
        () if numbered => Spelling::Footnote,
        () => tail,
    };
    let reading = |value: f64| Reading {
        value: match (negative || minus) && value != 0.0 {
            true => -value,
            false => value,
        },
        spelling,
        unit: unit.clone(),
    };
    let values = match exponent {
        Some(_) if look_alike => Vec::new(),
        Some(power) => exponent::values(&core, power),
        None => values(&core),
    };
    values.into_iter().map(reading).collect()
}

/// The text without quotation marks around it, or the apostrophe or quotation mark before it with
/// which programs mark a text (`'231`, `="231"`).
fn without_quotes(text: &str) -> &str {
    let formula = text.strip_prefix('=').filter(|rest| rest.starts_with('"'));
    let text = formula.unwrap_or(text);
    match text.strip_prefix(text::is_quote) {
        Some(rest) => rest.strip_suffix(text::is_quote).unwrap_or(rest).trim(),
        None => text,
    }
}

/// Digits and signs of other scripts as the ASCII ones.
fn as_ascii(character: char) -> char {
    let digit = |first: char| {
        (character as u32)
            .checked_sub(first as u32)
            .filter(|value| *value < 10)
            .and_then(|value| char::from_digit(value, 10))
    };
    match character {
        // Arabic-Indic and extended Arabic-Indic digits; full-width digits and signs.
        '٠'..='٩' => digit('٠').unwrap_or(character),
        '۰'..='۹' => digit('۰').unwrap_or(character),
        '−' | '–' | '‐' | '‑' | '﹣' => '-',
        '⩽' | '≦' => '≤',
        '⩾' | '≧' => '≥',
        other => text::narrow(other).unwrap_or(other),
    }
}

/// What a word or a sign before a number makes of it, and the rest.
fn without_about(text: &str) -> (Option<Spelling>, &str) {
    let lower = text.to_lowercase();
    // A lower-case form of another length would shift the place; no such word is listed.
    let same_length = lower.len() == text.len();
    let words = BEFORE
        .iter()
        .flat_map(|(spelling, words)| words.iter().map(move |word| (*spelling, *word)));
    let found = words.filter_map(|(spelling, word)| {
        let after = lower.strip_prefix(word).filter(|_| same_length)?;
        let ends = !word.ends_with(char::is_alphabetic) || !after.starts_with(char::is_alphabetic);
        (ends && !after.trim().is_empty()).then_some((word.len(), spelling))
    });
    match found.max_by_key(|(length, _)| *length) {
        Some((length, spelling)) => {
            let rest = text.get(length..).unwrap_or_default();
            (Some(spelling), rest.trim_start())
        }
        None => (None, text),
    }
}

/// What a word or a sign behind a number makes a bound of it (`10+`, `10 or more`), and the rest.
fn without_bound(after: &str) -> (Option<Spelling>, &str) {
    let lower = after.trim().to_lowercase();
    let known = |words: &&[&str]| words.contains(&lower.as_str());
    let found = BEHIND.iter().find(|(_, words)| known(words));
    match found {
        Some((spelling, _)) => (Some(*spelling), ""),
        None => (None, after),
    }
}

/// The rest without a minus directly behind the digits, or with spaces between when nothing follows
/// (`1.250,00-`, `2 -`, `2- EUR`). A minus behind a mark says "and no cents".
fn without_trailing_minus<'a>(core: &str, after: &'a str) -> (bool, &'a str) {
    let digits = core.ends_with(|c: char| c.is_ascii_digit());
    let found = after.trim_start().strip_prefix('-').filter(|rest| {
        let close = after.starts_with('-') && rest.starts_with(char::is_whitespace);
        digits && (rest.trim().is_empty() || close)
    });
    match found {
        Some(rest) => (true, rest),
        None => (false, after),
    }
}

fn without_sign(text: &str) -> (bool, &str) {
    if let Some(inner) = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return (true, inner.trim());
    }
    match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    }
}

/// The text without the number of a footnote behind it: `1)` or `(1)`, after a space.
fn without_footnote_number(text: &str) -> (&str, bool) {
    let found = text.rsplit_once(' ').filter(|(before, mark)| {
        let digits = mark
            .strip_suffix([')', ']'])
            .map(|mark| mark.trim_start_matches(['(', '[']));
        !before.trim().is_empty()
            && digits.is_some_and(|digits| digits.len() == 1 && digits.parse::<u8>().is_ok())
    });
    match found {
        Some((before, _)) => (before.trim_end(), true),
        None => (text, false),
    }
}

/// The longest beginning that can be a number: digits, letters that look like digits beside them,
/// and marks between digits.
fn split_number(text: &str) -> (&str, &str) {
    let mut end = 0;
    let mut seen_mark = None;
    let mut digits = 0;
    for (at, character) in text.char_indices() {
        let digit = character.is_ascii_digit();
        let letter = digits > 0 && looks_like(character).is_some() && !begins_word(text, at);
        if digit || letter || at == 0 && leads(text) {
            digits += usize::from(digit);
            end = at + character.len_utf8();
            seen_mark = None;
        } else if is_mark(character)
            && seen_mark.is_none()
            && (digits > 0 || matches!(character, '.' | ','))
        {
            seen_mark = Some(at);
        } else {
            break;
        }
    }
    text.split_at(end)
}

/// Whether letters that look like digits are the beginning of a word (`51 operations`).
fn begins_word(text: &str, at: usize) -> bool {
    let mut rest = text.get(at..).unwrap_or_default().chars();
    let next = rest.find(|next| !next.is_ascii_digit() && looks_like(*next).is_none());
    next.is_some_and(char::is_alphabetic)
}

/// Whether a text begins with a letter that looks like a digit and goes on with a digit (`O5`).
fn leads(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().and_then(looks_like).is_some()
        && characters.next().is_some_and(|next| next.is_ascii_digit())
}

/// The digit that a Latin or Cyrillic letter looks like.
fn looks_like(letter: char) -> Option<char> {
    match letter {
        'O' | 'o' | 'О' | 'о' => Some('0'),
        'l' | 'I' | 'і' | 'І' | '|' => Some('1'),
        'З' | 'з' => Some('3'),
        _ => None,
    }
}

fn without_look_alikes(core: &str) -> (String, bool) {
    let found = core
        .chars()
        .any(|character| looks_like(character).is_some());
    (
        core.chars()
            .map(|character| looks_like(character).unwrap_or(character))
            .collect(),
        found,
    )
}

/// What may stand behind a number: nothing, a footnote mark, or a unit. Nothing for anything else.
fn tail(after: &str, is_unit: &dyn Fn(&str) -> bool) -> Option<(Spelling, Option<String>)> {
    let after = after.trim();
    // In the region a year, or any number in order, has a point behind it: `2019.`
    if after.is_empty() || after == "." {
        return Some((Spelling::Exact, None));
    }
    let footnote = after.chars().all(|c| {
        matches!(
            c,
            '*' | '†' | '‡' | '§' | '¹' | '²' | '³' | '⁰'..='⁹' | '⁾' | '⁽'
        )
    });
    if footnote {
        return Some((Spelling::Footnote, None));
    }
    if NO_CENTS.contains(&after) {
        return Some((Spelling::WithUnit, None));
    }
    let unit = dimension(after).is_some() || is_unit(after);
    unit.then(|| (Spelling::WithUnit, Some(after.to_owned())))
}
