//! Definitions: the one that ships, and mistakes in others.

use std::collections::BTreeSet;

use super::roadmap::TABLES;
use super::{RuleTest, load};
use crate::language::texts::LANGUAGES;

#[test]
fn the_shipped_definition_has_no_problem() {
    let (template, problems) = load(TABLES);
    assert_eq!(problems, []);
    assert_eq!(template.data_points.len(), 180);
    assert_eq!(template.cover.len(), 5);
    for kind in [
        super::RuleKind::Sum,
        super::RuleKind::Balance,
        super::RuleKind::Inequality,
    ] {
        let count = template
            .rules
            .iter()
            .filter(|rule| rule.kind == kind)
            .count();
        let expected = match kind {
            super::RuleKind::Sum => 23,
            super::RuleKind::Balance => 7,
            _ => 38,
        };
        assert_eq!(count, expected, "{kind:?}");
    }
}

/// The five named data points that each rule family reads exist, and every label is used.
#[test]
fn every_text_is_used_and_every_use_has_a_text() {
    let (template, _) = load(TABLES);
    let mut used: BTreeSet<String> = BTreeSet::new();
    for point in template.cover.iter().chain(&template.data_points) {
        used.insert(format!("data_point:{}", point.code));
        if !point.unit.is_empty() {
            used.insert(format!("unit:{}", point.unit));
        }
        if !point.group.is_empty() {
            used.insert(format!("group:{}", point.group));
        }
    }
    used.extend(
        template
            .rules
            .iter()
            .map(|rule| format!("rule:{}", rule.id)),
    );
    used.extend(
        template
            .sheets
            .iter()
            .map(|sheet| format!("sheet:{}", sheet.id)),
    );
    for (id, list) in &template.lists {
        used.extend(list.items.iter().map(|item| format!("list:{id}.{item}")));
    }
    used.extend(
        template
            .headlines
            .iter()
            .map(|headline| format!("headline:{}", headline.id())),
    );
    let fixed = ["header:", "form:", "answer:", "spellings:"];
    for key in template.labels.texts.keys() {
        let known = used.contains(key) || fixed.iter().any(|prefix| key.starts_with(prefix));
        assert!(known, "the label {key} is not used");
    }
    for key in used {
        assert!(
            template.labels.texts.contains_key(&key),
            "{key} has no label"
        );
    }
}

#[test]
fn every_text_is_there_in_every_language() {
    let (template, _) = load(TABLES);
    let mut missing = Vec::new();
    for (key, texts) in &template.labels.texts {
        // Spellings are not shown; those of all languages stand together.
        let lacks = |code: &&str| !texts.contains_key(*code) && !key.starts_with("spellings:");
        let codes = LANGUAGES.iter().map(|(code, _)| *code).filter(lacks);
        missing.extend(codes.map(|code| format!("{code}: {key}")));
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn no_two_data_points_are_called_the_same() {
    let (template, _) = load(TABLES);
    for (language, _) in LANGUAGES {
        let points = template.data_points.iter().chain(&template.cover);
        let mut labels: Vec<String> = points
            .map(|point| template.label(&point.code, language).to_lowercase())
            .collect();
        labels.sort();
        let twice = labels.windows(2).find(|pair| pair.first() == pair.last());
        assert_eq!(twice, None, "{language}");
    }
}

#[test]
fn thresholds_are_used() {
    let (template, _) = load(TABLES);
    let mut used: BTreeSet<String> = ["id", "version", "headlines"].map(str::to_owned).into();
    for rule in &template.rules {
        match &rule.test {
            RuleTest::Formula(formula) | RuleTest::Figure(formula) => {
                used.extend(formula.settings());
            }
            RuleTest::Named(_, parameters) => used.extend(parameters.values().cloned()),
        }
    }
    for name in template.settings.keys() {
        let inhabitants = name.starts_with("inhabitants.");
        assert!(
            used.contains(name) || inhabitants,
            "the setting {name} is not used"
        );
    }
}

#[test]
fn mistakes_are_named_with_their_place_and_what_was_meant() {
    for (table, from, to, message) in [
        (
            "rules",
            "TR.IN.ANS <= TR.IN,",
            "TR.IN.ANS <= TR.INN,",
            "rules!D37, column formula: no data point `TR.INN`; did you mean `TR.IN`?",
        ),
        (
            "rules",
            "TR.IN.ANS <= TR.IN,",
            "TR.IN.ANS < = TR.IN,",
            "rules!D37, column formula: at character 13: a code, a number, a text or a function is needed here, not “=”",
        ),
        (
            "rules",
            "SETTING(\"\"group_size\"\")",
            "SETTING(\"\"grup_size\"\")",
            "rules!D46, column formula: no setting `grup_size`; did you mean `group_size`?",
        ),
        (
            "rules",
            "number_as_text",
            "number_as_txt",
            "rules!E119, column check: no check `number_as_txt`; did you mean `number_as_text`?",
        ),
        (
            "rules",
            "SUM-08,sum,error",
            "SUM-08,sum,eror",
            "rules!C9, column severity: “eror” means nothing here; it can be: info, warning, error",
        ),
        (
            "rules",
            "SUM-08,",
            "SUM-07,",
            "rules!A9, column id: SUM-07 stands here a second time",
        ),
        (
            "data_points",
            "LEG.FULL,Legislation",
            "LEG.FULL,Legislatoin",
            "data points!B7, column sheet: no sheet `Legislatoin`; did you mean `Legislation`?",
        ),
        (
            "data_points",
            "choice:yes_partly_no",
            "choice:yes_partly",
            "data points!D15, column kind: no list `yes_partly`; did you mean `yes_partly_no`?",
        ),
        (
            "data_points",
            "LEG.FULL,",
            "leg.full,",
            "data points!A7, column code: “leg.full” is not a code: codes are capital letters and digits with dots between, such as TR.IN",
        ),
        (
            "data_points",
            "LEG.FULL,Legislation,W1,count,documents,stock,last,areas",
            "LEG.FULL,Legislation,W1,count,documents,stock,last,ares",
            "data points!H7, column merging: “ares” means nothing here; it can be: agree, areas, all",
        ),
        (
            "settings",
            "SZ.FA.TOT|",
            "SZ.FA.TOTT|",
            "settings!B24, column value: no headline `SZ.FA.TOTT`; did you mean `SZ.FA.TOT`?",
        ),
        (
            "settings",
            "RAT-08,",
            "SUM-08,",
            "settings!B24, column value: no headline `SUM-08`",
        ),
    ] {
        let changed: Vec<(&str, String)> = TABLES
            .iter()
            .map(|(name, text)| {
                let text = if *name == table {
                    text.replacen(from, to, 1)
                } else {
                    (*text).to_owned()
                };
                (*name, text)
            })
            .collect();
        let changed: Vec<(&str, &str)> = changed
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
            .collect();
        let (_, problems) = load(&changed);
        let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(
            shown.iter().any(|problem| problem == message),
            "{message}\nin {shown:#?}"
        );
    }
}

#[test]
fn a_definition_without_the_newer_columns_means_what_is_usual() {
    let (shipped, _) = load(TABLES);
    let older: Vec<(&str, String)> = TABLES
        .iter()
        .map(|(name, text)| {
            let text = match *name {
                "data_points" => text.replacen(",merging,", ",another,", 1),
                "settings" => text.replacen("headlines,", "others,", 1),
                _ => (*text).to_owned(),
            };
            (*name, text)
        })
        .collect();
    let older: Vec<(&str, &str)> = older
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let (template, problems) = load(&older);
    assert_eq!(problems, []);
    assert_eq!(template.headlines, []);
    for (point, shipped) in template.data_points.iter().zip(&shipped.data_points) {
        assert_eq!(point.adds_up(), shipped.adds_up(), "{}", point.code);
    }
}
