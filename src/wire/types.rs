//! Plain mirrors of the core's types.

use serde::{Deserialize, Serialize};

/// What checking one file gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Report {
    /// The file's name.
    pub file: String,
    /// The definition that it was checked against.
    pub template: TemplateName,
    /// Whose figures these are, as the cover sheet says.
    pub jurisdiction: Option<String>,
    /// The time that the figures are about.
    pub period: Option<Period>,
    /// Each data point of the form, in its order.
    pub values: Vec<DataPointValue>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What can be done about it.
    pub corrections: Vec<Correction>,
    /// Rules that could not be decided, and what they lack.
    pub undecided: Vec<UndecidedRule>,
    /// Figures that are shown for comparison.
    pub figures: Vec<Figure>,
    /// What would be among the findings, had a note not explained it.
    pub settled: Vec<Finding>,
    /// The earlier report that it is compared with.
    pub previous: Option<PreviousReport>,
    /// What a person must answer.
    pub questions: Vec<Question>,
    /// What was not looked for, as sentences.
    pub left_undone: Vec<String>,
    /// How the file stood to the receipt of its last check when it was opened.
    pub receipt: ReceiptState,
    /// Whether the file is digitally signed, so that a correction makes the signature void.
    pub signed: bool,
    /// What the corrected workbook will be: `patched` (the same, with the corrected cells in it) or
    /// `filled` (a new copy of the form with its values, as the format cannot be written back).
    pub corrected_as: String,
    /// The whole in numbers.
    pub summary: Summary,
}

/// How a file stands to the receipt of its last check. It guards against accidents, not against
/// forgery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ReceiptState {
    /// `never-checked`, `unchanged` or `changed`.
    pub state: String,
    /// The same, as a sentence.
    pub message: String,
    /// The form that it was checked with, such as `roadmap 1.0`; empty if never.
    pub form: String,
    /// When it was checked, as a clock on the wall showed it; empty if never.
    pub time: String,
    /// Errors that were open then.
    pub errors: usize,
    /// Warnings that were open then.
    pub warnings: usize,
    /// The data points whose answers are others now.
    pub changed: Vec<String>,
    /// Their cells.
    pub cells: Vec<String>,
}

/// A file that could not be read, in the place of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Refusal {
    /// The file's name.
    pub file: String,
    /// Why.
    pub error: Problem,
}

/// A reason that we cannot go on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Problem {
    /// A name that never changes, such as `encrypted`.
    pub code: String,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What to do, as a sentence.
    pub advice: String,
}

/// A definition and its version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TemplateName {
    /// The short name.
    pub id: String,
    /// The version.
    pub version: String,
}

/// A period, by its first and last day (`2020-01-01`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Period {
    /// The first day.
    pub start: String,
    /// The last day.
    pub end: String,
}

/// An earlier report of the same jurisdiction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PreviousReport {
    /// The name of its file.
    pub file: String,
    /// The time that its figures are about.
    pub period: Option<Period>,
}

/// One data point and its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DataPointValue {
    /// The code.
    pub code: String,
    /// What is asked, in the chosen language.
    pub label: String,
    /// The cell, such as `Sheet!D5`; none when it was not found.
    pub cell: Option<String>,
    /// The value: a number, a text (choices as the language calls them, dates as
    /// `2020-06-30`), or nothing.
    pub value: Scalar,
    /// What kind of value it is.
    pub status: Status,
    /// What may be answered: `count`, `amount`, `percent`, `year`, `date`, `choice` or `text`.
    pub kind: String,
    /// The unit, in the chosen language; empty if it has none.
    pub unit: String,
    /// The cell for a note beside it, and the note.
    pub note: Option<Remark>,
    /// What the earlier report says.
    pub previous: Option<EarlierValue>,
}

/// A free text beside a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Remark {
    /// Where it stands, or would stand.
    pub cell: String,
    /// The text; empty if nothing was written.
    pub text: String,
}

/// A value of an earlier report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct EarlierValue {
    /// The value, as in [`DataPointValue`].
    pub value: Scalar,
    /// What kind of value it is.
    pub status: Status,
}

/// What kind of value stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// A number.
    Number,
    /// A text where a text is asked.
    Text,
    /// One of the choices.
    Choice,
    /// A day.
    Date,
    /// Nothing.
    Blank,
    /// "Not available".
    Na,
    /// "Not applicable".
    Nap,
    /// Something that is no answer.
    Unreadable,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Scalar {
    /// Nothing.
    Nothing,
    /// TRUE or FALSE.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// Something wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Finding {
    /// A name that stays the same while rule and place do.
    pub id: String,
    /// The rule's id.
    pub rule: String,
    /// The rule's family.
    pub kind: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// What is wrong, in plain words, with the numbers of this file.
    pub message: String,
    /// The rule in words.
    pub rule_in_words: String,
    /// The rule as a formula over codes, if it is one.
    pub formula: Option<String>,
    /// The cells it concerns, the most telling first.
    pub cells: Vec<String>,
    /// The data points it concerns.
    pub data_points: Vec<String>,
    /// The data points beside which a note settles it, the most telling first; none where only
    /// other figures do.
    pub notes: Vec<String>,
}

/// A proposed correction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Correction {
    /// A name that stays the same while the submission does.
    pub id: String,
    /// `safe`, or `needs confirmation`.
    pub applicability: String,
    /// Why it is offered.
    pub reason: String,
    /// What would change.
    pub edits: Vec<Edit>,
    /// The ids of the findings that it settles.
    pub settles: Vec<String>,
    /// The ids of corrections that cannot be accepted with it: they explain the same fault in another
    /// way.
    pub conflicts: Vec<String>,
    /// The cells whose formulas a value would replace; a person must confirm exactly that.
    pub replaces_formulas: Vec<String>,
    /// Whether a person does not want it.
    pub rejected: bool,
}

/// A change of one cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Edit {
    /// The cell.
    pub cell: String,
    /// The data point that it holds.
    pub code: Option<String>,
    /// What stands there.
    pub old: Scalar,
    /// What shall stand there.
    pub new: Scalar,
}

/// A rule that could not be decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct UndecidedRule {
    /// The rule's id.
    pub rule: String,
    /// How it is decided, as in the rule book: `formula-periods` needs an earlier report.
    pub decided: String,
    /// The data points whose values it lacks.
    pub missing: Vec<String>,
}

/// A rule of the rule book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RuleView {
    /// The id.
    pub id: String,
    /// The family.
    pub kind: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// The rule in words.
    pub words: String,
    /// How it is decided: `formula`, `formula-periods`, `figure`, `check`, `check-periods`,
    /// `region`, `totals` or `question`.
    pub decided: String,
    /// The same, as a sentence.
    pub how: String,
    /// The formula, if it has one.
    pub formula: Option<String>,
    /// The name of the general check, if it has one.
    pub check: Option<String>,
    /// Its parameters, as `name = value`.
    pub parameters: Vec<String>,
    /// Whether a note settles a violation.
    pub note_settles: bool,
    /// Where it comes from.
    pub source: String,
}

/// A figure that is shown for comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Figure {
    /// The id of the rule that asks for it.
    pub rule: String,
    /// What it is, in words; with the sheet, if it is about one.
    pub label: String,
    /// The sheet, if it is about one.
    pub sheet: Option<String>,
    /// The share, 0.4 for 40 %.
    pub share: f64,
}

/// A question that no file answers, so that a person must.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Question {
    /// The id of the rule.
    pub rule: String,
    /// The question.
    pub text: String,
}

/// A report in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Summary {
    /// Data points of the form.
    pub data_points: usize,
    /// Of these: answered with a number, choice, date, text, "not available" or "not applicable".
    pub answered: usize,
    /// Of these: "not available".
    pub not_available: usize,
    /// Of these: "not applicable".
    pub not_applicable: usize,
    /// Blank data points, and those that were not found.
    pub blank: usize,
    /// Data points whose cell holds no answer.
    pub unreadable: usize,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
    /// Warnings that a note would settle.
    pub notes_owed: usize,
    /// Findings that a note has settled.
    pub settled: usize,
    /// Rules that are true, whatever is missing.
    pub rules_satisfied: usize,
    /// Rules that are false, whatever is missing.
    pub rules_violated: usize,
    /// Rules that cannot be decided.
    pub rules_undecided: usize,
    /// Corrections that may be accepted in bulk.
    pub safe_corrections: usize,
}

/// Whether there is a step to undo, and one to redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct History {
    /// To undo.
    pub undo: bool,
    /// To redo.
    pub redo: bool,
}
