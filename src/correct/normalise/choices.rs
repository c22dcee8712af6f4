//! A choice in another language or spelling.

use crate::correct::{Applicability, Reason};
use crate::submission::{Answer, Value};
use crate::template::{DataPoint, Template};
use crate::text::{look, word};
use crate::workbook::Content;

use super::{Candidate, Form, Keeps, Readings, reason};

/// What people say for the two answers of a checkbox.
const YES: &[&str] = &["yes", "po", "da", "да"];
const NO: &[&str] = &["no", "jo", "ne", "не"];
/// How programs write what a checkbox gives.
const TRUE: &[&str] = &["true", "tačno", "tacno", "тачно", "точно", "e vërtetë"];
const FALSE: &[&str] = &[
    "false",
    "netačno",
    "netacno",
    "нетачно",
    "неточно",
    "e rreme",
];

/// The item of a list that a cell stands for: its label in any language or one of its spellings, what a
/// checkbox gives, or either with a reason behind it.
pub(super) fn reading_of(
    text: &str,
    answer: &Answer,
    point: &DataPoint,
    list: &str,
    form: Form<'_>,
) -> Option<Readings> {
    if let Some(item) = called(text, list, form.template) {
        let safe = Applicability::Safe;
        return Some(Readings::Only(chosen(text, item, point, form, safe)));
    }
    if let Some((item, applicability)) = truth(&answer.content, list, form.template) {
        return Some(Readings::Only(chosen(
            text,
            item,
            point,
            form,
            applicability,
        )));
    }
    reason::splits(text).into_iter().find_map(|(head, reason)| {
        let item = called(&head, list, form.template)?;
        // "yes / no" is no answer with a reason.
        if called(&reason, list, form.template).is_some() {
            return None;
        }
        let confirm = Applicability::NeedsConfirmation;
        let mut candidate = chosen(text, item, point, form, confirm);
        candidate.keeps = Keeps::Always(reason);
        candidate.reason = Reason::WithReason {
            text: text.to_owned(),
            answer: form.written(&Value::Choice(item.to_owned()), point),
        };
        Some(Readings::Only(candidate))
    })
}

/// The one item of a list that a text is one letter off from.
pub(super) fn near(text: &str, point: &DataPoint, list: &str, form: Form<'_>) -> Option<Readings> {
    let word = word(text);
    // Of short words, one letter off is another word.
    let close = |item: &&String| {
        let mut names = names(item, list, form.template).into_iter();
        names.any(|name| name.chars().count() > 3 && strsim::osa_distance(&name, &word) == 1)
    };
    let mut close = form.template.lists.get(list)?.items.iter().filter(close);
    let item = close.next().filter(|_| close.next().is_none())?;
    let confirm = Applicability::NeedsConfirmation;
    Some(Readings::Only(chosen(text, item, point, form, confirm)))
}

fn chosen(
    text: &str,
    item: &str,
    point: &DataPoint,
    form: Form<'_>,
    applicability: Applicability,
) -> Candidate {
    Candidate {
        content: Content::Text(form.written(&Value::Choice(item.to_owned()), point)),
        reason: Reason::Choice {
            text: text.to_owned(),
            item: item.to_owned(),
        },
        applicability,
        keeps: Keeps::Nothing,
    }
}

/// The item that is called so; or that looks so, if it is the only one.
fn called<'a>(text: &str, list: &str, template: &'a Template) -> Option<&'a str> {
    let word = word(text);
    let items = &template.lists.get(list)?.items;
    let meant = template.item_meant(list, text);
    let exact = items
        .iter()
        .find(|item| Some(item.as_str()) == meant || names(item, list, template).contains(&word));
    let alike = || {
        let look_of = look(&word);
        let alike = |item: &&String| {
            let names = names(item, list, template);
            names.iter().any(|name| look(name) == look_of)
        };
        let mut alike = items.iter().filter(alike);
        alike.next().filter(|_| alike.next().is_none())
    };
    exact.or_else(alike).map(String::as_str)
}

/// What an item is called in any language, and its spellings.
fn names(item: &str, list: &str, template: &Template) -> Vec<String> {
    let texts = |kind: &str| {
        let texts = template.labels.texts.get(&format!("{kind}:{list}.{item}"));
        texts.into_iter().flat_map(|texts| texts.values())
    };
    let spellings = texts("spellings").flat_map(|text| text.split('|'));
    let labels = texts("list").map(String::as_str);
    let names = std::iter::once(item).chain(labels).chain(spellings);
    names.map(word).collect()
}

/// The item that what a checkbox gives stands for. TRUE is yes where yes and no are all choices; where
/// there are others, or where a number or a text stands for it, a person decides.
fn truth<'a>(
    content: &Content,
    list: &str,
    template: &'a Template,
) -> Option<(&'a str, Applicability)> {
    let (truth, sure) = match content {
        Content::Bool(truth) => (*truth, true),
        Content::Number(1.0) => (true, false),
        Content::Number(0.0) => (false, false),
        Content::Text(text) => {
            let word = word(text);
            let is = |words: &[&str]| words.contains(&word.as_str());
            match (is(TRUE) || word == "1", is(FALSE) || word == "0") {
                (true, _) => (true, false),
                (_, true) => (false, false),
                _ => return None,
            }
        }
        _ => return None,
    };
    let items = &template.lists.get(list)?.items;
    let one_of = |words: &[&str]| {
        let known = |item: &&String| {
            let names = names(item, list, template);
            names.iter().any(|name| words.contains(&name.as_str()))
        };
        items.iter().find(known)
    };
    let (yes, no) = (one_of(YES)?, one_of(NO)?);
    let item = if truth { yes } else { no };
    let applicability = match sure && items.len() == 2 && yes != no {
        true => Applicability::Safe,
        false => Applicability::NeedsConfirmation,
    };
    Some((item, applicability))
}
