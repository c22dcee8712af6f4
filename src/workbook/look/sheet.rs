//! The look of one sheet: its XML, once from beginning to end.

use crate::cell::{self, CellPos};
use crate::limits::Limits;
use crate::package::opening::Open;
use crate::package::scan::{Mark, Scan};
use crate::package::spaces::SPREADSHEET;

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
    let mut scan = Scan::spaced(xml, SPREADSHEET, Limits::DEFAULT.xml_depth);
    // What is malformed has been refused before anything is shown.
    while let Ok(Some(mark)) = scan.next() {
        if let Mark::Open(element) = mark {
            sheet.element(&element);
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
    fn element(&mut self, element: &Open<'_>) {
        match element.name {
            "c" => self.cell(element),
            "row" => self.begin_row(element),
            "col" => self.columns(element),
            "sheetView" => {
                self.look.gridlines =
                    !matches!(element.value("showGridLines"), Some("0" | "false"));
                let top = element.value("topLeftCell").and_then(cell::pos);
                self.top = top.unwrap_or(CellPos::new(0, 0));
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

    fn pane(&mut self, element: &Open<'_>) {
        if !matches!(element.value("state"), Some("frozen" | "frozenSplit")) {
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

    fn columns(&mut self, element: &Open<'_>) {
        let index = |name: &str| {
            let index = element.value(name)?.parse::<u32>().ok()?;
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
            hidden: element.is("hidden"),
            style: style(element, "style"),
        });
    }

    fn begin_row(&mut self, element: &Open<'_>) {
        let named = element.value("r").and_then(|row| row.parse::<u32>().ok());
        self.row = named.map_or(self.row, |row| row.clamp(1, cell::ROWS) - 1);
        self.column = 0;
        let usual = self.look.default_height;
        let height = number(element, "ht").filter(|height| (0.0..=409.5).contains(height));
        let height = height.map(pixels).filter(|height| *height != usual);
        let own = element.is("customFormat").then(|| style(element, "s"));
        let run = RowRun {
            first: self.row,
            last: self.row,
            height,
            hidden: element.is("hidden"),
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

    fn cell(&mut self, element: &Open<'_>) {
        // Two attributes of a million cells: read in one pass, without copies.
        let (mut style, mut pos) = (0, None);
        for (name, value) in element.attributes() {
            match name {
                "s" => style = value.parse().unwrap_or(0),
                "r" => pos = cell::pos(value),
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

fn style(element: &Open<'_>, name: &str) -> u16 {
    let style = element.value(name).and_then(|style| style.parse().ok());
    style.unwrap_or(0)
}

fn number(element: &Open<'_>, name: &str) -> Option<f64> {
    let number = element.value(name)?.parse::<f64>().ok()?;
    number.is_finite().then_some(number)
}

fn pixels(points: f64) -> f64 {
    (points * PIXELS).round()
}

/// The width of a column in pixels, of its width in digits, as ECMA-376 part 1, 18.3.1.13 has it.
fn column_width(digits: f64) -> f64 {
    let digits = digits.clamp(0.0, 255.0);
    ((256.0 * digits + (128.0 / DIGIT).trunc()) / 256.0 * DIGIT).trunc()
}
