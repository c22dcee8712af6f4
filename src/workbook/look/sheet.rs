//! The look of one sheet: its XML, once from beginning to end.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::cell::{self, CellPos};
use crate::package::parts;

use super::{ColumnRun, RowRun, SheetLook};

/// The width of the widest digit of Calibri 11, in pixels at 96 to the inch; widths are in digits.
const DIGIT: f64 = 7.0;
/// The usual width of a column, in pixels.
const WIDTH: f64 = 64.0;
/// The usual height of a row, in points.
const HEIGHT: f64 = 15.0;
/// Pixels in a point.
const PIXELS: f64 = 96.0 / 72.0;

pub(super) fn read(xml: &str) -> SheetLook {
    let mut sheet = Sheet {
        look: SheetLook {
            known: true,
            gridlines: true,
            default_width: WIDTH,
            default_height: pixels(HEIGHT),
            ..SheetLook::default()
        },
        row: 0,
        column: 0,
        top: CellPos::new(0, 0),
    };
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => sheet.element(&element),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    let mut look = sheet.look;
    // A file may name its rows and columns in any order.
    look.columns.sort_by_key(|run| run.first);
    look.rows.sort_by_key(|run| run.first);
    if !look.cells.is_sorted() {
        look.cells.sort_unstable();
        look.cells.dedup_by_key(|(pos, _)| *pos);
    }
    look
}

struct Sheet {
    look: SheetLook,
    /// The row that is read, from 0.
    row: u32,
    /// The column that the next cell is in, unless it says another.
    column: u32,
    /// The first cell that the window shows; frozen rows and columns begin there.
    top: CellPos,
}

impl Sheet {
    fn element(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "c" => self.cell(element),
            "row" => self.begin_row(element),
            "col" => self.columns(element),
            "sheetView" => {
                self.look.gridlines = !off(element, "showGridLines");
                let top = parts::attribute(element, "topLeftCell");
                self.top = top
                    .and_then(|top| top.parse().ok())
                    .unwrap_or(CellPos::new(0, 0));
            }
            "pane" => self.pane(element),
            "sheetFormatPr" => {
                let width = number(element, "defaultColWidth").map(column_width);
                self.look.default_width = width.unwrap_or(WIDTH);
                let height = number(element, "defaultRowHeight").filter(|height| *height > 0.0);
                self.look.default_height = pixels(height.unwrap_or(HEIGHT));
            }
            _ => {}
        }
    }

    fn pane(&mut self, element: &BytesStart<'_>) {
        let state = parts::attribute(element, "state");
        if !matches!(state.as_deref(), Some("frozen" | "frozenSplit")) {
            return;
        }
        let split = |name: &str, limit: u32| {
            let split = number(element, name).filter(|split| *split >= 0.0);
            split.map_or(0, |split| split.min(f64::from(limit)) as u32)
        };
        let rows = split("ySplit", cell::ROWS);
        let columns = split("xSplit", cell::COLUMNS);
        let beyond = |count: u32, first: u32| if count > 0 { first + count } else { 0 };
        self.look.frozen = (beyond(rows, self.top.row), beyond(columns, self.top.col));
    }

    fn columns(&mut self, element: &BytesStart<'_>) {
        let index = |name: &str| {
            let index = parts::attribute(element, name)?.parse::<u32>().ok()?;
            Some(index.clamp(1, cell::COLUMNS) - 1)
        };
        let (Some(first), Some(last)) = (index("min"), index("max")) else {
            return;
        };
        let width = number(element, "width").map(column_width);
        self.look.columns.push(ColumnRun {
            first,
            last: last.max(first),
            width: width.unwrap_or(self.look.default_width),
            hidden: on(element, "hidden"),
            style: style(element, "style"),
        });
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) {
        let named = parts::attribute(element, "r").and_then(|row| row.parse::<u32>().ok());
        self.row = named.map_or(self.row, |row| row.clamp(1, cell::ROWS) - 1);
        self.column = 0;
        let usual = self.look.default_height;
        let height = number(element, "ht").filter(|height| (0.0..=409.5).contains(height));
        let height = height.map(pixels).filter(|height| *height != usual);
        let own = on(element, "customFormat").then(|| style(element, "s"));
        let run = RowRun {
            first: self.row,
            last: self.row,
            height,
            hidden: on(element, "hidden"),
            style: own,
        };
        self.row += 1;
        if height.is_none() && !run.hidden && own.is_none() {
            return;
        }
        match self.look.rows.last_mut() {
            Some(last)
                if last.last + 1 == run.first
                    && (last.height, last.hidden, last.style)
                        == (run.height, run.hidden, run.style) =>
            {
                last.last = run.last;
            }
            _ => self.look.rows.push(run),
        }
    }

    fn cell(&mut self, element: &BytesStart<'_>) {
        // Two attributes of a million cells: read in one pass, without copies.
        let (mut style, mut pos) = (0, None);
        for attribute in element.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "s" => style = attribute.value.parse().unwrap_or(0),
                "r" => pos = attribute.value.parse::<CellPos>().ok(),
                _ => {}
            }
        }
        let pos = pos.unwrap_or_else(|| CellPos::new(self.row.saturating_sub(1), self.column));
        self.column = pos.col + 1;
        if style != 0 {
            self.look.cells.push((pos, style));
        }
    }
}

fn style(element: &BytesStart<'_>, name: &str) -> u16 {
    let style = parts::attribute(element, name).and_then(|style| style.parse().ok());
    style.unwrap_or(0)
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<f64> {
    let number = parts::attribute(element, name)?.parse::<f64>().ok()?;
    number.is_finite().then_some(number)
}

fn on(element: &BytesStart<'_>, name: &str) -> bool {
    matches!(
        parts::attribute(element, name).as_deref(),
        Some("1" | "true")
    )
}

fn off(element: &BytesStart<'_>, name: &str) -> bool {
    matches!(
        parts::attribute(element, name).as_deref(),
        Some("0" | "false")
    )
}

fn pixels(points: f64) -> f64 {
    (points * PIXELS).round()
}

/// The width of a column in pixels, of its width in digits, as ECMA-376 part 1, 18.3.1.13 has it.
fn column_width(digits: f64) -> f64 {
    let digits = digits.clamp(0.0, 255.0);
    ((256.0 * digits + (128.0 / DIGIT).trunc()) / 256.0 * DIGIT).trunc()
}
