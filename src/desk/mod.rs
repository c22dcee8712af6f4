//! The secretariat's desk: the submissions of several jurisdictions and periods, side by side.
//!
//! `filed` is one checked file in few bytes, `packed` its figures; workers read files and send them
//! here as such. The [`Desk`] puts them into slots, one for each jurisdiction and period: `periods`
//! names what is missing, `duplicates` tells which files claim the same slot and where they differ.
//! Of several that do, one stands: it is compared with other periods, and goes into the region. A
//! `dossier` holds the files of one jurisdiction, so that other workers can compare them.

pub mod dossier;
pub mod duplicates;
pub mod filed;
pub mod packed;
pub mod periods;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::region::{Region, RegionFinding};
use crate::submission::{Period, Submission};
use crate::template::{Severity, Template};

pub use dossier::{Compared, Dossier};
pub use duplicates::{Difference, Duplicate};
pub use filed::{Filed, Standing, Tally};
pub use packed::NotPacked;
pub use periods::{Coverage, Presence};

/// The checked files of several jurisdictions and periods.
#[derive(Debug, Clone)]
pub struct Desk {
    template: Arc<Template>,
    files: Vec<Filed>,
    /// The files that cannot be read, and why, in a sentence.
    refused: Vec<(String, String)>,
    /// The files of each jurisdiction and period; the one that stands comes first.
    slots: BTreeMap<Slot, Vec<usize>>,
    /// The files that a person chose to stand.
    chosen: BTreeSet<usize>,
    /// The jurisdictions whose files changed since they were last compared, and with which change.
    open: BTreeMap<String, u64>,
    /// Counts what changed.
    changes: u64,
}

/// What one file reports: a jurisdiction in a period.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// Whose figures.
    pub jurisdiction: String,
    /// The time they are about.
    pub period: Period,
}

/// A finding between the submissions of one period, and the files it concerns.
#[derive(Debug, Clone, PartialEq)]
pub struct Between {
    /// The period.
    pub period: Period,
    /// What is wrong.
    pub found: RegionFinding,
    /// The files it concerns, in the order of its places.
    pub files: Vec<usize>,
}

impl Desk {
    /// An empty desk for files of a form.
    pub fn new(template: Arc<Template>) -> Self {
        Self {
            template,
            files: Vec::new(),
            refused: Vec::new(),
            slots: BTreeMap::new(),
            chosen: BTreeSet::new(),
            open: BTreeMap::new(),
            changes: 0,
        }
    }

    /// The form.
    pub fn template(&self) -> &Template {
        &self.template
    }

    /// The files, in the order in which they came.
    pub fn files(&self) -> &[Filed] {
        &self.files
    }

    /// Keeps in mind that a file cannot be read, and why, in a sentence.
    pub fn refuse(&mut self, path: &str, why: &str) {
        self.refused.retain(|(known, _)| known != path);
        self.refused.push((path.to_owned(), why.to_owned()));
        self.refused.sort();
    }

    /// The files that cannot be read, by path, and why.
    pub fn refused(&self) -> &[(String, String)] {
        &self.refused
    }

    /// Puts a file on the desk and gives its place. One that came from the same place before is
    /// replaced.
    pub fn add(&mut self, filed: Filed) -> usize {
        let known = self.files.iter().position(|other| other.path == filed.path);
        if let Some((at, old)) = known.and_then(|at| Some((at, self.files.get_mut(at)?))) {
            let before = std::mem::replace(old, filed);
            if let Some(slot) = slot(&before) {
                if let Some(claims) = self.slots.get_mut(&slot) {
                    claims.retain(|other| *other != at);
                }
                self.slots.retain(|_, claims| !claims.is_empty());
                self.changed(slot.jurisdiction);
            }
            self.claim(at);
            return at;
        }
        self.push(filed)
    }

    /// Puts a file on the desk that did not come before, without looking whether it did.
    pub fn push(&mut self, filed: Filed) -> usize {
        self.files.push(filed);
        let at = self.files.len() - 1;
        self.claim(at);
        at
    }

    fn changed(&mut self, jurisdiction: String) {
        self.changes += 1;
        self.open.insert(jurisdiction, self.changes);
    }

    fn claim(&mut self, at: usize) {
        let Some(slot) = self.files.get(at).and_then(slot) else {
            return;
        };
        self.changed(slot.jurisdiction.clone());
        let order = |at: &usize| self.order(*at);
        let claims = self.slots.get(&slot).map_or(&[][..], Vec::as_slice);
        let own = order(&at);
        let place = claims.partition_point(|other| order(other) < own);
        self.slots.entry(slot).or_default().insert(place, at);
    }

    /// Which of several files for the same slot stands: the one that a person chose; one that was
    /// checked and is unchanged; the one with the most answers, with the fewest errors; the first by
    /// name, so that it does not matter which came first.
    fn order(&self, at: usize) -> impl Ord + use<> {
        let file = self.files.get(at);
        let told = file.map(|file| {
            (
                file.receipt != Standing::Unchanged,
                Reverse(file.answered),
                file.errors_alone,
                file.path.clone(),
            )
        });
        (!self.chosen.contains(&at), told)
    }

    /// Lets a file stand for its jurisdiction and period.
    pub fn choose(&mut self, at: usize) {
        let Some(slot) = self.files.get(at).and_then(slot) else {
            return;
        };
        let claims = self.slots.get(&slot).cloned().unwrap_or_default();
        for other in &claims {
            self.chosen.remove(other);
        }
        self.chosen.insert(at);
        let mut sorted = claims;
        sorted.sort_by_cached_key(|at| self.order(*at));
        self.changed(slot.jurisdiction.clone());
        self.slots.insert(slot, sorted);
    }

    /// The slots, by jurisdiction and period, and the files that claim each; the one that stands
    /// comes first.
    pub fn slots(&self) -> &BTreeMap<Slot, Vec<usize>> {
        &self.slots
    }

    /// The files that do not say whose they are, or about what time.
    pub fn unplaced(&self) -> Vec<usize> {
        let files = self.files.iter().enumerate();
        let unplaced = files.filter(|(_, file)| slot(file).is_none());
        unplaced.map(|(at, _)| at).collect()
    }

    /// The files of a jurisdiction whose cover does not say in a readable way about what time they are.
    pub fn undated(&self, jurisdiction: &str) -> Vec<usize> {
        let files = self.files.iter().enumerate();
        let undated = files.filter(|(_, file)| {
            file.jurisdiction.as_deref() == Some(jurisdiction) && file.period().is_none()
        });
        undated.map(|(at, _)| at).collect()
    }

    /// The file that stands for a jurisdiction and a period.
    pub fn standing(&self, slot: &Slot) -> Option<usize> {
        self.slots.get(slot)?.first().copied()
    }

    /// The periods of all files, in order.
    pub fn periods(&self) -> Vec<Period> {
        let periods: BTreeSet<Period> = self.slots.keys().map(|slot| slot.period).collect();
        periods.into_iter().collect()
    }

    /// The last period that somebody reported for; of a year and its second half, the half.
    pub fn last_period(&self) -> Option<Period> {
        let periods = self.slots.keys().map(|slot| slot.period);
        periods.max_by_key(|period| (period.end, period.start))
    }

    /// The figures of a file.
    pub fn submission(&self, at: usize) -> Option<Submission> {
        self.files.get(at)?.submission(&self.template).ok()
    }

    /// The files of other periods of the same jurisdiction that stand, in order of time.
    pub fn others(&self, at: usize) -> Vec<usize> {
        let Some(own) = self.files.get(at).and_then(slot) else {
            return Vec::new();
        };
        self.slots_of(&own.jurisdiction)
            .filter(|(slot, _)| slot.period != own.period)
            .filter_map(|(_, claims)| claims.first().copied())
            .collect()
    }

    /// The slots of a jurisdiction, in order of time, and the files that claim each.
    fn slots_of(&self, jurisdiction: &str) -> impl Iterator<Item = (&Slot, &Vec<usize>)> {
        let slots = self.slots.iter();
        slots.filter(move |(slot, _)| slot.jurisdiction == jurisdiction)
    }

    /// The same, with the names of their files.
    pub fn named_others(&self, at: usize) -> Vec<(String, Submission)> {
        let others = self.others(at).into_iter();
        let named = others.filter_map(|at| {
            let path = self.files.get(at)?.path.clone();
            Some((path, self.submission(at)?))
        });
        named.collect()
    }

    fn all(&self, places: &[usize]) -> Vec<Submission> {
        let all = places.iter().filter_map(|at| self.submission(*at));
        all.collect()
    }

    /// The files of a jurisdiction that stand, in order of time, with their figures.
    pub(crate) fn standing_of(&self, jurisdiction: &str) -> Vec<(usize, Submission)> {
        let standing = self.slots_of(jurisdiction).filter_map(|(_, claims)| {
            let at = *claims.first()?;
            Some((at, self.submission(at)?))
        });
        standing.collect()
    }

    /// The files that are to be compared with one another: those of each jurisdiction where something
    /// changed.
    pub fn dossiers(&self) -> impl Iterator<Item = Dossier<'_>> {
        let open = self.open.iter();
        open.map(|(jurisdiction, change)| Dossier::of(self, jurisdiction, *change))
    }

    /// Takes what came of comparing the files of a jurisdiction. Says whether it is of use: when
    /// something changed meanwhile, they are still to be compared.
    pub fn take(&mut self, compared: Compared) -> bool {
        if self.open.get(&compared.jurisdiction) != Some(&compared.change) {
            return false;
        }
        self.open.remove(&compared.jurisdiction);
        for (at, counts) in compared.counts {
            if let Some(file) = self.files.get_mut(at) {
                file.tallies = counts.tallies;
                file.differs = counts.differs;
            }
        }
        true
    }

    /// Compares the files of the next jurisdiction with one another. Says whether there was one.
    pub fn compare_next(&mut self) -> bool {
        let Some(compared) = self
            .dossiers()
            .next()
            .map(|dossier| dossier.compare(&self.template))
        else {
            return false;
        };
        self.take(compared)
    }

    /// Compares all that is to be compared.
    pub fn compare_all(&mut self) {
        while self.compare_next() {}
    }

    /// The files that stand for a period, in the order of the form's list of jurisdictions.
    pub fn of_period(&self, period: Period) -> Vec<usize> {
        let region = Region::new(&self.template, Vec::new());
        let slot = |name: &String| Slot {
            jurisdiction: name.clone(),
            period,
        };
        let names = region.jurisdictions().iter();
        names
            .filter_map(|name| self.standing(&slot(name)))
            .collect()
    }

    /// What is wrong between the submissions of a period.
    pub fn between(&self, period: Period) -> Vec<Between> {
        let places = self.of_period(period);
        let submissions = self.all(&places);
        let region = Region::new(&self.template, submissions.iter().collect());
        let found = region.check().findings.into_iter().map(|found| {
            let files = found.places.iter();
            let files = files.filter_map(|(at, _)| places.get(*at).copied());
            Between {
                period,
                files: files.collect(),
                found,
            }
        });
        found.collect()
    }

    /// Whether any file, or anything between files, has an error.
    pub fn has_errors(&self) -> bool {
        let alone = |file: &Filed| file.errors() > 0;
        let grave = |period| {
            let between = self.between(period);
            between
                .iter()
                .any(|between| between.found.finding.severity == Severity::Error)
        };
        self.files.iter().any(alone) || self.periods().into_iter().any(grave)
    }
}

/// The slot that a file claims.
fn slot(file: &Filed) -> Option<Slot> {
    Some(Slot {
        jurisdiction: file.jurisdiction.clone()?,
        period: file.period()?,
    })
}
