//! Finds in the XML of a sheet the places of the cells that change, and how the sheet writes. One
//! walk, which reads no more than it must.

use std::collections::BTreeMap;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::cell::CellPos;
use crate::package::xml::{Node, Tag, local, tag_end};

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
    /// How many cells it holds.
    pub(super) cells: usize,
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
        let mut reader = Reader::from_str(self.xml);
        reader.config_mut().check_end_names = false;
        let mut inside = false;
        loop {
            let from = place(&reader)?;
            let event = reader.read_event().ok()?;
            let to = place(&reader)?;
            match event {
                Event::Start(element) | Event::Empty(element) if !inside => {
                    let empty = self.xml.get(from..to)?.ends_with("/>");
                    if empty {
                        self.found.habits.note_empty(self.xml.get(from..to)?);
                    }
                    match local(element.name().as_ref()) {
                        "sheetData" => {
                            let head = self.xml.get(..from)?;
                            let own = head.contains("dyDescent");
                            self.found.habits.by_excel = own && head.contains("\r\n");
                            self.found.data = Element {
                                open: from..to,
                                close: None,
                                end: to,
                            };
                            if empty {
                                self.miss(None, to);
                                return self.only(to);
                            }
                            inside = true;
                        }
                        "dimension" => self.found.dimension = Some(from..to),
                        "col" => self.column(Tag::new(self.xml.get(from..to)?)),
                        _ => {}
                    }
                }
                Event::Start(element) if element.local_name().as_ref() == "row" => {
                    self.enter(from..to, None)?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "row" => {
                    self.found.habits.note_empty(self.xml.get(from..to)?);
                    self.enter(from..to, Some(to))?;
                }
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let element = element.into_owned();
                    reader.read_to_end(element.name()).ok()?;
                    let end = place(&reader)?;
                    self.cell(from..to, end)?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "c" => {
                    self.cell(from..to, to)?;
                }
                Event::End(element) if element.local_name().as_ref() == "row" => {
                    self.row.as_ref()?;
                    self.finish_row(from, Some(from), to);
                }
                Event::End(element) if inside && element.local_name().as_ref() == "sheetData" => {
                    if self.row.is_some() {
                        return None;
                    }
                    self.miss(None, from);
                    self.found.data.close = Some(from);
                    self.found.data.end = to;
                    return self.only(to);
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    /// What was found, if no more cells follow: a sheet with two sets of them is damage that only Excel
    /// should repair.
    fn only(self, end: usize) -> Option<Places> {
        let mut tags = self.xml.get(end..)?.split('<').skip(1);
        let name = |tag: &'a str| {
            tag.split([' ', '\t', '\r', '\n', '/', '>'])
                .next()
                .unwrap_or_default()
        };
        let more = tags.any(|tag| local(name(tag)) == "sheetData");
        (!more).then_some(self.found)
    }

    fn column(&mut self, tag: Tag<'_>) {
        let number = |name: &str| tag.value(name)?.trim().parse::<u32>().ok();
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
    fn enter(&mut self, open: Range<usize>, end: Option<usize>) -> Option<()> {
        let tag = Tag::new(self.xml.get(open.clone())?);
        let number = match tag.value("r") {
            Some(text) => text.trim().parse::<u32>().ok()?.checked_sub(1)?,
            None => self.next_row,
        };
        // Rows out of order, twice, or within each other are damage that only Excel should repair.
        if number < self.next_row || self.row.is_some() {
            return None;
        }
        self.miss(Some(number), open.start);
        self.next_row = number.checked_add(1)?;
        self.next_column = 0;
        self.found.row_count += 1;
        let own = matches!(tag.value("customFormat").as_deref(), Some("1" | "true"));
        let style = tag.value("s").filter(|_| own);
        self.row = Some(Row {
            number,
            element: Element {
                end: open.end,
                open,
                close: None,
            },
            cells: 0,
            style: style.and_then(|style| style.trim().parse().ok()),
        });
        if let Some(end) = end {
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

    fn cell(&mut self, open: Range<usize>, end: usize) -> Option<()> {
        let xml = self.xml;
        let tag = Tag::new(xml.get(open.clone())?);
        let row = self.row.as_ref()?.number;
        let col = match tag.value("r") {
            Some(text) => {
                let pos = text.trim().parse::<CellPos>().ok()?;
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
            row.cells += 1;
        }
        let (first, last) = self.found.extent.unwrap_or((here, here));
        self.found.extent = Some((
            CellPos::new(first.row.min(row), first.col.min(col)),
            CellPos::new(last.row.max(row), last.col.max(col)),
        ));
        let element = xml.get(open.start..end)?;
        let content = inner(element, open.len());
        while let Some(pos) = self.next().filter(|pos| pos.row == row && pos.col < col) {
            let index = self.keep_row();
            self.take(pos, index, None, open.start);
        }
        let wanted = self.next() == Some(here);
        if wanted {
            let index = self.keep_row();
            self.take(here, index, Some(open.start..end), open.start);
        }
        self.found.habits.note(here, tag, content);
        self.note_number(tag, content, here, wanted);
        self.note_formula(element, here, open.start..end);
        Some(())
    }

    /// The style of a number in the column of a wanted cell.
    fn note_number(&mut self, tag: Tag<'_>, content: &str, here: CellPos, wanted: bool) {
        let Some(open) = self.open.get_mut(&here.col) else {
            return;
        };
        let number = matches!(tag.value("t").as_deref(), None | Some("n"));
        if wanted || !number || content.is_empty() {
            return;
        }
        let style = tag.value("s").and_then(|style| style.trim().parse().ok());
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

/// What stands between the tags of an element.
fn inner(element: &str, open: usize) -> &str {
    let end = element.rfind("</").filter(|end| *end >= open);
    end.and_then(|end| element.get(open..end))
        .unwrap_or_default()
}

fn place(reader: &Reader<&[u8]>) -> Option<usize> {
    usize::try_from(reader.buffer_position()).ok()
}

/// The start tag that a cell begins with.
pub(super) fn start_tag(element: &str) -> Option<Tag<'_>> {
    Some(Tag::new(element.get(..=tag_end(element)?)?))
}
