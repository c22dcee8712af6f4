//! The files of one jurisdiction, to be compared with one another: here, or in another worker.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::check::{Surroundings, check_across};
use crate::submission::Submission;
use crate::template::Template;

use super::duplicates::pairs;
use super::packed::NotPacked;
use super::{Desk, Filed, Tally};

/// The files of one jurisdiction. They carry all that it takes to compare them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dossier<'a> {
    jurisdiction: String,
    /// Which change of the desk made it necessary to compare them.
    change: u64,
    /// For each period, in order of time, the files with their places on the desk; the one that stands
    /// comes first.
    periods: Vec<Vec<(usize, Cow<'a, Filed>)>>,
}

/// What comes of comparing the files of a jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    pub(super) jurisdiction: String,
    pub(super) change: u64,
    /// By the place of the file on the desk.
    pub(super) counts: Vec<(usize, Counts)>,
}

/// What other files bring about in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// All findings, by sheet of the form.
    pub(super) tallies: Box<[Tally]>,
    /// Data points in which it differs from the file that stands for the same.
    pub(super) differs: usize,
}

impl<'a> Dossier<'a> {
    /// The files of a jurisdiction on the desk.
    pub(super) fn of(desk: &'a Desk, jurisdiction: &str, change: u64) -> Self {
        let file = |at: &usize| Some((*at, Cow::Borrowed(desk.files.get(*at)?)));
        Self {
            jurisdiction: jurisdiction.to_owned(),
            change,
            periods: desk
                .slots_of(jurisdiction)
                .map(|(_, claims)| claims.iter().filter_map(file).collect())
                .collect(),
        }
    }

    /// Compares every file with those of other periods that stand, and with the one that stands for its
    /// own.
    pub fn compare(&self, template: &Template) -> Compared {
        let mut earlier = Vec::new();
        // The figures of those that stand are unpacked once, for all.
        let standing = self.periods.iter().map(|claims| {
            let (_, file) = claims.first()?;
            earlier.push(file.submission(template).ok()?);
            Some(earlier.len() - 1)
        });
        let standing: Vec<Option<usize>> = standing.collect();
        // Those of the same period are passed over by the check itself.
        let surroundings = Surroundings { earlier: &earlier };
        let counts = |file: &Filed, submission: &Submission, stands: Option<&Submission>| Counts {
            tallies: file.counted(template, &check_across(template, submission, &surroundings)),
            differs: stands.map_or(0, |stands| pairs(stands, submission).count()),
        };
        let mut all = Vec::new();
        for (claims, at) in self.periods.iter().zip(standing) {
            let stands = at.and_then(|at| earlier.get(at));
            for (place, (at, file)) in claims.iter().enumerate() {
                let counts = match stands {
                    Some(stands) if place == 0 => counts(file, stands, None),
                    _ => match file.submission(template) {
                        Ok(submission) => counts(file, &submission, stands),
                        Err(NotPacked) => continue,
                    },
                };
                all.push((*at, counts));
            }
        }
        Compared {
            jurisdiction: self.jurisdiction.clone(),
            change: self.change,
            counts: all,
        }
    }

    /// The same in bytes, to be sent to another worker.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}

impl Dossier<'static> {
    /// Back from bytes.
    ///
    /// # Errors
    /// When the bytes are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotPacked> {
        postcard::from_bytes(bytes).map_err(|_| NotPacked)
    }
}

impl Compared {
    /// The same in bytes, to be sent back.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Back from bytes.
    ///
    /// # Errors
    /// When the bytes are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotPacked> {
        postcard::from_bytes(bytes).map_err(|_| NotPacked)
    }
}
