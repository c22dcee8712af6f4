//! Puts changed cells into the XML of a sheet, and leaves every other byte.
//!
//! `places` finds where each cell is or belongs, `cell` writes it. The XML is never written anew from
//! a model, so nothing that this module does not know can be lost.

use std::collections::BTreeSet;

use crate::cell::CellPos;
use crate::package::splice::{Splice, Splices};
use crate::package::xml::Tag;
use crate::recalc::reference::Area;
use crate::recalc::shifted;
use crate::workbook::Content;

use super::cell::Pen;
use super::places::{Marks, Place, Places, Row, start_tag};
use super::stated::{area_text, cells, joined, stated};
use super::strings::Strings;
use super::styles::Styles;

/// A cell that changes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CellChange {
    /// Where.
    pub(super) pos: CellPos,
    /// How.
    pub(super) to: To,
    /// Whether a number in it is no share, whatever its format.
    pub(super) plain: bool,
    /// A fill that marks it, by its place in the styles.
    pub(super) fill: Option<u32>,
}

/// What a cell changes to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum To {
    /// Another content, in the place of what it holds.
    Content(Content),
    /// Another result of the formula that it holds.
    Result(Content),
}

/// The XML with the changes, which are in the order of their cells. Nothing when the XML is damaged.
pub(super) fn splice(
    xml: &str,
    changes: &[CellChange],
    strings: &Strings,
    styles: &mut Styles,
) -> Option<String> {
    let wanted: Vec<CellPos> = changes.iter().map(|change| change.pos).collect();
    let replaced = changes
        .iter()
        .filter(|change| matches!(change.to, To::Content(_)));
    let marks = Marks {
        replaced: replaced.map(|change| change.pos).collect(),
    };
    let places = Places::find(xml, &wanted, &marks)?;
    let pen = Pen {
        prefix: places.prefix(xml),
        habits: &places.habits,
        strings,
    };
    let mut sheet = Sheet {
        xml,
        places: &places,
        pen,
        styles,
        splices: Splices::default(),
        written: Written::default(),
    };
    let masters = sheet.masters(changes)?;
    for (change, place) in changes.iter().zip(&places.cells) {
        sheet.cell(change, place, &masters)?;
    }
    for (pos, range, formula, area) in masters {
        if !wanted.contains(&pos) {
            let element = xml.get(range.clone())?;
            let text = sheet.pen.master(element, &formula, &area)?;
            sheet.splices.add(Splice::new(range, text));
        }
    }
    sheet.rows()?;
    let new: Vec<CellPos> = sheet.written.new.iter().map(|(pos, ..)| *pos).collect();
    if let Some(splice) = stated(xml, &places, &new, &sheet.written.gone) {
        sheet.splices.add(splice);
    }
    sheet.splices.apply(xml)
}

/// A cell that takes over the text of a shared formula: where it is, the text, and for which range.
type Master = (CellPos, std::ops::Range<usize>, String, String);

struct Sheet<'a, 'b> {
    xml: &'a str,
    places: &'a Places,
    pen: Pen<'a>,
    styles: &'b mut Styles,
    splices: Splices,
    written: Written,
}

/// Whether what follows is no cell (or row), or one that says where it is: then it stays there when the
/// one before it goes.
fn says_its_place(xml: &str, at: usize, name: &str) -> bool {
    let rest = xml.get(at..).unwrap_or_default();
    let next = rest
        .find('<')
        .and_then(|at| rest.get(at..))
        .and_then(start_tag);
    next.is_none_or(|tag| crate::package::xml::local(tag.name) != name || tag.value("r").is_some())
}

/// What was written and taken away, by row.
#[derive(Default)]
struct Written {
    /// New cells: their row if there is one, where they go, and their XML.
    new: Vec<(CellPos, Option<usize>, usize, String)>,
    /// Cells that were taken away, by the place of their row.
    removed: Vec<usize>,
    /// The same, by their places in the sheet.
    gone: Vec<CellPos>,
}

impl Sheet<'_, '_> {
    /// The cells that take over the texts of shared formulas whose first cells are replaced.
    fn masters(&self, changes: &[CellChange]) -> Option<Vec<Master>> {
        let replaced = |pos: &CellPos| {
            changes
                .iter()
                .any(|change| change.pos == *pos && matches!(change.to, To::Content(_)))
        };
        let mut masters = Vec::new();
        for group in &self.places.groups {
            let mut left = group.others.iter().filter(|(pos, _)| !replaced(pos));
            let Some((pos, range)) = left.next() else {
                continue;
            };
            let area = left.fold(Area::cell(*pos), |area, (pos, _)| joined(area, *pos));
            let first = self
                .places
                .cells
                .iter()
                .find(|place| place.pos == group.first)?;
            let element = self.xml.get(first.cell.clone()?)?;
            let formula = crate::package::xml::Node::root(element)?.child("f")?.text();
            let formula = shifted(
                &formula,
                i64::from(pos.row) - i64::from(group.first.row),
                i64::from(pos.col) - i64::from(group.first.col),
            );
            masters.push((*pos, range.clone(), formula, area_text(area)));
        }
        Some(masters)
    }

    fn cell(&mut self, change: &CellChange, place: &Place, masters: &[Master]) -> Option<()> {
        let Some(range) = place.cell.clone() else {
            return self.new_cell(change, place);
        };
        let xml = self.xml;
        let element = xml.get(range.clone())?;
        let tag = start_tag(element)?;
        let style = tag.value("s").and_then(|style| style.trim().parse().ok());
        let style: u32 = style.unwrap_or(0);
        let text = match &change.to {
            To::Content(content) => {
                let suited = self.style(change, place, style, content);
                let may_go = self.may_go(tag, place, suited) && says_its_place(xml, range.end, "c");
                if *content == Content::Blank && may_go {
                    self.written.removed.extend(place.row);
                    self.written.gone.push(place.pos);
                    self.splices.add(Splice::new(range, ""));
                    return Some(());
                }
                let changed = (suited != style).then_some(suited);
                let before = xml.get(..range.start)?;
                self.pen.edited(element, content, changed, before)?
            }
            To::Result(result) => {
                let text = self.pen.calculated(element, result)?;
                match masters.iter().find(|(pos, ..)| *pos == change.pos) {
                    Some((_, _, formula, area)) => self.pen.master(&text, formula, area)?,
                    None => text,
                }
            }
        };
        self.splices.add(Splice::new(range, text));
        Some(())
    }

    /// The style for an edited cell.
    fn style(&mut self, change: &CellChange, place: &Place, style: u32, content: &Content) -> u32 {
        let neighbours: Vec<u32> = [place.above, place.below].into_iter().flatten().collect();
        let suited = self
            .styles
            .suited(style, content, change.plain, &neighbours);
        match change.fill {
            Some(fill) => self.styles.with_fill(suited, fill),
            None => suited,
        }
    }

    /// Whether a cell that is made blank can go: nothing tells it from a cell that is not there, and
    /// the sheet does not write such cells.
    fn may_go(&self, tag: Tag<'_>, place: &Place, style: u32) -> bool {
        let only_place = tag
            .attributes()
            .iter()
            .all(|attribute| matches!(attribute.name, "r" | "s" | "t"));
        only_place
            && !(self.has_bare_cells() && self.is_gapless(place))
            && style == self.places.inherited(place)
    }

    /// Whether the sheet writes cells that neither hold nor look like something; those that lie under a
    /// merged block are no habit.
    fn has_bare_cells(&self) -> bool {
        let bare = &self.places.habits.bare_cells;
        if bare.is_empty() {
            return false;
        }
        let merged = self.merged();
        bare.iter()
            .any(|pos| !merged.iter().any(|area| area.contains(*pos)))
    }

    /// Whether the other cells of a row stand without a gap from the first to the last, counting this
    /// place: then the sheet writes every cell of a row.
    fn is_gapless(&self, place: &Place) -> bool {
        let row = place.row.and_then(|row| self.places.rows.get(row));
        let xml = row.and_then(|row| self.xml.get(row.element.open.start..row.element.end));
        let all: BTreeSet<u32> = xml
            .and_then(cells)
            .unwrap_or_default()
            .into_iter()
            .map(|pos| pos.col)
            .chain([place.pos.col])
            .collect();
        match (all.first(), all.last()) {
            (Some(first), Some(last)) => (last - first) as usize + 1 == all.len() && all.len() > 1,
            _ => false,
        }
    }

    fn new_cell(&mut self, change: &CellChange, place: &Place) -> Option<()> {
        let inherited = self.places.inherited(place);
        let (content, style) = match &change.to {
            To::Content(content) => (content, self.style(change, place, inherited, content)),
            // Only an array fills a cell that is not there.
            To::Result(result) => (result, inherited),
        };
        if *content == Content::Blank && style == inherited {
            return Some(());
        }
        let text = self.pen.new_cell(place.pos, content, style);
        self.written
            .new
            .push((place.pos, place.row, place.at, text));
        Some(())
    }

    /// Puts new cells into their rows, makes rows that are missing, and takes rows away that hold
    /// nothing any more.
    fn rows(&mut self) -> Option<()> {
        let xml = self.xml;
        let mut rows: Vec<(u32, usize, String)> = Vec::new();
        for (pos, row, at, text) in &self.written.new {
            match row.and_then(|row| self.places.rows.get(row)) {
                Some(row) if row.element.close.is_some() => {
                    self.splices.add(Splice::new(*at..*at, text.clone()));
                }
                _ => match rows.last_mut().filter(|(number, ..)| *number == pos.row) {
                    Some((_, _, cells)) => cells.push_str(text),
                    None => rows.push((pos.row, *at, text.clone())),
                },
            }
        }
        let name = format!("{}row", self.pen.prefix);
        let mut missing: Vec<(usize, String)> = Vec::new();
        for (number, at, cells) in rows {
            let known = self.places.rows.iter().find(|row| row.number == number);
            match known {
                Some(row) => {
                    let tag = Tag::new(xml.get(row.element.open.clone())?);
                    let text = format!("{}{cells}</{}>", tag.opened(), tag.name);
                    self.splices
                        .add(Splice::new(row.element.open.clone(), text));
                }
                None => {
                    missing.push((at, format!("<{name} r=\"{}\">{cells}</{name}>", number + 1)))
                }
            }
        }
        let gone = self.emptied();
        let kept = self.places.row_count - gone.len() + missing.len();
        let data = &self.places.data;
        let tag = Tag::new(xml.get(data.open.clone())?);
        if data.close.is_none() {
            let text: String = missing.into_iter().map(|(_, text)| text).collect();
            if !text.is_empty() {
                let text = format!("{}{text}</{}>", tag.opened(), tag.name);
                self.splices.add(Splice::new(data.open.clone(), text));
            }
            return Some(());
        }
        for (at, text) in missing {
            self.splices.add(Splice::new(at..at, text));
        }
        let only_rows = kept == 0 && self.nothing_but(&gone)?;
        if only_rows {
            // All that it holds goes, so that it is as it was without rows.
            self.splices = Splices::default();
            let text = tag.closed(self.places.habits.closing());
            self.splices
                .add(Splice::new(data.open.start..data.end, text));
            return Some(());
        }
        for row in gone {
            let range = row.element.open.start..row.element.end;
            self.splices.retain_outside(&range);
            self.splices.add(Splice::new(range, ""));
        }
        self.closed_rows()
    }

    /// The rows that hold nothing any more and say nothing but which they are.
    fn emptied(&self) -> Vec<Row> {
        let empty = self.empty_rows();
        let plain = empty.into_iter().filter(|row| {
            let tag = self.xml.get(row.element.open.clone());
            let attributes = tag
                .map(|tag| Tag::new(tag).attributes())
                .unwrap_or_default();
            let plain = attributes.iter().all(|attribute| attribute.name == "r");
            // A sheet that has such rows keeps this one.
            plain
                && self.places.habits.bare_rows == 0
                && says_its_place(self.xml, row.element.end, "row")
        });
        plain.collect()
    }

    /// The rows whose last cell was taken away, and that hold nothing else.
    fn empty_rows(&self) -> Vec<Row> {
        let mut found: Vec<Row> = Vec::new();
        for (at, row) in self.places.rows.iter().enumerate() {
            let removed = self.written.removed.iter().filter(|of| **of == at).count();
            let filled = self.written.new.iter().any(|(_, of, ..)| *of == Some(at));
            if removed > 0 && removed == row.holds && !filled {
                found.push(row.clone());
            }
        }
        found
    }

    /// Rows that hold nothing any more but say something are written without an end tag.
    fn closed_rows(&mut self) -> Option<()> {
        for row in self.empty_rows() {
            let tag = Tag::new(self.xml.get(row.element.open.clone())?);
            let says_more = tag
                .attributes()
                .iter()
                .any(|attribute| attribute.name != "r");
            if says_more || self.places.habits.bare_rows > 0 {
                let range = row.element.open.start..row.element.end;
                self.splices.retain_outside(&range);
                let text = tag.closed(self.places.habits.closing());
                self.splices.add(Splice::new(range, text));
            }
        }
        Some(())
    }

    /// Whether the element of the rows holds these and nothing else.
    fn nothing_but(&self, rows: &[Row]) -> Option<bool> {
        let data = &self.places.data;
        let length: usize = rows
            .iter()
            .map(|row| row.element.end - row.element.open.start)
            .sum();
        Some(!rows.is_empty() && data.close? - data.open.end == length)
    }

    /// The merged blocks of the sheet.
    fn merged(&self) -> Vec<Area> {
        let rest = self.xml.get(self.places.data.end..).unwrap_or_default();
        let pieces = rest.split('<').map(|piece| {
            let name = piece.split([' ', '>', '/']).next().unwrap_or_default();
            (crate::package::xml::local(name), piece)
        });
        pieces
            .filter(|(name, _)| *name == "mergeCell")
            .filter_map(|(_, piece)| Area::parse(&Tag::new(piece).value("ref")?))
            .collect()
    }
}

#[cfg(test)]
mod tests;
