//! The table of texts of an Excel 97-2003 workbook, for those of which parts look otherwise.

use std::collections::HashMap;

use super::super::display::Run;
use super::Parts;

/// The texts of the shared table of which parts look otherwise, by their places; the table stands in
/// several records, one behind the other.
pub(super) fn texts(records: &[&[u8]], parts: &Parts) -> HashMap<usize, Vec<Run>> {
    let mut found = HashMap::new();
    let mut table = Table {
        records,
        record: 0,
        at: 8,
    };
    let mut place = 0;
    while let Some((units, changes)) = table.text() {
        if !changes.is_empty()
            && let Some(runs) = parts.runs(&units, &changes)
        {
            found.insert(place, runs);
        }
        place += 1;
    }
    found
}

/// The letters of a text, and where its font changes to which.
type Lettered = (Vec<u16>, Vec<(usize, usize)>);

/// A place in a table of texts that stands in several records.
struct Table<'a> {
    records: &'a [&'a [u8]],
    record: usize,
    at: usize,
}

impl Table<'_> {
    fn here(&self) -> Option<&[u8]> {
        self.records
            .get(self.record)
            .and_then(|record| record.get(self.at..))
    }

    /// Goes to the next record where this one is at its end.
    fn settle(&mut self) -> Option<()> {
        while self.here()?.is_empty() {
            self.record += 1;
            self.at = 0;
        }
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        self.settle()?;
        let byte = *self.here()?.first()?;
        self.at += 1;
        Some(byte)
    }

    fn word(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            self.settle()?;
            let step = self.here()?.len().min(bytes);
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    /// The next text, and where its font changes to which.
    fn text(&mut self) -> Option<Lettered> {
        let length = usize::from(self.word()?);
        let mut flags = self.byte()?;
        let changes = match flags & 0x08 {
            0 => 0,
            _ => usize::from(self.word()?),
        };
        let spoken = match flags & 0x04 {
            0 => 0,
            _ => usize::from(self.word()?) | usize::from(self.word()?) << 16,
        };
        let mut units = Vec::new();
        while units.len() < length {
            if self.here()?.is_empty() {
                // Where letters go on in another record, it says anew how wide they are.
                self.settle()?;
                flags = self.byte()?;
            }
            units.push(match flags & 1 {
                0 => u16::from(self.byte()?),
                _ => self.word()?,
            });
        }
        let mut all = Vec::new();
        for _ in 0..changes {
            let (at, font) = (self.word()?, self.word()?);
            all.push((usize::from(at), real_font(usize::from(font))));
        }
        self.skip(spoken)?;
        Some((units, all))
    }
}

/// The place of a font in the list. Of fonts there is none of number 4.
pub(super) fn real_font(number: usize) -> usize {
    match number {
        0..=4 => number,
        more => more - 1,
    }
}
