//! What differs between two workbooks: parts of the package, sheets, cells.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::limits::Limits;
use crate::package::Package;
use crate::workbook::{Cell, Content, OpenError, Workbook};

/// The differences between two workbooks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Difference {
    /// Whether the bytes are the same; then nothing differs.
    pub same_bytes: bool,
    /// Parts of the package that differ, by name. Only packages have parts.
    pub parts: Vec<(String, PartState)>,
    /// Sheets that only one of them has, and whether that is the second.
    pub sheets: Vec<(String, bool)>,
    /// Cells that differ, sheet by sheet in the order of the first workbook.
    pub cells: Vec<CellDifference>,
}

/// How a part differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// Only the second has it.
    Added,
    /// Only the first has it.
    Removed,
    /// It holds something else.
    Changed,
    /// It holds the same, and is packed in another way.
    Repacked,
}

impl PartState {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Repacked => "repacked",
        }
    }
}

/// A cell that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct CellDifference {
    /// Which.
    pub cell: CellRef,
    /// What it holds in the first.
    pub old: Content,
    /// What it holds in the second.
    pub new: Content,
    /// Its formula in the first, if it has one.
    pub old_formula: Option<String>,
    /// Its formula in the second.
    pub new_formula: Option<String>,
}

impl Difference {
    /// Whether no cell and no sheet differs.
    pub fn same_cells(&self) -> bool {
        self.cells.is_empty() && self.sheets.is_empty()
    }
}

/// Compares two workbooks, which may be of different formats.
///
/// # Errors
/// When one of them cannot be read; the number tells which, 0 or 1.
pub fn compare(one: &[u8], other: &[u8]) -> Result<Difference, (usize, OpenError)> {
    let before = crate::open(one).map_err(|error| (0, error))?;
    let after = crate::open(other).map_err(|error| (1, error))?;
    if one == other {
        return Ok(Difference {
            same_bytes: true,
            ..Difference::default()
        });
    }
    let packages = Package::read(one).ok().zip(Package::read(other).ok());
    Ok(Difference {
        same_bytes: false,
        parts: packages.map_or_else(Vec::new, |(one, other)| parts(&one, &other)),
        sheets: sheets(&before, &after),
        cells: cells(&before, &after),
    })
}

fn parts(one: &Package<'_>, other: &Package<'_>) -> Vec<(String, PartState)> {
    let mut found = BTreeMap::new();
    for entry in one.entries() {
        let state = match other.entry(&entry.name) {
            None => PartState::Removed,
            Some(new) if one.packed(entry) == other.packed(new) => continue,
            Some(new) => {
                let before = one.unpack(entry, Limits::DEFAULT.part_bytes);
                match before.is_ok() && before == other.unpack(new, Limits::DEFAULT.part_bytes) {
                    true => PartState::Repacked,
                    false => PartState::Changed,
                }
            }
        };
        found.insert(entry.name.clone(), state);
    }
    for entry in other.entries() {
        if one.entry(&entry.name).is_none() {
            found.insert(entry.name.clone(), PartState::Added);
        }
    }
    found.into_iter().collect()
}

fn sheets(before: &Workbook, after: &Workbook) -> Vec<(String, bool)> {
    let missing = |one: &Workbook, other: &Workbook| -> Vec<String> {
        let names = one.sheets.iter().map(|sheet| sheet.name.clone());
        names.filter(|name| other.sheet(name).is_none()).collect()
    };
    let removed = missing(before, after).into_iter().map(|name| (name, false));
    let added = missing(after, before).into_iter().map(|name| (name, true));
    removed.chain(added).collect()
}

fn cells(before: &Workbook, after: &Workbook) -> Vec<CellDifference> {
    let mut found = Vec::new();
    for old in &before.sheets {
        let Some(new) = after.sheet(&old.name) else {
            continue;
        };
        let mut ones = old.cells.iter().peekable();
        let mut others = new.cells.iter().peekable();
        loop {
            let at = |next: Option<&(CellPos, &Cell)>| next.map(|(pos, _)| *pos);
            let (one, other) = (at(ones.peek()), at(others.peek()));
            let Some(pos) = one.into_iter().chain(other).min() else {
                break;
            };
            let one = ones.next_if(|(at, _)| *at == pos).map(|(_, cell)| cell);
            let other = others.next_if(|(at, _)| *at == pos).map(|(_, cell)| cell);
            if one != other {
                let content = |cell: Option<&Cell>| cell.map(|cell| cell.content.clone());
                let formula = |cell: Option<&Cell>| cell.and_then(|cell| cell.formula.clone());
                found.push(CellDifference {
                    cell: CellRef::new(&old.name, pos),
                    old: content(one).unwrap_or_default(),
                    new: content(other).unwrap_or_default(),
                    old_formula: formula(one),
                    new_formula: formula(other),
                });
            }
        }
    }
    found
}
