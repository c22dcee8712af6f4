//! The definition of the form that files are checked against.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::given::{borrowed, messages, table_name, tables};
use super::{to_js, workbook};
use crate::form;
#[cfg(not(feature = "writer"))]
use crate::rule_book;
#[cfg(not(feature = "writer"))]
use crate::template::audit::audit;
use crate::template::{Definition, DefinitionError, Template, load};
use crate::wire;

/// The definition of a form.
#[wasm_bindgen]
pub struct Form {
    pub(super) template: Arc<Template>,
}

#[wasm_bindgen]
impl Form {
    /// The form that ships with the page, which has handed over its tables; tests keep it free of
    /// faults.
    pub fn builtin() -> Form {
        let (template, _faults) = load(&borrowed(&tables()));
        Form {
            template: Arc::new(template),
        }
    }

    /// The form that a definition workbook defines. Throws a `Problem` that lists its faults.
    /// `contents` are handed in as for a session.
    pub fn read(bytes: &[u8], contents: JsValue, language: &str) -> Result<Form, JsValue> {
        let workbook = workbook(bytes, contents).map_err(DefinitionError::from);
        Self::of(
            workbook.map(|workbook| Definition::of_workbook(&workbook)),
            language,
        )
    }

    /// The form that tables (`rules.csv`) define, by the names and texts of their files.
    pub fn read_tables(
        names: Vec<String>,
        texts: Vec<String>,
        language: &str,
    ) -> Result<Form, JsValue> {
        let tables: Vec<(&str, &str)> = names
            .iter()
            .zip(&texts)
            .map(|(name, text)| (table_name(name), text.as_str()))
            .collect();
        Self::of(Definition::from_csv(&tables), language)
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

impl Form {
    fn of(read: Result<Definition, DefinitionError>, language: &str) -> Result<Form, JsValue> {
        match read.and_then(|definition| definition.template()) {
            Ok(template) => Ok(Form {
                template: Arc::new(template),
            }),
            Err(error) => Err(to_js(&wire::definition_problem(
                &error,
                &messages(language),
            ))),
        }
    }
}
