//! Texts of an `.xls`, which may go on in the records behind the one that they begin in.

use crate::package::scan::{Fault, Malformed};

use super::fields::{Fields, wide};

/// A record and those that continue it.
pub(super) struct Pieces<'a> {
    now: Fields<'a>,
    /// What follows, in order.
    later: std::vec::IntoIter<&'a [u8]>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(first: &'a [u8], later: Vec<&'a [u8]>) -> Self {
        Self {
            now: Fields(first),
            later: later.into_iter(),
        }
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&mut self) -> bool {
        while self.now.0.is_empty() {
            match self.later.next() {
                Some(next) => self.now = Fields(next),
                None => return true,
            }
        }
        false
    }

    /// The fields of the record that is being read.
    pub(super) fn fields(&mut self) -> &mut Fields<'a> {
        self.is_empty();
        &mut self.now
    }

    /// Passes so many bytes, in as many records as they stand.
    fn pass(&mut self, mut bytes: usize) -> Result<(), Fault> {
        while bytes > 0 {
            if self.is_empty() {
                return Err(Malformed);
            }
            let here = bytes.min(self.now.0.len());
            self.now.take(here)?;
            bytes -= here;
        }
        Ok(())
    }

    /// So many letters. Where they go on in the next record, that says anew how wide they are.
    fn letters(&mut self, mut count: usize, mut is_wide: bool) -> Result<String, Fault> {
        let mut bytes: Vec<u8> = Vec::new();
        loop {
            let size = if is_wide { 2 } else { 1 };
            let here = count.min(self.now.0.len() / size);
            let taken = self.now.take(here * size)?;
            match is_wide {
                true => bytes.extend(taken),
                false => bytes.extend(taken.iter().flat_map(|byte| [*byte, 0])),
            }
            count -= here;
            if count == 0 {
                return Ok(wide(&bytes));
            }
            // Half a letter is none.
            if !self.now.0.is_empty() || self.is_empty() {
                return Err(Malformed);
            }
            is_wide = self.now.u8()? & 1 != 0;
        }
    }

    /// A text that says how long it is, in two bytes; with its looks and readings, which are passed over.
    pub(super) fn rich(&mut self) -> Result<String, Fault> {
        let count = usize::from(self.fields().u16()?);
        let flags = self.fields().u8()?;
        let runs = match flags & 8 {
            0 => 0,
            _ => usize::from(self.fields().u16()?),
        };
        let more = match flags & 4 {
            0 => 0,
            _ => usize::try_from(self.fields().u32()?).map_err(|_| Malformed)?,
        };
        let text = self.letters(count, flags & 1 != 0)?;
        self.pass(runs * 4)?;
        self.pass(more)?;
        Ok(text)
    }
}

/// A text of so many letters, behind a byte that says how wide they are.
pub(super) fn flagged(fields: &mut Fields<'_>, letters: usize) -> Result<String, Fault> {
    match fields.u8()? & 1 {
        0 => Ok(fields
            .take(letters)?
            .iter()
            .map(|byte| char::from(*byte))
            .collect()),
        _ => fields.wide(letters),
    }
}
