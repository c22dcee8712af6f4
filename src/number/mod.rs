//! How a number may be written as text, and every reading of it.
//!
//! `scan` takes a text apart into words around one run of digits; `marks` reads the marks inside
//! that run, `exponent` what may follow it, `words` and `units` are what may stand beside it. Text that is not one
//! number has no reading. `noise` is what calculating with floating numbers adds to them.

mod exponent;
mod marks;
mod noise;
mod scan;
#[cfg(test)]
mod tests;
mod units;
mod words;

pub use noise::{is_whole, sum, tidy};
pub use scan::{MAX_LENGTH, readings, readings_with};
pub use units::{Dimension, dimension};

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
    /// The minus behind it, as accounting programs write it (`2-`).
    TrailingMinus,
    /// With an exponent, as programs shorten long numbers (`4.15E+04`): digits may be lost.
    Exponent,
    /// Letters that look like digits (`23O`).
    LookAlike,
    /// Behind a mark that lets it be shown from right to left: the digits may be seen in another order.
    Reversed,
    /// Only about that number (`around 90`).
    Approximate,
    /// Less than that number, or no more: a bound, and no figure (`<5`, `up to 5`).
    AtMost,
    /// More than that number, or no less (`>10`, `10+`).
    AtLeast,
}

impl Spelling {
    /// Whether the text says how much it is at most or at least, and not how much it is.
    pub fn is_bound(self) -> bool {
        matches!(self, Self::AtMost | Self::AtLeast)
    }

    /// Whether the text does not say exactly how much it is.
    pub fn is_vague(self) -> bool {
        self == Self::Approximate || self.is_bound()
    }
}
