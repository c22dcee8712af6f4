//! What the page needs to draw a sheet as a person knows it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::cell::{Block, CellPos, CellRef};
use crate::language::Messages;
use crate::session::{Found, Session, Written};
use crate::submission::value;
use crate::workbook::look::{Border, CellStyle, Horizontal, Line, Vertical};
use crate::workbook::{Content, Sheet};

/// A sheet, as the page's tabs and scroll bars need it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SheetShape {
    /// The name on the tab.
    pub name: String,
    /// Whether a person sees the tab in Excel.
    pub hidden: bool,
    /// One more than the last row that holds something.
    pub rows: u32,
    /// One more than the last column that holds something.
    pub columns: u32,
}

/// How a sheet looks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SheetLook {
    /// Whether the file says how it looks; where it does not, widths are guessed from the texts.
    pub known: bool,
    /// Columns of another width than the usual one, from left to right.
    pub columns: Vec<ColumnLook>,
    /// The usual width of a column, in pixels.
    pub default_width: f64,
    /// Rows of another height than the usual one, from top to bottom.
    pub rows: Vec<RowLook>,
    /// The usual height of a row, in pixels.
    pub default_height: f64,
    /// How many rows stay in view at the top, as the file says.
    pub frozen_rows: u32,
    /// How many columns stay in view at the left.
    pub frozen_columns: u32,
    /// The row of the form's column headers, if it is a sheet of the form.
    pub header_row: Option<u32>,
    /// Whether lines are drawn between cells.
    pub gridlines: bool,
    /// Merged cells.
    pub merged: Vec<BlockView>,
    /// The styles that its cells refer to.
    pub styles: Vec<StyleView>,
}

/// Neighbouring columns that look the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ColumnLook {
    /// The first, from 0.
    pub first: u32,
    /// The last.
    pub last: u32,
    /// In pixels.
    pub width: f64,
    /// Whether a person does not see them in Excel.
    pub hidden: bool,
    /// The style of their empty cells.
    pub style: u16,
}

/// Neighbouring rows that look the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RowLook {
    /// The first, from 0.
    pub first: u32,
    /// The last.
    pub last: u32,
    /// In pixels, if it is not the usual height.
    pub height: Option<f64>,
    /// Whether a person does not see them in Excel.
    pub hidden: bool,
    /// The style of their empty cells, if the rows have one.
    pub style: Option<u16>,
}

/// A rectangle of cells.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BlockView {
    /// The first row, from 0.
    pub first_row: u32,
    /// The first column, from 0.
    pub first_column: u32,
    /// The last row.
    pub last_row: u32,
    /// The last column.
    pub last_column: u32,
}

/// How a cell looks. Colours are `#1f4e6b`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct StyleView {
    /// Its number.
    pub id: u16,
    /// The name of the font.
    pub font: Option<String>,
    /// The size of the font, in points.
    pub size: Option<f64>,
    /// The colour of the text.
    pub ink: Option<String>,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Whether it is underlined.
    pub underline: bool,
    /// Whether it is struck through.
    pub strike: bool,
    /// The colour behind the text.
    pub fill: Option<String>,
    /// The lines at the left, right, top and bottom; none is null.
    pub borders: [Option<BorderView>; 4],
    /// `left`, `center`, `right` or `justify`; by the kind of content, if none.
    pub horizontal: Option<&'static str>,
    /// `top`, `middle` or `bottom`.
    pub vertical: &'static str,
    /// Whether long text takes several lines.
    pub wrap: bool,
    /// Steps of indentation.
    pub indent: u8,
}

/// A line at one side of a cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BorderView {
    /// `solid`, `dashed`, `dotted` or `double`.
    pub line: &'static str,
    /// In pixels.
    pub width: u8,
    /// Its colour; that of the text, if none.
    pub colour: Option<String>,
}

/// A cell, as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CellView {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// What a person sees, as its number format writes it.
    pub text: String,
    /// What is edited, where that is not what is seen: a number in full, a day as `2020-06-30`.
    pub input: Option<String>,
    /// `blank`, `number`, `text`, `boolean`, `date` or `error`.
    pub kind: &'static str,
    /// The formula, without its equals sign.
    pub formula: Option<String>,
    /// The number of its style.
    pub style: u16,
    /// Whether an accepted edit put it there.
    pub edited: bool,
    /// Whether a person may write into it: no formula fills it.
    pub editable: bool,
    /// Whether one formula fills it and others, so that no value can replace it.
    pub shared: bool,
    /// Whether its value is known: it holds no formula, or one whose result is known. Excel calculates
    /// the others when it opens the corrected workbook.
    pub calculated: bool,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FoundCells {
    /// The first cells, such as `Sheet!D5`.
    pub cells: Vec<String>,
    /// How many there are in all.
    pub total: usize,
}

/// What became of writing into many cells.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct WrittenCells {
    /// The cells that were meant.
    pub block: BlockView,
    /// How many of them changed.
    pub changed: usize,
    /// Those that hold a formula and were left as they are.
    pub left: Vec<String>,
}

/// A cell's place on its sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PlaceView {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

/// The sheets of the workbook.
pub fn shapes(session: &Session) -> Vec<SheetShape> {
    let sheets = session.workbook().sheets.iter();
    let shape = |sheet: &Sheet| {
        let (rows, columns) = sheet.cells.extent();
        SheetShape {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            rows,
            columns,
        }
    };
    sheets.map(shape).collect()
}

/// How a sheet looks.
pub fn look(session: &Session, sheet: usize) -> Option<SheetLook> {
    let sheet = session.workbook().sheets.get(sheet)?;
    let looks = session.looks();
    let usual = crate::workbook::look::SheetLook::default();
    let own = looks.sheet(&sheet.name).unwrap_or(&usual);
    let styles = looks.styles();
    let used = own.used().into_iter();
    Some(SheetLook {
        known: own.known,
        columns: own
            .columns
            .iter()
            .map(|run| ColumnLook {
                first: run.first,
                last: run.last,
                width: run.width,
                hidden: run.hidden,
                style: run.style,
            })
            .collect(),
        default_width: own.default_width,
        rows: own
            .rows
            .iter()
            .map(|run| RowLook {
                first: run.first,
                last: run.last,
                height: run.height,
                hidden: run.hidden,
                style: run.style,
            })
            .collect(),
        default_height: own.default_height,
        frozen_rows: own.frozen.0,
        frozen_columns: own.frozen.1,
        header_row: session.submission().headers.get(&sheet.name).copied(),
        gridlines: own.gridlines || !own.known,
        merged: sheet
            .arrangement
            .merged
            .iter()
            .map(|(first, last)| block(Block::new(*first, *last)))
            .collect(),
        styles: used
            .filter_map(|id| Some(style(id, styles.get(usize::from(id))?)))
            .collect(),
    })
}

/// The cells of a window of a sheet that hold something or look like something; rows and columns
/// from 0, bounds included.
pub fn cells(
    session: &Session,
    sheet: usize,
    rows: (u32, u32),
    columns: (u32, u32),
    messages: &Messages,
) -> Vec<CellView> {
    let Some(sheet) = session.workbook().sheets.get(sheet) else {
        return Vec::new();
    };
    let changed = session.edits();
    let changed: BTreeSet<CellPos> = changed
        .iter()
        .filter(|edit| edit.cell.sheet == sheet.name)
        .map(|edit| edit.cell.pos)
        .collect();
    let look = session.looks().sheet(&sheet.name);
    let within = |pos: &CellPos| (columns.0..=columns.1).contains(&pos.col);
    let mut views = Vec::new();
    for row in rows.0..=rows.1 {
        let held = sheet.cells.row(row);
        let held = held.filter(|(pos, _)| within(pos)).map(|(pos, _)| pos);
        let styled = look.into_iter().flat_map(|look| look.styled(row));
        let styled = styled.map(|(pos, _)| pos).filter(within);
        let places: BTreeSet<CellPos> = held.chain(styled).collect();
        views.extend(places.into_iter().map(|pos| {
            let edited = changed.contains(&pos);
            let shared = sheet.arrangement.filled_with(pos).is_some();
            let style = look.map_or(0, |look| look.style(pos));
            cell(
                session,
                sheet,
                pos,
                messages,
                CellView {
                    row: pos.row,
                    column: pos.col,
                    text: String::new(),
                    input: None,
                    kind: "blank",
                    formula: None,
                    style,
                    edited,
                    editable: !shared,
                    shared,
                    calculated: true,
                },
            )
        }));
    }
    views
}

/// What stands in a cell, added to how it looks.
fn cell(
    session: &Session,
    sheet: &Sheet,
    pos: CellPos,
    messages: &Messages,
    empty: CellView,
) -> CellView {
    let Some(held) = sheet.cells.get(pos) else {
        return empty;
    };
    let text = session.shown(sheet, pos, held, messages.convention());
    let input = value::shown(&held.content, session.workbook().epoch_1904);
    CellView {
        input: (input != text).then_some(input),
        text,
        kind: match held.content {
            Content::Blank => "blank",
            Content::Number(_) => "number",
            Content::Text(_) => "text",
            Content::Bool(_) => "boolean",
            Content::Date(_) => "date",
            Content::Error(_) => "error",
        },
        calculated: held.formula.is_none() || held.content != Content::Blank,
        formula: held.formula.clone(),
        editable: empty.editable && held.formula.is_none(),
        ..empty
    }
}

/// What a search found.
pub fn found(found: &Found) -> FoundCells {
    FoundCells {
        cells: found.cells.iter().map(CellRef::to_string).collect(),
        total: found.total,
    }
}

/// What became of writing into many cells.
pub fn written(written: &Written) -> WrittenCells {
    WrittenCells {
        block: block(written.block),
        changed: written.changed,
        left: written.left.iter().map(CellRef::to_string).collect(),
    }
}

/// A place.
pub fn place(pos: CellPos) -> PlaceView {
    PlaceView {
        row: pos.row,
        column: pos.col,
    }
}

fn block(block: Block) -> BlockView {
    BlockView {
        first_row: block.first.row,
        first_column: block.first.col,
        last_row: block.last.row,
        last_column: block.last.col,
    }
}

fn style(id: u16, style: &CellStyle) -> StyleView {
    let sides = &style.borders;
    StyleView {
        id,
        font: style.font.name.clone(),
        size: style.font.size,
        ink: style.font.ink.map(|ink| ink.to_string()),
        bold: style.font.bold,
        italic: style.font.italic,
        underline: style.font.underline,
        strike: style.font.strike,
        fill: style.fill.map(|fill| fill.to_string()),
        borders: [sides.left, sides.right, sides.top, sides.bottom].map(|side| side.map(border)),
        horizontal: style.horizontal.map(|horizontal| match horizontal {
            Horizontal::Left => "left",
            Horizontal::Center => "center",
            Horizontal::Right => "right",
            Horizontal::Justify => "justify",
        }),
        vertical: match style.vertical {
            Vertical::Top => "top",
            Vertical::Middle => "middle",
            Vertical::Bottom => "bottom",
        },
        wrap: style.wrap,
        indent: style.indent,
    }
}

fn border(border: Border) -> BorderView {
    BorderView {
        line: match border.line {
            Line::Solid => "solid",
            Line::Dashed => "dashed",
            Line::Dotted => "dotted",
            Line::Double => "double",
        },
        width: border.width,
        colour: border.colour.map(|colour| colour.to_string()),
    }
}
