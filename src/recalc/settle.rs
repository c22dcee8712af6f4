//! The order in which formulas are calculated, and those that no order suits: formulas that may read any
//! cell, that read themselves, or that fill more or fewer cells than before.

use std::collections::BTreeSet;

use crate::cell::{COLUMNS, CellPos, ROWS};
use crate::workbook::{Content, Workbook};

use super::Recalculation;
use super::effort::Effort;
use super::graph::Formula;
use super::lexer::{Kind, tokens};
use super::order::Order;
use super::reference::Area;

/// What holds for all formulas that are calculated together.
pub(super) struct Round<'a> {
    /// Whether what they give is a change of the file.
    pub(super) change: bool,
    /// Those that are still to be calculated; nothing when each stands behind what it reads.
    pub(super) pending: Option<&'a BTreeSet<usize>>,
    /// The steps that are left.
    pub(super) effort: &'a Effort,
}

/// How the calculation of one formula went.
pub(super) enum Attempt {
    /// It gave something, or is known to be beyond this program.
    Done,
    /// It reads another formula that is still to be calculated.
    Needs(usize),
}

/// Functions that give one value, whatever they are given.
const ONE_VALUE: [&str; 19] = [
    "AGGREGATE",
    "AND",
    "AVERAGE",
    "COLUMNS",
    "CONCAT",
    "COUNT",
    "COUNTA",
    "COUNTBLANK",
    "MAX",
    "MEDIAN",
    "MIN",
    "OR",
    "PRODUCT",
    "ROWS",
    "SUBTOTAL",
    "SUM",
    "SUMPRODUCT",
    "SUMSQ",
    "TEXTJOIN",
];

/// Whether a formula gives one value, as its words tell.
pub(super) fn gives_one_value(formula: &str) -> bool {
    let tokens = tokens(formula);
    let Some(Kind::Function(name)) = tokens.first().map(|token| &token.kind) else {
        return false;
    };
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(1) {
        match token.kind {
            Kind::Symbol("(") => depth += 1,
            Kind::Symbol(")") => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1 == tokens.len() && ONE_VALUE.contains(&name.as_str());
        }
    }
    false
}

impl Recalculation {
    /// What depends on changed cells. A formula that may fill other cells than before can reach what
    /// reads those.
    pub(super) fn order(&self, workbook: &Workbook, changed: &[(usize, CellPos)]) -> Order {
        let alive = |number| self.is_alive(number, workbook);
        let mut also = Vec::new();
        let mut seen = BTreeSet::new();
        loop {
            let order = self.graph.order(changed, &also, &alive);
            let found = order.formulas.iter().chain(&order.circular);
            let new: Vec<usize> = found
                .filter(|number| self.growing.contains(number))
                .copied()
                .filter(|number| seen.insert(*number))
                .collect();
            if new.is_empty() {
                return order;
            }
            for number in new {
                also.extend(self.beyond(number, workbook));
            }
        }
    }

    /// The formulas that read cells which a growing formula could fill: below and beside its own, up to
    /// the next cell that holds something.
    fn beyond(&self, number: usize, workbook: &Workbook) -> Vec<usize> {
        let Some(Formula {
            sheet: at, area, ..
        }) = self.graph.formula(number)
        else {
            return Vec::new();
        };
        let Some(sheet) = workbook.sheets.get(at) else {
            return Vec::new();
        };
        let first = area.first;
        let below = CellPos::new(area.last.row.saturating_add(1), first.col);
        let mut column = sheet.cells.within(below, CellPos::new(ROWS - 1, first.col));
        let beside = sheet.cells.row(first.row);
        let mut beside = beside.filter(|(pos, _)| pos.col > area.last.col);
        let bottom = column.next().map_or(ROWS, |(pos, _)| pos.row) - 1;
        let right = beside.next().map_or(COLUMNS, |(pos, _)| pos.col) - 1;
        let reach = Area::new(first, CellPos::new(bottom.max(area.last.row), right));
        let mut found = BTreeSet::new();
        self.graph.reading(at, reach, &mut |reader| {
            found.insert(reader);
        });
        found.remove(&number);
        found.into_iter().collect()
    }

    /// Calculates formulas, each behind those that it reads. `change` tells whether what they give is a
    /// change of the file.
    /// `work` is what was looked at to find their order.
    pub(super) fn settle(
        &mut self,
        formulas: &[usize],
        workbook: &mut Workbook,
        change: bool,
        work: usize,
    ) {
        let anything = |number: &usize| self.graph.reads_anything(*number);
        let effort = Effort::default();
        // That there is no effort left is noticed by the first formula.
        let _ = effort.spend(work);
        self.resized.clear();
        if formulas.iter().any(anything) {
            self.settle_by_need(formulas, workbook, change, &effort);
        } else {
            let round = Round {
                change,
                pending: None,
                effort: &effort,
            };
            for number in formulas {
                if change {
                    self.prepare(*number, workbook, &effort);
                }
                self.calculate(*number, workbook, &round);
            }
        }
        // What lies where such a formula ends now is not known, and so is what reads it.
        for number in std::mem::take(&mut self.resized) {
            let readers = self.beyond(number, workbook);
            let alive = |number| self.is_alive(number, workbook);
            let lost = self.graph.order(&[], &readers, &alive);
            for reader in lost.formulas.into_iter().chain(lost.circular) {
                self.forget(reader, workbook);
            }
        }
    }

    /// A formula that may read any cell can stand before what it reads. What it turns out to need is
    /// calculated first.
    fn settle_by_need(
        &mut self,
        formulas: &[usize],
        workbook: &mut Workbook,
        change: bool,
        effort: &Effort,
    ) {
        let mut pending: BTreeSet<usize> = formulas.iter().copied().collect();
        for number in formulas {
            let mut stack = vec![*number];
            let mut waiting = BTreeSet::from([*number]);
            while let Some(next) = stack.last().copied() {
                if !pending.contains(&next) {
                    stack.pop();
                    waiting.remove(&next);
                    continue;
                }
                if change {
                    self.prepare(next, workbook, effort);
                }
                let round = Round {
                    change,
                    pending: Some(&pending),
                    effort,
                };
                match self.calculate(next, workbook, &round) {
                    Attempt::Done => {
                        pending.remove(&next);
                    }
                    Attempt::Needs(other) if waiting.insert(other) => stack.push(other),
                    // They read each other in a circle.
                    Attempt::Needs(other) => {
                        while let Some(circular) = stack.pop() {
                            pending.remove(&circular);
                            waiting.remove(&circular);
                            if change {
                                self.leave_circular(circular, workbook);
                            }
                            if circular == other {
                                break;
                            }
                        }
                    }
                }
            }
        }
    }

    /// A formula in a circle gives nothing; with iteration it goes on from what it gave last, which stays.
    pub(super) fn leave_circular(&mut self, number: usize, workbook: &mut Workbook) {
        match self.scope.calculation.iterates {
            true => {
                self.kept.insert(number);
            }
            false => self.forget(number, workbook),
        }
    }

    /// What a formula gives is not known any more.
    pub(super) fn forget(&mut self, number: usize, workbook: &mut Workbook) {
        let Some(Formula { sheet, area, .. }) = self.graph.formula(number) else {
            return;
        };
        for row in area.first.row..=area.last.row {
            for col in area.first.col..=area.last.col {
                let pos = CellPos::new(row, col);
                self.write(sheet, pos, Content::Blank, workbook, true);
            }
        }
    }
}
