//! What stands where in the columns and rows that formulas look through. Each is read once, and then
//! follows what is written into it; to look a value up takes no longer in a long column than in a short
//! one.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::CellPos;

use super::value::{Known, POINT, Unknown, Value, fifteen_digits, may_be_number, plain_number};

/// A column or a row of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LineId {
    pub(crate) sheet: usize,
    /// Whether it is a column.
    pub(crate) column: bool,
    /// Which.
    pub(crate) at: u32,
}

/// The lines that were read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keys(BTreeMap<LineId, Line>);

/// What a line holds, by value; each value with its place in the line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// By their fifteen digits, with their bits.
    numbers: BTreeSet<(u64, u32, u64)>,
    /// In small letters.
    texts: BTreeSet<(String, u32)>,
    truths: BTreeSet<(bool, u32)>,
    /// Texts that are numbers to a criterion.
    written: BTreeSet<(u64, u32)>,
    /// Texts that could be numbers, depending on the computer.
    doubtful: BTreeSet<u32>,
    /// Cells whose values are not known.
    unknown: BTreeSet<u32>,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sought {
    Number(f64),
    /// In small letters.
    Text(String),
    Truth(bool),
}

impl Sought {
    /// What a value is as something to look for; nothing for errors and blanks, and
    /// for texts that depend on the computer.
    pub(crate) fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Number(number) => Some(Self::Number(*number)),
            Value::Text(text) if !text.contains(POINT) => Some(Self::Text(text.to_lowercase())),
            Value::Truth(truth) => Some(Self::Truth(*truth)),
            Value::Blank | Value::Error(_) | Value::Text(_) => None,
        }
    }
}

impl Keys {
    /// Forgets all lines: cells were changed from outside.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// A line that was read.
    pub(crate) fn line(&self, id: LineId) -> Option<&Line> {
        self.0.get(&id)
    }

    /// Keeps a line.
    pub(crate) fn keep(&mut self, id: LineId, line: Line) {
        self.0.insert(id, line);
    }

    /// Follows a cell that holds something else now.
    pub(crate) fn follow(
        &mut self,
        sheet: usize,
        pos: CellPos,
        old: &Known<Value>,
        new: &Known<Value>,
    ) {
        let CellPos { row, col } = pos;
        if self.0.is_empty() {
            return;
        }
        for (column, at, place) in [(true, col, row), (false, row, col)] {
            if let Some(line) = self.0.get_mut(&LineId { sheet, column, at }) {
                line.take(place, old);
                line.put(place, new);
            }
        }
    }
}

/// The bits of a number; nought has no sign.
fn bits(number: f64) -> u64 {
    (number + 0.0).to_bits()
}

fn key(number: f64) -> u64 {
    bits(fifteen_digits(number))
}

impl Line {
    /// Takes note of what stands at a place.
    pub(crate) fn put(&mut self, place: u32, value: &Known<Value>) {
        match value {
            Err(Unknown) => {
                self.unknown.insert(place);
            }
            Ok(Value::Number(number)) => {
                self.numbers.insert((key(*number), place, bits(*number)));
            }
            Ok(Value::Text(text)) => {
                match plain_number(text) {
                    Some(number) => {
                        self.written.insert((key(number), place));
                    }
                    None if may_be_number(text) => {
                        self.doubtful.insert(place);
                    }
                    None => {}
                }
                self.texts.insert((text.to_lowercase(), place));
            }
            Ok(Value::Truth(truth)) => {
                self.truths.insert((*truth, place));
            }
            Ok(Value::Blank | Value::Error(_)) => {}
        }
    }

    fn take(&mut self, place: u32, value: &Known<Value>) {
        self.unknown.remove(&place);
        match value {
            Ok(Value::Number(number)) => {
                self.numbers.remove(&(key(*number), place, bits(*number)));
            }
            Ok(Value::Text(text)) => {
                if let Some(number) = plain_number(text) {
                    self.written.remove(&(key(number), place));
                }
                self.doubtful.remove(&place);
                self.texts.remove(&(text.to_lowercase(), place));
            }
            Ok(Value::Truth(truth)) => {
                self.truths.remove(&(*truth, place));
            }
            _ => {}
        }
    }

    /// The first place from one to another where a value stands, or the last. A cell before it whose
    /// value is not known is given in its stead.
    pub(crate) fn find(&self, sought: &Sought, from: u32, to: u32, last: bool) -> Known<Found> {
        let found = match sought {
            Sought::Number(number) => {
                let key = key(*number);
                let mut hits = self.numbers.range((key, from, 0)..=(key, to, u64::MAX));
                let hit = if last { hits.next_back() } else { hits.next() };
                match hit {
                    // Looking up compares all digits; which of two that differ beyond the fifteenth
                    // was meant is not ours to say.
                    Some((_, _, own)) if *own != bits(*number) => return Err(Unknown),
                    hit => hit.map(|(_, place, _)| *place),
                }
            }
            Sought::Text(text) => {
                let mut hits = self.texts.range((text.clone(), from)..=(text.clone(), to));
                let hit = if last { hits.next_back() } else { hits.next() };
                hit.map(|(_, place)| *place)
            }
            Sought::Truth(truth) => {
                let mut hits = self.truths.range((*truth, from)..=(*truth, to));
                let hit = if last { hits.next_back() } else { hits.next() };
                hit.map(|(_, place)| *place)
            }
        };
        Ok(self.unless_unknown(found, from, to, last))
    }

    /// The same for a text that a test holds for; all begin with the same letters.
    pub(crate) fn find_text(
        &self,
        begin: &str,
        from: u32,
        to: u32,
        test: &mut dyn FnMut(&str) -> Known<bool>,
    ) -> Known<Found> {
        let mut found: Option<u32> = None;
        for (text, place) in self.texts.range((begin.to_owned(), 0)..) {
            if !text.starts_with(begin) {
                break;
            }
            let nearer = found.is_none_or(|found| *place < found);
            if (from..=to).contains(place) && nearer && test(text)? {
                found = Some(*place);
            }
        }
        Ok(self.unless_unknown(found, from, to, false))
    }

    fn unless_unknown(&self, found: Option<u32>, from: u32, to: u32, last: bool) -> Found {
        let unknown = match (found, last) {
            (Some(place), false) => self.unknown.range(from..=place).next(),
            (Some(place), true) => self.unknown.range(place..=to).next(),
            (None, _) => self.unknown.range(from..=to).next(),
        };
        match (unknown, found) {
            (Some(place), _) => Found::Unknown(*place),
            (None, Some(place)) => Found::At(place),
            (None, None) => Found::Nowhere,
        }
    }

    /// All places from one to another where a value stands, as a criterion compares: a number is also a
    /// text that is one. A cell whose value is not known is given in their stead.
    pub(crate) fn all(&self, sought: &Sought, from: u32, to: u32) -> Known<Result<Vec<u32>, u32>> {
        if let Some(place) = self.unknown.range(from..=to).next() {
            return Ok(Err(*place));
        }
        let mut places = Vec::new();
        match sought {
            Sought::Number(number) => {
                if self.doubtful.range(from..=to).next().is_some() {
                    return Err(Unknown);
                }
                let key = key(*number);
                for (_, place, own) in self.numbers.range((key, from, 0)..=(key, to, u64::MAX)) {
                    if *own != bits(*number) {
                        return Err(Unknown);
                    }
                    places.push(*place);
                }
                let written = self.written.range((key, from)..=(key, to));
                places.extend(written.map(|(_, place)| *place));
                places.sort_unstable();
            }
            Sought::Text(text) => {
                let hits = self.texts.range((text.clone(), from)..=(text.clone(), to));
                places.extend(hits.map(|(_, place)| *place));
            }
            Sought::Truth(truth) => {
                let hits = self.truths.range((*truth, from)..=(*truth, to));
                places.extend(hits.map(|(_, place)| *place));
            }
        }
        Ok(Ok(places))
    }
}

/// Where in a line something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    At(u32),
    Nowhere,
    /// A cell stands before it whose value is not known.
    Unknown(u32),
}
