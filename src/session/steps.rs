//! Steps: taken, dropped and brought back, and the formulas of the workbook with them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cell::{CellPos, CellRef};
use crate::correct::{Applicability, Correction, Edit, Reason};
use crate::merging::{Merger, Provenance, contradicted};
use crate::patch;
use crate::recalc::Recalculation;
use crate::workbook::{Cell, Content, Display};

use super::{Session, SessionError};

/// Why a cell was changed, and by whose decision.
#[derive(Debug, Clone, PartialEq)]
pub enum Origin {
    /// A correction was accepted.
    Correction {
        /// Why it was offered.
        reason: Reason,
        /// The rules that it settles, by id.
        rules: Vec<String>,
        /// Whether it loses nothing and changes no meaning.
        safe: bool,
    },
    /// A person typed it.
    Typed,
    /// It was merged from other files.
    Merged(Provenance),
    /// A note, and the rules whose warnings it settles.
    Note(Vec<String>),
}

impl Origin {
    /// The origin of the edits of a correction.
    pub(super) fn of(correction: &Correction) -> Self {
        let mut rules: Vec<String> = Vec::new();
        for finding in &correction.settles {
            let rule = finding.split(':').next().unwrap_or_default().to_owned();
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        Self::Correction {
            reason: correction.reason.clone(),
            rules,
            safe: correction.applicability == Applicability::Safe,
        }
    }
}

/// One step: edits, why each was made, and the cells as they were.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) edits: Vec<(Edit, Origin)>,
    /// The cells before, formulas included; in the order of the edits.
    before: Vec<Option<Cell>>,
    /// The formula and the look that the first edit puts back, when a cell is to be what it was at first.
    formula: Option<String>,
    display: Option<Arc<Display>>,
}

impl Session {
    /// Takes over what is merged from other files into this one, as one step. Totals that a formula of
    /// this file gives otherwise are found to be conflicts.
    ///
    /// # Errors
    /// When one of the cells cannot be changed.
    pub fn merge(&mut self, merger: &mut Merger) -> Result<(), SessionError> {
        let mut edits = Vec::new();
        for (mut edit, point) in merger.edits() {
            let Some(provenance) = merger.provenance(point) else {
                continue;
            };
            let held = self.workbook.cell(&edit.cell);
            edit.old = held.map(|held| held.content.clone()).unwrap_or_default();
            patch::can_be_edited(&self.workbook, &edit.cell, true)?;
            edits.push((edit, Origin::Merged(provenance)));
        }
        self.take(edits)?;
        contradicted(merger, &self.template, &self.submission);
        Ok(())
    }

    /// Puts back what a cell held when the file was opened, its formula included, as one step.
    ///
    /// # Errors
    /// When nothing has changed there.
    pub fn revert(&mut self, cell: &str) -> Result<(), SessionError> {
        let edits = self.edits();
        let edit = edits
            .into_iter()
            .find(|edit| edit.cell.to_string() == cell)
            .ok_or_else(|| SessionError::NoSuchCell(cell.to_owned()))?;
        let first = self.steps.iter().find_map(|step| {
            let mut edits = step.edits.iter().zip(&step.before);
            let (_, before) = edits.find(|((known, _), _)| known.cell == edit.cell)?;
            Some(before.clone().unwrap_or_default())
        });
        let first = first.unwrap_or_default();
        let back = Edit {
            old: edit.new,
            new: edit.old,
            ..edit
        };
        self.undone.clear();
        self.make(Step {
            edits: vec![(back, Origin::Typed)],
            before: Vec::new(),
            formula: first.formula,
            display: first.display,
        });
        Ok(())
    }

    /// Drops the last step. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.steps.pop() else {
            return false;
        };
        let edits = step.edits.iter().zip(&step.before);
        let before = edits.map(|((edit, _), before)| (edit.cell.clone(), before.clone()));
        let before: Vec<_> = before.rev().collect();
        self.restore(before);
        self.follow(&step);
        self.undone.push(step);
        self.check();
        true
    }

    /// Takes back the last undo. Says whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.undone.pop() else {
            return false;
        };
        self.make(step);
        true
    }

    /// Whether there is a step to undo, and one to redo.
    pub fn history(&self) -> (bool, bool) {
        (!self.steps.is_empty(), !self.undone.is_empty())
    }

    /// The changes that the steps make in all: one edit a cell, from what it held at first to what
    /// it holds now, none where that is the same.
    pub fn edits(&self) -> Vec<Edit> {
        self.explained_edits()
            .into_iter()
            .map(|(edit, _)| edit)
            .collect()
    }

    /// The same, each with the origin of its last change.
    pub(super) fn explained_edits(&self) -> Vec<(Edit, Origin)> {
        let mut places: BTreeMap<&CellRef, usize> = BTreeMap::new();
        let mut net: Vec<(Edit, Origin)> = Vec::new();
        for (edit, origin) in self.steps.iter().flat_map(|step| &step.edits) {
            let known = places.get(&edit.cell).and_then(|at| net.get_mut(*at));
            match known {
                Some(known) => {
                    known.0.new = edit.new.clone();
                    known.1 = origin.clone();
                }
                None => {
                    places.insert(&edit.cell, net.len());
                    net.push((edit.clone(), origin.clone()));
                }
            }
        }
        let (replaced, reshown) = (self.replaced_formulas(), self.reshown());
        net.retain(|(edit, _)| {
            edit.old != edit.new || replaced.contains(&edit.cell) || reshown.contains(&edit.cell)
        });
        net
    }

    /// The cells that get another number format with what was written into them, so that the same number
    /// is shown, and means, something else.
    fn reshown(&self) -> BTreeSet<CellRef> {
        let mut reshown = BTreeSet::new();
        for step in &self.steps {
            for ((edit, _), before) in step.edits.iter().zip(&step.before) {
                let display = before.as_ref().and_then(|cell| cell.display.as_ref());
                let number = matches!(edit.new, Content::Number(_));
                if number && display.is_some_and(|display| display.format.is_some()) {
                    reshown.insert(edit.cell.clone());
                }
                if step.display.is_some() {
                    reshown.remove(&edit.cell);
                }
            }
        }
        reshown
    }

    /// The cells whose formulas were replaced.
    pub(super) fn replaced_formulas(&self) -> BTreeSet<CellRef> {
        let mut replaced = BTreeSet::new();
        for step in &self.steps {
            for ((edit, _), before) in step.edits.iter().zip(&step.before) {
                if before.as_ref().is_some_and(|cell| cell.formula.is_some()) {
                    replaced.insert(edit.cell.clone());
                }
                if step.formula.is_some() {
                    replaced.remove(&edit.cell);
                }
            }
        }
        replaced
    }

    pub(super) fn take(&mut self, edits: Vec<(Edit, Origin)>) -> Result<(), SessionError> {
        if edits.is_empty() {
            return Ok(());
        }
        self.undone.clear();
        self.make(Step {
            edits,
            before: Vec::new(),
            formula: None,
            display: None,
        });
        Ok(())
    }

    /// Gives the last step another origin, when that is known only after it was made.
    pub(super) fn explain(&mut self, origin: Origin) {
        if let Some(step) = self.steps.last_mut() {
            for (_, known) in &mut step.edits {
                *known = origin.clone();
            }
        }
    }

    /// Reads the formulas of the workbook, which the first step needs, while nobody waits for it.
    pub fn prepare(&mut self) {
        if self.followed {
            return;
        }
        let mut recalculation = match self.recalculation.take() {
            Some(recalculation) => recalculation,
            None => Recalculation::new(&self.workbook),
        };
        recalculation.start_from(&self.verified, &mut self.workbook);
        self.recalculation = Some(recalculation);
        self.followed = true;
    }

    fn make(&mut self, mut step: Step) {
        self.prepare();
        let cells = step.edits.iter();
        step.before = cells
            .map(|(edit, _)| self.workbook.cell(&edit.cell).cloned())
            .collect();
        let (mut formula, mut back) = (step.formula.clone(), step.display.clone());
        let after = step
            .edits
            .iter()
            .zip(&step.before)
            .map(|((edit, _), before)| {
                let display = before.as_ref().and_then(|cell| cell.display.as_ref());
                let cell = Cell {
                    content: edit.new.clone(),
                    formula: formula.take(),
                    display: back.take().or_else(|| display?.kept().map(Arc::new)),
                };
                (edit.cell.clone(), Some(cell))
            });
        let after: Vec<_> = after.collect();
        self.restore(after);
        self.steps.push(step.clone());
        self.follow(&step);
        self.check();
    }

    /// Puts cells into the workbook, or takes them away; of two for one place the later counts.
    fn restore(&mut self, cells: Vec<(CellRef, Option<Cell>)>) {
        let mut by_sheet: BTreeMap<String, Vec<(CellPos, Cell)>> = BTreeMap::new();
        for (cell, held) in cells {
            let held = held.unwrap_or_default();
            let sheet = by_sheet.entry(cell.sheet).or_default();
            sheet.push((cell.pos, held));
        }
        for (name, cells) in by_sheet {
            let mut sheets = self.workbook.sheets.iter_mut();
            if let Some(sheet) = sheets.find(|sheet| sheet.name == name) {
                sheet.cells.set_all(cells);
            }
        }
    }

    /// Calculates what depends on a step that was made or dropped.
    fn follow(&mut self, step: &Step) {
        let edited: Vec<CellRef> = self.edits().into_iter().map(|edit| edit.cell).collect();
        let changed: Vec<CellRef> = step
            .edits
            .iter()
            .map(|(edit, _)| edit.cell.clone())
            .collect();
        if let Some(recalculation) = &mut self.recalculation {
            recalculation.update(&mut self.workbook, &changed, &edited);
        }
    }
}
