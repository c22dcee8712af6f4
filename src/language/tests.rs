//! Every sentence that is asked for exists, and every one that exists is asked for.

use fluent_bundle::FluentResource;

use super::{ENGLISH, Messages};

/// The files that ask for sentences, as text.
const CALLERS: &[&str] = &[
    include_str!("findings.rs"),
    include_str!("causes.rs"),
    include_str!("reasons.rs"),
    include_str!("record.rs"),
    include_str!("../cli/patch.rs"),
    include_str!("../cli/correct.rs"),
    include_str!("mod.rs"),
    include_str!("../workbook/recognise.rs"),
    include_str!("../limits.rs"),
    include_str!("../patch/mod.rs"),
    include_str!("../session/mod.rs"),
    include_str!("../form/sheet.rs"),
    include_str!("../form/checks.rs"),
    include_str!("../form/validation.rs"),
    include_str!("../rule_book.rs"),
    include_str!("../wire/convert.rs"),
];

fn ids() -> Vec<String> {
    let text = ENGLISH.concat();
    let lines = text
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect()
}

#[test]
fn the_sentences_are_well_formed_and_each_stands_once() {
    for text in ENGLISH {
        assert!(FluentResource::try_new(text.to_owned()).is_ok());
    }
    let mut ids = ids();
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn every_sentence_is_asked_for() {
    for id in ids() {
        let code = id
            .strip_prefix("problem-")
            .map(|code| code.trim_end_matches("-advice"));
        let asked = format!("\"{}\"", code.unwrap_or(&id));
        // Some are made of a beginning and a word of the list.
        let made = [
            "rule-how-",
            "rule-kind-",
            "form-checks-",
            "form-severity-",
            "form-state-",
        ];
        let made = made.iter().any(|beginning| id.starts_with(beginning));
        assert!(
            made || CALLERS.iter().any(|text| text.contains(&asked)),
            "{id} is not used"
        );
    }
}

#[test]
fn every_sentence_that_is_asked_for_exists() {
    let known = ids();
    for text in CALLERS {
        for quoted in text.split('"').filter(|quoted| {
            [
                "finding-",
                "correction-",
                "list-",
                "form-",
                "record-",
                "receipt-",
            ]
            .iter()
            .any(|prefix| quoted.starts_with(prefix))
                && !quoted.ends_with('}')
        }) {
            assert!(
                known.iter().any(|id| id == quoted),
                "{quoted} does not exist"
            );
        }
    }
    let messages = Messages::new("en");
    for id in known
        .iter()
        .filter(|id| id.starts_with("problem-") && !id.ends_with("-advice"))
    {
        assert!(
            known.contains(&format!("{id}-advice")),
            "{id} has no advice"
        );
        assert!(!messages.text(id, &[]).is_empty());
    }
}
