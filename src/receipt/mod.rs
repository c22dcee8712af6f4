//! The receipt: what the document properties of a workbook say of the last check, so that anyone who
//! opens the file later sees whether it is still what was checked.
//!
//! It guards against accidents, not against forgery: whoever can change the file can change the
//! receipt. Beside one hash over all answers there is a short one for each data point, so that a
//! change can be named.

pub(crate) mod properties;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::check::Findings;
use crate::code::Code;
use crate::submission::{Answer, Submission, Value};
use crate::template::{Severity, Template};
use crate::workbook::Workbook;

/// What is said of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The form and its version, such as `roadmap 1.0`.
    pub form: String,
    /// The version of this program.
    pub checker: String,
    /// When it was checked, as a clock on the wall showed it; may be empty.
    pub time: String,
    /// Errors that were open.
    pub errors: usize,
    /// Warnings that were open.
    pub warnings: usize,
    /// A hash over all answers and over the other things that the receipt says.
    pub values: String,
    /// A short hash for each answer.
    pub answers: BTreeSet<String>,
}

/// How a file stands to its receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It has none.
    NeverChecked,
    /// All answers are those that were checked.
    Unchanged(Receipt),
    /// These answers are others than those that were checked. None can be named when the form has
    /// changed in between, or what the receipt says of the check.
    Changed(Receipt, Vec<Code>),
}

impl Receipt {
    /// The receipt for a submission as it is now; `time` is when it was checked, for people.
    pub fn new(
        template: &Template,
        submission: &Submission,
        findings: &Findings,
        time: &str,
    ) -> Self {
        let open = |severity| {
            let found = findings.findings.iter();
            found.filter(|found| found.severity == severity).count()
        };
        let mut receipt = Self {
            form: form(template),
            checker: env!("CARGO_PKG_VERSION").to_owned(),
            time: time.to_owned(),
            errors: open(Severity::Error),
            warnings: open(Severity::Warning),
            values: String::new(),
            answers: answers(submission).map(short).collect(),
        };
        receipt.values = receipt.seal(submission);
        receipt
    }

    /// A hash over what the receipt says of the check, and over all answers, in the order of the form.
    fn seal(&self, submission: &Submission) -> String {
        let mut hash = Sha256::new();
        let counts = format!("{} {}", self.errors, self.warnings);
        for text in [&self.form, &self.checker, &self.time, &counts] {
            hash.update(text.as_bytes());
            hash.update([0]);
        }
        for answer in answers(submission) {
            hash.update(told(answer).as_bytes());
            hash.update([0]);
        }
        hexadecimal(&hash.finalize())
    }
}

/// How a submission stands to the receipt in its workbook.
pub fn state(workbook: &Workbook, submission: &Submission) -> State {
    let Some(receipt) = properties::read(workbook) else {
        return State::NeverChecked;
    };
    if receipt.values == receipt.seal(submission) {
        return State::Unchanged(receipt);
    }
    let changed = answers(submission)
        .filter(|answer| !receipt.answers.contains(&short(answer)))
        .map(|answer| answer.code.clone());
    let changed = changed.collect();
    State::Changed(receipt, changed)
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&digest(bytes))
}

/// The SHA-256 of bytes.
pub(crate) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The name of a form and its version.
pub fn form(template: &Template) -> String {
    format!("{} {}", template.id, template.version)
}

fn answers(submission: &Submission) -> impl Iterator<Item = &Answer> {
    submission.cover.iter().chain(&submission.answers)
}

/// A hash of four characters over a code and its answer. Of a form whose 180 answers all changed, one
/// answer would be taken for unchanged in one of five hundred files.
fn short(answer: &Answer) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let hash = Sha256::digest(told(answer).as_bytes());
    let letter = |byte: &u8| {
        LETTERS
            .get(usize::from(byte & 63))
            .map(|byte| char::from(*byte))
    };
    hash.iter().take(4).filter_map(letter).collect()
}

/// All that an answer says, with its code, written in one way only.
fn told(answer: &Answer) -> String {
    let value = match &answer.value {
        Value::Number(number) => format!("number {number}"),
        Value::Choice(item) => format!("choice {item}"),
        Value::Date(day) => format!("date {}", crate::date::to_iso(*day)),
        Value::Text(text) => format!("text {text}"),
        Value::Blank => "blank".to_owned(),
        Value::NotAvailable => "not available".to_owned(),
        Value::NotApplicable => "not applicable".to_owned(),
        Value::Unreadable(what) => format!("unreadable {}", what.text),
    };
    let remark = |remark: &Option<crate::submission::Remark>| {
        let text = remark.as_ref().map(|remark| remark.text.trim());
        text.unwrap_or_default().to_owned()
    };
    let (note, evidence) = (remark(&answer.note), remark(&answer.evidence));
    format!("{}\u{1f}{value}\u{1f}{note}\u{1f}{evidence}", answer.code)
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
