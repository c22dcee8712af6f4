//! The sentences of all languages, built in: for the command line and for tests. The page does not
//! carry them in its engine; it hands over those of the language that is chosen.

use super::cyrillic;

/// The codes of the languages, and their names in themselves. Of the six, Serbian is twice here, for
/// its two scripts.
pub const LANGUAGES: [(&str, &str); 7] = [
    ("en", "English"),
    ("sq", "Shqip"),
    ("bs", "Bosanski"),
    ("mk", "Македонски"),
    ("cnr", "Crnogorski"),
    ("sr-Latn", "Srpski"),
    (cyrillic::CODE, "Српски"),
];

/// The Fluent files of a language.
macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../locales/", $language, "/findings.ftl")),
            include_str!(concat!("../../locales/", $language, "/corrections.ftl")),
            include_str!(concat!("../../locales/", $language, "/problems.ftl")),
            include_str!(concat!("../../locales/", $language, "/form.ftl")),
            include_str!(concat!("../../locales/", $language, "/rules.ftl")),
            include_str!(concat!("../../locales/", $language, "/record.ftl")),
            include_str!(concat!("../../locales/", $language, "/cells.ftl")),
            include_str!(concat!("../../locales/", $language, "/report.ftl")),
            include_str!(concat!("../../locales/", $language, "/words.ftl")),
            include_str!(concat!("../../locales/", $language, "/definition.ftl")),
            include_str!(concat!("../../locales/", $language, "/region.ftl")),
            include_str!(concat!("../../locales/", $language, "/cli.ftl")),
        ]
    };
}

/// The text of the English files.
pub const ENGLISH: [&str; 12] = files!("en");

/// The text of a language's files.
pub fn of(language: &str) -> [&'static str; 12] {
    match language {
        "sq" => files!("sq"),
        "bs" => files!("bs"),
        "mk" => files!("mk"),
        "cnr" => files!("cnr"),
        "sr-Latn" | cyrillic::CODE => files!("sr-Latn"),
        _ => ENGLISH,
    }
}

/// The language among ours that is meant by a code as systems give it (`sr_RS@latin`, `sq-AL`,
/// `sr-Latn-ME`); English when it is none of ours.
pub fn known(code: &str) -> &'static str {
    let code = code.replace('_', "-").to_lowercase();
    let mut parts = code.split(['-', '.', '@']);
    let language = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let has = |part: &str| rest.contains(&part);
    match language {
        "sr" | "sh" if has("me") => "cnr",
        "sr" if has("latn") || has("latin") => "sr-Latn",
        "sh" => "sr-Latn",
        "sr" => cyrillic::CODE,
        _ => LANGUAGES
            .iter()
            .map(|(code, _)| *code)
            .find(|own| *own == language)
            .unwrap_or("en"),
    }
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn a_system_s_code_gives_the_nearest_language() {
        for (code, language) in [
            ("sq_AL.UTF-8", "sq"),
            ("bs-BA", "bs"),
            ("mk", "mk"),
            ("cnr-ME", "cnr"),
            ("sr-Latn-ME", "cnr"),
            ("sr_ME.UTF-8", "cnr"),
            ("sr_RS@latin", "sr-Latn"),
            ("sr-Latn", "sr-Latn"),
            ("sr_RS", "sr-Cyrl"),
            ("sr-Cyrl", "sr-Cyrl"),
            ("sh", "sr-Latn"),
            ("en-GB", "en"),
            ("de", "en"),
            ("C", "en"),
            ("", "en"),
        ] {
            assert_eq!(known(code), language, "{code}");
        }
    }
}
