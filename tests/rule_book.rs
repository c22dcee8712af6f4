//! The table of all rules in `docs/rules.md` is made from the definition and from the tests
//! themselves: `UPDATE_DOCS=1 cargo test --test rule_book` writes it anew.
#![allow(clippy::expect_used, reason = "helpers of tests stop a test")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use kpi_validator::language::Messages;
use kpi_validator::rule_book::rules;
use kpi_validator::template::roadmap;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The tests whose names begin with the ids of rules, by id: `fn fmt_01_rat_02_so_and_so`.
fn proofs() -> BTreeMap<String, Vec<String>> {
    let mut proofs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in [
        "src/check/general/tests.rs",
        "src/region/tests.rs",
        "src/check/tests.rs",
    ] {
        let text = std::fs::read_to_string(root().join(file)).expect("a file of tests");
        for line in text.lines() {
            let Some(name) = line
                .strip_prefix("fn ")
                .and_then(|rest| rest.split('(').next())
            else {
                continue;
            };
            let words: Vec<&str> = name.split('_').collect();
            for pair in words.chunks(2) {
                match pair {
                    [kind, number] if kind.len() == 3 && number.parse::<u8>().is_ok() => {
                        let id = format!("{}-{number}", kind.to_uppercase());
                        proofs.entry(id).or_default().push(format!("`{name}`"));
                    }
                    _ => break,
                }
            }
        }
    }
    proofs
}

/// The table, and how many rules it says are decided and proved.
fn table() -> (String, usize) {
    let template = roadmap();
    let mut rules = rules(&template, &Messages::new("en"));
    // Those behind them are the checks that every file gets; their tests are in `check::file_checks`.
    rules.truncate(template.rules.len());
    let proofs = proofs();
    let mut out = String::from(
        "# How each rule is decided\n\n\
         Made from the definition and the tests; `UPDATE_DOCS=1 cargo test --test rule_book` writes it anew.\n\
         \"Agreement\" is the test `libreoffice_and_the_engine_agree_about_every_rule`: over 220 random\n\
         submissions the rule comes out as in LibreOffice, and was seen both fulfilled and violated.\n\n\
         | rule | severity | how it is decided | proved by |\n|---|---|---|---|\n",
    );
    let mut proved = 0;
    for rule in &rules {
        let how = match (&rule.formula, &rule.check) {
            (Some(formula), _) => format!("`{formula}`"),
            (None, Some(check)) if rule.parameters.is_empty() => format!("check `{check}`"),
            (None, Some(check)) => format!("check `{check}` ({})", rule.parameters.join(", ")),
            (None, None) => String::new(),
        };
        let mut by = proofs.get(&rule.id).cloned().unwrap_or_default();
        let agreed = rule.decided.starts_with("formula")
            && rule
                .formula
                .as_ref()
                .is_some_and(|formula| !formula.contains("STATED("));
        if agreed {
            by.insert(0, "agreement".to_owned());
        }
        proved += usize::from(!by.is_empty());
        let (how, by) = (how.replace('|', "\\|"), by.join(", "));
        let _infallible = writeln!(
            out,
            "| {} | {} | {how} {} | {by} |",
            rule.id, rule.severity, rule.how
        );
    }
    let _infallible = writeln!(out, "\n{proved} of {} rules are decided.", rules.len());
    (out, proved)
}

fn matches_file(path: &Path, expected: &str) -> bool {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, expected).expect("the document");
    }
    std::fs::read_to_string(path).is_ok_and(|text| text == expected)
}

#[test]
fn every_rule_is_decided_and_proved() {
    let (table, proved) = table();
    let unproved: Vec<&str> = table
        .lines()
        .filter(|line| line.ends_with("|  |"))
        .collect();
    assert!(unproved.is_empty(), "{unproved:#?}");
    assert_eq!(proved, 158);
    assert!(
        matches_file(&root().join("docs/rules.md"), &table),
        "docs/rules.md is out of date"
    );
    let readme = std::fs::read_to_string(root().join("README.md")).expect("the README");
    assert!(
        readme.contains("| rules decided | 158 of 158 |"),
        "the status table of the README"
    );
}
