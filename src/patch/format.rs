//! Number formats: what each makes of a number.

use crate::workbook::look::NumberFormat;

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A number.
    Number,
    /// A share.
    Percent,
    /// A day or a time of day.
    Date,
    /// The text of it, `@`.
    Text,
}

/// The number format "General", the short date of the reader's country, and text.
pub(super) const GENERAL: u32 = 0;
pub(super) const SHORT_DATE: u32 = 14;
const TEXT: u32 = 49;

/// What stands behind the first letter of `General` in the code of a format.
const GENERAL_REST: &str = "eneral";

/// What a number format that every program knows makes of a number.
pub(super) fn built_in(id: u32) -> Kind {
    match id {
        9 | 10 => Kind::Percent,
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Kind::Date,
        TEXT => Kind::Text,
        _ => Kind::Number,
    }
}

/// What a number format makes of a number, by its code.
pub(super) fn kind_of(code: &str) -> Kind {
    let code = code.split(';').next().unwrap_or_default();
    let mut letters = code.chars();
    let mut kind = Kind::Number;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | '_' | '*' => {
                letters.next();
            }
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            '[' => {
                let inner: String = letters
                    .by_ref()
                    .take_while(|letter| *letter != ']')
                    .collect();
                // `[h]` counts hours on, which is no time of day.
                if matches!(inner.to_ascii_lowercase().trim_matches(['h', 'm', 's']), "")
                    && !inner.is_empty()
                {
                    return Kind::Number;
                }
            }
            '@' => kind = Kind::Text,
            '%' => kind = Kind::Percent,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Kind::Date,
            // The letters of `General` are none of a day.
            'G' if letters.as_str().starts_with(GENERAL_REST) => {
                letters.nth(GENERAL_REST.len() - 1);
            }
            _ => {}
        }
    }
    kind
}

/// Whether a format shows another number than it is given: in thousands, with words that may be a unit,
/// or a text. A share is not among them.
pub(super) fn shows_otherwise(code: &str) -> bool {
    kind_of(code) == Kind::Number && !NumberFormat::new(code).is_plain()
}

#[cfg(test)]
mod tests {
    use super::{Kind, built_in, kind_of};

    #[test]
    fn a_format_tells_what_it_makes_of_a_number() {
        for (code, kind) in [
            ("General", Kind::Number),
            ("General%", Kind::Percent),
            ("General\" m\"", Kind::Number),
            ("#,##0.00", Kind::Number),
            ("0.0%", Kind::Percent),
            ("yyyy\\-mm\\-dd", Kind::Date),
            ("[$-409]d\\.m\\.yyyy;@", Kind::Date),
            ("[h]:mm", Kind::Number),
            ("mm:ss.0", Kind::Date),
            ("@", Kind::Text),
            ("0\" days\"", Kind::Number),
            ("\\d0", Kind::Number),
            ("[Red]0", Kind::Number),
            // The year of an emperor, which begins as `General` does.
            ("GGGE\\.M\\.D", Kind::Date),
            ("_-* #,##0\\ \"kn\"_-", Kind::Number),
        ] {
            assert_eq!(kind_of(code), kind, "{code}");
        }
    }

    #[test]
    fn the_formats_that_every_program_knows_tell_it_by_their_number() {
        for (id, kind) in [
            (0, Kind::Number),
            (9, Kind::Percent),
            (10, Kind::Percent),
            (14, Kind::Date),
            (22, Kind::Date),
            (46, Kind::Number),
            (49, Kind::Text),
        ] {
            assert_eq!(built_in(id), kind, "{id}");
        }
    }
}
