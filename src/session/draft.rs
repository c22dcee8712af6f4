//! The steps of a session apart from its file, to be taken again on the same file.

use crate::correct::Edit;
use crate::patch::PatchError;
use crate::workbook::Content;

use super::{Session, SessionError};

/// The steps of a session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The edits, step by step.
    pub steps: Vec<Vec<Edit>>,
    /// The ids of corrections that a person does not want.
    pub rejected: Vec<String>,
}

impl Session {
    /// Its steps so far; what was undone is not among them.
    pub fn draft(&self) -> Draft {
        Draft {
            steps: self.steps.clone(),
            rejected: self.rejected.iter().cloned().collect(),
        }
    }

    /// Takes the steps of a draft, each to be undone on its own.
    ///
    /// # Errors
    /// When a cell does not hold what a step was made for, or holds a formula; then nothing has
    /// changed.
    pub fn resume(&mut self, draft: &Draft) -> Result<(), SessionError> {
        let mut resumed = self.clone();
        for step in &draft.steps {
            for edit in step {
                let held = resumed.workbook.cell(&edit.cell);
                if resumed.workbook.sheet(&edit.cell.sheet).is_none() {
                    return Err(SessionError::NoSuchCell(edit.cell.to_string()));
                }
                if held.is_some_and(|held| held.formula.is_some()) {
                    return Err(PatchError::Formula(edit.cell.clone()).into());
                }
                let content = held.map_or(&Content::Blank, |held| &held.content);
                if *content != edit.old {
                    return Err(PatchError::Changed(edit.cell.clone()).into());
                }
            }
            resumed.write(step.iter().map(|edit| (&edit.cell, &edit.new)));
            resumed.steps.push(step.clone());
        }
        resumed.undone.clear();
        resumed.rejected.extend(draft.rejected.iter().cloned());
        resumed.check();
        *self = resumed;
        Ok(())
    }
}
