//! Reads OpenDocument spreadsheets, within limits.
//!
//! What stands in a cell is written once for as many cells and rows as are alike, so a few bytes can
//! mean a million cells; empty ones are passed over here. Elements and attributes count by their
//! namespace (`names`) and only where the standard has them; what is somebody else's and holds cells or
//! text within is refused, for programs differ in whether it counts. `cell` is what a cell holds,
//! `looks` how it shows that, `formula` its formula in the notation of Excel, `styles` what of a sheet is not shown.

mod cell;
mod formula;
mod looks;
mod names;
mod styles;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::cell::{CellPos, CellRef, ROWS};
use crate::limits::{Limit, Limits};
use crate::package::doubt::Doubt;
use crate::package::scan::{Fault, Malformed, Mark, Scan};
use crate::package::{Package, PackageError, text};

use super::Contents;
use super::budget::{Left, within};
use super::ods_styles::Styles;
use super::{Cell, Cells, Content, DefinedName, OpenError, Sheet};

use names::{Element, Names, Space};
use styles::Unseen;

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";

/// Reads such a package.
///
/// # Errors
/// When it is encrypted, beyond a limit, damaged, or can be read in two ways.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Contents, OpenError> {
    let package = Package::read(bytes)?;
    let manifest = package.part("META-INF/manifest.xml", crate::limits::LIST_BYTES);
    if manifest.is_ok_and(|list| memchr::memmem::find(&list, b"encryption-data").is_some()) {
        return Err(OpenError::Encrypted);
    }
    let mut left = Left::new(limits);
    let part = left.unpack(&package, CONTENT)?;
    let part = part.ok_or_else(|| PackageError::Missing(CONTENT.to_owned()))?;
    let xml = text::read(part, CONTENT)?;
    let mut looks = Styles::default();
    if let Some(named) = left.unpack(&package, STYLES)? {
        looks.read(&text::read(named, STYLES)?);
    }
    looks.read(&xml);
    let mut reader = Reader {
        scan: Scan::within(&xml, limits.xml_depth),
        names: Names::default(),
        left: &mut left,
        unseen: Unseen::default(),
        epoch_1904: false,
        sheets: Vec::new(),
        defined: Vec::new(),
        looks,
        columns: Vec::new(),
        marked: Vec::new(),
    };
    let done = reader.document();
    let (sheets, names, epoch_1904) = (reader.sheets, reader.defined, reader.epoch_1904);
    match done {
        Ok(()) => Ok(Contents {
            sheets,
            names,
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
    names: Names<'a>,
    left: &'b mut Left<'c>,
    unseen: Unseen,
    epoch_1904: bool,
    sheets: Vec<Sheet>,
    defined: Vec<DefinedName>,
    /// How the cells of each style show what they hold.
    looks: Styles,
    /// The styles of the cells in a sheet's columns that name none, and the column behind the last of each.
    columns: Vec<(u32, String)>,
    /// The parts of the text of a cell that are struck through or raised.
    marked: Vec<(Range<usize>, (bool, bool))>,
}

/// The cells of a row, each with how often it stands beside itself.
type Row = Vec<(u32, u32, Cell)>;

impl<'a> Reader<'a, '_, '_> {
    /// Goes to the next tag: an element, or nothing where one ends.
    fn step(&mut self) -> Result<Option<Element<'a>>, Fault> {
        match self.scan.next()?.ok_or(Malformed)? {
            Mark::Open(open) => {
                let around = self.scan.depth() - usize::from(!open.empty);
                self.names.enter(self.scan.source(), around).map(Some)
            }
            Mark::Close(_) => Ok(None),
        }
    }

    /// Goes behind an element, whatever is in it; what is somebody else's must not hold what is read.
    fn skip(&mut self, element: Element<'_>) -> Result<(), Fault> {
        let outside = self.scan.depth() - usize::from(!element.empty);
        while self.scan.depth() > outside {
            let known = match element.space {
                Space::Foreign | Space::Calcext => self.step()?,
                _ => {
                    self.scan.next()?.ok_or(Malformed)?;
                    None
                }
            };
            if known.is_some_and(|known| matches!(known.space, Space::Table | Space::Text)) {
                return Err(Fault::Doubt(Doubt::Foreign));
            }
        }
        Ok(())
    }

    /// Walks through the elements in one that was just entered. Each is told; one that stays open is
    /// walked through as well, if it is told so, or passed over.
    fn each(
        &mut self,
        mut take: impl FnMut(&mut Self, Element<'a>) -> Result<bool, Fault>,
        mut close: impl FnMut(&mut Self),
    ) -> Result<(), Fault> {
        let outside = self.scan.depth().saturating_sub(1);
        loop {
            let Some(element) = self.step()? else {
                if self.scan.depth() <= outside {
                    return Ok(());
                }
                close(self);
                continue;
            };
            let depth = self.scan.depth();
            if !take(self, element)? && self.scan.depth() == depth {
                self.skip(element)?;
            }
        }
    }

    fn document(&mut self) -> Result<(), Fault> {
        let root = self.step()?.ok_or(Malformed)?;
        if (root.space, root.name, root.empty) != (Space::Office, "document-content", false) {
            return Err(Fault::Doubt(Doubt::Namespace));
        }
        let mut bodies = 0;
        self.each(
            |reader, element| {
                match (element.space, element.name, element.empty) {
                    (Space::Office, "automatic-styles", false) => reader.styles()?,
                    (Space::Office, "body", empty) => {
                        bodies += 1;
                        // Which of two counts, programs differ.
                        if bodies > 1 {
                            return Err(Fault::Doubt(Doubt::ListTwice));
                        }
                        if !empty {
                            reader.body()?;
                        }
                    }
                    _ => {}
                }
                Ok(false)
            },
            |_| {},
        )?;
        // What stands behind the root must be nothing.
        match self.scan.next()? {
            None => Ok(()),
            Some(_) => Err(Malformed),
        }
    }

    fn body(&mut self) -> Result<(), Fault> {
        let mut found = false;
        self.each(
            |reader, element| {
                if (element.space, element.name) == (Space::Office, "spreadsheet") {
                    if std::mem::replace(&mut found, true) {
                        return Err(Fault::Doubt(Doubt::ListTwice));
                    }
                    if !element.empty {
                        reader.spreadsheet()?;
                    }
                }
                Ok(false)
            },
            |_| {},
        )
    }

    fn spreadsheet(&mut self) -> Result<(), Fault> {
        self.each(
            |reader, element| {
                match (element.space, element.name) {
                    (Space::Table, "table") => reader.sheet(element)?,
                    // Walked through for the day that days are counted from, and for names.
                    (Space::Table, "calculation-settings" | "named-expressions") => {
                        return Ok(!element.empty);
                    }
                    (Space::Table, "null-date") => {
                        let day = reader.names.get(Space::Table, "date-value");
                        reader.epoch_1904 = day.as_deref() == Some("1904-01-01");
                    }
                    (Space::Table, "named-range") => reader.name()?,
                    _ => {}
                }
                Ok(false)
            },
            |_| {},
        )
    }

    /// A name that stands for one cell.
    fn name(&mut self) -> Result<(), Fault> {
        let get = |name| self.names.get(Space::Table, name);
        let cell = get("cell-range-address").and_then(|written| formula::address(&written));
        let cell = cell.and_then(|cell| cell.parse::<CellRef>().ok());
        if let (Some(name), Some(cell)) = (get("name"), cell) {
            self.defined.push(DefinedName { name, cell });
        }
        within(self.defined.len(), self.left.limits.names, Limit::Names)
    }

    fn sheet(&mut self, element: Element<'_>) -> Result<(), Fault> {
        let name = self.names.get(Space::Table, "name").unwrap_or_default();
        let style = self.names.get(Space::Table, "style-name");
        // Of two sheets of one name, a rule would see either.
        if self.sheets.iter().any(|sheet| sheet.name == name) {
            return Err(Fault::Doubt(Doubt::SheetTwice));
        }
        self.sheets.push(Sheet {
            name,
            hidden: self.unseen.sheet(style.as_deref()),
            ..Sheet::default()
        });
        if self.sheets.len() as u64 > self.left.limits.sheets {
            return Err(Fault::Beyond(Limit::Sheets));
        }
        if element.empty {
            return Ok(());
        }
        self.columns.clear();
        let mut cells = Vec::new();
        let mut row = 0_u32;
        let mut column = 0_u32;
        // Whether each group that the walk is in is folded up.
        let mut folded: Vec<bool> = Vec::new();
        let outside = self.scan.depth() - 1;
        loop {
            let Some(element) = self.step()? else {
                if self.scan.depth() <= outside {
                    break;
                }
                folded.pop();
                continue;
            };
            let hidden = folded.contains(&true);
            match (element.space, element.name) {
                (Space::Table, "table-row") => {
                    let times = self.names.times(Space::Table, "number-rows-repeated")?;
                    let unseen = self.unseen_here("table-row")?;
                    let found = match element.empty {
                        true => Vec::new(),
                        false => self.row(row)?,
                    };
                    self.repeat(&mut cells, found, row, times, unseen || hidden)?;
                    row = row.saturating_add(times);
                }
                (Space::Table, "table-column") => {
                    let times = self.names.times(Space::Table, "number-columns-repeated")?;
                    let last = column.saturating_add(times);
                    let style = self.names.get(Space::Table, "default-cell-style-name");
                    self.columns.push((last, style.unwrap_or_default()));
                    if self.unseen_here("table-column")? || hidden {
                        self.hide_columns(column, last)?;
                    }
                    column = last;
                    self.skip(element)?;
                }
                // Groups of rows and columns are walked through.
                (
                    Space::Table,
                    "table-rows"
                    | "table-header-rows"
                    | "table-row-group"
                    | "table-columns"
                    | "table-header-columns"
                    | "table-column-group",
                ) if !element.empty => {
                    let display = self.names.get(Space::Table, "display");
                    folded.push(display.as_deref() == Some("false"));
                }
                _ => self.skip(element)?,
            }
        }
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.cells = Cells::new(cells);
        }
        Ok(())
    }

    /// The cells of a row that was just entered.
    fn row(&mut self, row: u32) -> Result<Row, Fault> {
        let mut found = Vec::new();
        let mut column = 0_u32;
        let outside = self.scan.depth() - 1;
        loop {
            let Some(element) = self.step()? else {
                if self.scan.depth() <= outside {
                    return Ok(found);
                }
                continue;
            };
            let covered = element.name == "covered-table-cell";
            if element.space != Space::Table || element.name != "table-cell" && !covered {
                self.skip(element)?;
                continue;
            }
            let times = self.names.times(Space::Table, "number-columns-repeated")?;
            let pos = CellPos::new(row, column);
            self.left.at = Some(pos);
            self.blocks(pos)?;
            let style = self.names.get(Space::Table, "style-name");
            let kind = self.names.get(Space::Office, "value-type");
            let mut cell = self.cell(element)?;
            if cell.content != Content::Blank {
                let percentage = kind.as_deref() == Some("percentage");
                self.look(style.as_deref(), percentage, column, &mut cell);
            }
            if cell.content != Content::Blank || cell.formula.is_some() {
                found.push((column, times, cell));
            }
            column = column.saturating_add(times);
        }
    }

    /// The blocks that begin in the cell whose start tag was just read: merged, or filled by its formula.
    fn blocks(&mut self, pos: CellPos) -> Result<(), Fault> {
        let names = &self.names;
        let corner = |rows: &str, columns: &str| -> Result<Option<CellPos>, Fault> {
            let rows = names.times(Space::Table, rows)?.min(ROWS);
            let columns = names
                .times(Space::Table, columns)?
                .min(crate::cell::COLUMNS);
            let corner = CellPos::new(
                pos.row.saturating_add(rows - 1),
                pos.col.saturating_add(columns - 1),
            );
            Ok((rows > 1 || columns > 1).then_some(corner))
        };
        let merged = corner("number-rows-spanned", "number-columns-spanned")?;
        let filled = corner(
            "number-matrix-rows-spanned",
            "number-matrix-columns-spanned",
        )?;
        let most = self.left.limits.merged;
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        let arrangement = &mut sheet.arrangement;
        arrangement.merged.extend(merged.map(|last| (pos, last)));
        arrangement.filled.extend(filled.map(|last| (pos, last)));
        within(arrangement.merged.len(), most, Limit::Merged)?;
        within(arrangement.filled.len(), most, Limit::Merged)
    }

    /// Puts the cells of a row into it and as many rows below as are alike.
    fn repeat(
        &mut self,
        cells: &mut Vec<(CellPos, Cell)>,
        found: Row,
        row: u32,
        times: u32,
        hidden: bool,
    ) -> Result<(), Fault> {
        // An empty row hides nothing.
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
            if hidden {
                self.hide_row(row)?;
            }
        }
        Ok(())
    }
}
