//! Workbooks that are made anew, and those of other formats.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::form::Form;
use super::given::messages;
use super::to_js;
use crate::desk::{Desk, Filed};
use crate::findings_report;
use crate::form;
use crate::regional_workbook;
use crate::session::SessionError;
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
        .map_err(|_| to_js(&wire::cannot_write(&messages)))
}

/// A desk that only writes the regional workbook: it is given what lies on the desk of the other module,
/// where the files were compared.
#[wasm_bindgen]
pub struct RegionalDesk {
    core: Desk,
}

#[wasm_bindgen]
impl RegionalDesk {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    pub fn new(form: &Form) -> RegionalDesk {
        RegionalDesk {
            core: Desk::new(Arc::clone(&form.template)),
        }
    }

    /// Puts a checked file on the desk.
    pub fn add(&mut self, filed: &[u8]) {
        if let Ok(filed) = Filed::from_bytes(filed) {
            self.core.push(filed);
        }
    }

    /// Lets a file stand for its jurisdiction and period.
    pub fn choose(&mut self, at: usize) {
        self.core.choose(at);
    }

    /// Keeps in mind that a file cannot be read, and why.
    pub fn refuse(&mut self, path: &str, why: &str) {
        self.core.refuse(path, why);
    }

    /// The bytes of the regional workbook.
    pub fn workbook(&self, language: &str) -> Result<Vec<u8>, JsValue> {
        let regional = self.core.regional(None);
        let messages = messages(language);
        regional_workbook::workbook(&regional, self.core.template(), &messages)
            .map_err(|_| to_js(&wire::cannot_write(&messages)))
    }

    /// The name for it.
    pub fn name(&self, language: &str) -> String {
        let regional = self.core.regional(None);
        regional_workbook::file_name(&regional, self.core.template(), &messages(language))
    }
}
