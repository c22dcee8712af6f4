//! Why a correction is offered, in a sentence.

use crate::correct::Reason;
use crate::number::Spelling;

use super::Messages;
use super::numbers::figure;

impl Messages {
    /// The reason of a correction.
    pub fn reason(&self, reason: &Reason) -> String {
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
                    Spelling::LookAlike => "correction-spelling-look-alike",
                    Spelling::Approximate => "correction-spelling-approximate",
                };
                self.text(id, &[("text", text), ("number", &figure(*number, None))])
            }
            Reason::OnlyOneFits { text, number } => self.text(
                "correction-only-one-fits",
                &[("text", text), ("number", &figure(*number, None))],
            ),
            Reason::ChosenByRules {
                text,
                number,
                rules,
            } => self.text(
                "correction-chosen-by-rules",
                &[
                    ("text", text),
                    ("number", &figure(*number, None)),
                    ("rules", &rules.join(", ")),
                ],
            ),
        }
    }
}
