//! Finds in the XML of a sheet the places of the cells that change, and how the sheet writes. One
//! walk, which reads no more than it must.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::cell::{self, CellPos};
use crate::package::opening::Open;
use crate::package::scan::{Mark, Scan};
use crate::package::xml::{Node, Tag, tag_end};

use super::habits::Habits;

/// What was found in a sheet.
pub(super) struct Places {
    /// For each wanted cell, in their order.
    pub(super) cells: Vec<Place>,
    /// The rows in which wanted cells are or belong.
    pub(super) rows: Vec<Row>,
    /// The element that holds the rows.
    pub(super) data: Element,
    /// How many rows it holds.
    pub(super) row_count: usize,
    /// The start tag that states which cells there are.
    pub(super) dimension: Option<Range<usize>>,
    /// The first and the last row and column of all cells.
    pub(super) extent: Option<(CellPos, CellPos)>,
    /// The styles of columns, by their first and last.
    columns: Vec<(u32, u32, u32)>,
    /// How the sheet writes.
    pub(super) habits: Habits,
    /// The other cells of the shared formulas that wanted cells hold the text of.
    pub(super) groups: Vec<Group>,
}

/// An element that holds others: its start tag, and where what it holds ends.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) open: Range<usize>,
    /// Where its end tag begins; none without one.
    pub(super) close: Option<usize>,
    pub(super) end: usize,
}

/// A row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) number: u32,
    pub(super) element: Element,
    /// How many cells and other elements it holds.
    pub(super) holds: usize,
    /// The style that it gives to cells that are not there.
    style: Option<u32>,
}

/// Where a wanted cell is or belongs.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) pos: CellPos,
    /// Its row, if there is one.
    pub(super) row: Option<usize>,
    /// The cell, if there is one.
    pub(super) cell: Option<Range<usize>>,
    /// Where it would stand; in its row, or between rows.
    pub(super) at: usize,
    /// The styles of the nearest numbers above and below it.
    pub(super) above: Option<u32>,
    pub(super) below: Option<u32>,
}

/// The cells that share a formula.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) index: String,
    /// The cell that holds its text.
    pub(super) first: CellPos,
    /// The others.
    pub(super) others: Vec<(CellPos, Range<usize>)>,
    open: bool,
}

impl Places {
    /// Finds cells, which are in order. Nothing when the XML is damaged.
    pub(super) fn find(xml: &str, wanted: &[CellPos], marks: &Marks) -> Option<Self> {
        Walk::new(xml, wanted, marks).run()
    }

    /// The prefix of the elements of the sheet.
    pub(super) fn prefix<'a>(&self, xml: &'a str) -> &'a str {
        let tag = xml.get(self.data.open.clone()).unwrap_or_default();
        crate::package::xml::prefix(Tag::new(tag).name)
    }

    /// The first and last columns that have a style, where that is few columns.
    pub(super) fn columns(&self) -> Vec<u32> {
        const FEW: u32 = 64;
        let few = self
            .columns
            .iter()
            .filter(|(first, last, _)| last - first < FEW);
        few.flat_map(|(first, last, _)| [*first, *last]).collect()
    }

    /// The style that a cell has which is not there: that of its row, or of its column.
    pub(super) fn inherited(&self, place: &Place) -> u32 {
        let row = place.row.and_then(|row| self.rows.get(row)?.style);
        let column = || {
            let known = self
                .columns
                .iter()
                .find(|(first, last, _)| (*first..=*last).contains(&place.pos.col));
            known.map(|(_, _, style)| *style)
        };
        row.or_else(column).unwrap_or(0)
    }
}

/// What a walk looks for besides.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// Wanted cells whose formula goes.
    pub(super) replaced: Vec<CellPos>,
}

struct Walk<'a> {
    xml: &'a str,
    wanted: &'a [CellPos],
    marks: &'a Marks,
    found: Places,
    /// The row that the walk is in.
    row: Option<Row>,
    /// One more than the last column seen in it.
    next_column: u32,
    /// One more than the last row seen.
    next_row: u32,
    /// The style of the last number of each wanted column.
    numbers: BTreeMap<u32, u32>,
    /// Wanted cells of each column that no number stands below of yet.
    open: BTreeMap<u32, Vec<usize>>,
}

impl<'a> Walk<'a> {
    fn new(xml: &'a str, wanted: &'a [CellPos], marks: &'a Marks) -> Self {
        Self {
            xml,
            wanted,
            marks,
            found: Places {
                cells: Vec::with_capacity(wanted.len()),
                rows: Vec::new(),
                data: Element {
                    open: 0..0,
                    close: None,
                    end: 0,
                },
                row_count: 0,
                dimension: None,
                extent: None,
                columns: Vec::new(),
                habits: Habits::default(),
                groups: Vec::new(),
            },
            row: None,
            next_column: 0,
            next_row: 0,
            numbers: BTreeMap::new(),
            open: wanted.iter().map(|pos| (pos.col, Vec::new())).collect(),
        }
    }

    fn run(mut self) -> Option<Places> {
        let mut scan = Scan::new(self.xml);
        while let Some(mark) = scan.next().ok()? {
            let Mark::Open(open) = mark else { continue };
            let span = scan.span();
            if open.empty {
                self.found.habits.note_empty(self.xml.get(span.clone())?);
            }
            match open.name {
                "sheetData" if scan.depth() == 1 + usize::from(!open.empty) => {
                    self.data(&mut scan, &open)?;
                    return Some(self.found);
                }
                "extLst" => scan.leave(&open).ok()?,
                "dimension" => self.found.dimension = Some(span),
                "col" => self.column(&open),
                _ => {}
            }
        }
        None
    }

    /// Goes through the rows.
    fn data(&mut self, scan: &mut Scan<'a>, data: &Open<'a>) -> Option<()> {
        let open = scan.span();
        let head = self.xml.get(..open.start)?;
        self.found.habits.by_excel = head.contains("dyDescent") && head.contains("\r\n");
        self.found.data = Element {
            end: open.end,
            open,
            close: None,
        };
        if data.empty {
            self.miss(None, self.found.data.end);
            return Some(());
        }
        loop {
            match scan.next().ok()?? {
                Mark::Open(open) if open.name == "row" => {
                    let span = scan.span();
                    if open.empty {
                        self.found.habits.note_empty(self.xml.get(span.clone())?);
                    }
                    self.enter(&open, span)?;
                    if !open.empty {
                        self.row(scan)?;
                    }
                }
                Mark::Open(open) => scan.leave(&open).ok()?,
                Mark::Close(_) => {
                    let close = scan.span();
                    self.miss(None, close.start);
                    self.found.data.close = Some(close.start);
                    self.found.data.end = close.end;
                    return Some(());
                }
            }
        }
    }

    /// Goes through the cells of the row that was just entered.
    fn row(&mut self, scan: &mut Scan<'a>) -> Option<()> {
        loop {
            match scan.next().ok()?? {
                Mark::Open(open) if open.name == "c" => {
                    let tag = scan.span();
                    scan.leave(&open).ok()?;
                    // An element without content ends with its only tag.
                    let last = scan.span();
                    self.cell(&open, tag, last)?;
                }
                Mark::Open(open) => {
                    scan.leave(&open).ok()?;
                    if let Some(row) = self.row.as_mut() {
                        row.holds += 1;
                    }
                }
                Mark::Close(_) => {
                    let close = scan.span();
                    self.finish_row(close.start, Some(close.start), close.end);
                    return Some(());
                }
            }
        }
    }

    fn column(&mut self, open: &Open<'_>) {
        let number = |name: &str| open.value(name)?.trim().parse::<u32>().ok();
        if let (Some(first), Some(last), Some(style)) =
            (number("min"), number("max"), number("style"))
        {
            let columns = (first.saturating_sub(1), last.saturating_sub(1), style);
            self.found.columns.push(columns);
        }
    }

    /// The next wanted cell that was not found yet.
    fn next(&self) -> Option<CellPos> {
        self.wanted.get(self.found.cells.len()).copied()
    }

    /// Wanted cells before a row (all when there is none) are in no row.
    fn miss(&mut self, row: Option<u32>, at: usize) {
        while let Some(pos) = self
            .next()
            .filter(|pos| row.is_none_or(|row| pos.row < row))
        {
            self.take(pos, None, None, at);
        }
    }

    fn take(&mut self, pos: CellPos, row: Option<usize>, cell: Option<Range<usize>>, at: usize) {
        if let Some(open) = self.open.get_mut(&pos.col) {
            open.push(self.found.cells.len());
        }
        self.found.cells.push(Place {
            pos,
            row,
            cell,
            at,
            above: self.numbers.get(&pos.col).copied(),
            below: None,
        });
    }

    /// A row begins; one without an end tag ends too.
    fn enter(&mut self, open: &Open<'_>, tag: Range<usize>) -> Option<()> {
        let number = match open.value("r") {
            Some(text) => text.trim().parse::<u32>().ok()?.checked_sub(1)?,
            None => self.next_row,
        };
        // Rows out of order or twice are damage that only Excel should repair.
        if number < self.next_row {
            return None;
        }
        self.miss(Some(number), tag.start);
        self.next_row = number.checked_add(1)?;
        self.next_column = 0;
        self.found.row_count += 1;
        let own = matches!(open.value("customFormat"), Some("1" | "true"));
        let style = open.value("s").filter(|_| own);
        let end = tag.end;
        self.row = Some(Row {
            number,
            element: Element {
                end,
                open: tag,
                close: None,
            },
            holds: 0,
            style: style.and_then(|style| style.trim().parse().ok()),
        });
        if open.empty {
            self.finish_row(end, None, end);
        }
        Some(())
    }

    /// Wanted cells of this row that are left belong at its end.
    fn finish_row(&mut self, at: usize, close: Option<usize>, end: usize) {
        let Some(mut row) = self.row.take() else {
            return;
        };
        row.element.close = close;
        row.element.end = end;
        let known = self.row_index(row.number);
        if let Some(slot) = known.and_then(|index| self.found.rows.get_mut(index)) {
            *slot = row.clone();
        }
        while let Some(pos) = self.next().filter(|pos| pos.row == row.number) {
            let index = self.row_index(row.number).unwrap_or_else(|| {
                self.found.rows.push(row.clone());
                self.found.rows.len() - 1
            });
            self.take(pos, Some(index), None, at);
        }
    }

    /// The place of a row among those that were kept; it can only be the last.
    fn row_index(&self, number: u32) -> Option<usize> {
        let last = self.found.rows.last()?;
        (last.number == number).then(|| self.found.rows.len() - 1)
    }

    /// The place of the row that the walk is in, which is kept.
    fn keep_row(&mut self) -> Option<usize> {
        let row = self.row.clone()?;
        Some(self.row_index(row.number).unwrap_or_else(|| {
            self.found.rows.push(row);
            self.found.rows.len() - 1
        }))
    }

    /// A cell: its start tag, where that stands, and where its last tag does.
    fn cell(&mut self, open: &Open<'_>, tag: Range<usize>, last: Range<usize>) -> Option<()> {
        let xml = self.xml;
        let row = self.row.as_ref()?.number;
        let col = match open.value("r") {
            Some(text) => {
                let pos = cell::pos(text.trim())?;
                (pos.row == row).then_some(pos.col)?
            }
            None => self.next_column,
        };
        if col < self.next_column {
            return None;
        }
        self.next_column = col.checked_add(1)?;
        let here = CellPos::new(row, col);
        if let Some(row) = self.row.as_mut() {
            row.holds += 1;
        }
        let (least, most) = self.found.extent.unwrap_or((here, here));
        self.found.extent = Some((
            CellPos::new(least.row.min(row), least.col.min(col)),
            CellPos::new(most.row.max(row), most.col.max(col)),
        ));
        while let Some(pos) = self.next().filter(|pos| pos.row == row && pos.col < col) {
            let index = self.keep_row();
            self.take(pos, index, None, tag.start);
        }
        let whole = tag.start..last.end;
        let wanted = self.next() == Some(here);
        if wanted {
            let index = self.keep_row();
            self.take(here, index, Some(whole.clone()), tag.start);
        }
        let content = xml.get(tag.end..last.start).unwrap_or_default();
        let source = xml.get(tag)?;
        self.found.habits.note(here, open, source, content);
        self.note_number(open, content, here, wanted);
        self.note_formula(xml.get(whole.clone())?, here, whole);
        Some(())
    }

    /// The style of a number in the column of a wanted cell.
    fn note_number(&mut self, cell: &Open<'_>, content: &str, here: CellPos, wanted: bool) {
        let Some(open) = self.open.get_mut(&here.col) else {
            return;
        };
        let number = matches!(cell.value("t"), None | Some("n"));
        if wanted || !number || content.is_empty() {
            return;
        }
        let style = cell.value("s").and_then(|style| style.trim().parse().ok());
        let style = style.unwrap_or(0);
        for at in open.drain(..) {
            if let Some(place) = self.found.cells.get_mut(at) {
                place.below = Some(style);
            }
        }
        self.numbers.insert(here.col, style);
    }

    /// Who shares the formula of a wanted cell.
    fn note_formula(&mut self, element: &str, here: CellPos, range: Range<usize>) {
        let first = self.marks.replaced.contains(&here);
        if !first && !self.found.groups.iter().any(|group| group.open) {
            return;
        }
        let formula = Node::root(element).and_then(|cell| cell.child("f"));
        let Some(formula) = formula.filter(|node| node.get("t").as_deref() == Some("shared"))
        else {
            return;
        };
        let index = formula.get("si").unwrap_or_default().into_owned();
        if formula.get("ref").is_some() {
            for group in &mut self.found.groups {
                // The number is used anew.
                group.open &= group.index != index;
            }
            if first {
                self.found.groups.push(Group {
                    index,
                    first: here,
                    others: Vec::new(),
                    open: true,
                });
            }
            return;
        }
        let mut groups = self.found.groups.iter_mut();
        if let Some(group) = groups.find(|group| group.open && group.index == index) {
            group.others.push((here, range));
        }
    }
}

/// The start tag that a cell begins with.
pub(super) fn start_tag(element: &str) -> Option<Tag<'_>> {
    Some(Tag::new(element.get(..=tag_end(element)?)?))
}

#[cfg(test)]
mod tests;
