//! Pieces of text put in the place of others; every byte around them stays.

use std::ops::Range;

/// A piece of text in the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Splice {
    range: Range<usize>,
    text: String,
}

impl Splice {
    /// Puts a text in the place of a range.
    pub(crate) fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            range,
            text: text.into(),
        }
    }
}

/// Pieces in any order; none reaches into another.
#[derive(Debug, Clone, Default)]
pub(crate) struct Splices(Vec<Splice>);

impl Splices {
    /// Takes one more piece. Of several for one place, the first stands first.
    pub(crate) fn add(&mut self, splice: Splice) {
        self.0.push(splice);
    }

    /// Drops the pieces within a range, which goes as a whole.
    pub(crate) fn retain_outside(&mut self, range: &Range<usize>) {
        self.0
            .retain(|splice| splice.range.end <= range.start || splice.range.start >= range.end);
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text with the pieces in it; nothing when two of them reach into one another.
    pub(crate) fn apply(mut self, text: &str) -> Option<String> {
        self.0
            .sort_by_key(|splice| (splice.range.start, splice.range.end));
        let grown: usize = self.0.iter().map(|splice| splice.text.len()).sum();
        let mut out = String::with_capacity(text.len() + grown);
        let mut at = 0;
        for splice in &self.0 {
            out.push_str(text.get(at..splice.range.start)?);
            out.push_str(&splice.text);
            at = splice.range.end;
        }
        out.push_str(text.get(at..)?);
        Some(out)
    }
}
