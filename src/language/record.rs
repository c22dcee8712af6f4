//! The words of the record, the receipt, and the marks on changed cells.

use crate::code::Code;
use crate::merging::{How, Provenance};
use crate::receipt::{Receipt, State};
use crate::record::Words;
use crate::session::Origin;
use crate::submission::value;
use crate::template::Template;

use super::Messages;

impl Messages {
    /// The words of the sheet of corrections; the footnote is the form's.
    pub fn record_words(&self, template: Option<&Template>) -> Words {
        let say = |id: &str| self.text(id, &[]);
        let footnote =
            template.map(|template| template.labels.get("form:footnote", self.language()));
        Words {
            sheet: say("record-sheet"),
            title: say("record-title"),
            about: say("record-about"),
            footnote: footnote
                .filter(|text| *text != "form:footnote")
                .unwrap_or_default()
                .to_owned(),
            headers: [
                "record-time",
                "record-cell",
                "record-code",
                "record-label",
                "record-old",
                "record-new",
                "record-rules",
                "record-reason",
                "record-accepted",
                "record-form",
                "record-file",
            ]
            .map(say),
        }
    }

    /// The rules, the reason and who accepted an edit.
    pub fn origin(&self, origin: &Origin, template: &Template) -> (String, String, String) {
        let say = |id: &str| self.text(id, &[]);
        let confirmed = say("record-accepted-confirmed");
        match origin {
            Origin::Correction {
                reason,
                rules,
                safe,
            } => {
                let accepted = match safe {
                    true => say("record-accepted-safe"),
                    false => confirmed,
                };
                (rules.join(", "), self.reason(reason, template), accepted)
            }
            Origin::Typed => (String::new(), say("record-reason-typed"), confirmed),
            Origin::Merged(provenance) => {
                let accepted = match provenance.how {
                    How::Taken => confirmed,
                    _ => say("record-accepted-merged"),
                };
                (String::new(), self.provenance(provenance), accepted)
            }
            Origin::Note(rules) if rules.is_empty() => {
                (String::new(), say("record-reason-note"), confirmed)
            }
            Origin::Note(rules) => (
                rules.join(", "),
                say("record-reason-note-settles"),
                confirmed,
            ),
        }
    }

    /// Where a merged value came from.
    pub fn provenance(&self, provenance: &Provenance) -> String {
        let id = match provenance.how {
            How::Only => "record-merged-only",
            How::Agreed => "record-merged-agreed",
            How::Summed => "record-merged-summed",
            How::Joined => "record-merged-joined",
            How::Taken => "record-merged-taken",
        };
        let from = provenance.from.iter().map(|(file, cell, content)| {
            let place = cell.as_ref().map(|cell| format!(", {cell}"));
            let place = format!("{file}{}", place.unwrap_or_default());
            match provenance.how {
                How::Summed => {
                    let content = value::shown(content, false);
                    format!("{} ({place})", super::harmless::short(&content))
                }
                _ => place,
            }
        });
        let from = self.list("list-and", &from.collect::<Vec<_>>());
        self.text(id, &[("from", &from)])
    }

    /// The comment on a changed cell.
    pub fn mark(&self, old: &str, reason: &str) -> String {
        match old.is_empty() {
            true => self.text("record-mark-blank", &[("reason", reason)]),
            false => self.text("record-mark", &[("old", old), ("reason", reason)]),
        }
    }

    /// How a file stands to its receipt, in a sentence.
    pub fn receipt(&self, state: &State) -> String {
        let told = |id: &str, receipt: &Receipt, codes: &[Code]| {
            let codes: Vec<String> = codes.iter().map(Code::to_string).collect();
            self.counted(
                id,
                &[
                    ("form", &receipt.form),
                    ("time", &receipt.time),
                    ("codes", &codes.join(", ")),
                ],
                &[("errors", receipt.errors), ("warnings", receipt.warnings)],
            )
        };
        match state {
            State::NeverChecked => self.text("receipt-never", &[]),
            State::Unchanged(receipt) => told("receipt-unchanged", receipt, &[]),
            State::Changed(receipt, codes) if codes.is_empty() => {
                told("receipt-changed-somewhere", receipt, &[])
            }
            State::Changed(receipt, codes) => told("receipt-changed", receipt, codes),
        }
    }
}
