//! The content of a cell as an answer to a question.

use time::Date;

use crate::date::spelt::Spelt;
use crate::date::{self, spelt};
use crate::number;
use crate::template::{DataPoint, Template, ValueKind};
use crate::text;
use crate::workbook::{Cell, Content};

use super::{Unreadable, UnreadableReason, Value};

/// Reads the content of a cell as the answer to a data point. Nothing is guessed: what is written
/// in another way than the form asks stays unreadable, and is kept.
pub fn read(content: &Content, point: &DataPoint, template: &Template, epoch_1904: bool) -> Value {
    match content {
        Content::Blank => Value::Blank,
        Content::Text(text) if text::plain(text).is_empty() => Value::Blank,
        Content::Text(text) => read_text(text, point, template),
        Content::Number(number) => match point.kind {
            ValueKind::Text => Value::Text(shown(content, epoch_1904)),
            ValueKind::Choice(_) => unreadable(content, epoch_1904, UnreadableReason::NotAChoice),
            // Without a date format it is not known to be a day.
            ValueKind::Date => unreadable(content, epoch_1904, UnreadableReason::NotADate),
            // Excel compares by 15 digits; what lies behind them is noise of calculating.
            _ => Value::Number(number::tidy(*number)),
        },
        Content::Date(serial) => match point.kind {
            ValueKind::Date => match date::from_serial(*serial, epoch_1904) {
                Some(day) => Value::Date(day),
                None => unreadable(content, epoch_1904, UnreadableReason::NotADate),
            },
            ValueKind::Text => Value::Text(shown(content, epoch_1904)),
            ValueKind::Choice(_) => unreadable(content, epoch_1904, UnreadableReason::NotAChoice),
            _ => unreadable(content, epoch_1904, UnreadableReason::DateForNumber),
        },
        Content::Error(_) if content.is_not_finite() => {
            unreadable(content, epoch_1904, UnreadableReason::NotFinite)
        }
        Content::Bool(_) => match point.kind {
            ValueKind::Text => Value::Text(shown(content, epoch_1904)),
            ValueKind::Choice(_) => unreadable(content, epoch_1904, UnreadableReason::NotAChoice),
            ValueKind::Date => unreadable(content, epoch_1904, UnreadableReason::NotADate),
            _ => unreadable(content, epoch_1904, UnreadableReason::LogicalForNumber),
        },
        Content::Error(_) => unreadable(content, epoch_1904, UnreadableReason::ErrorValue),
    }
}

/// Reads a cell as the answer to a data point, as a person sees it: a percentage is what its format
/// shows, and a text of which parts are struck through or raised says nothing for certain.
pub fn of_cell(cell: &Cell, point: &DataPoint, template: &Template, epoch_1904: bool) -> Value {
    if let Some(percentage) = super::shown::percentage(cell, point) {
        return Value::Number(percentage);
    }
    let value = read(&cell.content, point, template, epoch_1904);
    let Some(display) = cell
        .display
        .as_deref()
        .filter(|display| !display.runs.is_empty())
    else {
        return value;
    };
    let reason = match (&point.kind, &value) {
        (ValueKind::Text, _) => return value,
        (_, Value::Unreadable(unreadable)) => unreadable.reason,
        (ValueKind::Choice(_), _) => UnreadableReason::NotAChoice,
        (ValueKind::Date, _) => UnreadableReason::NotADate,
        _ => UnreadableReason::TextForNumber,
    };
    Value::Unreadable(Unreadable {
        text: display.seen(),
        reason,
    })
}

fn read_text(text: &str, point: &DataPoint, template: &Template) -> Value {
    let word = text.trim().to_lowercase();
    let is = |key: &str| template.labels.has(key, &word);
    if is("answer:not_available") {
        return Value::NotAvailable;
    }
    if is("answer:not_applicable") {
        return Value::NotApplicable;
    }
    let refuse = |reason| {
        Value::Unreadable(Unreadable {
            text: text.to_owned(),
            reason,
        })
    };
    match &point.kind {
        ValueKind::Text => Value::Text(text.trim().to_owned()),
        ValueKind::Date => refuse(UnreadableReason::NotADate),
        ValueKind::Choice(list) => template.item_called(list, &word).map_or_else(
            || refuse(UnreadableReason::NotAChoice),
            |item| Value::Choice(item.to_owned()),
        ),
        _ => refuse(UnreadableReason::TextForNumber),
    }
}

/// The answer without a figure that a text is, but for spaces, signs, the case of its letters, and
/// letters that only look like those of the label.
pub fn spelt(text: &str, template: &Template) -> Option<Value> {
    let word = text::word(text);
    if word.is_empty() {
        return None;
    }
    let look = text::look(&word);
    let is = |key: &str| {
        let labels = template.labels.texts.get(key);
        let mut labels = labels.into_iter().flat_map(|labels| labels.values());
        labels.any(|label| text::look(&text::word(label)) == look)
    };
    match () {
        () if is("answer:not_available") => Some(Value::NotAvailable),
        () if is("answer:not_applicable") => Some(Value::NotApplicable),
        () => None,
    }
}

fn unreadable(content: &Content, epoch_1904: bool, reason: UnreadableReason) -> Value {
    Value::Unreadable(Unreadable {
        text: shown(content, epoch_1904),
        reason,
    })
}

/// The days that a number can count, in a cell that does not show it as one: by the first day of the
/// workbook, or digit by digit (20200201). Only days that a form can be about.
fn counted(number: f64, epoch_1904: bool) -> Spelt {
    const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;
    let days = match number {
        digits if digits >= 1e7 && digits.fract() == 0.0 => spelt::spelt(&format!("{digits}")).days,
        serial => date::from_serial(serial, epoch_1904).into_iter().collect(),
    };
    let likely = |day: &Date| YEARS.contains(&day.year());
    Spelt {
        days: days.into_iter().filter(likely).collect(),
        exact: false,
    }
}

/// Every reading of a content as a day, where a day is asked.
pub fn days(content: &Content, epoch_1904: bool) -> Spelt {
    match content {
        Content::Date(serial) => Spelt {
            days: date::from_serial(*serial, epoch_1904).into_iter().collect(),
            exact: true,
        },
        Content::Number(number) => counted(*number, epoch_1904),
        Content::Text(text) => match text.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => counted(number, epoch_1904),
            _ => spelt::spelt(text),
        },
        Content::Blank | Content::Bool(_) | Content::Error(_) => Spelt::default(),
    }
}

/// Whether a number can be a year that a form is about.
pub fn is_year(number: f64) -> bool {
    number.fract() == 0.0 && (1900.0..2101.0).contains(&number)
}

/// The time of day of a serial number, with a blank before it; empty at midnight.
fn time_of_day(serial: f64) -> String {
    let seconds = ((serial - serial.floor()) * 86_400.0).round() as u32;
    match seconds {
        0 => String::new(),
        seconds => format!(
            " {:02}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        ),
    }
}

/// The content of a cell as a person would see it, numbers in full.
pub fn shown(content: &Content, epoch_1904: bool) -> String {
    match content {
        Content::Blank => String::new(),
        Content::Number(number) => number.to_string(),
        Content::Text(text) | Content::Error(text) => text.clone(),
        Content::Bool(true) => "TRUE".to_owned(),
        Content::Bool(false) => "FALSE".to_owned(),
        Content::Date(serial) => match date::from_serial(*serial, epoch_1904) {
            Some(day) => format!("{}{}", date::to_iso(day), time_of_day(*serial)),
            None => serial.to_string(),
        },
    }
}
