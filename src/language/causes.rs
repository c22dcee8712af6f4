//! The sentence for each cause, and what it says of the file.

use crate::check::finding::{Cause, Odd};
use crate::submission::{ColumnFault, Concealment, FoundBy, Period, value};
use crate::template::ValueKind;
use crate::workbook::Content;

use super::findings::Telling;
use super::structure::chosen;

/// What a sentence says, by name.
pub(super) type Told = Vec<(&'static str, String)>;

impl Telling<'_> {
    /// The id of the sentence for a cause, and its arguments; `label` comes with every one.
    pub(super) fn sentence(&self, cause: &Cause) -> (&'static str, Told) {
        let number = |value: &f64| self.figure(*value, self.finding.data_points.first());
        let text = |text: &String| vec![("text", text.clone())];
        match cause {
            // It is told by itself, in `findings`.
            Cause::Comparison(_) => ("finding-comparison", vec![]),
            Cause::Condition => ("finding-condition", vec![("labels", self.labels())]),
            Cause::NoAnswer => ("finding-no-answer", vec![]),
            Cause::NoReason => ("finding-no-reason", vec![]),
            Cause::Comment { text, blank } => (
                match blank {
                    true => "finding-comment-no-answer",
                    false => "finding-comment-no-reason",
                },
                vec![("text", text.clone())],
            ),
            Cause::NotApplicable => ("finding-not-applicable", vec![]),
            Cause::TextForNumber { text: found } => ("finding-text-for-number", text(found)),
            Cause::DateForNumber { text: found } => ("finding-date-for-number", text(found)),
            Cause::AmbiguousMark { text, readings } => (
                "finding-ambiguous-mark",
                vec![
                    ("text", text.clone()),
                    ("readings", self.choice(readings.iter().map(number))),
                ],
            ),
            Cause::CommaBothWays { decimal, thousands } => (
                "finding-comma-both-ways",
                vec![
                    ("decimal", decimal.clone()),
                    ("thousands", thousands.clone()),
                ],
            ),
            Cause::ThousandsBothWays { with, without } => (
                "finding-thousands-both-ways",
                vec![("with", with.clone()), ("without", without.clone())],
            ),
            Cause::Approximate { text: found } => ("finding-approximate", text(found)),
            Cause::OddCharacters { text, odd } => (
                match odd {
                    Odd::Digits => "finding-odd-letters",
                    Odd::Spaces => "finding-odd-spaces",
                    Odd::Invisible => "finding-odd-invisible",
                    Odd::Alphabet => "finding-odd-alphabet",
                },
                vec![("text", text.clone())],
            ),
            Cause::OtherUnit {
                written,
                means,
                unit,
            } => (
                "finding-other-unit",
                vec![
                    ("written", written.clone()),
                    ("means", self.unit(means)),
                    ("unit", self.text_of(&format!("unit:{unit}"))),
                ],
            ),
            Cause::DoubtfulWord { word } => ("finding-doubtful-word", vec![("word", word.clone())]),
            Cause::NotListed { text, choices } => (
                "finding-not-listed",
                vec![
                    ("text", text.clone()),
                    (
                        "choices",
                        self.choice(
                            choices
                                .iter()
                                .map(|item| self.messages.quoted(self.item(item))),
                        ),
                    ),
                ],
            ),
            Cause::ShownOtherwise {
                stored,
                shown,
                words,
            } => {
                let mut told = vec![("stored", stored.clone()), ("shown", shown.clone())];
                match words {
                    Some(words) => {
                        told.push(("words", words.clone()));
                        ("finding-shown-with-words", told)
                    }
                    None => ("finding-shown-otherwise", told),
                }
            }
            Cause::Struck { text: all, part } => match part {
                Some(part) => (
                    "finding-struck-part",
                    vec![("text", all.clone()), ("part", part.clone())],
                ),
                None => ("finding-struck", text(all)),
            },
            Cause::Raised { text: all, part } => (
                "finding-raised",
                vec![("text", all.clone()), ("part", part.clone())],
            ),
            Cause::ImplausibleYear { text: found } => ("finding-implausible-year", text(found)),
            Cause::NotADate { text: found } => ("finding-not-a-date", text(found)),
            Cause::LogicalForNumber { text: found } => ("finding-logical-for-number", text(found)),
            Cause::ErrorValue { text: found } => ("finding-error-value", text(found)),
            Cause::StaleResult { stored, calculated } => self.stale(stored, calculated),
            Cause::NoResult if self.finding.data_points.is_empty() => {
                ("finding-no-result-elsewhere", self.first_cell())
            }
            Cause::NoResult => ("finding-no-result", vec![]),
            Cause::NotCalculated { .. } => {
                let cells = self.finding.cells.iter().map(ToString::to_string);
                let cells: Vec<String> = cells.collect();
                ("finding-not-calculated", vec![("cells", cells.join(", "))])
            }
            Cause::NotWhole { value } => ("finding-not-whole", vec![("value", number(value))]),
            Cause::OutOfRange { value, .. } => {
                ("finding-out-of-range", vec![("value", number(value))])
            }
            Cause::Fraction { value } => (
                "finding-fraction",
                vec![
                    ("value", number(value)),
                    ("percent", number(&(value * 100.0))),
                ],
            ),
            Cause::SameFigure { value } => (
                "finding-same-figure",
                vec![("value", number(value)), ("labels", self.labels())],
            ),
            Cause::PartsZero { total } => ("finding-parts-zero", vec![("total", number(total))]),
            Cause::PartsMissing { known, total } => (
                "finding-parts-missing",
                vec![("known", number(known)), ("total", number(total))],
            ),
            Cause::KnownPartsExceed { known, total } => (
                "finding-known-parts-exceed",
                vec![("known", number(known)), ("total", number(total))],
            ),
            Cause::IrregularPeriod { period } => ("finding-irregular-period", self.span(*period)),
            Cause::MissingSheet { sheet } => {
                ("finding-missing-sheet", vec![("sheet", sheet.clone())])
            }
            Cause::WrongVersion { stated, current } => (
                "finding-wrong-version",
                vec![("stated", stated.clone()), ("current", current.clone())],
            ),
            Cause::Column(fault) => self.column(fault),
            Cause::CopiedSheet { used, copy, by, .. } => (
                "finding-copied-sheet",
                vec![
                    ("used", used.clone()),
                    ("copy", copy.clone()),
                    ("by", chosen(*by)),
                ],
            ),
            Cause::UnaskedRows { sheet, codes } => (
                "finding-unasked-rows",
                vec![("sheet", sheet.clone()), ("figures", self.unasked(codes))],
            ),
            Cause::UnaskedColumns { sheet } => (
                "finding-unasked-columns",
                vec![("sheet", sheet.clone()), ("columns", self.letters())],
            ),
            Cause::MissingDataPoint => ("finding-missing-data-point", vec![("code", self.code())]),
            Cause::Repeated => ("finding-repeated", vec![("code", self.code())]),
            Cause::RepeatedDiffers => ("finding-repeated-differs", vec![("code", self.code())]),
            Cause::FoundBy(FoundBy::Label) => {
                ("finding-found-by-label", vec![("code", self.code())])
            }
            Cause::FoundBy(_) => ("finding-found-by-name", vec![("code", self.code())]),
            Cause::Concealed(how) => self.concealed(*how),
            _ => self.over_time(cause),
        }
    }

    /// Causes that look beyond one file, or at its notes.
    fn over_time(&self, cause: &Cause) -> (&'static str, Told) {
        let number = |value: &f64| self.figure(*value, self.finding.data_points.first());
        let change =
            |value: &f64, before: &f64| vec![("value", number(value)), ("before", number(before))];
        match cause {
            Cause::WentMissing { before } => {
                ("finding-went-missing", vec![("before", number(before))])
            }
            Cause::DroppedToZero { before } => {
                let before: Vec<String> = before.iter().map(number).collect();
                ("finding-dropped", vec![("before", before.join(", "))])
            }
            Cause::DateOutside { text } => ("finding-date-outside", vec![("text", text.clone())]),
            Cause::OtherChange {
                text,
                before,
                now,
                percent,
            } => (
                "finding-other-change",
                vec![
                    ("text", text.clone()),
                    ("before", number(before)),
                    ("now", number(now)),
                    (
                        "percent",
                        self.messages.figure((percent * 10.0).round() / 10.0, None),
                    ),
                ],
            ),
            Cause::ChangeWithoutBase { text } => {
                ("finding-change-without-base", vec![("text", text.clone())])
            }
            Cause::NotSumOfHalves {
                year,
                first,
                second,
            } => (
                "finding-not-sum-of-halves",
                vec![
                    ("year", number(year)),
                    ("first", number(first)),
                    ("second", number(second)),
                    ("sum", number(&(first + second))),
                ],
            ),
            Cause::OtherLength { .. } => ("finding-other-length", vec![]),
            Cause::Revised { now, then } => (
                "finding-revised",
                vec![("now", number(now)), ("then", number(then))],
            ),
            Cause::CopyOfLast { .. } => ("finding-copy-of-last", vec![]),
            Cause::FarFromMedian { value, median } => (
                "finding-far-from-median",
                vec![("value", number(value)), ("median", number(median))],
            ),
            Cause::MoreThanChance { value, before } => {
                ("finding-more-than-chance", change(value, before))
            }
            Cause::RunningTotal { values } => {
                let values: Vec<String> = values.iter().map(number).collect();
                ("finding-running-total", vec![("values", values.join(", "))])
            }
            Cause::PowerOfTen {
                value,
                before,
                factor,
            } => {
                let mut told = change(value, before);
                told.push(("factor", self.messages.figure(*factor, None)));
                match value > before {
                    true => ("finding-power-of-ten-up", told),
                    false => ("finding-power-of-ten-down", told),
                }
            }
            _ => self.between(cause),
        }
    }

    /// Causes between jurisdictions.
    fn between(&self, cause: &Cause) -> (&'static str, Told) {
        let language = self.messages.language();
        let called = |name: &String| self.template.jurisdiction(name, language).to_owned();
        let whose = |name: &String| ("jurisdiction", called(name));
        match cause {
            Cause::OtherBasis { counted } => {
                let counted = counted.iter().map(|(name, unit)| {
                    format!(
                        "{} ({})",
                        called(name),
                        self.text_of(&format!("unit:{unit}"))
                    )
                });
                ("finding-other-basis", vec![("counted", listed(counted))])
            }
            Cause::OtherDates { dates } => ("finding-other-dates", vec![("dates", pairs(dates))]),
            Cause::PerHead {
                jurisdiction,
                rate,
                median,
            } => {
                let rounded =
                    |value: &f64| self.messages.figure((value * 100.0).round() / 100.0, None);
                (
                    "finding-per-head",
                    vec![
                        whose(jurisdiction),
                        ("rate", rounded(rate)),
                        ("median", rounded(median)),
                    ],
                )
            }
            Cause::OtherVersion { versions } => {
                ("finding-other-version", vec![("versions", pairs(versions))])
            }
            Cause::OtherPeriods { periods } => {
                ("finding-other-periods", vec![("periods", pairs(periods))])
            }
            Cause::NoFile { jurisdiction } => ("finding-no-file", vec![whose(jurisdiction)]),
            Cause::SeveralFiles { jurisdiction, .. } => {
                ("finding-several-files", vec![whose(jurisdiction)])
            }
            Cause::AppliesElsewhere {
                jurisdiction,
                others,
            } => (
                "finding-applies-elsewhere",
                vec![
                    whose(jurisdiction),
                    (
                        "others",
                        others.iter().map(called).collect::<Vec<_>>().join(", "),
                    ),
                ],
            ),
            _ => ("finding-nobodys-file", vec![]),
        }
    }

    /// A stored result, and what the formula gives.
    fn stale(&self, stored: &Content, calculated: &Content) -> (&'static str, Told) {
        let shown = |content: &Content| match content {
            Content::Number(number) => self.figure(*number, self.finding.data_points.first()),
            Content::Text(text) => self.messages.quoted(text),
            content => value::shown(content, false),
        };
        let mut told = self.first_cell();
        told.push(("stored", shown(stored)));
        told.push(("calculated", shown(calculated)));
        let id = match (self.finding.data_points.is_empty(), calculated) {
            (true, Content::Blank) => "finding-stale-elsewhere-unknown",
            (true, _) => "finding-stale-elsewhere",
            (false, Content::Blank) => "finding-stale-unknown",
            (false, _) => "finding-stale",
        };
        (id, told)
    }

    fn first_cell(&self) -> Told {
        let first = self.finding.cells.first().map(ToString::to_string);
        vec![("cell", first.unwrap_or_default())]
    }

    fn concealed(&self, how: Concealment) -> (&'static str, Told) {
        let id = match how {
            Concealment::Sheet => "finding-hidden-sheet",
            Concealment::Row => "finding-hidden-row",
            Concealment::Filter => "finding-filtered",
            Concealment::Column => "finding-hidden-column",
            Concealment::Merged => "finding-merged",
            Concealment::Format => "finding-shown-as-nothing",
            Concealment::Ink => "finding-unseen-ink",
        };
        (id, self.first_cell())
    }

    /// The numbers in a sentence that its words go by: one cell, two cells.
    pub(super) fn counts(&self, cause: &Cause) -> Vec<(&'static str, usize)> {
        let cells = ("count", self.finding.cells.len());
        match cause {
            Cause::Repeated | Cause::RepeatedDiffers | Cause::Concealed(_) => vec![cells],
            Cause::UnaskedRows { .. } | Cause::UnaskedColumns { .. } => vec![cells],
            Cause::CopiedSheet { differing, .. } => vec![("count", *differing)],
            Cause::Column(ColumnFault::Second { differing, .. }) => {
                vec![("count", differing.len())]
            }
            Cause::StaleResult { .. } | Cause::NoResult => vec![cells],
            Cause::NotCalculated { count } => vec![("count", *count)],
            Cause::OtherLength { own, before } => {
                let months = |period: &Period| period.months() as usize;
                vec![("own", months(own)), ("before", months(before))]
            }
            Cause::CopyOfLast { same, of } => vec![("same", *same), ("of", *of)],
            Cause::SeveralFiles { count, differ, .. } => {
                vec![("count", *count), ("differ", *differ)]
            }
            _ => Vec::new(),
        }
    }

    fn span(&self, period: Period) -> Told {
        vec![
            ("start", self.messages.day(period.start)),
            ("end", self.messages.day(period.end)),
        ]
    }

    fn choice(&self, items: impl Iterator<Item = String>) -> String {
        self.messages.list("list-or", &items.collect::<Vec<_>>())
    }

    /// A choice of the data point's list as the language calls it.
    fn item<'a>(&'a self, item: &'a str) -> &'a str {
        let point = self.finding.data_points.first();
        let point = point.and_then(|code| self.template.data_point(code));
        match point.map(|point| &point.kind) {
            Some(ValueKind::Choice(list)) => {
                self.template.item(list, item, self.messages.language())
            }
            _ => item,
        }
    }

    /// A unit of the form, or one that the form does not know as it was written.
    fn unit(&self, unit: &str) -> String {
        let key = format!("unit:{unit}");
        match self.template.labels.texts.contains_key(&key) {
            true => self.text_of(&key),
            false => unit.to_owned(),
        }
    }

    fn text_of(&self, key: &str) -> String {
        let labels = &self.template.labels;
        labels.get(key, self.messages.language()).to_owned()
    }
}

fn pairs(told: &[(String, String)]) -> String {
    listed(told.iter().map(|(name, text)| format!("{name}: {text}")))
}

fn listed(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("; ")
}
