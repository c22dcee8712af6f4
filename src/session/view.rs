//! What a person sees of a workbook, and how they find their way in it.

use crate::cell::{CellPos, CellRef};
use crate::check::{Scene, Surroundings};
use crate::submission::{Submission, value};
use crate::workbook::look::Convention;
use crate::workbook::{Cell, Content, Looks, Sheet};

use super::Session;

/// A way to go from a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To lower rows.
    Up,
    /// To higher rows.
    Down,
    /// To lower columns.
    Left,
    /// To higher columns.
    Right,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The first cells, in the order of sheets, rows and columns.
    pub cells: Vec<CellRef>,
    /// How many there are in all.
    pub total: usize,
}

impl Session {
    /// How the workbook looks.
    pub fn looks(&self) -> &Looks {
        &self.looks
    }

    /// The content of a cell as its number format writes it.
    pub fn shown(
        &self,
        sheet: &Sheet,
        pos: CellPos,
        cell: &Cell,
        convention: &Convention,
    ) -> String {
        let epoch_1904 = self.workbook.epoch_1904;
        let style = self.looks.style(&sheet.name, pos);
        let plain = || value::shown(&cell.content, epoch_1904);
        // A day in a cell whose format writes no days would show as a bare number.
        let day = matches!(cell.content, Content::Date(_));
        let format = style
            .map(|style| &style.format)
            .filter(|format| !day || format.is_day());
        format
            .and_then(|format| format.write(&cell.content, epoch_1904, convention))
            .unwrap_or_else(plain)
    }

    /// The cells that show or hold a text, whatever its case.
    pub fn find(&self, text: &str, convention: &Convention, most: usize) -> Found {
        let mut found = Found::default();
        let wanted = text.to_lowercase();
        if wanted.is_empty() {
            return found;
        }
        for sheet in &self.workbook.sheets {
            for (pos, cell) in sheet.cells.iter() {
                let holds = |text: String| text.to_lowercase().contains(&wanted);
                let here = holds(value::shown(&cell.content, self.workbook.epoch_1904))
                    || holds(self.shown(sheet, pos, cell, convention));
                if here {
                    found.total += 1;
                    if found.cells.len() < most {
                        found.cells.push(CellRef::new(&sheet.name, pos));
                    }
                }
            }
        }
        found
    }

    /// Where Ctrl and an arrow key lead in Excel: to the end of the filled cells, or over empty ones
    /// to the next filled one, or to `end`.
    pub fn edge(
        &self,
        sheet: usize,
        from: CellPos,
        direction: Direction,
        end: CellPos,
    ) -> Option<CellPos> {
        let cells = &self.workbook.sheets.get(sheet)?.cells;
        let next = |pos: CellPos| match direction {
            Direction::Up => Some(CellPos::new(pos.row.checked_sub(1)?, pos.col)),
            Direction::Left => Some(CellPos::new(pos.row, pos.col.checked_sub(1)?)),
            Direction::Down => (pos.row < end.row).then(|| CellPos::new(pos.row + 1, pos.col)),
            Direction::Right => (pos.col < end.col).then(|| CellPos::new(pos.row, pos.col + 1)),
        };
        let filled = |pos: CellPos| cells.get(pos).is_some();
        let mut at = from;
        let inside = filled(from) && next(from).is_some_and(filled);
        while let Some(ahead) = next(at) {
            if inside && !filled(ahead) {
                break;
            }
            at = ahead;
            if !inside && filled(at) {
                break;
            }
        }
        Some(at)
    }

    /// The submission of the period before, and the name of its file; where that is not at hand,
    /// the latest earlier one.
    pub fn previous(&self) -> Option<(&str, &Submission)> {
        let others: Vec<Submission> = self.others.iter().map(|(_, other)| other.clone()).collect();
        let surroundings = Surroundings { earlier: &others };
        let scene = Scene::new(&self.template, &self.submission, &surroundings);
        let earlier = scene.earlier().next().map(|(_, submission)| submission);
        let period = scene.previous().or(earlier)?.period;
        self.others
            .iter()
            .find(|(_, other)| other.period == period)
            .map(|(name, other)| (name.as_str(), other))
    }
}
