//! A choice in another language or spelling.

use crate::correct::{Applicability, Reason};
use crate::template::Template;
use crate::workbook::Content;

use super::{Candidate, Readings};

/// The item of a list that a text stands for: its label in any language, one of its spellings, or a
/// spelling one letter off.
pub(super) fn reading_of(text: &str, list: &str, template: &Template) -> Option<Readings> {
    let word = text.trim().trim_end_matches('.').to_lowercase();
    let items = &template.lists.get(list)?.items;
    let names = |item: &str| {
        let labels = template.labels.texts.get(&format!("list:{list}.{item}"));
        let spellings = template
            .labels
            .texts
            .get(&format!("spellings:{list}.{item}"));
        let labels = labels.into_iter().flat_map(|texts| texts.values().cloned());
        let spellings = spellings
            .into_iter()
            .flat_map(|texts| texts.values())
            .flat_map(|text| text.split('|').map(str::to_owned));
        let own = std::iter::once(item.to_owned());
        let names = own.chain(labels).chain(spellings);
        names
            .map(|name| name.trim().to_lowercase())
            .collect::<Vec<_>>()
    };
    let exact = items.iter().find(|item| names(item).contains(&word));
    let near = || {
        // Of short words, one letter off is another word.
        let close = |item: &&String| {
            let mut names = names(item).into_iter();
            names.any(|name| name.chars().count() > 3 && strsim::osa_distance(&name, &word) == 1)
        };
        let mut close = items.iter().filter(close);
        close.next().filter(|_| close.next().is_none())
    };
    let (item, applicability) = match exact {
        Some(item) => (item, Applicability::Safe),
        None => (near()?, Applicability::NeedsConfirmation),
    };
    Some(Readings::Only(Candidate {
        content: Content::Text(item.clone()),
        reason: Reason::Choice {
            text: text.to_owned(),
            item: item.clone(),
        },
        applicability,
        keeps: false,
    }))
}
