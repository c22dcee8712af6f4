//! Compound files (OLE), as far as one must look into them to know what they are: Excel 97-2003
//! workbooks, encrypted workbooks, other old documents.
//!
//! A stream is found from the root on, for a workbook can hold others with streams of the same names.

use crate::package::{u16_at, u32_at};

use super::OpenError;

const MAGIC: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// The first number of a sector that is none.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Streams below this size stand in the small sectors.
const SMALL: u64 = 4096;
const SMALL_SECTOR: usize = 64;

/// Whether bytes are a compound file.
pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// A compound file and its streams.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// Which sector follows each.
    next: Vec<u32>,
    streams: Vec<Stream>,
}

/// A stream or storage.
#[derive(Debug)]
struct Stream {
    name: String,
    first: u32,
    size: u64,
    /// The entries before and behind it in its storage, and one in it where it is a storage itself.
    near: [u32; 3],
}

impl<'a> Compound<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// When the file ends before what it says of itself, or contradicts itself.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let cut = || OpenError::Truncated;
        let sector = match u16_at(bytes, 30).ok_or_else(cut)? {
            9 => 512,
            12 => 4096,
            _ => return Err(damaged()),
        };
        let mut file = Self {
            bytes,
            sector,
            next: Vec::new(),
            streams: Vec::new(),
        };
        let table: Vec<u8> = file.tables()?;
        file.next = numbers(&table);
        let first = u32_at(bytes, 48).ok_or_else(cut)?;
        let directory = file.chain(first, u64::MAX)?;
        if directory.len() % sector != 0 {
            return Err(OpenError::Truncated);
        }
        let entries = directory.chunks(128);
        file.streams = entries
            .filter_map(|entry| {
                let units = usize::from(u16_at(entry, 64)?).min(64) / 2;
                let name: Vec<u16> = (0..units.saturating_sub(1))
                    .filter_map(|at| u16_at(entry, at * 2))
                    .collect();
                Some(Stream {
                    name: String::from_utf16_lossy(&name),
                    first: u32_at(entry, 116)?,
                    size: u64::from(u32_at(entry, 120)?),
                    near: [u32_at(entry, 68)?, u32_at(entry, 72)?, u32_at(entry, 76)?],
                })
            })
            .collect();
        file.streams = file.in_root();
        Ok(file)
    }

    /// The root, and the entries in it.
    fn in_root(&mut self) -> Vec<Stream> {
        let mut all: Vec<Option<Stream>> = std::mem::take(&mut self.streams)
            .into_iter()
            .map(Some)
            .collect();
        let root = all.first_mut().and_then(Option::take);
        let mut waiting: Vec<u32> = root.iter().map(|root| root.near[2]).collect();
        let mut found: Vec<Stream> = root.into_iter().collect();
        while let Some(number) = waiting.pop() {
            // One that was taken already is none: they go in a circle.
            let entry = all.get_mut(number as usize).and_then(Option::take);
            if let Some(entry) = entry {
                waiting.extend([entry.near[0], entry.near[1]]);
                found.push(entry);
            }
        }
        found
    }

    /// The entry of this name; names are the same whatever their case.
    fn entry(&self, name: &str) -> Option<&Stream> {
        let mut inner = self.streams.iter().skip(1);
        inner.find(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// Whether it has a stream or a storage of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of a stream.
    fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, OpenError> {
        let Some(stream) = self.entry(name) else {
            return Ok(None);
        };
        if stream.size >= SMALL {
            return self.chain(stream.first, stream.size).map(Some);
        }
        // Small streams stand within the stream of the first entry, whose name is the root's.
        let root = self.streams.first().ok_or_else(damaged)?;
        let pool = self.chain(root.first, root.size)?;
        let first = u32_at(self.bytes, 60).ok_or(OpenError::Truncated)?;
        let next = numbers(&self.chain(first, u64::MAX)?);
        let mut out = Vec::new();
        let mut at = stream.first;
        for _ in 0..=next.len() {
            if at >= NO_SECTOR || out.len() as u64 >= stream.size {
                break;
            }
            let from = at as usize * SMALL_SECTOR;
            out.extend(pool.get(from..from + SMALL_SECTOR).ok_or_else(damaged)?);
            at = next.get(at as usize).copied().ok_or_else(damaged)?;
        }
        out.truncate(stream.size as usize);
        Ok(Some(out))
    }

    /// The bytes of a sector; the last of a file may be shorter.
    fn sector(&self, number: u32) -> Result<&'a [u8], OpenError> {
        let from = (number as usize)
            .checked_add(1)
            .and_then(|place| place.checked_mul(self.sector))
            .ok_or_else(damaged)?;
        let rest = self.bytes.get(from..).filter(|rest| !rest.is_empty());
        let rest = rest.ok_or(OpenError::Truncated)?;
        Ok(rest.get(..self.sector).unwrap_or(rest))
    }

    /// The sectors from one on, up to a size.
    fn chain(&self, first: u32, size: u64) -> Result<Vec<u8>, OpenError> {
        let mut out = Vec::new();
        let mut at = first;
        for _ in 0..=self.bytes.len() / self.sector {
            if at >= NO_SECTOR || out.len() as u64 >= size {
                out.truncate(usize::try_from(size).unwrap_or(usize::MAX));
                return Ok(out);
            }
            out.extend(self.sector(at)?);
            at = self.next.get(at as usize).copied().ok_or_else(damaged)?;
        }
        // It goes in a circle.
        Err(damaged())
    }

    /// The table of which sector follows each, from wherever its pieces are.
    fn tables(&self) -> Result<Vec<u8>, OpenError> {
        let header = self.bytes.get(76..512).ok_or(OpenError::Truncated)?;
        let mut places = numbers(header);
        let mut more = u32_at(self.bytes, 68).ok_or(OpenError::Truncated)?;
        for _ in 0..=self.bytes.len() / self.sector {
            if more >= NO_SECTOR {
                break;
            }
            let mut piece = numbers(self.sector(more)?);
            more = piece.pop().ok_or_else(damaged)?;
            places.extend(piece);
        }
        let mut table = Vec::new();
        for place in places.into_iter().filter(|place| *place < NO_SECTOR) {
            if table.len() > self.bytes.len() {
                return Err(damaged());
            }
            table.extend(self.sector(place)?);
        }
        Ok(table)
    }

    /// The stream of the workbook: `Workbook`, or `Book` as older versions called it.
    ///
    /// # Errors
    /// When there is none, or the container is damaged.
    pub(super) fn workbook(&self) -> Result<Vec<u8>, OpenError> {
        let stream = match self.stream("Workbook")? {
            Some(stream) => Some(stream),
            None => self.stream("Book")?,
        };
        stream.ok_or_else(damaged)
    }
}

fn damaged() -> OpenError {
    OpenError::Damaged("FAT".to_owned())
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let words = bytes.chunks_exact(4);
    words.filter_map(|word| u32_at(word, 0)).collect()
}

#[cfg(test)]
pub(super) mod tests {
    /// A compound file: a stream, within storages of the names before its own.
    pub(in crate::workbook) fn compound(path: &[&str], content: &[u8]) -> Vec<u8> {
        let mut content = content.to_vec();
        // One of a full sector is no small one.
        let size = content.len();
        content.resize(size.max(4096).next_multiple_of(512), 0);
        let small = size < 4096;
        let sectors = content.len() / 512;
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(512, 0xFF);
        let mut put = |at: usize, value: &[u8]| bytes[at..at + value.len()].copy_from_slice(value);
        put(24, &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
        // The directory, the table of small sectors, no more tables, the table of sectors.
        for (at, number) in [(48, 1), (60, 2), (68, 0xFFFF_FFFE), (76, 0)] {
            put(at, &u32::to_le_bytes(number));
        }
        let follow = |at: usize, first: u32| match at + 1 == sectors {
            true => 0xFFFF_FFFE,
            false => at as u32 + first + 1,
        };
        let mut table = vec![0xFFFF_FFFD_u32, 0xFFFF_FFFE, 0xFFFF_FFFE];
        table.extend((0..sectors).map(|at| follow(at, 3)));
        table.resize(128, 0xFFFF_FFFF);
        bytes.extend(table.iter().flat_map(|next| next.to_le_bytes()));
        let root = (
            if small { 3_u32 } else { 0xFFFF_FFFE },
            content.len() as u32,
        );
        let mut names = vec![("Root Entry", root)];
        names.extend(path.iter().map(|name| (*name, (0_u32, 0_u32))));
        if let Some(last) = names.last_mut() {
            last.1 = (if small { 0 } else { 3 }, size as u32);
        }
        for (number, (name, (first, size))) in names.iter().enumerate() {
            let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let length = entry.len() as u16 + 2;
            entry.resize(128, 0);
            entry[64..66].copy_from_slice(&length.to_le_bytes());
            entry[68..80].fill(0xFF);
            if number + 1 < names.len() {
                entry[76..80].copy_from_slice(&(number as u32 + 1).to_le_bytes());
            }
            entry[116..120].copy_from_slice(&first.to_le_bytes());
            entry[120..124].copy_from_slice(&size.to_le_bytes());
            bytes.extend(entry);
        }
        bytes.resize(512 * 3, 0);
        let eighth = u32::try_from(content.len() / 64).unwrap_or_default();
        let mut next: Vec<u32> = (1..=eighth.min(128)).collect();
        next.resize(128, 0xFFFF_FFFE);
        bytes.extend(next.iter().flat_map(|next| next.to_le_bytes()));
        bytes.extend(content);
        bytes
    }
}
