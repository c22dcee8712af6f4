//! Every sentence a person reads.
//!
//! The engine emits typed causes and reasons; the words are in `locales/`, in Fluent, and the texts
//! of the form in its labels. `findings` and `reasons` put the two together, `numbers` writes
//! figures as the language does; `record` is what the corrected workbook says of itself.

mod causes;
mod findings;
mod numbers;
mod reasons;
mod record;
#[cfg(test)]
mod tests;

pub(crate) use numbers::whole;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The sentences of English.
const ENGLISH: [&str; 6] = [
    include_str!("../../locales/en/findings.ftl"),
    include_str!("../../locales/en/corrections.ftl"),
    include_str!("../../locales/en/problems.ftl"),
    include_str!("../../locales/en/form.ftl"),
    include_str!("../../locales/en/rules.ftl"),
    include_str!("../../locales/en/record.ftl"),
];

/// The sentences of one language.
pub struct Messages {
    language: String,
    bundle: FluentBundle<FluentResource>,
}

/// An argument of a sentence: its name and its text.
pub type Argument<'a> = (&'a str, &'a str);

impl Messages {
    /// The sentences of a language, by its code; of English where there are none.
    pub fn new(language: &str) -> Self {
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        // The marks that Fluent puts around arguments would be copied into reports and cells.
        bundle.set_use_isolating(false);
        for text in ENGLISH {
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self {
            language: language.to_owned(),
            bundle,
        }
    }

    /// The code of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A sentence. One that does not exist shows its id, so that it is noticed.
    pub fn text(&self, id: &str, arguments: &[Argument<'_>]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(*name, FluentValue::from(*value));
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
