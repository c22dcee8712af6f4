//! Figures that the form does not ask for: in rows that are none of its, and in columns beside its own.

use std::collections::BTreeSet;

use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::workbook::{Cell, Content};

use super::columns::Page;
use super::{Answer, ColumnFault, StructureFault};

/// The most cells that are told of one sheet.
const MOST: usize = 200;

/// The figures of each page that no data point is.
pub(super) fn find<'a>(
    pages: &[Page<'_>],
    answers: impl Iterator<Item = &'a Answer>,
) -> Vec<StructureFault> {
    let asked: BTreeSet<(&str, u32)> = answers
        .filter_map(|answer| answer.cell.as_ref())
        .map(|cell| (cell.sheet.as_str(), cell.pos.row))
        .collect();
    let mut faults = Vec::new();
    for page in pages.iter().filter(|page| page.copy_of.is_none()) {
        let sheet = &page.sheet.name;
        let cells = rows(page, &asked);
        if !cells.is_empty() {
            faults.push(StructureFault::UnaskedRows {
                sheet: sheet.clone(),
                cells,
            });
        }
        let cells = columns(page);
        if !cells.is_empty() {
            faults.push(StructureFault::UnaskedColumns {
                sheet: sheet.clone(),
                cells,
            });
        }
    }
    faults
}

/// Figures in the column of values whose rows are no data point's. What a formula gives of other cells is one
/// only where a code stands before it; a group may be headed by a year.
fn rows(page: &Page<'_>, asked: &BTreeSet<(&str, u32)>) -> Vec<(CellRef, String)> {
    let (Some(value), Some(code)) = (page.value, page.code) else {
        return Vec::new();
    };
    let known: BTreeSet<u32> = page.codes.iter().map(|(_, row)| *row).collect();
    let sheet = page.sheet.name.as_str();
    let figures = page.sheet.cells.iter().filter(|(pos, _)| {
        pos.col == value
            && pos.row > page.header
            && !known.contains(&pos.row)
            && !asked.contains(&(sheet, pos.row))
    });
    let figures = figures.filter_map(|(pos, cell)| {
        let text = match page.sheet.cells.get(CellPos::new(pos.row, code)) {
            Some(Cell {
                content: Content::Text(text),
                ..
            }) => text.trim(),
            _ => "",
        };
        let is_code = Code::new(text).is_some();
        let figure = match &cell.content {
            Content::Number(_) | Content::Date(_) => is_code || cell.formula.is_none(),
            Content::Text(text) => is_code && !text.trim().is_empty(),
            _ => false,
        };
        figure.then(|| (CellRef::new(sheet, pos), text.to_owned()))
    });
    figures.take(MOST).collect()
}

/// Numbers beside the form's data points in columns that are none of the form's, and that no formula gives. Of
/// some columns it is told already that they are not read.
fn columns(page: &Page<'_>) -> Vec<CellRef> {
    let known: BTreeSet<u32> = page.codes.iter().map(|(_, row)| *row).collect();
    if known.is_empty() || page.value.is_none() {
        return Vec::new();
    }
    let told = |col: u32| {
        let mut faults = page.faults.iter();
        faults.any(|fault| match fault {
            ColumnFault::Missing { cell, .. } => cell.iter().any(|cell| cell.pos.col == col),
            ColumnFault::Second { others, .. } => others.iter().any(|cell| cell.pos.col == col),
            ColumnFault::Near { .. } | ColumnFault::NoHeaders { .. } => false,
        })
    };
    let numbers = page.sheet.cells.iter().filter(|(pos, cell)| {
        let number = matches!(cell.content, Content::Number(_)) && cell.formula.is_none();
        number && known.contains(&pos.row) && !page.has(pos.col) && !told(pos.col)
    });
    let cells = numbers.map(|(pos, _)| CellRef::new(&page.sheet.name, pos));
    cells.take(MOST).collect()
}
