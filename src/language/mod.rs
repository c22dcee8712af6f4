//! Every sentence a person reads.
//!
//! The engine emits typed causes and reasons; the words are in `locales/`, in Fluent, and the texts
//! of the form in its labels. `findings` and `reasons` put the two together, `definition` tells what
//! is wrong with a definition, `effects` what a correction did beside the cells, `numbers` writes figures as the language does; `record` is what the
//! corrected workbook says of itself, `region` has the words for periods, `structure` those for what is wrong with the form itself. `texts` has the sentences of all languages built in, for whoever
//! is not handed them; `cyrillic` writes Serbian in its other script; `harmless` lets a text of a file
//! stand in a sentence without acting on it.

mod causes;
pub mod cyrillic;
mod definition;
mod effects;
mod findings;
pub mod harmless;
mod numbers;
mod reasons;
mod record;
mod region;
mod structure;
#[cfg(test)]
mod tests;
pub mod texts;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::workbook::look::Convention;

/// The sentences of one language.
pub struct Messages {
    language: String,
    bundle: FluentBundle<FluentResource>,
    convention: Convention,
}

/// The arguments that are quoted from cells.
const FROM_FILES: [&str; 10] = [
    "text",
    "word",
    "written",
    "stated",
    "sheet",
    "decimal",
    "thousands",
    "with",
    "without",
    "old",
];

/// An argument of a sentence: its name and its text.
pub type Argument<'a> = (&'a str, &'a str);

impl Messages {
    /// The sentences of a language that is built in, by its code; of English where there are none.
    pub fn new(language: &str) -> Self {
        let language = texts::known(language);
        Self::of(language, texts::of(language))
    }

    /// The sentences of English, which is always there.
    pub fn english() -> Self {
        Self::of("en", texts::ENGLISH)
    }

    /// The sentences of a language, from the text of its Fluent files. `sr-Cyrl` is written in Cyrillic
    /// from the texts of `sr-Latn`.
    pub fn of<'a>(language: &str, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut bundle = FluentBundle::new(vec![plurals(language)]);
        // The marks that Fluent puts around arguments would be copied into reports and cells.
        bundle.set_use_isolating(false);
        if language == cyrillic::CODE {
            // It is given the words of a sentence, and never its arguments.
            bundle.set_transform(Some(|text| Cow::Owned(cyrillic::written(text))));
        }
        for text in texts {
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        let mut messages = Self {
            language: language.to_owned(),
            bundle,
            convention: Convention::default(),
        };
        messages.convention = messages.written();
        let writer = numbers::writer(&messages.convention);
        messages.bundle.set_formatter(Some(writer));
        messages
    }

    /// How the language writes the content of cells.
    pub fn convention(&self) -> &Convention {
        &self.convention
    }

    fn written(&self) -> Convention {
        let mark = |id| self.text(id, &[]).chars().next();
        let names = |id| {
            let names = self.text(id, &[]);
            names
                .split(',')
                .map(|name| name.trim().to_owned())
                .collect()
        };
        let usual = Convention::default();
        Convention {
            decimal: mark("cell-decimal-mark").unwrap_or(usual.decimal),
            thousands: mark("cell-thousands-mark").unwrap_or(usual.thousands),
            months: names("cell-months"),
            days: names("cell-days"),
        }
    }

    /// The code of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A sentence. One that does not exist shows its id, so that it is noticed.
    pub fn text(&self, id: &str, arguments: &[Argument<'_>]) -> String {
        self.counted(id, arguments, &[])
    }

    /// A sentence whose words go by numbers: one cell, two cells.
    pub fn counted(&self, id: &str, texts: &[Argument<'_>], counts: &[(&str, usize)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in texts {
            args.set(*name, FluentValue::from(argument(id, name, value)));
        }
        for (name, count) in counts {
            args.set(*name, FluentValue::from(*count));
        }
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }

    /// What is wrong, and what to do, for a problem of this code.
    pub fn problem(&self, code: &str, arguments: &[Argument<'_>]) -> (String, String) {
        let id = format!("problem-{code}");
        (
            self.text(&id, arguments),
            self.text(&format!("{id}-advice"), arguments),
        )
    }

    /// A list with "and" or "or" before the last: `id` is `list-and` or `list-or`.
    fn list(&self, id: &str, items: &[String]) -> String {
        match items.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, rest)) => self.text(id, &[("first", &rest.join(", ")), ("last", last)]),
        }
    }
}

/// The language whose rules for plurals hold. Unicode's data has none for Montenegrin; they are those of
/// Serbian.
fn plurals(language: &str) -> LanguageIdentifier {
    let language = match language.split('-').next() {
        Some("cnr") => "sr",
        Some(language) => language,
        None => "en",
    };
    language.parse().unwrap_or_default()
}

/// An argument of a sentence as it stands there: a text of a file may hold anything, and as much as a
/// cell does. What is no more than quoted is quoted whole.
fn argument(id: &str, name: &str, value: &str) -> String {
    let most = match FROM_FILES.contains(&name) && id != "quoted" {
        true => harmless::QUOTED,
        false => harmless::SENTENCE,
    };
    harmless::harmless(&harmless::cut(value, most)).into_owned()
}
