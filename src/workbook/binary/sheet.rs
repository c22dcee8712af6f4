//! A sheet that is being read: its cells, and the formulas that several of them share.

use std::collections::BTreeMap;

use crate::cell::{COLUMNS, CellPos, ROWS};
use crate::limits::Limit;
use crate::package::doubt::Doubt;
use crate::package::scan::{Fault, Malformed};
use crate::workbook::budget::{Left, within};
use crate::workbook::{Arrangement, Cell, Cells, Content};

use super::tokens::Formulas;

/// What was read of a sheet.
#[derive(Default)]
pub(super) struct Reading {
    cells: Vec<(CellPos, Cell)>,
    pub(super) arrangement: Arrangement,
    /// Cells that are part of a formula that stands elsewhere: which, and in which cell it stands.
    parts: Vec<(usize, CellPos)>,
    /// The formulas that several cells share, by their first cell.
    shared: BTreeMap<CellPos, Vec<u8>>,
    /// The formulas that fill a block, by its first cell.
    filling: BTreeMap<CellPos, Vec<u8>>,
    /// The last cell with a formula.
    last_formula: Option<CellPos>,
}

impl Reading {
    /// Keeps a cell that holds something.
    pub(super) fn keep(
        &mut self,
        pos: CellPos,
        content: Content,
        left: &mut Left<'_>,
    ) -> Result<(), Fault> {
        if content == Content::Blank {
            return Ok(());
        }
        let cell = Cell {
            content,
            ..Cell::default()
        };
        self.push(pos, cell, left)
    }

    fn push(&mut self, pos: CellPos, cell: Cell, left: &mut Left<'_>) -> Result<(), Fault> {
        left.at = Some(pos);
        if pos.row >= ROWS || pos.col >= COLUMNS {
            return Err(Malformed);
        }
        left.cell(&cell)?;
        self.cells.push((pos, cell));
        Ok(())
    }

    /// Keeps a cell with a formula: its tokens, or the cell in which the formula stands that it is a part
    /// of.
    pub(super) fn keep_formula(
        &mut self,
        pos: CellPos,
        content: Content,
        (tokens, anchor): (&[u8], Option<CellPos>),
        formulas: &Formulas,
        left: &mut Left<'_>,
    ) -> Result<(), Fault> {
        self.last_formula = Some(pos);
        let formula = match anchor {
            Some(anchor) => {
                self.parts.push((self.cells.len(), anchor));
                String::new()
            }
            None => formulas.text(tokens, pos).unwrap_or_default(),
        };
        within(
            formula.len(),
            left.limits.formula_bytes,
            Limit::FormulaBytes,
        )?;
        let cell = Cell {
            content,
            formula: Some(formula),
            display: None,
        };
        self.push(pos, cell, left)
    }

    /// The text that the formula of the last cell gave.
    pub(super) fn gave(&mut self, text: String, left: &mut Left<'_>) -> Result<(), Fault> {
        left.text(text.len())?;
        match self.cells.last_mut() {
            Some((pos, cell)) if Some(*pos) == self.last_formula => {
                cell.content = Content::Text(text);
                Ok(())
            }
            _ => Err(Malformed),
        }
    }

    /// A formula that several cells share, which stands behind the first of them.
    pub(super) fn share(&mut self, tokens: &[u8]) {
        if let Some(pos) = self.last_formula {
            self.shared.insert(pos, tokens.to_vec());
        }
    }

    /// A formula that fills a block.
    pub(super) fn fill(
        &mut self,
        first: CellPos,
        last: CellPos,
        tokens: &[u8],
        left: &Left<'_>,
    ) -> Result<(), Fault> {
        self.filling.insert(first, tokens.to_vec());
        self.arrangement.filled.push((first, last));
        within(
            self.arrangement.filled.len(),
            left.limits.merged,
            Limit::Merged,
        )
    }

    pub(super) fn merge(
        &mut self,
        first: CellPos,
        last: CellPos,
        left: &Left<'_>,
    ) -> Result<(), Fault> {
        self.arrangement.merged.push((first, last));
        within(
            self.arrangement.merged.len(),
            left.limits.merged,
            Limit::Merged,
        )
    }

    pub(super) fn hide_row(&mut self, row: u32, left: &Left<'_>) -> Result<(), Fault> {
        self.arrangement.hidden_rows.insert(row);
        within(
            self.arrangement.hidden_rows.len(),
            left.limits.hidden,
            Limit::Hidden,
        )
    }

    pub(super) fn hide_columns(
        &mut self,
        first: u32,
        last: u32,
        left: &Left<'_>,
    ) -> Result<(), Fault> {
        self.arrangement.hidden_columns.push(first..=last);
        within(
            self.arrangement.hidden_columns.len(),
            left.limits.hidden,
            Limit::Hidden,
        )
    }

    /// All cells. Of two in one place, programs differ in which counts, so there must not be two.
    pub(super) fn finish(
        mut self,
        formulas: &Formulas,
        left: &mut Left<'_>,
    ) -> Result<(Cells, Arrangement), Fault> {
        for (at, anchor) in std::mem::take(&mut self.parts) {
            let Some((pos, cell)) = self.cells.get_mut(at) else {
                continue;
            };
            left.at = Some(*pos);
            cell.formula = match (self.filling.get(&anchor), self.shared.get(&anchor)) {
                // One that fills a block stands in its first cell.
                (Some(_), _) if *pos != anchor => None,
                (Some(tokens), _) => Some(formulas.text(tokens, *pos).unwrap_or_default()),
                (None, Some(tokens)) => Some(formulas.text(tokens, *pos).unwrap_or_default()),
                (None, None) => Some(String::new()),
            };
            let length = cell.formula.as_ref().map_or(0, String::len);
            within(length, left.limits.formula_bytes, Limit::FormulaBytes)?;
            left.text(length)?;
        }
        let mut places: Vec<CellPos> = self.cells.iter().map(|(pos, _)| *pos).collect();
        places.sort_unstable();
        let twice = places
            .iter()
            .zip(places.iter().skip(1))
            .find(|(one, other)| one == other);
        if let Some((pos, _)) = twice {
            left.at = Some(*pos);
            return Err(Fault::Doubt(Doubt::CellTwice));
        }
        Ok((Cells::new(self.cells), self.arrangement))
    }
}
