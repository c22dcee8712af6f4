//! Parts in other encodings than UTF-8, which calamine does not read: it is given the same package
//! with those parts in UTF-8.

use std::borrow::Cow;

use crate::package::text::{Encoding, HEAD, decode, encoding};
use crate::package::{Change, Package};

use super::limits;

/// The package with all its XML in UTF-8; the bytes themselves where it is, as nearly always.
pub(super) fn in_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let Ok(package) = Package::read(bytes) else {
        return Cow::Borrowed(bytes);
    };
    let mut changes = Vec::new();
    for entry in package.entries() {
        let name = entry.name.to_ascii_lowercase();
        let xml = name.ends_with(".xml") || name.ends_with(".rels");
        if !xml || matches!(encoding(&package.head(entry, HEAD)), Encoding::Utf8 { .. }) {
            continue;
        }
        let unpacked = package.unpack(entry, limits::UNPACKED_BYTES).ok();
        let text = unpacked.and_then(|bytes| decode(&bytes));
        changes.extend(text.map(|(text, _)| Change {
            name: entry.name.clone(),
            content: Some(undeclared(&text).as_bytes().to_vec()),
        }));
    }
    match package.with(&changes) {
        Ok(converted) if !changes.is_empty() => Cow::Owned(converted),
        _ => Cow::Borrowed(bytes),
    }
}

/// A text without the declaration of its encoding, which it is not in any more.
fn undeclared(text: &str) -> &str {
    let end = text.strip_prefix("<?xml").and_then(|rest| rest.find("?>"));
    let rest = end.and_then(|end| text.get("<?xml".len() + end + 2..));
    rest.unwrap_or(text)
}
