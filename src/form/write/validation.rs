//! What may be typed into a cell, told to Excel and to the person.

use rust_xlsxwriter::{DataValidation, Formula};

use crate::language::Messages;
use crate::template::{DataPoint, Template, ValueKind};

use super::FormError;
use super::calculation::quoted;

/// The longest list of choices that Excel keeps in a cell.
const LONGEST_LIST: usize = 255;

/// The validation of a data point's cell, if its kind of answer has one.
pub(super) fn of(
    point: &DataPoint,
    template: &Template,
    messages: &Messages,
    cell: &str,
) -> Result<Option<DataValidation>, FormError> {
    let words = missing_words(point, template, messages.language());
    let validation = match &point.kind {
        ValueKind::Text => return Ok(None),
        ValueKind::Choice(list) => {
            let items = template
                .lists
                .get(list)
                .map(|list| list.items.as_slice())
                .unwrap_or_default();
            let choices: Vec<&str> = items
                .iter()
                .map(|item| template.item(list, item, messages.language()))
                .chain(words.iter().copied())
                .collect();
            // Excel takes a list apart at its commas, counts what it keeps in units of UTF-16, and
            // reads a list that begins with an equals sign as a formula.
            let length: usize = choices.iter().map(|choice| units(choice) + 1).sum();
            let cannot = |choice: &&str| {
                choice.is_empty()
                    || choice.trim() != *choice
                    || choice.contains([',', '"', '\n', '\r'])
            };
            let formula = choices.first().is_some_and(|first| first.starts_with('='));
            if length > LONGEST_LIST + 1 || choices.iter().any(cannot) || formula {
                return Ok(None);
            }
            DataValidation::new().allow_list_strings(&choices)?
        }
        kind => {
            let condition = number_condition(kind, point.allows_negative, cell);
            let words = words
                .iter()
                .map(|word| format!(",EXACT(LOWER({cell}),{})", quoted(&word.to_lowercase())));
            let condition = format!("=OR({condition}{})", words.collect::<String>());
            if units(&condition) > LONGEST_LIST {
                return Ok(None);
            }
            DataValidation::new().allow_custom(Formula::new(condition))
        }
    };
    let expected = expected(point, messages);
    let refused = messages.text("form-refused", &[("expected", &expected)]);
    let title = messages.text("form-refused-title", &[]);
    Ok(Some(
        validation
            .set_input_message(expected)?
            .set_error_title(title)?
            .set_error_message(refused)?,
    ))
}

/// The length of a text as Excel counts it.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The words for missing answers that are possible for a data point.
fn missing_words<'a>(point: &DataPoint, template: &'a Template, language: &str) -> Vec<&'a str> {
    let mut words = Vec::new();
    if point.allows_na {
        words.push(template.labels.get("answer:not_available", language));
    }
    if point.allows_nap {
        words.push(template.labels.get("answer:not_applicable", language));
    }
    words
}

fn number_condition(kind: &ValueKind, negative: bool, cell: &str) -> String {
    let number = format!("ISNUMBER({cell})");
    match kind {
        ValueKind::Count if negative => format!("IF({number},{cell}=INT({cell}))"),
        ValueKind::Count => format!("IF({number},AND({cell}>=0,{cell}=INT({cell})))"),
        ValueKind::Percent => format!("IF({number},AND({cell}>=0,{cell}<=100))"),
        ValueKind::Year => {
            format!("IF({number},AND({cell}>=1900,{cell}<=2100,{cell}=INT({cell})))")
        }
        // Days from the year 2000 on.
        ValueKind::Date => format!("IF({number},AND({cell}>=36526,{cell}<73051))"),
        _ => format!("IF({number},{cell}>=0)"),
    }
}

/// What is expected, in words.
fn expected(point: &DataPoint, messages: &Messages) -> String {
    let id = match point.kind {
        ValueKind::Count if point.allows_negative => "form-count-signed",
        ValueKind::Count => "form-count",
        ValueKind::Amount => "form-amount",
        ValueKind::Percent => "form-percent",
        ValueKind::Year => "form-year",
        ValueKind::Date => "form-date",
        ValueKind::Choice(_) => "form-choice",
        ValueKind::Text => "form-text",
    };
    let mut text = messages.text(id, &[]);
    if point.allows_na {
        text.push_str(&messages.text("form-or-na", &[]));
    }
    if point.allows_nap {
        text.push_str(&messages.text("form-or-nap", &[]));
    }
    text
}
