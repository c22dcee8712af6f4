//! How a number may be written as text, and every reading of it.
//!
//! `scan` takes a text apart into words around one run of digits; `marks` reads the marks inside
//! that run, `words` are what may stand beside it. Text that is not one number has no reading.

mod marks;
mod scan;
#[cfg(test)]
mod tests;
mod words;

pub use scan::{MAX_LENGTH, readings, readings_with};

/// One way to read a text as a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The number.
    pub value: f64,
    /// What had to be understood to get it.
    pub spelling: Spelling,
    /// A unit that stood beside it, as written.
    pub unit: Option<String>,
}

/// What had to be understood to read a text as a number, from harmless to bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spelling {
    /// Digits of any script, white space, and marks that can be read in one way only.
    Exact,
    /// A word behind it, such as `pieces` or `%`.
    WithUnit,
    /// A footnote mark behind it (`230*`).
    Footnote,
    /// Letters that look like digits (`23O`).
    LookAlike,
    /// Only about that number (`around 90`).
    Approximate,
}
