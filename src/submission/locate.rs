//! Finds a form's data points in a workbook.
//!
//! The code in the code column is the evidence: it moves with its row whatever is inserted,
//! renamed or reordered. Where it was deleted, the defined name of the value cell is taken, unless
//! the row of that cell carries the code of another data point. What has neither is reported as
//! missing; no value is ever taken by its address.

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::template::{DataPoint, Template, ValueKind, layout};
use crate::workbook::{Content, Sheet, Workbook};

use super::{Answer, LocateError, Period, Remark, StructureFault, Submission, Value, value};

/// The columns of a sheet, found by their headers, and the rows, found by their codes.
struct Page<'a> {
    sheet: &'a Sheet,
    value: u32,
    note: Option<u32>,
    evidence: Option<u32>,
    codes: Vec<(Code, u32)>,
}

/// See [`crate::locate`](crate::locate()).
pub fn locate(workbook: &Workbook, template: &Template) -> Result<Submission, LocateError> {
    let pages: Vec<Page<'_>> = workbook
        .sheets
        .iter()
        .filter_map(|sheet| page(sheet, template))
        .collect();
    let mut places: BTreeMap<&Code, Vec<(usize, u32)>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        for (code, row) in &page.codes {
            places.entry(code).or_default().push((at, *row));
        }
    }
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
    let answers: Vec<Answer> = template
        .data_points
        .iter()
        .map(|point| locator.answer(point, &mut faults))
        .collect();
    if answers.iter().all(|answer| answer.cell.is_none()) {
        return Err(LocateError::AnotherForm);
    }
    let mut submission = Submission {
        cover,
        answers,
        faults: whole_sheets(faults, template),
        jurisdiction: None,
        period: None,
        template_version: None,
    };
    read_cover(&mut submission, template);
    Ok(submission)
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
        let place = places.first().copied().or_else(|| self.named(&point.code));
        let Some((page, row)) = place.and_then(|(at, row)| Some((self.pages.get(at)?, row))) else {
            faults.push(StructureFault::MissingDataPoint {
                code: point.code.clone(),
                sheet: point.sheet.clone(),
            });
            return Answer::nowhere(point.code.clone());
        };
        let at = |col: u32| CellRef::new(&page.sheet.name, CellPos::new(row, col));
        if places.len() > 1 {
            let cells = places.iter().filter_map(|(at, row)| {
                let page = self.pages.get(*at)?;
                Some(CellRef::new(
                    &page.sheet.name,
                    CellPos::new(*row, page.value),
                ))
            });
            faults.push(StructureFault::Repeated {
                code: point.code.clone(),
                cells: cells.collect(),
            });
        }
        let cell = page.sheet.cells.get(CellPos::new(row, page.value));
        let content = cell.map_or(&Content::Blank, |cell| &cell.content);
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
            value: value::read(content, point, self.template, self.workbook.epoch_1904),
            content: content.clone(),
            formula: cell.is_some_and(|cell| cell.formula.is_some()),
            cell: Some(at(page.value)),
            note: remark(page.note),
            evidence: remark(page.evidence),
        }
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
        (free && cell.pos.col == page.value).then_some((at, cell.pos.row))
    }
}

/// The columns and codes of a sheet, if it is one of the form's.
fn page<'a>(sheet: &'a Sheet, template: &Template) -> Option<Page<'a>> {
    let (header, code) = header(sheet, template)?;
    let column = |key: &str| {
        let found = sheet
            .cells
            .row(header)
            .find(|(_, cell)| is_header(&cell.content, key, template));
        found.map(|(pos, _)| pos.col)
    };
    let codes = sheet
        .cells
        .iter()
        .filter(|(pos, _)| pos.col == code && pos.row > header);
    let codes = codes.filter_map(|(pos, cell)| match &cell.content {
        Content::Text(text) => Some((Code::new(text)?, pos.row)),
        _ => None,
    });
    let known = codes.filter(|(code, _)| template.data_point(code).is_some());
    Some(Page {
        sheet,
        value: column("header:value")?,
        note: column("header:note"),
        evidence: column("header:evidence"),
        codes: known.collect(),
    })
}

/// The header row of a sheet and its column of codes.
fn header(sheet: &Sheet, template: &Template) -> Option<(u32, u32)> {
    sheet
        .cells
        .iter()
        .take(HEADER_SEARCH)
        .find_map(|(pos, cell)| {
            let is_code = is_header(&cell.content, "header:code", template);
            let has_value = || {
                let mut row = sheet.cells.row(pos.row);
                row.any(|(_, cell)| is_header(&cell.content, "header:value", template))
            };
            (is_code && has_value()).then_some((pos.row, pos.col))
        })
}

/// How many cells are looked at for a header; a header that far down is none.
const HEADER_SEARCH: usize = 2000;

fn is_header(content: &Content, key: &str, template: &Template) -> bool {
    let Content::Text(text) = content else {
        return false;
    };
    let texts = template.labels.texts.get(key);
    texts.is_some_and(|texts| {
        texts
            .values()
            .any(|known| known.eq_ignore_ascii_case(text.trim()))
    })
}

/// Names a sheet that is missing as a whole once, and not each of its data points.
fn whole_sheets(faults: Vec<StructureFault>, template: &Template) -> Vec<StructureFault> {
    let missing_on = |sheet: &str| {
        let missing = faults.iter().filter(
            |fault| matches!(fault, StructureFault::MissingDataPoint { sheet: on, .. } if on == sheet),
        );
        missing.count()
    };
    let mut told = Vec::new();
    for sheet in &template.sheets {
        let points = template.cover.iter().chain(&template.data_points);
        let asked = points.filter(|point| point.sheet == sheet.id).count();
        if asked > 0 && missing_on(&sheet.id) == asked {
            told.push(StructureFault::MissingSheet {
                sheet: sheet.id.clone(),
            });
        }
    }
    let rest = faults.iter().filter(|fault| match fault {
        StructureFault::MissingDataPoint { sheet, .. } => !told.iter().any(
            |known| matches!(known, StructureFault::MissingSheet { sheet: gone } if gone == sheet),
        ),
        _ => true,
    });
    let rest: Vec<StructureFault> = rest.cloned().collect();
    told.into_iter().chain(rest).collect()
}

/// The jurisdiction is the first choice on the cover, the period its first two days, the version
/// its first text: the form says what each is by asking for it in that order.
fn read_cover(submission: &mut Submission, template: &Template) {
    let fields = || template.cover.iter().zip(&submission.cover);
    let jurisdiction = fields().find_map(|(_, answer)| match &answer.value {
        Value::Choice(item) => Some(item.clone()),
        _ => None,
    });
    let version = fields()
        .find(|(field, _)| field.kind == ValueKind::Text)
        .and_then(|(_, answer)| match &answer.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
    let mut days = fields()
        .filter(|(field, _)| field.kind == ValueKind::Date)
        .map(|(_, answer)| match answer.value {
            Value::Date(day) => Some(day),
            _ => None,
        });
    let period = match (days.next().flatten(), days.next().flatten()) {
        (Some(start), Some(end)) if start <= end => Some(Period { start, end }),
        _ => None,
    };
    submission.jurisdiction = jurisdiction;
    submission.template_version = version;
    submission.period = period;
}
