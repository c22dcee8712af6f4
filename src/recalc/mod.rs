//! The workbook's own formulas: what depends on an edit is calculated anew.
//!
//! `lexer` and `parser` read the formulas of cells, `scope` resolves their words (sheets, names,
//! tables), `graph` knows who reads what, `eval` and `functions` calculate. A formula that uses
//! anything else loses its value until Excel calculates it, and so does what reads it: no value that
//! is out of date stays. The cost is that of what depends on the edit; the graph is made once.

mod book;
mod doubt;
mod effort;
mod eval;
mod functions;
mod graph;
mod keys;
mod lexer;
mod memo;
mod order;
mod parser;
pub(crate) mod reference;
pub(crate) mod scope;
mod settle;
#[cfg(test)]
mod tests;
mod value;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{CellPos, CellRef};
use crate::limits::{BLOCK_CELLS, NEVER_CALCULATED};
use crate::workbook::{Cell, Content, Sheet, Workbook};

use book::Book;
use effort::{Effort, Share};
use eval::Evaluation;
use graph::{Formula, Graph};
use keys::Keys;
use memo::Memo;
use parser::Expr;
use reference::Area;
use scope::Scope;
use settle::{Attempt, Round};
use value::{ErrorValue, Known, Unknown, Value, same};

pub(crate) use lexer::shifted;
pub use verify::{Uncalculated, Verified, verify};

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
    /// Cells that hold something else than in the file.
    edited: BTreeSet<(usize, CellPos)>,
    /// Formulas whose block is as large as what they give.
    dynamic: BTreeSet<usize>,
    /// Those of them that can give another number of values.
    growing: BTreeSet<usize>,
    /// Those of them that gave another number of values, or an unknown one, just now.
    resized: BTreeSet<usize>,
    /// The columns and rows that formulas look through, as of now.
    keys: Keys,
    /// Formulas that read themselves and go on from what they gave last.
    kept: BTreeSet<usize>,
    /// What formulas give without an edit, for those whose result in the file is not that.
    settled: BTreeMap<(usize, CellPos), Content>,
    /// Formulas that were not calculated because that takes too much effort.
    too_much: BTreeSet<usize>,
    /// What calls gave in the calculation that goes on.
    memo: Memo,
}

/// A cell whose value is another one than in the file, because its formula reads an edited cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Recalculated {
    /// The cell.
    pub cell: CellRef,
    /// What its formula gives now; blank when that is not known.
    pub content: Content,
}

/// What came of the formulas that no program had calculated.
#[derive(Debug, Default)]
pub struct Completed {
    /// The formulas of the workbook, if there were any such.
    pub recalculation: Option<Recalculation>,
    /// Those that were not calculated, because that takes too much effort.
    pub left: Uncalculated,
}

/// Calculates the formulas of a workbook that no program has calculated yet, as far as that is
/// possible.
pub fn complete(workbook: &mut Workbook) -> Completed {
    let open = |cell: &Cell| cell.formula.is_some() && cell.content == Content::Blank;
    let mut left = Uncalculated::default();
    for sheet in &workbook.sheets {
        for (pos, _) in sheet.cells.iter().filter(|(_, cell)| open(cell)) {
            left.note(|| CellRef::new(&sheet.name, pos));
        }
    }
    if left.count == 0 || left.count > NEVER_CALCULATED {
        return Completed {
            recalculation: None,
            left,
        };
    }
    let mut recalculation = Recalculation::new(workbook);
    recalculation.complete(workbook);
    Completed {
        left: recalculation.left(workbook),
        recalculation: Some(recalculation),
    }
}

impl Recalculation {
    /// Reads the formulas of a workbook.
    pub fn new(workbook: &Workbook) -> Self {
        Self::within(workbook, Scope::new(workbook), None)
    }

    /// Reads the formulas of a workbook, or only some of them.
    fn within(
        workbook: &Workbook,
        scope: Scope,
        only: Option<&BTreeSet<(usize, CellPos)>>,
    ) -> Self {
        let mut graph = Graph::new(workbook.sheets.len());
        let (mut dynamic, mut growing) = (BTreeSet::new(), BTreeSet::new());
        let mut incomplete = false;
        let mut room = BLOCK_CELLS;
        let mut too_much = BTreeSet::new();
        let mut trees = BTreeMap::new();
        for (at, sheet) in workbook.sheets.iter().enumerate() {
            let blocks = blocks(sheet, &mut room);
            for (pos, cell) in sheet.cells.iter() {
                let Some(text) = &cell.formula else { continue };
                if only.is_some_and(|only| !only.contains(&(at, pos))) {
                    continue;
                }
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
                let number = graph.add(formula, &reads);
                // A block for which there was no room: its cells are not followed, so it has no value.
                if block.is_none() && sheet.arrangement.filled_with(pos).is_some() {
                    too_much.insert(number);
                    trees.insert(number, Err(Unknown));
                }
                if sheet.arrangement.dynamic.contains(&pos) {
                    dynamic.insert(number);
                    let one = formula.area.single().is_some() && settle::gives_one_value(text);
                    if !one {
                        growing.insert(number);
                    }
                }
            }
        }
        graph.finish();
        Self {
            scope,
            graph,
            trees,
            tried: BTreeSet::new(),
            incomplete,
            originals: BTreeMap::new(),
            edited: BTreeSet::new(),
            dynamic,
            growing,
            resized: BTreeSet::new(),
            keys: Keys::default(),
            kept: BTreeSet::new(),
            settled: BTreeMap::new(),
            too_much,
            memo: Memo::default(),
        }
    }

    /// Goes on from results that are not those of the file: they are what formulas give without an edit.
    /// What reads them is calculated anew.
    pub fn start_from(&mut self, verified: &Verified, workbook: &mut Workbook) {
        self.originals.clone_from(&verified.stored);
        self.settled.clone_from(&verified.settled);
        let cells = verified.cells(workbook);
        if !cells.is_empty() {
            self.update(workbook, &cells, &[]);
        }
    }

    /// The formulas that were not calculated, because that takes too much effort.
    pub fn left(&self, workbook: &Workbook) -> Uncalculated {
        let mut left = Uncalculated::default();
        for number in &self.too_much {
            if let Some(formula) = self.graph.formula(*number)
                && let Some(sheet) = workbook.sheets.get(formula.sheet)
            {
                left.note(|| CellRef::new(&sheet.name, formula.area.first));
            }
        }
        left
    }

    /// Whether formulas that read themselves were left at what they gave last, from which Excel goes on
    /// when it calculates.
    pub fn keeps_state(&self) -> bool {
        !self.kept.is_empty()
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
        self.keys.clear();
        self.memo.clear();
        let wanted: Vec<usize> = open.iter().copied().collect();
        let order = self
            .graph
            .order(&[], &wanted, &|number| open.contains(&number));
        self.settle(&order.formulas, workbook, false, order.work);
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
        let (changed_at, mut edited_at) = (places(changed), places(edited));
        self.edited = edited_at.iter().copied().collect();
        edited_at.extend(self.settled.keys());
        self.keys.clear();
        self.memo.clear();
        let order = self.order(workbook, &changed_at);
        let work = order.work;
        let restored = any_beside(changed.iter(), edited.iter());
        let still: Option<BTreeSet<usize>> = restored.then(|| {
            let order = self.order(workbook, &edited_at);
            order.formulas.into_iter().chain(order.circular).collect()
        });
        let depends = |number: &usize| still.as_ref().is_none_or(|still| still.contains(number));
        let circles = match self.scope.calculation.iterates {
            true => self.graph.circles(&order.circular),
            false => BTreeSet::new(),
        };
        for number in order.circular {
            match depends(&number) {
                true if circles.contains(&number) => self.leave_circular(number, workbook),
                true => self.forget(number, workbook),
                false => self.restore(number, workbook),
            }
        }
        let (dependent, free): (Vec<usize>, Vec<usize>) =
            order.formulas.into_iter().partition(depends);
        for number in free {
            self.restore(number, workbook);
        }
        self.settle(&dependent, workbook, true, work);
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
        if !self.incomplete || effort.is_spent() {
            return;
        }
        let mut looked = 0;
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
                    looked += 1;
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
        // That there is no effort left is noticed by the next formula.
        let _ = effort.spend(looked);
        if wanted.is_empty() {
            return;
        }
        let list: Vec<usize> = wanted.iter().copied().collect();
        let order = self
            .graph
            .order(&[], &list, &|number| wanted.contains(&number));
        for number in order.formulas {
            let round = Round {
                change: false,
                pending: None,
                effort,
            };
            self.calculate(number, workbook, &round);
        }
    }

    /// Calculates one formula.
    fn calculate(&mut self, number: usize, workbook: &mut Workbook, round: &Round<'_>) -> Attempt {
        let change = round.change;
        let Some(formula) = self.graph.formula(number) else {
            return Attempt::Done;
        };
        self.tried.insert(number);
        let (value, needs) = self.value(number, formula, workbook, round);
        if let Some(needs) = needs {
            return Attempt::Needs(needs);
        }
        let value = value.and_then(|values| match self.as_stored(&values) {
            true => Ok(values),
            false => Err(Unknown),
        });
        match value.is_err() && round.effort.was_exceeded() {
            true => self.too_much.insert(number),
            false => self.too_much.remove(&number),
        };
        if self.growing.contains(&number) && value.is_err() && change {
            self.resized.insert(number);
        }
        match value {
            Ok(values) => {
                self.fill(formula, &values, workbook, round);
                for (pos, content) in values {
                    self.write(formula.sheet, pos, content, workbook, change);
                }
            }
            Err(Unknown) if change => self.forget(number, workbook),
            Err(Unknown) => {}
        }
        Attempt::Done
    }

    /// Whether Excel keeps results as they are calculated. It may round each number to what its cell
    /// shows, which is not known here.
    fn as_stored(&self, values: &[(CellPos, Content)]) -> bool {
        let number = |content: &Content| matches!(content, Content::Number(_) | Content::Date(_));
        !self.scope.calculation.as_shown || !values.iter().any(|(_, content)| number(content))
    }

    fn value(
        &mut self,
        number: usize,
        formula: Formula,
        workbook: &Workbook,
        round: &Round<'_>,
    ) -> (Known<Vec<(CellPos, Content)>>, Option<usize>) {
        let Some(text) = self.text(number, workbook) else {
            return (Err(Unknown), None);
        };
        if let Err(unknown) = round.effort.spend(text.len()) {
            return (Err(unknown), None);
        }
        let (scope, pos) = (&self.scope, formula.area.first);
        let tree = self
            .trees
            .entry(number)
            .or_insert_with(|| parser::parse(text, scope, formula.sheet, pos));
        let expr = match tree {
            Ok(expr) => &*expr,
            Err(unknown) => return (Err(*unknown), None),
        };
        let keys = std::cell::RefCell::new(std::mem::take(&mut self.keys));
        let book = Book {
            workbook,
            graph: &self.graph,
            edited: &self.edited,
            originals: &self.originals,
            pending: round.pending,
            tables: self.scope.has_tables(),
            keys: &keys,
            memo: &self.memo,
            share: Share::new(round.effort),
            needs: std::cell::Cell::new(None),
        };
        let evaluation = Evaluation {
            grid: &book,
            scope: &self.scope,
            sheet: formula.sheet,
            pos,
            area: formula.area,
            epoch_1904: workbook.epoch_1904,
            array: formula.array,
            entered: formula.array,
            bound: None,
        };
        let values = filled(&evaluation, expr, self.dynamic.contains(&number));
        let needs = book.needs.get();
        self.keys = keys.into_inner();
        (values, needs)
    }

    /// A formula gives what it gave in the file.
    fn restore(&mut self, number: usize, workbook: &mut Workbook) {
        self.kept.remove(&number);
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
            if let Some(settled) = self.settled.get(&(sheet, pos)).cloned() {
                self.write(sheet, pos, settled, workbook, false);
            } else if let Some(original) = self.originals.remove(&(sheet, pos)) {
                self.write(sheet, pos, original, workbook, false);
            }
        }
    }

    /// Makes the cells that a block fills and that the sheet does not hold yet, all at once.
    fn fill(
        &mut self,
        formula: Formula,
        values: &[(CellPos, Content)],
        workbook: &mut Workbook,
        round: &Round<'_>,
    ) {
        let Some(sheet) = workbook.sheets.get_mut(formula.sheet) else {
            return;
        };
        let missing = values
            .iter()
            .filter(|(pos, content)| *content != Content::Blank && sheet.cells.get(*pos).is_none());
        let missing: Vec<(CellPos, Cell)> = missing
            .map(|(pos, content)| {
                let cell = Cell {
                    content: content.clone(),
                    ..Cell::default()
                };
                (*pos, cell)
            })
            .collect();
        if missing.is_empty() {
            return;
        }
        // Each time the cells behind are moved; that there is no effort left is noticed by the next formula.
        let _ = round.effort.spend(missing.len() + sheet.cells.len() / 8);
        for (pos, cell) in &missing {
            self.memo.changed(formula.sheet, *pos);
            let value = Value::of(&cell.content);
            self.keys.follow(formula.sheet, *pos, &Err(Unknown), &value);
            if round.change {
                let key = (formula.sheet, *pos);
                self.originals.entry(key).or_insert(Content::Blank);
            }
        }
        sheet.cells.set_all(missing);
    }

    fn write(
        &mut self,
        at: usize,
        pos: CellPos,
        content: Content,
        workbook: &mut Workbook,
        change: bool,
    ) {
        let Some(sheet) = workbook.sheets.get_mut(at) else {
            return;
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
        if moved {
            self.memo.changed(at, pos);
        }
        if change && moved {
            let old = old.cloned().unwrap_or_default();
            self.originals.entry((at, pos)).or_insert(old);
        }
        let value = |content: &Content| match content {
            Content::Blank => Err(Unknown),
            content => Value::of(content),
        };
        let old = value(old.unwrap_or(&Content::Blank));
        self.keys.follow(at, pos, &old, &value(&content));
        match sheet.cells.get_mut(pos) {
            Some(cell) => cell.content = content,
            None if content == Content::Blank => {}
            None => sheet.cells.set(
                pos,
                Cell {
                    content,
                    ..Cell::default()
                },
            ),
        }
    }
}

/// Whether any of some things is none of others. Thousands of cells can be pasted at once.
fn any_beside<T: Ord>(mut some: impl Iterator<Item = T>, others: impl Iterator<Item = T>) -> bool {
    let others: BTreeSet<T> = others.collect();
    some.any(|one| !others.contains(&one))
}

/// The blocks of a sheet that array formulas and data tables fill, by their first cells; only as far
/// as there are cells, and for so many cells in all as there is room for.
fn blocks(sheet: &Sheet, room: &mut u64) -> BTreeMap<CellPos, Area> {
    if sheet.arrangement.filled.is_empty() {
        return BTreeMap::new();
    }
    let used = sheet.cells.iter().fold((0, 0), |(row, col), (pos, _)| {
        (pos.row.max(row), pos.col.max(col))
    });
    let filled = sheet.arrangement.filled.iter();
    let blocks = filled.filter_map(|(first, last)| {
        let end = CellPos::new(
            last.row.min(used.0).max(first.row),
            last.col.min(used.1).max(first.col),
        );
        let area = Area::new(*first, end);
        let size = u64::from(area.rows()) * u64::from(area.columns());
        *room = room.checked_sub(size)?;
        Some((*first, area))
    });
    blocks.collect()
}

/// What a formula gives, for each of the cells that it fills.
fn filled(
    evaluation: &Evaluation<'_>,
    expr: &Expr,
    dynamic: bool,
) -> Known<Vec<(CellPos, Content)>> {
    let area = evaluation.area;
    if area.single().is_some() && !dynamic {
        let value = evaluation.result(expr)?;
        return Ok(vec![(area.first, value.content()?)]);
    }
    let matrix = evaluation.matrix(evaluation.operand(expr)?)?;
    let (rows, columns) = (area.rows() as usize, area.columns() as usize);
    if dynamic && (matrix.rows(), matrix.columns) != (rows, columns) {
        return Err(Unknown);
    }
    let mut values = Vec::new();
    for row in 0..area.rows() {
        for col in 0..area.columns() {
            let beyond = matrix.rows() > 1 && row as usize >= matrix.rows();
            let value = match beyond {
                true => Value::Error(ErrorValue::NotAvailable),
                false => matrix.at(row as usize, col as usize),
            };
            let pos = CellPos::new(area.first.row + row, area.first.col + col);
            values.push((pos, value.content()?));
        }
    }
    Ok(values)
}
