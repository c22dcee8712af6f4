//! Files that report the same: which, and where they differ.

use crate::cell::CellRef;
use crate::code::Code;
use crate::submission::{Answer, Submission, Value};

use super::{Desk, Slot};

/// Several files for one jurisdiction and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// What they all report.
    pub slot: Slot,
    /// The file that stands.
    pub standing: usize,
    /// The others, each with the number of data points in which it differs from that one.
    pub others: Vec<(usize, usize)>,
}

/// A data point in which two files differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Which.
    pub code: Code,
    /// Its cell and its value in the one file.
    pub one: (Option<CellRef>, Value),
    /// Its cell and its value in the other.
    pub other: (Option<CellRef>, Value),
}

impl Desk {
    /// The slots that several files claim, and how far they differ by the last comparison.
    pub fn duplicates(&self) -> Vec<Duplicate> {
        let differs = |at: usize| self.files().get(at).map_or(0, |file| file.differs);
        let several = self.slots().iter().filter(|(_, claims)| claims.len() > 1);
        let told = several.filter_map(|(slot, claims)| {
            let (standing, others) = claims.split_first()?;
            Some(Duplicate {
                slot: slot.clone(),
                standing: *standing,
                others: others.iter().map(|at| (*at, differs(*at))).collect(),
            })
        });
        told.collect()
    }

    /// The other files that claim the slot of a file.
    pub fn duplicates_of(&self, at: usize) -> Vec<usize> {
        let claims = self.slots().values().find(|claims| claims.contains(&at));
        let claims = claims.map_or(&[][..], Vec::as_slice);
        claims
            .iter()
            .copied()
            .filter(|other| *other != at)
            .collect()
    }

    /// The data points in which two files differ.
    pub fn differences(&self, one: usize, other: usize) -> Vec<Difference> {
        let (Some(one), Some(other)) = (self.submission(one), self.submission(other)) else {
            return Vec::new();
        };
        let told = |answer: &Answer| (answer.cell.clone(), answer.value.clone());
        let differences = pairs(&one, &other).map(|(one, other)| Difference {
            code: one.code.clone(),
            one: told(one),
            other: told(other),
        });
        differences.collect()
    }
}

/// The answers to the same data points that differ.
pub(super) fn pairs<'a>(
    one: &'a Submission,
    other: &'a Submission,
) -> impl Iterator<Item = (&'a Answer, &'a Answer)> {
    let pairs = one.answers.iter().zip(&other.answers);
    pairs.filter(|(one, other)| one.value != other.value)
}
