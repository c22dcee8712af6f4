//! Reads Excel's own format, one pass a part, and no part that is not needed.
//!
//! `sheet` reads cells and what is hidden or merged, `usual` the cells and rows that nearly all programs
//! write alike, `rich` the texts of which parts look otherwise, `content` knows what the text in a cell
//! stands for, `strings` is the table of texts, `styles` tells which formats show days, `lists` what
//! cells let a person choose.

mod content;
mod lists;
mod rich;
mod sheet;
mod strings;
pub(super) mod styles;
#[cfg(test)]
mod tests;
mod usual;

use std::sync::Arc;

use crate::limits::{Beyond, Limit, Limits};
use crate::package::book::{Book, BookName, is_macro_sheet};
use crate::package::scan::Fault;
use crate::package::{Package, PackageError, text, types};

use super::budget::{Left, within};
use super::{Contents, DefinedName, Display, OpenError, Sheet, look};

/// Reads a package.
///
/// # Errors
/// When it is beyond a limit, or a part that is needed is missing or damaged.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Contents, OpenError> {
    let package = Package::read(bytes)?;
    let book = Book::read(&package)?;
    types::refuse_others(&package, &book)?;
    let worksheets: Vec<_> = book.sheets.iter().filter(|sheet| sheet.worksheet).collect();
    for (count, most, limit) in [
        (worksheets.len(), limits.sheets, Limit::Sheets),
        (book.names.len(), limits.names, Limit::Names),
    ] {
        within(count, most, limit).map_err(|_| Beyond::new(limit, most, ""))?;
    }
    let mut relations = book.relations.iter();
    if let Some(relation) = relations.find(|relation| is_macro_sheet(&relation.kind)) {
        return Err(OpenError::MacroSheet(relation.target.clone()));
    }
    let mut parts = Parts {
        package,
        left: Left::new(limits),
    };
    let (strings, runs) = match book.related("sharedStrings") {
        Some(part) => parts
            .read(part, None, |xml, left| {
                Ok((strings::read(xml, left)?, rich::shared(xml)))
            })?
            .unwrap_or_default(),
        None => Default::default(),
    };
    let (days, displays) = match book.related("styles") {
        Some(part) => {
            let palette = look::palette(&parts.package, &book);
            let read = parts.read(part, None, |xml, left| {
                Ok((styles::days(xml, left.limits)?, displays(xml, palette)))
            })?;
            read.unwrap_or_default()
        }
        None => Default::default(),
    };
    let tables = content::Tables {
        strings: &strings,
        days: &days,
        epoch_1904: book.epoch_1904,
        displays: &displays,
        runs: &runs,
    };
    let mut sheets = Vec::with_capacity(worksheets.len());
    for listed in worksheets {
        let mut read = Sheet {
            name: listed.name.clone(),
            hidden: listed.hidden,
            ..Sheet::default()
        };
        if let Some(part) = &listed.part {
            let part = part.as_str();
            let found = parts.read(part, Some(&listed.name), |xml, left| {
                let (cells, mut arrangement) = sheet::read(xml, &tables, left)?;
                arrangement.offered = lists::read(xml);
                Ok((cells, arrangement))
            })?;
            (read.cells, read.arrangement) =
                found.ok_or_else(|| PackageError::Missing(part.to_owned()))?;
        }
        sheets.push(read);
    }
    Ok(Contents {
        sheets,
        names: names(&book.names),
        epoch_1904: book.epoch_1904,
    })
}

/// How each cell format shows things, where not plainly; nothing if all show them plainly.
fn displays(xml: &str, palette: look::Palette) -> Vec<Option<Arc<Display>>> {
    let styles = look::styles::styles(xml, palette);
    let displays = styles.iter().map(Display::of_style);
    let displays: Vec<_> = displays.map(|display| display.map(Arc::new)).collect();
    match displays.iter().any(Option::is_some) {
        true => displays,
        false => Vec::new(),
    }
}

/// The parts of a package, and how much of them may still be unpacked.
struct Parts<'a, 'b> {
    package: Package<'a>,
    left: Left<'b>,
}

impl<'b> Parts<'_, 'b> {
    /// Reads a part, of the sheet of this name; nothing when the package does not have it.
    fn read<T>(
        &mut self,
        name: &str,
        sheet: Option<&str>,
        read: impl FnOnce(&str, &mut Left<'b>) -> Result<T, Fault>,
    ) -> Result<Option<T>, OpenError> {
        let Some(unpacked) = self.left.unpack(&self.package, name)? else {
            return Ok(None);
        };
        let xml = text::read(unpacked, name)?;
        self.left.at = None;
        match read(&xml, &mut self.left) {
            Ok(read) => Ok(Some(read)),
            Err(fault) => Err(self.left.fault(fault, name, sheet)),
        }
    }
}

/// The names for the whole workbook that stand for one cell.
fn names(names: &[BookName]) -> Vec<DefinedName> {
    let known = names.iter().filter(|name| name.sheet.is_none());
    known
        .filter_map(|name| {
            Some(DefinedName {
                name: name.name.clone(),
                cell: name.formula.parse().ok()?,
            })
        })
        .collect()
}
