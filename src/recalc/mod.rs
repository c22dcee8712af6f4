//! The workbook's own formulas: what depends on an edit is calculated anew.
//!
//! `lexer` and `parser` read the formulas of cells, `scope` resolves their words (sheets, names,
//! tables), `graph` knows who reads what, `eval` and `functions` calculate. A formula that uses
//! anything else loses its value until Excel calculates it, and so does what reads it: no value that
//! is out of date stays. The cost is that of what depends on the edit; the graph is made once.

mod effort;
mod eval;
mod functions;
mod graph;
mod lexer;
mod parser;
pub(crate) mod reference;
pub(crate) mod scope;
#[cfg(test)]
mod tests;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{CellPos, CellRef};
use crate::limits::{BLOCK_CELLS, CALCULATION_PASSES, NEVER_CALCULATED};
use crate::workbook::{Cell, Content, Sheet, Workbook};

use effort::{Effort, Share};
use eval::{Evaluation, Grid};
use graph::{Formula, Graph};
use parser::Expr;
use reference::Area;
use scope::{Reference, Scope};
use value::{ErrorValue, Known, Unknown, Value, same};

pub(crate) use lexer::shifted;

/// The formulas of one workbook, ready to be calculated.
#[derive(Debug, Clone)]
pub struct Recalculation {
    scope: Scope,
    graph: Graph,
    /// The trees of formulas that were calculated before.
    trees: BTreeMap<usize, Known<Expr>>,
    /// Formulas that were calculated, or found to be beyond this program, since the file was read.
    tried: BTreeSet<usize>,
    /// Whether the file holds formulas that were never calculated.
    incomplete: bool,
    /// What formulas gave in the file, for those that give something else or nothing now.
    originals: BTreeMap<(usize, CellPos), Content>,
}

/// A cell whose value is another one than in the file, because its formula reads an edited cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Recalculated {
    /// The cell.
    pub cell: CellRef,
    /// What its formula gives now; blank when that is not known.
    pub content: Content,
}

/// Calculates the formulas of a workbook that no program has calculated yet, as far as that is
/// possible. Gives the formulas, if there were any such.
pub fn complete(workbook: &mut Workbook) -> Option<Recalculation> {
    let open = |cell: &Cell| cell.formula.is_some() && cell.content == Content::Blank;
    let cells = workbook.sheets.iter().flat_map(|sheet| sheet.cells.iter());
    let count = cells.filter(|(_, cell)| open(cell)).count();
    if count == 0 || count > NEVER_CALCULATED {
        return None;
    }
    let mut recalculation = Recalculation::new(workbook);
    recalculation.complete(workbook);
    Some(recalculation)
}

impl Recalculation {
    /// Reads the formulas of a workbook.
    pub fn new(workbook: &Workbook) -> Self {
        let scope = Scope::new(workbook);
        let mut graph = Graph::new(workbook.sheets.len());
        let mut incomplete = false;
        for (at, sheet) in workbook.sheets.iter().enumerate() {
            let blocks = blocks(sheet);
            for (pos, cell) in sheet.cells.iter() {
                let Some(text) = &cell.formula else { continue };
                incomplete |= cell.content == Content::Blank;
                let block = blocks.get(&pos);
                let formula = Formula {
                    sheet: at,
                    area: block.copied().unwrap_or(Area::cell(pos)),
                    array: block.is_some(),
                };
                let mut reads = scope.precedents(text, at, pos);
                // The formula of a data table is not written down.
                reads.anything |= text.is_empty();
                graph.add(formula, &reads);
            }
        }
        graph.finish();
        Self {
            scope,
            graph,
            trees: BTreeMap::new(),
            tried: BTreeSet::new(),
            incomplete,
            originals: BTreeMap::new(),
        }
    }

    /// Whether the file holds formulas that were never calculated.
    pub fn is_incomplete(&self) -> bool {
        self.incomplete
    }

    /// Calculates the formulas that were never calculated, as far as that is possible. What they give
    /// is no change of the file.
    pub fn complete(&mut self, workbook: &mut Workbook) {
        let mut open = Vec::new();
        for (at, sheet) in workbook.sheets.iter().enumerate() {
            let blank = sheet
                .cells
                .iter()
                .filter(|(_, cell)| cell.formula.is_some() && cell.content == Content::Blank);
            open.extend(blank.filter_map(|(pos, _)| self.graph.owner(at, pos)));
        }
        let open: BTreeSet<usize> = open.into_iter().collect();
        let wanted: Vec<usize> = open.iter().copied().collect();
        let order = self
            .graph
            .order(&[], &wanted, &|number| open.contains(&number));
        let effort = Effort::default();
        for _ in 0..CALCULATION_PASSES {
            let mut moved = false;
            for number in &order.formulas {
                moved |= self.calculate(*number, workbook, false, &effort);
            }
            let again = |number: &usize| self.graph.reads_anything(*number);
            if !moved || !order.formulas.iter().any(again) {
                break;
            }
        }
    }

    /// Calculates anew what depends on `changed` cells, which hold their new content already.
    /// `edited` are all cells that hold something else than in the file; what depends on none of
    /// them is again what it was in the file.
    pub fn update(&mut self, workbook: &mut Workbook, changed: &[CellRef], edited: &[CellRef]) {
        let places = |cells: &[CellRef]| -> Vec<(usize, CellPos)> {
            let known = cells
                .iter()
                .filter_map(|cell| Some((self.scope.sheet(&cell.sheet)?, cell.pos)));
            known.collect()
        };
        let (changed_at, edited_at) = (places(changed), places(edited));
        let order = self.order(workbook, &changed_at);
        let restored = changed.iter().any(|cell| !edited.contains(cell));
        let still: Option<BTreeSet<usize>> = restored.then(|| {
            let order = self.order(workbook, &edited_at);
            order.formulas.into_iter().chain(order.circular).collect()
        });
        let depends = |number: &usize| still.as_ref().is_none_or(|still| still.contains(number));
        for number in order.circular {
            match depends(&number) {
                true => {
                    self.forget(number, workbook);
                }
                false => self.restore(number, workbook),
            }
        }
        let (dependent, free): (Vec<usize>, Vec<usize>) =
            order.formulas.into_iter().partition(depends);
        for number in free {
            self.restore(number, workbook);
        }
        self.settle(&dependent, workbook);
    }

    /// Calculates formulas in their order. Those that may read any cell can stand before what they
    /// read, so with such all are calculated until nothing changes.
    fn settle(&mut self, formulas: &[usize], workbook: &mut Workbook) {
        let effort = Effort::default();
        let mut open: Vec<usize> = formulas.to_vec();
        let again = formulas
            .iter()
            .any(|number| self.graph.reads_anything(*number));
        for _ in 0..CALCULATION_PASSES {
            let mut moved = Vec::new();
            for number in formulas {
                self.prepare(*number, workbook, &effort);
                if self.calculate(*number, workbook, true, &effort) {
                    moved.push(*number);
                }
            }
            open = moved;
            if open.is_empty() || !again {
                return;
            }
        }
        for number in open {
            self.forget(number, workbook);
        }
    }

    /// The cells whose values are others than in the file.
    pub fn changes(&self, workbook: &Workbook) -> Vec<Recalculated> {
        let changed = self
            .originals
            .iter()
            .filter_map(|((sheet, pos), original)| {
                let sheet = workbook.sheets.get(*sheet)?;
                let cell = sheet.cells.get(*pos);
                // A formula that was replaced since is an edit.
                let owner = self.graph.owner(self.scope.sheet(&sheet.name)?, *pos)?;
                let content = cell.map(|cell| &cell.content).cloned().unwrap_or_default();
                // An empty text among what an array formula fills is read as nothing.
                let empty = |content: &Content| match content {
                    Content::Text(text) => text.is_empty(),
                    content => *content == Content::Blank,
                };
                let by_array = cell.is_none_or(|cell| cell.formula.is_none());
                let same = content == *original || by_array && empty(&content) && empty(original);
                (self.is_alive(owner, workbook) && !same).then(|| Recalculated {
                    cell: CellRef::new(&sheet.name, *pos),
                    content,
                })
            });
        changed.collect()
    }

    fn order(&self, workbook: &Workbook, changed: &[(usize, CellPos)]) -> graph::Order {
        self.graph
            .order(changed, &[], &|number| self.is_alive(number, workbook))
    }

    /// Whether the formula of a number still stands in its cell.
    fn is_alive(&self, number: usize, workbook: &Workbook) -> bool {
        self.text(number, workbook).is_some()
    }

    fn text<'a>(&self, number: usize, workbook: &'a Workbook) -> Option<&'a str> {
        let formula = self.graph.formula(number)?;
        let sheet = workbook.sheets.get(formula.sheet)?;
        sheet.cells.get(formula.area.first)?.formula.as_deref()
    }

    /// Calculates the formulas that a formula reads, directly or through others, and that were never
    /// calculated.
    fn prepare(&mut self, number: usize, workbook: &mut Workbook, effort: &Effort) {
        if !self.incomplete {
            return;
        }
        let mut wanted = BTreeSet::new();
        let mut queue = vec![number];
        while let Some(next) = queue.pop() {
            let (Some(formula), Some(text)) = (self.graph.formula(next), self.text(next, workbook))
            else {
                continue;
            };
            let reads = self
                .scope
                .precedents(text, formula.sheet, formula.area.first);
            for reference in &reads.references {
                self.graph.owners(reference, &mut |owner| {
                    let blank = self.graph.formula(owner).is_some_and(|formula| {
                        let sheet = workbook.sheets.get(formula.sheet);
                        let cell = sheet.and_then(|sheet| sheet.cells.get(formula.area.first));
                        cell.is_some_and(|cell| cell.content == Content::Blank)
                    });
                    if blank
                        && owner != number
                        && !self.tried.contains(&owner)
                        && wanted.insert(owner)
                    {
                        queue.push(owner);
                    }
                });
            }
        }
        let list: Vec<usize> = wanted.iter().copied().collect();
        let order = self
            .graph
            .order(&[], &list, &|number| wanted.contains(&number));
        for number in order.formulas {
            self.calculate(number, workbook, false, effort);
        }
    }

    /// Calculates one formula, whose precedents have been; `change` tells whether what it gives is a
    /// change of the file. Tells whether it gives something else than before.
    fn calculate(
        &mut self,
        number: usize,
        workbook: &mut Workbook,
        change: bool,
        effort: &Effort,
    ) -> bool {
        let Some(formula) = self.graph.formula(number) else {
            return false;
        };
        self.tried.insert(number);
        match self.value(number, formula, workbook, effort) {
            Ok(values) => {
                let mut moved = false;
                for (pos, content) in values {
                    moved |= self.write(formula.sheet, pos, content, workbook, change);
                }
                moved
            }
            Err(Unknown) if change => self.forget(number, workbook),
            Err(Unknown) => false,
        }
    }

    fn value(
        &mut self,
        number: usize,
        formula: Formula,
        workbook: &Workbook,
        effort: &Effort,
    ) -> Known<Vec<(CellPos, Content)>> {
        let text = self.text(number, workbook).ok_or(Unknown)?;
        effort.spend(text.len())?;
        let (scope, pos) = (&self.scope, formula.area.first);
        let tree = self
            .trees
            .entry(number)
            .or_insert_with(|| parser::parse(text, scope, formula.sheet, pos));
        let expr = tree.as_ref().map_err(|unknown| *unknown)?;
        let book = Book {
            workbook,
            graph: &self.graph,
            share: Share::new(effort),
        };
        let evaluation = Evaluation {
            grid: &book,
            scope: &self.scope,
            sheet: formula.sheet,
            pos,
            epoch_1904: workbook.epoch_1904,
            array: formula.array,
        };
        if formula.area.single().is_some() {
            let value = evaluation.result(expr)?;
            return Ok(vec![(pos, value.content())]);
        }
        let matrix = evaluation.matrix(evaluation.operand(expr)?)?;
        let area = formula.area;
        let mut values = Vec::new();
        for row in 0..area.rows() {
            for col in 0..area.columns() {
                let beyond = matrix.rows() > 1 && row as usize >= matrix.rows();
                let value = match beyond {
                    true => Value::Error(ErrorValue::NotAvailable),
                    false => matrix.at(row as usize, col as usize),
                };
                let pos = CellPos::new(area.first.row + row, area.first.col + col);
                values.push((pos, value.content()));
            }
        }
        Ok(values)
    }

    /// What a formula gives is not known any more. Tells whether it was.
    fn forget(&mut self, number: usize, workbook: &mut Workbook) -> bool {
        let Some(Formula { sheet, area, .. }) = self.graph.formula(number) else {
            return false;
        };
        let mut moved = false;
        for row in area.first.row..=area.last.row {
            for col in area.first.col..=area.last.col {
                let pos = CellPos::new(row, col);
                moved |= self.write(sheet, pos, Content::Blank, workbook, true);
            }
        }
        moved
    }

    /// A formula gives what it gave in the file.
    fn restore(&mut self, number: usize, workbook: &mut Workbook) {
        let Some(Formula { sheet, area, .. }) = self.graph.formula(number) else {
            return;
        };
        let end = CellPos::new(area.last.row, area.last.col);
        let touched = self.originals.range((sheet, area.first)..=(sheet, end));
        let touched: Vec<(usize, CellPos)> = touched
            .map(|(key, _)| *key)
            .filter(|(_, pos)| area.contains(*pos))
            .collect();
        for (sheet, pos) in touched {
            if let Some(original) = self.originals.remove(&(sheet, pos)) {
                self.write(sheet, pos, original, workbook, false);
            }
        }
    }

    fn write(
        &mut self,
        at: usize,
        pos: CellPos,
        content: Content,
        workbook: &mut Workbook,
        change: bool,
    ) -> bool {
        let Some(sheet) = workbook.sheets.get_mut(at) else {
            return false;
        };
        let old = sheet.cells.get(pos).map(|cell| &cell.content);
        // A day stays a day: it is the format that makes it one.
        let content = match (content, old) {
            (Content::Number(number), Some(Content::Date(_))) => Content::Date(number),
            // What differs beyond the digits that Excel shows is the same.
            (Content::Number(number), Some(Content::Number(old))) if same(number, *old) => {
                Content::Number(*old)
            }
            (content, _) => content,
        };
        let moved = old.unwrap_or(&Content::Blank) != &content;
        if change && moved {
            let old = old.cloned().unwrap_or_default();
            self.originals.entry((at, pos)).or_insert(old);
        }
        match sheet.cells.get_mut(pos) {
            Some(cell) => cell.content = content,
            None if content == Content::Blank => {}
            None => sheet.cells.set(
                pos,
                Cell {
                    content,
                    formula: None,
                },
            ),
        }
        moved
    }
}

/// The blocks of a sheet that array formulas and data tables fill, by their first cells; only as far
/// as there are cells.
fn blocks(sheet: &Sheet) -> BTreeMap<CellPos, Area> {
    if sheet.arrangement.filled.is_empty() {
        return BTreeMap::new();
    }
    let used = sheet.cells.iter().fold((0, 0), |(row, col), (pos, _)| {
        (pos.row.max(row), pos.col.max(col))
    });
    let filled = sheet.arrangement.filled.iter();
    let blocks = filled.map(|(first, last)| {
        let end = CellPos::new(
            last.row.min(used.0).max(first.row),
            last.col.min(used.1).max(first.col),
        );
        let area = Area::new(*first, end);
        let size = u64::from(area.rows()) * u64::from(area.columns());
        let area = if size > BLOCK_CELLS {
            Area::cell(*first)
        } else {
            area
        };
        (*first, area)
    });
    blocks.collect()
}

/// The cells of a workbook, for formulas.
struct Book<'a> {
    workbook: &'a Workbook,
    graph: &'a Graph,
    share: Share<'a>,
}

impl Book<'_> {
    fn known(&self, sheet: usize, pos: CellPos, cell: &Cell) -> Known<Value> {
        self.share.spend(match &cell.content {
            Content::Text(text) => 1 + text.len() / 16,
            _ => 1,
        })?;
        let blank = cell.content == Content::Blank;
        // Nothing in the cell of a formula means that its value is not known.
        if blank && (cell.formula.is_some() || self.graph.owner(sheet, pos).is_some()) {
            return Err(Unknown);
        }
        Value::of(&cell.content)
    }
}

impl Grid for Book<'_> {
    fn value(&self, sheet: usize, pos: CellPos) -> Known<Value> {
        let held = self.workbook.sheets.get(sheet).ok_or(Unknown)?;
        match held.cells.get(pos) {
            Some(cell) => self.known(sheet, pos, cell),
            None => Ok(Value::Blank),
        }
    }

    fn each(
        &self,
        reference: &Reference,
        visit: &mut dyn FnMut(CellPos, Value) -> Known<()>,
    ) -> Known<()> {
        for at in reference.first..=reference.last {
            let sheet = self.workbook.sheets.get(at).ok_or(Unknown)?;
            let area = reference.area;
            for (pos, cell) in sheet.cells.within(area.first, area.last) {
                visit(pos, self.known(at, pos, cell)?)?;
            }
        }
        Ok(())
    }

    fn spend(&self, steps: usize) -> Known<()> {
        self.share.spend(steps)
    }
}
