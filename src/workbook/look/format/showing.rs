//! What a format makes of a number, where that is not plainly the number.

use crate::workbook::Content;

use super::code::{Kind, Part, Section};
use super::{Convention, NumberFormat, number};

/// What a person sees, where it is not plainly the number that is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Showing {
    /// Nothing at all.
    Nothing,
    /// A hundred times the number, with a percent sign.
    Percent(String),
    /// The number in thousands or millions.
    Scaled(String),
    /// The number, with words beside it.
    Words {
        /// All of it.
        shown: String,
        /// The words.
        words: String,
    },
    /// Another figure, or a text.
    Other(String),
}

impl NumberFormat {
    /// Whether it writes every number as that number, and every text as that text.
    pub fn is_plain(&self) -> bool {
        let numbers = [1.0, 23_456.789, -1.0, 0.0];
        let conditions = self
            .sections
            .iter()
            .any(|section| section.condition.is_some());
        let text = Content::Text("a".to_owned());
        !conditions
            && numbers.iter().all(|number| self.showing(*number).is_none())
            && self.showing_of(&text).is_none()
    }

    /// What it makes of a number, if not plainly that.
    pub fn showing(&self, value: f64) -> Option<Showing> {
        let section = self.section(value)?;
        if matches!(section.kind, Kind::Day | Kind::Unknown) {
            return None;
        }
        let content = Content::Number(value);
        let shown = self.write(&content, false, &Convention::default())?;
        let shown = shown.trim().to_owned();
        if shown.is_empty() {
            return Some(Showing::Nothing);
        }
        let literals = literals(section);
        let words = literals.chars().any(|c| c.is_alphabetic() || c == '%');
        // A dash for nought.
        let sign_for_nought = value == 0.0 && !words;
        let other = literals.chars().any(char::is_numeric)
            || section.kind == Kind::Literal && !sign_for_nought
            || has_other_value(section, &shown, value);
        if other {
            return Some(Showing::Other(shown));
        }
        match shift(section) {
            0 if words => Some(Showing::Words {
                words: trimmed(&literals),
                shown,
            }),
            0 => None,
            2 => Some(Showing::Percent(shown)),
            _ => Some(Showing::Scaled(shown)),
        }
    }

    /// What it makes of a text, or of a day, if not plainly that.
    pub fn showing_of(&self, content: &Content) -> Option<Showing> {
        let shown = self.write(content, false, &Convention::default())?;
        match content {
            Content::Date(serial) if self.section(*serial)?.kind != Kind::Day => {
                let nothing = shown.trim().is_empty();
                nothing.then_some(Showing::Nothing)
            }
            Content::Text(text) if shown.trim() != text.trim() => Some(match shown.trim() {
                "" => Showing::Nothing,
                shown if shown.contains(text.trim()) => return None,
                shown => Showing::Other(shown.to_owned()),
            }),
            _ => None,
        }
    }
}

/// The power of ten that a section multiplies the number by.
fn shift(section: &Section) -> i32 {
    match section.kind {
        Kind::Number => number::shift(&section.parts),
        _ => 0,
    }
}

fn literals(section: &Section) -> String {
    let literals = section.parts.iter().map(|part| match part {
        Part::Literal(text) => text.as_str(),
        _ => " ",
    });
    literals.collect()
}

fn trimmed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a sign is left out, or marks between the digits make another figure of them.
fn has_other_value(section: &Section, shown: &str, value: f64) -> bool {
    let digits = shown.chars().any(|c| c.is_ascii_digit() && c != '0');
    if value < 0.0 && digits && !shown.contains(['-', '−', '–', '(']) {
        return true;
    }
    let is_digit = |part: &Part| matches!(part, Part::Digit(_));
    let first = section.parts.iter().position(is_digit);
    let last = section.parts.iter().rposition(is_digit);
    let (Some(first), Some(last)) = (first, last) else {
        return false;
    };
    let mut inside = section.parts.iter().take(last).skip(first);
    if !inside.any(|part| matches!(part, Part::Literal(text) if text.contains(['.', ',']))) {
        return false;
    }
    let figure: String = shown
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .collect();
    let readings = crate::number::readings(&figure);
    !readings
        .iter()
        .any(|reading| (reading.value - value.abs()).abs() <= 0.5)
}

#[cfg(test)]
mod tests {
    use super::super::NumberFormat;
    use super::Showing;

    #[test]
    fn usual_formats_show_the_number() {
        for code in [
            "General",
            "0",
            "0.00",
            "#,##0",
            "#,##0.00",
            "#,##0.###",
            "@",
            "yyyy\\-mm\\-dd",
            "dd.mm.yyyy",
            "[h]:mm",
            "0.00E+00",
            "# ?/?",
            "#,##0;-#,##0",
            "#,##0_);(#,##0)",
            "#,##0_);[Red](#,##0)",
            "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
            "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
            "# ##0",
            "000 000",
            "0;-0;0;@",
            "[Blue]0",
        ] {
            assert!(NumberFormat::new(code).is_plain(), "{code}");
        }
    }

    #[test]
    fn what_is_shown_otherwise_is_told() {
        let other = |text: &str| Some(Showing::Other(text.to_owned()));
        let words = |shown: &str, words: &str| {
            Some(Showing::Words {
                shown: shown.to_owned(),
                words: words.to_owned(),
            })
        };
        for (code, value, expected) in [
            ("0%", 0.4, Some(Showing::Percent("40%".to_owned()))),
            ("0.0%", 1.0, Some(Showing::Percent("100.0%".to_owned()))),
            (";;;", 231.0, Some(Showing::Nothing)),
            ("0;-0;;@", 0.0, Some(Showing::Nothing)),
            ("0;-0;;@", 5.0, None),
            ("#", 0.0, Some(Showing::Nothing)),
            ("\"9,999\"", 231.0, other("9,999")),
            ("0\"0\"", 231.0, other("2310")),
            ("\\90", 231.0, other("9231")),
            ("*90", 231.0, other("9231")),
            ("[=231]\"9999\";0", 231.0, other("9999")),
            ("[=231]\"9999\";0", 230.0, None),
            (
                "[>100]0,;0",
                34_000.0,
                Some(Showing::Scaled("34".to_owned())),
            ),
            ("[>100]0,;0", 34.0, None),
            ("0,,", 2e6, Some(Showing::Scaled("2".to_owned()))),
            ("0\" hilj.\"", 34.0, words("34 hilj.", "hilj.")),
            ("0.0\" kg\"", 400.0, words("400.0 kg", "kg")),
            ("General\" mijë\"", 34.0, words("34 mijë", "mijë")),
            ("[$kg] 0", 34.0, words("kg 34", "kg")),
            ("0\\%", 40.0, words("40%", "%")),
            ("0\\.0", 231.0, other("23.1")),
            ("#\\.##0", 2310.0, None),
            ("#\\.##0", 1.0, other(".1")),
            ("0;0", -5.0, other("5")),
            ("0;(0)", -5.0, None),
            ("\"none\"", 0.0, other("none")),
            ("0;-0;\"–\"", 0.0, None),
            ("\"yes\"", 1.0, other("yes")),
        ] {
            assert_eq!(NumberFormat::new(code).showing(value), expected, "{code}");
        }
        for code in [
            "0%",
            ";;;",
            "\"9,999\"",
            "[=231]\"9999\";0",
            "0,",
            "0\" kg\"",
            "0;0",
            "0;-0;0;",
        ] {
            assert!(!NumberFormat::new(code).is_plain(), "{code}");
        }
        let text = crate::workbook::Content::Text("a".to_owned());
        let shown = |code| NumberFormat::new(code).showing_of(&text);
        assert_eq!(shown("0;-0;0;"), Some(Showing::Nothing));
        assert_eq!(shown(";;;"), Some(Showing::Nothing));
        assert_eq!(shown("0;-0;0;\"b\""), other("b"));
        assert_eq!(shown("0;-0;0;@"), None);
    }
}
