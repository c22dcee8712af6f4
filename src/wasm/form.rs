//! The definition of the form that files are checked against. The second module reads it, from a workbook or
//! tables; what it read goes from module to module in bytes.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

#[cfg(not(feature = "writer"))]
use super::given::messages;
#[cfg(not(feature = "writer"))]
use super::to_js;
use crate::form;
#[cfg(not(feature = "writer"))]
use crate::rule_book;
use crate::template::Template;
#[cfg(not(feature = "writer"))]
use crate::template::audit::audit;

/// The definition of a form.
#[wasm_bindgen]
pub struct Form {
    pub(super) template: Arc<Template>,
}

#[wasm_bindgen]
impl Form {
    /// The form that was read before.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Form, JsValue> {
        let template = Template::from_bytes(bytes).map_err(|error| error.to_string())?;
        Ok(Form {
            template: Arc::new(template),
        })
    }

    /// The name for the blank form.
    pub fn blank_name(&self) -> String {
        form::file_name(&self.template)
    }
}

/// What is told of a definition.
#[cfg(not(feature = "writer"))]
#[wasm_bindgen]
impl Form {
    /// What is odd about the definition, in sentences.
    pub fn oddities(&self, language: &str) -> Vec<String> {
        let (found, messages) = (audit(&self.template), messages(language));
        found.iter().map(|odd| messages.oddity(odd)).collect()
    }

    /// Its id and version.
    pub fn name(&self) -> String {
        format!("{} {}", self.template.id, self.template.version)
    }

    /// The rules, as an array of `RuleView`.
    pub fn rules(&self, language: &str) -> JsValue {
        to_js(&rule_book::rules(&self.template, &messages(language)))
    }

    /// The rule book as an HTML document.
    pub fn rule_book(&self, language: &str) -> String {
        rule_book::html(&self.template, &messages(language))
    }
}
