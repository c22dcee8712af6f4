//! A submission as a few bytes, so that thousands fit into memory and can pass between workers.
//!
//! Codes are left out, since the form has them in order; sheets are named once. Most answers stand in the
//! row behind the one before, with their note beside them, and their content says no more than their
//! value: that is written as the same few bytes for each, which deflate then leaves out.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::{Deserialize, Serialize};
use time::Date;

use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::recalc::Uncalculated;
use crate::submission::{
    Answer, Calculation, ChosenBy, Column, ColumnFault, Concealed, Concealment, FoundBy, How,
    Period, Quoted, Remark, Shown, Stale, StructureFault, Submission, Unreadable, UnreadableReason,
    Value,
};
use crate::template::Template;
use crate::workbook::Content;

/// Unpacked, a submission is no larger than this; a workbook cell holds 32,767 characters.
const MOST: u64 = 64 << 20;

/// Bytes that are no packed submission of this form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no packed submission of the form")]
pub struct NotPacked;

/// A cell: its sheet by its place in the list of names, its row and its column.
type Place = (u32, u32, u32);

/// A cell of an answer, seen from the one before.
#[derive(Serialize, Deserialize)]
enum Seen {
    /// In the next row of the same column.
    Next,
    /// So many columns behind, in the same row.
    Beside(u32),
    /// Anywhere else.
    At(Place),
}

#[derive(Serialize, Deserialize)]
struct Bundle {
    sheets: Vec<String>,
    cover: Vec<Line>,
    answers: Vec<Line>,
    headers: Vec<(String, u32)>,
    faults: Vec<Fault>,
    concealed: Vec<(u8, Vec<Place>)>,
    stale: Vec<(Place, Held, Held)>,
    without_result: Vec<Place>,
    left: (usize, Vec<Place>),
    jurisdiction: Option<String>,
    period: Option<(i32, i32)>,
    version: Option<String>,
    epoch_1904: bool,
    language: String,
}

#[derive(Serialize, Deserialize)]
struct Line {
    cell: Option<Seen>,
    value: Kept,
    content: Held,
    formula: bool,
    note: Option<(Seen, String)>,
    evidence: Option<(Seen, String)>,
    quoted: Option<(Seen, Kept)>,
    found_by: u8,
    comment: Option<String>,
    shown: Vec<(String, Kind)>,
}

/// How a person comes to see something else than is stored.
#[derive(Serialize, Deserialize)]
enum Kind {
    Words(String),
    Scaled,
    Other,
    Struck,
    StruckPart(String, String),
    Raised(String, String),
}

#[derive(Serialize, Deserialize)]
enum Kept {
    Whole(i64),
    Number(f64),
    Choice(String),
    Date(i32),
    Text(String),
    Blank,
    NotAvailable,
    NotApplicable,
    Unreadable(String, u8),
}

#[derive(Serialize, Deserialize)]
enum Held {
    /// The content that the value has by itself.
    Same,
    Blank,
    Number(f64),
    Text(String),
    Bool(bool),
    Error(String),
    Date(f64),
}

#[derive(Serialize, Deserialize)]
enum Fault {
    Sheet(String),
    DataPoint(String, String),
    Repeated(String, Vec<Place>, bool),
    /// Which column, the sheet, the cell of its header, what stands there.
    Missing(u8, String, Option<Place>, String),
    Near(u8, Place, String),
    /// The header of the one that is used, those of the others, why, what differs.
    Second(Place, Vec<Place>, u8, Vec<Place>),
    NoHeaders(String),
    /// The sheet that is used, its copy, why, what differs.
    Copy(String, String, u8, Vec<Place>),
    Rows(String, Vec<(Place, String)>),
    Columns(String, Vec<Place>),
}

const FOUND_BY: [FoundBy; 3] = [FoundBy::Code, FoundBy::Name, FoundBy::Label];
const CONCEALED: [Concealment; 7] = [
    Concealment::Sheet,
    Concealment::Row,
    Concealment::Filter,
    Concealment::Column,
    Concealment::Merged,
    Concealment::Format,
    Concealment::Ink,
];
const REASONS: [UnreadableReason; 8] = [
    UnreadableReason::TextForNumber,
    UnreadableReason::DateForNumber,
    UnreadableReason::NotAChoice,
    UnreadableReason::NotADate,
    UnreadableReason::ErrorValue,
    UnreadableReason::NotFinite,
    UnreadableReason::LogicalForNumber,
    UnreadableReason::NoResult,
];

fn number<T: PartialEq>(all: &[T], one: &T) -> u8 {
    let at = all.iter().position(|known| known == one);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
}

fn numbered<T: Copy>(all: &[T], number: u8) -> Result<T, NotPacked> {
    all.get(usize::from(number)).copied().ok_or(NotPacked)
}

fn column_fault(fault: &ColumnFault, sheets: &mut Sheets) -> Fault {
    match fault {
        ColumnFault::Missing {
            column,
            sheet,
            cell,
            text,
        } => Fault::Missing(
            number(&Column::ALL, column),
            sheet.clone(),
            cell.as_ref().map(|cell| sheets.place(cell)),
            text.clone(),
        ),
        ColumnFault::Near { column, cell, text } => Fault::Near(
            number(&Column::ALL, column),
            sheets.place(cell),
            text.clone(),
        ),
        ColumnFault::Second {
            used,
            others,
            by,
            differing,
        } => Fault::Second(
            sheets.place(used),
            sheets.places(others),
            number(&ChosenBy::ALL, by),
            sheets.places(differing),
        ),
        ColumnFault::NoHeaders { sheet } => Fault::NoHeaders(sheet.clone()),
    }
}

/// Packs a submission.
pub fn pack(submission: &Submission) -> Vec<u8> {
    let mut sheets = Sheets::default();
    let mut lines = |answers: &[Answer]| -> Vec<Line> {
        answers.iter().map(|answer| sheets.line(answer)).collect()
    };
    let (cover, answers) = (lines(&submission.cover), lines(&submission.answers));
    let faults = submission.faults.iter().map(|fault| match fault {
        StructureFault::MissingSheet { sheet } => Fault::Sheet(sheet.clone()),
        StructureFault::MissingDataPoint { code, sheet } => {
            Fault::DataPoint(code.to_string(), sheet.clone())
        }
        StructureFault::Repeated { code, cells, agree } => {
            Fault::Repeated(code.to_string(), sheets.places(cells), *agree)
        }
        StructureFault::Column(fault) => column_fault(fault, &mut sheets),
        StructureFault::Copy {
            used,
            copy,
            by,
            differing,
        } => {
            let by = number(&ChosenBy::ALL, by);
            Fault::Copy(used.clone(), copy.clone(), by, sheets.places(differing))
        }
        StructureFault::UnaskedRows { sheet, cells } => {
            let cells = cells.iter();
            let cells = cells.map(|(cell, code)| (sheets.place(cell), code.clone()));
            Fault::Rows(sheet.clone(), cells.collect())
        }
        StructureFault::UnaskedColumns { sheet, cells } => {
            Fault::Columns(sheet.clone(), sheets.places(cells))
        }
    });
    let faults = faults.collect();
    let concealed = submission.concealed.iter();
    let concealed =
        concealed.map(|part| (number(&CONCEALED, &part.how), sheets.places(&part.cells)));
    let concealed = concealed.collect();
    let calculation = &submission.calculation;
    let stale = calculation.stale.iter().map(|stale| {
        let (stored, calculated) = (held(&stale.stored), held(&stale.calculated));
        (sheets.place(&stale.cell), stored, calculated)
    });
    let stale = stale.collect();
    let without_result = sheets.places(&calculation.without_result);
    let left = (
        calculation.left.count,
        sheets.places(&calculation.left.first),
    );
    let period = submission.period;
    let headers = submission.headers.iter();
    let bundle = Bundle {
        cover,
        answers,
        headers: headers.map(|(name, row)| (name.clone(), *row)).collect(),
        faults,
        concealed,
        stale,
        without_result,
        left,
        jurisdiction: submission.jurisdiction.clone(),
        period: period.map(|period| (period.start.to_julian_day(), period.end.to_julian_day())),
        version: submission.template_version.clone(),
        epoch_1904: submission.epoch_1904,
        language: submission.language.clone(),
        sheets: sheets.names,
    };
    compressed(&postcard::to_allocvec(&bundle).unwrap_or_default())
}

/// Unpacks a submission of the form.
///
/// # Errors
/// When the bytes were not packed from a submission of this form.
pub fn unpack(bytes: &[u8], template: &Template) -> Result<Submission, NotPacked> {
    let bytes = inflated(bytes)?;
    let bundle: Bundle = postcard::from_bytes(&bytes).map_err(|_| NotPacked)?;
    let sheets = &bundle.sheets;
    let mut before = None;
    let mut answers = |lines: Vec<Line>, codes: Vec<&Code>| -> Result<Vec<Answer>, NotPacked> {
        if lines.len() != codes.len() {
            return Err(NotPacked);
        }
        let pairs = lines.into_iter().zip(codes);
        pairs
            .map(|(line, code)| answer(line, code, sheets, &mut before))
            .collect()
    };
    let cover = template.cover.iter().map(|field| &field.code).collect();
    let points = template.data_points.iter().map(|point| &point.code);
    let code = |text: &str| Code::new(text).ok_or(NotPacked);
    let faults = bundle.faults.into_iter().map(|fault| {
        Ok(match fault {
            Fault::Sheet(sheet) => StructureFault::MissingSheet { sheet },
            Fault::DataPoint(text, sheet) => StructureFault::MissingDataPoint {
                code: code(&text)?,
                sheet,
            },
            Fault::Repeated(text, cells, agree) => StructureFault::Repeated {
                code: code(&text)?,
                cells: places(&cells, sheets)?,
                agree,
            },
            Fault::Missing(column, sheet, cell, text) => {
                StructureFault::Column(ColumnFault::Missing {
                    column: numbered(&Column::ALL, column)?,
                    sheet,
                    cell: cell.map(|cell| place(&cell, sheets)).transpose()?,
                    text,
                })
            }
            Fault::Near(column, cell, text) => StructureFault::Column(ColumnFault::Near {
                column: numbered(&Column::ALL, column)?,
                cell: place(&cell, sheets)?,
                text,
            }),
            Fault::Second(used, others, by, differing) => {
                StructureFault::Column(ColumnFault::Second {
                    used: place(&used, sheets)?,
                    others: places(&others, sheets)?,
                    by: numbered(&ChosenBy::ALL, by)?,
                    differing: places(&differing, sheets)?,
                })
            }
            Fault::NoHeaders(sheet) => StructureFault::Column(ColumnFault::NoHeaders { sheet }),
            Fault::Copy(used, copy, by, differing) => StructureFault::Copy {
                used,
                copy,
                by: numbered(&ChosenBy::ALL, by)?,
                differing: places(&differing, sheets)?,
            },
            Fault::Rows(sheet, cells) => {
                let cells = cells
                    .into_iter()
                    .map(|(cell, code)| Ok((place(&cell, sheets)?, code)));
                let cells = cells.collect::<Result<_, NotPacked>>()?;
                StructureFault::UnaskedRows { sheet, cells }
            }
            Fault::Columns(sheet, cells) => StructureFault::UnaskedColumns {
                sheet,
                cells: places(&cells, sheets)?,
            },
        })
    });
    let concealed = bundle.concealed.into_iter().map(|(how, cells)| {
        Ok(Concealed {
            how: numbered(&CONCEALED, how)?,
            cells: places(&cells, sheets)?,
        })
    });
    let stale = bundle.stale.into_iter().map(|(cell, stored, calculated)| {
        Ok(Stale {
            cell: place(&cell, sheets)?,
            stored: content(stored, &Value::Blank),
            calculated: content(calculated, &Value::Blank),
        })
    });
    let calculation = Calculation {
        stale: stale.collect::<Result<_, NotPacked>>()?,
        without_result: places(&bundle.without_result, sheets)?,
        left: Uncalculated {
            count: bundle.left.0,
            first: places(&bundle.left.1, sheets)?,
        },
    };
    let period = bundle.period.map(|(start, end)| {
        Ok(Period {
            start: day(start)?,
            end: day(end)?,
        })
    });
    Ok(Submission {
        cover: answers(bundle.cover, cover)?,
        answers: answers(bundle.answers, points.collect())?,
        headers: bundle.headers.into_iter().collect(),
        faults: faults.collect::<Result<_, NotPacked>>()?,
        concealed: concealed.collect::<Result<_, NotPacked>>()?,
        calculation,
        jurisdiction: bundle.jurisdiction,
        period: period.transpose()?,
        template_version: bundle.version,
        epoch_1904: bundle.epoch_1904,
        language: bundle.language,
        // What is packed is compared, and never written into.
        offered: std::collections::BTreeMap::new(),
    })
}

/// The names of the sheets, each once, and the cell of the answer before.
#[derive(Default)]
struct Sheets {
    names: Vec<String>,
    before: Option<Place>,
}

impl Sheets {
    fn place(&mut self, cell: &CellRef) -> Place {
        let known = self.names.iter().position(|name| *name == cell.sheet);
        let at = known.unwrap_or_else(|| {
            self.names.push(cell.sheet.clone());
            self.names.len() - 1
        });
        (at as u32, cell.pos.row, cell.pos.col)
    }

    fn places(&mut self, cells: &[CellRef]) -> Vec<Place> {
        cells.iter().map(|cell| self.place(cell)).collect()
    }

    fn line(&mut self, answer: &Answer) -> Line {
        let cell = answer.cell.as_ref().map(|cell| {
            let place = self.place(cell);
            let seen = seen(place, self.before);
            self.before = Some(place);
            seen
        });
        let mut remark = |remark: &Option<Remark>| {
            let remark = remark.as_ref()?;
            Some((self.beside(&remark.cell), remark.text.clone()))
        };
        let (note, evidence) = (remark(&answer.note), remark(&answer.evidence));
        let value = kept(&answer.value);
        Line {
            cell,
            content: match answer.content == own_content(&answer.value) {
                true => Held::Same,
                false => held(&answer.content),
            },
            value,
            formula: answer.formula,
            note,
            evidence,
            quoted: answer
                .quoted
                .as_ref()
                .map(|quoted| (self.beside(&quoted.cell), kept(&quoted.value))),
            found_by: number(&FOUND_BY, &answer.found_by),
            shown: answer.shown.iter().map(seen_as).collect(),
            comment: answer.comment.clone(),
        }
    }

    /// A cell that belongs to the answer of which the cell came last.
    fn beside(&mut self, cell: &CellRef) -> Seen {
        let place = self.place(cell);
        seen(place, self.before)
    }
}

/// A cell as it is seen from another.
fn seen(place: Place, from: Option<Place>) -> Seen {
    let (sheet, row, col) = place;
    match from {
        Some(from) if from.0 == sheet && from.2 == col && from.1.checked_add(1) == Some(row) => {
            Seen::Next
        }
        Some(from) if from.0 == sheet && from.1 == row && from.2 < col => {
            Seen::Beside(col - from.2)
        }
        _ => Seen::At(place),
    }
}

/// The cell that is seen from another.
fn looked(seen: Seen, from: Option<Place>) -> Result<Place, NotPacked> {
    match (seen, from) {
        (Seen::At(place), _) => Ok(place),
        (Seen::Next, Some((sheet, row, col))) => {
            Ok((sheet, row.checked_add(1).ok_or(NotPacked)?, col))
        }
        (Seen::Beside(columns), Some((sheet, row, col))) => {
            Ok((sheet, row, col.checked_add(columns).ok_or(NotPacked)?))
        }
        _ => Err(NotPacked),
    }
}

/// What stands in a cell that holds a value and nothing odd.
fn own_content(value: &Value) -> Content {
    match value {
        Value::Number(number) => Content::Number(*number),
        Value::Choice(text) | Value::Text(text) => Content::Text(text.clone()),
        Value::Unreadable(what) => Content::Text(what.text.clone()),
        Value::Date(_) | Value::Blank | Value::NotAvailable | Value::NotApplicable => {
            Content::Blank
        }
    }
}

/// Whole numbers up to here are kept as such.
const WHOLE: f64 = 9e15;

fn kept(value: &Value) -> Kept {
    match value {
        Value::Number(number) => {
            let whole = number.fract() == 0.0 && number.abs() < WHOLE;
            // There is no whole number for −0.
            match whole && (*number != 0.0 || number.is_sign_positive()) {
                true => Kept::Whole(*number as i64),
                false => Kept::Number(*number),
            }
        }
        Value::Choice(item) => Kept::Choice(item.clone()),
        Value::Date(day) => Kept::Date(day.to_julian_day()),
        Value::Text(text) => Kept::Text(text.clone()),
        Value::Blank => Kept::Blank,
        Value::NotAvailable => Kept::NotAvailable,
        Value::NotApplicable => Kept::NotApplicable,
        Value::Unreadable(what) => {
            Kept::Unreadable(what.text.clone(), number(&REASONS, &what.reason))
        }
    }
}

fn value(kept: Kept) -> Result<Value, NotPacked> {
    Ok(match kept {
        Kept::Whole(number) => Value::Number(number as f64),
        Kept::Number(number) => Value::Number(number),
        Kept::Choice(item) => Value::Choice(item),
        Kept::Date(julian) => Value::Date(day(julian)?),
        Kept::Text(text) => Value::Text(text),
        Kept::Blank => Value::Blank,
        Kept::NotAvailable => Value::NotAvailable,
        Kept::NotApplicable => Value::NotApplicable,
        Kept::Unreadable(text, reason) => Value::Unreadable(Unreadable {
            text,
            reason: numbered(&REASONS, reason)?,
        }),
    })
}

fn held(content: &Content) -> Held {
    match content {
        Content::Blank => Held::Blank,
        Content::Number(number) => Held::Number(*number),
        Content::Text(text) => Held::Text(text.clone()),
        Content::Bool(truth) => Held::Bool(*truth),
        Content::Error(text) => Held::Error(text.clone()),
        Content::Date(serial) => Held::Date(*serial),
    }
}

fn content(held: Held, value: &Value) -> Content {
    match held {
        Held::Same => own_content(value),
        Held::Blank => Content::Blank,
        Held::Number(number) => Content::Number(number),
        Held::Text(text) => Content::Text(text),
        Held::Bool(truth) => Content::Bool(truth),
        Held::Error(text) => Content::Error(text),
        Held::Date(serial) => Content::Date(serial),
    }
}

fn answer(
    line: Line,
    code: &Code,
    sheets: &[String],
    before: &mut Option<Place>,
) -> Result<Answer, NotPacked> {
    let own = line.cell.map(|seen| looked(seen, *before)).transpose()?;
    *before = own.or(*before);
    let remark = |remark: Option<(Seen, String)>| -> Result<Option<Remark>, NotPacked> {
        let told = remark.map(|(seen, text)| {
            let cell = place(&looked(seen, *before)?, sheets)?;
            Ok(Remark { cell, text })
        });
        told.transpose()
    };
    let quoted = line.quoted.map(|(seen, kept)| {
        Ok(Quoted {
            cell: place(&looked(seen, *before)?, sheets)?,
            value: value(kept)?,
        })
    });
    let value = value(line.value)?;
    Ok(Answer {
        code: code.clone(),
        cell: own.map(|at| place(&at, sheets)).transpose()?,
        content: content(line.content, &value),
        value,
        formula: line.formula,
        note: remark(line.note)?,
        evidence: remark(line.evidence)?,
        quoted: quoted.transpose()?,
        found_by: numbered(&FOUND_BY, line.found_by)?,
        shown: line.shown.into_iter().map(shown).collect(),
        comment: line.comment,
    })
}

fn seen_as(shown: &Shown) -> (String, Kind) {
    let kind = match &shown.how {
        How::Words(words) => Kind::Words(words.clone()),
        How::Scaled => Kind::Scaled,
        How::Other => Kind::Other,
        How::Struck => Kind::Struck,
        How::StruckPart(part, meant) => Kind::StruckPart(part.clone(), meant.clone()),
        How::Raised(part, meant) => Kind::Raised(part.clone(), meant.clone()),
    };
    (shown.text.clone(), kind)
}

fn shown((text, kind): (String, Kind)) -> Shown {
    let how = match kind {
        Kind::Words(words) => How::Words(words),
        Kind::Scaled => How::Scaled,
        Kind::Other => How::Other,
        Kind::Struck => How::Struck,
        Kind::StruckPart(part, meant) => How::StruckPart(part, meant),
        Kind::Raised(part, meant) => How::Raised(part, meant),
    };
    Shown { text, how }
}

fn place((sheet, row, col): &Place, sheets: &[String]) -> Result<CellRef, NotPacked> {
    let sheet = sheets.get(*sheet as usize).ok_or(NotPacked)?;
    Ok(CellRef::new(sheet.as_str(), CellPos::new(*row, *col)))
}

fn places(all: &[Place], sheets: &[String]) -> Result<Vec<CellRef>, NotPacked> {
    all.iter().map(|at| place(at, sheets)).collect()
}

fn day(julian: i32) -> Result<Date, NotPacked> {
    Date::from_julian_day(julian).map_err(|_| NotPacked)
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _written = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn inflated(bytes: &[u8]) -> Result<Vec<u8>, NotPacked> {
    let mut out = Vec::new();
    let mut decoder = DeflateDecoder::new(bytes).take(MOST);
    decoder.read_to_end(&mut out).map_err(|_| NotPacked)?;
    Ok(out)
}
