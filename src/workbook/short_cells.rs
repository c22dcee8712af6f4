//! Spells out the short cells of an `.xlsb` sheet.
//!
//! A record of a cell names its column. One behind another may leave it out (the `BrtShort` records:
//! the long one without the column); some programs write most cells so, and calamine passes them over
//! without a word.

/// The record that begins a row.
const ROW: u32 = 0;
/// Records of cells that name their column; a rich text stands apart.
const LONG: std::ops::RangeInclusive<u32> = 1..=11;
const RICH: u32 = 62;
/// Records of cells that do not, each so far behind the long one.
const SHORT: std::ops::RangeInclusive<u32> = 12..=18;
const BEHIND: u32 = 11;

/// The part of a sheet with every cell in a long record; nothing when that is what it is, or no such
/// part at all.
pub(super) fn spelled_out(part: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(part.len() + part.len() / 4);
    let mut any = false;
    let mut next = 0_u32;
    let mut at = 0;
    while at < part.len() {
        let (id, from) = number(part, at, 2)?;
        let (length, from) = number(part, from, 4)?;
        let end = from.checked_add(usize::try_from(length).ok()?)?;
        let content = part.get(from..end)?;
        match id {
            ROW => next = 0,
            _ if LONG.contains(&id) || id == RICH => {
                let column = content.first_chunk::<4>()?;
                next = u32::from_le_bytes(*column).saturating_add(1);
            }
            _ if SHORT.contains(&id) => {
                any = true;
                out.push(u8::try_from(id - BEHIND).ok()?);
                put(length + 4, &mut out);
                out.extend(next.to_le_bytes());
                out.extend(content);
                next = next.saturating_add(1);
                at = end;
                continue;
            }
            _ => {}
        }
        out.extend(part.get(at..end)?);
        at = end;
    }
    any.then_some(out)
}

/// A number of at most so many bytes with seven bits each, and what stands behind it.
fn number(part: &[u8], at: usize, most: usize) -> Option<(u32, usize)> {
    let mut value = 0;
    for step in 0..most {
        let byte = *part.get(at + step)?;
        value |= u32::from(byte & 0x7F) << (7 * step);
        if byte & 0x80 == 0 {
            return Some((value, at + step + 1));
        }
    }
    Some((value, at + most))
}

fn put(mut value: u32, out: &mut Vec<u8>) {
    while value > 0x7F {
        out.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::{number, put, spelled_out};

    #[test]
    fn cells_without_a_column_stand_behind_the_one_before() {
        let row = [0, 1, 9];
        let long = [7, 8, 4, 0, 0, 0, 1, 0, 0, 0];
        let short = [18, 5, 1, 0, 0, 0, 6];
        let end = [0x92, 0x01, 0];
        let part = [&row[..], &long, &short, &short, &row, &short, &end].concat();
        let spelled = |column: u8| [7, 9, column, 0, 0, 0, 1, 0, 0, 0, 6];
        let expected = [
            &row[..],
            &long,
            &spelled(5),
            &spelled(6),
            &row,
            &spelled(0),
            &end,
        ];
        assert_eq!(spelled_out(&part), Some(expected.concat()));
        assert_eq!(spelled_out(&[&row[..], &long, &end].concat()), None);
        // What is cut off is left to the reader, which says so.
        assert_eq!(spelled_out(&part[..part.len() - 1]), None);
    }

    #[test]
    fn lengths_are_written_as_they_are_read() {
        for value in [0, 1, 127, 128, 16_383, 16_384, 2_097_152] {
            let mut bytes = Vec::new();
            put(value, &mut bytes);
            assert_eq!(number(&bytes, 0, 4), Some((value, bytes.len())));
        }
    }
}
