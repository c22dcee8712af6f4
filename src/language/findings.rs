//! What is wrong, in a sentence with the numbers of the file.

use crate::check::file_checks;
use crate::check::finding::{Cause, Comparison, Finding, Side};
use crate::code::Code;
use crate::formula;
use crate::template::{Template, ValueKind};

use super::Messages;

impl Messages {
    /// A rule in words: as the labels of the definition say it, or else a check that every file gets.
    pub fn rule_in_words(&self, rule: &str, template: &Template) -> String {
        match file_checks::sentence(rule) {
            Some(key) if !template.labels.texts.contains_key(&format!("rule:{rule}")) => {
                self.text(&key, &[])
            }
            _ => template.rule_in_words(rule, self.language()),
        }
    }

    /// A finding: the rule in words, and a sentence with the numbers of the file.
    pub fn finding(&self, finding: &Finding, template: &Template) -> String {
        let rule = self.rule_in_words(&finding.rule, template);
        let numbers = Telling {
            messages: self,
            template,
            finding,
        }
        .cause();
        format!("{rule} {numbers}")
    }
}

/// A finding that is being told.
pub(super) struct Telling<'a> {
    pub(super) messages: &'a Messages,
    pub(super) template: &'a Template,
    pub(super) finding: &'a Finding,
}

impl Telling<'_> {
    fn cause(&self) -> String {
        let (id, mut arguments) = match &self.finding.cause {
            Cause::Comparison(comparison) => return self.comparison(comparison),
            cause => self.sentence(cause),
        };
        let first = self.finding.data_points.first();
        arguments.push((
            "label",
            first.map(|code| self.label(code)).unwrap_or_default(),
        ));
        let arguments: Vec<(&str, &str)> = arguments
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
            .collect();
        let counts = self.counts(&self.finding.cause);
        self.messages.counted(id, &arguments, &counts)
    }

    fn comparison(&self, comparison: &Comparison) -> String {
        let relation = match comparison.relation {
            formula::Comparison::Equal => "equal",
            formula::Comparison::Different => "different",
            formula::Comparison::Less => "less",
            formula::Comparison::AtMost => "at-most",
            formula::Comparison::Greater => "greater",
            formula::Comparison::AtLeast => "at-least",
        };
        let (difference, direction) = self.difference(comparison);
        self.messages.text(
            "finding-comparison",
            &[
                ("left", &sentence_start(&self.left(&comparison.left))),
                ("relation", relation),
                ("right", &self.right(&comparison.right)),
                ("difference", &difference),
                ("direction", direction),
            ],
        )
    }

    /// By how much the parts of a total differ from it; said only of sums.
    fn difference(&self, comparison: &Comparison) -> (String, &'static str) {
        let exact = comparison
            .left
            .value
            .exact()
            .zip(comparison.right.value.exact());
        let sum = comparison.left.parts.len() > 1 && !comparison.right.parts.is_empty();
        match exact {
            Some((left, right)) if sum && comparison.relation == formula::Comparison::Equal => {
                let direction = if left > right { "more" } else { "less" };
                (self.messages.figure((left - right).abs(), None), direction)
            }
            _ => ("none".to_owned(), "none"),
        }
    }

    fn left(&self, side: &Side) -> String {
        let value = self.value(side);
        match (side.parts.as_slice(), side.value.exact()) {
            ([part], _) if side.is_plain() => {
                let id = if part.previous {
                    "finding-side-single-previous"
                } else {
                    "finding-side-single"
                };
                self.messages
                    .text(id, &[("label", &self.label(&part.code)), ("value", &value)])
            }
            ([], Some(_)) => self
                .messages
                .text("finding-side-number", &[("value", &value)]),
            ([], None) => {
                let bound = |value| self.messages.figure(value, None);
                let (low, high) = (bound(side.value.low), bound(side.value.high));
                self.messages
                    .text("finding-side-range", &[("low", &low), ("high", &high)])
            }
            (_, known) => {
                let id = if known.is_some() {
                    "finding-side-sum"
                } else {
                    "finding-side-known"
                };
                self.messages
                    .text(id, &[("parts", &self.parts(side)), ("value", &value)])
            }
        }
    }

    fn right(&self, side: &Side) -> String {
        let value = self.value(side);
        match side.parts.as_slice() {
            [part] if side.is_plain() => {
                let id = match part.previous {
                    true => "finding-expected-single-previous",
                    false => "finding-expected-single",
                };
                self.messages
                    .text(id, &[("label", &self.label(&part.code)), ("value", &value)])
            }
            [] => self
                .messages
                .text("finding-expected-number", &[("value", &value)]),
            _ => {
                let parts = self.parts(side);
                self.messages.text(
                    "finding-expected-sum",
                    &[("parts", &parts), ("value", &value)],
                )
            }
        }
    }

    /// The value of a side; where figures are missing, the bound that is known.
    fn value(&self, side: &Side) -> String {
        let bound = if side.value.low.is_finite() {
            side.value.low
        } else {
            side.value.high
        };
        let first = side.parts.first().map(|part| &part.code);
        self.figure(bound, first.or_else(|| self.finding.data_points.first()))
    }

    /// `230 + 3 + ?`: the figures of a sum, in its order.
    fn parts(&self, side: &Side) -> String {
        let mut out = String::new();
        for part in &side.parts {
            let known = part
                .figure
                .map(|value| self.figure(value, Some(&part.code)));
            let shown = known.unwrap_or_else(|| "?".to_owned());
            let sign = match (out.is_empty(), part.factor < 0.0) {
                (true, false) => "",
                (true, true) => "−",
                (false, false) => " + ",
                (false, true) => " − ",
            };
            out.push_str(sign);
            if part.factor.abs() != 1.0 {
                out.push_str(&self.messages.figure(part.factor.abs(), None));
                out.push_str(" × ");
            }
            out.push_str(&shown);
        }
        if side.constant != 0.0 {
            let sign = if side.constant < 0.0 { " − " } else { " + " };
            out.push_str(sign);
            out.push_str(&self.messages.figure(side.constant.abs(), None));
        }
        out
    }

    pub(super) fn figure(&self, value: f64, code: Option<&Code>) -> String {
        let point = code.and_then(|code| self.template.data_point(code));
        let shown = self.messages.figure(value, point.map(|point| &point.kind));
        match point.map(|point| &point.kind) {
            Some(ValueKind::Percent) => self.messages.percent(&shown),
            _ => shown,
        }
    }

    pub(super) fn label(&self, code: &Code) -> String {
        self.template.label(code, self.messages.language())
    }

    pub(super) fn code(&self) -> String {
        self.finding
            .data_points
            .first()
            .map(Code::to_string)
            .unwrap_or_default()
    }

    pub(super) fn labels(&self) -> String {
        let labels = self
            .finding
            .data_points
            .iter()
            .map(|code| self.messages.quoted(&self.label(code)));
        self.messages.list("list-and", &labels.collect::<Vec<_>>())
    }
}

impl Side {
    /// Whether it is one figure as it stands.
    fn is_plain(&self) -> bool {
        self.constant == 0.0 && matches!(self.parts.as_slice(), [part] if part.factor == 1.0)
    }
}

fn sentence_start(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
