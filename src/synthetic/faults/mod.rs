//! The errors that people make when they fill in a form, put into a consistent submission.
//!
//! `digits` changes a figure as a slip of the finger does, `spelling` writes it as text, `cells`
//! moves figures between cells. The kinds are those that the corrections know; how each is made is
//! written here alone, and the corrections do not look.

mod cells;
mod digits;
mod spelling;

use std::collections::BTreeSet;

use crate::cell::CellRef;
use crate::submission::{Answer, Submission, Value};
use crate::template::{DataPoint, Template, ValueKind};
use crate::workbook::Content;

use super::Random;

/// A kind of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// The number is typed as text, in one of the ways of the region.
    Spelling,
    /// The number is said to be "about" that.
    Approximate,
    /// A word or a sign that says that there is no figure.
    NoAnswerWord,
    /// Excel took the number for a date.
    Date,
    /// A formula gives an error.
    ErrorValue,
    /// The figure is left out.
    Missing,
    /// The sign is wrong.
    Sign,
    /// Ten, a hundred or a thousand times as much, or a fraction of it.
    Scale,
    /// Two neighbouring digits are exchanged.
    Transposed,
    /// A digit is left out.
    Dropped,
    /// A digit is typed twice.
    Doubled,
    /// A digit is another.
    Mistyped,
    /// Two figures are exchanged.
    Swapped,
    /// Figures slid by one row.
    Shifted,
    /// Figures were rounded, each by itself.
    Rounded,
}

/// A change of one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The place of the data point.
    pub point: usize,
    /// Its cell.
    pub cell: CellRef,
    /// What belongs there.
    pub truth: Content,
    /// What stands there instead.
    pub typed: Content,
}

/// An error that was put into a submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Injected {
    /// The kind.
    pub fault: Fault,
    /// The cells that it changed.
    pub changes: Vec<Change>,
}

impl Fault {
    /// All kinds.
    pub const ALL: [Self; 15] = [
        Self::Spelling,
        Self::Approximate,
        Self::NoAnswerWord,
        Self::Date,
        Self::ErrorValue,
        Self::Missing,
        Self::Sign,
        Self::Scale,
        Self::Transposed,
        Self::Dropped,
        Self::Doubled,
        Self::Mistyped,
        Self::Swapped,
        Self::Shifted,
        Self::Rounded,
    ];

    /// A name for tables and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Spelling => "text spelling",
            Self::Approximate => "approximate value",
            Self::NoAnswerWord => "word for no figure",
            Self::Date => "number taken for a date",
            Self::ErrorValue => "error value",
            Self::Missing => "missing part",
            Self::Sign => "sign",
            Self::Scale => "power of ten",
            Self::Transposed => "digits transposed",
            Self::Dropped => "digit dropped",
            Self::Doubled => "digit doubled",
            Self::Mistyped => "digit mistyped",
            Self::Swapped => "cells swapped",
            Self::Shifted => "rows shifted",
            Self::Rounded => "rounding",
        }
    }
}

/// Puts one error of a kind into a submission, in cells that no other error has taken. Nothing when
/// no cell was found for it.
pub fn inject(
    fault: Fault,
    template: &Template,
    submission: &Submission,
    taken: &BTreeSet<usize>,
    random: &mut Random,
) -> Option<Injected> {
    let form = Form {
        template,
        submission,
        taken,
    };
    // A kind does not fit every cell; another one is tried then.
    let changes = (0..200).find_map(|_| form.attempt(fault, random))?;
    Some(Injected { fault, changes })
}

struct Form<'a> {
    template: &'a Template,
    submission: &'a Submission,
    taken: &'a BTreeSet<usize>,
}

impl Form<'_> {
    fn attempt(&self, fault: Fault, random: &mut Random) -> Option<Vec<Change>> {
        match fault {
            Fault::Swapped => cells::swapped(self, random),
            Fault::Shifted => cells::shifted(self, random),
            Fault::Rounded => cells::rounded(self, random),
            _ => {
                let at = random.below(self.template.data_points.len());
                let (point, figure) = self.figure(at)?;
                let typed = match fault {
                    Fault::Missing => Content::Blank,
                    Fault::ErrorValue => Content::Error("#REF!".to_owned()),
                    Fault::Spelling => spelling::text(figure, point, self.template, random)?,
                    Fault::Approximate => spelling::about(figure, random)?,
                    Fault::NoAnswerWord => return self.no_answer(at, random),
                    Fault::Date => spelling::date(figure)?,
                    _ => Content::Number(digits::slip(fault, figure, point, random)?),
                };
                Some(vec![self.change(at, typed)?])
            }
        }
    }

    /// A number that no other error has taken.
    fn figure(&self, at: usize) -> Option<(&DataPoint, f64)> {
        let point = self.template.data_points.get(at)?;
        let number = matches!(
            point.kind,
            ValueKind::Count | ValueKind::Amount | ValueKind::Percent
        );
        let figure = self.answer(at)?.value.number()?;
        (number && !self.taken.contains(&at)).then_some((point, figure))
    }

    fn answer(&self, at: usize) -> Option<&Answer> {
        self.submission.answers.get(at)
    }

    fn change(&self, at: usize, typed: Content) -> Option<Change> {
        let answer = self.answer(at)?;
        (typed != answer.content).then_some(())?;
        Some(Change {
            point: at,
            cell: answer.cell.clone()?,
            truth: answer.content.clone(),
            typed,
        })
    }

    /// Where "not available" is the truth, another way to say it.
    fn no_answer(&self, at: usize, random: &mut Random) -> Option<Vec<Change>> {
        // Such answers are few, so the next one in the form is taken.
        let count = self.template.data_points.len();
        let at = (0..count).map(|step| (at + step) % count).find(|at| {
            self.answer(*at)
                .is_some_and(|answer| answer.value == Value::NotAvailable)
                && !self.taken.contains(at)
        })?;
        Some(vec![
            self.change(at, spelling::no_answer(self.template, random)?)?,
        ])
    }
}
