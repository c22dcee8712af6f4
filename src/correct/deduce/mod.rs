//! Step 2: what a slip of the hand would explain.
//!
//! Each module knows one kind of slip, and how likely it turns one figure into another: `sign`,
//! `scale` (a power of ten), `typing` (a digit mistyped, dropped, doubled, or two transposed), `swap`
//! (two cells exchanged), `shift` (a column moved by a row), `rounding`, `missing`. `search` puts
//! slips together until every rule around the changed figures is satisfied, `score` says which
//! explanation is better.
//!
//! The kinds of error and the way to find them are those of Scholtus (2008, "Algorithms for
//! correcting some obvious inconsistencies and rounding errors in business survey data"; 2009,
//! "Automatic correction of simple typing errors in numerical data with balance edits"; Statistics
//! Netherlands), and of de Waal, Pannekoek and Scholtus (2011, "Handbook of Statistical Data Editing
//! and Imputation", chapter 2).

pub(super) mod missing;
mod rounding;
mod scale;
pub(super) mod score;
pub(super) mod search;
mod shift;
mod sign;
mod swap;
#[cfg(test)]
mod tests;
mod typing;

use crate::check::board::Board;

/// A slip of the hand, and how a figure changes when it is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// The figure was left out.
    Missing,
    /// Nought stands where a figure belongs.
    Nought,
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

/// A figure that a slip could have turned into the one that stands there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Origin {
    /// The figure that would belong there.
    pub(super) belongs: f64,
    /// The slip.
    pub(super) slip: Slip,
    /// How likely this slip turns that figure into the one that stands there, 0 to 1.
    pub(super) likelihood: f64,
}

/// The slips that explain one figure of a data point where another belongs, the likeliest of them.
pub(super) fn explained(board: &Board<'_>, at: usize, stands: f64, belongs: f64) -> Option<Origin> {
    let all = [
        scale::share(board, at, stands, belongs),
        sign::likelihood(stands, belongs),
        scale::likelihood(stands, belongs),
        typing::likelihood(stands, belongs),
        rounding::likelihood(stands, belongs),
        missing::nought(stands, belongs),
    ];
    let likeliest = all.into_iter().flatten();
    likeliest
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(slip, likelihood)| Origin {
            belongs,
            slip,
            likelihood,
        })
}

/// Figures that a slip could have turned into this one of a data point; without those that another
/// digit makes, of which there are many and of which one nearly always fits.
pub(super) fn origins(board: &Board<'_>, at: usize, stands: f64) -> Vec<Origin> {
    let mut figures = sign::origins(stands);
    figures.extend(scale::origins(stands));
    figures.extend(typing::origins(stands));
    figures
        .into_iter()
        .filter_map(|belongs| explained(board, at, stands, belongs))
        .collect()
}
