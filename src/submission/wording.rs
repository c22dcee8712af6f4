//! The words of a form for answers: those of its own language, found from what stands in it.

use std::collections::BTreeMap;

use crate::template::{DataPoint, Template, ValueKind};
use crate::workbook::Content;

use super::{Submission, Value};

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
    /// An answer as this form writes it: with a word of its language, or of the list that its cell
    /// offers. Nothing for what is written with no words.
    pub fn written(
        &self,
        value: &Value,
        point: &DataPoint,
        template: &Template,
    ) -> Option<Content> {
        Some(Content::Text(written(
            value,
            point,
            template,
            &self.language,
        )?))
    }
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
