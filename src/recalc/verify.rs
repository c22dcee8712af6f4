//! Whether the results that a file stores are what its formulas give: only of formulas that certain cells
//! depend on, and only where it is sure.
//!
//! A formula that this program cannot calculate counts with the result that is stored. Formulas that may
//! read any cell, that read themselves, and those of a workbook that calculates with what its cells show,
//! are not compared.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{CellPos, CellRef};
use crate::limits::BLOCK_CELLS;
use crate::submission::Stale;
use crate::submission::value::shown;
use crate::workbook::{Content, Format, Workbook};

use super::effort::Effort;
use super::reference::Area;
use super::scope::{Reference, Scope};
use super::settle::Round;
use super::value::{Known, Unknown, plain_number};
use super::{Recalculation, blocks};

/// A cell by its sheet and place.
type Place = (usize, CellPos);

/// What a workbook's formulas give otherwise than the file says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verified {
    /// What the file stores in cells that hold something else now.
    pub(super) stored: BTreeMap<Place, Content>,
    /// What these cells and those that were never calculated hold as long as nobody edits what they read.
    pub(super) settled: BTreeMap<Place, Content>,
    /// Whether any cell of the workbook was given another content.
    pub changed: bool,
    /// The formulas that were not calculated.
    pub left: Uncalculated,
}

/// Formulas that were not calculated, because that takes more effort than is spent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Uncalculated {
    /// How many.
    pub count: usize,
    /// The first of them.
    pub first: Vec<CellRef>,
}

impl Uncalculated {
    /// So many of the first are named.
    const NAMED: usize = 3;

    /// One more.
    pub fn note(&mut self, cell: impl FnOnce() -> CellRef) {
        self.count += 1;
        if self.first.len() < Self::NAMED {
            self.first.push(cell());
        }
    }

    /// Those of another as well.
    pub fn add(&mut self, other: Self) {
        self.count += other.count;
        let free = Self::NAMED.saturating_sub(self.first.len());
        self.first.extend(other.first.into_iter().take(free));
    }
}

impl Verified {
    /// The cells whose formulas stand in them still and give something else than the file stores.
    pub fn stale(&self, workbook: &Workbook) -> Vec<Stale> {
        let known = self.stored.iter().filter_map(|((at, pos), stored)| {
            let sheet = workbook.sheets.get(*at)?;
            let cell = sheet.cells.get(*pos)?;
            let own = cell.formula.is_some() || sheet.arrangement.filled_with(*pos).is_some();
            let same = agree(stored, &cell.content);
            let shown = |content: &Content| match content {
                Content::Date(_) => Content::Text(shown(content, workbook.epoch_1904)),
                content => content.clone(),
            };
            (own && !same).then(|| Stale {
                cell: CellRef::new(&sheet.name, *pos),
                stored: shown(stored),
                calculated: shown(&cell.content),
            })
        });
        known.collect()
    }

    /// The cells that hold something else than the file stores.
    pub(crate) fn cells(&self, workbook: &Workbook) -> Vec<CellRef> {
        let cells = self.stored.keys().filter_map(|(at, pos)| {
            let sheet = workbook.sheets.get(*at)?;
            Some(CellRef::new(&sheet.name, *pos))
        });
        cells.collect()
    }
}

/// Calculates the formulas that cells depend on, and puts what they give in the place of stored results that
/// are something else. `known` are the formulas of the workbook, if they were read before.
pub fn verify<'a>(
    workbook: &mut Workbook,
    cells: impl Iterator<Item = &'a CellRef>,
    known: Option<&mut Recalculation>,
) -> Verified {
    let mut verified = Verified::default();
    // The formulas of the other formats come from their library as it understands them.
    if !matches!(workbook.format, Format::Xlsx | Format::Ods) {
        return verified;
    }
    let places = formulas_of(workbook, cells);
    if places.is_empty() {
        return verified;
    }
    let effort = Effort::default();
    match known {
        Some(known) => {
            if let Ok(formulas) = closure(&known.scope, workbook, places, &effort) {
                known.verify(&formulas, workbook, &effort, &mut verified);
            }
        }
        None => {
            let scope = Scope::new(workbook);
            if let Ok(formulas) = closure(&scope, workbook, places, &effort) {
                let mut own = Recalculation::within(workbook, scope, Some(&formulas));
                own.verify(&formulas, workbook, &effort, &mut verified);
            }
        }
    }
    verified
}

/// The cells among these that hold formulas.
fn formulas_of<'a>(workbook: &Workbook, cells: impl Iterator<Item = &'a CellRef>) -> Vec<Place> {
    let mut places = BTreeSet::new();
    for cell in cells {
        let mut sheets = workbook.sheets.iter().enumerate();
        let Some((at, sheet)) = sheets.find(|(_, sheet)| sheet.name == cell.sheet) else {
            continue;
        };
        let formula = |pos| {
            let held = sheet.cells.get(pos);
            held.is_some_and(|held| held.formula.is_some())
        };
        let block = || {
            sheet
                .arrangement
                .filled_with(cell.pos)
                .map(|(first, _)| first)
        };
        let place = Some(cell.pos).filter(|pos| formula(*pos));
        let place = place.or_else(|| block().filter(|first| formula(*first)));
        places.extend(place.map(|pos| (at, pos)));
    }
    places.into_iter().collect()
}

impl Recalculation {
    fn verify(
        &mut self,
        formulas: &BTreeSet<Place>,
        workbook: &mut Workbook,
        effort: &Effort,
        verified: &mut Verified,
    ) {
        // Excel rounds each result to what its cell shows, which is not known here.
        if self.scope.calculation.as_shown {
            return;
        }
        self.keys.clear();
        self.memo.clear();
        let numbers = formulas
            .iter()
            .filter_map(|(at, pos)| self.graph.owner(*at, *pos));
        let numbers: BTreeSet<usize> = numbers.collect();
        let list: Vec<usize> = numbers.iter().copied().collect();
        let order = self
            .graph
            .order(&[], &list, &|number| numbers.contains(&number));
        for number in order.formulas {
            self.compare(number, workbook, effort, verified);
        }
    }

    /// Calculates one formula, and compares what it gives with what is stored.
    fn compare(
        &mut self,
        number: usize,
        workbook: &mut Workbook,
        effort: &Effort,
        verified: &mut Verified,
    ) {
        let Some(formula) = self.graph.formula(number) else {
            return;
        };
        let first = formula.area.first;
        let Some(text) = self.text(number, workbook) else {
            return;
        };
        let reads = self.scope.precedents(text, formula.sheet, first);
        // It was calculated from what is not so.
        let misled = reads.references.iter().any(|reference| {
            let mut sheets = reference.first..=reference.last;
            sheets.any(|sheet| touched(verified, sheet, reference.area))
        });
        let given = match reads.anything {
            true => Err(Unknown),
            false => {
                let round = Round {
                    change: false,
                    pending: None,
                    effort,
                };
                self.value(number, formula, workbook, &round).0
            }
        };
        if given.is_ok() {
            self.too_much.remove(&number);
        } else if effort.was_exceeded() && !self.too_much.contains(&number) {
            let sheet = workbook.sheets.get(formula.sheet);
            let name = sheet.map_or("", |sheet| sheet.name.as_str());
            verified.left.note(|| CellRef::new(name, first));
        }
        let values = match given {
            Ok(values) => values,
            Err(Unknown) if misled => cells_of(formula.area)
                .map(|pos| (pos, Content::Blank))
                .collect(),
            Err(Unknown) => return,
        };
        for (pos, given) in values {
            let Some(sheet) = workbook.sheets.get(formula.sheet) else {
                return;
            };
            let held = sheet.cells.get(pos).map(|cell| cell.content.clone());
            let held = held.unwrap_or_default();
            if agree(&held, &given) && !is_text_for_number(&held, &given) {
                continue;
            }
            let place = (formula.sheet, pos);
            verified.changed = true;
            // What was never calculated is not stale, and what stood beside a block is none of it.
            if held != Content::Blank {
                verified.stored.insert(place, held);
            }
            self.write(formula.sheet, pos, given, workbook, false);
            let now = workbook.sheets.get(formula.sheet);
            let now = now.and_then(|sheet| sheet.cells.get(pos));
            let now = now.map(|cell| cell.content.clone()).unwrap_or_default();
            verified.settled.insert(place, now);
        }
    }
}

/// The formulas that cells depend on, with their own.
fn closure(
    scope: &Scope,
    workbook: &Workbook,
    places: Vec<Place>,
    effort: &Effort,
) -> Known<BTreeSet<Place>> {
    let index = Index::of(workbook);
    let mut found: BTreeSet<Place> = places.iter().copied().collect();
    let mut queue = places;
    let mut seen: BTreeSet<Reference> = BTreeSet::new();
    while let Some((at, pos)) = queue.pop() {
        let cell = workbook
            .sheets
            .get(at)
            .and_then(|sheet| sheet.cells.get(pos));
        let Some(text) = cell.and_then(|cell| cell.formula.as_deref()) else {
            continue;
        };
        effort.spend(text.len())?;
        for reference in scope.precedents(text, at, pos).references {
            if seen.insert(reference) {
                index.each(&reference, effort, &mut |place| {
                    if found.insert(place) {
                        queue.push(place);
                    }
                })?;
            }
        }
    }
    Ok(found)
}

/// Where the formulas of a workbook stand.
struct Index {
    /// For each sheet, in the order of cells.
    formulas: Vec<Vec<CellPos>>,
    /// For each sheet, the blocks that one formula fills.
    blocks: Vec<Vec<Area>>,
}

impl Index {
    fn of(workbook: &Workbook) -> Self {
        let sheets = workbook.sheets.iter();
        let formulas = sheets.clone().map(|sheet| {
            let cells = sheet
                .cells
                .iter()
                .filter(|(_, cell)| cell.formula.is_some());
            cells.map(|(pos, _)| pos).collect()
        });
        let mut room = BLOCK_CELLS;
        let blocks = sheets.map(|sheet| blocks(sheet, &mut room).into_values().collect());
        Self {
            formulas: formulas.collect(),
            blocks: blocks.collect(),
        }
    }

    /// Calls `visit` for the formulas that fill cells of a reference.
    fn each(
        &self,
        reference: &Reference,
        effort: &Effort,
        visit: &mut dyn FnMut(Place),
    ) -> Known<()> {
        let area = reference.area;
        for sheet in reference.first..=reference.last {
            let formulas = self.formulas.get(sheet).map_or(&[][..], Vec::as_slice);
            let from = |pos: CellPos| formulas.partition_point(|known| *known < pos);
            let mut at = from(area.first);
            while let Some(pos) = formulas.get(at).filter(|pos| pos.row <= area.last.row) {
                effort.spend(1)?;
                if area.contains(*pos) {
                    visit((sheet, *pos));
                    at += 1;
                } else {
                    let row = pos.row + u32::from(pos.col > area.last.col);
                    at = from(CellPos::new(row, area.first.col));
                }
            }
            let blocks = self.blocks.get(sheet).map_or(&[][..], Vec::as_slice);
            effort.spend(blocks.len())?;
            for block in blocks.iter().filter(|block| block.meets(area)) {
                visit((sheet, block.first));
            }
        }
        Ok(())
    }
}

/// Whether a cell of a block holds something else than the file stores, though nobody edited it.
fn touched(verified: &Verified, sheet: usize, area: Area) -> bool {
    let from = (sheet, area.first);
    let mut known = verified.stored.range(from..=(sheet, area.last));
    known.any(|((_, pos), _)| area.contains(*pos))
}

fn cells_of(area: Area) -> impl Iterator<Item = CellPos> {
    let rows = area.first.row..=area.last.row;
    rows.flat_map(move |row| {
        (area.first.col..=area.last.col).map(move |col| CellPos::new(row, col))
    })
}

/// How far two results may be apart that were added up in another order.
const NOISE: f64 = 1e-9;

/// Whether a stored result is what a formula gives.
fn agree(stored: &Content, given: &Content) -> bool {
    let number = |content: &Content| match content {
        Content::Number(number) | Content::Date(number) => Some(*number),
        // Some programs write 1 for TRUE, and a number as a text.
        Content::Bool(truth) => Some(f64::from(u8::from(*truth))),
        Content::Text(text) => plain_number(text),
        Content::Blank | Content::Error(_) => None,
    };
    match (number(stored), number(given)) {
        (Some(one), Some(other)) => {
            (one - other).abs() <= NOISE * one.abs().max(other.abs()).max(1.0)
        }
        // Each program has its own names for errors.
        _ => matches!((stored, given), (Content::Error(_), Content::Error(_))) || stored == given,
    }
}

/// Whether a number is stored as a text, which counts as the number that its formula gives.
fn is_text_for_number(stored: &Content, given: &Content) -> bool {
    matches!(stored, Content::Text(_)) && matches!(given, Content::Number(_))
}
