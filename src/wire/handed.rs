//! What one module of the page hands to the other: contents that only one can read, and figures that
//! only one can write.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::draft::{KeptContent, content, kept};
use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::form::{Figures, Filling};
use crate::workbook::display::Run;
use crate::workbook::look::NumberFormat;
use crate::workbook::{Arrangement, Cell, Cells, Contents, DefinedName, Display, Sheet, Workbook};

/// The contents of a workbook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HandedContents {
    /// The sheets, in the order of their tabs.
    pub sheets: Vec<HandedSheet>,
    /// Names that stand for one cell, with it.
    pub names: Vec<(String, String)>,
    /// Whether day 0 is in 1904.
    pub epoch_1904: bool,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HandedSheet {
    /// The name on the tab.
    pub name: String,
    /// Whether a person does not see the tab.
    pub hidden: bool,
    /// Row and column from 0, content and formula of each cell that holds something.
    pub cells: Vec<(u32, u32, KeptContent, Option<String>)>,
    /// Row and column of each cell that does not show plainly what it holds, and how.
    pub displays: Vec<(u32, u32, HandedDisplay)>,
    /// The hidden rows.
    pub hidden_rows: Vec<u32>,
    /// The first and the last of hidden columns.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Row and column of the first and of the last cell of merged ones.
    pub merged: Vec<(u32, u32, u32, u32)>,
    /// The same of those that one formula fills.
    pub filled: Vec<(u32, u32, u32, u32)>,
    /// Whether a filter is set.
    pub filtered: bool,
}

/// How a cell shows what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedDisplay {
    /// The code of its number format, if that is not plain.
    pub format: Option<String>,
    /// Whether the text has the colour of what is behind it.
    pub unseen: bool,
    /// Whether it is struck through.
    pub struck: bool,
    /// The parts of a text, where some are struck through or raised: what each says, and whether it is.
    pub runs: Vec<(String, bool, bool)>,
}

/// What stands in the row of a data point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HandedFigure {
    /// Its code.
    pub code: String,
    /// The value.
    pub value: KeptContent,
    /// The note.
    pub note: String,
    /// The reference to evidence.
    pub evidence: String,
    /// The value of the period before.
    pub previous: KeptContent,
}

fn hand(display: &Display) -> HandedDisplay {
    let runs = display.runs.iter();
    HandedDisplay {
        format: display
            .format
            .as_ref()
            .map(|format| format.code().to_owned()),
        unseen: display.unseen,
        struck: display.struck,
        runs: runs
            .map(|run| (run.text.clone(), run.struck, run.raised))
            .collect(),
    }
}

fn display_handed(display: &HandedDisplay) -> Display {
    let runs = display.runs.iter().map(|(text, struck, raised)| Run {
        text: text.clone(),
        struck: *struck,
        raised: *raised,
    });
    Display {
        format: display.format.as_deref().map(NumberFormat::new),
        unseen: display.unseen,
        struck: display.struck,
        runs: runs.collect(),
    }
}

/// The contents of a workbook, to be handed over.
pub fn hand_contents(workbook: &Workbook) -> HandedContents {
    let sheet = |sheet: &Sheet| HandedSheet {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        cells: sheet
            .cells
            .iter()
            .map(|(pos, cell)| (pos.row, pos.col, kept(&cell.content), cell.formula.clone()))
            .collect(),
        displays: sheet
            .cells
            .iter()
            .filter_map(|(pos, cell)| Some((pos.row, pos.col, hand(cell.display.as_deref()?))))
            .collect(),
        hidden_rows: sheet.arrangement.hidden_rows.iter().copied().collect(),
        hidden_columns: {
            let columns = sheet.arrangement.hidden_columns.iter();
            columns
                .map(|range| (*range.start(), *range.end()))
                .collect()
        },
        merged: hand_blocks(&sheet.arrangement.merged),
        filled: hand_blocks(&sheet.arrangement.filled),
        filtered: sheet.arrangement.filtered,
    };
    let names = workbook.names.iter();
    HandedContents {
        sheets: workbook.sheets.iter().map(sheet).collect(),
        names: names
            .map(|name| (name.name.clone(), name.cell.to_string()))
            .collect(),
        epoch_1904: workbook.epoch_1904,
    }
}

/// Contents that were handed over.
pub fn contents_handed(handed: &HandedContents) -> Contents {
    let sheet = |sheet: &HandedSheet| {
        let cells = sheet.cells.iter().map(|(row, column, value, formula)| {
            let cell = Cell {
                content: content(value),
                formula: formula.clone(),
                display: None,
            };
            (CellPos::new(*row, *column), cell)
        });
        let mut cells = Cells::new(cells.collect());
        for (row, column, display) in &sheet.displays {
            if let Some(cell) = cells.get_mut(CellPos::new(*row, *column)) {
                cell.display = Some(Arc::new(display_handed(display)));
            }
        }
        Sheet {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            cells,
            arrangement: Arrangement {
                hidden_rows: sheet.hidden_rows.iter().copied().collect(),
                hidden_columns: {
                    let columns = sheet.hidden_columns.iter();
                    columns.map(|(first, last)| *first..=*last).collect()
                },
                merged: blocks_handed(&sheet.merged),
                filled: blocks_handed(&sheet.filled),
                filtered: sheet.filtered,
                // Only the reader of `.xlsx` tells the rest, and it hands nothing over.
                ..Arrangement::default()
            },
        }
    };
    let names = handed.names.iter().filter_map(|(name, cell)| {
        let cell: CellRef = cell.parse().ok()?;
        let name = name.clone();
        Some(DefinedName { name, cell })
    });
    Contents {
        sheets: handed.sheets.iter().map(sheet).collect(),
        names: names.collect(),
        epoch_1904: handed.epoch_1904,
    }
}

fn hand_blocks(blocks: &[(CellPos, CellPos)]) -> Vec<(u32, u32, u32, u32)> {
    let blocks = blocks.iter();
    blocks
        .map(|(first, last)| (first.row, first.col, last.row, last.col))
        .collect()
}

fn blocks_handed(blocks: &[(u32, u32, u32, u32)]) -> Vec<(CellPos, CellPos)> {
    let blocks = blocks.iter();
    blocks
        .map(|(row, col, last, right)| (CellPos::new(*row, *col), CellPos::new(*last, *right)))
        .collect()
}

/// Figures, to be handed over.
pub fn hand_figures(figures: &Figures) -> Vec<HandedFigure> {
    let figures = figures.iter().map(|(code, filling)| HandedFigure {
        code: code.to_string(),
        value: kept(&filling.value),
        note: filling.note.clone(),
        evidence: filling.evidence.clone(),
        previous: kept(&filling.previous),
    });
    figures.collect()
}

/// Figures that were handed over.
pub fn figures_handed(handed: &[HandedFigure]) -> Figures {
    let figures = handed.iter().filter_map(|figure| {
        let filling = Filling {
            value: content(&figure.value),
            note: figure.note.clone(),
            evidence: figure.evidence.clone(),
            previous: content(&figure.previous),
        };
        Some((Code::new(&figure.code)?, filling))
    });
    figures.collect()
}

#[cfg(test)]
mod tests {
    use super::{contents_handed, figures_handed, hand_contents, hand_figures};
    use crate::session::Session;
    use crate::template::roadmap;

    const SAMPLE: &[u8] = include_bytes!("../../templates/roadmap/samples/belgrade-2020-h1.xlsx");

    #[test]
    fn what_is_handed_over_is_what_arrives() {
        let workbook = crate::open(SAMPLE).expect("a workbook");
        let arrived = contents_handed(&hand_contents(&workbook));
        assert_eq!(arrived.names, workbook.names);
        for (arrived, sheet) in arrived.sheets.iter().zip(&workbook.sheets) {
            assert_eq!((&arrived.name, arrived.hidden), (&sheet.name, sheet.hidden));
            assert!(arrived.cells.iter().eq(sheet.cells.iter()));
        }
        let session = Session::open("a.xlsx", SAMPLE, roadmap().into()).expect("opens");
        let figures = session.figures();
        assert_eq!(figures_handed(&hand_figures(&figures)), figures);
    }
}
