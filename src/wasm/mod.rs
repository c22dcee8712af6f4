//! What JavaScript may call. It converts and calls, and decides nothing.
//!
//! The page loads two modules, both built of this crate. The one without features is what it always
//! needs: `form`, `session` and `desk`. The other, of the features `writer` and `formats`, is loaded when a
//! new workbook is to be made or one of another format read: `form` and `extras`. What one hands to
//! the other are plain objects. `given` is what both are handed by the page.

#[cfg(not(feature = "writer"))]
pub mod desk;
#[cfg(feature = "writer")]
pub mod extras;
pub mod form;
pub mod given;
#[cfg(not(feature = "writer"))]
pub mod session;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::wire;
use crate::workbook::read::with_contents;
use crate::workbook::{OpenError, Workbook};

/// Tells the console what went wrong inside, before the module stops for good.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
    }));
}

/// Plain objects, as JSON would make them.
fn to_js(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// Reads a workbook, or takes the `HandedContents` that the other module has read of it.
fn workbook(bytes: &[u8], contents: JsValue) -> Result<Workbook, OpenError> {
    if contents.is_undefined() {
        return crate::open(bytes);
    }
    let contents = serde_wasm_bindgen::from_value(contents);
    let contents = contents.map_err(|error| OpenError::Damaged(error.to_string()))?;
    with_contents(bytes, wire::contents_handed(&contents))
}
