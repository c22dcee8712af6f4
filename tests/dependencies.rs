//! Every direct dependency has its reason in `docs/dependencies.md`, and every lock file is kept.
#![allow(clippy::expect_used, reason = "helpers of tests stop a test")]

use std::path::Path;

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(path).expect(name)
}

/// The names in the sections of dependencies of a `Cargo.toml`.
fn crates(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside) {
            found.push(name.trim().to_owned());
        }
    }
    found
}

/// The names in the sections of dependencies of a `package.json`.
fn npm(manifest: &str) -> Vec<String> {
    let manifest: serde_json::Value = serde_json::from_str(manifest).expect("JSON");
    ["dependencies", "devDependencies"]
        .iter()
        .filter_map(|section| manifest.get(section)?.as_object())
        .flat_map(|section| section.keys().cloned())
        .collect()
}

#[test]
fn every_direct_dependency_has_its_reason() {
    let reasons = read("docs/dependencies.md").to_lowercase();
    let words: Vec<&str> = reasons
        .split(|c: char| c.is_whitespace() || "|,;()`*".contains(c))
        .map(|word| word.trim_end_matches('.'))
        .collect();
    let mut names = Vec::new();
    for manifest in ["Cargo.toml", "tools/page/Cargo.toml", "fuzz/Cargo.toml"] {
        names.extend(crates(&read(manifest)));
    }
    for manifest in [
        "www/package.json",
        "tests/node/package.json",
        "benches/package.json",
    ] {
        names.extend(npm(&read(manifest)));
    }
    let python = read("tests/python/requirements.txt");
    let python = python.lines().filter_map(|line| line.split_once("=="));
    names.extend(python.map(|(name, _)| name.to_owned()));
    assert!(names.len() > 40);
    for name in names.iter().filter(|name| *name != "kpi-validator") {
        assert!(
            words.contains(&&*name.to_lowercase()),
            "{name} has no reason"
        );
    }
}

#[test]
fn every_lock_file_is_kept() {
    for lock in [
        "Cargo.lock",
        "tools/page/Cargo.lock",
        "fuzz/Cargo.lock",
        "www/package-lock.json",
        "tests/node/package-lock.json",
        "benches/package-lock.json",
    ] {
        assert!(read(lock).len() > 100, "{lock}");
    }
    for manifest in [
        "www/package.json",
        "tests/node/package.json",
        "benches/package.json",
    ] {
        let manifest = read(manifest);
        assert!(
            !manifest.contains("\"^") && !manifest.contains("\"~"),
            "versions are exact"
        );
    }
}
