//! The fields of a record, one after the other, and what both binary formats write in the same way.

use crate::package::scan::Fault;
use crate::workbook::{Content, number_content};

/// What is left of a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl<'a> Fields<'a> {
    /// The next so many bytes.
    pub(super) fn take(&mut self, bytes: usize) -> Result<&'a [u8], Fault> {
        let (taken, rest) = self.0.split_at_checked(bytes).ok_or(Fault::Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let taken = self.take(N)?;
        <[u8; N]>::try_from(taken).map_err(|_| Fault::Malformed)
    }

    pub(super) fn u8(&mut self) -> Result<u8, Fault> {
        let [byte] = self.array()?;
        Ok(byte)
    }

    pub(super) fn u16(&mut self) -> Result<u16, Fault> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn f64(&mut self) -> Result<f64, Fault> {
        self.array().map(f64::from_le_bytes)
    }

    /// A number of 30 bits, as an integer or the first half of a floating one, or a hundredth of it.
    pub(super) fn packed_number(&mut self) -> Result<f64, Fault> {
        let bits = self.u32()?;
        let number = match bits & 2 {
            0 => f64::from_bits(u64::from(bits & !3) << 32),
            _ => f64::from((bits as i32) >> 2),
        };
        Ok(match bits & 1 {
            0 => number,
            _ => number / 100.0,
        })
    }

    /// So many letters of two bytes.
    pub(super) fn wide(&mut self, letters: usize) -> Result<String, Fault> {
        let bytes = self.take(letters.checked_mul(2).ok_or(Fault::Malformed)?)?;
        Ok(wide(bytes))
    }
}

/// Letters of two bytes each.
pub(super) fn wide(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [low, high] => u16::from_le_bytes([*low, *high]),
        _ => 0,
    });
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// A number in a cell.
pub(super) fn number(number: f64, day: bool) -> Content {
    number_content(number, day, || number.to_string())
}

/// The error value of a number.
pub(super) fn error(code: u8) -> Result<&'static str, Fault> {
    Ok(match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        0x2B => "#GETTING_DATA",
        _ => return Err(Fault::Malformed),
    })
}
