//! Writes a package back with some entries changed.

use std::io::Write;

use super::fields::{CENTRAL_LENGTH, END, LOCAL, LOCAL_LENGTH, u16_at, u32_at, without_zip64};
use super::{Entry, Package, PackageError};

/// Flag of an entry whose sizes stand behind its data.
pub(super) const DESCRIPTOR: u16 = 8;
const DEFLATED: u16 = 8;
/// 1 January 1980, 0:00: the first moment that a zip can name.
const NO_TIME: u32 = 0x0021_0000;
/// Flag of an entry whose name is in UTF-8.
pub(super) const UTF_8: u16 = 0x0800;
/// The version that deflate needs.
const VERSION: u16 = 20;

/// New content for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its name; an entry that the package does not have is added.
    pub name: String,
    /// Its new content, or none to remove it.
    pub content: Option<Vec<u8>>,
}

/// What the central directory must say of an entry that was written.
struct Written {
    offset: u32,
    sizes: Option<Packed>,
}

struct Packed {
    crc: u32,
    packed: u32,
    unpacked: u32,
}

/// A new zip package of files, by their names (with forward slashes) and contents. The same files
/// give the same bytes: a package has no clock.
///
/// # Errors
/// When the result would need more than 4 GiB, or has more than 65,535 files.
pub fn new<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<Vec<u8>, PackageError> {
    let mut out = Vec::new();
    let mut added = Vec::new();
    for (name, content) in files {
        let offset = small(out.len())?;
        added.push((name, offset, add_entry(name, content, &mut out)?));
    }
    let directory = small(out.len())?;
    for (name, offset, sizes) in &added {
        add_record(name, *offset, sizes, &mut out);
    }
    let length = small(out.len())? - directory;
    end(added.len() as u64, length, directory, &[], &mut out)?;
    Ok(out)
}

/// The end record.
fn end(
    count: u64,
    length: u32,
    directory: u32,
    comment: &[u8],
    out: &mut Vec<u8>,
) -> Result<(), PackageError> {
    let count = u16::try_from(count).map_err(|_| too_large())?;
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(directory.to_le_bytes());
    out.extend((comment.len().min(usize::from(u16::MAX)) as u16).to_le_bytes());
    out.extend(comment);
    Ok(())
}

impl Package<'_> {
    /// The package with some entries changed. Every other entry keeps its bytes, from its header
    /// to the header of the next; no change gives back the same bytes.
    ///
    /// # Errors
    /// When the result would need more than 4 GiB.
    pub fn with(&self, changes: &[Change]) -> Result<Vec<u8>, PackageError> {
        if changes.is_empty() {
            return Ok(self.bytes.to_vec());
        }
        let mut by_place: Vec<usize> = (0..self.entries.len()).collect();
        by_place.sort_by_key(|at| self.entries.get(*at).map(|entry| entry.header));
        let starts: Vec<usize> = by_place
            .iter()
            .filter_map(|at| self.entries.get(*at))
            .map(|entry| entry.header)
            .chain([self.directory])
            .collect();
        let mut out = Vec::with_capacity(self.bytes.len() + 1024);
        out.extend(self.slice(0, starts.first().copied().unwrap_or(self.directory)));
        let mut written: Vec<Option<Written>> = self.entries.iter().map(|_| None).collect();
        for (place, at) in by_place.iter().enumerate() {
            let (Some(entry), Some(slot)) = (self.entries.get(*at), written.get_mut(*at)) else {
                continue;
            };
            let offset = self.offset(&out)?;
            match changes
                .iter()
                .find(|change| entry.name.eq_ignore_ascii_case(&change.name))
            {
                None => {
                    let next = starts.get(place + 1).copied().unwrap_or(self.directory);
                    out.extend(self.slice(entry.header, next));
                    *slot = Some(Written {
                        offset,
                        sizes: None,
                    });
                }
                Some(Change {
                    content: Some(content),
                    ..
                }) => {
                    let sizes = self.write_entry(entry, content, &mut out)?;
                    *slot = Some(Written {
                        offset,
                        sizes: Some(sizes),
                    });
                }
                Some(Change { content: None, .. }) => {}
            }
        }
        let mut added = Vec::new();
        for change in changes
            .iter()
            .filter(|change| self.entry(&change.name).is_none())
        {
            if let Some(content) = &change.content {
                let offset = self.offset(&out)?;
                added.push((
                    change.name.as_str(),
                    offset,
                    add_entry(&change.name, content, &mut out)?,
                ));
            }
        }
        let directory = self.offset(&out)?;
        let start = out.len();
        let mut count = 0u64;
        for (entry, written) in self.entries.iter().zip(&written) {
            if let Some(written) = written {
                self.write_record(entry, written, &mut out);
                count += 1;
            }
        }
        for (name, offset, sizes) in &added {
            add_record(name, *offset, sizes, &mut out);
            count += 1;
        }
        let length = small(out.len() - start)?;
        let comment = self.bytes.get(self.comment.clone()).unwrap_or_default();
        end(count, length, directory, comment, &mut out)?;
        Ok(out)
    }

    fn slice(&self, from: usize, to: usize) -> &[u8] {
        self.bytes.get(from..to).unwrap_or_default()
    }

    /// The offset of what is written next, counted as the package counts.
    fn offset(&self, out: &[u8]) -> Result<u32, PackageError> {
        small(out.len().saturating_sub(self.shift))
    }

    /// A changed entry: its old header with new sizes, and its new content.
    fn write_entry(
        &self,
        entry: &Entry,
        content: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<Packed, PackageError> {
        let (data, sizes) = pack(content)?;
        let header = self.slice(entry.header, entry.data.start);
        let name_length = usize::from(u16_at(header, 26).unwrap_or(0));
        let name = header
            .get(LOCAL_LENGTH..LOCAL_LENGTH + name_length)
            .unwrap_or_default();
        let extra = without_zip64(header.get(LOCAL_LENGTH + name_length..).unwrap_or_default());
        let flags = u16_at(header, 6).unwrap_or(0) & !DESCRIPTOR;
        let time = u32_at(header, 10).unwrap_or(NO_TIME);
        out.extend(LOCAL.to_le_bytes());
        out.extend(VERSION.to_le_bytes());
        out.extend(flags.to_le_bytes());
        out.extend(DEFLATED.to_le_bytes());
        out.extend(time.to_le_bytes());
        sizes.write(out);
        out.extend((name.len() as u16).to_le_bytes());
        out.extend((extra.len() as u16).to_le_bytes());
        out.extend(name);
        out.extend(extra);
        out.extend(data);
        Ok(sizes)
    }

    /// The old record of an entry with its new place, and its new sizes if it has any.
    fn write_record(&self, entry: &Entry, written: &Written, out: &mut Vec<u8>) {
        let record = self.slice(entry.record.start, entry.record.end);
        let length = |at| usize::from(u16_at(record, at).unwrap_or(0));
        let name_end = CENTRAL_LENGTH + length(28);
        let extra_end = name_end + length(30);
        let part = |from: usize, to: usize| record.get(from..to).unwrap_or_default();
        let extra = without_zip64(part(name_end, extra_end));
        match &written.sizes {
            None => {
                out.extend(part(0, 20));
                // Sizes that stood in the zip64 field come back to where they belong.
                out.extend((entry.data.len() as u32).to_le_bytes());
                out.extend((entry.size.min(u64::from(u32::MAX)) as u32).to_le_bytes());
            }
            Some(sizes) => {
                let flags = entry.flags & !DESCRIPTOR;
                out.extend(part(0, 8));
                out.extend(flags.to_le_bytes());
                out.extend(DEFLATED.to_le_bytes());
                out.extend(part(12, 16));
                sizes.write(out);
            }
        }
        out.extend(part(28, 30));
        out.extend((extra.len() as u16).to_le_bytes());
        out.extend(part(32, 42));
        out.extend(written.offset.to_le_bytes());
        out.extend(part(CENTRAL_LENGTH, name_end));
        out.extend(extra);
        out.extend(part(extra_end, record.len()));
    }
}

impl Packed {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend(self.crc.to_le_bytes());
        out.extend(self.packed.to_le_bytes());
        out.extend(self.unpacked.to_le_bytes());
    }
}

/// Of the parts that changed. The usual 6 takes twice as long for a tenth less of them.
const LEVEL: u32 = 4;

fn pack(content: &[u8]) -> Result<(Vec<u8>, Packed), PackageError> {
    let mut encoder =
        flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::new(LEVEL));
    // Writing to memory fails only where memory ends.
    let data = encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .map_err(|_| too_large())?;
    let sizes = Packed {
        crc: crc32fast::hash(content),
        packed: small(data.len())?,
        unpacked: small(content.len())?,
    };
    Ok((data, sizes))
}

fn add_entry(name: &str, content: &[u8], out: &mut Vec<u8>) -> Result<Packed, PackageError> {
    let (data, sizes) = pack(content)?;
    out.extend(LOCAL.to_le_bytes());
    entry_head(name, &sizes, out);
    out.extend(name.as_bytes());
    out.extend(data);
    Ok(sizes)
}

fn add_record(name: &str, offset: u32, sizes: &Packed, out: &mut Vec<u8>) {
    out.extend(super::fields::CENTRAL.to_le_bytes());
    out.extend(VERSION.to_le_bytes());
    entry_head(name, sizes, out);
    // No comment, first disk, no attributes.
    out.extend([0; 10]);
    out.extend(offset.to_le_bytes());
    out.extend(name.as_bytes());
}

/// What a local header and a central record of an added entry have in common.
fn entry_head(name: &str, sizes: &Packed, out: &mut Vec<u8>) {
    out.extend(VERSION.to_le_bytes());
    let flags = if name.is_ascii() { 0 } else { UTF_8 };
    out.extend(flags.to_le_bytes());
    out.extend(DEFLATED.to_le_bytes());
    out.extend(NO_TIME.to_le_bytes());
    sizes.write(out);
    out.extend((name.len() as u16).to_le_bytes());
    out.extend([0; 2]);
}

fn small(length: usize) -> Result<u32, PackageError> {
    u32::try_from(length).map_err(|_| too_large())
}

fn too_large() -> PackageError {
    PackageError::TooLarge("the whole file".to_owned(), u64::from(u32::MAX))
}
