//! Tables whose headers or totals an edit changes: the part of a table says again what stands in
//! them, and a workbook in which the two differ is damaged to Excel.

use crate::cell::{CellPos, CellRef};
use crate::package::xml::Node;
use crate::recalc::reference::Area;
use crate::submission::value::shown;
use crate::workbook::{Content, Workbook};

use super::PatchError;
use super::cell::excel_escaped;
use super::draft::Draft;
use super::sheet::{CellChange, To};

/// Makes the tables of a sheet say what the changed cells say. A header becomes a text, as in Excel.
///
/// # Errors
/// When a header cannot be what an edit wants: nothing, what another one is, or another name where
/// formulas use the old one.
pub(super) fn follow(
    draft: &mut Draft<'_>,
    workbook: &Workbook,
    sheet: &str,
    part: &str,
    changes: &mut [CellChange],
) -> Result<(), PatchError> {
    let relations = draft.relations(part);
    for relation in relations.iter().filter(|relation| relation.is("table")) {
        let Ok(xml) = draft.text(&relation.target) else {
            continue;
        };
        let Some(table) = Node::root(xml).and_then(|root| Table::read(&root)) else {
            continue;
        };
        let text = xml.to_owned();
        for change in changes.iter_mut() {
            let To::Content(content) = &mut change.to else {
                continue;
            };
            if let Some(at) = table.header(change.pos) {
                let cell = || CellRef::new(sheet, change.pos);
                let name = shown(content, workbook.epoch_1904);
                let old = table.columns.get(at).cloned().unwrap_or_default();
                let taken = table
                    .columns
                    .iter()
                    .enumerate()
                    .any(|(other, known)| other != at && known.eq_ignore_ascii_case(&name));
                let renamed = !old.eq_ignore_ascii_case(&name);
                if name.trim().is_empty()
                    || taken
                    || renamed && is_used(workbook, draft, &text, &old)
                {
                    return Err(PatchError::TableHeader(cell()));
                }
                *content = Content::Text(name.clone());
                rename(draft, &relation.target, at, &name)?;
            } else if let Some(at) = table.totals(change.pos) {
                total(draft, &relation.target, at, content)?;
            }
        }
    }
    Ok(())
}

struct Table {
    area: Area,
    headers: bool,
    totals: bool,
    columns: Vec<String>,
}

impl Table {
    fn read(root: &Node<'_>) -> Option<Self> {
        let columns = root.child("tableColumns")?.children();
        let columns = columns.iter().filter(|node| node.local() == "tableColumn");
        Some(Self {
            area: Area::parse(&root.get("ref")?)?,
            headers: root.get("headerRowCount").as_deref() != Some("0"),
            totals: !matches!(root.get("totalsRowCount").as_deref(), None | Some("0")),
            columns: columns
                .map(|node| node.get("name").unwrap_or_default().into_owned())
                .collect(),
        })
    }

    fn column(&self, pos: CellPos) -> Option<usize> {
        let inside = self.area.contains(pos);
        inside.then(|| (pos.col - self.area.first.col) as usize)
    }

    fn header(&self, pos: CellPos) -> Option<usize> {
        let inside = self.headers && pos.row == self.area.first.row;
        self.column(pos).filter(|_| inside)
    }

    fn totals(&self, pos: CellPos) -> Option<usize> {
        let inside = self.totals && pos.row == self.area.last.row;
        self.column(pos).filter(|_| inside)
    }
}

/// Whether a formula names a column of a table.
fn is_used(workbook: &Workbook, draft: &Draft<'_>, table: &str, column: &str) -> bool {
    let named = |formula: &str| {
        let formula = formula.to_lowercase();
        formula.contains('[') && formula.contains(&column.to_lowercase())
    };
    let cells = workbook.sheets.iter().flat_map(|sheet| sheet.cells.iter());
    let in_cells = cells
        .filter_map(|(_, cell)| cell.formula.as_deref())
        .any(named);
    let in_names = draft.book.names.iter().any(|name| named(&name.formula));
    // The formulas of the table's own columns stand between tags.
    let own = table.split('>').any(|piece| {
        let text = piece.split('<').next().unwrap_or_default();
        named(text)
    });
    in_cells || in_names || own
}

fn rename(draft: &mut Draft<'_>, part: &str, at: usize, name: &str) -> Result<(), PatchError> {
    draft.amend(part, |root, splices| {
        if let Some(column) = column(root, at) {
            // A line end is escaped here as in cells.
            let name = excel_escaped(name).replace('\n', "_x000a_");
            splices.add(column.retag(&column.tag().with(&[("name", Some(&name))])));
        }
    })?;
    Ok(())
}

/// A cell of the row of totals holds a text or a number of its own from now on.
fn total(
    draft: &mut Draft<'_>,
    part: &str,
    at: usize,
    content: &Content,
) -> Result<(), PatchError> {
    draft.amend(part, |root, splices| {
        let Some(column) = column(root, at) else {
            return;
        };
        let tag = column.tag();
        let label = match content {
            Content::Text(text) if tag.value("totalsRowLabel").is_some() => Some(text.as_str()),
            _ => None,
        };
        let changed = tag.with(&[("totalsRowLabel", label), ("totalsRowFunction", None)]);
        splices.add(column.retag(&changed));
        if let Some(formula) = column.child("totalsRowFormula") {
            splices.add(formula.replace(""));
        }
    })?;
    Ok(())
}

fn column<'a>(root: &Node<'a>, at: usize) -> Option<Node<'a>> {
    let columns = root.child("tableColumns")?.children();
    let mut columns = columns
        .into_iter()
        .filter(|node| node.local() == "tableColumn");
    columns.nth(at)
}
