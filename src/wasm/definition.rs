//! Reads the definition of a form, and writes it as a workbook.

use wasm_bindgen::prelude::*;

use super::given::messages;
use super::to_js;
use crate::template::{Definition, DefinitionError};
use crate::wire;

/// The form that a definition workbook defines, in bytes for a `Form`. Throws a `Problem` that lists its faults.
#[wasm_bindgen]
pub fn read_definition(bytes: &[u8], language: &str) -> Result<Vec<u8>, JsValue> {
    packed(Definition::from_workbook(bytes), language)
}

/// The same of the form that tables (`rules.csv`) define, by the names and texts of their files.
#[wasm_bindgen]
pub fn read_tables(
    names: Vec<String>,
    texts: Vec<String>,
    language: &str,
) -> Result<Vec<u8>, JsValue> {
    packed(definition(&names, &texts), language)
}

/// The definition workbook of tables.
#[wasm_bindgen]
pub fn definition_workbook(
    names: Vec<String>,
    texts: Vec<String>,
    language: &str,
) -> Result<Vec<u8>, JsValue> {
    let workbook = definition(&names, &texts).and_then(|definition| definition.to_workbook());
    workbook.map_err(|error| to_js(&wire::definition_problem(&error, &messages(language))))
}

fn packed(read: Result<Definition, DefinitionError>, language: &str) -> Result<Vec<u8>, JsValue> {
    match read.and_then(|definition| definition.template()) {
        Ok(template) => Ok(template.to_bytes()),
        Err(error) => Err(to_js(&wire::definition_problem(
            &error,
            &messages(language),
        ))),
    }
}

fn definition(names: &[String], texts: &[String]) -> Result<Definition, DefinitionError> {
    let names = names.iter().map(|file| file.trim_end_matches(".csv"));
    let tables: Vec<(&str, &str)> = names.zip(texts.iter().map(String::as_str)).collect();
    Definition::from_csv(&tables)
}
