//! References as formulas write them: `A1`, `$B$2:C9`, `A:C`, `4:4`.

use crate::cell::{COLUMNS, CellPos, ROWS, column_letters};

/// A block of cells of one sheet, by its first and its last cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Area {
    /// The first row and column.
    pub(crate) first: CellPos,
    /// The last row and column.
    pub(crate) last: CellPos,
}

impl Area {
    /// The block between two of its corners.
    pub(crate) fn new(one: CellPos, other: CellPos) -> Self {
        Self {
            first: CellPos::new(one.row.min(other.row), one.col.min(other.col)),
            last: CellPos::new(one.row.max(other.row), one.col.max(other.col)),
        }
    }

    /// A block of one cell.
    pub(crate) fn cell(pos: CellPos) -> Self {
        Self {
            first: pos,
            last: pos,
        }
    }

    /// Reads `A1` or `A1:B2`, as parts of a workbook name their ranges.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text.trim().split_once(':') {
            Some((one, other)) => Some(Self::new(one.parse().ok()?, other.parse().ok()?)),
            None => Some(Self::cell(text.trim().parse().ok()?)),
        }
    }

    /// The only cell, if it has only one.
    pub(crate) fn single(self) -> Option<CellPos> {
        (self.first == self.last).then_some(self.first)
    }

    /// Whether a cell lies in it.
    pub(crate) fn contains(self, pos: CellPos) -> bool {
        (self.first.row..=self.last.row).contains(&pos.row)
            && (self.first.col..=self.last.col).contains(&pos.col)
    }

    /// Whether two blocks have cells in common.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.first.row <= other.last.row
            && other.first.row <= self.last.row
            && self.first.col <= other.last.col
            && other.first.col <= self.last.col
    }

    /// A block as large as another, from the same first cell; as far as a sheet reaches.
    pub(crate) fn resized(self, other: Self) -> Self {
        let row = (self.first.row + other.rows() - 1).min(ROWS - 1);
        let col = (self.first.col + other.columns() - 1).min(COLUMNS - 1);
        Self::new(self.first, CellPos::new(row, col))
    }

    /// How many rows it has.
    pub(crate) fn rows(self) -> u32 {
        self.last.row - self.first.row + 1
    }

    /// How many columns it has.
    pub(crate) fn columns(self) -> u32 {
        self.last.col - self.first.col + 1
    }
}

/// One of the two numbers of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Coordinate {
    /// From 0.
    index: u32,
    /// Whether a dollar sign stands before it.
    absolute: bool,
}

/// A reference as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// `A1`
    Cell(Coordinate, Coordinate),
    /// `A1:B2`: column and row of one corner, and of the other.
    Area(Coordinate, Coordinate, Coordinate, Coordinate),
    /// `A:B`
    Columns(Coordinate, Coordinate),
    /// `1:2`
    Rows(Coordinate, Coordinate),
}

impl Written {
    /// The reference that a text begins with, and how long it is.
    pub(crate) fn read(text: &str) -> Option<(Self, usize)> {
        let one = cell(text);
        if let Some((col, row, length)) = one {
            let rest = text.get(length..).unwrap_or_default();
            if let Some(second) = rest.strip_prefix(':')
                && let Some((other_col, other_row, other)) = cell(second)
            {
                let area = Self::Area(col, row, other_col, other_row);
                return Some((area, length + 1 + other));
            }
            return Some((Self::Cell(col, row), length));
        }
        pair(text, column)
            .map(|(one, other, length)| (Self::Columns(one, other), length))
            .or_else(|| {
                pair(text, row).map(|(one, other, length)| (Self::Rows(one, other), length))
            })
    }

    /// The cells that it stands for.
    pub(crate) fn area(self) -> Area {
        let (one, other) = match self {
            Self::Cell(col, row) => {
                let pos = CellPos::new(row.index, col.index);
                (pos, pos)
            }
            Self::Area(a, b, c, d) => (
                CellPos::new(b.index, a.index),
                CellPos::new(d.index, c.index),
            ),
            Self::Columns(a, b) => (CellPos::new(0, a.index), CellPos::new(ROWS - 1, b.index)),
            Self::Rows(a, b) => (CellPos::new(a.index, 0), CellPos::new(b.index, COLUMNS - 1)),
        };
        Area::new(one, other)
    }

    /// The reference as the same formula has it some rows and columns on. What leaves the sheet at
    /// one edge comes in at the other, as in Excel.
    pub(crate) fn shifted(self, rows: i64, columns: i64) -> Self {
        let moved = |coordinate: Coordinate, by: i64, size: u32| match coordinate.absolute {
            true => coordinate,
            false => Coordinate {
                index: (i64::from(coordinate.index) + by).rem_euclid(i64::from(size)) as u32,
                ..coordinate
            },
        };
        let col = |coordinate| moved(coordinate, columns, COLUMNS);
        let row = |coordinate| moved(coordinate, rows, ROWS);
        match self {
            Self::Cell(a, b) => Self::Cell(col(a), row(b)),
            Self::Area(a, b, c, d) => Self::Area(col(a), row(b), col(c), row(d)),
            Self::Columns(a, b) => Self::Columns(col(a), col(b)),
            Self::Rows(a, b) => Self::Rows(row(a), row(b)),
        }
    }
}

impl std::fmt::Display for Written {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let dollar = |one: &Coordinate| if one.absolute { "$" } else { "" };
        let col = |one: &Coordinate| format!("{}{}", dollar(one), column_letters(one.index));
        let row = |one: &Coordinate| format!("{}{}", dollar(one), one.index + 1);
        match self {
            Self::Cell(a, b) => write!(formatter, "{}{}", col(a), row(b)),
            Self::Area(a, b, c, d) => {
                write!(formatter, "{}{}:{}{}", col(a), row(b), col(c), row(d))
            }
            Self::Columns(a, b) => write!(formatter, "{}:{}", col(a), col(b)),
            Self::Rows(a, b) => write!(formatter, "{}:{}", row(a), row(b)),
        }
    }
}

/// The cell that a text begins with: column, row, length.
fn cell(text: &str) -> Option<(Coordinate, Coordinate, usize)> {
    let (col, first) = column(text)?;
    let (row, second) = row(text.get(first..)?)?;
    let length = first + second;
    ends(text, length).then_some((col, row, length))
}

/// Two coordinates with a colon between them.
fn pair(
    text: &str,
    read: fn(&str) -> Option<(Coordinate, usize)>,
) -> Option<(Coordinate, Coordinate, usize)> {
    let (one, first) = read(text)?;
    let rest = text.get(first..)?.strip_prefix(':')?;
    let (other, second) = read(rest)?;
    let length = first + 1 + second;
    ends(text, length).then_some((one, other, length))
}

/// Whether a name or number does not go on here.
fn ends(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    !next.is_some_and(|c| {
        c.is_alphanumeric() || matches!(c, '_' | '.' | '$' | '\\' | '(' | '[' | '!')
    })
}

fn column(text: &str) -> Option<(Coordinate, usize)> {
    let letters = text.strip_prefix('$').unwrap_or(text);
    let dollar = text.len() - letters.len();
    let count = letters.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !(1..=3).contains(&count) {
        return None;
    }
    let number = letters.bytes().take(count).fold(0, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let coordinate = Coordinate {
        index: number - 1,
        absolute: dollar == 1,
    };
    (number <= COLUMNS).then_some((coordinate, dollar + count))
}

fn row(text: &str) -> Option<(Coordinate, usize)> {
    let digits = text.strip_prefix('$').unwrap_or(text);
    let dollar = text.len() - digits.len();
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=7).contains(&count) || digits.starts_with('0') {
        return None;
    }
    let number: u32 = digits.get(..count)?.parse().ok()?;
    let coordinate = Coordinate {
        index: number - 1,
        absolute: dollar == 1,
    };
    (number <= ROWS).then_some((coordinate, dollar + count))
}
