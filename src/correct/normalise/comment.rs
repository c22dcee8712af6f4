//! The reason for a missing figure stands in a comment.

use crate::correct::trying::Trying;
use crate::correct::{Applicability, Correction, Edit, Reason};
use crate::submission::{Answer, Value};
use crate::template::DataPoint;
use crate::workbook::Content;

/// The comment as the note beside "not available". Whether it is the reason, a person knows.
pub(super) fn as_note(
    point: &DataPoint,
    answer: &Answer,
    trying: &Trying<'_>,
) -> Option<Correction> {
    let text = answer.comment.as_ref()?;
    let note = answer.note.as_ref()?;
    if answer.value != Value::NotAvailable || answer.has_note() {
        return None;
    }
    let old = match note.text.is_empty() {
        true => Content::Blank,
        false => Content::Text(note.text.clone()),
    };
    let edits = vec![Edit {
        cell: note.cell.clone(),
        code: Some(point.code.clone()),
        old,
        new: Content::Text(text.clone()),
    }];
    let outcome = trying.outcome(&edits);
    (outcome.makes.is_empty() && !outcome.settles.is_empty()).then(|| Correction {
        id: format!("comment:{}", point.code),
        applicability: Applicability::NeedsConfirmation,
        reason: Reason::Comment { text: text.clone() },
        edits,
        settles: outcome.settles,
    })
}
