//! The languages, as the page hands them over: a module carries none but English.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::language::Messages;
use crate::language::texts::ENGLISH;

thread_local! {
    static LANGUAGES: RefCell<BTreeMap<String, Rc<Messages>>> = RefCell::default();
}

/// Hands over a language, by its code and the text of its Fluent files.
#[wasm_bindgen]
pub fn give_language(code: &str, text: &str) {
    let messages = Messages::of(code, ENGLISH.into_iter().chain([text]));
    LANGUAGES.with_borrow_mut(|given| given.insert(code.to_owned(), Rc::new(messages)));
}

/// The sentences of a language that was handed over; of English where it was not.
pub(super) fn messages(language: &str) -> Rc<Messages> {
    let known = LANGUAGES.with_borrow(|given| given.get(language).cloned());
    known.unwrap_or_else(|| Rc::new(Messages::english()))
}
