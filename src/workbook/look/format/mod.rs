//! Number formats: how a cell's format code writes its content.
//!
//! `code` reads a format code into sections of parts, `decimal` rounds as Excel does, `number`,
//! `day` and `general` write. What a code asks for that is not known here (fractions, eras) is
//! written as *General* would, so a figure is never hidden by its format. `showing` tells where a
//! person sees something else than the number.

mod code;
mod day;
mod decimal;
mod general;
mod number;
mod showing;
#[cfg(test)]
mod tests;

use crate::workbook::Content;

use code::{Kind, Part, Section};

pub use general::general;
pub use showing::Showing;

/// A format code, read once to write many cells.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberFormat {
    code: String,
    sections: Vec<Section>,
}

/// How a language writes numbers and days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Convention {
    /// The mark before decimals.
    pub decimal: char,
    /// The mark between thousands.
    pub thousands: char,
    /// The names of the twelve months.
    pub months: Vec<String>,
    /// The names of the seven days, Sunday first.
    pub days: Vec<String>,
}

impl Default for Convention {
    /// The marks of English, and no names.
    fn default() -> Self {
        Self {
            decimal: '.',
            thousands: ',',
            months: Vec::new(),
            days: Vec::new(),
        }
    }
}

impl NumberFormat {
    /// Reads a format code.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            sections: code::sections(code),
        }
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The code that an id below 164 stands for without being defined in the file; those of
    /// currencies and of East Asian calendars differ from country to country and are *General*.
    pub fn built_in(id: u32) -> &'static str {
        match id {
            1 => "0",
            2 => "0.00",
            3 | 37 | 38 => "#,##0",
            4 | 39 | 40 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            11 => "0.00E+00",
            14 => "yyyy-mm-dd",
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 => "h:mm AM/PM",
            19 => "h:mm:ss AM/PM",
            20 => "h:mm",
            21 => "h:mm:ss",
            22 => "yyyy-mm-dd h:mm",
            45 => "mm:ss",
            46 => "[h]:mm:ss",
            47 => "mm:ss.0",
            48 => "##0.0E+0",
            49 => "@",
            _ => "General",
        }
    }

    /// Whether it writes numbers as days or times.
    pub fn is_day(&self) -> bool {
        self.sections
            .first()
            .is_some_and(|section| section.kind == Kind::Day)
    }

    /// What a person sees of a content; nothing where this format has no say: texts without a
    /// pattern, truth values, errors.
    pub fn write(
        &self,
        content: &Content,
        epoch_1904: bool,
        convention: &Convention,
    ) -> Option<String> {
        match content {
            Content::Number(number) | Content::Date(number) if number.is_finite() => {
                self.number(*number, epoch_1904, convention)
            }
            Content::Text(text) => self.text(text),
            _ => None,
        }
    }

    fn number(&self, value: f64, epoch_1904: bool, convention: &Convention) -> Option<String> {
        let section = self.section(value)?;
        // A section of its own for negative numbers says itself how the sign is written.
        let signless = self.numeric_sections() > 1;
        let shown = if signless { value.abs() } else { value };
        match section.kind {
            Kind::Day => day::write(&section.parts, value, epoch_1904, convention),
            Kind::Number => number::write(&section.parts, shown, convention),
            Kind::General => Some(code::around(&section.parts, |part| {
                matches!(part, Part::General).then(|| general(shown, convention))
            })),
            Kind::Text => Some(code::around(&section.parts, |part| {
                matches!(part, Part::Text).then(|| general(value, convention))
            })),
            // Literal text alone, and nothing for a section without anything.
            Kind::Literal => Some(code::around(&section.parts, |_| None)),
            Kind::Unknown => Some(general(value, convention)),
        }
    }

    fn text(&self, text: &str) -> Option<String> {
        let pattern = match self.sections.as_slice() {
            [_, _, _, pattern, ..] => Some(pattern),
            sections => sections.iter().find(|section| section.kind == Kind::Text),
        }?;
        Some(code::around(&pattern.parts, |part| {
            matches!(part, Part::Text).then(|| text.to_owned())
        }))
    }

    /// How many sections are for numbers: the fourth is for texts, and so is a last one with `@`.
    fn numeric_sections(&self) -> usize {
        let all = self.sections.len().min(3);
        let last_is_text = all > 1
            && self
                .sections
                .get(all - 1)
                .is_some_and(|section| section.kind == Kind::Text);
        if last_is_text { all - 1 } else { all }
    }

    fn section(&self, value: f64) -> Option<&Section> {
        let sections = self.sections.get(..self.numeric_sections())?;
        if sections.iter().any(|section| section.condition.is_some()) {
            let met = |section: &&Section| {
                section
                    .condition
                    .is_none_or(|condition| condition.met(value))
            };
            return sections.iter().find(met);
        }
        match sections {
            [positive, negative, zero] => Some(match value {
                _ if value > 0.0 => positive,
                _ if value < 0.0 => negative,
                _ => zero,
            }),
            [other, negative] => Some(if value < 0.0 { negative } else { other }),
            sections => sections.first(),
        }
    }
}
