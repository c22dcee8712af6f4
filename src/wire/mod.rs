//! The shapes that leave the crate: what the page and the command line are given.
//!
//! `types` mirrors the core's types in the words of `docs/report.schema.json`, which is made from
//! them; `convert` fills them. `sheet` is what the page draws of a workbook, `draft` what it keeps
//! of a session, `desk` what it draws of many files, `handed` what its two modules hand each other. Only
//! this folder knows serialisation, and `desk` that of packed files.

mod convert;
mod desk;
mod draft;
mod handed;
mod sheet;
mod types;

pub use convert::{
    archive_problem, cannot_write, definition_problem, edit, merge_problem, problem, report,
    scalar, send_back_problem,
};
pub use desk::{
    BetweenView, DeskFile, DeskPeriod, DeskSheet, DeskView, DifferenceView, HeadlineView,
    MergedPoint, MergerView, between, desk, differences, headlines, merger,
};
pub use draft::{KeptContent, KeptDraft, KeptEdit, KeptHow, keep, unkeep};
pub use handed::{
    HandedContents, HandedDisplay, HandedFigure, HandedSheet, contents_handed, figures_handed,
    hand_contents, hand_figures,
};
pub use sheet::{
    BlockView, BorderView, CellView, ColumnLook, FoundCells, PlaceView, RowLook, SheetLook,
    SheetShape, StyleView, WrittenCells, cells, found, look, place, shapes, written,
};
pub use types::{
    Correction, DataPointValue, EarlierValue, Edit, Figure, Finding, History, Period,
    PreviousReport, Problem, Question, ReceiptState, Refusal, Remark, Report, RuleView, Scalar,
    Status, Summary, TemplateName, UndecidedRule,
};
