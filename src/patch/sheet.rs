//! Replaces the `<c>` elements of edited cells in the XML of a sheet, and leaves every other byte.
//!
//! The XML is walked once for the places of rows and cells; the changes are then spliced in. It is
//! never written anew from a model, so nothing that this module does not know can be lost.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::cell::{CellPos, column_letters};
use crate::correct::Edit;
use crate::workbook::Content;

/// A piece of XML in the place of another.
struct Splice {
    range: Range<usize>,
    text: String,
}

/// Whether a content is a value that a cell can be given.
pub(super) fn can_be_written(content: &Content) -> bool {
    match content {
        Content::Number(number) | Content::Date(number) => number.is_finite(),
        Content::Error(_) => false,
        Content::Blank | Content::Text(_) | Content::Bool(_) => true,
    }
}

/// The XML with the edits, which are in the order of their cells. Nothing when the XML is damaged.
pub(super) fn splice(xml: &str, edits: &[&Edit]) -> Option<String> {
    let splices = Walk {
        xml,
        edits,
        done: 0,
        splices: Vec::new(),
        row: None,
        rows: 0,
    }
    .run()?;
    let mut out = String::with_capacity(xml.len() + 256);
    let mut at = 0;
    for splice in splices {
        out.push_str(xml.get(at..splice.range.start)?);
        out.push_str(&splice.text);
        at = splice.range.end;
    }
    out.push_str(xml.get(at..)?);
    Some(out)
}

/// The row that the walk is in.
struct Row {
    number: u32,
    /// One more than the last column seen.
    columns: u32,
}

struct Walk<'a> {
    xml: &'a str,
    edits: &'a [&'a Edit],
    /// How many of the edits are done.
    done: usize,
    splices: Vec<Splice>,
    row: Option<Row>,
    /// One more than the last row seen.
    rows: u32,
}

impl Walk<'_> {
    fn run(mut self) -> Option<Vec<Splice>> {
        let mut reader = Reader::from_str(self.xml);
        reader.config_mut().check_end_names = false;
        let mut inside = false;
        loop {
            let from = usize::try_from(reader.buffer_position()).ok()?;
            let event = reader.read_event().ok()?;
            let to = usize::try_from(reader.buffer_position()).ok()?;
            match event {
                Event::Start(element) if !inside => {
                    inside = element.local_name().as_ref() == "sheetData";
                }
                Event::Empty(element)
                    if !inside && element.local_name().as_ref() == "sheetData" =>
                {
                    let rows = self.rows_before(None, prefix(&element));
                    self.fill(from..to, &element, &rows)?;
                    return self.finish();
                }
                Event::Start(element) if element.local_name().as_ref() == "row" => {
                    self.enter_row(&element, from)?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "row" => {
                    self.enter_row(&element, from)?;
                    let cells = self.cells_before(None, prefix(&element));
                    if !cells.is_empty() {
                        self.fill(from..to, &element, &cells)?;
                    }
                    self.row = None;
                }
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let element = element.into_owned();
                    reader.read_to_end(element.name()).ok()?;
                    let to = usize::try_from(reader.buffer_position()).ok()?;
                    self.cell(&element, from..to)?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "c" => {
                    self.cell(&element, from..to)?;
                }
                Event::End(element) if element.local_name().as_ref() == "row" => {
                    let name = element.name();
                    let prefix = name
                        .prefix()
                        .map_or("", |prefix| prefix.into_inner())
                        .to_owned();
                    let cells = self.cells_before(None, &prefix);
                    self.insert(from, cells);
                    self.row = None;
                }
                Event::End(element) if element.local_name().as_ref() == "sheetData" => {
                    let name = element.name();
                    let prefix = name
                        .prefix()
                        .map_or("", |prefix| prefix.into_inner())
                        .to_owned();
                    let rows = self.rows_before(None, &prefix);
                    self.insert(from, rows);
                    return self.finish();
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    fn finish(self) -> Option<Vec<Splice>> {
        (self.done == self.edits.len()).then_some(self.splices)
    }

    fn next(&self) -> Option<CellPos> {
        self.edits.get(self.done).map(|edit| edit.cell.pos)
    }

    fn insert(&mut self, at: usize, text: String) {
        if !text.is_empty() {
            self.splices.push(Splice {
                range: at..at,
                text,
            });
        }
    }

    /// Gives an element without content some.
    fn fill(&mut self, range: Range<usize>, element: &BytesStart<'_>, content: &str) -> Option<()> {
        let tag = self.xml.get(range.clone())?;
        let open = tag.trim_end_matches('>').trim_end().trim_end_matches('/');
        let name = element.name();
        let name = name.as_ref();
        let text = format!("{}>{content}</{name}>", open.trim_end());
        self.splices.push(Splice { range, text });
        Some(())
    }

    /// A row begins: rows before it that are missing are put before it.
    fn enter_row(&mut self, element: &BytesStart<'_>, from: usize) -> Option<()> {
        let number = match attribute(element, "r") {
            Some(text) => text.trim().parse::<u32>().ok()?.checked_sub(1)?,
            None => self.rows,
        };
        let rows = self.rows_before(Some(number), prefix(element));
        self.insert(from, rows);
        self.rows = number.checked_add(1)?;
        self.row = Some(Row { number, columns: 0 });
        Some(())
    }

    /// A cell: cells before it that are missing are put before it, and it is replaced if edited.
    fn cell(&mut self, element: &BytesStart<'_>, range: Range<usize>) -> Option<()> {
        let row = self.row.as_ref()?;
        let col = match attribute(element, "r") {
            Some(text) => text.trim().parse::<CellPos>().ok()?.col,
            None => row.columns,
        };
        let here = CellPos::new(row.number, col);
        let cells = self.cells_before(Some(col), prefix(element));
        self.insert(range.start, cells);
        if let Some(row) = self.row.as_mut() {
            row.columns = col.checked_add(1)?;
        }
        if self.next() == Some(here) {
            let edit = self.edits.get(self.done)?;
            self.done += 1;
            let tag = self.xml.get(range.clone())?;
            let tag = tag.get(..tag_end(tag)?)?;
            let attributes = tag
                .trim_end_matches('/')
                .get(1 + element.name().as_ref().len()..)?;
            let text = cell_xml(prefix(element), &without_type(attributes), &edit.new);
            self.splices.push(Splice { range, text });
        }
        Some(())
    }

    /// New cells of this row, up to a column.
    fn cells_before(&mut self, col: Option<u32>, prefix: &str) -> String {
        let Some(row) = self.row.as_ref().map(|row| row.number) else {
            return String::new();
        };
        let mut cells = String::new();
        while let Some(pos) = self
            .next()
            .filter(|pos| pos.row == row && col.is_none_or(|col| pos.col < col))
        {
            cells.push_str(&self.new_cell(pos, prefix));
        }
        cells
    }

    /// New rows, up to a row.
    fn rows_before(&mut self, row: Option<u32>, prefix: &str) -> String {
        let mut rows = String::new();
        while let Some(first) = self
            .next()
            .filter(|pos| row.is_none_or(|row| pos.row < row))
        {
            let mut cells = String::new();
            while let Some(pos) = self.next().filter(|pos| pos.row == first.row) {
                cells.push_str(&self.new_cell(pos, prefix));
            }
            // A row of blanks is no row.
            if !cells.is_empty() {
                let name = qualified(prefix, "row");
                rows.push_str(&format!("<{name} r=\"{}\">{cells}</{name}>", first.row + 1));
            }
        }
        rows
    }

    fn new_cell(&mut self, pos: CellPos, prefix: &str) -> String {
        let edit = self.edits.get(self.done);
        self.done += 1;
        let place = format!(" r=\"{}{}\"", column_letters(pos.col), pos.row + 1);
        match edit.map(|edit| &edit.new) {
            None | Some(Content::Blank) => String::new(),
            Some(content) => cell_xml(prefix, &place, content),
        }
    }
}

/// A cell with these attributes (each with white space before it) and this content.
fn cell_xml(prefix: &str, attributes: &str, content: &Content) -> String {
    let name = |local| qualified(prefix, local);
    let (c, v) = (name("c"), name("v"));
    match content {
        Content::Blank | Content::Error(_) => format!("<{c}{attributes}/>"),
        Content::Number(number) | Content::Date(number) => {
            format!("<{c}{attributes}><{v}>{number}</{v}></{c}>")
        }
        Content::Bool(truth) => {
            format!(
                "<{c}{attributes} t=\"b\"><{v}>{}</{v}></{c}>",
                u8::from(*truth)
            )
        }
        Content::Text(text) => {
            let (is, t) = (name("is"), name("t"));
            let outer =
                text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
            let space = if outer { " xml:space=\"preserve\"" } else { "" };
            let text = escape(text);
            format!("<{c}{attributes} t=\"inlineStr\"><{is}><{t}{space}>{text}</{t}></{is}></{c}>")
        }
    }
}

fn qualified(prefix: &str, local: &str) -> String {
    match prefix.is_empty() {
        true => local.to_owned(),
        false => format!("{prefix}:{local}"),
    }
}

fn prefix<'a>(element: &'a BytesStart<'_>) -> &'a str {
    let end = element.name().as_ref().find(':').unwrap_or(0);
    element.get(..end).unwrap_or_default()
}

/// Text as XML, with what XML cannot hold in Excel's own way: `_x0007_`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(character),
            '_' if is_escape(text.get(at..).unwrap_or_default()) => out.push_str("_x005F_"),
            control if control < ' ' || matches!(control, '\u{fffe}' | '\u{ffff}') => {
                out.push_str(&format!("_x{:04X}_", u32::from(control)));
            }
            other => out.push(other),
        }
    }
    out
}

/// Whether a text begins with what a reader would take for an escape.
fn is_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.starts_with(b"_x")
        && bytes.get(6) == Some(&b'_')
        && bytes
            .get(2..6)
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Where the start tag that an element begins with ends: at its `>`, which may stand in a value.
fn tag_end(element: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in element.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The attributes of a start tag without the type of the cell.
fn without_type(attributes: &str) -> String {
    let mut out = String::with_capacity(attributes.len());
    let mut rest = attributes;
    while let Some(equals) = rest.find('=') {
        let (name, after) = rest.split_at(equals);
        let value = after.get(1..).unwrap_or_default();
        let quote = value.trim_start().chars().next().unwrap_or('"');
        let ends = value
            .find(quote)
            .and_then(|open| Some(open + 1 + value.get(open + 1..)?.find(quote)? + 1));
        let Some(end) = ends.map(|end| equals + 1 + end) else {
            break;
        };
        if name.trim() != "t" {
            out.push_str(rest.get(..end).unwrap_or_default());
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    out
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.value.into_owned())
}
