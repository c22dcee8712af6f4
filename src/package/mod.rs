//! The zip package of a workbook: read with limits, and written back with every untouched part as
//! the bytes it was.
//!
//! `read` finds the entries and unpacks them, `write` puts changed entries among the untouched
//! ones, `fields` knows the little-endian records, `name` the spelling of names, `agree` whether the
//! records are consistent, `doubt` what is refused where they are not. `parts` follows the
//! relationships between parts, `book` reads the workbook part, `xml` finds places in a part, `scan`
//! walks through a large one (`opening` is a start tag, `spaces` the namespaces of names, `meaning` what text means, `near` a search for
//! short ways), `text` is its encoding,
//! `types` the list of what kind of part each one is. General zip libraries write a new archive from their own model;
//! this one copies everything that it does not change: headers, compressed bytes, times, extra fields,
//! and order.

mod agree;
pub(crate) mod book;
pub mod doubt;
mod fields;
pub(crate) mod meaning;
mod name;
mod near;
pub(crate) mod opening;
pub(crate) mod parts;
mod read;
pub(crate) mod scan;
pub(crate) mod spaces;
pub(crate) mod splice;
#[cfg(test)]
mod tests;
pub(crate) mod text;
pub(crate) mod types;
mod write;
pub(crate) mod xml;

pub(crate) use fields::{u16_at, u32_at};
pub use write::{Change, new};

use std::ops::Range;

/// A zip package and its entries.
#[derive(Debug, Clone)]
pub struct Package<'a> {
    bytes: &'a [u8],
    /// In the order of the central directory.
    entries: Vec<Entry>,
    /// Bytes that stand before the archive, by which all its offsets are short.
    shift: usize,
    /// Where the central directory begins.
    directory: usize,
    /// The comment at the end.
    comment: Range<usize>,
}

/// One entry of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, with forward slashes.
    pub name: String,
    /// Bytes when unpacked, as the directory claims.
    pub size: u64,
    method: u16,
    flags: u16,
    /// The checksum of its unpacked bytes.
    crc: u32,
    /// Whether an extra field gives it another name than its record, which not all programs heed.
    renamed: bool,
    /// Where its local header begins.
    header: usize,
    /// Its packed bytes.
    data: Range<usize>,
    /// Its record in the central directory.
    record: Range<usize>,
}

impl Entry {
    /// Whether it stands for a folder.
    pub fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }

    /// Whether it cannot be unpacked without a password.
    pub fn is_encrypted(&self) -> bool {
        self.flags & read::ENCRYPTED != 0
    }

    /// How many bytes it takes in the package.
    pub fn packed(&self) -> usize {
        self.data.len()
    }
}

/// Why a package cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    /// No end record: not a zip, or its end is missing.
    #[error("the file ends before it is complete")]
    Truncated,
    /// A record that contradicts itself or another.
    #[error("the package is damaged at “{0}”")]
    Damaged(String),
    /// The entry is encrypted.
    #[error("“{0}” is protected by a password")]
    Encrypted(String),
    /// The entry is packed in another way than deflate.
    #[error("“{0}” is packed in a way that is not known")]
    Method(String),
    /// The entry is larger than is allowed.
    #[error("“{0}” is larger than {1} bytes when unpacked")]
    TooLarge(String, u64),
    /// It has more entries than are read.
    #[error("the package has more than {0} parts")]
    TooMany(u64),
    /// The part declares a document type, which may declare entities.
    #[error("the part “{0}” declares a document type")]
    DocumentType(String),
    /// The package has no such entry.
    #[error("the package has no part “{0}”")]
    Missing(String),
    /// It contradicts itself.
    #[error("{code}: “{1}”", code = .0.code())]
    Doubt(doubt::Doubt, String),
    /// A part that is no well-formed XML, or lacks what it must have.
    #[error("the part “{0}” of the workbook is damaged")]
    Part(String),
}
