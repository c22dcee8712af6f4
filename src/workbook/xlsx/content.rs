//! What the text in a cell stands for.

use std::collections::HashMap;
use std::sync::Arc;

use crate::package::doubt::Doubt;
use crate::package::meaning::meant;
use crate::package::scan::Fault;
use crate::workbook::display::Run;
use crate::workbook::{Content, Display, number_content, text_content};

use super::strings;

/// What the cells of all sheets point to.
pub(super) struct Tables<'a> {
    pub(super) strings: &'a [String],
    /// Which cell formats show days.
    pub(super) days: &'a [bool],
    /// Whether days are counted from 1904.
    pub(super) epoch_1904: bool,
    /// How each cell format shows things, where not plainly.
    pub(super) displays: &'a [Option<Arc<Display>>],
    /// The texts of which parts are struck through or raised.
    pub(super) runs: &'a HashMap<usize, Vec<Run>>,
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
    pub(super) fn of(name: Option<&str>) -> Result<Self, Fault> {
        Ok(match name {
            None | Some("n") => Self::Number,
            Some("s") => Self::Shared,
            Some("str") => Self::Text,
            Some("inlineStr") => Self::Inline,
            Some("b") => Self::Bool,
            Some("e") => Self::Error,
            Some("d") => Self::Day,
            Some(_) => return Err(Fault::Doubt(Doubt::CellType)),
        })
    }
}

impl Tables<'_> {
    /// The content that a text stands for, in a cell of this kind and style.
    pub(super) fn content(
        &self,
        text: &str,
        kind: Kind,
        style: Option<&str>,
    ) -> Result<Content, Fault> {
        // Nearly all are numbers, of cells or of texts, without anything that means something else.
        if kind == Kind::Number
            && let Ok(number) = text.parse()
        {
            return Ok(self.number(number, style, text));
        }
        let meant = meant(text);
        let trimmed = meant.trim_ascii();
        let unknown = || Fault::Doubt(Doubt::CellType);
        Ok(match kind {
            Kind::Number => match trimmed.parse::<f64>() {
                Ok(number) => self.number(number, style, trimmed),
                Err(_) => text_content(trimmed.to_owned()),
            },
            Kind::Shared | Kind::Bool if trimmed.is_empty() => Content::Blank,
            Kind::Shared => {
                let place = trimmed.parse::<usize>().ok();
                let shared = place.and_then(|place| self.strings.get(place));
                text_content(shared.ok_or_else(unknown)?.clone())
            }
            Kind::Bool => match trimmed {
                "1" => Content::Bool(true),
                "0" => Content::Bool(false),
                // In words it is false to some.
                _ => return Err(unknown()),
            },
            Kind::Text => text_content(strings::unescaped(meant.into_owned())),
            Kind::Error => Content::Error(trimmed.to_owned()),
            Kind::Day => super::super::of_iso(meant.into_owned(), self.epoch_1904),
            // Its text stands elsewhere in the cell; programs differ in which of two counts.
            Kind::Inline if trimmed.is_empty() => Content::Blank,
            Kind::Inline => return Err(Fault::Doubt(Doubt::ValueTwice)),
        })
    }

    fn number(&self, number: f64, style: Option<&str>, written: &str) -> Content {
        number_content(number, self.shows_days(style), || written.to_owned())
    }

    /// How a cell of this kind and style shows what it holds, if not plainly.
    pub(super) fn display(
        &self,
        text: Option<&str>,
        kind: Kind,
        style: Option<&str>,
    ) -> Option<Arc<Display>> {
        let style = match self.displays.is_empty() {
            true => None,
            false => {
                let at = style.map_or(Some(0), |style| style.parse::<usize>().ok())?;
                self.displays.get(at).cloned().flatten()
            }
        };
        if kind == Kind::Shared && !self.runs.is_empty() {
            let place = text.and_then(|text| text.trim_ascii().parse::<usize>().ok());
            if let Some(runs) = place.and_then(|place| self.runs.get(&place)) {
                return Some(Arc::new(Display {
                    runs: runs.clone(),
                    ..style.as_deref().cloned().unwrap_or_default()
                }));
            }
        }
        style
    }

    /// Whether the style that a cell names shows days.
    fn shows_days(&self, style: Option<&str>) -> bool {
        let style = style
            .and_then(|style| style.parse().ok())
            .unwrap_or(0_usize);
        self.days.get(style) == Some(&true)
    }
}
