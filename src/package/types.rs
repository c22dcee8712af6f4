//! The list of content types. A program may find the workbook and the table of texts by their types
//! instead of by relationships; both must lead to the same parts.

use std::collections::BTreeMap;

use crate::limits::{LIST_BYTES, Limits};

use super::book::Book;
use super::doubt::Doubt;
use super::meaning::meant;
use super::scan::{Fault, Mark, Scan};
use super::spaces::TYPES;
use super::{Package, PackageError, text};

const PART: &str = "[Content_Types].xml";

/// Refuses a package that says of another part than the workbook's own that it is the workbook, or its
/// table of texts.
///
/// # Errors
/// The part that is said to be so, or what is wrong with the list.
pub(crate) fn refuse_others(package: &Package<'_>, book: &Book) -> Result<(), PackageError> {
    let xml = text::read(package.part(PART, LIST_BYTES)?, PART)?;
    let types = types(&xml).map_err(|fault| fault.of_part(PART))?;
    for (part, kind) in types {
        let own = match kind.as_str() {
            // `…spreadsheetml.sheet.main+xml`, of templates, and of those with macros.
            kind if kind.ends_with(".main+xml") => Some(book.part.as_str()),
            kind if kind.ends_with(".sharedstrings+xml") => book.related("sharedStrings"),
            _ => continue,
        };
        let own = own.is_some_and(|own| own.eq_ignore_ascii_case(&part));
        // Some programs list parts that they did not write.
        if !own && package.entry(&part).is_some() {
            return Err(PackageError::Doubt(Doubt::ListTwice, part));
        }
    }
    Ok(())
}

/// What kind of part each one is of which that is said by name, in small letters.
fn types(xml: &str) -> Result<BTreeMap<String, String>, Fault> {
    let mut scan = Scan::spaced(xml, TYPES, Limits::DEFAULT.xml_depth);
    let mut types = BTreeMap::new();
    while let Some(mark) = scan.next()? {
        let Mark::Open(open) = mark else { continue };
        if open.name != "Override" {
            continue;
        }
        let (Some(part), Some(kind)) = (open.value("PartName"), open.value("ContentType")) else {
            continue;
        };
        let part = meant(part).trim_start_matches('/').to_lowercase();
        let kind = meant(kind).to_lowercase();
        let known = types.insert(part, kind.clone());
        if known.is_some_and(|known| known != kind) {
            return Err(Fault::Doubt(Doubt::ListTwice));
        }
    }
    Ok(types)
}
