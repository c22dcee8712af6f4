//! From a session to bytes: the same workbook, corrected, with a record and a receipt in it; or the
//! form with its values, where the format cannot be written back.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::CellRef;
use crate::correct::Edit;
use crate::form::{Figures, Filling};
use crate::language::Messages;
use crate::patch::{self, Changes, SideEffects, Written};
use crate::recalc::Recalculation;
use crate::receipt::{self, Receipt};
use crate::record::{Entry, Moment, Record};
use crate::submission::{Answer, Value, value};
use crate::template::ValueKind;
use crate::workbook::{Content, Format};

use super::{Origin, Session, SessionError};

/// What the corrected workbook will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectedAs {
    /// The same workbook, with the corrected cells in it.
    Patched,
    /// A new copy of the form with its values: the format of the file cannot be written back, and what
    /// else the file holds is not in it.
    Filled,
}

impl CorrectedAs {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Patched => "patched",
            Self::Filled => "filled",
        }
    }
}

/// How the corrected workbook is written.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// The record and the receipt; none leaves both out.
    pub recording: Option<Recording<'a>>,
    /// Whether changed cells get a fill and a comment.
    pub mark: bool,
}

/// What the record needs to know.
#[derive(Clone, Copy)]
pub struct Recording<'a> {
    /// When it is, as a clock on the wall shows it.
    pub time: Moment,
    /// The language of the record.
    pub messages: &'a Messages,
}

impl Session {
    /// What the corrected workbook will be.
    pub fn corrected_as(&self) -> CorrectedAs {
        match self.workbook.format {
            Format::Xlsx => CorrectedAs::Patched,
            Format::Xlsb | Format::Xls | Format::Ods => CorrectedAs::Filled,
        }
    }

    /// The corrected workbook without record and receipt.
    ///
    /// # Errors
    /// As [`Session::corrected_with`].
    pub fn corrected(&self) -> Result<Vec<u8>, SessionError> {
        self.corrected_with(&Options::default())
    }

    /// The corrected workbook. Without an edit it is the file itself, byte for byte.
    ///
    /// # Errors
    /// When an edit cannot be written, or the workbook is damaged.
    pub fn corrected_with(&self, options: &Options<'_>) -> Result<Vec<u8>, SessionError> {
        self.corrected_telling(options).map(|written| written.bytes)
    }

    /// The corrected workbook, and what became of the parts that keep figures of their own.
    ///
    /// # Errors
    /// As [`Session::corrected_with`].
    pub fn corrected_telling(&self, options: &Options<'_>) -> Result<Written, SessionError> {
        if self.corrected_as() == CorrectedAs::Filled {
            return self.filled(options).map(alone);
        }
        self.patched(options)
    }

    /// The same workbook, with the corrected cells in it.
    fn patched(&self, options: &Options<'_>) -> Result<Written, SessionError> {
        let edits = self.explained_edits();
        if edits.is_empty() {
            return Ok(alone(self.workbook.bytes.to_vec()));
        }
        let record = options
            .recording
            .map(|recording| self.record(&recording, &edits));
        let receipt = options
            .recording
            .map(|recording| self.receipt_now(&recording));
        let marks = match (options.mark, options.recording) {
            (true, Some(recording)) => self.marks(recording.messages, &edits),
            (true, None) => self.marks(&Messages::english(), &edits),
            (false, _) => BTreeMap::new(),
        };
        let edits: Vec<Edit> = edits.into_iter().map(|(edit, _)| edit).collect();
        let changes = Changes {
            edits: &edits,
            replaced_formulas: self.replaced_formulas(),
            plain_numbers: self.plain_numbers(&edits),
            recalculated: self
                .recalculation
                .as_ref()
                .map(|recalculation| recalculation.changes(&self.workbook))
                .unwrap_or_default(),
            iterates: self
                .recalculation
                .as_ref()
                .is_some_and(Recalculation::keeps_state),
            marks,
            record: record.as_ref(),
            receipt: receipt.as_ref(),
        };
        Ok(patch::write_telling(&self.workbook, &changes)?)
    }

    /// The file with a receipt of this check in it and nothing else changed; for a file that needs no
    /// correction.
    ///
    /// # Errors
    /// When the format cannot be written back, or the workbook is damaged.
    pub fn with_receipt(&self, recording: &Recording<'_>) -> Result<Vec<u8>, SessionError> {
        if self.corrected_as() == CorrectedAs::Filled || !self.edits().is_empty() {
            return self.corrected_with(&Options {
                recording: Some(*recording),
                mark: false,
            });
        }
        let receipt = self.receipt_now(recording);
        let changes = Changes {
            receipt: Some(&receipt),
            ..Changes::default()
        };
        Ok(patch::write(&self.workbook, &changes)?)
    }

    /// The name for the corrected workbook: `NAME.corrected.xlsx`.
    pub fn corrected_name(&self) -> String {
        match (self.name.rsplit_once('.'), self.corrected_as()) {
            (Some((stem, extension)), CorrectedAs::Patched) => {
                format!("{stem}.corrected.{extension}")
            }
            (Some((stem, _)), CorrectedAs::Filled) => format!("{stem}.corrected.xlsx"),
            (None, _) => format!("{}.corrected.xlsx", self.name),
        }
    }

    fn receipt_now(&self, recording: &Recording<'_>) -> Receipt {
        let time = recording.time.shown();
        Receipt::new(&self.template, &self.submission, &self.findings, &time)
    }

    /// The cells of data points that are numbers, and never shares of one.
    fn plain_numbers(&self, edits: &[Edit]) -> BTreeSet<CellRef> {
        let numbers = edits.iter().filter(|edit| {
            let point = edit.code.as_ref();
            let point = point.and_then(|code| self.template.data_point(code));
            point.is_some_and(|point| {
                !matches!(
                    point.kind,
                    ValueKind::Date | ValueKind::Text | ValueKind::Choice(_)
                )
            })
        });
        numbers.map(|edit| edit.cell.clone()).collect()
    }

    fn record(&self, recording: &Recording<'_>, edits: &[(Edit, Origin)]) -> Record {
        let messages = recording.messages;
        let entries = edits
            .iter()
            .map(|(edit, origin)| self.entry(messages, edit, origin));
        Record {
            time: recording.time,
            before: receipt::sha256(&self.workbook.bytes),
            form: receipt::form(&self.template),
            entries: entries.collect(),
            words: messages.record_words(Some(&self.template)),
        }
    }

    fn entry(&self, messages: &Messages, edit: &Edit, origin: &Origin) -> Entry {
        let code = edit.code.as_ref();
        let label = code.map(|code| self.template.label(code, messages.language()));
        let (rules, reason, accepted) = messages.origin(origin, &self.template);
        Entry {
            cell: edit.cell.clone(),
            code: code.map(ToString::to_string).unwrap_or_default(),
            label: label.unwrap_or_default(),
            old: edit.old.clone(),
            new: edit.new.clone(),
            rules,
            reason,
            accepted,
        }
    }

    /// What is said of each changed cell.
    fn marks(&self, messages: &Messages, edits: &[(Edit, Origin)]) -> BTreeMap<CellRef, String> {
        let epoch_1904 = self.workbook.epoch_1904;
        let marks = edits.iter().map(|(edit, origin)| {
            let old = value::shown(&edit.old, epoch_1904);
            let (_, reason, _) = messages.origin(origin, &self.template);
            (edit.cell.clone(), messages.mark(&old, &reason))
        });
        marks.collect()
    }

    /// The form with the values of the submission.
    #[cfg(feature = "writer")]
    fn filled(&self, options: &Options<'_>) -> Result<Vec<u8>, SessionError> {
        let english = Messages::english();
        let messages = options
            .recording
            .map_or(&english, |recording| recording.messages);
        let form = crate::form::filled(&self.template, messages, &self.figures())?;
        self.corrected_in(form, options)
    }

    /// Without a writer the form has to come from elsewhere: [`Session::corrected_in`].
    #[cfg(not(feature = "writer"))]
    fn filled(&self, _: &Options<'_>) -> Result<Vec<u8>, SessionError> {
        Err(SessionError::Form)
    }

    /// The corrected workbook of a file that cannot be written back: the form, filled with
    /// [`Session::figures`], gets the record and the receipt.
    ///
    /// # Errors
    /// When the form is not the one that is meant, or cannot be written.
    pub fn corrected_in(
        &self,
        form: Vec<u8>,
        options: &Options<'_>,
    ) -> Result<Vec<u8>, SessionError> {
        let Some(recording) = options.recording else {
            return Ok(form);
        };
        let messages = recording.messages;
        // Where the corrected cells are in the form.
        let workbook = crate::open(&form)?;
        let place = |edit: &Edit| {
            let submission = crate::locate(&workbook, &self.template).ok()?;
            let new = submission.answer(&self.template, edit.code.as_ref()?)?;
            let old = self
                .submission
                .answer(&self.template, edit.code.as_ref()?)?;
            match old.cell.as_ref() == Some(&edit.cell) {
                true => new.cell.clone(),
                false => new.note.as_ref().map(|note| note.cell.clone()),
            }
        };
        let mut edits = self.explained_edits();
        for (edit, _) in &mut edits {
            if let Some(cell) = place(edit) {
                edit.cell = cell;
            }
        }
        let marks = match options.mark {
            true => self.marks(messages, &edits),
            false => BTreeMap::new(),
        };
        // The form may count days from another first day.
        for (edit, _) in &mut edits {
            for content in [&mut edit.old, &mut edit.new] {
                if let Content::Date(serial) = content {
                    let own = self.workbook.epoch_1904;
                    *serial = crate::date::counted_from(*serial, own, workbook.epoch_1904);
                }
            }
        }
        let record = self.record(&recording, &edits);
        let receipt = self.receipt_now(&recording);
        let changes = Changes {
            marks,
            record: Some(&record),
            receipt: Some(&receipt),
            ..Changes::default()
        };
        Ok(patch::write(&workbook, &changes)?)
    }

    /// The answers of the submission, as the form is filled with them.
    pub fn figures(&self) -> Figures {
        let submission = &self.submission;
        let answers = submission.cover.iter().chain(&submission.answers);
        answers
            .map(|answer| (answer.code.clone(), filling(answer, submission.epoch_1904)))
            .collect()
    }
}

/// A workbook in which nothing else had to follow.
fn alone(bytes: Vec<u8>) -> Written {
    Written {
        bytes,
        side_effects: SideEffects::default(),
    }
}

fn filling(answer: &Answer, epoch_1904: bool) -> Filling {
    let remark = |remark: &Option<crate::submission::Remark>| {
        let text = remark.as_ref().map(|remark| remark.text.clone());
        text.unwrap_or_default()
    };
    let previous = answer.quoted.as_ref().map(|quoted| match &quoted.value {
        Value::Number(number) => Content::Number(*number),
        Value::Date(day) => Content::Date(crate::date::to_serial(*day, false)),
        Value::Choice(text) | Value::Text(text) => Content::Text(text.clone()),
        value if value.is_without_result() => Content::Blank,
        Value::Unreadable(what) => Content::Text(what.text.clone()),
        Value::Blank | Value::NotAvailable | Value::NotApplicable => Content::Blank,
    });
    Filling {
        // The form counts days from 1900.
        value: answer.content_elsewhere(epoch_1904, false),
        note: remark(&answer.note),
        evidence: remark(&answer.evidence),
        previous: previous.unwrap_or_default(),
    }
}
