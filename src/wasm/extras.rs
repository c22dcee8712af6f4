//! Workbooks that are made anew, and those of other formats.

use wasm_bindgen::prelude::*;

use super::form::Form;
use super::given::{borrowed, messages, tables};
use super::to_js;
use crate::findings_report;
use crate::form;
use crate::session::SessionError;
use crate::template::Definition;
use crate::wire;

/// The contents (`HandedContents`) of a workbook of any format, for a module that does not read it.
#[wasm_bindgen]
pub fn contents(bytes: &[u8], language: &str) -> Result<JsValue, JsValue> {
    match crate::open(bytes) {
        Ok(workbook) => Ok(to_js(&wire::hand_contents(&workbook))),
        Err(error) => {
            let error = SessionError::from(error);
            Err(to_js(&wire::problem(&error, &messages(language))))
        }
    }
}

/// The bytes of the form with figures (`HandedFigure`) in it; the blank form without.
#[wasm_bindgen]
pub fn filled(form: &Form, language: &str, figures: JsValue) -> Result<Vec<u8>, JsValue> {
    let figures = match figures.is_undefined() {
        true => Vec::new(),
        false => serde_wasm_bindgen::from_value(figures)?,
    };
    let figures = wire::figures_handed(&figures);
    let messages = messages(language);
    let bytes = form::filled(&form.template, &messages, &figures);
    bytes.map_err(|error| to_js(&wire::problem(&error.into(), &messages)))
}

/// The bytes of a workbook of the findings with these ids, of a `Report`.
#[wasm_bindgen]
pub fn findings_workbook(
    form: &Form,
    language: &str,
    report: JsValue,
    ids: Vec<String>,
) -> Result<Vec<u8>, JsValue> {
    let report: wire::Report = serde_wasm_bindgen::from_value(report)?;
    let messages = messages(language);
    findings_report::workbook(&report, Some(&ids), &form.template, &messages)
        .map_err(|error| error.to_string().into())
}

/// The definition of the form that ships with the page, as a workbook.
#[wasm_bindgen]
pub fn builtin_definition() -> Result<Vec<u8>, JsValue> {
    let definition = Definition::from_csv(&borrowed(&tables()));
    let definition = definition.and_then(|definition| definition.to_workbook());
    definition.map_err(|error| error.to_string().into())
}
