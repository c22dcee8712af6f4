//! The range of cells that a sheet states. Some programs read no cell beyond it, so it grows with new
//! cells; and it shrinks again with them, so that an edit that is taken back leaves it as it was.

use crate::cell::{self, CellPos};
use crate::package::scan::{Mark, Scan};
use crate::package::splice::Splice;
use crate::package::xml::Tag;
use crate::recalc::reference::Area;

use super::places::Places;

/// A piece that states the range anew; nothing when it stays the same, or the sheet states none.
/// `new` are the cells that came, `gone` those that went.
pub(super) fn stated(
    xml: &str,
    places: &Places,
    new: &[CellPos],
    gone: &[CellPos],
) -> Option<Splice> {
    let range = places.dimension.clone()?;
    let tag = Tag::new(xml.get(range.clone())?);
    let before = Area::parse(&tag.value("ref")?)?;
    let mut area = match gone.is_empty() {
        true => before,
        false => narrowed(xml, places, before, gone).unwrap_or(before),
    };
    let left = places.extent.is_some() && cells(xml).is_none_or(|all| all.len() > gone.len());
    // An empty sheet states its first cell, which counts no more when the sheet has others.
    let empty = !left && area == Area::cell(CellPos::new(0, 0));
    for (at, pos) in new.iter().enumerate() {
        area = match empty && at == 0 {
            true => Area::cell(*pos),
            false => joined(area, *pos),
        };
    }
    let text = match area.single() {
        Some(pos) if names_both_corners(xml, places) => format!("{pos}:{pos}"),
        _ => area_text(area),
    };
    (area != before).then(|| Splice::new(range, tag.with(&[("ref", Some(&text))])))
}

/// The least block that holds a block and a cell.
pub(super) fn joined(area: Area, pos: CellPos) -> Area {
    Area::new(
        CellPos::new(area.first.row.min(pos.row), area.first.col.min(pos.col)),
        CellPos::new(area.last.row.max(pos.row), area.last.col.max(pos.col)),
    )
}

/// A block as the parts of a workbook name it: `A1:B2`, or `A1`.
pub(super) fn area_text(area: Area) -> String {
    match area.single() {
        Some(pos) => pos.to_string(),
        None => format!("{}:{}", area.first, area.last),
    }
}

/// Whether a sheet states a single cell as `A1:A1`, as openpyxl and ExcelJS do; the latter writes Excel's
/// attributes, and ends its lines otherwise than Excel.
fn names_both_corners(xml: &str, places: &Places) -> bool {
    let head = xml.get(..places.data.open.start).unwrap_or_default();
    places.habits.by_openpyxl || head.contains("dyDescent") && !head.contains("\r\n")
}

/// The range without edges that only cells made which are gone. An edge that lies beyond all cells is
/// left as it is.
fn narrowed(xml: &str, places: &Places, stated: Area, gone: &[CellPos]) -> Option<Area> {
    let (first, last) = places.extent?;
    // Columns with a style count like cells, but not to LibreOffice, which writes every style.
    let columns = match places.habits.explicit_style() {
        true => Vec::new(),
        false => places.columns(),
    };
    let left: Vec<CellPos> = cells(xml)?
        .into_iter()
        .filter(|pos| !gone.contains(pos))
        .collect();
    let Some(some) = left.first() else {
        // An empty sheet states its first cell, or what it stated before it had any.
        let own = stated.first != first;
        let corner = if own {
            stated.first
        } else {
            CellPos::new(0, 0)
        };
        return Some(Area::cell(corner));
    };
    let kept = left
        .iter()
        .fold(Area::cell(*some), |area, pos| joined(area, *pos));
    let kept = columns.into_iter().fold(kept, |area, col| {
        joined(area, CellPos::new(area.first.row, col))
    });
    let edge = |stated: u32, known: u32, gone: bool, new: u32| match stated == known && gone {
        true => new,
        false => stated,
    };
    let row = |at: u32| gone.iter().any(|pos| pos.row == at);
    let col = |at: u32| gone.iter().any(|pos| pos.col == at);
    let (from, to) = (stated.first, stated.last);
    // LibreOffice counts from the first cell of the sheet.
    let fixed = places.habits.explicit_style();
    Some(Area::new(
        CellPos::new(
            edge(from.row, first.row, row(from.row) && !fixed, kept.first.row),
            edge(from.col, first.col, col(from.col) && !fixed, kept.first.col),
        ),
        CellPos::new(
            edge(to.row, last.row, row(to.row), kept.last.row),
            edge(to.col, last.col, col(to.col), kept.last.col),
        ),
    ))
}

/// The places of all cells of a sheet in which every cell says where it is.
pub(super) fn cells(xml: &str) -> Option<Vec<CellPos>> {
    let mut scan = Scan::new(xml);
    let mut found = Vec::new();
    while let Some(mark) = scan.next().ok()? {
        match mark {
            Mark::Open(open) if open.name == "c" => {
                found.push(cell::pos(open.value("r")?.trim())?);
            }
            Mark::Close("sheetData") => break,
            _ => {}
        }
    }
    Some(found)
}
