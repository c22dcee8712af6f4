//! One file, opened, checked, corrected and written.

use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::form::Form;
use super::given::messages;
use super::reading::workbook;
use super::to_js;
use crate::cell::{Block, CellPos};
use crate::form;
use crate::language::Messages;
use crate::patch::SideEffects;
use crate::record::Moment;
use crate::session::{
    CorrectedAs, Direction, Options, Recording, Session as CoreSession, SessionError,
};
use crate::wire;

/// One file on its way from faulty to corrected. Methods throw a `Problem`.
#[wasm_bindgen]
pub struct Session {
    core: CoreSession,
    messages: Rc<Messages>,
    /// Of the workbook that was written last.
    side_effects: SideEffects,
}

#[wasm_bindgen]
impl Session {
    /// Opens a file, finds the form in it and checks it.
    /// `contents` are the `HandedContents` of a file that [`needs_reader`](super::reading::needs_reader).
    pub fn open(
        name: &str,
        bytes: &[u8],
        contents: JsValue,
        language: &str,
        form: &Form,
    ) -> Result<Session, JsValue> {
        let messages = messages(language);
        let template = Arc::clone(&form.template);
        let opened = workbook(bytes, contents)
            .map_err(SessionError::from)
            .and_then(|workbook| CoreSession::of(name, workbook, template));
        match opened {
            Ok(core) => Ok(Self {
                core,
                messages,
                side_effects: SideEffects::default(),
            }),
            Err(error) => Err(to_js(&wire::problem(&error, &messages))),
        }
    }

    /// Reads what the first step needs, while nobody waits for it.
    pub fn prepare(&mut self) {
        self.core.prepare();
    }

    /// Says everything in another language from now on.
    pub fn speak(&mut self, language: &str) {
        self.messages = messages(language);
    }

    /// Compares the file with one of another period from now on.
    pub fn compare_with(
        &mut self,
        name: &str,
        bytes: &[u8],
        contents: JsValue,
    ) -> Result<(), JsValue> {
        let done = workbook(bytes, contents)
            .map_err(SessionError::from)
            .and_then(|workbook| self.core.compare_with_workbook(name, workbook));
        done.map_err(|error| self.problem(&error))
    }

    /// The names of the files that it is compared with.
    pub fn others(&self) -> Vec<String> {
        let others = self.core.others().iter();
        others.map(|(name, _)| name.clone()).collect()
    }

    /// The report on the file as it is now.
    pub fn report(&self) -> JsValue {
        to_js(&wire::report(&self.core, &self.messages))
    }

    /// The sheets of the workbook.
    pub fn shapes(&self) -> JsValue {
        to_js(&wire::shapes(&self.core))
    }

    /// How a sheet looks, as a `SheetLook`; nothing when there is no such sheet.
    pub fn look(&self, sheet: usize) -> JsValue {
        to_js(&wire::look(&self.core, sheet))
    }

    /// The cells of a window of a sheet; rows and columns from 0, bounds included.
    pub fn cells(
        &self,
        sheet: usize,
        first_row: u32,
        last_row: u32,
        first_column: u32,
        last_column: u32,
    ) -> JsValue {
        let (rows, columns) = ((first_row, last_row), (first_column, last_column));
        to_js(&wire::cells(
            &self.core,
            sheet,
            rows,
            columns,
            &self.messages,
        ))
    }

    /// The changes made so far, one a cell.
    pub fn edits(&self) -> JsValue {
        let epoch = self.core.workbook().epoch_1904;
        let edits = self.core.edits();
        to_js(
            &edits
                .iter()
                .map(|edit| wire::edit(edit, epoch))
                .collect::<Vec<_>>(),
        )
    }

    /// Whether there is a step to undo, and one to redo.
    pub fn history(&self) -> JsValue {
        let (undo, redo) = self.core.history();
        to_js(&wire::History { undo, redo })
    }

    /// Accepts corrections by their ids, as one step.
    pub fn accept(&mut self, ids: Vec<String>) -> Result<(), JsValue> {
        let done = self.core.accept(&ids);
        done.map_err(|error| self.problem(&error))
    }

    /// Offers a correction no more, or offers it again.
    pub fn reject(&mut self, id: &str, rejected: bool) -> Result<(), JsValue> {
        if !rejected {
            self.core.offer_again(id);
            return Ok(());
        }
        let done = self.core.reject(id);
        done.map_err(|error| self.problem(&error))
    }

    /// The text of a block of cells, for the clipboard.
    pub fn copy(&self, sheet: usize, area: Area) -> Result<String, JsValue> {
        let copied = self.core.copy(sheet, area.block());
        copied.map_err(|error| self.problem(&error))
    }

    /// Writes a text of the clipboard into a block of cells, as one step; a `WrittenCells`. Of what
    /// was cut, the cells are cleared.
    pub fn paste(
        &mut self,
        sheet: usize,
        area: Area,
        text: &str,
        cut_sheet: Option<usize>,
        cut: Option<Area>,
    ) -> Result<JsValue, JsValue> {
        let cut = cut_sheet.zip(cut.map(|cut| cut.block()));
        let written = self.core.paste(sheet, area.block(), text, cut);
        let written = written.map_err(|error| self.problem(&error))?;
        Ok(to_js(&wire::written(&written)))
    }

    /// Empties a block of cells, as one step; a `WrittenCells`.
    pub fn clear(&mut self, sheet: usize, area: Area) -> Result<JsValue, JsValue> {
        let written = self.core.clear(sheet, area.block());
        let written = written.map_err(|error| self.problem(&error))?;
        Ok(to_js(&wire::written(&written)))
    }

    /// The first `most` cells that show a text, as `FoundCells`.
    pub fn find(&self, text: &str, most: usize) -> JsValue {
        let found = self.core.find(text, self.messages.convention(), most);
        to_js(&wire::found(&found))
    }

    /// Where Ctrl and an arrow key (`ArrowUp`) lead from a cell; `area` is from there to the last
    /// cell that is shown.
    pub fn edge(&self, sheet: usize, area: Area, key: &str) -> JsValue {
        let direction = match key {
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            "ArrowLeft" => Direction::Left,
            _ => Direction::Right,
        };
        let (from, end) = area.corners();
        let place = self.core.edge(sheet, from, direction, end);
        to_js(&place.map(wire::place))
    }

    /// The steps so far, to be kept without the file, as a `KeptDraft`.
    pub fn draft(&self) -> JsValue {
        to_js(&wire::keep(&self.core.draft()))
    }

    /// Takes the steps of a `KeptDraft` of the same file.
    pub fn resume(&mut self, draft: JsValue) -> Result<(), JsValue> {
        let read = serde_wasm_bindgen::from_value(draft);
        let read: Result<wire::KeptDraft, _> = read.map_err(|_| SessionError::Draft);
        let done = read
            .and_then(|draft| wire::unkeep(&draft))
            .and_then(|draft| self.core.resume(&draft));
        done.map_err(|error| self.problem(&error))
    }

    /// Puts what a person typed into a cell (`Sheet!D5`), as one step.
    pub fn edit(&mut self, cell: &str, typed: &str) -> Result<(), JsValue> {
        let done = self.core.edit(cell, typed);
        done.map_err(|error| self.problem(&error))
    }

    /// The same for a cell with a formula, which goes: only after a person confirmed exactly that.
    pub fn replace_formula(&mut self, cell: &str, typed: &str) -> Result<(), JsValue> {
        let done = self.core.replace_formula(cell, typed);
        done.map_err(|error| self.problem(&error))
    }

    /// Writes a note beside a data point, as one step. A note to a warning settles it.
    pub fn write_note(&mut self, code: &str, text: &str) -> Result<(), JsValue> {
        let done = self.core.write_note(code, text);
        done.map_err(|error| self.problem(&error))
    }

    /// Puts back what a cell (`Sheet!D5`) held when the file was opened, as one step.
    pub fn revert(&mut self, cell: &str) -> Result<(), JsValue> {
        let done = self.core.revert(cell);
        done.map_err(|error| self.problem(&error))
    }

    /// Drops the last step. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        self.core.undo()
    }

    /// Takes back the last undo. Says whether there was one.
    pub fn redo(&mut self) -> bool {
        self.core.redo()
    }

    /// The bytes of the corrected workbook. With the time on the wall (`2026-11-23T14:05:09`) it gets a
    /// record of the corrections and a receipt of this check; `mark` gives changed cells a fill and a
    /// comment. Without an edit it is the file itself.
    pub fn corrected(&mut self, time: Option<String>, mark: bool) -> Result<Vec<u8>, JsValue> {
        let options = Options {
            recording: self.recording(time)?,
            mark,
        };
        let written = self.core.corrected_telling(&options);
        let written = written.map_err(|error| self.problem(&error))?;
        self.side_effects = written.side_effects;
        Ok(written.bytes)
    }

    /// What a person has to know of the workbook that was written last: of its parts that keep figures of
    /// their own.
    pub fn side_effects(&self) -> Vec<String> {
        self.messages.side_effects(&self.side_effects)
    }

    /// The bytes of the file with a receipt of this check; for a file that needs no correction.
    pub fn with_receipt(&self, time: String) -> Result<Vec<u8>, JsValue> {
        let bytes = match self.recording(Some(time))? {
            Some(recording) => self.core.with_receipt(&recording),
            None => self.core.corrected(),
        };
        bytes.map_err(|error| self.problem(&error))
    }

    /// Whether the corrected workbook is a new copy of the form, into which [`Session::figures`] have
    /// to be filled: for [`Session::corrected_in`].
    pub fn needs_form(&self) -> bool {
        self.core.corrected_as() == CorrectedAs::Filled
    }

    /// The answers, as `HandedFigure`s; as those of the period before, if it is to come.
    pub fn figures(&self, previous: bool) -> JsValue {
        let figures = match previous {
            true => form::previous(self.core.submission()),
            false => self.core.figures(),
        };
        to_js(&wire::hand_figures(&figures))
    }

    /// As [`Session::corrected`], for a file that [`Session::needs_form`].
    pub fn corrected_in(
        &self,
        form: Vec<u8>,
        time: Option<String>,
        mark: bool,
    ) -> Result<Vec<u8>, JsValue> {
        let options = Options {
            recording: self.recording(time)?,
            mark,
        };
        let bytes = self.core.corrected_in(form, &options);
        bytes.map_err(|error| self.problem(&error))
    }

    /// The name for the corrected workbook.
    pub fn corrected_name(&self) -> String {
        self.core.corrected_name()
    }
}

/// A rectangle of cells, by the rows and columns of two of its corners, from 0.
#[wasm_bindgen]
pub struct Area {
    one: CellPos,
    other: CellPos,
}

#[wasm_bindgen]
impl Area {
    /// The rectangle between two cells.
    #[wasm_bindgen(constructor)]
    pub fn new(row: u32, column: u32, other_row: u32, other_column: u32) -> Area {
        Area {
            one: CellPos::new(row, column),
            other: CellPos::new(other_row, other_column),
        }
    }
}

impl Area {
    fn block(&self) -> Block {
        Block::new(self.one, self.other)
    }

    fn corners(&self) -> (CellPos, CellPos) {
        (self.one, self.other)
    }
}

impl Session {
    /// For a record and a receipt of this time; none without a time. Throws a `Problem` when it is none.
    fn recording(&self, time: Option<String>) -> Result<Option<Recording<'_>>, JsValue> {
        let Some(time) = time else {
            return Ok(None);
        };
        match Moment::from_iso(&time) {
            Some(time) => Ok(Some(Recording {
                time,
                messages: &self.messages,
            })),
            None => Err(self.problem(&SessionError::NotATime(time))),
        }
    }

    fn problem(&self, error: &SessionError) -> JsValue {
        to_js(&wire::problem(error, &self.messages))
    }
}
