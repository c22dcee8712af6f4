//! Finds a form's data points in a workbook.
//!
//! The code in the code column is the evidence: it moves with its row whatever is inserted,
//! renamed or reordered. Where it was deleted, the defined name of the value cell is taken, unless
//! the row of that cell carries the code of another data point; where the name is gone too, the
//! label of the row, if no other row has it. What has none of the three is reported as missing; no
//! value is ever taken by its address. The columns are found by `columns`, of a sheet and its copies one
//! is used (`copies`), and what the form does not ask for is told (`unasked`).

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::template::{DataPoint, Template, ValueKind, layout};
use crate::workbook::{Cell, Content, Sheet, Workbook, comments};

use super::columns::{self, Page};
use super::wording::{self, Tally};
use super::{
    Answer, Calculation, Column, ColumnFault, Concealed, Concealment, FoundBy, LocateError, Period,
    Quoted, Remark, StructureFault, Submission, Unreadable, UnreadableReason, Value, shown, value,
};
use super::{copies, unasked};

/// See [`crate::locate`](crate::locate()).
pub fn locate(workbook: &Workbook, template: &Template) -> Result<Submission, LocateError> {
    let mut pages = columns::pages(workbook, template);
    let copies = copies::set_aside(&mut pages, workbook, template);
    let places = places(&pages);
    let locator = Locator {
        workbook,
        template,
        pages: &pages,
        places: &places,
    };
    let mut faults = Vec::new();
    let cover: Vec<Answer> = template
        .cover
        .iter()
        .map(|field| locator.answer(field, &mut faults))
        .collect();
    let mut answers: Vec<Answer> = template
        .data_points
        .iter()
        .map(|point| locator.answer(point, &mut faults))
        .collect();
    if answers.iter().all(|answer| answer.cell.is_none()) {
        return Err(nothing_read(&pages));
    }
    add_comments(&mut answers, workbook);
    let mut faults = whole_sheets(faults, workbook, &pages, template);
    faults.extend(copies);
    faults.extend(column_faults(&pages, &answers, template));
    faults.extend(unasked::find(&pages, cover.iter().chain(&answers)));
    let mut submission = Submission {
        cover,
        answers,
        headers: pages
            .iter()
            .map(|page| (page.sheet.name.clone(), page.header))
            .collect(),
        faults,
        concealed: Vec::new(),
        calculation: Calculation::default(),
        jurisdiction: None,
        period: None,
        template_version: None,
        epoch_1904: workbook.epoch_1904,
        language: locator.language(),
        offered: BTreeMap::new(),
    };
    submission.concealed = concealed(&submission, workbook);
    submission.calculation.without_result = without_result(&submission, workbook);
    submission.offered = wording::offered(&submission, workbook, template);
    read_cover(&mut submission, template);
    Ok(submission)
}

/// The rows of each code. Those of a copy count only where the sheet that it is a copy of has none, and those
/// of a sheet without a column of values only where no other sheet has one.
fn places<'a>(pages: &'a [Page<'_>]) -> BTreeMap<&'a Code, Vec<(usize, u32)>> {
    let mut places: BTreeMap<&Code, Vec<(usize, u32)>> = BTreeMap::new();
    let readable = |page: &&Page<'_>| page.value.is_some();
    let mut order: Vec<(usize, &Page<'_>)> = pages.iter().enumerate().collect();
    order.sort_by_key(|(_, page)| (page.copy_of.is_some(), !readable(page)));
    for (at, page) in order {
        for (code, row) in &page.codes {
            let known = places.entry(code).or_default();
            let elsewhere = known.iter().any(|(other, _)| *other != at);
            if !(elsewhere && (page.copy_of.is_some() || !readable(&page))) {
                known.push((at, *row));
            }
        }
    }
    for known in places.values_mut() {
        known.sort_unstable();
    }
    places
}

/// Adds the comments on cells to answers that may have their reason there.
fn add_comments(answers: &mut [Answer], workbook: &Workbook) {
    if !answers.iter().any(Answer::wants_reason) {
        return;
    }
    let mut comments = comments::read(workbook);
    for answer in answers.iter_mut().filter(|answer| answer.wants_reason()) {
        let cell = answer.cell.as_ref();
        answer.comment = cell.and_then(|cell| comments.remove(cell));
    }
}

/// Why no data point could be read.
fn nothing_read(pages: &[Page<'_>]) -> LocateError {
    let missing = |page: &Page<'_>| {
        let mut faults = page.faults.iter();
        faults.find_map(|fault| match fault {
            ColumnFault::Missing {
                column: Column::Value,
                sheet,
                cell,
                ..
            } if !page.codes.is_empty() => Some(
                cell.as_ref()
                    .map_or_else(|| sheet.clone(), ToString::to_string),
            ),
            _ => None,
        })
    };
    let place = pages.iter().find_map(missing);
    place.map_or(LocateError::AnotherForm, LocateError::NoValues)
}

/// What is wrong with the columns of the form's sheets.
fn column_faults(
    pages: &[Page<'_>],
    answers: &[Answer],
    template: &Template,
) -> Vec<StructureFault> {
    let holds = |page: &Page<'_>| {
        let cells = answers.iter().filter_map(|answer| answer.cell.as_ref());
        let mut sheets = cells.map(|cell| &cell.sheet);
        sheets.any(|sheet| *sheet == page.sheet.name)
    };
    let own = pages.iter().filter(|page| {
        let form = !page.codes.is_empty() || columns::is_named(page.sheet, template);
        page.copy_of.is_none() && (form || holds(page))
    });
    let faults = own.flat_map(|page| page.faults.iter().cloned());
    faults.map(StructureFault::Column).collect()
}

struct Locator<'a> {
    workbook: &'a Workbook,
    template: &'a Template,
    pages: &'a [Page<'a>],
    places: &'a BTreeMap<&'a Code, Vec<(usize, u32)>>,
}

impl Locator<'_> {
    fn answer(&self, point: &DataPoint, faults: &mut Vec<StructureFault>) -> Answer {
        let places = self.places.get(&point.code).map_or(&[][..], Vec::as_slice);
        // Of several rows with one code, the one that is also called so.
        let called = match places {
            [_, _, ..] => places.iter().find(|place| self.is_called(**place, point)),
            _ => None,
        };
        let by_code = called
            .or(places.first())
            .map(|place| (*place, FoundBy::Code));
        let by_name = || Some((self.named(&point.code)?, FoundBy::Name));
        let by_label = || Some((self.labelled(point)?, FoundBy::Label));
        let place = by_code.or_else(by_name).or_else(by_label);
        let page = place.and_then(|((at, row), by)| Some((self.pages.get(at)?, row, by)));
        let Some((page, row, found_by)) = page else {
            faults.push(StructureFault::MissingDataPoint {
                code: point.code.clone(),
                sheet: point.sheet.clone(),
            });
            return Answer::nowhere(point.code.clone());
        };
        let Some(value_col) = page.value else {
            // It is told of the column, and not of each data point.
            return Answer::nowhere(point.code.clone());
        };
        let at = |col: u32| CellRef::new(&page.sheet.name, CellPos::new(row, col));
        if places.len() > 1 {
            let cells = places.iter().filter_map(|(at, row)| {
                let page = self.pages.get(*at)?;
                let pos = CellPos::new(*row, page.value?);
                Some(CellRef::new(&page.sheet.name, pos))
            });
            let cells: Vec<CellRef> = cells.collect();
            let content = |cell: &CellRef| {
                let held = self.workbook.cell(cell);
                held.map(|held| held.content.clone()).unwrap_or_default()
            };
            let agree = cells.windows(2).all(|pair| match pair {
                [one, other] => content(one) == content(other),
                _ => true,
            });
            faults.push(StructureFault::Repeated {
                code: point.code.clone(),
                cells,
                agree,
            });
        }
        let cell = page.sheet.cells.get(CellPos::new(row, value_col));
        let content = cell.map_or(&Content::Blank, |cell| &cell.content);
        let read = |col: u32| {
            let pos = CellPos::new(row, col);
            let held = page.sheet.cells.get(pos);
            match formula_without_result(page.sheet, pos) {
                Some(formula) => Value::Unreadable(Unreadable {
                    text: format!("={formula}"),
                    reason: UnreadableReason::NoResult,
                }),
                None => self.value(held, point),
            }
        };
        let remark = |column: Option<u32>| {
            let col = column?;
            let cell = page.sheet.cells.get(CellPos::new(row, col));
            let text = cell.map(|cell| value::shown(&cell.content, self.workbook.epoch_1904));
            Some(Remark {
                cell: at(col),
                text: text.unwrap_or_default(),
            })
        };
        Answer {
            code: point.code.clone(),
            value: read(value_col),
            content: content.clone(),
            formula: cell.is_some_and(|cell| cell.formula.is_some()),
            cell: Some(at(value_col)),
            note: remark(page.note),
            evidence: remark(page.evidence),
            quoted: page.quoted.map(|col| Quoted {
                cell: at(col),
                value: read(col),
            }),
            found_by,
            shown: cell.map_or_else(Vec::new, |cell| shown::shown(cell, point, self.template)),
            comment: None,
        }
    }

    /// The language that most headers and labels are written in.
    fn language(&self) -> String {
        let mut tally = Tally::default();
        for page in self.pages {
            let text = |pos| match page.sheet.cells.get(pos).map(|cell| &cell.content) {
                Some(Content::Text(text)) => text.as_str(),
                _ => "",
            };
            for (key, column) in [
                ("header:value", page.value),
                ("header:label", page.label),
                ("header:note", page.note),
                ("header:evidence", page.evidence),
            ] {
                if let Some(column) = column {
                    tally.count(key, text(CellPos::new(page.header, column)), self.template);
                }
            }
            let Some(column) = page.label else { continue };
            for (code, row) in &page.codes {
                let key = format!("data_point:{code}");
                tally.count(&key, text(CellPos::new(*row, column)), self.template);
            }
        }
        tally.language().to_owned()
    }

    /// The answer that a cell holds.
    fn value(&self, cell: Option<&Cell>, point: &DataPoint) -> Value {
        let read = |cell| value::of_cell(cell, point, self.template, self.workbook.epoch_1904);
        cell.map_or(Value::Blank, read)
    }

    /// Whether a row has the label of a data point.
    fn is_called(&self, (page, row): (usize, u32), point: &DataPoint) -> bool {
        let Some(page) = self.pages.get(page) else {
            return false;
        };
        let label = page
            .label
            .and_then(|col| page.sheet.cells.get(CellPos::new(row, col)));
        let texts = self
            .template
            .labels
            .texts
            .get(&format!("data_point:{}", point.code));
        match (label.map(|cell| &cell.content), texts) {
            (Some(Content::Text(label)), Some(texts)) => {
                texts.values().any(|known| alike(known, label))
            }
            _ => false,
        }
    }

    /// The one row without a code that has the label of a data point, if no row with a code has it
    /// and no other data point is called so.
    fn labelled(&self, point: &DataPoint) -> Option<(usize, u32)> {
        let key = |point: &DataPoint| format!("data_point:{}", point.code);
        let texts = self.template.labels.texts.get(&key(point))?;
        let is_label = |content: &Content| match content {
            Content::Text(text) => texts.values().any(|known| alike(known, text)),
            _ => false,
        };
        let mut others = self.template.data_points.iter().chain(&self.template.cover);
        let shared = others.any(|other| {
            let known = self.template.labels.texts.get(&key(other));
            other.code != point.code
                && known.is_some_and(|known| {
                    known
                        .values()
                        .any(|text| texts.values().any(|own| alike(own, text)))
                })
        });
        let pages = self.pages.iter().enumerate();
        let pages = pages.filter(|(_, page)| page.copy_of.is_none());
        let mut rows = pages.flat_map(|(at, page)| {
            let cells = page.sheet.cells.iter();
            let labels = cells
                .filter(|(pos, cell)| {
                    Some(pos.col) == page.label && pos.row > page.header && is_label(&cell.content)
                })
                .map(move |(pos, _)| (at, pos.row));
            labels.collect::<Vec<_>>()
        });
        let (at, row) = rows.next().filter(|_| rows.next().is_none() && !shared)?;
        let page = self.pages.get(at)?;
        let free = !page.codes.iter().any(|(_, coded)| *coded == row);
        free.then_some((at, row))
    }

    /// The place that the defined name of a data point gives, if the name stands for a value cell
    /// and its row is no other data point's.
    fn named(&self, code: &Code) -> Option<(usize, u32)> {
        let name = layout::defined_name(code);
        let cell = &self
            .workbook
            .names
            .iter()
            .find(|known| known.name.eq_ignore_ascii_case(&name))?
            .cell;
        let at = self
            .pages
            .iter()
            .position(|page| page.sheet.name == cell.sheet)?;
        let page = self.pages.get(at)?;
        let free = !page.codes.iter().any(|(_, row)| *row == cell.pos.row);
        (free && page.copy_of.is_none() && Some(cell.pos.col) == page.value)
            .then_some((at, cell.pos.row))
    }
}

/// Whether two labels say the same, but for case and spaces.
fn alike(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.split_whitespace(), other.split_whitespace());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other => {}
            (Some(one), Some(other)) if one.to_lowercase() == other.to_lowercase() => {}
            _ => return false,
        }
    }
}

/// The formula of a cell that has no result; also where it fills several cells.
fn formula_without_result(sheet: &Sheet, pos: CellPos) -> Option<&str> {
    let cell = sheet.cells.get(pos);
    if cell.is_some_and(|cell| cell.content != Content::Blank) {
        return None;
    }
    let own = cell.and_then(|cell| cell.formula.as_deref());
    let filled = || {
        let (first, _) = sheet.arrangement.filled_with(pos)?;
        // A block can end before what it was made for; then its other cells have results.
        let first = sheet.cells.get(first)?;
        (first.content == Content::Blank).then_some(first.formula.as_deref()?)
    };
    own.or_else(filled)
}

/// The cells of the form that hold formulas without a result.
fn without_result(submission: &Submission, workbook: &Workbook) -> Vec<CellRef> {
    let without = submission.cells().filter(|cell| {
        let sheet = workbook.sheet(&cell.sheet);
        sheet.is_some_and(|sheet| formula_without_result(sheet, cell.pos).is_some())
    });
    without.cloned().collect()
}

/// What of the found cells a person may not see, by kind and sheet.
fn concealed(submission: &Submission, workbook: &Workbook) -> Vec<Concealed> {
    let mut kinds: BTreeMap<(String, Concealment), Vec<CellRef>> = BTreeMap::new();
    let answers = submission.cover.iter().chain(&submission.answers);
    for cell in answers.filter_map(|answer| answer.cell.as_ref()) {
        let Some(sheet) = workbook.sheet(&cell.sheet) else {
            continue;
        };
        let arrangement = &sheet.arrangement;
        let row = arrangement.hidden_rows.contains(&cell.pos.row);
        let merged = arrangement.merged_into(cell.pos).is_some();
        let held = sheet.cells.get(cell.pos);
        let (nothing, unseen) = held.map_or((false, false), shown::is_nowhere);
        let how = [
            (nothing, Concealment::Format),
            (unseen, Concealment::Ink),
            (sheet.hidden, Concealment::Sheet),
            (row && !arrangement.filtered, Concealment::Row),
            (row && arrangement.filtered, Concealment::Filter),
            (arrangement.hides_column(cell.pos.col), Concealment::Column),
            (merged, Concealment::Merged),
        ];
        for (_, how) in how.into_iter().filter(|(is, _)| *is) {
            let cells = kinds.entry((cell.sheet.clone(), how)).or_default();
            cells.push(cell.clone());
        }
    }
    kinds
        .into_iter()
        .map(|((_, how), cells)| Concealed { how, cells })
        .collect()
}

/// Names a sheet that is missing as a whole once, and not each of its data points. One that is there by its name
/// is not missing: what of it was not found is told.
fn whole_sheets(
    faults: Vec<StructureFault>,
    workbook: &Workbook,
    pages: &[Page<'_>],
    template: &Template,
) -> Vec<StructureFault> {
    let missing_on = |sheet: &str| {
        let missing = faults.iter().filter(
            |fault| matches!(fault, StructureFault::MissingDataPoint { sheet: on, .. } if on == sheet),
        );
        missing.count()
    };
    let mut told = Vec::new();
    let mut gone = Vec::new();
    for sheet in &template.sheets {
        let points = template.cover.iter().chain(&template.data_points);
        let asked = points.filter(|point| point.sheet == sheet.id).count();
        if asked == 0 || missing_on(&sheet.id) != asked {
            continue;
        }
        gone.push(&sheet.id);
        let mut sheets = workbook.sheets.iter();
        let there = sheets.find(|own| own.name.trim().to_lowercase() == sheet.id.to_lowercase());
        told.push(match there {
            None => StructureFault::MissingSheet {
                sheet: sheet.id.clone(),
            },
            Some(own) => {
                let told = |page: &Page<'_>| page.sheet.name == own.name && !page.faults.is_empty();
                if pages.iter().any(told) {
                    continue;
                }
                StructureFault::Column(ColumnFault::NoHeaders {
                    sheet: own.name.clone(),
                })
            }
        });
    }
    let rest = faults.iter().filter(|fault| match fault {
        StructureFault::MissingDataPoint { sheet, .. } => !gone.contains(&sheet),
        _ => true,
    });
    let rest: Vec<StructureFault> = rest.cloned().collect();
    told.into_iter().chain(rest).collect()
}

/// The jurisdiction is the first choice on the cover, the period its first two days, the version
/// its first text: the form says what each is by asking for it in that order.
fn read_cover(submission: &mut Submission, template: &Template) {
    let fields = || template.cover.iter().zip(&submission.cover);
    // Another name of it says whose they are all the same.
    let jurisdiction = fields().find_map(|(field, answer)| match (&answer.value, &field.kind) {
        (Value::Choice(item), _) => Some(item.clone()),
        (Value::Unreadable(unreadable), ValueKind::Choice(list)) => template
            .item_meant(list, &unreadable.text)
            .map(str::to_owned),
        _ => None,
    });
    let version = fields()
        .find(|(field, _)| field.kind == ValueKind::Text)
        .and_then(|(_, answer)| match &answer.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
    // A day that is written as text, and can be read in one way, says the period all the same.
    let mut days = fields()
        .filter(|(field, _)| field.kind == ValueKind::Date)
        .map(|(_, answer)| match answer.value {
            Value::Date(day) => Some(day),
            _ => value::days(&answer.content, submission.epoch_1904).only(),
        });
    let period = match (days.next().flatten(), days.next().flatten()) {
        (Some(start), Some(end)) if start <= end => Some(Period { start, end }),
        _ => None,
    };
    submission.jurisdiction = jurisdiction;
    submission.template_version = version;
    submission.period = period;
}
