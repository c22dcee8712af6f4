//! The words of a form for answers: those of its own language, found from what stands in it.

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::template::{DataPoint, Template, ValueKind};
use crate::workbook::{Content, Workbook};

use super::{Submission, Value, value};

/// Counts in which language the texts of a form are written.
#[derive(Default)]
pub(super) struct Tally<'a>(BTreeMap<&'a str, usize>);

impl<'a> Tally<'a> {
    /// Counts a text that should be what the labels say under a key.
    pub(super) fn count(&mut self, key: &str, text: &str, template: &'a Template) {
        let known = template.labels.texts.get(key);
        for (language, label) in known.into_iter().flatten() {
            if label.trim() == text.trim() {
                *self.0.entry(language.as_str()).or_default() += 1;
            }
        }
    }

    /// The language of most texts, English where there is none. Of neighbours with the same words, the
    /// one that comes first: their answers differ as little as their labels.
    pub(super) fn language(&self) -> &'a str {
        let most = self.0.values().max().copied().unwrap_or_default();
        let mut most = self.0.iter().filter(|(_, count)| **count == most);
        most.next().map_or("en", |(language, _)| *language)
    }
}

impl Submission {
    /// An answer as this form writes it: with the word of the list that its cell offers, or else of its
    /// language. Nothing for what is written with no words.
    pub fn written(
        &self,
        value: &Value,
        point: &DataPoint,
        template: &Template,
    ) -> Option<Content> {
        let word = written(value, point, template, &self.language)?;
        let offered = self.offered.get(&point.code);
        let listed = offered.into_iter().flatten().find(|item| {
            let content = Content::Text((*item).clone());
            value::read(&content, point, template, false) == *value
        });
        Some(Content::Text(listed.cloned().unwrap_or(word)))
    }
}

/// What the cells of answers let a person choose, where that is in other words than those of the
/// language of the form.
pub(super) fn offered(
    submission: &Submission,
    workbook: &Workbook,
    template: &Template,
) -> BTreeMap<Code, Vec<String>> {
    let cover = template.cover.iter().zip(&submission.cover);
    let points = template.data_points.iter().zip(&submission.answers);
    let lists = cover.chain(points).filter_map(|(point, answer)| {
        let cell = answer.cell.as_ref()?;
        let sheet = workbook.sheet(&cell.sheet)?;
        let source = sheet.arrangement.offered_at(cell.pos)?;
        let items = items(source, &cell.sheet, workbook);
        let other = items.iter().any(|item| {
            let content = Content::Text(item.clone());
            let value = value::read(&content, point, template, false);
            let usual = written(&value, point, template, &submission.language);
            usual.is_some_and(|usual| usual != *item)
        });
        other.then(|| (point.code.clone(), items))
    });
    lists.collect()
}

/// The items of a list: written down with commas between them, or in cells.
fn items(source: &str, sheet: &str, workbook: &Workbook) -> Vec<String> {
    let literal = source
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    if let Some(list) = literal {
        let items = list
            .split(',')
            .map(|item| item.trim().replace("\"\"", "\""));
        return items.collect();
    }
    in_cells(source, sheet, workbook).unwrap_or_default()
}

/// No list of choices is longer.
const ITEMS: u32 = 255;

fn in_cells(source: &str, sheet: &str, workbook: &Workbook) -> Option<Vec<String>> {
    let source = source.replace('$', "");
    let (first, last) = source.rsplit_once(':').unwrap_or((&source, &source));
    let first: CellRef = match first.contains('!') {
        true => first.parse().ok()?,
        false => CellRef::new(sheet, first.parse().ok()?),
    };
    let last = last.rsplit_once('!').map_or(last, |(_, cell)| cell);
    let last: CellPos = last.parse().ok()?;
    let rows = last.row.checked_sub(first.pos.row)?;
    let cells = &workbook.sheet(&first.sheet)?.cells;
    let texts = cells
        .within(first.pos, last)
        .filter_map(|(_, cell)| match &cell.content {
            Content::Text(text) => Some(text.trim().to_owned()),
            _ => None,
        });
    (rows < ITEMS).then(|| texts.collect())
}

/// The word for an answer in a language.
pub fn written(
    value: &Value,
    point: &DataPoint,
    template: &Template,
    language: &str,
) -> Option<String> {
    let label = |key| template.labels.get(key, language).to_owned();
    match (value, &point.kind) {
        (Value::NotAvailable, _) => Some(label("answer:not_available")),
        (Value::NotApplicable, _) => Some(label("answer:not_applicable")),
        (Value::Choice(item), ValueKind::Choice(list)) => {
            Some(template.item(list, item, language).to_owned())
        }
        _ => None,
    }
}
