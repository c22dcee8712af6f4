//! One file: the form filled with consistent figures, errors in it, and what is proposed.

use std::collections::BTreeSet;

use kpi_validator::cell::CellRef;
use kpi_validator::check::{Findings, Surroundings};
use kpi_validator::correct::{Applicability, Correction};
use kpi_validator::form::{Figures, filled};
use kpi_validator::language::Messages;
use kpi_validator::submission::Submission;
use kpi_validator::synthetic::faults::{Fault, Injected, inject};
use kpi_validator::synthetic::{Consistent, Random};
use kpi_validator::template::Template;
use kpi_validator::workbook::{Cell, Content, Workbook};

/// A faulty file on its way.
pub(crate) struct Case<'a> {
    pub(crate) template: &'a Template,
    messages: &'a Messages,
    workbook: Workbook,
    earlier: Vec<Submission>,
    /// The figures as they should be.
    pub(crate) clean: Submission,
    /// The errors that were put in.
    pub(crate) errors: Vec<Injected>,
    /// The file as it is now.
    pub(crate) submission: Submission,
    pub(crate) findings: Findings,
    pub(crate) corrections: Vec<Correction>,
}

impl<'a> Case<'a> {
    pub(crate) fn new(template: &'a Template, messages: &'a Messages, made: &Consistent) -> Self {
        let open = |figures: &Figures| {
            let bytes = filled(template, messages, figures).expect("the form can be written");
            kpi_validator::open(&bytes).expect("the form can be read")
        };
        let locate =
            |workbook: &Workbook| kpi_validator::locate(workbook, template).expect("the form");
        let earlier = made.previous.iter().map(|figures| locate(&open(figures)));
        let earlier = earlier.collect();
        let workbook = open(&made.figures);
        let clean = locate(&workbook);
        Self {
            template,
            messages,
            workbook,
            earlier,
            submission: clean.clone(),
            clean,
            errors: Vec::new(),
            findings: Findings::default(),
            corrections: Vec::new(),
        }
    }

    /// What is said about the file before an error was put in.
    pub(crate) fn findings(&self) -> Findings {
        let surroundings = Surroundings {
            earlier: &self.earlier,
        };
        kpi_validator::check(self.template, &self.clean, &surroundings)
    }

    pub(crate) fn inject(&mut self, fault: Fault, random: &mut Random) {
        let taken: BTreeSet<usize> = self
            .errors
            .iter()
            .flat_map(|error| error.changes.iter().map(|change| change.point))
            .collect();
        let Some(injected) = inject(fault, self.template, &self.clean, &taken, random) else {
            return;
        };
        for change in &injected.changes {
            self.set(&change.cell, change.typed.clone());
        }
        self.errors.push(injected);
    }

    /// The faulty file itself.
    pub(crate) fn bytes(&self, made: &Consistent) -> Vec<u8> {
        let mut figures = made.figures.clone();
        for change in self.errors.iter().flat_map(|error| &error.changes) {
            let point = self.template.data_points.get(change.point);
            if let Some(filling) = point.and_then(|point| figures.get_mut(&point.code)) {
                filling.value = change.typed.clone();
            }
        }
        filled(self.template, self.messages, &figures).expect("the form can be written")
    }

    /// Checks the file and asks for corrections. Gives how many there are.
    pub(crate) fn propose(&mut self) -> usize {
        let surroundings = Surroundings {
            earlier: &self.earlier,
        };
        self.submission = kpi_validator::locate(&self.workbook, self.template).expect("the form");
        self.findings = kpi_validator::check(self.template, &self.submission, &surroundings);
        self.corrections = kpi_validator::correct(
            self.template,
            &self.submission,
            &self.findings,
            &surroundings,
        );
        self.corrections.len()
    }

    /// Accepts safe corrections until none is offered, and gives how many cells that made wrong
    /// that were not known to be.
    pub(crate) fn accept_safe(&mut self) -> usize {
        let mut harm = 0;
        for _ in 0..10 {
            let safe: Vec<(CellRef, Content)> = self
                .corrections
                .iter()
                .filter(|correction| correction.applicability == Applicability::Safe)
                .flat_map(|correction| &correction.edits)
                .map(|edit| (edit.cell.clone(), edit.new.clone()))
                .collect();
            if safe.is_empty() {
                return harm;
            }
            for (cell, new) in safe {
                harm += usize::from(!self.is_true(&cell, &new));
                self.set(&cell, new);
            }
            self.propose();
        }
        panic!("safe corrections are offered again and again");
    }

    /// Whether a content is what belongs into a cell.
    pub(crate) fn is_true(&self, cell: &CellRef, content: &Content) -> bool {
        let answers = self.clean.answers.iter();
        let mut own = answers.filter(|answer| answer.cell.as_ref() == Some(cell));
        own.next()
            .is_some_and(|answer| same(&answer.content, content))
    }

    fn set(&mut self, cell: &CellRef, content: Content) {
        let sheets = self.workbook.sheets.iter_mut();
        let sheet = sheets.into_iter().find(|sheet| sheet.name == cell.sheet);
        if let Some(sheet) = sheet {
            let held = Cell {
                content,
                ..Cell::default()
            };
            sheet.cells.set(cell.pos, held);
        }
    }
}

/// Whether two contents are the same; of decimals, but for what sums lose.
pub(crate) fn same(one: &Content, other: &Content) -> bool {
    match (one, other) {
        (Content::Number(a), Content::Number(b)) => (a - b).abs() <= 1e-6 * a.abs().max(1.0),
        _ => one == other,
    }
}
