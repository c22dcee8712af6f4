//! Workbooks as this module reads them, and those whose contents the other module reads for it.

use wasm_bindgen::prelude::*;

use crate::limits::Limits;
use crate::wire;
use crate::workbook::read::with_contents;
use crate::workbook::recognise::recognise;
use crate::workbook::{Format, OpenError, Workbook};

/// Whether a file is of a format that this module does not read: its contents have to be handed in.
#[wasm_bindgen]
pub fn needs_reader(bytes: &[u8]) -> bool {
    recognise(bytes, &Limits::DEFAULT).is_ok_and(|format| format != Format::Xlsx)
}

/// Reads a workbook, or takes the `HandedContents` that the other module has read of it.
pub(super) fn workbook(bytes: &[u8], contents: JsValue) -> Result<Workbook, OpenError> {
    if contents.is_undefined() {
        return crate::open(bytes);
    }
    let contents = serde_wasm_bindgen::from_value(contents);
    let contents = contents.map_err(|error| OpenError::Damaged(error.to_string()))?;
    with_contents(bytes, wire::contents_handed(&contents))
}
