//! Why a correction is offered, in a sentence.

use crate::correct::{Meaning, Reason, Slip, SlipStep};
use crate::date;
use crate::number::Spelling;
use crate::template::Template;

use super::Messages;

impl Messages {
    /// The reason of a correction.
    pub fn reason(&self, reason: &Reason, template: &Template) -> String {
        match reason {
            Reason::Spelling {
                text,
                number,
                spelling,
            } => {
                let id = match spelling {
                    Spelling::Exact => "correction-spelling-exact",
                    Spelling::WithUnit => "correction-spelling-with-unit",
                    Spelling::Footnote => "correction-spelling-footnote",
                    Spelling::TrailingMinus => "correction-spelling-trailing-minus",
                    Spelling::Exponent => "correction-spelling-exponent",
                    Spelling::Reversed => "correction-spelling-reversed",
                    Spelling::LookAlike => "correction-spelling-look-alike",
                    // A bound is never offered as a number.
                    Spelling::Approximate | Spelling::AtMost | Spelling::AtLeast => {
                        "correction-spelling-approximate"
                    }
                };
                self.text(
                    id,
                    &[("text", text), ("number", &self.figure(*number, None))],
                )
            }
            Reason::Converted {
                text,
                number,
                written,
                unit,
            } => {
                let key = format!("unit:{unit}");
                let unit = template.labels.get(&key, self.language());
                let number = self.figure(*number, None);
                let told = [
                    ("text", text.as_str()),
                    ("number", &number),
                    ("written", written),
                    ("unit", unit),
                ];
                self.text("correction-converted", &told)
            }
            Reason::OnlyOneFits { text, number } => self.text(
                "correction-only-one-fits",
                &[("text", text), ("number", &self.figure(*number, None))],
            ),
            Reason::ChosenByRules {
                text,
                number,
                rules,
            } => self.text(
                "correction-chosen-by-rules",
                &[
                    ("text", text),
                    ("number", &self.figure(*number, None)),
                    ("rules", &rules.join(", ")),
                ],
            ),
            Reason::FormulaText { text, number } => self.text(
                "correction-formula-text",
                &[("text", text), ("number", &self.figure(*number, None))],
            ),
            Reason::DateRead {
                text,
                number,
                rules,
            } => {
                let id = match rules.is_empty() {
                    true => "correction-date",
                    false => "correction-date-chosen",
                };
                let number = self.figure(*number, None);
                let rules = rules.join(", ");
                self.text(
                    id,
                    &[("text", text), ("number", &number), ("rules", &rules)],
                )
            }
            Reason::Day { text, day } => {
                let shown = date::from_iso(day).map_or_else(|| day.clone(), |day| self.day(day));
                self.text("correction-day", &[("text", text), ("day", &shown)])
            }
            Reason::DayCounted { number, day } => {
                let shown = date::from_iso(day).map_or_else(|| day.clone(), |day| self.day(day));
                self.text(
                    "correction-day-counted",
                    &[("number", number), ("day", &shown)],
                )
            }
            Reason::Unmarked {
                text,
                meant,
                struck,
            } => {
                let id = match struck {
                    true => "correction-without-struck",
                    false => "correction-without-raised",
                };
                self.text(id, &[("text", text), ("meant", meant)])
            }
            Reason::AsShown { text, number } => {
                let number = self.figure(*number, None);
                self.text(
                    "correction-as-shown",
                    &[("text", text), ("number", &number)],
                )
            }
            Reason::PercentTyped { shown, number } => {
                let (shown, number) = (self.figure(*shown, None), self.figure(*number, None));
                let told = [("shown", shown.as_str()), ("number", number.as_str())];
                self.text("correction-percent-typed", &told)
            }
            Reason::Year { text, year } => {
                let year = year.to_string();
                self.text("correction-year", &[("text", text), ("year", &year)])
            }
            Reason::Word { text, means, sure } => {
                let id = match (means, sure) {
                    (Meaning::NotAvailable, true) => "correction-word-not-available",
                    (Meaning::NotAvailable, false) => "correction-word-perhaps-not-available",
                    (Meaning::NotApplicable, true) => "correction-word-not-applicable",
                    (Meaning::NotApplicable, false) => "correction-word-perhaps-not-applicable",
                    (Meaning::Nought, _) => "correction-word-nought",
                };
                self.text(id, &[("text", text)])
            }
            Reason::Bound { text, answer } => {
                self.text("correction-bound", &[("text", text), ("answer", answer)])
            }
            Reason::WithReason { text, answer } => self.text(
                "correction-answer-with-reason",
                &[("text", text), ("answer", answer)],
            ),
            Reason::AnswerSpelling { text, answer } => self.text(
                "correction-answer-spelling",
                &[("text", text), ("answer", answer)],
            ),
            Reason::Comment { text } => self.text("correction-comment", &[("text", text)]),
            Reason::Choice { text, item } => {
                // A word is called the same in all lists.
                let mut lists = template.lists.iter();
                let list = lists.find(|(_, list)| list.items.contains(item));
                let called = list.map_or(item.as_str(), |(list, _)| {
                    template.item(list, item, self.language())
                });
                self.text("correction-choice", &[("text", text), ("item", called)])
            }
            Reason::Slips { steps, settles } => {
                let steps: Vec<String> =
                    steps.iter().map(|step| self.slip(step, template)).collect();
                let (steps, rules) = (steps.join("; "), settles.join(", "));
                self.text("correction-slips", &[("steps", &steps), ("rules", &rules)])
            }
            Reason::Localised {
                codes,
                settles,
                proven,
            } => {
                let labels = codes
                    .iter()
                    .map(|code| self.quoted(&template.label(code, self.language())));
                let labels = self.list("list-and", &labels.collect::<Vec<_>>());
                let id = match proven {
                    true => "correction-localised",
                    false => "correction-localised-unproven",
                };
                self.text(id, &[("labels", &labels), ("rules", &settles.join(", "))])
            }
        }
    }

    fn slip(&self, step: &SlipStep, template: &Template) -> String {
        let id = match step.slip {
            Slip::Missing => "correction-slip-missing",
            Slip::Nought => "correction-slip-nought",
            Slip::Sign => "correction-slip-sign",
            Slip::Scale => "correction-slip-scale",
            Slip::Transposed => "correction-slip-transposed",
            Slip::Dropped => "correction-slip-dropped",
            Slip::Added => "correction-slip-added",
            Slip::Mistyped => "correction-slip-mistyped",
            Slip::Swapped => "correction-slip-swapped",
            Slip::Shifted => "correction-slip-shifted",
            Slip::Rounded => "correction-slip-rounded",
            Slip::Determined => "correction-slip-determined",
        };
        let label = |at: usize| {
            let code = step.codes.get(at);
            code.map(|code| template.label(code, self.language()))
                .unwrap_or_default()
        };
        let (stands, belongs) = step.figures.first().copied().unwrap_or_default();
        let stands = stands
            .map(|stands| self.figure(stands, None))
            .unwrap_or_default();
        let sentence = self.counted(
            id,
            &[
                ("label", &label(0)),
                ("other", &label(1)),
                ("stands", &stands),
                ("belongs", &self.figure(belongs, None)),
            ],
            &[("count", step.codes.len())],
        );
        match step.before {
            Some(before) => {
                let before = self.figure(before, None);
                self.text(
                    "correction-agrees",
                    &[("step", &sentence), ("before", &before)],
                )
            }
            None => sentence,
        }
    }
}
