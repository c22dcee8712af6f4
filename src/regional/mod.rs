//! The regional tables: what all jurisdictions reported, period by period, as plain data.
//!
//! They are made from the files that stand on a [`Desk`]; `headlines` picks what is shown first. The
//! workbook, the page and the command line show the same tables.

mod headlines;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::CellRef;
use crate::check::{Finding, Surroundings};
use crate::desk::{Coverage, Desk, Presence, Slot, Standing};
use crate::number::sum;
use crate::region::{Region, Share};
use crate::submission::{Answer, Period, Submission, Value};
use crate::template::Template;

pub use headlines::{Series, chosen_length};

/// Tables of more periods would make a workbook that nobody can read: twenty are ten years of
/// halves.
pub const MOST_PERIODS: usize = 20;

/// What all jurisdictions reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Regional {
    /// The jurisdictions of the form, in its order: the columns.
    pub jurisdictions: Vec<String>,
    /// A table for each period, the latest first.
    pub tables: Vec<Table>,
    /// Earlier periods that are left out.
    pub left_out: Vec<Period>,
    /// Who reported for which period.
    pub coverage: Coverage,
    /// The files on the desk, by path.
    pub sources: Vec<Source>,
    /// What is open in the files of these periods, and between them.
    pub findings: Vec<Open>,
    /// The slots that several files claim: the slot, how many do, and the one that stands.
    pub duplicates: Vec<(Slot, usize, usize)>,
    /// The files that do not say whose they are, or about what time.
    pub unplaced: Vec<usize>,
    /// The files that cannot be read, and why.
    pub refused: Vec<(String, String)>,
}

/// What was reported for one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The period.
    pub period: Period,
    /// The file of each jurisdiction, by its place in the sources.
    pub files: Vec<Option<usize>>,
    /// One row a data point, in the order of the form.
    pub rows: Vec<Row>,
    /// The shares that the form asks for.
    pub shares: Vec<Share>,
}

/// What was reported for one data point.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// By jurisdiction.
    pub figures: Vec<Figure>,
    /// The sum of the numbers; none when there is none, and of what does not add up.
    pub sum: Option<f64>,
    /// The jurisdictions without an answer that counts, by their place.
    pub missing: Vec<usize>,
}

/// What one jurisdiction reported, and where it stands in its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The answer; none when there is no file.
    pub value: Option<Value>,
    /// Its cell.
    pub cell: Option<CellRef>,
}

/// A file that figures come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Where it came from.
    pub path: String,
    /// Whose figures.
    pub jurisdiction: Option<String>,
    /// The time they are about.
    pub period: Option<Period>,
    /// The version of the form.
    pub version: Option<String>,
    /// How it stands to its receipt.
    pub receipt: Standing,
    /// Its SHA-256.
    pub sha256: String,
    /// Whether its figures are in the tables.
    pub stands: bool,
    /// Data points that were asked, and those that were answered.
    pub asked: usize,
    /// Data points that were answered.
    pub answered: usize,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
}

/// A finding that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Whose; none when it is between jurisdictions.
    pub jurisdiction: Option<String>,
    /// The period.
    pub period: Period,
    /// The files that it concerns, by their place in the sources, each with the cell.
    pub places: Vec<(usize, Option<CellRef>)>,
    /// What is wrong.
    pub finding: Finding,
}

impl Desk {
    /// The regional tables of the periods that somebody reported for, and what is open; of these periods
    /// only, if given.
    pub fn regional(&self, only: Option<&[Period]>) -> Regional {
        let mut regional = self.figures(only);
        regional.findings = self.open(&regional);
        regional
    }

    /// The same without what is open, which takes longest to find.
    pub fn figures(&self, only: Option<&[Period]>) -> Regional {
        let template = self.template();
        let mut periods = self.periods();
        periods.retain(|period| only.is_none_or(|only| only.contains(period)));
        // The latest first; of a year and its second half, the half.
        periods.sort_by_key(|period| {
            let (end, start) = (period.end, period.start);
            (std::cmp::Reverse(end), std::cmp::Reverse(start))
        });
        let left_out = periods.split_off(periods.len().min(MOST_PERIODS));
        let order = self.by_path();
        let place = places(&order);
        let coverage = self.coverage();
        let tables = periods.iter().map(|period| {
            let files = self.files_of(&coverage, *period);
            let submissions: Vec<Option<Submission>> = files
                .iter()
                .map(|at| at.and_then(|at| self.submission(at)))
                .collect();
            Table {
                period: *period,
                files: files.iter().map(|at| at.map(&place)).collect(),
                rows: rows(template, &submissions),
                shares: Region::new(template, submissions.iter().flatten().collect()).shares(),
            }
        });
        let tables: Vec<Table> = tables.collect();
        let stands: BTreeSet<usize> = tables
            .iter()
            .flat_map(|table| table.files.iter().flatten().copied())
            .collect();
        let sources = order.iter().enumerate().filter_map(|(place, at)| {
            let file = self.files().get(*at)?;
            Some(Source {
                path: file.path.clone(),
                jurisdiction: file.jurisdiction.clone(),
                period: file.period(),
                version: file.version.clone(),
                receipt: file.receipt,
                sha256: file.sha256(),
                stands: stands.contains(&place),
                asked: template.data_points.len(),
                answered: file.answered,
                errors: file.errors(),
                warnings: file.warnings(),
            })
        });
        let several = self.slots().iter().filter(|(_, claims)| claims.len() > 1);
        let duplicates = several.filter_map(|(slot, claims)| {
            let standing = claims.first().copied().map(&place)?;
            Some((slot.clone(), claims.len(), standing))
        });
        Regional {
            duplicates: duplicates.collect(),
            unplaced: self.unplaced().into_iter().map(&place).collect(),
            refused: self.refused().to_vec(),
            jurisdictions: coverage.jurisdictions.clone(),
            sources: sources.collect(),
            coverage,
            tables,
            left_out,
            findings: Vec::new(),
        }
    }

    /// What is open in the files of some tables, and between them: by period, by jurisdiction.
    fn open(&self, regional: &Regional) -> Vec<Open> {
        let order = self.by_path();
        let place = places(&order);
        let mut own: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
        for (column, jurisdiction) in regional.jurisdictions.iter().enumerate() {
            // Those of all periods are unpacked once for all that are compared with them.
            let all = self.standing_of(jurisdiction);
            let (files, earlier): (Vec<usize>, Vec<Submission>) = all.into_iter().unzip();
            let surroundings = Surroundings { earlier: &earlier };
            for table in &regional.tables {
                let Some(file) = table.files.get(column).copied().flatten() else {
                    continue;
                };
                let known = files.iter().position(|at| place(*at) == file);
                if let Some(submission) = known.and_then(|known| earlier.get(known)) {
                    let found = crate::check(self.template(), submission, &surroundings);
                    own.insert(file, found.findings);
                }
            }
        }
        let mut findings = Vec::new();
        for table in &regional.tables {
            for (file, name) in table.files.iter().zip(&regional.jurisdictions) {
                let found = file.and_then(|file| Some((file, own.remove(&file)?)));
                let Some((file, found)) = found else { continue };
                findings.extend(found.into_iter().map(|finding| Open {
                    jurisdiction: Some(name.clone()),
                    period: table.period,
                    places: vec![(file, finding.cells.first().cloned())],
                    finding,
                }));
            }
            findings.extend(self.between(table.period).into_iter().map(|between| {
                let cells = between.found.places.iter().map(|(_, cell)| cell.clone());
                let files = between.files.iter().map(|at| place(*at));
                Open {
                    jurisdiction: None,
                    period: table.period,
                    places: files.zip(cells).collect(),
                    finding: between.found.finding,
                }
            }));
        }
        findings
    }

    /// The files in the order of their paths.
    fn by_path(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.files().len()).collect();
        order.sort_by_key(|at| self.files().get(*at).map(|file| file.path.as_str()));
        order
    }

    /// The file of each jurisdiction for a period.
    fn files_of(&self, coverage: &Coverage, period: Period) -> Vec<Option<usize>> {
        let at = coverage.periods.iter().position(|known| *known == period);
        let row = at.and_then(|at| coverage.presence.get(at));
        let file = |presence: &Presence| match presence {
            Presence::File(at) => Some(*at),
            _ => None,
        };
        row.map(|row| row.iter().map(file).collect())
            .unwrap_or_default()
    }
}

/// The place of each file in an order.
fn places(order: &[usize]) -> impl Fn(usize) -> usize + use<> {
    let mut places = vec![0; order.len()];
    for (place, at) in order.iter().enumerate() {
        if let Some(known) = places.get_mut(*at) {
            *known = place;
        }
    }
    move |at| places.get(at).copied().unwrap_or_default()
}

fn rows(template: &Template, submissions: &[Option<Submission>]) -> Vec<Row> {
    let points = template.data_points.iter().enumerate();
    let rows = points.map(|(at, point)| {
        let figures = submissions.iter().map(|submission| {
            let answer = submission.as_ref().and_then(|known| known.answers.get(at));
            figure(answer)
        });
        let figures: Vec<Figure> = figures.collect();
        let numbers = || figures.iter().filter_map(Figure::number);
        let adds_up = point.adds_up() && numbers().next().is_some();
        let missing = figures.iter().enumerate();
        let missing = missing.filter(|(_, figure)| !figure.counts(point.is_number()));
        Row {
            sum: adds_up.then(|| sum(numbers())),
            missing: missing.map(|(place, _)| place).collect(),
            figures,
        }
    });
    rows.collect()
}

fn figure(answer: Option<&Answer>) -> Figure {
    Figure {
        value: answer.map(|answer| answer.value.clone()),
        cell: answer.and_then(|answer| answer.cell.clone()),
    }
}

impl Figure {
    /// The number, if it is one.
    pub fn number(&self) -> Option<f64> {
        self.value.as_ref()?.number()
    }

    /// Whether the answer counts: a number where one is asked, or "not applicable".
    fn counts(&self, number: bool) -> bool {
        match &self.value {
            None | Some(Value::Blank | Value::NotAvailable | Value::Unreadable(_)) => false,
            Some(Value::NotApplicable) => true,
            Some(Value::Number(_)) => true,
            Some(_) => !number,
        }
    }
}

impl Table {
    /// The row of a data point.
    pub fn row(&self, template: &Template, code: &crate::code::Code) -> Option<&Row> {
        self.rows.get(*template.positions.get(code)?)
    }

    /// The share that a rule asks for.
    pub fn share(&self, rule: &str) -> Option<&Share> {
        self.shares.iter().find(|share| share.rule == rule)
    }
}
