//! Many cells at once, as one step: what Excel does with a selection.
//!
//! Text goes from one program to another as lines of cells with tabs between them, in quotes where
//! a cell itself holds a tab, a line break or a quote.

use std::collections::BTreeMap;

use crate::cell::{self, Block, CellPos, CellRef};
use crate::correct::Edit;
use crate::patch;
use crate::submission::value;
use crate::workbook::{Content, Sheet};

use super::{Origin, Session, SessionError};

/// The most cells that are written at once.
const CELLS: usize = 100_000;

/// What became of writing into many cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The cells that were meant.
    pub block: Block,
    /// How many of them changed.
    pub changed: usize,
    /// Those that hold a formula and were left as they are.
    pub left: Vec<CellRef>,
}

impl Session {
    /// The text of a block, as it is edited, for other programs.
    ///
    /// # Errors
    /// When there is no such sheet.
    pub fn copy(&self, sheet: usize, block: Block) -> Result<String, SessionError> {
        let sheet = self.sheet(sheet)?;
        let (rows, columns) = sheet.cells.extent();
        // Whole columns are copied as far as they hold something.
        let last_row = block.last.row.min(rows.max(block.first.row + 1) - 1);
        let last_column = block.last.col.min(columns.max(block.first.col + 1) - 1);
        let mut text = String::new();
        for row in block.first.row..=last_row {
            let line = Block::new(
                CellPos::new(row, block.first.col),
                CellPos::new(row, last_column),
            );
            let mut column = block.first.col;
            for (pos, cell) in sheet.cells.within(line.first, line.last) {
                text.extend((column..pos.col).map(|_| '\t'));
                column = pos.col;
                let shown = value::shown(&cell.content, self.workbook.epoch_1904);
                text.push_str(&quoted(&shown));
            }
            text.extend((column..last_column).map(|_| '\t'));
            if row < last_row {
                text.push('\n');
            }
        }
        Ok(text)
    }

    /// Writes a text of another program into the cells from the first of a block on, as one step. A
    /// text smaller than the block fills it as often as it fits exactly. Of what was cut, the cells
    /// of `cut` are cleared in the same step.
    ///
    /// # Errors
    /// When there is no such sheet, or the cells are too many.
    pub fn paste(
        &mut self,
        sheet: usize,
        block: Block,
        text: &str,
        cut: Option<(usize, Block)>,
    ) -> Result<Written, SessionError> {
        let lines = lines(text);
        let rows = u32::try_from(lines.len()).unwrap_or(u32::MAX).max(1);
        let columns = lines.iter().map(Vec::len).max().unwrap_or(1);
        let columns = u32::try_from(columns).unwrap_or(u32::MAX).max(1);
        let fills = |meant: u32, given: u32| match meant.is_multiple_of(given) {
            true => meant,
            false => given,
        };
        let (height, width) = (fills(block.rows(), rows), fills(block.columns(), columns));
        let end = |first: u32, size: u32, limit: u32| first.saturating_add(size).min(limit) - 1;
        let target = Block::new(
            block.first,
            CellPos::new(
                end(block.first.row, height, cell::ROWS),
                end(block.first.col, width, cell::COLUMNS),
            ),
        );
        let mut entries = Vec::new();
        if let Some((from, cleared)) = cut {
            entries.extend(self.held(from, cleared)?);
        }
        within_limit(target)?;
        let name = self.sheet(sheet)?.name.clone();
        for row in target.first.row..=target.last.row {
            let line = lines.get(((row - target.first.row) % rows) as usize);
            for col in target.first.col..=target.last.col {
                let field =
                    line.and_then(|line| line.get(((col - target.first.col) % columns) as usize));
                // A shorter line leaves what stands beside it.
                if let Some(field) = field {
                    entries.push((CellRef::new(&name, CellPos::new(row, col)), field.clone()));
                }
            }
        }
        self.enter(target, entries)
    }

    /// Empties the cells of a block, as one step.
    ///
    /// # Errors
    /// When there is no such sheet, or the cells are too many.
    pub fn clear(&mut self, sheet: usize, block: Block) -> Result<Written, SessionError> {
        let entries = self.held(sheet, block)?;
        self.enter(block, entries)
    }

    fn sheet(&self, index: usize) -> Result<&Sheet, SessionError> {
        let sheet = self.workbook.sheets.get(index);
        sheet.ok_or_else(|| SessionError::NoSuchCell(index.to_string()))
    }

    /// The cells of a block that hold something, each to be emptied.
    fn held(&self, sheet: usize, block: Block) -> Result<Vec<(CellRef, String)>, SessionError> {
        let sheet = self.sheet(sheet)?;
        let held = sheet.cells.within(block.first, block.last);
        let held =
            held.filter(|(_, cell)| cell.formula.is_some() || cell.content != Content::Blank);
        let entries: Vec<(CellRef, String)> = held
            .map(|(pos, _)| (CellRef::new(&sheet.name, pos), String::new()))
            .take(CELLS + 1)
            .collect();
        match entries.len() > CELLS {
            true => Err(SessionError::TooManyCells(CELLS)),
            false => Ok(entries),
        }
    }

    /// Puts what was typed into cells, as one step; of two entries for one cell the later counts.
    fn enter(
        &mut self,
        block: Block,
        entries: Vec<(CellRef, String)>,
    ) -> Result<Written, SessionError> {
        let asked = self.asked();
        let entries: BTreeMap<CellRef, String> = entries.into_iter().collect();
        let mut left = Vec::new();
        let mut step: Vec<(Edit, Origin)> = Vec::new();
        for (cell, typed) in entries {
            if patch::can_be_edited(&self.workbook, &cell, false).is_err() {
                left.push(cell);
                continue;
            }
            let code = asked.get(&cell).cloned();
            let new = self.meant(&cell, code.as_ref(), &typed);
            let held = self.workbook.cell(&cell);
            let old = held.map(|held| held.content.clone()).unwrap_or_default();
            if new != old {
                let edit = Edit {
                    cell,
                    code,
                    old,
                    new,
                };
                step.push((edit, Origin::Typed));
            }
        }
        let changed = step.len();
        self.take(step)?;
        Ok(Written {
            block,
            changed,
            left,
        })
    }
}

fn within_limit(block: Block) -> Result<(), SessionError> {
    let cells = u64::from(block.rows()) * u64::from(block.columns());
    match cells > CELLS as u64 {
        true => Err(SessionError::TooManyCells(CELLS)),
        false => Ok(()),
    }
}

/// A cell's text, in quotes where it would be taken for several cells.
fn quoted(text: &str) -> String {
    match text.contains(['\t', '\n', '\r', '"']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// The cells of a text, line by line. The line break at the end that Excel adds begins no line.
fn lines(text: &str) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    let mut line = Vec::new();
    let mut field = String::new();
    let mut rest = text.chars().peekable();
    let mut begins = true;
    while let Some(next) = rest.next() {
        match next {
            '"' if begins => {
                while let Some(inside) = rest.next() {
                    match inside {
                        '"' if rest.peek() == Some(&'"') => {
                            rest.next();
                            field.push('"');
                        }
                        '"' => break,
                        other => field.push(other),
                    }
                }
                begins = false;
            }
            '\t' => {
                line.push(std::mem::take(&mut field));
                begins = true;
            }
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                line.push(std::mem::take(&mut field));
                lines.push(std::mem::take(&mut line));
                begins = true;
            }
            other => {
                field.push(other);
                begins = false;
            }
        }
    }
    if !begins || !line.is_empty() || lines.is_empty() {
        line.push(field);
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{lines, quoted};

    #[test]
    fn cells_are_what_excel_puts_on_the_clipboard() {
        for (text, cells) in [
            ("1\t2\r\n3\t4\r\n", vec![vec!["1", "2"], vec!["3", "4"]]),
            ("one", vec![vec!["one"]]),
            ("", vec![vec![""]]),
            ("a\t\n", vec![vec!["a", ""]]),
            (
                "\"a\tb\"\t\"say \"\"yes\"\"\"",
                vec![vec!["a\tb", "say \"yes\""]],
            ),
            (
                "\"two\nlines\"\nnext",
                vec![vec!["two\nlines"], vec!["next"]],
            ),
            ("5\" pipe\tx", vec![vec!["5\" pipe", "x"]]),
            ("\n", vec![vec![""]]),
        ] {
            assert_eq!(lines(text), cells, "{text:?}");
        }
        for text in ["plain", "a\tb", "say \"yes\"", "two\nlines"] {
            assert_eq!(lines(&quoted(text)), [[text]]);
        }
    }
}
