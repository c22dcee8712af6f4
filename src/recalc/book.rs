//! The cells of a workbook, as formulas read them.

use std::cell::{Cell as Slot, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{COLUMNS, CellPos, ROWS};
use crate::workbook::{Cell, Content, Sheet, Workbook};

use super::effort::Share;
use super::eval::{Grid, Hidden};
use super::graph::Graph;
use super::keys::{Keys, Line, LineId};
use super::memo::{Memo, Question};
use super::reference::Area;
use super::scope::Reference;
use super::value::{Known, Unknown, Value};

/// What one formula reads while it is calculated.
pub(super) struct Book<'a> {
    pub(super) workbook: &'a Workbook,
    pub(super) graph: &'a Graph,
    /// Cells that hold something else than in the file.
    pub(super) edited: &'a BTreeSet<(usize, CellPos)>,
    /// What formulas gave in the file, for those that give something else now.
    pub(super) originals: &'a BTreeMap<(usize, CellPos), Content>,
    /// Whether the workbook has tables, which can have filters of their own.
    pub(super) tables: bool,
    /// The columns and rows that were looked through.
    pub(super) keys: &'a RefCell<Keys>,
    /// What calls gave in other cells.
    pub(super) memo: &'a Memo,
    pub(super) share: Share<'a>,
    /// Formulas that are still to be calculated; nothing when each stands behind what it reads.
    pub(super) pending: Option<&'a BTreeSet<usize>>,
    /// The one of them that the formula reads.
    pub(super) needs: Slot<Option<usize>>,
}

impl Book<'_> {
    /// What stands in a cell that the sheet keeps.
    fn known(&self, at: usize, sheet: &Sheet, pos: CellPos, cell: &Cell) -> Known<Value> {
        self.share.spend(match &cell.content {
            Content::Text(text) => 1 + text.len() / 16,
            _ => 1,
        })?;
        let by_formula = cell.formula.is_some() || !sheet.arrangement.filled.is_empty();
        if by_formula {
            self.settled(at, pos)?;
        }
        if cell.content != Content::Blank {
            return Value::of(&cell.content);
        }
        self.empty(at, sheet, pos)
    }

    /// What stands in a cell without content.
    fn empty(&self, at: usize, sheet: &Sheet, pos: CellPos) -> Known<Value> {
        if self.is_empty_text(at, sheet, pos) {
            return Ok(Value::Text(String::new()));
        }
        // Nothing in the cell of a formula means that its value is not known.
        match self.graph.owner(at, pos) {
            Some(_) => Err(Unknown),
            None => Ok(Value::Blank),
        }
    }

    fn is_empty_text(&self, at: usize, sheet: &Sheet, pos: CellPos) -> bool {
        sheet.arrangement.empty_texts.contains(&pos)
            && !self.edited.contains(&(at, pos))
            && !self.originals.contains_key(&(at, pos))
    }

    /// Refuses a cell whose formula is still to be calculated.
    fn settled(&self, at: usize, pos: CellPos) -> Known<()> {
        let Some(pending) = self.pending else {
            return Ok(());
        };
        match self.graph.owner(at, pos) {
            Some(number) if pending.contains(&number) => {
                self.needs.set(Some(number));
                Err(Unknown)
            }
            _ => Ok(()),
        }
    }

    /// The value of a cell, without a word to the calculation that it is needed.
    fn noted(&self, at: usize, pos: CellPos) -> Known<Value> {
        let needs = self.needs.get();
        let value = self.value(at, pos);
        self.needs.set(needs);
        value
    }

    /// Reads a whole column or row.
    fn read(&self, id: LineId) -> Known<Line> {
        let sheet = self.workbook.sheets.get(id.sheet).ok_or(Unknown)?;
        let (first, last) = match id.column {
            true => (CellPos::new(0, id.at), CellPos::new(ROWS - 1, id.at)),
            false => (CellPos::new(id.at, 0), CellPos::new(id.at, COLUMNS - 1)),
        };
        let area = Area { first, last };
        let reference = Reference {
            first: id.sheet,
            last: id.sheet,
            area,
        };
        let beside = self.beside(id.sheet, sheet, &reference);
        let cells = sheet.cells.within(first, last).map(|(pos, _)| pos);
        let mut line = Line::default();
        for pos in cells.chain(beside) {
            let place = if id.column { pos.row } else { pos.col };
            // How far the effort reaches must not depend on what was read before.
            self.share.spend(1)?;
            line.put(place, &self.noted(id.sheet, pos));
        }
        Ok(line)
    }

    /// Places of a reference where the sheet keeps no cell, and that still are not blank: empty texts,
    /// and what an array formula fills.
    fn beside(&self, at: usize, sheet: &Sheet, reference: &Reference) -> BTreeSet<CellPos> {
        let area = reference.area;
        let mut places = BTreeSet::new();
        let texts = sheet.arrangement.empty_texts.range(area.first..=area.last);
        places.extend(texts.filter(|pos| area.contains(**pos)));
        if !sheet.arrangement.filled.is_empty() {
            let own = Reference {
                first: at,
                last: at,
                ..*reference
            };
            self.graph.owned(&own, &mut |pos, _| {
                places.insert(pos);
            });
        }
        places.retain(|pos| sheet.cells.get(*pos).is_none());
        places
    }
}

impl Grid for Book<'_> {
    fn value(&self, sheet: usize, pos: CellPos) -> Known<Value> {
        let held = self.workbook.sheets.get(sheet).ok_or(Unknown)?;
        match held.cells.get(pos) {
            Some(cell) => self.known(sheet, held, pos, cell),
            None => {
                self.settled(sheet, pos)?;
                self.empty(sheet, held, pos)
            }
        }
    }

    fn each(
        &self,
        reference: &Reference,
        visit: &mut dyn FnMut(CellPos, Value) -> Known<()>,
    ) -> Known<()> {
        for at in reference.first..=reference.last {
            let sheet = self.workbook.sheets.get(at).ok_or(Unknown)?;
            let arrangement = &sheet.arrangement;
            let plain = arrangement.empty_texts.is_empty() && arrangement.filled.is_empty();
            let beside = match plain {
                true => BTreeSet::new(),
                false => self.beside(at, sheet, reference),
            };
            let mut beside = beside.into_iter().peekable();
            let area = reference.area;
            for (pos, cell) in sheet.cells.within(area.first, area.last) {
                while let Some(other) = beside.next_if(|other| *other < pos) {
                    visit(other, self.value(at, other)?)?;
                }
                visit(pos, self.known(at, sheet, pos, cell)?)?;
            }
            for other in beside {
                visit(other, self.value(at, other)?)?;
            }
        }
        Ok(())
    }

    fn spend(&self, steps: usize) -> Known<()> {
        self.share.spend(steps)
    }

    fn recall(&self, question: &Question) -> Option<Value> {
        self.memo.recall(question)
    }

    fn keep(&self, question: Question, value: &Value) {
        self.memo.keep(question, value);
    }

    fn line(&self, id: LineId, ask: &mut dyn FnMut(&Line) -> Known<()>) -> Known<()> {
        self.share.spend(8)?;
        if self.keys.borrow().line(id).is_none() {
            let line = self.read(id)?;
            self.keys.borrow_mut().keep(id, line);
        }
        let keys = self.keys.borrow();
        ask(keys.line(id).ok_or(Unknown)?)
    }

    fn hidden(&self, sheet: usize, row: u32) -> Known<Option<Hidden>> {
        let arrangement = &self.workbook.sheets.get(sheet).ok_or(Unknown)?.arrangement;
        Ok(match arrangement.hidden_rows.contains(&row) {
            false => None,
            true if arrangement.filtered || self.tables => Some(Hidden::Filter),
            true => Some(Hidden::Person),
        })
    }

    fn formula(&self, sheet: usize, pos: CellPos) -> Option<&str> {
        let sheet = self.workbook.sheets.get(sheet)?;
        sheet.cells.get(pos)?.formula.as_deref()
    }
}
