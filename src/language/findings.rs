//! What is wrong, in a sentence with the numbers of the file.

use crate::check::finding::{Cause, Comparison, Finding, Side};
use crate::code::Code;
use crate::date;
use crate::formula;
use crate::template::{Template, ValueKind};

use super::Messages;
use super::numbers::figure;

impl Messages {
    /// A finding: the rule in words, and a sentence with the numbers of the file.
    pub fn finding(&self, finding: &Finding, template: &Template) -> String {
        let rule = template.rule_in_words(&finding.rule, self.language());
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
struct Telling<'a> {
    messages: &'a Messages,
    template: &'a Template,
    finding: &'a Finding,
}

impl Telling<'_> {
    fn cause(&self) -> String {
        let label = self
            .finding
            .data_points
            .first()
            .map(|code| self.label(code))
            .unwrap_or_default();
        let number = |value: f64| self.figure(value, self.finding.data_points.first());
        let say = |id: &str, arguments: &[(&str, &str)]| {
            let mut all = vec![("label", label.as_str())];
            all.extend(arguments);
            self.messages.text(id, &all)
        };
        match &self.finding.cause {
            Cause::Comparison(comparison) => self.comparison(comparison),
            Cause::Condition => say("finding-condition", &[("labels", &self.labels())]),
            Cause::NoAnswer => say("finding-no-answer", &[]),
            Cause::NotApplicable => say("finding-not-applicable", &[]),
            Cause::TextForNumber { text } => say("finding-text-for-number", &[("text", text)]),
            Cause::DateForNumber { text } => say("finding-date-for-number", &[("text", text)]),
            Cause::AmbiguousMark { text, readings } => {
                let readings: Vec<String> = readings.iter().map(|value| number(*value)).collect();
                let readings = self.messages.list("list-or", &readings);
                say(
                    "finding-ambiguous-mark",
                    &[("text", text), ("readings", &readings)],
                )
            }
            Cause::CommaBothWays { decimal, thousands } => say(
                "finding-comma-both-ways",
                &[("decimal", decimal), ("thousands", thousands)],
            ),
            Cause::Approximate { text } => say("finding-approximate", &[("text", text)]),
            Cause::NotListed { text, choices } => {
                let choices: Vec<String> = choices.iter().map(|item| format!("“{item}”")).collect();
                let choices = self.messages.list("list-or", &choices);
                say(
                    "finding-not-listed",
                    &[("text", text), ("choices", &choices)],
                )
            }
            Cause::NotADate { text } => say("finding-not-a-date", &[("text", text)]),
            Cause::ErrorValue { text } => say("finding-error-value", &[("text", text)]),
            Cause::NotWhole { value } => say("finding-not-whole", &[("value", &number(*value))]),
            Cause::OutOfRange { value, .. } => {
                say("finding-out-of-range", &[("value", &number(*value))])
            }
            Cause::Fraction { value } => {
                let percent = number(value * 100.0);
                say(
                    "finding-fraction",
                    &[("value", &number(*value)), ("percent", &percent)],
                )
            }
            Cause::SameFigure { value } => say(
                "finding-same-figure",
                &[("value", &number(*value)), ("labels", &self.labels())],
            ),
            Cause::IrregularPeriod { period } => say(
                "finding-irregular-period",
                &[
                    ("start", &date::to_iso(period.start)),
                    ("end", &date::to_iso(period.end)),
                ],
            ),
            Cause::MissingSheet { sheet } => say("finding-missing-sheet", &[("sheet", sheet)]),
            Cause::MissingDataPoint => say("finding-missing-data-point", &[("code", &self.code())]),
            Cause::Repeated => {
                let count = self.finding.cells.len().to_string();
                say(
                    "finding-repeated",
                    &[("code", &self.code()), ("count", &count)],
                )
            }
        }
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
                (figure((left - right).abs(), None), direction)
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
                let (low, high) = (figure(side.value.low, None), figure(side.value.high, None));
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
                out.push_str(&figure(part.factor.abs(), None));
                out.push_str(" × ");
            }
            out.push_str(&shown);
        }
        if side.constant != 0.0 {
            let sign = if side.constant < 0.0 { " − " } else { " + " };
            out.push_str(sign);
            out.push_str(&figure(side.constant.abs(), None));
        }
        out
    }

    fn figure(&self, value: f64, code: Option<&Code>) -> String {
        let point = code.and_then(|code| self.template.data_point(code));
        let shown = figure(value, point.map(|point| &point.kind));
        match point.map(|point| &point.kind) {
            Some(ValueKind::Percent) => format!("{shown} %"),
            _ => shown,
        }
    }

    fn label(&self, code: &Code) -> String {
        self.template.label(code, self.messages.language())
    }

    fn code(&self) -> String {
        self.finding
            .data_points
            .first()
            .map(Code::to_string)
            .unwrap_or_default()
    }

    fn labels(&self) -> String {
        let labels = self
            .finding
            .data_points
            .iter()
            .map(|code| format!("“{}”", self.label(code)));
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
