//! What the notes beside the figures say.

use crate::check::{Cause, Finding, Scene};
use crate::template::{DataPoint, Rule};

use super::prose::{changes, dates, numbers, words_of};
use super::{Parameters, about, found, is_flow, number, words};

/// The data points that have a note, with it.
fn with_notes<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a DataPoint, &'a str)> {
    found(scene).filter_map(|(point, answer)| {
        let text = answer.note.as_ref()?.text.trim();
        (!text.is_empty()).then_some((point, text))
    })
}

/// A note does not use one of `words`, where it is `beside` others that make it doubtful.
pub(super) fn doubtful_words(
    rule: &Rule,
    parameters: &Parameters,
    scene: &Scene<'_>,
) -> Vec<Finding> {
    let (doubtful, beside) = (words(parameters, "words"), words(parameters, "beside"));
    with_notes(scene)
        .filter_map(|(point, note)| {
            let said = words_of(note);
            let word = said.iter().find(|word| doubtful.contains(&word.as_str()))?;
            let company = beside
                .iter()
                .any(|beginning| said.iter().any(|other| other.starts_with(beginning)));
            let cause = Cause::DoubtfulWord { word: word.clone() };
            company.then(|| about(rule, cause, &point.code, scene))
        })
        .collect()
}

/// What is counted in the period is not dated outside it.
pub(super) fn dates_in_notes(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let Some(period) = scene.submission.period else {
        return Vec::new();
    };
    with_notes(scene)
        .filter(|(point, _)| is_flow(point))
        .filter_map(|(point, note)| {
            let outside = dates(note, period.start.year())
                .into_iter()
                .find(|date| date.last < period.start || date.first > period.end)?;
            let cause = Cause::DateOutside { text: outside.text };
            Some(about(rule, cause, &point.code, scene))
        })
        .collect()
}

/// A change that a note states is the change between the two figures, within `points` percentage
/// points.
pub(super) fn stated_change(
    rule: &Rule,
    parameters: &Parameters,
    scene: &Scene<'_>,
) -> Vec<Finding> {
    let points = number(parameters, "points", scene).unwrap_or(5.0);
    let previous = scene.comparable().next();
    with_notes(scene)
        .filter_map(|(point, note)| {
            let now = scene.number(scene.submission, &point.code)?;
            let sent = previous.and_then(|previous| scene.number(previous, &point.code));
            let before = sent.or_else(|| scene.quoted(&point.code)?.number())?;
            let actual = (before != 0.0).then(|| 100.0 * (now - before) / before)?;
            let stated = changes(note);
            let close = |percent: f64| (percent - actual).abs() <= points;
            let wrong = stated
                .first()
                .filter(|_| !stated.iter().any(|change| close(change.percent)))?;
            let cause = Cause::OtherChange {
                text: wrong.text.clone(),
                before,
                now,
                percent: actual,
            };
            Some(about(rule, cause, &point.code, scene))
        })
        .collect()
}

/// A change that a note states has both its figures: here and in the period before, or in the note.
pub(super) fn change_with_base(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let previous = scene.comparable().next();
    with_notes(scene)
        .filter_map(|(point, note)| {
            let change = changes(note).into_iter().next()?;
            let now = scene.number(scene.submission, &point.code).is_some();
            let sent = previous.and_then(|previous| scene.number(previous, &point.code));
            let before = sent
                .or_else(|| scene.quoted(&point.code)?.number())
                .is_some();
            // Two more numbers in the note are the two figures.
            let told = numbers(note) >= numbers(&change.text) + 2;
            let cause = Cause::ChangeWithoutBase { text: change.text };
            (!(told || now && before)).then(|| about(rule, cause, &point.code, scene))
        })
        .collect()
}
