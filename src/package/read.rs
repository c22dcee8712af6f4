//! Finds the entries of a package and unpacks them.

use std::borrow::Cow;
use std::ops::Range;

use crate::limits::Limits;
use flate2::{Decompress, FlushDecompress, Status};

use super::doubt::Doubt;
use super::fields::{
    CENTRAL, CENTRAL_LENGTH, END, END_64, END_LENGTH, LOCAL, LOCAL_LENGTH, LOCATOR_64,
    LOCATOR_64_LENGTH, ZIP64_TAG, extra_fields, u16_at, u32_at, u64_at,
};
use super::name;
use super::write::UTF_8;
use super::{Entry, Package, PackageError};

const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// No deflated bytes unpack to more than this many times as many.
const GREATEST_RATIO: u64 = 1032;
/// Flag of an entry that is encrypted.
pub(super) const ENCRYPTED: u16 = 1;

/// What the end records say of the central directory.
struct End {
    at: usize,
    count: u64,
    length: u64,
    offset: u64,
    /// Where the first of the end records begins; the directory ends there.
    first: usize,
}

impl<'a> Package<'a> {
    /// Finds the entries of a zip package.
    ///
    /// # Errors
    /// When the package is truncated or damaged.
    pub fn read(bytes: &'a [u8]) -> Result<Self, PackageError> {
        let end = end_record(bytes).ok_or(PackageError::Truncated)?;
        let damaged = || PackageError::Damaged("the list of its parts".to_owned());
        let length = usize::try_from(end.length).map_err(|_| damaged())?;
        let directory = end.first.checked_sub(length).ok_or_else(damaged)?;
        let offset = usize::try_from(end.offset).map_err(|_| damaged())?;
        let shift = directory.checked_sub(offset).ok_or_else(damaged)?;
        if end.count > Limits::DEFAULT.entries {
            return Err(PackageError::TooMany(Limits::DEFAULT.entries));
        }
        let mut entries = Vec::new();
        let mut at = directory;
        while at < end.first && (entries.len() as u64) < end.count {
            let (entry, next) = central_record(bytes, at, shift).ok_or_else(damaged)?;
            if entry.data.end > directory {
                return Err(PackageError::Truncated);
            }
            entries.push(entry);
            at = next;
        }
        // Some programs count what the list says, others read it to its end.
        if (entries.len() as u64) != end.count || u32_at(bytes, at) == Some(CENTRAL) {
            return Err(damaged());
        }
        let comment = end.at + END_LENGTH..bytes.len();
        let package = Self {
            bytes,
            entries,
            shift,
            directory,
            comment,
        };
        package.refuse_overlap()?;
        Ok(package)
    }

    /// All entries, in the order of the central directory.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of this name; names differ in more than case.
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        let name = name.trim_start_matches('/');
        let exact = self.entries.iter().find(|entry| entry.name == name);
        exact.or_else(|| {
            self.entries
                .iter()
                .find(|entry| entry.name.eq_ignore_ascii_case(name))
        })
    }

    /// The packed bytes of an entry, as they stand in the file.
    pub fn packed(&self, entry: &Entry) -> &'a [u8] {
        self.bytes.get(entry.data.clone()).unwrap_or_default()
    }

    /// The bytes of an entry, unpacked.
    ///
    /// # Errors
    /// When it is larger than `limit`, whatever the directory claims, cannot be unpacked, or is not what
    /// its checksum is for.
    pub fn unpack(&self, entry: &Entry, limit: u64) -> Result<Cow<'a, [u8]>, PackageError> {
        let packed = self.packed(entry);
        let too_large = || PackageError::TooLarge(entry.name.clone(), limit);
        if entry.flags & ENCRYPTED != 0 {
            return Err(PackageError::Encrypted(entry.name.clone()));
        }
        let unpacked = match entry.method {
            STORED if packed.len() as u64 > limit => return Err(too_large()),
            STORED => Cow::Borrowed(packed),
            DEFLATED => inflate(packed, entry.size, limit)
                .ok_or_else(|| PackageError::Damaged(entry.name.clone()))?
                .map(Cow::Owned)
                .ok_or_else(too_large)?,
            _ => return Err(PackageError::Method(entry.name.clone())),
        };
        match crc32fast::hash(&unpacked) == entry.crc {
            true => Ok(unpacked),
            false => Err(PackageError::Doubt(Doubt::Checksum, entry.name.clone())),
        }
    }

    /// The bytes of the entry of this name, unpacked.
    ///
    /// # Errors
    /// When there is none, and as [`Package::unpack`].
    pub fn part(&self, name: &str, limit: u64) -> Result<Cow<'a, [u8]>, PackageError> {
        let entry = self
            .entry(name)
            .ok_or_else(|| PackageError::Missing(name.to_owned()))?;
        self.unpack(entry, limit)
    }
}

/// Inflates a part, whose size the directory claims. Gives nothing when it is damaged, and a nothing
/// within when it is larger than the limit.
fn inflate(packed: &[u8], claimed: u64, limit: u64) -> Option<Option<Vec<u8>>> {
    // What the directory claims is reserved where the packed bytes can hold it.
    let possible = (packed.len() as u64).saturating_mul(GREATEST_RATIO);
    let capacity = claimed.min(possible).min(limit).saturating_add(1);
    let mut unpacked = Vec::with_capacity(usize::try_from(capacity).ok()?);
    let mut inflater = Decompress::new(false);
    loop {
        let (read, written) = (inflater.total_in(), unpacked.len());
        let rest = packed.get(usize::try_from(read).ok()?..)?;
        let status = inflater.decompress_vec(rest, &mut unpacked, FlushDecompress::Finish);
        if unpacked.len() as u64 > limit {
            return Some(None);
        }
        match status.ok()? {
            Status::StreamEnd => return Some(Some(unpacked)),
            _ if unpacked.len() == unpacked.capacity() => {
                unpacked.reserve(unpacked.len().clamp(4096, 1 << 24));
            }
            // Neither room nor bytes are wanting, and nothing comes: the end is missing.
            _ if (inflater.total_in(), unpacked.len()) == (read, written) => return None,
            _ => {}
        }
    }
}

/// The end record is the last thing in the file, but for a comment of up to 65,535 bytes.
fn end_record(bytes: &[u8]) -> Option<End> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    let at = (first..=last).rev().find(|at| {
        u32_at(bytes, *at) == Some(END)
            && u16_at(bytes, at + 20)
                .is_some_and(|comment| at + END_LENGTH + usize::from(comment) <= bytes.len())
    })?;
    let plain = End {
        at,
        count: u64::from(u16_at(bytes, at + 10)?),
        length: u64::from(u32_at(bytes, at + 12)?),
        offset: u64::from(u32_at(bytes, at + 16)?),
        first: at,
    };
    match end_record_64(bytes, at) {
        // What the smaller record can hold, it must hold too: not all programs read the larger one.
        Some(wide) => {
            let fits = |narrow: u64, most: u64, wide: u64| narrow == most || narrow == wide;
            let same = fits(plain.count, u64::from(u16::MAX), wide.count)
                && fits(plain.length, u64::from(u32::MAX), wide.length)
                && fits(plain.offset, u64::from(u32::MAX), wide.offset);
            same.then_some(wide)
        }
        None => Some(plain),
    }
}

fn end_record_64(bytes: &[u8], end: usize) -> Option<End> {
    let locator = end.checked_sub(LOCATOR_64_LENGTH)?;
    if u32_at(bytes, locator)? != LOCATOR_64 {
        return None;
    }
    // With bytes before the archive the locator is short by them; the record stands before it.
    let claimed = usize::try_from(u64_at(bytes, locator + 8)?).ok()?;
    let beside = locator.checked_sub(56)?;
    let at = [claimed, beside]
        .into_iter()
        .find(|at| u32_at(bytes, *at) == Some(END_64))?;
    Some(End {
        at: end,
        count: u64_at(bytes, at + 32)?,
        length: u64_at(bytes, at + 40)?,
        offset: u64_at(bytes, at + 48)?,
        first: at,
    })
}

/// The entry that a record of the central directory describes, and where the next record begins.
fn central_record(bytes: &[u8], at: usize, shift: usize) -> Option<(Entry, usize)> {
    if u32_at(bytes, at)? != CENTRAL {
        return None;
    }
    let name_length = usize::from(u16_at(bytes, at + 28)?);
    let extra_length = usize::from(u16_at(bytes, at + 30)?);
    let comment_length = usize::from(u16_at(bytes, at + 32)?);
    let name_at = at + CENTRAL_LENGTH;
    let name = bytes.get(name_at..name_at + name_length)?;
    let extra = bytes.get(name_at + name_length..name_at + name_length + extra_length)?;
    let next = name_at + name_length + extra_length + comment_length;
    bytes.get(at..next)?;
    let sizes = Sizes::read(bytes, at, extra)?;
    let header = usize::try_from(sizes.offset).ok()?.checked_add(shift)?;
    let data = data_range(bytes, header, sizes.packed)?;
    let flags = u16_at(bytes, at + 8)?;
    let (name, renamed) = name::read(name, flags & UTF_8 != 0, extra);
    let entry = Entry {
        name: name.replace('\\', "/"),
        renamed,
        crc: u32_at(bytes, at + 16)?,
        size: sizes.unpacked,
        method: u16_at(bytes, at + 10)?,
        flags,
        header,
        data,
        record: at..next,
    };
    Some((entry, next))
}

struct Sizes {
    unpacked: u64,
    packed: u64,
    offset: u64,
}

impl Sizes {
    /// The sizes of a central record; those of all ones stand in the zip64 extra field instead.
    fn read(bytes: &[u8], at: usize, extra: &[u8]) -> Option<Self> {
        let wide = extra_fields(extra)
            .into_iter()
            .find(|(tag, _)| *tag == ZIP64_TAG);
        let mut wide_at = 0;
        let mut size = |field: usize| {
            let narrow = u32_at(bytes, at + field)?;
            match wide {
                Some((_, content)) if narrow == u32::MAX => {
                    let value = u64_at(content, wide_at)?;
                    wide_at += 8;
                    Some(value)
                }
                _ => Some(u64::from(narrow)),
            }
        };
        let unpacked = size(24)?;
        let packed = size(20)?;
        let offset = size(42)?;
        Some(Self {
            unpacked,
            packed,
            offset,
        })
    }
}

fn data_range(bytes: &[u8], header: usize, packed: u64) -> Option<Range<usize>> {
    if u32_at(bytes, header)? != LOCAL {
        return None;
    }
    let name = usize::from(u16_at(bytes, header + 26)?);
    let extra = usize::from(u16_at(bytes, header + 28)?);
    let start = header + LOCAL_LENGTH + name + extra;
    let end = start.checked_add(usize::try_from(packed).ok()?)?;
    (end <= bytes.len()).then_some(start..end)
}
