//! What a person may not see of a sheet: hidden rows and columns, filters, merged cells.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::cell::CellPos;

/// How a sheet is arranged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The hidden rows.
    pub hidden_rows: BTreeSet<u32>,
    /// The hidden columns.
    pub hidden_columns: Vec<RangeInclusive<u32>>,
    /// The blocks of merged cells, by their corners.
    pub merged: Vec<(CellPos, CellPos)>,
    /// Whether a filter is set.
    pub filtered: bool,
    /// The blocks whose cells one formula fills (array formulas, data tables), by their corners. The
    /// formula stands in the first cell.
    pub filled: Vec<(CellPos, CellPos)>,
    /// The first cells of those blocks that grow and shrink with what their formula gives (dynamic
    /// arrays).
    pub dynamic: BTreeSet<CellPos>,
    /// Cells without a formula that hold an empty text. They are read as nothing; to formulas they are
    /// texts.
    pub empty_texts: BTreeSet<CellPos>,
    /// The lists that cells offer.
    pub offered: Vec<Offered>,
}

/// A list that cells offer a person to choose from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offered {
    /// The blocks of cells, by their corners.
    pub blocks: Vec<(CellPos, CellPos)>,
    /// The list itself in quotation marks, or where it stands.
    pub source: String,
}

impl Arrangement {
    /// The first cell of the block that a cell is merged into.
    pub fn merged_into(&self, pos: CellPos) -> Option<CellPos> {
        let inside = |(first, last): &&(CellPos, CellPos)| {
            (first.row..=last.row).contains(&pos.row) && (first.col..=last.col).contains(&pos.col)
        };
        self.merged.iter().find(inside).map(|(first, _)| *first)
    }

    /// The block of several cells that one formula fills, if a cell lies in one.
    pub fn filled_with(&self, pos: CellPos) -> Option<(CellPos, CellPos)> {
        let inside = |(first, last): &&(CellPos, CellPos)| {
            first != last
                && (first.row..=last.row).contains(&pos.row)
                && (first.col..=last.col).contains(&pos.col)
        };
        self.filled.iter().find(inside).copied()
    }

    /// The source of the list that a cell offers.
    pub fn offered_at(&self, pos: CellPos) -> Option<&str> {
        let inside = |(first, last): &(CellPos, CellPos)| {
            (first.row..=last.row).contains(&pos.row) && (first.col..=last.col).contains(&pos.col)
        };
        let mut offered = self.offered.iter();
        let list = offered.find(|list| list.blocks.iter().any(inside))?;
        Some(&list.source)
    }

    /// Whether a column is hidden.
    pub fn hides_column(&self, column: u32) -> bool {
        self.hidden_columns
            .iter()
            .any(|columns| columns.contains(&column))
    }
}
