//! The definition of the form that files are checked against.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::{to_js, workbook};
use crate::form;
use crate::language::Messages;
#[cfg(not(feature = "writer"))]
use crate::rule_book;
#[cfg(not(feature = "writer"))]
use crate::template::audit::audit;
use crate::template::{Definition, DefinitionError, Template, roadmap};
use crate::wire;

/// The definition of a form.
#[wasm_bindgen]
pub struct Form {
    pub(super) template: Arc<Template>,
}

#[wasm_bindgen]
impl Form {
    /// The form that ships with the page.
    pub fn builtin() -> Form {
        Form {
            template: Arc::new(roadmap()),
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
            .map(|(name, text)| (name.trim_end_matches(".csv"), text.as_str()))
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
    pub fn oddities(&self) -> Vec<String> {
        let found = audit(&self.template);
        found.iter().map(ToString::to_string).collect()
    }

    /// Its id and version.
    pub fn name(&self) -> String {
        format!("{} {}", self.template.id, self.template.version)
    }

    /// The rules, as an array of `RuleView`.
    pub fn rules(&self, language: &str) -> JsValue {
        to_js(&rule_book::rules(&self.template, &Messages::new(language)))
    }

    /// The rule book as an HTML document.
    pub fn rule_book(&self, language: &str) -> String {
        rule_book::html(&self.template, &Messages::new(language))
    }
}

impl Form {
    fn of(read: Result<Definition, DefinitionError>, language: &str) -> Result<Form, JsValue> {
        match read.and_then(|definition| definition.template()) {
            Ok(template) => Ok(Form {
                template: Arc::new(template),
            }),
            Err(error) => {
                let messages = Messages::new(language);
                Err(to_js(&wire::definition_problem(&error, &messages)))
            }
        }
    }
}
