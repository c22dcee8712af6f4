//! Step 2: what a slip of the hand would explain.
//!
//! Each module knows one kind of slip: `sign`, `scale` (a power of ten), `typing` (a digit
//! mistyped, dropped, doubled, or two transposed), `swap` (two cells exchanged), `shift` (a column
//! moved by a row), `rounding`. `search` puts them together: it tries them on the figures of
//! violated rules, cheapest first, and keeps what satisfies every rule that touches a changed cell.
//!
//! The kinds of error and the way to find them are those of Scholtus (2008, "Algorithms for
//! correcting some obvious inconsistencies and rounding errors in business survey data"; 2009,
//! "Automatic correction of simple typing errors in numerical data with balance edits"; Statistics
//! Netherlands), and of de Waal, Pannekoek and Scholtus (2011, "Handbook of Statistical Data Editing
//! and Imputation", chapter 2).

pub(super) mod missing;
mod rounding;
mod scale;
pub(super) mod search;
mod shift;
mod sign;
mod swap;
mod typing;

/// A slip of the hand, and how a figure changes when it is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// The figure was left out.
    Missing,
    /// The sign is wrong.
    Sign,
    /// A power of ten: a decimal mark or a unit.
    Scale,
    /// Two neighbouring digits changed places.
    Transposed,
    /// A digit is missing.
    Dropped,
    /// A digit stands there that does not belong; mostly a doubled one.
    Added,
    /// A digit is another.
    Mistyped,
    /// Two cells changed places.
    Swapped,
    /// Figures slid by one row.
    Shifted,
    /// A difference that rounding leaves.
    Rounded,
    /// No slip explains it; the other figures leave no other value.
    Determined,
}

impl Slip {
    /// What a slip costs in the ranking: the likelier it is that a person makes it, and the less
    /// likely that it fits by chance, the less. The figures were set so that slips that fit by
    /// chance least often come first: a changed sign or an exchange hardly ever does, one digit in
    /// ten places does.
    pub(super) fn cost(self) -> f64 {
        match self {
            Self::Missing | Self::Sign => 1.0,
            Self::Scale => 1.1,
            Self::Transposed => 1.2,
            Self::Added => 1.3,
            Self::Dropped => 1.4,
            Self::Swapped => 1.5,
            Self::Mistyped => 1.6,
            Self::Rounded => 1.7,
            Self::Shifted => 1.8,
            Self::Determined => 4.0,
        }
    }
}

/// The slip that explains one figure where another belongs, if one does.
pub(super) fn slip(stands: f64, belongs: f64) -> Option<Slip> {
    sign::explains(stands, belongs)
        .or_else(|| scale::explains(stands, belongs))
        .or_else(|| typing::explains(stands, belongs))
        .or_else(|| rounding::explains(stands, belongs))
}

/// Figures that a slip could have turned into this one; without those that one digit more or less
/// makes, of which there are many and of which one nearly always fits.
pub(super) fn origins(stands: f64) -> Vec<(f64, Slip)> {
    let mut origins = sign::origins(stands);
    origins.extend(scale::origins(stands));
    origins.extend(typing::origins(stands));
    origins
}
