//! What of a sheet is not shown: by its style, by its own word, or because it has no height or width.

use std::collections::BTreeMap;

use crate::limits::Limit;
use crate::package::scan::{Fault, Malformed};
use crate::workbook::budget::within;

use super::Reader;
use super::names::Space;

/// The styles of sheets, rows and columns, by their family and name: whether what has it is not shown.
#[derive(Default)]
pub(super) struct Unseen(BTreeMap<(String, String), bool>);

impl Unseen {
    fn has(&self, family: &str, style: Option<&str>) -> bool {
        let style = style.map(|style| (family.to_owned(), style.to_owned()));
        style.and_then(|style| self.0.get(&style).copied()) == Some(true)
    }

    /// Whether sheets of a style are not shown.
    pub(super) fn sheet(&self, style: Option<&str>) -> bool {
        self.has("table", style)
    }
}

impl Reader<'_, '_, '_> {
    /// Reads the styles that were just entered.
    pub(super) fn styles(&mut self) -> Result<(), Fault> {
        // The style that is being read.
        let mut at = None;
        let mut depth = 0;
        self.each(
            |reader, element| {
                let names = &reader.names;
                match (element.space, element.name) {
                    (Space::Style, "style") => {
                        let get = |name| names.get(Space::Style, name).unwrap_or_default();
                        let key = (get("family"), get("name"));
                        let known =
                            matches!(key.0.as_str(), "table" | "table-row" | "table-column");
                        // Of two of one name, programs differ in which counts.
                        if known && reader.unseen.0.insert(key.clone(), false).is_some() {
                            return Err(Malformed);
                        }
                        within(
                            reader.unseen.0.len(),
                            reader.left.limits.styles,
                            Limit::Styles,
                        )?;
                        at = known.then_some(key);
                        depth = reader.scan.depth();
                        return Ok(known && !element.empty);
                    }
                    (Space::Style, "table-properties") => {
                        let display = names.get(Space::Table, "display");
                        mark(
                            &mut reader.unseen,
                            at.as_ref(),
                            display.as_deref() == Some("false"),
                        );
                    }
                    (Space::Style, "table-row-properties") => {
                        let none = is_none(names.get(Space::Style, "row-height"));
                        mark(&mut reader.unseen, at.as_ref(), none);
                    }
                    (Space::Style, "table-column-properties") => {
                        let none = is_none(names.get(Space::Style, "column-width"));
                        mark(&mut reader.unseen, at.as_ref(), none);
                    }
                    _ => {}
                }
                Ok(false)
            },
            |_| {},
        )
    }

    /// Whether the row or column whose start tag was just read is not shown.
    pub(super) fn unseen_here(&mut self, family: &str) -> Result<bool, Fault> {
        let visibility = self.names.get(Space::Table, "visibility");
        let style = self.names.get(Space::Table, "style-name");
        let filtered = visibility.as_deref() == Some("filter");
        if filtered && let Some(sheet) = self.sheets.last_mut() {
            sheet.arrangement.filtered = true;
        }
        let folded = visibility.as_deref() == Some("collapse");
        Ok(filtered || folded || self.unseen.has(family, style.as_deref()))
    }

    pub(super) fn hide_row(&mut self, row: u32) -> Result<(), Fault> {
        let most = self.left.limits.hidden;
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        let rows = &mut sheet.arrangement.hidden_rows;
        rows.insert(row);
        within(rows.len(), most, Limit::Hidden)
    }

    /// Hides the columns from one on, up to before another.
    pub(super) fn hide_columns(&mut self, first: u32, behind: u32) -> Result<(), Fault> {
        let most = self.left.limits.hidden;
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        let columns = &mut sheet.arrangement.hidden_columns;
        columns.push(first..=behind.saturating_sub(1));
        within(columns.len(), most, Limit::Hidden)
    }
}

fn mark(unseen: &mut Unseen, style: Option<&(String, String)>, not_shown: bool) {
    if let Some(slot) = style.and_then(|style| unseen.0.get_mut(style)) {
        *slot |= not_shown;
    }
}

/// Whether a length such as `0cm` is none.
fn is_none(length: Option<String>) -> bool {
    let length = length.unwrap_or_default();
    let digits = length
        .trim()
        .trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse::<f64>() == Ok(0.0)
}
