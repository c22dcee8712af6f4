//! Figures and days as people write them.

use fluent_bundle::FluentValue;
use time::Date;

use crate::date;
use crate::template::ValueKind;
use crate::workbook::look::Convention;

use super::Messages;

impl Messages {
    /// A number with the marks of the language; years without a mark, serial numbers of days as days.
    pub fn figure(&self, value: f64, kind: Option<&ValueKind>) -> String {
        let (decimal, thousands) = (self.convention.decimal, self.convention.thousands);
        match kind {
            Some(ValueKind::Year) => plain(value),
            Some(ValueKind::Date) => match date::from_serial(value, false) {
                Some(day) => self.day(day),
                None => plain(value),
            },
            _ => grouped(&plain(value), decimal, thousands),
        }
    }

    /// A day as the language writes it.
    pub fn day(&self, day: Date) -> String {
        let iso = date::to_iso(day);
        let mut parts = iso.split('-');
        let mut part = || parts.next().unwrap_or_default();
        let (year, month, day) = (part(), part(), part());
        let arguments = [
            ("year", year),
            ("month", month),
            ("day", day),
            ("short-month", month.trim_start_matches('0')),
            ("short-day", day.trim_start_matches('0')),
        ];
        self.text("date", &arguments)
    }

    /// A share as the language writes it, of its figure.
    pub(super) fn percent(&self, number: &str) -> String {
        self.text("percent", &[("number", number)])
    }

    /// A text in the quotes of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.text("quoted", &[("text", text)])
    }
}

/// How Fluent writes the numbers in its sentences.
pub(super) type Writer<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// The writer of a convention.
pub(super) fn writer<M>(convention: &Convention) -> Writer<M> {
    match convention.thousands {
        ',' => written::<',', M>,
        '.' => written::<'.', M>,
        _ => written::<'\u{a0}', M>,
    }
}

/// Counts are whole, so there is no decimal mark to know.
fn written<const THOUSANDS: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&plain(number.value), '.', THOUSANDS)),
        _ => None,
    }
}

/// At most six decimals: what lies behind is an error of calculation.
fn plain(value: f64) -> String {
    let rounded = (value * 1e6).round() / 1e6;
    let shown = if rounded.is_finite() && value.abs() < 1e9 {
        rounded
    } else {
        value
    };
    // No minus before nought.
    (shown + 0.0).to_string()
}

fn grouped(number: &str, decimal: char, thousands: char) -> String {
    let (sign, digits) = number
        .strip_prefix('-')
        .map_or(("", number), |digits| ("−", digits));
    let (whole, decimals) = digits
        .split_once('.')
        .map_or((digits, ""), |(whole, after)| (whole, after));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(decimal);
        out.push_str(decimals);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Messages;
    use crate::template::ValueKind;

    #[test]
    fn figures_are_written_as_in_english() {
        let messages = Messages::new("en");
        for (value, kind, shown) in [
            (0.0, None, "0"),
            (-0.0, None, "0"),
            (647.0, None, "647"),
            (1252.0, None, "1,252"),
            (1_234_567.5, None, "1,234,567.5"),
            (-1252.0, None, "−1,252"),
            (0.1 + 0.2, None, "0.3"),
            (2019.0, Some(ValueKind::Year), "2019"),
            (44_012.0, Some(ValueKind::Date), "2020-06-30"),
        ] {
            assert_eq!(messages.figure(value, kind.as_ref()), shown);
        }
    }

    #[test]
    fn each_language_has_its_marks_and_its_days() {
        for (language, number, day) in [
            ("sq", "1\u{a0}234\u{a0}567,5", "30.6.2020"),
            ("bs", "1.234.567,5", "30. 6. 2020."),
            ("mk", "1.234.567,5", "30.6.2020"),
            ("cnr", "1.234.567,5", "30. 6. 2020."),
            ("sr-Latn", "1.234.567,5", "30. 6. 2020."),
            ("sr-Cyrl", "1.234.567,5", "30. 6. 2020."),
        ] {
            let messages = Messages::new(language);
            assert_eq!(messages.figure(1_234_567.5, None), number, "{language}");
            let kind = ValueKind::Date;
            assert_eq!(messages.figure(44_012.0, Some(&kind)), day, "{language}");
            assert_eq!(messages.figure(2020.0, Some(&ValueKind::Year)), "2020");
        }
    }
}
