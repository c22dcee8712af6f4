//! Digital signatures. Whoever signed a file vouched for every byte of it, so any correction makes
//! the signature void, and a person should know that before.

use crate::package::Package;
use crate::package::parts::relationships;

use super::compound::Compound;
use super::{Format, Workbook};

/// Whether a file carries a digital signature.
pub fn is_signed(workbook: &Workbook) -> bool {
    let bytes = &workbook.bytes;
    match workbook.format {
        Format::Xls => Compound::read(bytes).is_ok_and(|file| {
            let mut streams = ["_xmlsignatures", "_signatures"].iter();
            streams.any(|stream| file.has(stream))
        }),
        Format::Ods => package(bytes).is_some_and(|package| {
            let entry = package.entry("META-INF/documentsignatures.xml");
            entry.is_some()
        }),
        Format::Xlsx | Format::Xlsb => package(bytes).is_some_and(|package| {
            let origin = relationships(&package, "").unwrap_or_default();
            let mut entries = package.entries().iter();
            origin
                .iter()
                .any(|relation| relation.kind.ends_with("/digital-signature/origin"))
                || entries.any(|entry| entry.name.starts_with("_xmlsignatures/"))
        }),
    }
}

fn package(bytes: &[u8]) -> Option<Package<'_>> {
    Package::read(bytes).ok()
}
