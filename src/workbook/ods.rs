//! Reads OpenDocument spreadsheets, within limits.
//!
//! What stands in a cell is written once for as many cells and rows as are alike, so a few bytes can
//! mean a million cells; empty ones are passed over here. calamine expands them, and does not come to
//! an end on a part that is cut off.

use crate::cell::{CellPos, ROWS};
use crate::limits::{Limit, Limits};
use crate::package::meaning::meant;
use crate::package::opening::Open;
use crate::package::scan::{Fault, Malformed, Mark, Scan};
use crate::package::{Package, PackageError, text};

use super::Contents;
use super::budget::Left;
use super::{Cell, Cells, Content, OpenError, Sheet};

const CONTENT: &str = "content.xml";

/// Reads such a package.
///
/// # Errors
/// When it is encrypted, beyond a limit, or damaged.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Contents, OpenError> {
    let package = Package::read(bytes)?;
    let manifest = package.part("META-INF/manifest.xml", crate::limits::LIST_BYTES);
    if manifest.is_ok_and(|list| memchr::memmem::find(&list, b"encryption-data").is_some()) {
        return Err(OpenError::Encrypted);
    }
    let mut left = Left::new(limits);
    let part = left.unpack(&package, CONTENT)?;
    let part = part.ok_or_else(|| PackageError::Missing(CONTENT.to_owned()))?;
    let (xml, _) = text::decode(&part).ok_or_else(|| PackageError::Part(CONTENT.to_owned()))?;
    drop(part);
    let mut reader = Reader {
        scan: Scan::within(&xml, limits.xml_depth),
        left: &mut left,
        hidden_styles: Vec::new(),
        style: String::new(),
        sheets: Vec::new(),
        epoch_1904: false,
    };
    let done = reader.run();
    let epoch_1904 = reader.epoch_1904;
    let sheets = reader.sheets;
    match done {
        Ok(()) => Ok(Contents {
            sheets,
            names: Vec::new(),
            epoch_1904,
        }),
        Err(fault) => {
            let sheet = sheets.last().map(|sheet| sheet.name.as_str());
            Err(left.fault(fault, CONTENT, sheet))
        }
    }
}

struct Reader<'a, 'b, 'c> {
    scan: Scan<'a>,
    left: &'b mut Left<'c>,
    /// The styles of sheets that are not shown.
    hidden_styles: Vec<String>,
    /// The style that is being read.
    style: String,
    sheets: Vec<Sheet>,
    /// Whether a number counts days from 1904, as the settings say before the first sheet.
    epoch_1904: bool,
}

impl Reader<'_, '_, '_> {
    fn run(&mut self) -> Result<(), Fault> {
        while let Some(mark) = self.scan.next()? {
            let Mark::Open(open) = mark else { continue };
            match open.name {
                "style" => self.style = open.local_value("name").unwrap_or_default().to_owned(),
                "table-properties" if open.local_value("display") == Some("false") => {
                    self.hidden_styles.push(self.style.clone());
                }
                "null-date" => {
                    let first = open.local_value("date-value").unwrap_or_default();
                    self.epoch_1904 = first.starts_with("1904-01-01");
                }
                // Changes that are tracked, and forms, hold tables too.
                "tracked-changes" => self.scan.leave(&open)?,
                "table" => self.sheet(&open)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn sheet(&mut self, open: &Open<'_>) -> Result<(), Fault> {
        let style = open.local_value("style-name").unwrap_or_default();
        self.sheets.push(Sheet {
            name: meant(open.local_value("name").unwrap_or_default()).into_owned(),
            hidden: self.hidden_styles.iter().any(|hidden| hidden == style),
            ..Sheet::default()
        });
        if self.sheets.len() as u64 > self.left.limits.sheets {
            return Err(Fault::Beyond(Limit::Sheets));
        }
        if open.empty {
            return Ok(());
        }
        let mut cells = Vec::new();
        let mut row = 0_u32;
        loop {
            match self.scan.next()?.ok_or(Malformed)? {
                Mark::Open(open) => match open.name {
                    "table-row" => {
                        let times = times(&open, "number-rows-repeated");
                        let found = match open.empty {
                            true => Vec::new(),
                            false => self.row(row)?,
                        };
                        self.repeat(&mut cells, found, row, times)?;
                        row = row.saturating_add(times);
                    }
                    // Groups of rows are walked through; a table within is none of the sheet's.
                    "table" | "shapes" | "forms" => self.scan.leave(&open)?,
                    _ => {}
                },
                Mark::Close("table") => break,
                Mark::Close(_) => {}
            }
        }
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.cells = Cells::new(cells);
        }
        Ok(())
    }

    /// The cells of a row, each with how often it stands beside itself.
    fn row(&mut self, row: u32) -> Result<Vec<(u32, u32, Cell)>, Fault> {
        let mut found = Vec::new();
        let mut column = 0_u32;
        loop {
            match self.scan.next()?.ok_or(Malformed)? {
                Mark::Open(open) if matches!(open.name, "table-cell" | "covered-table-cell") => {
                    let times = times(&open, "number-columns-repeated");
                    self.left.at = Some(CellPos::new(row, column));
                    let cell = self.cell(&open)?;
                    if cell.content != Content::Blank || cell.formula.is_some() {
                        found.push((column, times, cell));
                    }
                    column = column.saturating_add(times);
                }
                Mark::Open(open) => self.scan.leave(&open)?,
                Mark::Close(_) => return Ok(found),
            }
        }
    }

    /// Puts the cells of a row into it and as many rows below as are alike.
    fn repeat(
        &mut self,
        cells: &mut Vec<(CellPos, Cell)>,
        found: Vec<(u32, u32, Cell)>,
        row: u32,
        times: u32,
    ) -> Result<(), Fault> {
        if found.is_empty() {
            return Ok(());
        }
        for row in row..row.saturating_add(times).min(ROWS) {
            for (column, times, cell) in &found {
                let last = column.saturating_add(*times).min(crate::cell::COLUMNS);
                for column in *column..last {
                    let pos = CellPos::new(row, column);
                    self.left.at = Some(pos);
                    self.left.cell(cell)?;
                    cells.push((pos, cell.clone()));
                }
            }
        }
        Ok(())
    }

    fn cell(&mut self, open: &Open<'_>) -> Result<Cell, Fault> {
        let get = |name| {
            open.local_value(name)
                .map(|value| meant(value).into_owned())
        };
        let number = |name| open.local_value(name)?.trim().parse::<f64>().ok();
        let formula = open.local_value("formula").map(|formula| {
            let formula = meant(formula);
            // The prefix says whose language it is.
            let (_, plain) = formula.split_once('=').unwrap_or(("", &formula));
            plain.to_owned()
        });
        if formula.as_ref().map_or(0, String::len) as u64 > self.left.limits.formula_bytes {
            return Err(Fault::Beyond(Limit::FormulaBytes));
        }
        let shown = match open.empty {
            true => String::new(),
            false => self.shown()?,
        };
        let kind = open.local_value("value-type").unwrap_or_default();
        let content = match kind {
            "float" | "percentage" | "currency" => {
                number("value").map_or(Content::Blank, Content::Number)
            }
            "boolean" => Content::Bool(open.local_value("boolean-value") == Some("true")),
            "date" => super::of_iso(get("date-value").unwrap_or_default(), self.epoch_1904),
            "time" => Content::Text(shown),
            "string" => match get("string-value") {
                Some(text) => super::text_content(text),
                None => super::text_content(shown),
            },
            // An error, as its formula shows it.
            _ if formula.is_some() && shown.starts_with(['#', 'E']) => Content::Error(shown),
            _ => Content::Blank,
        };
        Ok(Cell { content, formula })
    }

    /// The paragraphs of a cell, without remarks.
    fn shown(&mut self) -> Result<String, Fault> {
        let mut out = String::new();
        let mut depth = 1_usize;
        let mut paragraphs = 0;
        while depth > 0 {
            match self.scan.next()?.ok_or(Malformed)? {
                Mark::Open(open) => match open.name {
                    "annotation" | "table" | "shapes" => self.scan.leave(&open)?,
                    "p" => {
                        paragraphs += 1;
                        out.push_str(if paragraphs > 1 { "\n" } else { "" });
                        depth += usize::from(!open.empty);
                        self.text(&mut out, !open.empty)?;
                    }
                    "s" => {
                        let spaces = times(&open, "c").min(1 << 10) as usize;
                        out.extend(std::iter::repeat_n(' ', spaces));
                        depth += usize::from(!open.empty);
                        self.text(&mut out, paragraphs > 0)?;
                    }
                    "line-break" | "tab" => {
                        out.push(if open.name == "tab" { '\t' } else { '\n' });
                        depth += usize::from(!open.empty);
                        self.text(&mut out, paragraphs > 0)?;
                    }
                    _ => {
                        depth += usize::from(!open.empty);
                        self.text(&mut out, paragraphs > 0)?;
                    }
                },
                Mark::Close("p") => depth -= 1,
                Mark::Close(_) => {
                    depth -= 1;
                    if depth > 0 {
                        self.text(&mut out, paragraphs > 0)?;
                    }
                }
            }
        }
        Ok(out)
    }

    /// The characters up to the next tag, where they are text of a paragraph.
    fn text(&mut self, out: &mut String, inside: bool) -> Result<(), Fault> {
        let text = self.scan.text()?;
        if inside {
            out.push_str(&meant(text));
        }
        Ok(())
    }
}

fn times(open: &Open<'_>, name: &str) -> u32 {
    let times = open
        .local_value(name)
        .and_then(|times| times.trim().parse().ok());
    times.unwrap_or(1_u32).max(1)
}
