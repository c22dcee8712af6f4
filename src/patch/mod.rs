//! Accepted edits into the bytes of the same workbook.
//!
//! `draft` is the package being changed; `sheet` puts cells into the XML of a sheet (`places` finds
//! them, `cell` writes them, `habits` is how the sheet writes, `stated` the range that it states), `strings`, `styles` and `format` know the
//! workbook's tables of texts and looks. What hangs on a cell follows: `tables` their headers,
//! `calculation` the order of formulas, `comments` the remarks on marked cells, `effects` what keeps figures
//! of its own (`pivots` and `charts`). `book` adds a sheet; `typed` understands what a person types.
//! A part that nothing of this touches keeps its bytes, and so does a sheet outside the cells that
//! change.

pub(crate) mod book;
pub(crate) mod calculation;
pub(crate) mod cell;
mod charts;
pub(crate) mod comments;
pub(crate) mod draft;
mod effects;
mod format;
mod habits;
mod pivots;
mod places;
mod sheet;
mod stated;
mod strings;
pub(crate) mod styles;
mod tables;
#[cfg(test)]
mod tests;
pub mod typed;

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::CellRef;
use crate::correct::Edit;
use crate::package::{Package, PackageError};
use crate::recalc::{Recalculated, Recalculation};
use crate::receipt::{Receipt, properties};
use crate::record::{self, Record};
use crate::workbook::{Cell, Content, Format, OpenError, Workbook};

pub use effects::{Pivots, SideEffects};

use draft::Draft;
use sheet::{CellChange, To};
use strings::Strings;
use styles::Styles;

/// Why edits could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatchError {
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Open(#[from] OpenError),
    /// The format cannot be written back without loss.
    #[error("only workbooks of the format .xlsx or .xlsm can be corrected")]
    Format(Format),
    /// The workbook has no such sheet.
    #[error("there is no sheet “{0}” in the workbook")]
    NoSuchSheet(String),
    /// The cell no longer holds what the edit was made for.
    #[error("{0} does not hold what the correction was made for")]
    Changed(CellRef),
    /// The cell holds a formula, which a value replaces only when that was confirmed.
    #[error("{0} holds a formula, which is not replaced by a value")]
    Formula(CellRef),
    /// The cell is one of several that one formula fills; Excel changes only all of them.
    #[error("{0} is one of several cells that one formula fills")]
    FormulaBlock(CellRef),
    /// The cell is the header of a table, and cannot be called so.
    #[error("{0} is the header of a table and cannot be changed so")]
    TableHeader(CellRef),
    /// Two edits are for one cell.
    #[error("two corrections are for the cell {0}")]
    Twice(CellRef),
    /// It cannot be the content of a cell: an unknown error value, a number without end, a text of
    /// more than 32,767 characters.
    #[error("this cannot be written into {0}")]
    NotAValue(CellRef),
    /// The package could not be read or written.
    #[error(transparent)]
    Package(#[from] PackageError),
}

impl PatchError {
    /// A name that never changes, for messages and reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open(error) => error.code(),
            Self::Format(_) => "cannot-patch",
            Self::NoSuchSheet(_) => "no-such-sheet",
            Self::Changed(_) => "changed",
            Self::Formula(_) => "formula",
            Self::FormulaBlock(_) => "formula-block",
            Self::TableHeader(_) => "table-header",
            Self::Twice(_) => "twice",
            Self::NotAValue(_) => "not-a-value",
            Self::Package(_) => "damaged",
        }
    }
}

/// What is written into a workbook.
#[derive(Debug, Clone, Default)]
pub struct Changes<'a> {
    /// The edits, one a cell.
    pub edits: &'a [Edit],
    /// The edited cells that hold a formula which is to go.
    pub replaced_formulas: BTreeSet<CellRef>,
    /// The edited cells whose numbers are no shares, whatever their format.
    pub plain_numbers: BTreeSet<CellRef>,
    /// What formulas give now.
    pub recalculated: Vec<Recalculated>,
    /// Whether formulas that read themselves stay at what they gave last; Excel is asked to go on from
    /// there.
    pub iterates: bool,
    /// What is said of each marked cell, in a comment; it gets a fill too.
    pub marks: BTreeMap<CellRef, String>,
    /// The entries for the sheet of corrections.
    pub record: Option<&'a Record>,
    /// What the document properties say of the last check.
    pub receipt: Option<&'a Receipt>,
}

/// See [`crate::patch`](crate::patch()).
pub fn patch(bytes: &[u8], edits: &[Edit]) -> Result<Vec<u8>, PatchError> {
    if edits.is_empty() {
        return Ok(bytes.to_vec());
    }
    let mut workbook = crate::open(bytes)?;
    check(&workbook, edits, &BTreeSet::new())?;
    let Followed {
        recalculated,
        iterates,
    } = followed(&mut workbook, edits);
    let changes = Changes {
        edits,
        recalculated,
        iterates,
        ..Changes::default()
    };
    write(&workbook, &changes)
}

/// Whether edits can be made in a workbook that holds what it held when they were thought of.
///
/// # Errors
/// A [`PatchError`] that names the first cell that cannot be edited so.
pub fn check(
    workbook: &Workbook,
    edits: &[Edit],
    replaced_formulas: &BTreeSet<CellRef>,
) -> Result<(), PatchError> {
    if workbook.format != Format::Xlsx {
        return Err(PatchError::Format(workbook.format));
    }
    let mut seen = BTreeSet::new();
    for edit in edits {
        can_be_edited(workbook, &edit.cell, replaced_formulas.contains(&edit.cell))?;
        let cell = workbook.cell(&edit.cell);
        if cell.map(|cell| &cell.content).cloned().unwrap_or_default() != edit.old {
            return Err(PatchError::Changed(edit.cell.clone()));
        }
        if !cell::can_be_written(&edit.new) {
            return Err(PatchError::NotAValue(edit.cell.clone()));
        }
        if !seen.insert(&edit.cell) {
            return Err(PatchError::Twice(edit.cell.clone()));
        }
    }
    Ok(())
}

/// Whether a cell can be given a value; `confirmed` tells that a formula may go.
///
/// # Errors
/// When there is no such sheet, or the cell holds or shares a formula.
pub fn can_be_edited(
    workbook: &Workbook,
    cell: &CellRef,
    confirmed: bool,
) -> Result<(), PatchError> {
    let sheet = workbook
        .sheet(&cell.sheet)
        .ok_or_else(|| PatchError::NoSuchSheet(cell.sheet.clone()))?;
    if sheet.arrangement.filled_with(cell.pos).is_some() {
        return Err(PatchError::FormulaBlock(cell.clone()));
    }
    let held = sheet.cells.get(cell.pos);
    match held.is_some_and(|held| held.formula.is_some()) && !confirmed {
        true => Err(PatchError::Formula(cell.clone())),
        false => Ok(()),
    }
}

/// How the formulas of a workbook fared after edits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Followed {
    /// The cells whose values are others now.
    pub recalculated: Vec<Recalculated>,
    /// See [`Changes::iterates`].
    pub iterates: bool,
}

/// Makes edits in a workbook, and tells what its formulas give then.
pub fn applied(workbook: &mut Workbook, edits: &[Edit]) -> Vec<Recalculated> {
    followed(workbook, edits).recalculated
}

/// Makes edits in a workbook, and tells how its formulas fared.
pub fn followed(workbook: &mut Workbook, edits: &[Edit]) -> Followed {
    let mut recalculation = Recalculation::new(workbook);
    let mut cells = Vec::new();
    for edit in edits {
        let sheets = &mut workbook.sheets;
        if let Some(sheet) = sheets
            .iter_mut()
            .find(|sheet| sheet.name == edit.cell.sheet)
        {
            let cell = Cell {
                content: edit.new.clone(),
                ..Cell::default()
            };
            sheet.cells.set(edit.cell.pos, cell);
            cells.push(edit.cell.clone());
        }
    }
    recalculation.update(workbook, &cells, &cells);
    Followed {
        recalculated: recalculation.changes(workbook),
        iterates: recalculation.keeps_state(),
    }
}

/// A written workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What became of the parts that keep figures of their own.
    pub side_effects: SideEffects,
}

/// Writes changes into the bytes of a workbook. What can be edited was [checked](check) before;
/// without a change the bytes are the same.
///
/// # Errors
/// When the format cannot be written back, a table stands in the way, or the workbook is damaged.
pub fn write(workbook: &Workbook, changes: &Changes<'_>) -> Result<Vec<u8>, PatchError> {
    write_telling(workbook, changes).map(|written| written.bytes)
}

/// As [`write`], and tells what became of the parts that keep figures of their own.
///
/// # Errors
/// As [`write`].
pub fn write_telling(workbook: &Workbook, changes: &Changes<'_>) -> Result<Written, PatchError> {
    if workbook.format != Format::Xlsx {
        return Err(PatchError::Format(workbook.format));
    }
    let package = Package::read(&workbook.bytes)?;
    let mut draft = Draft::new(&package)?;
    let sheets = by_sheet(changes);
    let mut side_effects = SideEffects::default();
    if !sheets.is_empty() {
        cells(&mut draft, workbook, changes, sheets)?;
        side_effects = effects::follow(&mut draft, workbook, changes)?;
    }
    if !changes.replaced_formulas.is_empty() {
        calculation::drop_chain(&mut draft)?;
    }
    let unknown = |recalculated: &Recalculated| recalculated.content == Content::Blank;
    if changes.iterates || changes.recalculated.iter().any(unknown) {
        calculation::request(&mut draft)?;
    }
    if !changes.marks.is_empty() {
        comments::add(&mut draft, &changes.marks)?;
    }
    if let Some(record) = changes.record {
        record::write(&mut draft, workbook, record)?;
    }
    if let Some(receipt) = changes.receipt {
        properties::write(&mut draft, receipt)?;
    }
    Ok(Written {
        bytes: draft.finish()?,
        side_effects,
    })
}

/// The changed cells of each sheet, in their order.
fn by_sheet<'a>(changes: &'a Changes<'_>) -> BTreeMap<&'a str, Vec<CellChange>> {
    let mut sheets: BTreeMap<&str, Vec<CellChange>> = BTreeMap::new();
    for edit in changes.edits {
        sheets
            .entry(&edit.cell.sheet)
            .or_default()
            .push(CellChange {
                pos: edit.cell.pos,
                to: To::Content(edit.new.clone()),
                plain: changes.plain_numbers.contains(&edit.cell),
                fill: None,
            });
    }
    for recalculated in &changes.recalculated {
        sheets
            .entry(&recalculated.cell.sheet)
            .or_default()
            .push(CellChange {
                pos: recalculated.cell.pos,
                to: To::Result(recalculated.content.clone()),
                plain: false,
                fill: None,
            });
    }
    for cells in sheets.values_mut() {
        // An edit of a cell stands before a result for it, which it makes void.
        cells.sort_by_key(|change| change.pos);
        cells.dedup_by_key(|change| change.pos);
    }
    sheets
}

fn cells(
    draft: &mut Draft<'_>,
    workbook: &Workbook,
    changes: &Changes<'_>,
    mut sheets: BTreeMap<&str, Vec<CellChange>>,
) -> Result<(), PatchError> {
    if !changes.marks.is_empty() {
        let fill = comments::fill(draft)?;
        for (cell, change) in sheets
            .iter_mut()
            .flat_map(|(sheet, list)| list.iter_mut().map(move |change| (*sheet, change)))
        {
            let cell = CellRef::new(cell, change.pos);
            let edited = matches!(change.to, To::Content(_));
            change.fill = (edited && changes.marks.contains_key(&cell)).then_some(fill);
        }
    }
    let strings = strings(draft, changes.edits);
    let mut styles = Styles::read(draft);
    for (name, mut list) in sheets {
        let part = draft.book.sheet_part(name).map(str::to_owned);
        let part = part.ok_or_else(|| PatchError::NoSuchSheet(name.to_owned()))?;
        tables::follow(draft, workbook, name, &part, &mut list)?;
        let xml = draft.text(&part)?;
        let text = sheet::splice(xml, &list, &strings, &mut styles)
            .ok_or_else(|| PackageError::Part(part.clone()))?;
        draft.set(&part, text);
    }
    styles.write(draft)?;
    Ok(())
}

/// The texts of edits, as the workbook's table has them.
fn strings(draft: &mut Draft<'_>, edits: &[Edit]) -> Strings {
    let wanted: Vec<&str> = edits
        .iter()
        .filter_map(|edit| match &edit.new {
            Content::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let part = draft.book.related("sharedStrings").map(str::to_owned);
    match part {
        Some(part) if !wanted.is_empty() => draft
            .text(&part)
            .map(|xml| Strings::find_in(xml, &wanted))
            .unwrap_or_default(),
        _ => Strings::default(),
    }
}
