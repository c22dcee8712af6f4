//! A session: the original bytes and the ordered list of edits. Everything else is derived.
//!
//! Undo drops the last step, and the audit trail is the list itself. The original never changes;
//! [`Session::corrected`] makes the corrected bytes from both. `blocks` copies, pastes and clears
//! many cells at once, `draft` keeps the steps apart from the file, `view` is what a person sees.

mod blocks;
pub mod draft;
#[cfg(test)]
mod tests;
mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cell::{CellPos, CellRef};
use crate::check::{Findings, Surroundings};
use crate::code::Code;
use crate::correct::{Applicability, Correction, Edit};
use crate::date;
use crate::number::{self, Spelling};
use crate::patch::PatchError;
use crate::submission::{LocateError, Submission};
use crate::template::{Template, ValueKind};
use crate::workbook::{Cell, Content, Looks, OpenError, Workbook};

pub use blocks::Written;
pub use view::{Direction, Found};

/// One file on its way from faulty to corrected.
#[derive(Debug, Clone)]
pub struct Session {
    name: String,
    template: Arc<Template>,
    /// The workbook with the edits in it; its bytes are still the original ones.
    workbook: Workbook,
    submission: Submission,
    findings: Findings,
    corrections: Vec<Correction>,
    /// The ids of corrections that a person does not want.
    rejected: BTreeSet<String>,
    looks: Looks,
    /// Submissions of other periods that this one is compared with, by the names of their files.
    others: Vec<(String, Submission)>,
    /// The edits, step by step; a step is undone as a whole.
    steps: Vec<Vec<Edit>>,
    undone: Vec<Vec<Edit>>,
}

/// Why a session cannot begin, or cannot do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// The file cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The workbook is no copy of the form.
    #[error(transparent)]
    Locate(#[from] LocateError),
    /// The corrected workbook cannot be written.
    #[error(transparent)]
    Patch(#[from] PatchError),
    /// No correction of this id is offered now, or it was given twice.
    #[error("no correction `{0}` is offered")]
    NoSuchCorrection(String),
    /// The workbook has no such cell.
    #[error("there is no cell {0}")]
    NoSuchCell(String),
    /// More cells at once than are taken.
    #[error("more than {0} cells at once")]
    TooManyCells(usize),
    /// A draft is of another version of this program.
    #[error("the draft cannot be read")]
    Draft,
    /// A file to compare with is of another jurisdiction, or of none.
    #[error("the file is not of the same jurisdiction")]
    AnotherJurisdiction,
    /// A file to compare with is about the same period, or about none.
    #[error("the file is not about another period")]
    SamePeriod,
}

impl SessionError {
    /// A name that never changes, for messages and reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open(error) => error.code(),
            Self::Locate(LocateError::AnotherForm) => "another-form",
            Self::Patch(error) => error.code(),
            Self::NoSuchCorrection(_) => "no-such-correction",
            Self::NoSuchCell(_) => "no-such-cell",
            Self::TooManyCells(_) => "too-many-cells-at-once",
            Self::Draft => "draft",
            Self::AnotherJurisdiction => "another-jurisdiction",
            Self::SamePeriod => "same-period",
        }
    }
}

impl Session {
    /// Opens a file, finds the form in it and checks it.
    ///
    /// # Errors
    /// When the file is no workbook, or no copy of the form.
    pub fn open(name: &str, bytes: &[u8], template: Arc<Template>) -> Result<Self, SessionError> {
        let workbook = crate::open(bytes)?;
        let submission = crate::locate(&workbook, &template)?;
        let mut session = Self {
            name: name.to_owned(),
            template,
            looks: Looks::new(Arc::clone(&workbook.bytes)),
            workbook,
            submission,
            findings: Findings::default(),
            corrections: Vec::new(),
            rejected: BTreeSet::new(),
            others: Vec::new(),
            steps: Vec::new(),
            undone: Vec::new(),
        };
        session.check();
        Ok(session)
    }

    /// Compares this submission with one of another period from now on; one of the same file name is
    /// replaced.
    ///
    /// # Errors
    /// When the file is no workbook, no copy of the form, or not of this jurisdiction and another
    /// period; then nothing has changed.
    pub fn compare_with(&mut self, name: &str, bytes: &[u8]) -> Result<(), SessionError> {
        let workbook = crate::open(bytes)?;
        let other = crate::locate(&workbook, &self.template)?;
        let own = &self.submission;
        if other.jurisdiction.is_none() || other.jurisdiction != own.jurisdiction {
            return Err(SessionError::AnotherJurisdiction);
        }
        if other.period.is_none() || other.period == own.period {
            return Err(SessionError::SamePeriod);
        }
        self.others.retain(|(known, _)| known != name);
        self.others.push((name.to_owned(), other));
        self.check();
        Ok(())
    }

    /// The files that this submission is compared with, and their submissions.
    pub fn others(&self) -> &[(String, Submission)] {
        &self.others
    }

    /// The file's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The form.
    pub fn template(&self) -> &Template {
        &self.template
    }

    /// The workbook, with the edits in it.
    pub fn workbook(&self) -> &Workbook {
        &self.workbook
    }

    /// The form's data points, with the edits in them.
    pub fn submission(&self) -> &Submission {
        &self.submission
    }

    /// What is wrong now.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// What can be done about it now; rejected corrections are among them.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Accepts corrections, as one step. Of two that explain the same fault, or change the same
    /// cell, the one named first is taken and the other is left.
    ///
    /// # Errors
    /// When one of them is not offered; then none is accepted.
    pub fn accept(&mut self, ids: &[String]) -> Result<(), SessionError> {
        let mut taken: Vec<&Correction> = Vec::new();
        for id in ids {
            let correction = self
                .corrections
                .iter()
                .find(|correction| &correction.id == id)
                .ok_or_else(|| SessionError::NoSuchCorrection(id.clone()))?;
            if !taken.iter().any(|other| correction.conflicts_with(other)) {
                taken.push(correction);
            }
        }
        let edits = taken.iter().flat_map(|correction| correction.edits.iter());
        let step: Vec<Edit> = edits.cloned().collect();
        self.take(step)
    }

    /// Offers a correction no more in this session, though what it settles stays a finding.
    ///
    /// # Errors
    /// When it is not offered.
    pub fn reject(&mut self, id: &str) -> Result<(), SessionError> {
        let known = self
            .corrections
            .iter()
            .any(|correction| correction.id == id);
        if !known {
            return Err(SessionError::NoSuchCorrection(id.to_owned()));
        }
        self.rejected.insert(id.to_owned());
        Ok(())
    }

    /// Offers a rejected correction again.
    pub fn offer_again(&mut self, id: &str) {
        self.rejected.remove(id);
    }

    /// Whether a person does not want a correction.
    pub fn is_rejected(&self, id: &str) -> bool {
        self.rejected.contains(id)
    }

    /// The ids of all corrections of this applicability or above that were not rejected, best first.
    pub fn acceptable(&self, least: Applicability) -> Vec<String> {
        let offered = self.corrections.iter().filter(|correction| {
            correction.applicability >= least && !self.is_rejected(&correction.id)
        });
        offered.map(|correction| correction.id.clone()).collect()
    }

    /// Puts what a person typed into a cell, as one step: a number, a day where the form asks for
    /// one, nothing, or a text.
    ///
    /// # Errors
    /// When there is no such cell, or it holds a formula.
    pub fn edit(&mut self, cell: &str, typed: &str) -> Result<(), SessionError> {
        let unknown = || SessionError::NoSuchCell(cell.to_owned());
        let cell: CellRef = cell.parse().map_err(|_| unknown())?;
        self.workbook.sheet(&cell.sheet).ok_or_else(unknown)?;
        let held = self.workbook.cell(&cell);
        if held.is_some_and(|held| held.formula.is_some()) {
            return Err(PatchError::Formula(cell).into());
        }
        let asked = self.asked();
        let edit = self.typed(&asked, cell, typed);
        self.take(edit.into_iter().collect())
    }

    /// The data points by their cells.
    fn asked(&self) -> BTreeMap<CellRef, Code> {
        let answers = self.submission.cover.iter().chain(&self.submission.answers);
        let places = answers.filter_map(|answer| Some((answer.cell.clone()?, answer.code.clone())));
        places.collect()
    }

    /// The edit that puts what a person typed into a cell; none where it stands there already.
    fn typed(&self, asked: &BTreeMap<CellRef, Code>, cell: CellRef, typed: &str) -> Option<Edit> {
        let code = asked.get(&cell).cloned();
        let point = code
            .as_ref()
            .and_then(|code| self.template.data_point(code));
        let old = self
            .workbook
            .cell(&cell)
            .map(|held| held.content.clone())
            .unwrap_or_default();
        let kind = point.map(|point| &point.kind);
        let new = content(typed, kind, self.workbook.epoch_1904);
        (new != old).then_some(Edit {
            cell,
            code,
            old,
            new,
        })
    }

    /// Puts back what a cell held when the file was opened, as one step.
    ///
    /// # Errors
    /// When nothing has changed there.
    pub fn revert(&mut self, cell: &str) -> Result<(), SessionError> {
        let edits = self.edits();
        let edit = edits
            .into_iter()
            .find(|edit| edit.cell.to_string() == cell)
            .ok_or_else(|| SessionError::NoSuchCell(cell.to_owned()))?;
        self.take(vec![Edit {
            old: edit.new,
            new: edit.old,
            ..edit
        }])
    }

    /// Drops the last step. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.steps.pop() else {
            return false;
        };
        self.write(step.iter().rev().map(|edit| (&edit.cell, &edit.old)));
        self.undone.push(step);
        self.check();
        true
    }

    /// Takes back the last undo. Says whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.undone.pop() else {
            return false;
        };
        self.write(step.iter().map(|edit| (&edit.cell, &edit.new)));
        self.steps.push(step);
        self.check();
        true
    }

    /// Whether there is a step to undo, and one to redo.
    pub fn history(&self) -> (bool, bool) {
        (!self.steps.is_empty(), !self.undone.is_empty())
    }

    /// The changes that the steps make in all: one edit a cell, from what it held at first to what
    /// it holds now, none where that is the same.
    pub fn edits(&self) -> Vec<Edit> {
        let mut net: Vec<Edit> = Vec::new();
        let mut places: BTreeMap<&CellRef, usize> = BTreeMap::new();
        for edit in self.steps.iter().flatten() {
            let at = *places.entry(&edit.cell).or_insert(net.len());
            match net.get_mut(at) {
                Some(known) => known.new = edit.new.clone(),
                None => net.push(edit.clone()),
            }
        }
        net.retain(|edit| edit.old != edit.new);
        net
    }

    /// The corrected workbook.
    ///
    /// # Errors
    /// When the format cannot be written back, or the workbook is damaged.
    pub fn corrected(&self) -> Result<Vec<u8>, SessionError> {
        Ok(crate::patch(&self.workbook.bytes, &self.edits())?)
    }

    /// The name for the corrected workbook: `NAME.corrected.xlsx`.
    pub fn corrected_name(&self) -> String {
        match self.name.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}.corrected.{extension}"),
            None => format!("{}.corrected.xlsx", self.name),
        }
    }

    fn take(&mut self, step: Vec<Edit>) -> Result<(), SessionError> {
        if step.is_empty() {
            return Ok(());
        }
        self.write(step.iter().map(|edit| (&edit.cell, &edit.new)));
        self.steps.push(step);
        self.undone.clear();
        self.check();
        Ok(())
    }

    /// Puts contents into cells; of two for one cell the later counts.
    fn write<'a>(&mut self, contents: impl Iterator<Item = (&'a CellRef, &'a Content)>) {
        let mut by_sheet: BTreeMap<&str, Vec<(CellPos, Cell)>> = BTreeMap::new();
        for (cell, content) in contents {
            let written = Cell {
                content: content.clone(),
                formula: None,
            };
            let sheet = by_sheet.entry(&cell.sheet).or_default();
            sheet.push((cell.pos, written));
        }
        for (name, cells) in by_sheet {
            let mut sheets = self.workbook.sheets.iter_mut();
            if let Some(sheet) = sheets.find(|sheet| sheet.name == name) {
                sheet.cells.set_all(cells);
            }
        }
    }

    fn check(&mut self) {
        // A workbook that was a form stays one, unless its last code was edited away.
        if let Ok(submission) = crate::locate(&self.workbook, &self.template) {
            self.submission = submission;
        }
        let earlier: Vec<Submission> = self.others.iter().map(|(_, other)| other.clone()).collect();
        let surroundings = Surroundings { earlier: &earlier };
        self.findings = crate::check(&self.template, &self.submission, &surroundings);
        self.corrections = crate::correct(
            &self.template,
            &self.submission,
            &self.findings,
            &surroundings,
        );
    }
}

/// What a person means by what they typed: nothing, a day where the form asks for one, a number, or
/// a text. Where the form asks for a number, one that is spelt in another way and can be read in one
/// way only (`37,4`, `7 500`) is that number.
fn content(typed: &str, kind: Option<&ValueKind>, epoch_1904: bool) -> Content {
    let trimmed = typed.trim();
    if trimmed.is_empty() {
        return Content::Blank;
    }
    if let Some(date) = date::from_iso(trimmed).filter(|_| kind == Some(&ValueKind::Date)) {
        return Content::Date(date::to_serial(date, epoch_1904));
    }
    // What Rust reads as a number and Excel does not is text: `inf`, `nan`.
    let number = trimmed
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite());
    let asked = matches!(
        kind,
        Some(ValueKind::Count | ValueKind::Amount | ValueKind::Percent)
    );
    let spelt = || match number::readings(trimmed).as_slice() {
        [only] if asked && only.spelling == Spelling::Exact => Some(only.value),
        _ => None,
    };
    match number.or_else(spelt) {
        Some(number) => Content::Number(number),
        None => Content::Text(typed.to_owned()),
    }
}
