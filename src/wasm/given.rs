//! The form and the languages, as the page hands them over.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::language::Messages;
use crate::language::texts::ENGLISH;

/// What the page has handed over: a module carries neither forms nor languages but English.
#[derive(Default)]
struct Given {
    tables: Vec<(String, String)>,
    languages: BTreeMap<String, Rc<Messages>>,
}

thread_local! {
    static GIVEN: RefCell<Given> = RefCell::default();
}

/// Hands over the tables of the built-in form, by the names and texts of their files.
#[wasm_bindgen]
pub fn give_form(names: Vec<String>, texts: Vec<String>) {
    let names = names.iter().map(|name| table_name(name).to_owned());
    let tables = names.zip(texts).collect();
    GIVEN.with_borrow_mut(|given| given.tables = tables);
}

/// Hands over a language, by its code and the text of its Fluent files.
#[wasm_bindgen]
pub fn give_language(code: &str, text: &str) {
    let messages = Messages::of(code, ENGLISH.into_iter().chain([text]));
    GIVEN.with_borrow_mut(|given| given.languages.insert(code.to_owned(), Rc::new(messages)));
}

/// The sentences of a language that was handed over; of English where it was not.
pub(super) fn messages(language: &str) -> Rc<Messages> {
    let known = GIVEN.with_borrow(|given| given.languages.get(language).cloned());
    known.unwrap_or_else(|| Rc::new(Messages::english()))
}

pub(super) fn table_name(file: &str) -> &str {
    file.trim_end_matches(".csv")
}

/// The tables of the built-in form.
pub(super) fn tables() -> Vec<(String, String)> {
    GIVEN.with_borrow(|given| given.tables.clone())
}

/// The names and texts of tables.
pub(super) fn borrowed(tables: &[(String, String)]) -> Vec<(&str, &str)> {
    let tables = tables.iter();
    tables
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}
