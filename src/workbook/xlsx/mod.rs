//! Reads Excel's own format, one pass a part, and no part that is not needed.
//!
//! `sheet` reads cells and what is hidden or merged, `strings` the table of texts, `styles` which
//! formats show days. calamine reads the other formats, and could read this one; but it unpacks
//! without limits, does not say what is hidden, and is asked for every cell of every file, where
//! time counts most.

mod sheet;
mod strings;
mod styles;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::package::book::{Book, BookName};
use crate::package::scan::Malformed;
use crate::package::{Package, PackageError, text};

use super::{DefinedName, OpenError, Sheet, limits};

/// What a workbook holds.
pub(super) struct Read {
    pub(super) sheets: Vec<Sheet>,
    pub(super) names: Vec<DefinedName>,
    pub(super) epoch_1904: bool,
}

/// What may still be read of a workbook.
pub(super) struct Left {
    pub(super) bytes: u64,
    pub(super) cells: usize,
}

/// Reads a package.
///
/// # Errors
/// When it is beyond a limit, or a part that is needed is missing or damaged.
pub(super) fn read(bytes: &[u8]) -> Result<Read, OpenError> {
    let package = Package::read(bytes)?;
    if package.entries().len() > limits::ENTRIES {
        return Err(OpenError::Damaged("it has too many parts".to_owned()));
    }
    let book = Book::read(&package)?;
    let worksheets: Vec<_> = book.sheets.iter().filter(|sheet| sheet.worksheet).collect();
    if worksheets.len() > limits::SHEETS {
        return Err(OpenError::TooManySheets(limits::SHEETS));
    }
    let mut parts = Parts {
        package,
        left: Left {
            bytes: limits::UNPACKED_BYTES,
            cells: limits::CELLS,
        },
    };
    let strings = match book.related("sharedStrings") {
        Some(part) => parts
            .read(part, |xml, _| strings::read(xml))?
            .unwrap_or_default(),
        None => Vec::new(),
    };
    let days = match book.related("styles") {
        Some(part) => parts
            .read(part, |xml, _| styles::days(xml))?
            .unwrap_or_default(),
        None => Vec::new(),
    };
    let tables = sheet::Tables {
        strings: &strings,
        days: &days,
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
            let found = parts.read(part, |xml, left| sheet::read(xml, &tables, left))?;
            let (cells, arrangement) = found
                .ok_or_else(|| PackageError::Missing(part.to_owned()))?
                .map_err(|_| OpenError::TooManyCells(limits::CELLS))?;
            (read.cells, read.arrangement) = (cells, arrangement);
        }
        sheets.push(read);
    }
    Ok(Read {
        sheets,
        names: names(&book.names),
        epoch_1904: book.epoch_1904,
    })
}

/// The parts of a package, and how much of them may still be unpacked.
struct Parts<'a> {
    package: Package<'a>,
    left: Left,
}

impl Parts<'_> {
    /// Reads a part; nothing when the package does not have it.
    fn read<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str, &mut Left) -> Result<T, Malformed>,
    ) -> Result<Option<T>, OpenError> {
        let Some(entry) = self.package.entry(name) else {
            return Ok(None);
        };
        let unpacked = self.package.unpack(entry, self.left.bytes)?;
        self.left.bytes -= unpacked.len() as u64;
        let damaged = || PackageError::Part(name.to_owned());
        let xml = decoded(unpacked).ok_or_else(damaged)?;
        Ok(Some(read(&xml, &mut self.left).map_err(|_| damaged())?))
    }
}

/// A part as text, without a copy where it is UTF-8.
fn decoded(bytes: Cow<'_, [u8]>) -> Option<Cow<'_, str>> {
    match (text::encoding(&bytes), bytes) {
        (text::Encoding::Utf8 { mark: false }, Cow::Owned(bytes)) => {
            String::from_utf8(bytes).ok().map(Cow::Owned)
        }
        (text::Encoding::Utf8 { mark: false }, Cow::Borrowed(bytes)) => {
            std::str::from_utf8(bytes).ok().map(Cow::Borrowed)
        }
        (_, bytes) => text::decode(&bytes).map(|(text, _)| Cow::Owned(text)),
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
