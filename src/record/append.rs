//! Entries behind those of a sheet of corrections that is there.

use crate::cell::{CellPos, CellRef};
use crate::package::PackageError;
use crate::package::splice::Splices;
use crate::package::xml::Node;
use crate::patch::book::SHEET_ORDER;
use crate::patch::draft::Draft;
use crate::recalc::reference::Area;

use super::rows::Rows;
use super::{COLUMNS, NAME};

/// Where the list is.
pub(super) struct Place {
    /// The part of its sheet.
    part: String,
    /// The first header.
    header: CellPos,
}

/// The sheet of corrections of a workbook. One whose sheet was deleted is none.
pub(super) fn find(draft: &Draft<'_>) -> Option<Place> {
    let mut names = draft.book.names.iter();
    let name = names.find(|name| name.name.eq_ignore_ascii_case(NAME) && name.sheet.is_none())?;
    let header: CellRef = name.formula.parse().ok()?;
    let part = draft.book.sheet_part(&header.sheet)?.to_owned();
    draft.has(&part).then_some(Place {
        part,
        header: header.pos,
    })
}

/// Adds rows behind the last that holds something.
pub(super) fn append(
    draft: &mut Draft<'_>,
    place: &Place,
    rows: &Rows<'_>,
) -> Result<(), PackageError> {
    draft.amend(&place.part, |root, splices| {
        let Some(data) = root.child("sheetData") else {
            return;
        };
        let prefix = root.prefix();
        let last = last_row(&data).map_or(place.header.row, |row| row.max(place.header.row));
        let (first, column) = (last + 1, place.header.col);
        splices.add(data.append(&rows.xml(prefix, first, column)));
        let end = CellPos::new(last + rows.count(), column + COLUMNS as u32 - 1);
        dimension(root, end, splices);
        let links = rows.links(prefix, first, column);
        if links.is_empty() {
            return;
        }
        match root.child("hyperlinks") {
            Some(list) => splices.add(list.append(&links)),
            None => {
                let text = format!("<{prefix}hyperlinks>{links}</{prefix}hyperlinks>");
                splices.add(root.insert_in_order(&SHEET_ORDER, "hyperlinks", &text));
            }
        }
    })
}

/// The last row of a sheet.
fn last_row(data: &Node<'_>) -> Option<u32> {
    let mut last = None;
    for row in data.children().iter().filter(|row| row.local() == "row") {
        let stated = row.get("r").and_then(|row| row.trim().parse::<u32>().ok());
        last = Some(match (stated, last) {
            (Some(number), _) => number.saturating_sub(1),
            (None, Some(before)) => before + 1,
            (None, None) => 0,
        });
    }
    last
}

/// Widens the range that the sheet states.
fn dimension(root: &Node<'_>, end: CellPos, splices: &mut Splices) {
    let stated = root.child("dimension");
    let Some(node) = stated else { return };
    let Some(area) = node.get("ref").as_deref().and_then(Area::parse) else {
        return;
    };
    let wider = Area::new(
        area.first,
        CellPos::new(area.last.row.max(end.row), area.last.col.max(end.col)),
    );
    let text = format!("{}:{}", wider.first, wider.last);
    splices.add(node.with(&[("ref", Some(&text))]));
}
