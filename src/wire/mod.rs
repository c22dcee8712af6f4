//! The shapes that leave the crate: what the page and the command line are given.
//!
//! `types` mirrors the core's types in the words of `docs/report.schema.json`, which is made from
//! them; `convert` fills them. Only this folder knows serialisation, and `desk::packed` that of figures.

mod convert;
mod types;

pub use convert::{
    archive_problem, cells, definition_problem, edit, merge_problem, problem, report, scalar,
    shapes,
};
pub use types::{
    CellView, Correction, DataPointValue, Edit, Figure, Finding, History, Period, Problem,
    Question, ReceiptState, Refusal, Report, RuleView, Scalar, SheetShape, Status, Summary,
    TemplateName, UndecidedRule,
};
