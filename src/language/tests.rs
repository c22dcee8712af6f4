//! Every sentence that is asked for exists, and every one that exists is asked for; every language says
//! the same with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::texts::{self, LANGUAGES};
use super::{Messages, cyrillic};

/// The files that ask for sentences, as text.
const CALLERS: &[&str] = &[
    include_str!("findings.rs"),
    include_str!("causes.rs"),
    include_str!("reasons.rs"),
    include_str!("record.rs"),
    include_str!("effects.rs"),
    include_str!("definition.rs"),
    include_str!("numbers.rs"),
    include_str!("region.rs"),
    include_str!("effects.rs"),
    include_str!("structure.rs"),
    include_str!("mod.rs"),
    include_str!("../cli/apart/mod.rs"),
    include_str!("../cli/mod.rs"),
    include_str!("../cli/check.rs"),
    include_str!("../cli/correct.rs"),
    include_str!("../cli/define.rs"),
    include_str!("../cli/desk.rs"),
    include_str!("../cli/merge.rs"),
    include_str!("../cli/patch.rs"),
    include_str!("../cli/region.rs"),
    include_str!("../cli/text.rs"),
    include_str!("../workbook/recognise.rs"),
    include_str!("../limits.rs"),
    include_str!("../package/doubt.rs"),
    include_str!("../archive/mod.rs"),
    include_str!("../merging/mod.rs"),
    include_str!("../patch/mod.rs"),
    include_str!("../session/mod.rs"),
    include_str!("../form/write/sheet.rs"),
    include_str!("../form/write/checks.rs"),
    include_str!("../form/write/validation.rs"),
    include_str!("../rule_book.rs"),
    include_str!("../findings_report/mod.rs"),
    include_str!("../regional_workbook/mod.rs"),
    include_str!("../regional_workbook/goal.rs"),
    include_str!("../regional_workbook/headlines.rs"),
    include_str!("../regional_workbook/lists.rs"),
    include_str!("../regional_workbook/places.rs"),
    include_str!("../regional_workbook/series.rs"),
    include_str!("../regional_workbook/shares.rs"),
    include_str!("../send_back/mod.rs"),
    include_str!("../wire/desk.rs"),
    include_str!("../wire/convert.rs"),
];

/// Sentences whose id is made of a beginning and a word of the list.
const FAMILIES: [&str; 8] = [
    "rule-how-",
    "rule-kind-",
    "rule-file-",
    "form-checks-",
    "form-severity-",
    "form-state-",
    "period-",
    "region-receipt-",
];

/// What the ids of sentences begin with, where they stand in the code.
const BEGINNINGS: [&str; 14] = [
    "finding-",
    "correction-",
    "list-",
    "form-",
    "record-",
    "receipt-",
    "report-",
    "cell-",
    "definition-",
    "formula-",
    "oddity-",
    "region-",
    "letter-",
    "merge-",
];

/// Those that are ids, and those that are other names.
const OTHERS: [&str; 3] = ["formula-periods", "list-style-position", "report-data"];

/// The messages of a language: id, and all that stands for it.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut last = String::new();
    for line in texts::of(language).iter().flat_map(|text| text.lines()) {
        let first = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((id, text)) = line.split_once(" =").filter(|_| first) {
            let before = found.insert(id.to_owned(), text.to_owned());
            assert!(before.is_none(), "{language}: {id} stands twice");
            last = id.to_owned();
        } else if line.starts_with(' ') {
            let text = found.get_mut(&last).expect("the message that goes on");
            text.push('\n');
            text.push_str(line);
        }
    }
    found
}

/// The arguments that a message names.
fn arguments(text: &str) -> BTreeSet<&str> {
    let after = text.split('$').skip(1);
    after
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
        })
        .map(|name| name.trim_end_matches('-'))
        .collect()
}

/// The languages that have files.
fn written() -> impl Iterator<Item = &'static str> {
    let codes = LANGUAGES.iter().map(|(code, _)| *code);
    codes.filter(|code| *code != cyrillic::CODE)
}

#[test]
fn the_sentences_are_well_formed() {
    for language in written() {
        for text in texts::of(language) {
            let read = FluentResource::try_new(text.to_owned());
            let faults = read.err().map(|(_, faults)| faults);
            assert!(faults.is_none(), "{language}: {faults:?} in {text}");
        }
    }
}

#[test]
fn every_language_says_the_same_with_the_same_arguments() {
    let english = messages("en");
    let mut faults = Vec::new();
    for language in written() {
        let own = messages(language);
        for (id, text) in &english {
            let Some(said) = own.get(id) else {
                faults.push(format!("{language}: {id} is missing: {text}"));
                continue;
            };
            // Every language picks its parts of a day.
            if id != "date" && arguments(text) != arguments(said) {
                faults.push(format!("{language}: {id} has other arguments: {said}"));
            }
        }
        let unknown = own.keys().filter(|id| !english.contains_key(*id));
        faults.extend(unknown.map(|id| format!("{language}: {id} is not used")));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_sentence_is_asked_for() {
    let mut unused = messages("en");
    unused.retain(|id, _| {
        let code = id
            .strip_prefix("problem-")
            .map(|code| code.trim_end_matches("-advice"));
        let asked = format!("\"{}\"", code.unwrap_or(id));
        let made = FAMILIES.iter().any(|beginning| id.starts_with(beginning));
        !made && !CALLERS.iter().any(|text| text.contains(&asked))
    });
    let unused: Vec<&String> = unused.keys().collect();
    assert!(unused.is_empty(), "not used: {unused:?}");
}

#[test]
fn every_sentence_that_is_asked_for_exists() {
    let known = messages("en");
    for text in CALLERS {
        for quoted in text.split('"').filter(|quoted| {
            let is_id = quoted
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit());
            let is_ours = BEGINNINGS.iter().any(|prefix| quoted.starts_with(prefix));
            is_id && is_ours && !quoted.ends_with('-') && !OTHERS.contains(quoted)
        }) {
            // The code of a problem is the end of its id.
            let problem = known.contains_key(&format!("problem-{quoted}"));
            assert!(
                problem || known.contains_key(quoted),
                "{quoted} does not exist"
            );
        }
    }
    for id in known
        .keys()
        .filter(|id| id.starts_with("problem-") && !id.ends_with("-advice"))
    {
        assert!(
            known.contains_key(&format!("{id}-advice")),
            "{id} has no advice"
        );
    }
}

#[test]
fn every_sentence_of_every_language_can_be_said() {
    let english = messages("en");
    for (language, _) in LANGUAGES {
        let messages = Messages::new(language);
        for (id, text) in &english {
            let pattern = messages
                .bundle
                .get_message(id)
                .and_then(|message| message.value());
            let pattern = pattern.expect("a message");
            let names = arguments(text);
            for count in [0, 1, 2, 5, 11, 21, 22, 1234] {
                for as_text in [false, true] {
                    let mut args = FluentArgs::new();
                    for name in names.iter().chain(&["short-day", "short-month"]) {
                        match as_text {
                            true => args.set(*name, "KPI nj.xlsx"),
                            false => args.set(*name, FluentValue::from(count)),
                        }
                    }
                    let mut errors = Vec::new();
                    let said = messages
                        .bundle
                        .format_pattern(pattern, Some(&args), &mut errors);
                    assert!(errors.is_empty(), "{language}: {id}: {errors:?}");
                    assert!(!said.contains('{'), "{language}: {id}: {said}");
                    let kept = said.contains("KPI nj.xlsx");
                    assert!(kept || !said.contains("KPI њ"), "{language}: {id}: {said}");
                }
            }
        }
    }
}

#[test]
fn words_go_by_the_number_before_them() {
    let cells = |language: &str, count: usize| {
        let messages = Messages::new(language);
        messages.counted("cli-corrected", &[("file", "A.xlsx")], &[("count", count)])
    };
    for (language, count, said) in [
        ("en", 1, "1 cell corrected in A.xlsx."),
        ("en", 1234, "1,234 cells corrected in A.xlsx."),
        ("sq", 1, "1 qelizë u korrigjua në A.xlsx."),
        ("sq", 21, "21 qeliza u korrigjuan në A.xlsx."),
        ("bs", 21, "21 ćelija ispravljena u A.xlsx."),
        ("bs", 3, "3 ćelije ispravljene u A.xlsx."),
        ("bs", 11, "11 ćelija ispravljeno u A.xlsx."),
        ("cnr", 22, "22 ćelije ispravljene u A.xlsx."),
        ("sr-Latn", 1234, "1.234 ćelije ispravljene u A.xlsx."),
        ("sr-Cyrl", 5, "5 ћелија исправљено у A.xlsx."),
        ("mk", 21, "Исправена 21 ќелија во A.xlsx."),
        ("mk", 11, "Исправени 11 ќелии во A.xlsx."),
    ] {
        assert_eq!(cells(language, count), said);
    }
}

#[test]
fn what_a_sentence_is_given_stays_as_it_is() {
    let messages = Messages::new("sr-Cyrl");
    let said = messages.text("finding-missing-sheet", &[("sheet", "Nabavke Q1.xlsx")]);
    assert_eq!(said, "Недостаје лист „Nabavke Q1.xlsx“.");
}

/// The Rust files of a folder and of those in it, without tests.
fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("the sources").flatten() {
        let path = entry.path();
        let name = path.display().to_string();
        let test = name.contains("tests") || name.contains("synthetic");
        if path.is_dir() {
            sources(&path, found);
        } else if name.ends_with(".rs") && !test {
            let text = std::fs::read_to_string(&path).expect("a text");
            let code = text.split("#[cfg(test)]\nmod tests {").next();
            found.push((name, code.unwrap_or_default().to_owned()));
        }
    }
}

/// Whether a text has three words in a row, as sentences have.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '\'')
    };
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(3).any(|three| three.iter().all(&is_word))
}

#[test]
fn no_sentence_stays_in_the_code() {
    /// What people write into cells, and what errors say to programmers.
    const ALLOWED: [&str; 7] = [
        "src/correct/normalise/words.rs",
        "src/number/words.rs",
        "the end of the formula",
        // Functions of Excel, in the order of their numbers.
        "COUNT IF/3 ISNA/1",
        "the list of its parts",
        "the whole file",
        // The description inside the JSON Schema.
        "What `kpi-validator check --json` prints",
    ];
    let mut files = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    sources(&root.join("src"), &mut files);
    assert!(files.len() > 100);
    let mut found = Vec::new();
    for (name, code) in &files {
        let mut in_error = false;
        for line in code.lines().map(str::trim) {
            // The words of errors (`Display`) are for programmers; people get those of Fluent files.
            in_error |= line.starts_with("#[error(") || line.starts_with("#[arg(");
            let skipped = in_error || line.starts_with("//");
            in_error &= !line.ends_with(")]");
            if skipped {
                continue;
            }
            let line = line.replace("\\\"", "'").replace("'\"'", "' '");
            let texts = line.split('"').skip(1).step_by(2);
            let odd = texts.filter(|text| is_sentence(text));
            found.extend(odd.map(|text| format!("{name}: {text}")));
        }
    }
    found.retain(|text| !ALLOWED.iter().any(|allowed| text.contains(allowed)));
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
