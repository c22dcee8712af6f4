//! A draft as it is kept: the steps of a session, without the file.

use serde::{Deserialize, Serialize};

use crate::cell::CellRef;
use crate::code::Code;
use crate::correct::Edit;
use crate::merging::{self, Provenance};
use crate::session::SessionError;
use crate::session::draft::{Draft, How};
use crate::workbook::Content;

/// What the shape of a draft is called; another one is not read.
const VERSION: u32 = 1;

/// The steps of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct KeptDraft {
    /// The version of this shape.
    pub version: u32,
    /// The edits, step by step.
    pub steps: Vec<Vec<KeptEdit>>,
    /// The ids of corrections that a person does not want.
    pub rejected: Vec<String>,
}

/// A change of one cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct KeptEdit {
    /// The cell.
    pub cell: String,
    /// The data point that it holds.
    pub code: Option<String>,
    /// What stood there.
    pub old: KeptContent,
    /// What was put there.
    pub new: KeptContent,
    /// How it came about.
    pub how: KeptHow,
}

/// How an edit came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum KeptHow {
    /// A person typed it.
    Typed,
    /// A correction was accepted.
    Accepted,
    /// It is a note.
    Noted,
    /// It was merged from other files.
    Merged(KeptProvenance),
}

/// Where a merged value came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct KeptProvenance {
    /// `only`, `agreed`, `summed`, `joined` or `taken`.
    pub how: String,
    /// The files, with what each says.
    pub from: Vec<KeptSource>,
}

/// What one of the merged files says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct KeptSource {
    /// The name of the file.
    pub file: String,
    /// The cell.
    pub cell: Option<String>,
    /// What stands there.
    pub content: KeptContent,
}

/// The content of a cell, with its kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum KeptContent {
    /// Nothing.
    Blank,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// TRUE or FALSE.
    Boolean(bool),
    /// A day, as its serial number.
    Date(f64),
    /// An error value.
    Error(String),
}

/// A draft to keep.
pub fn keep(draft: &Draft) -> KeptDraft {
    let edit = |(edit, how): &(Edit, How)| KeptEdit {
        cell: edit.cell.to_string(),
        code: edit.code.as_ref().map(Code::to_string),
        old: kept(&edit.old),
        new: kept(&edit.new),
        how: match how {
            How::Typed => KeptHow::Typed,
            How::Accepted => KeptHow::Accepted,
            How::Noted => KeptHow::Noted,
            How::Merged(provenance) => KeptHow::Merged(kept_provenance(provenance)),
        },
    };
    let steps = draft.steps.iter();
    KeptDraft {
        version: VERSION,
        steps: steps.map(|step| step.iter().map(edit).collect()).collect(),
        rejected: draft.rejected.clone(),
    }
}

/// The draft that was kept.
///
/// # Errors
/// When it is of another version, or names what is no cell.
pub fn unkeep(draft: &KeptDraft) -> Result<Draft, SessionError> {
    if draft.version != VERSION {
        return Err(SessionError::Draft);
    }
    let edit = |edit: &KeptEdit| {
        let cell: CellRef = edit.cell.parse().map_err(|_| SessionError::Draft)?;
        let how = match &edit.how {
            KeptHow::Typed => How::Typed,
            KeptHow::Accepted => How::Accepted,
            KeptHow::Noted => How::Noted,
            KeptHow::Merged(kept) => How::Merged(provenance(kept)?),
        };
        let edit = Edit {
            cell,
            code: edit.code.as_deref().and_then(Code::new),
            old: content(&edit.old),
            new: content(&edit.new),
        };
        Ok((edit, how))
    };
    let steps = draft.steps.iter();
    let steps: Result<_, SessionError> =
        steps.map(|step| step.iter().map(edit).collect()).collect();
    Ok(Draft {
        steps: steps?,
        rejected: draft.rejected.clone(),
    })
}

/// The names of how a value came about.
const MERGED: [(&str, merging::How); 5] = [
    ("only", merging::How::Only),
    ("agreed", merging::How::Agreed),
    ("summed", merging::How::Summed),
    ("joined", merging::How::Joined),
    ("taken", merging::How::Taken),
];

fn kept_provenance(provenance: &Provenance) -> KeptProvenance {
    let mut names = MERGED.iter();
    let name = names.find(|(_, how)| *how == provenance.how);
    let from = provenance.from.iter();
    KeptProvenance {
        how: name.map(|(name, _)| *name).unwrap_or_default().to_owned(),
        from: from
            .map(|(file, cell, content)| KeptSource {
                file: file.clone(),
                cell: cell.as_ref().map(CellRef::to_string),
                content: kept(content),
            })
            .collect(),
    }
}

fn provenance(kept: &KeptProvenance) -> Result<Provenance, SessionError> {
    let mut names = MERGED.iter();
    let how = names.find(|(name, _)| *name == kept.how);
    let (_, how) = how.ok_or(SessionError::Draft)?;
    let from = kept.from.iter().map(|source| {
        let cell = source.cell.as_deref().map(str::parse).transpose();
        let cell = cell.map_err(|_| SessionError::Draft)?;
        Ok((source.file.clone(), cell, content(&source.content)))
    });
    Ok(Provenance {
        how: *how,
        from: from.collect::<Result<_, SessionError>>()?,
    })
}

pub(super) fn kept(content: &Content) -> KeptContent {
    match content {
        Content::Blank => KeptContent::Blank,
        Content::Number(number) => KeptContent::Number(*number),
        Content::Text(text) => KeptContent::Text(text.clone()),
        Content::Bool(truth) => KeptContent::Boolean(*truth),
        Content::Date(serial) => KeptContent::Date(*serial),
        Content::Error(error) => KeptContent::Error(error.clone()),
    }
}

pub(super) fn content(kept: &KeptContent) -> Content {
    match kept {
        KeptContent::Blank => Content::Blank,
        KeptContent::Number(number) => Content::Number(*number),
        KeptContent::Text(text) => Content::Text(text.clone()),
        KeptContent::Boolean(truth) => Content::Bool(*truth),
        KeptContent::Date(serial) => Content::Date(*serial),
        KeptContent::Error(error) => Content::Error(error.clone()),
    }
}
