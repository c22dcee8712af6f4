//! Copies of a sheet of the form: one is used, and the others are told.

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::template::{Template, layout};
use crate::workbook::{Content, Workbook};

use super::columns::{Page, is_named};
use super::{ChosenBy, StructureFault};

/// The fewest codes that two sheets share if one is a copy of the other.
const FEWEST: usize = 3;

/// Marks the pages that are copies of others, and tells of them.
///
/// Of a sheet and its copies that one is used whose values were found, whose name is the form's, into which the
/// names of the form's cells point, and which stands first; what comes first in this list counts most.
pub(super) fn set_aside(
    pages: &mut [Page<'_>],
    workbook: &Workbook,
    template: &Template,
) -> Vec<StructureFault> {
    if !may_have_copies(pages) {
        return Vec::new();
    }
    let names = pointing(pages, workbook);
    let rank = |at: &usize| {
        let page = pages.get(*at);
        let pointed = names.get(*at).copied().unwrap_or(0);
        (
            page.is_some_and(|page| page.value.is_some()),
            page.is_some_and(|page| is_named(page.sheet, template)),
            pointed,
            std::cmp::Reverse(*at),
        )
    };
    let mut order: Vec<usize> = (0..pages.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(rank(at)));
    let mut used: Vec<usize> = Vec::new();
    let mut copies: Vec<(usize, usize, ChosenBy)> = Vec::new();
    for at in order {
        let Some(page) = pages.get(at) else { continue };
        let of = used
            .iter()
            .copied()
            .find(|other| pages.get(*other).is_some_and(|other| is_copy(page, other)));
        let Some(of) = of else {
            used.push(at);
            continue;
        };
        let (own, other) = (rank(&of), rank(&at));
        let by = match () {
            () if own.0 != other.0 => ChosenBy::Figures,
            () if own.1 != other.1 => ChosenBy::Header,
            () if own.2 != other.2 => ChosenBy::Names,
            () => ChosenBy::Place,
        };
        copies.push((at, of, by));
    }
    copies.sort_by_key(|(at, ..)| *at);
    let faults = copies.iter().filter_map(|(at, of, by)| {
        let (copy, used) = (pages.get(*at)?, pages.get(*of)?);
        Some(StructureFault::Copy {
            used: used.sheet.name.clone(),
            copy: copy.sheet.name.clone(),
            by: *by,
            differing: differing(used, copy),
        })
    });
    let faults = faults.collect();
    for (at, of, _) in &copies {
        if let Some(page) = pages.get_mut(*at) {
            page.copy_of = Some(*of);
        }
    }
    faults
}

/// Whether any code stands on two pages.
fn may_have_copies(pages: &[Page<'_>]) -> bool {
    let mut seen: BTreeMap<&Code, usize> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        for (code, _) in &page.codes {
            if *seen.entry(code).or_insert(at) != at {
                return true;
            }
        }
    }
    false
}

/// How many names of the form's cells point into each page.
fn pointing(pages: &[Page<'_>], workbook: &Workbook) -> Vec<usize> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in &workbook.names {
        if name.name.starts_with(layout::NAME_PREFIX) {
            *counts.entry(&name.cell.sheet).or_default() += 1;
        }
    }
    let count = |page: &Page<'_>| counts.get(page.sheet.name.as_str()).copied().unwrap_or(0);
    pages.iter().map(count).collect()
}

fn is_copy(page: &Page<'_>, other: &Page<'_>) -> bool {
    let own = rows(page);
    let others = rows(other);
    let shared = own.keys().filter(|code| others.contains_key(*code)).count();
    shared >= FEWEST && shared * 2 >= own.len().min(others.len())
}

fn rows<'a>(page: &'a Page<'_>) -> BTreeMap<&'a Code, u32> {
    let mut rows = BTreeMap::new();
    for (code, row) in &page.codes {
        rows.entry(code).or_insert(*row);
    }
    rows
}

/// The cells of a sheet that hold something else than those of its copy: answers, notes and evidence.
fn differing(used: &Page<'_>, copy: &Page<'_>) -> Vec<CellRef> {
    let columns = [
        (used.value, copy.value),
        (used.note, copy.note),
        (used.evidence, copy.evidence),
    ];
    let rows = rows(copy);
    let mut cells = Vec::new();
    for (code, row) in &used.codes {
        let Some(other) = rows.get(code) else {
            continue;
        };
        for (col, other_col) in columns {
            let (Some(col), Some(other_col)) = (col, other_col) else {
                continue;
            };
            let own = content(used, CellPos::new(*row, col));
            if own != content(copy, CellPos::new(*other, other_col)) {
                cells.push(CellRef::new(&used.sheet.name, CellPos::new(*row, col)));
            }
        }
    }
    cells
}

fn content<'a>(page: &'a Page<'_>, pos: CellPos) -> &'a Content {
    let cell = page.sheet.cells.get(pos);
    cell.map_or(&Content::Blank, |cell| &cell.content)
}
