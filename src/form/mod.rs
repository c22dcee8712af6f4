//! From a definition to a workbook: the blank form, or one filled with figures.
//!
//! What stands in a form is here; `write` makes the workbook.

#[cfg(test)]
mod tests;
#[cfg(feature = "writer")]
mod write;

use std::collections::BTreeMap;

use crate::code::Code;
use crate::submission::{Submission, Value};
use crate::template::Template;
use crate::workbook::Content;

#[cfg(feature = "writer")]
pub use write::{FormError, blank, filled};

/// What stands in the row of a data point.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filling {
    /// The value.
    pub value: Content,
    /// The note; empty for none.
    pub note: String,
    /// The reference to evidence; empty for none.
    pub evidence: String,
    /// The value of the period before.
    pub previous: Content,
}

/// What to write into a form, by data point.
pub type Figures = BTreeMap<Code, Filling>;

/// The values of a submission as those of the period before. What could not be read is left out.
pub fn previous(submission: &Submission) -> Figures {
    let values = submission.answers.iter().filter_map(|answer| {
        let readable = !matches!(answer.value, Value::Blank | Value::Unreadable(_));
        let filling = Filling {
            previous: answer.content_elsewhere(submission.epoch_1904, false),
            ..Filling::default()
        };
        readable.then(|| (answer.code.clone(), filling))
    });
    values.collect()
}

/// The name for the blank form.
pub fn file_name(template: &Template) -> String {
    format!("{}-form-{}.xlsx", template.id, template.version)
}
