//! Whether the records of a package agree. It names, places and measures each entry twice, in the list
//! at its end and before the entry itself, and programs differ in which of the two they believe.

use std::borrow::Cow;
use std::collections::HashSet;

use super::doubt::Doubt;
use super::fields::{LOCAL_LENGTH, ZIP64_TAG, extra_fields, u16_at, u32_at, u64_at};
use super::read::ENCRYPTED;
use super::write::DESCRIPTOR;
use super::{Entry, Package, PackageError};

/// Signature of the record that may stand behind the bytes of an entry.
const BEHIND: u32 = 0x0807_4b50;

impl Package<'_> {
    /// Refuses entries that share bytes: thousands of them can be one, unpacked again and again.
    pub(super) fn refuse_overlap(&self) -> Result<(), PackageError> {
        let mut by_place: Vec<&Entry> = self.entries.iter().collect();
        by_place.sort_unstable_by_key(|entry| entry.header);
        let pairs = by_place.iter().zip(by_place.iter().skip(1));
        for (one, next) in pairs {
            if one.data.end > next.header {
                return Err(doubt(Doubt::PartsOverlap, &next.name));
            }
        }
        Ok(())
    }

    /// Refuses a package of which programs could read different parts.
    ///
    /// # Errors
    /// What is contradictory, and the entry.
    pub fn refuse_doubts(&self) -> Result<(), PackageError> {
        if self.shift > 0 {
            // Another archive can stand there.
            return Err(PackageError::Damaged("the list of its parts".to_owned()));
        }
        let mut names = HashSet::with_capacity(self.entries.len());
        for entry in &self.entries {
            if !names.insert(folded(&entry.name)) {
                return Err(doubt(Doubt::PartTwice, &entry.name));
            }
            if entry.renamed || !self.headers_agree(entry).unwrap_or(false) {
                return Err(doubt(Doubt::PartRecords, &entry.name));
            }
        }
        Ok(())
    }

    /// Whether the header of an entry says what its record in the list says.
    fn headers_agree(&self, entry: &Entry) -> Option<bool> {
        let record = self.bytes.get(entry.record.clone())?;
        let header = self.bytes.get(entry.header..entry.data.start)?;
        let name = |of: &'_ [u8], length: usize, from: usize| {
            let length = usize::from(u16_at(of, length)?);
            Some(of.get(from..from + length)?.to_vec())
        };
        let flags = u16_at(header, 6)?;
        let same_name = name(header, 26, LOCAL_LENGTH)? == name(record, 28, 46)?;
        let same_method = u16_at(header, 8)? == entry.method;
        let same_lock = (flags ^ entry.flags) & ENCRYPTED == 0;
        if !(same_name && same_method && same_lock) {
            return Some(false);
        }
        let sizes = self.sizes_in_header(header)?;
        let told = (entry.crc, entry.data.len() as u64, entry.size);
        if flags & DESCRIPTOR == 0 {
            return Some(sizes == told);
        }
        // What stands behind the bytes counts; here are noughts, or the same.
        let fits =
            |here: u64, there: u64| here == 0 || here == there || here == u64::from(u32::MAX);
        let fit = fits(u64::from(sizes.0), u64::from(told.0))
            && fits(sizes.1, told.1)
            && fits(sizes.2, told.2);
        let behind = self.bytes.get(entry.data.end..self.directory)?;
        let crc = match u32_at(behind, 0) {
            Some(BEHIND) => u32_at(behind, 4),
            _ => None,
        };
        Some(fit && crc.is_none_or(|crc| crc == entry.crc))
    }

    /// The checksum, the packed and the unpacked size in a header; those of all ones stand in the
    /// zip64 field instead.
    fn sizes_in_header(&self, header: &[u8]) -> Option<(u32, u64, u64)> {
        let name = usize::from(u16_at(header, 26)?);
        let extra = header.get(LOCAL_LENGTH + name..)?;
        let fields = extra_fields(extra);
        let wide = fields.iter().find(|(tag, _)| *tag == ZIP64_TAG);
        let mut at = 0;
        let mut size = |field: usize| {
            let narrow = u32_at(header, field)?;
            match wide {
                Some((_, content)) if narrow == u32::MAX => {
                    let value = u64_at(content, at)?;
                    at += 8;
                    Some(value)
                }
                _ => Some(u64::from(narrow)),
            }
        };
        let unpacked = size(22)?;
        let packed = size(18)?;
        Some((u32_at(header, 14)?, packed, unpacked))
    }
}

fn doubt(doubt: Doubt, name: &str) -> PackageError {
    PackageError::Doubt(doubt, name.to_owned())
}

/// A name as the loosest of readers takes it: whatever its case, its slashes, its steps, and what is
/// written as a number; up to a character that ends names.
fn folded(name: &str) -> String {
    let name = name.split('\0').next().unwrap_or_default();
    let name = unquoted(name).replace('\\', "/").to_lowercase();
    let mut path: Vec<&str> = Vec::new();
    for step in name.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            // Windows drops what stands at the end.
            step => path.push(step.trim_end_matches(['.', ' '])),
        }
    }
    let folder = if name.ends_with('/') { "/" } else { "" };
    format!("{}{folder}", path.join("/"))
}

/// A name with its characters that are written as `%41`.
fn unquoted(name: &str) -> Cow<'_, str> {
    if !name.contains('%') {
        return Cow::Borrowed(name);
    }
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        let digits = behind
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok());
        let meant = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        match (byte, meant) {
            (b'%', Some(meant)) => {
                out.push(meant);
                rest = behind.get(2..).unwrap_or_default();
            }
            _ => {
                out.push(*byte);
                rest = behind;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&out).into_owned())
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn names_are_one_however_they_are_written() {
        for name in [
            "xl/Sheet.xml",
            "/xl/sheet.xml",
            "XL\\sheet.XML",
            "./xl//sheet.xml",
            "xl/a/../sheet.xml",
            "../xl/sheet.xml",
            "xl/%73heet.xml",
            "xl/sheet.xml\0.png",
            "xl/sheet.xml. ",
        ] {
            assert_eq!(folded(name), "xl/sheet.xml", "{name}");
        }
        assert_eq!(folded("xl/sheet%.xml"), "xl/sheet%.xml");
        assert_ne!(folded("xl/"), folded("xl"));
    }
}
