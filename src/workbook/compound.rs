//! Compound files (OLE), as far as one must look into them to know what they are: Excel 97-2003
//! workbooks, encrypted workbooks, other old documents.
//!
//! calamine reads the workbooks, but without limits; `inspect` tells before what it would meet.

use crate::cell::CellPos;
use crate::limits::{Beyond, Limit, Limits};
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
                })
            })
            .filter(|stream| !stream.name.is_empty())
            .collect();
        Ok(file)
    }

    /// Whether it has a stream or a storage of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.streams.iter().any(|stream| stream.name == name)
    }

    /// The bytes of a stream.
    fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, OpenError> {
        let Some(stream) = self.streams.iter().find(|stream| stream.name == name) else {
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

    /// What calamine would meet in the workbook.
    ///
    /// # Errors
    /// When it is encrypted, has macro sheets, or is beyond a limit.
    pub(super) fn inspect(&self, limits: &Limits) -> Result<(), OpenError> {
        let stream = match self.stream("Workbook")? {
            Some(stream) => stream,
            None => self.stream("Book")?.unwrap_or_default(),
        };
        inspect(&stream, limits)
    }
}

fn damaged() -> OpenError {
    OpenError::Damaged("FAT".to_owned())
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let words = bytes.chunks_exact(4);
    words.filter_map(|word| u32_at(word, 0)).collect()
}

/// The block from the first to the last cell of a sheet, all of which calamine would hold.
#[derive(Default)]
struct Extent(Option<(CellPos, CellPos)>);

impl Extent {
    fn take(&mut self, row: u32, col: u32) {
        let here = CellPos::new(row, col);
        let (first, last) = self.0.unwrap_or((here, here));
        self.0 = Some((
            CellPos::new(first.row.min(row), first.col.min(col)),
            CellPos::new(last.row.max(row), last.col.max(col)),
        ));
    }

    fn size(&self) -> u64 {
        self.0.map_or(0, |(first, last)| {
            u64::from(last.row - first.row + 1) * u64::from(last.col - first.col + 1)
        })
    }
}

/// Walks the records of a workbook stream.
fn inspect(stream: &[u8], limits: &Limits) -> Result<(), OpenError> {
    const BEGIN: u16 = 0x0809;
    const PASSWORD: u16 = 0x002F;
    const SHEET: u16 = 0x0085;
    const DIMENSIONS: u16 = 0x0200;
    const CELLS: [u16; 8] = [
        0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E,
    ];
    let mut sheets = 0_u64;
    let mut dense = 0_u64;
    let mut extent = Extent::default();
    let mut at = 0;
    while let (Some(kind), Some(length)) = (u16_at(stream, at), u16_at(stream, at + 2)) {
        let data = stream.get(at + 4..at + 4 + usize::from(length));
        let data = data.ok_or(OpenError::Truncated)?;
        match kind {
            PASSWORD if u16_at(data, 0) != Some(0) || length > 2 => {
                return Err(OpenError::Encrypted);
            }
            SHEET => {
                sheets += 1;
                if data.get(5) == Some(&1) {
                    return Err(OpenError::MacroSheet(sheet_name(data)));
                }
            }
            BEGIN => {
                dense = dense.saturating_add(extent.size());
                extent = Extent::default();
            }
            DIMENSIONS => {
                let rows = (u32_at(data, 0).unwrap_or(0), u32_at(data, 4).unwrap_or(0));
                let columns = (u16_at(data, 8).unwrap_or(0), u16_at(data, 10).unwrap_or(0));
                if rows.0 > rows.1 || columns.0 > columns.1 {
                    return Err(OpenError::Damaged("DIMENSIONS".to_owned()));
                }
                let columns = u64::from(columns.1 - columns.0) + 1;
                let size = (u64::from(rows.1 - rows.0) + 1).saturating_mul(columns);
                if size > limits.cells {
                    return Err(Beyond::new(Limit::Cells, limits.cells, "").into());
                }
            }
            _ if CELLS.contains(&kind) => {
                if let (Some(row), Some(col)) = (u16_at(data, 0), u16_at(data, 2)) {
                    extent.take(u32::from(row), u32::from(col));
                }
                // The last column of a record of several numbers.
                if let Some(last) = data.len().checked_sub(2).filter(|_| kind == 0x00BD) {
                    let row = u16_at(data, 0).unwrap_or(0);
                    let col = u16_at(data, last).unwrap_or(0);
                    extent.take(u32::from(row), u32::from(col));
                }
                if dense.saturating_add(extent.size()) > limits.cells {
                    let place = extent.0.map(|(_, last)| last.to_string());
                    let place = place.unwrap_or_default();
                    return Err(Beyond::new(Limit::Cells, limits.cells, place).into());
                }
            }
            _ => {}
        }
        at += 4 + usize::from(length);
    }
    match sheets > limits.sheets {
        true => Err(Beyond::new(Limit::Sheets, limits.sheets, "").into()),
        false => Ok(()),
    }
}

/// The name in the record of a sheet: letters of one byte, or of two.
fn sheet_name(data: &[u8]) -> String {
    let letters = data.get(8..).unwrap_or_default();
    match data.get(7) {
        Some(1) => {
            let units: Vec<u16> = letters
                .chunks_exact(2)
                .filter_map(|unit| u16_at(unit, 0))
                .collect();
            String::from_utf16_lossy(&units)
        }
        _ => letters.iter().map(|byte| char::from(*byte)).collect(),
    }
}
