//! How a cell shows what it holds, by its style, by that of its column, and by those of its text.

use std::ops::Range;
use std::sync::Arc;

use crate::workbook::display::{Run, notable};
use crate::workbook::look::NumberFormat;
use crate::workbook::{Cell, Display};

use super::Reader;

impl Reader<'_, '_, '_> {
    /// Adds to a cell of a style how it shows what it holds, if not plainly.
    pub(super) fn look(
        &mut self,
        style: Option<&str>,
        percentage: bool,
        column: u32,
        cell: &mut Cell,
    ) {
        let at = self.columns.partition_point(|(end, _)| *end <= column);
        let usual = self.columns.get(at).map(|(_, style)| style.as_str());
        let style = self.looks.display(style.or(usual).unwrap_or_default());
        let runs = cell.display.take().map(|display| display.runs.clone());
        let runs = runs.unwrap_or_default();
        let known = style.as_ref().and_then(|style| style.format.as_ref());
        // A percentage says so itself, too.
        let format = match percentage && known.is_none() {
            true => Some(NumberFormat::new("0%")),
            false => known.cloned(),
        };
        cell.display = match runs.is_empty() && format.as_ref() == known {
            true => style,
            false => Some(Arc::new(Display {
                format,
                runs,
                ..style.as_deref().cloned().unwrap_or_default()
            })),
        };
    }
}

/// The parts of a text, of which some ranges are struck through or raised.
pub(super) fn runs(text: &str, marked: &[(Range<usize>, (bool, bool))]) -> Option<Vec<Run>> {
    if marked.is_empty() {
        return None;
    }
    let ends = marked
        .iter()
        .flat_map(|(range, _)| [range.start, range.end]);
    let mut ends: Vec<usize> = ends.chain([text.len()]).collect();
    ends.sort_unstable();
    let mut from = 0;
    let mut runs = Vec::new();
    for end in ends {
        let within = |marks: fn(&(bool, bool)) -> bool| {
            let mut ranges = marked.iter();
            ranges.any(|(range, own)| range.contains(&from) && marks(own))
        };
        runs.push(Run {
            text: text.get(from..end).unwrap_or_default().to_owned(),
            struck: within(|(struck, _)| *struck),
            raised: within(|(_, raised)| *raised),
        });
        from = end;
    }
    notable(runs)
}
