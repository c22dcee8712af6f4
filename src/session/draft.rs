//! The steps of a session apart from its file, to be taken again on the same file.
//!
//! A draft holds what was changed and how it came about, and not why: an accepted correction is looked
//! up among those that are offered then, and what a note settles is found anew. So the record of the
//! corrected workbook says of a resumed step what it would have said of the first.

use crate::correct::{Correction, Edit};
use crate::merging::Provenance;
use crate::patch::{self, PatchError};
use crate::workbook::Content;

use super::{Origin, Session, SessionError};

/// How an edit came about.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// A person typed it.
    Typed,
    /// A correction was accepted.
    Accepted,
    /// It is a note.
    Noted,
    /// It was merged from other files, which nobody can find anew.
    Merged(Provenance),
}

/// The steps of a session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The edits, step by step.
    pub steps: Vec<Vec<(Edit, How)>>,
    /// The ids of corrections that a person does not want.
    pub rejected: Vec<String>,
}

impl Session {
    /// Its steps so far; what was undone is not among them.
    pub fn draft(&self) -> Draft {
        let edits = self.steps.iter().map(|step| {
            let edits = step.edits.iter().map(|(edit, origin)| {
                let how = match origin {
                    Origin::Typed => How::Typed,
                    Origin::Merged(provenance) => How::Merged(provenance.clone()),
                    Origin::Correction { .. } => How::Accepted,
                    Origin::Note(_) => How::Noted,
                };
                (edit.clone(), how)
            });
            edits.collect()
        });
        Draft {
            steps: edits.collect(),
            rejected: self.rejected.iter().cloned().collect(),
        }
    }

    /// Takes the steps of a draft, each to be undone on its own. That a formula may go was confirmed
    /// when the step was made.
    ///
    /// # Errors
    /// When a cell does not hold what a step was made for; then nothing has changed.
    pub fn resume(&mut self, draft: &Draft) -> Result<(), SessionError> {
        let mut resumed = self.clone();
        for step in &draft.steps {
            for (edit, _) in step {
                patch::can_be_edited(&resumed.workbook, &edit.cell, true)?;
                let held = resumed.workbook.cell(&edit.cell);
                let content = held.map_or(&Content::Blank, |held| &held.content);
                if *content != edit.old {
                    return Err(PatchError::Changed(edit.cell.clone()).into());
                }
            }
            resumed.take_again(step)?;
        }
        resumed.rejected.extend(draft.rejected.iter().cloned());
        *self = resumed;
        Ok(())
    }

    fn take_again(&mut self, step: &[(Edit, How)]) -> Result<(), SessionError> {
        if let [(note, How::Noted)] = step
            && let Some(code) = &note.code
            && let Content::Text(text) = &note.new
        {
            return self.write_note(code.as_str(), text);
        }
        let made = |edit: &Edit| step.iter().any(|(known, _)| known == edit);
        let whole = |correction: &&Correction| correction.edits.iter().all(made);
        let accepted: Vec<&Correction> = self.corrections.iter().filter(whole).collect();
        let edits = step.iter().map(|(edit, how)| {
            let mut offers = accepted.iter();
            let origin = match how {
                How::Accepted => {
                    let offer = offers.find(|correction| correction.edits.contains(edit));
                    // What is offered no more, after a change of the rules, was a person's decision all
                    // the same.
                    offer.map_or(Origin::Typed, |correction| Origin::of(correction))
                }
                How::Merged(provenance) => Origin::Merged(provenance.clone()),
                How::Typed | How::Noted => Origin::Typed,
            };
            (edit.clone(), origin)
        });
        let edits: Vec<(Edit, Origin)> = edits.collect();
        self.take(edits)
    }
}
