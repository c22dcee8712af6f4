//! The name of a cell: `D5` in a sheet, `Sheet!D5` in a workbook.

use std::fmt;
use std::str::FromStr;

/// Rows in a sheet of Excel.
pub const ROWS: u32 = 1_048_576;
/// Columns in a sheet of Excel.
pub const COLUMNS: u32 = 16_384;

/// A cell's place in its sheet, counted from zero. The order is row by row, as in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellPos {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub col: u32,
}

/// A cell's place in a workbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// The sheet's name, as on its tab.
    pub sheet: String,
    /// The place in that sheet.
    pub pos: CellPos,
}

/// A rectangle of cells of a sheet, by its corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The upper left cell.
    pub first: CellPos,
    /// The lower right cell.
    pub last: CellPos,
}

/// Text that is not the name of a cell.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the name of a cell, such as D5 or Sheet1!D5")]
pub struct NotACell(pub String);

impl CellPos {
    /// The place with these zero-based row and column.
    pub fn new(row: u32, col: u32) -> Self {
        Self { row, col }
    }
}

impl Block {
    /// The rectangle between two cells, whichever of its corners they are.
    pub fn new(one: CellPos, other: CellPos) -> Self {
        Self {
            first: CellPos::new(one.row.min(other.row), one.col.min(other.col)),
            last: CellPos::new(one.row.max(other.row), one.col.max(other.col)),
        }
    }

    /// How many rows it has.
    pub fn rows(self) -> u32 {
        self.last.row - self.first.row + 1
    }

    /// How many columns it has.
    pub fn columns(self) -> u32 {
        self.last.col - self.first.col + 1
    }

    /// Whether a cell is in it.
    pub fn contains(self, pos: CellPos) -> bool {
        (self.first.row..=self.last.row).contains(&pos.row)
            && (self.first.col..=self.last.col).contains(&pos.col)
    }
}

impl CellRef {
    /// The cell of this sheet at this place.
    pub fn new(sheet: impl Into<String>, pos: CellPos) -> Self {
        Self {
            sheet: sheet.into(),
            pos,
        }
    }
}

/// The letters of a zero-based column: 0 is `A`, 26 is `AA`.
pub fn column_letters(col: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = col + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + digit as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for CellPos {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", column_letters(self.col), self.row + 1)
    }
}

impl FromStr for CellPos {
    type Err = NotACell;

    /// Reads `D5`, also with the dollar signs of an absolute reference.
    fn from_str(text: &str) -> Result<Self, NotACell> {
        pos(text).ok_or_else(|| NotACell(text.to_owned()))
    }
}

/// The place of `D5` or `$D$5`, without a word about what is wrong with another text.
pub(crate) fn pos(text: &str) -> Option<CellPos> {
    let mut rest = text.as_bytes();
    rest = rest.strip_prefix(b"$").unwrap_or(rest);
    let mut col = 0;
    while let Some((letter, behind)) = rest.split_first()
        && letter.is_ascii_alphabetic()
        && col <= COLUMNS
    {
        col = col * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        rest = behind;
    }
    rest = rest.strip_prefix(b"$").unwrap_or(rest);
    let mut row = 0;
    while let Some((digit, behind)) = rest.split_first()
        && digit.is_ascii_digit()
        // No row begins with a nought.
        && (1..=ROWS).contains(&(row * 10 + u32::from(digit - b'0')))
    {
        row = row * 10 + u32::from(digit - b'0');
        rest = behind;
    }
    let known = rest.is_empty() && row > 0 && (1..=COLUMNS).contains(&col);
    known.then(|| CellPos::new(row - 1, col - 1))
}

/// The place of `D5`, spelled as the parts of a workbook must spell it: in capitals, without dollars.
pub(crate) fn place(text: &str) -> Option<CellPos> {
    let mut bytes = text.bytes();
    match bytes.any(|byte| byte == b'$' || byte.is_ascii_lowercase()) {
        true => None,
        false => pos(text),
    }
}

impl fmt::Display for CellRef {
    /// Excel's own spelling: a sheet's name stands in quotes where Excel would write them.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self
            .sheet
            .starts_with(|c: char| c.is_alphabetic() || c == '_')
            && self
                .sheet
                .chars()
                .all(|c| c.is_alphanumeric() || c == '_' || c == '.')
            && self.sheet.parse::<CellPos>().is_err();
        if plain {
            write!(formatter, "{}!{}", self.sheet, self.pos)
        } else {
            write!(
                formatter,
                "'{}'!{}",
                self.sheet.replace('\'', "''"),
                self.pos
            )
        }
    }
}

impl FromStr for CellRef {
    type Err = NotACell;

    /// Reads `Sheet1!D5` and `'My sheet'!D5`; a name with blanks is also taken without quotes.
    fn from_str(text: &str) -> Result<Self, NotACell> {
        let (sheet, cell) = text
            .rsplit_once('!')
            .ok_or_else(|| NotACell(text.to_owned()))?;
        let sheet = match sheet
            .strip_prefix('\'')
            .and_then(|rest| rest.strip_suffix('\''))
        {
            Some(quoted) => quoted.replace("''", "'"),
            None => sheet.to_owned(),
        };
        if sheet.is_empty() {
            return Err(NotACell(text.to_owned()));
        }
        let pos = cell.parse().map_err(|_| NotACell(text.to_owned()))?;
        Ok(Self::new(sheet, pos))
    }
}

#[cfg(test)]
mod tests {
    use super::{CellPos, CellRef, column_letters};

    #[test]
    fn columns_are_counted_in_letters() {
        for (col, letters) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (16_383, "XFD"),
        ] {
            assert_eq!(column_letters(col), letters);
            assert_eq!(format!("{letters}1").parse(), Ok(CellPos::new(0, col)));
        }
    }

    #[test]
    fn places_outside_a_sheet_are_refused() {
        for bad in [
            "", "A", "5", "A0", "A01", "XFE1", "A1048577", "AAAA1", "A1B", "1A", "A-1",
        ] {
            assert!(bad.parse::<CellPos>().is_err(), "{bad}");
        }
        assert_eq!("$D$5".parse(), Ok(CellPos::new(4, 3)));
        assert_eq!("XFD1048576".parse(), Ok(CellPos::new(1_048_575, 16_383)));
    }

    #[test]
    fn sheets_are_quoted_as_in_excel() {
        for (sheet, shown) in [
            ("Policy", "Policy!D5"),
            ("Goal 1", "'Goal 1'!D5"),
            ("A1", "'A1'!D5"),
            ("O'Neil", "'O''Neil'!D5"),
            ("Ćelija", "Ćelija!D5"),
        ] {
            let cell = CellRef::new(sheet, CellPos::new(4, 3));
            assert_eq!(cell.to_string(), shown);
            assert_eq!(shown.parse(), Ok(cell));
        }
        assert!("Goal 1!D5".parse::<CellRef>().is_ok());
        assert!("D5".parse::<CellRef>().is_err());
        assert!("!D5".parse::<CellRef>().is_err());
    }
}
