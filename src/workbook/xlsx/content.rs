//! What the text in a cell stands for.

use crate::package::meaning::meant;
use crate::workbook::{Content, number_content, text_content};

use super::strings;

/// What the cells of all sheets point to.
pub(super) struct Tables<'a> {
    pub(super) strings: &'a [String],
    /// Which cell formats show days.
    pub(super) days: &'a [bool],
    /// Whether days are counted from 1904.
    pub(super) epoch_1904: bool,
}

/// What a cell says of itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Shared,
    Text,
    Inline,
    Bool,
    Error,
    Day,
}

impl Kind {
    pub(super) fn of(name: Option<&str>) -> Self {
        match name {
            Some("s") => Self::Shared,
            Some("str") => Self::Text,
            Some("inlineStr") => Self::Inline,
            Some("b") => Self::Bool,
            Some("e") => Self::Error,
            Some("d") => Self::Day,
            _ => Self::Number,
        }
    }
}

impl Tables<'_> {
    /// The content that a text stands for, in a cell of this kind and style.
    pub(super) fn content(&self, text: &str, kind: Kind, style: Option<&str>) -> Content {
        match kind {
            Kind::Number => {
                let trimmed = text.trim_ascii();
                match trimmed.parse::<f64>() {
                    Ok(number) => {
                        number_content(number, self.shows_days(style), || trimmed.to_owned())
                    }
                    Err(_) => text_content(meant(trimmed).into_owned()),
                }
            }
            Kind::Shared => {
                let place = text.trim_ascii().parse::<usize>().ok();
                let shared = place.and_then(|place| self.strings.get(place));
                shared.map_or(Content::Blank, |text| text_content(text.clone()))
            }
            Kind::Text | Kind::Inline => text_content(strings::unescaped(meant(text).into_owned())),
            Kind::Bool => Content::Bool(matches!(text.trim_ascii(), "1" | "true")),
            Kind::Error => Content::Error(text.trim_ascii().to_owned()),
            Kind::Day => super::super::of_iso(meant(text).into_owned(), self.epoch_1904),
        }
    }

    /// Whether the style that a cell names shows days.
    fn shows_days(&self, style: Option<&str>) -> bool {
        let style = style
            .and_then(|style| style.parse().ok())
            .unwrap_or(0_usize);
        self.days.get(style) == Some(&true)
    }
}
