//! A session: the original bytes and the ordered list of edits. Everything else is derived.
//!
//! Undo drops the last step, and the audit trail is the list itself. The original never changes;
//! [`Session::corrected`] makes the corrected bytes from both (`download`). `steps` takes, drops and
//! brings back steps, and lets the formulas of the workbook follow them; `blocks` copies, pastes and
//! clears many cells at once, `draft` keeps the steps apart from the file, `view` is what a person sees.

mod blocks;
mod download;
pub mod draft;
mod steps;
#[cfg(test)]
mod tests;
mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cell::CellRef;
use crate::check::effort::Effort;
use crate::check::{Findings, Surroundings};
use crate::code::Code;
use crate::correct::{Applicability, Correction, Edit};
use crate::date;
use crate::number::{self, Spelling};
use crate::patch::{self, PatchError};
use crate::recalc::{Recalculation, Verified};
use crate::receipt;
use crate::submission::calculation::{self, Calculated};
use crate::submission::{LocateError, Submission, value};
use crate::template::{Template, ValueKind};
use crate::workbook::{Content, Looks, OpenError, Workbook, is_figure, signature};

pub use blocks::Written;
pub use download::{CorrectedAs, Options, Recording};
pub use steps::Origin;
use steps::Step;
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
    /// Whether the search for corrections stopped early.
    search_stopped: bool,
    /// The ids of corrections that a person does not want.
    rejected: BTreeSet<String>,
    looks: Looks,
    /// Submissions of other periods that this one is compared with, by the names of their files.
    others: Vec<(String, Submission)>,
    /// The edits, step by step; a step is undone as a whole.
    steps: Vec<Step>,
    undone: Vec<Step>,
    /// The workbook's own formulas; read when they are first needed.
    recalculation: Option<Recalculation>,
    /// What formulas give otherwise than the file says, without an edit.
    verified: Verified,
    /// Whether what depends on such formulas was calculated too, and edits are followed.
    followed: bool,
    /// How the file stood to the receipt in it.
    receipt: receipt::State,
    /// Whether someone signed the file.
    signed: bool,
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
    /// The form that would hold the corrected values cannot be written.
    #[error("the form cannot be written")]
    Form,
    /// No correction of this id is offered now, or it was given twice.
    #[error("no correction `{0}` is offered")]
    NoSuchCorrection(String),
    /// The workbook has no such cell.
    #[error("there is no cell {0}")]
    NoSuchCell(String),
    /// There is no place for a note to this data point.
    #[error("there is no cell for a note to {0}")]
    NoNote(String),
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
    /// The time for the record and the receipt is none.
    #[error("`{0}` is no time")]
    NotATime(String),
}

impl SessionError {
    /// A name that never changes, for messages and reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open(error) => error.code(),
            Self::Locate(LocateError::AnotherForm) => "another-form",
            Self::Locate(LocateError::NoValues(_)) => "no-values",
            Self::Patch(error) => error.code(),
            Self::NoSuchCorrection(_) => "no-such-correction",
            Self::NoSuchCell(_) => "no-such-cell",
            Self::NoNote(_) => "no-note",
            Self::Form => "form",
            Self::TooManyCells(_) => "too-many-cells-at-once",
            Self::Draft => "draft",
            Self::AnotherJurisdiction => "another-jurisdiction",
            Self::SamePeriod => "same-period",
            Self::NotATime(_) => "not-a-time",
        }
    }
}

#[cfg(feature = "writer")]
impl From<crate::form::FormError> for SessionError {
    fn from(_: crate::form::FormError) -> Self {
        Self::Form
    }
}

impl Session {
    /// Opens a file, finds the form in it and checks it.
    ///
    /// # Errors
    /// When the file is no workbook, or no copy of the form.
    pub fn open(name: &str, bytes: &[u8], template: Arc<Template>) -> Result<Self, SessionError> {
        Self::of(name, crate::open(bytes)?, template)
    }

    /// Finds the form in a workbook and checks it, with the formulas calculated that no program has
    /// calculated yet.
    ///
    /// # Errors
    /// When it is no copy of the form.
    pub fn of(
        name: &str,
        mut workbook: Workbook,
        template: Arc<Template>,
    ) -> Result<Self, SessionError> {
        let Calculated {
            submission,
            recalculation,
            verified,
        } = calculation::locate(&mut workbook, &template)?;
        let mut session = Self {
            name: name.to_owned(),
            template,
            recalculation,
            verified,
            followed: false,
            looks: Looks::new(Arc::clone(&workbook.bytes)),
            receipt: receipt::state(&workbook, &submission),
            signed: signature::is_signed(&workbook),
            workbook,
            submission,
            findings: Findings::default(),
            corrections: Vec::new(),
            search_stopped: false,
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
        self.compare_with_workbook(name, crate::open(bytes)?)
    }

    /// The same with a workbook that was read already.
    ///
    /// # Errors
    /// As [`Session::compare_with`].
    pub fn compare_with_workbook(
        &mut self,
        name: &str,
        mut workbook: Workbook,
    ) -> Result<(), SessionError> {
        let other = calculation::locate(&mut workbook, &self.template)?.submission;
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

    /// Compares this submission with these from now on, and no others. Those of another jurisdiction,
    /// or about the same period, are passed over.
    pub fn beside(&mut self, others: Vec<(String, Submission)>) {
        self.others = others;
        self.check();
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

    /// How the file stood to the receipt of its last check when it was opened.
    pub fn receipt(&self) -> &receipt::State {
        &self.receipt
    }

    /// Whether the file carries a digital signature, which any correction makes void.
    pub fn is_signed(&self) -> bool {
        self.signed
    }

    /// What is wrong now.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// What can be done about it now; rejected corrections are among them.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Whether the search for corrections stopped before everything was tried, since the rules of the
    /// form leave more ways than are tried.
    pub fn search_stopped(&self) -> bool {
        self.search_stopped
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
            for edit in &correction.edits {
                patch::can_be_edited(&self.workbook, &edit.cell, true)?;
            }
            if !taken.iter().any(|other| correction.conflicts_with(other)) {
                taken.push(correction);
            }
        }
        let edits = taken.iter().flat_map(|correction| {
            let origin = Origin::of(correction);
            let edits = correction.edits.iter();
            edits.map(move |edit| (edit.clone(), origin.clone()))
        });
        let step: Vec<(Edit, Origin)> = edits.collect();
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
        self.put(cell, typed, false)
    }

    /// The same for a cell with a formula, which goes: only after a person confirmed exactly that.
    ///
    /// # Errors
    /// When there is no such cell, or one formula fills it and others.
    pub fn replace_formula(&mut self, cell: &str, typed: &str) -> Result<(), SessionError> {
        self.put(cell, typed, true)
    }

    /// Writes a note beside a data point, as one step. A note to a warning settles it.
    ///
    /// # Errors
    /// When the form has no place for it, or that holds a formula.
    pub fn write_note(&mut self, code: &str, text: &str) -> Result<(), SessionError> {
        let unknown = || SessionError::NoNote(code.to_owned());
        let code = Code::new(code).ok_or_else(unknown)?;
        let answer = self.submission.answer(&self.template, &code);
        let remark = answer.and_then(|answer| answer.note.clone());
        let cell = remark.ok_or_else(unknown)?.cell;
        let new = match text.trim().is_empty() {
            true => Content::Blank,
            false => Content::Text(text.to_owned()),
        };
        let settled = self.findings.settled.clone();
        self.set(
            cell,
            Some(code.clone()),
            new,
            Origin::Note(Vec::new()),
            false,
        )?;
        let now = self.findings.settled.iter();
        let new = now.filter(|found| found.data_points.contains(&code) && !settled.contains(found));
        let rules: Vec<String> = new.map(|found| found.rule.clone()).collect();
        self.explain(Origin::Note(rules));
        Ok(())
    }

    fn put(&mut self, cell: &str, typed: &str, confirmed: bool) -> Result<(), SessionError> {
        let unknown = || SessionError::NoSuchCell(cell.to_owned());
        let cell: CellRef = cell.parse().map_err(|_| unknown())?;
        self.workbook.sheet(&cell.sheet).ok_or_else(unknown)?;
        // A note is one whether it is written in its cell or beside a finding.
        if let Some(code) = self.noted_at(&cell).filter(|_| !confirmed) {
            return self.write_note(code.as_str(), typed);
        }
        let code = self.code_at(&cell);
        let new = self.meant(&cell, code.as_ref(), typed);
        self.set(cell, code, new, Origin::Typed, confirmed)
    }

    /// What a person means by what they typed into a cell.
    fn meant(&self, cell: &CellRef, code: Option<&Code>, typed: &str) -> Content {
        let point = code.and_then(|code| self.template.data_point(code));
        let held = self.workbook.cell(cell).map(|held| &held.content);
        let holds_day = matches!(held, Some(Content::Date(_)));
        let day = point.map_or(holds_day, |point| point.kind == ValueKind::Date);
        let kind = point.map(|point| &point.kind);
        match content(typed, kind, day, self.workbook.epoch_1904) {
            // Where a day stands, a number is the day that it counts.
            Content::Number(serial) if day && holds_day => Content::Date(serial),
            new @ Content::Text(_) => {
                let words = point.and_then(|point| {
                    let value = value::read(&new, point, &self.template, false);
                    self.submission.written(&value, point, &self.template)
                });
                words.unwrap_or(new)
            }
            new => new,
        }
    }

    fn set(
        &mut self,
        cell: CellRef,
        code: Option<Code>,
        new: Content,
        origin: Origin,
        confirmed: bool,
    ) -> Result<(), SessionError> {
        patch::can_be_edited(&self.workbook, &cell, confirmed)?;
        let held = self.workbook.cell(&cell);
        let formula = held.is_some_and(|held| held.formula.is_some());
        let old = held.map(|held| held.content.clone()).unwrap_or_default();
        if new == old && !formula {
            return Ok(());
        }
        let edit = Edit {
            cell,
            code,
            old,
            new,
        };
        self.take(vec![(edit, origin)])
    }

    /// The data points by their cells.
    fn asked(&self) -> BTreeMap<CellRef, Code> {
        let answers = self.submission.cover.iter().chain(&self.submission.answers);
        let places = answers.filter_map(|answer| Some((answer.cell.clone()?, answer.code.clone())));
        places.collect()
    }

    /// The data point that a cell holds.
    fn code_at(&self, cell: &CellRef) -> Option<Code> {
        let answers = self.submission.cover.iter().chain(&self.submission.answers);
        let answer = answers
            .into_iter()
            .find(|answer| answer.cell.as_ref() == Some(cell));
        answer.map(|answer| answer.code.clone())
    }

    /// The data point that a cell is the place for a note to.
    fn noted_at(&self, cell: &CellRef) -> Option<Code> {
        let mut answers = self.submission.answers.iter();
        let answer = answers.find(|answer| {
            let note = answer.note.as_ref();
            note.is_some_and(|note| &note.cell == cell)
        })?;
        Some(answer.code.clone())
    }

    fn check(&mut self) {
        // A workbook that was a form stays one, unless its last code was edited away.
        if let Ok(mut submission) = crate::locate(&self.workbook, &self.template) {
            let calculation = &mut submission.calculation;
            calculation.stale = self.verified.stale(&self.workbook);
            calculation.left = self.verified.left.clone();
            if let Some(recalculation) = &self.recalculation {
                calculation.left.add(recalculation.left(&self.workbook));
            }
            self.submission = submission;
        }
        let earlier: Vec<Submission> = self.others.iter().map(|(_, other)| other.clone()).collect();
        let surroundings = Surroundings { earlier: &earlier };
        self.findings = crate::check(&self.template, &self.submission, &surroundings);
        (self.corrections, self.search_stopped) = crate::correct::within(
            &self.template,
            &self.submission,
            &self.findings,
            &surroundings,
            Effort::default(),
        );
    }
}

/// What a person means by what they typed: nothing, a day where one is asked or stands, a number, or a
/// text. Where the form asks for a number, one that is spelt in another way and can be read in one way
/// only (`37,4`, `7 500`) is that number.
fn content(typed: &str, kind: Option<&ValueKind>, day: bool, epoch_1904: bool) -> Content {
    let trimmed = typed.trim();
    if trimmed.is_empty() {
        return Content::Blank;
    }
    if let Some(date) = date::from_iso(trimmed).filter(|_| day) {
        return Content::Date(date::to_serial(date, epoch_1904));
    }
    // What Rust reads as a number and Excel does not is text: `inf`, `nan`.
    let number = trimmed
        .parse::<f64>()
        .ok()
        .filter(|number| is_figure(*number));
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
