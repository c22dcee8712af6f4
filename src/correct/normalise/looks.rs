//! Numbers that a person sees otherwise than they are stored: in thousands, or as another figure.

use crate::correct::{Applicability, Reason};
use crate::number::readings;
use crate::submission::{Answer, How, Value, shown};
use crate::template::DataPoint;
use crate::workbook::Content;

use super::numbers::admissible;
use super::{Candidate, Keeps, Readings};

/// The number that a person sees, where the format of the cell shows another one than is stored.
pub(super) fn number(answer: &Answer, point: &DataPoint) -> Option<Readings> {
    let stored = answer.value.number()?;
    let shown = answer.shown.iter().find_map(|shown| {
        let number = match &shown.how {
            How::Words(words) => stored * shown::scale(words)?,
            How::Other => match readings(&shown.text).as_slice() {
                [only] => only.value,
                _ => return None,
            },
            // A share or a total in thousands may be right as it is stored.
            How::Scaled | How::Struck | How::StruckPart(..) | How::Raised(..) => return None,
        };
        Some((shown.text.clone(), number))
    });
    let (text, number) = shown?;
    (number != stored && admissible(number, point)).then_some(Readings::Only(Candidate {
        content: Content::Number(number),
        reason: Reason::AsShown { text, number },
        applicability: Applicability::NeedsConfirmation,
        keeps: Keeps::Nothing,
    }))
}

/// A percentage above a hundred in a format that shows a hundred times what is stored: the number that
/// is stored was probably typed as percent.
pub(super) fn percentage(answer: &Answer, point: &DataPoint) -> Option<Readings> {
    let (Value::Number(seen), Content::Number(stored)) = (&answer.value, &answer.content) else {
        return None;
    };
    let typed = *seen > 100.0 && seen != stored && admissible(*stored, point);
    typed.then_some(Readings::Only(Candidate {
        content: Content::Number(*stored),
        reason: Reason::PercentTyped {
            shown: *seen,
            number: *stored,
        },
        applicability: Applicability::NeedsConfirmation,
        keeps: Keeps::Nothing,
    }))
}
