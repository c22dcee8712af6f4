//! From findings to proposed edits, least invention first.
//!
//! `normalise` offers the number that a text says (step 1), `deduce` finds the slip of the hand that
//! explains why figures do not agree (step 2), `localise` the fewest figures that must change when
//! no slip does (step 3). `blocks` says which violated rules belong together, `system` makes linear
//! constraints of them; `offers` makes corrections of what was found. Each idea is tried as a whole
//! (`trying`), and dropped if it violates anything anew.

mod blocks;
pub mod deduce;
#[cfg(test)]
mod limit_tests;
pub mod localise;
pub(crate) mod normalise;
mod offers;
mod system;
#[cfg(test)]
mod tests;
mod trying;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::cell::CellRef;
use crate::check::board::Board;
use crate::check::effort::Effort;
use crate::check::{Findings, Surroundings};
use crate::code::Code;
use crate::number::{self, Spelling};
use crate::submission::{Submission, value};
use crate::template::{Template, ValueKind};
use crate::workbook::Content;

pub use deduce::Slip;
pub use normalise::Meaning;

/// What a person may do about findings: all of its edits, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// A name that stays the same while the submission does.
    pub id: String,
    /// Whether it may be accepted without looking.
    pub applicability: Applicability,
    /// Why it is offered.
    pub reason: Reason,
    /// What would change.
    pub edits: Vec<Edit>,
    /// The findings that it settles, by their ids.
    pub settles: Vec<String>,
}

impl Correction {
    /// Whether two corrections are about the same fault or the same cell, so that only one of them
    /// can be accepted.
    pub fn conflicts_with(&self, other: &Self) -> bool {
        let cells = other.edits.iter().map(|edit| &edit.cell);
        let mut own = self.edits.iter().map(|edit| &edit.cell);
        let cells: Vec<_> = cells.collect();
        own.any(|cell| cells.contains(&cell))
            || self
                .settles
                .iter()
                .any(|finding| other.settles.contains(finding))
    }
}

/// How far a correction can be trusted. Ordered: a threshold is one comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applicability {
    /// A person decides, one at a time.
    NeedsConfirmation,
    /// Loses nothing and changes no meaning; may be accepted in bulk.
    Safe,
}

impl Applicability {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::NeedsConfirmation => "needs confirmation",
            Self::Safe => "safe",
        }
    }
}

/// Why a correction is offered. Each variant has its sentence in `language`.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The text says one number.
    Spelling {
        /// The text.
        text: String,
        /// The number.
        number: f64,
        /// How it is spelt.
        spelling: Spelling,
    },
    /// The text gives the number in another unit than is asked.
    Converted {
        /// The text.
        text: String,
        /// The number in the unit that is asked.
        number: f64,
        /// The unit as written.
        written: String,
        /// The unit that is asked.
        unit: String,
    },
    /// The text can be read in several ways, and the data point can hold only this number.
    OnlyOneFits {
        /// The text.
        text: String,
        /// The number.
        number: f64,
    },
    /// The text can be read in several ways, and this is the only one with which these rules hold.
    ChosenByRules {
        /// The text.
        text: String,
        /// The number.
        number: f64,
        /// The rules, by id.
        rules: Vec<String>,
    },
    /// A formula gives the number as text.
    FormulaText {
        /// What it gives.
        text: String,
        /// The number.
        number: f64,
    },
    /// Excel shows a day where a number was typed.
    DateRead {
        /// The day, as a person sees it.
        text: String,
        /// The number.
        number: f64,
        /// The rules that speak for it, by id, if there was a choice.
        rules: Vec<String>,
    },
    /// A text says a day.
    Day {
        /// The text.
        text: String,
        /// The day, as `2020-06-30`.
        day: String,
    },
    /// A number counts days, in a cell that does not show them.
    DayCounted {
        /// The number.
        number: String,
        /// The day, as `2020-06-30`.
        day: String,
    },
    /// The text says this without what is struck through or raised in it.
    Unmarked {
        /// All of it.
        text: String,
        /// What it says without.
        meant: String,
        /// Whether something is struck through, and not only raised.
        struck: bool,
    },
    /// The format of the cell shows another number than is stored.
    AsShown {
        /// What a person sees.
        text: String,
        /// The number.
        number: f64,
    },
    /// A percentage was typed into a cell whose format shows a hundred times what is stored.
    PercentTyped {
        /// The percentage that a person sees.
        shown: f64,
        /// The number that is stored.
        number: f64,
    },
    /// A number that is no year may stand for one.
    Year {
        /// The number.
        text: String,
        /// The year.
        year: f64,
    },
    /// A word or a sign says that there is no figure.
    Word {
        /// The text.
        text: String,
        /// What it can mean.
        means: Meaning,
        /// Whether it can mean nothing else.
        sure: bool,
    },
    /// The answer that the text is, but for its spaces, signs and letters that only look like others.
    AnswerSpelling {
        /// The text.
        text: String,
        /// The answer.
        answer: String,
    },
    /// An answer with a reason behind it.
    WithReason {
        /// The text.
        text: String,
        /// The answer.
        answer: String,
    },
    /// A bound, which is no figure.
    Bound {
        /// The text.
        text: String,
        /// The answer.
        answer: String,
    },
    /// A choice in another language or spelling.
    Choice {
        /// The text.
        text: String,
        /// The item of the list.
        item: String,
    },
    /// A comment gives the reason for a missing figure.
    Comment {
        /// What it says.
        text: String,
    },
    /// Slips of the hand explain why figures do not agree.
    Slips {
        /// The slips.
        steps: Vec<SlipStep>,
        /// The rules that hold then, by id.
        settles: Vec<String>,
    },
    /// No slip explains it; these are the fewest figures that must change, and the values are the
    /// nearest that are possible, not the true ones.
    Localised {
        /// The data points.
        codes: Vec<Code>,
        /// The rules that hold then, by id.
        settles: Vec<String>,
        /// Whether it is proven that no fewer would do.
        proven: bool,
    },
}

/// The linear systems around the blocks of violated rules, as they are given to the localisation; for
/// comparison with other solvers.
pub fn systems(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
) -> Vec<localise::System> {
    let board = Board::new(template, submission, surroundings);
    let blocks = blocks::blocks(&board, findings);
    blocks
        .iter()
        .map(|block| system::around(&board, &blocks::points(&board, block)).0)
        .collect()
}

impl Reason {
    /// Whether it is about a text that does not say exactly how much it is.
    fn is_vague(&self) -> bool {
        match self {
            Self::Spelling { spelling, .. } => spelling.is_vague(),
            Self::Bound { .. } => true,
            _ => false,
        }
    }
}

/// A slip of the hand: which, and how the figures change when it is mended.
#[derive(Debug, Clone, PartialEq)]
pub struct SlipStep {
    /// The kind of slip.
    pub slip: Slip,
    /// The data points.
    pub codes: Vec<Code>,
    /// For each, what stands there and what belongs there.
    pub figures: Vec<(Option<f64>, f64)>,
    /// The figure of the period before, where it speaks for the one that belongs there.
    pub before: Option<f64>,
}

/// A change of one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// Which cell.
    pub cell: CellRef,
    /// The data point that it holds, if any.
    pub code: Option<Code>,
    /// What stood there; compared before writing, so that nothing is overwritten unseen.
    pub old: Content,
    /// What shall stand there.
    pub new: Content,
}

/// Whether the figure of an edit is one that a bound which stands in its cell allows: `<5` is no 5.
fn within_bound(edit: &Edit) -> bool {
    let (Content::Text(text), Content::Number(figure)) = (&edit.old, &edit.new) else {
        return true;
    };
    let readings = number::readings(text);
    readings.iter().all(|reading| match reading.spelling {
        Spelling::AtMost => *figure < reading.value,
        Spelling::AtLeast => *figure > reading.value,
        _ => true,
    })
}

/// Whether an offer is no more than the nearest year to a number that is none, which nobody means.
fn is_nearest_year(offer: &Correction, template: &Template, submission: &Submission) -> bool {
    let Reason::Localised { codes, .. } = &offer.reason else {
        return false;
    };
    let year = |code: &Code| {
        let point = template.data_point(code)?;
        let number = submission.answer(template, code)?.value.number()?;
        Some(point.kind == ValueKind::Year && !value::is_year(number))
    };
    codes.len() == 1 && codes.iter().all(|code| year(code) == Some(true))
}

/// See [`crate::correct`](crate::correct()).
pub fn correct(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
) -> Vec<Correction> {
    within(
        template,
        submission,
        findings,
        surroundings,
        Effort::default(),
    )
    .0
}

/// The same with so much effort; gives too whether it was too little to look for all.
pub fn within(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
    effort: Effort,
) -> (Vec<Correction>, bool) {
    let effort = &Rc::new(effort);
    effort.share_among(2);
    let mut spellings =
        normalise::corrections(template, submission, findings, surroundings, effort);
    let mut figures = offers::corrections(template, submission, findings, surroundings, effort);
    figures.retain(|offer| spellings.iter().all(|known| known.edits != offer.edits));
    figures.retain(|offer| offer.edits.iter().all(within_bound));
    figures.retain(|offer| !is_nearest_year(offer, template, submission));
    // "About 90" gives way to what the rules leave.
    let (exact, other): (Vec<_>, Vec<_>) = figures.into_iter().partition(|offer| {
        spellings.iter().any(|known| {
            known.reason.is_vague()
                && matches!((known.edits.as_slice(), offer.edits.as_slice()),
                    ([one, ..], [other]) if one.cell == other.cell)
        })
    });
    let mut all = exact;
    all.append(&mut spellings);
    all.extend(other);
    // One that was found in two ways is offered once.
    let mut seen = BTreeSet::new();
    all.retain(|offer| seen.insert(offer.id.clone()));
    (all, effort.was_short())
}
