//! What the formulas of a new form give, so that a program that calculates nothing when it opens a
//! file shows what one would that does.

use std::collections::HashMap;

use rust_xlsxwriter::Formula;

use crate::cell::CellPos;
use crate::recalc;
use crate::workbook::{Cells, Content};

/// Numbers from here on are written with an exponent.
const LARGE: f64 = 1e15;

/// What formulas give, by the name of their sheet and their cell, as the writer takes it.
#[derive(Debug, Default)]
pub(super) struct Results(HashMap<(String, CellPos), String>);

impl Results {
    /// Calculates the formulas of a workbook that was written without results.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let Ok(mut workbook) = crate::open(bytes) else {
            return Self::default();
        };
        for sheet in &mut workbook.sheets {
            let open = sheet.cells.iter().map(|(pos, cell)| {
                let mut cell = cell.clone();
                if cell.formula.is_some() {
                    cell.content = Content::Blank;
                }
                (pos, cell)
            });
            sheet.cells = Cells::new(open.collect());
        }
        recalc::complete(&mut workbook);
        let mut results = HashMap::new();
        for sheet in &workbook.sheets {
            for (pos, cell) in sheet.cells.iter() {
                if cell.formula.is_some()
                    && let Some(result) = written(&cell.content)
                {
                    results.insert((sheet.name.clone(), pos), result);
                }
            }
        }
        Self(results)
    }

    /// A formula with what it gives, if that is known.
    pub(super) fn put(&self, sheet: &str, (row, column): (u32, u16), formula: &str) -> Formula {
        let pos = CellPos::new(row, u32::from(column));
        let formula = Formula::new(formula);
        match self.0.get(&(sheet.to_owned(), pos)) {
            Some(result) => formula.set_result(result),
            None => formula,
        }
    }
}

fn written(content: &Content) -> Option<String> {
    Some(match content {
        // The bounds of what is missing have a hundred digits.
        Content::Number(number) if number.abs() >= LARGE => format!("{number:E}"),
        Content::Number(number) | Content::Date(number) => number.to_string(),
        Content::Text(text) | Content::Error(text) => text.clone(),
        Content::Bool(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
        Content::Blank => return None,
    })
}
