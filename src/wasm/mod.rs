//! What JavaScript may call. It converts and calls, and decides nothing.
//!
//! The page loads two modules, both built of this crate. The one without features is what it always
//! needs: `form`, `session`, `desk` and `reading`. The other, of the features `writer` and `formats`, is
//! loaded when a new workbook is to be made, or one of another format or a definition read: `form`,
//! `definition` and `extras`. What one hands to the other are plain objects and bytes. `given` is what both
//! are handed by the page.

#[cfg(feature = "writer")]
pub mod definition;
#[cfg(not(feature = "writer"))]
pub mod desk;
#[cfg(feature = "writer")]
pub mod extras;
pub mod form;
pub mod given;
#[cfg(not(feature = "writer"))]
pub mod reading;
#[cfg(not(feature = "writer"))]
pub mod session;

use serde::Serialize;
use wasm_bindgen::prelude::*;

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
