//! Numbers as text, as the region and its programs write them.

use crate::template::{DataPoint, Template};
use crate::workbook::Content;

use super::Random;

/// What stands between thousands.
const MARKS: &[&str] = &[
    ",", ".", " ", "\u{a0}", "\u{2009}", "\u{202f}", "'", "\u{2019}",
];
const ABOUT: &[&str] = &[
    "around",
    "circa",
    "oko",
    "око",
    "rreth",
    "~",
    "approximately",
    "cca",
    "približno",
    "околу",
];
const NO_ANSWER: &[&str] = &[
    "n/a",
    "N/A",
    "nema podataka",
    "нема података",
    "нема податоци",
    "nuk ka të dhëna",
    "no data",
    "not reported",
    "nema",
    "нема",
    "s'ka",
    "-",
    "/",
    "nije dostupno",
    "unknown",
];
const FOOTNOTES: &[&str] = &["*", "**", "¹", "²", " 1)", " *"];

/// A number typed as text.
pub(super) fn text(
    figure: f64,
    point: &DataPoint,
    template: &Template,
    random: &mut Random,
) -> Option<Content> {
    let plain = figure.abs().to_string();
    let spelled = match random.below(10) {
        0 => plain,
        1 => {
            let spaces = *random.of(&[" ", "\u{a0}", "  "])?;
            match random.chance(0.5) {
                true => format!("{spaces}{plain}"),
                false => format!("{plain}{spaces}"),
            }
        }
        2 | 3 => {
            let mark = *random.of(MARKS)?;
            let decimal = if mark == "," { "." } else { "," };
            (figure.abs() >= 1000.0).then(|| grouped(&plain, mark, decimal))?
        }
        4 => plain.contains('.').then(|| plain.replace('.', ","))?,
        5 => other_digits(&plain, '０'),
        6 => other_digits(&plain, '٠'),
        7 => look_alike(&plain, random)?,
        8 => {
            let key = format!("unit:{}", point.unit);
            format!("{plain} {}", template.labels.get(&key, "en"))
        }
        _ => format!("{plain}{}", random.of(FOOTNOTES)?),
    };
    Some(Content::Text(match figure < 0.0 {
        true => format!("-{spelled}"),
        false => spelled,
    }))
}

/// A number that is only about right.
pub(super) fn about(figure: f64, random: &mut Random) -> Option<Content> {
    let word = random.of(ABOUT)?;
    (figure > 0.0).then(|| Content::Text(format!("{word} {figure}")))
}

/// A way to say that there is no figure.
pub(super) fn no_answer(template: &Template, random: &mut Random) -> Option<Content> {
    // What the form itself says in one of its languages is no error.
    let is_answer = |word: &str| template.labels.has("answer:not_available", word);
    let words = NO_ANSWER.iter().filter(|word| !is_answer(word));
    let words: Vec<&str> = words.copied().collect();
    Some(Content::Text((*random.of(&words)?).to_owned()))
}

/// A number in a cell that shows dates.
pub(super) fn date(figure: f64) -> Option<Content> {
    (figure.fract() == 0.0 && (1.0..2_958_466.0).contains(&figure)).then_some(Content::Date(figure))
}

fn grouped(plain: &str, mark: &str, decimal: &str) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    match fraction {
        "" => text,
        _ => format!("{text}{decimal}{fraction}"),
    }
}

fn other_digits(plain: &str, nought: char) -> String {
    let other = |character: char| {
        let value = character.to_digit(10)?;
        char::from_u32(nought as u32 + value)
    };
    plain
        .chars()
        .map(|character| other(character).unwrap_or(character))
        .collect()
}

/// One digit as a letter that looks like it.
fn look_alike(plain: &str, random: &mut Random) -> Option<String> {
    let letters = |digit: char| match digit {
        '0' => "OОoо",
        '1' => "lI",
        '3' => "З",
        _ => "",
    };
    let places: Vec<usize> = plain
        .char_indices()
        .filter(|(_, digit)| !letters(*digit).is_empty())
        .map(|(at, _)| at)
        .collect();
    // A letter alone is no number to anybody.
    let at = *random.of(&places).filter(|_| plain.len() > 1)?;
    let letters: Vec<char> = letters(plain.get(at..)?.chars().next()?).chars().collect();
    let letter = random.of(&letters)?;
    Some(format!(
        "{}{letter}{}",
        plain.get(..at)?,
        plain.get(at + 1..)?
    ))
}
