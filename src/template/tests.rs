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

/// The faults of the shipped definition with a text of one of its tables changed.
fn faults(table: &str, from: &str, to: &str) -> Vec<String> {
    let changed = |(name, text): &(&'static str, &str)| {
        assert!(*name != table || text.contains(from), "{from}");
        let text = match *name == table {
            true => text.replacen(from, to, 1),
            false => (*text).to_owned(),
        };
        (*name, text)
    };
    let changed: Vec<(&str, String)> = TABLES.iter().map(changed).collect();
    let changed: Vec<(&str, &str)> = changed
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let (_, problems) = load(&changed);
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_fault_is_told_once_in_its_own_cell() {
    for (table, from, to, message) in [
        // A decimal comma in a setting that rules read, that a check reads, and that nobody reads.
        (
            "settings",
            "percent_tolerance,1,",
            "percent_tolerance,\"1,5\",",
            "settings!B5, column value: “1,5” is not a number; write 1.5",
        ),
        (
            "settings",
            "trend_factor,3,",
            "trend_factor,\"2,5\",",
            "settings!B15, column value: “2,5” is not a number; write 2.5",
        ),
        (
            "settings",
            "inhabitants.Podgorica,620000,",
            "inhabitants.Podgorica,620 000,",
            "settings!B26, column value: “620 000” is not a number; write 620000",
        ),
        (
            "settings",
            "group_size,3,",
            "group_size,three,",
            "settings!B4, column value: “three” is not a number",
        ),
        (
            "settings",
            "group_size,3,",
            "group_size,inf,",
            "settings!B4, column value: “inf” is not a number",
        ),
        (
            "settings",
            "inhabitants.Belgrade,",
            "inhabitants.Podgorica,",
            "settings!A26, column name: inhabitants.Podgorica stands here a second time",
        ),
        (
            "lists",
            "yes_no,no\n",
            "yes_no,no\nyes_no,Yes\n",
            "lists!B4, column item: Yes stands here a second time, as yes; remove one of the two",
        ),
        (
            "lists",
            "yes_no,no\n",
            "yes_no,no\nyes_no,yes \n",
            "lists!B4, column item: yes stands here a second time",
        ),
        (
            "lists",
            "yes_no,no\n",
            "yes_no,n\u{a0}o\n",
            "lists!B3, column item: “n·o” has a letter in it that cannot be seen (U+00A0), shown here as a dot; type the name again",
        ),
        (
            "lists",
            "yes_no,no\n",
            "yes_no,\u{200b}no\n",
            "lists!B3, column item: “·no” has a letter in it that cannot be seen (U+200B), shown here as a dot; type the name again",
        ),
        (
            "sheets",
            "Legislation,no\n",
            "Legislation,no\nLEGISLATION,no\n",
            "sheets!A4, column id: LEGISLATION stands here a second time, as Legislation; remove one of the two",
        ),
        (
            "rules",
            "SUM-02,",
            "sum-01,",
            "rules!A3, column id: sum-01 stands here a second time, as SUM-01; remove one of the two",
        ),
        (
            "rules",
            "factor=trend_factor;",
            "factr=trend_factor;",
            "rules!F144, column parameters: “factr=trend_factor” means nothing here; it can be: factor=…, least=…",
        ),
        (
            "rules",
            "factor=trend_factor;",
            "factor=trend_facto;",
            "rules!F144, column parameters: no setting `trend_facto`; did you mean `trend_factor`?",
        ),
        ("rules", "low=0; high", "low=0,5; high", ""),
        (
            "data_points",
            "no,no,no,1,",
            "no,no,no,-1,",
            "data points!L2, column reliability: “-1” means nothing here; it can be: > 0",
        ),
    ] {
        let told = faults(table, from, to);
        match message.is_empty() {
            true => assert!(!told.is_empty(), "{to}"),
            false => assert_eq!(told, [message], "{to}"),
        }
    }
}

#[test]
fn rows_that_look_empty_are_left_aside() {
    for (table, header) in [
        ("settings", "name,value"),
        ("sheets", "id,cover\n"),
        ("data_points", "reliability,source\n"),
        ("rules", "note_settles,source\n"),
        ("lists", "list,item\n"),
        ("labels", "cnr,sr-Latn\n"),
    ] {
        let text = TABLES.iter().find(|(name, _)| *name == table);
        let end = text.map_or("", |(_, text)| text.lines().next().unwrap_or_default());
        assert!(end.contains(header.trim()), "{table}");
        for blank in [",,", "\" \",\"\u{a0}\"", "\"\u{200b}\",\" \n\""] {
            let to = format!("{end}\n{blank}\n{blank}\n");
            let told = faults(table, &format!("{end}\n"), &to);
            assert_eq!(told, [""; 0], "{table}");
        }
    }
}

#[test]
fn a_definition_ends_somewhere() {
    use crate::limits::{
        DATA_POINTS, FAULTS, RULE_PARTS, RULES, TABLE_COLUMNS, TABLE_ROWS, TABLE_TEXT,
    };
    let rows = |row: fn(usize) -> String, count: usize| (0..count).map(row).collect::<String>();
    let lists = rows(|at| format!("more,{at}\n"), TABLE_ROWS);
    let points = |at| format!("X.N{at},Legislation,W1,count,,flow,sum,areas,yes,no,no,1,\n");
    let rule = |at| format!("X-{at},sum,error,1=1,,,no,\n");
    let long = format!("X,sum,error,{}=1,,,no,\n", "+1".repeat(4_000));
    let header = "note_settles,source\n";
    for (table, from, to, message) in [
        (
            "lists",
            "yes_no,yes\n",
            lists,
            "lists, row 20002: there are more than 20000 rows",
        ),
        (
            "lists",
            "list,item\n",
            format!(
                "list,item{}\n",
                (0..TABLE_COLUMNS)
                    .map(|at| format!(",c{at}"))
                    .collect::<String>()
            ),
            "lists, row 1: there are more than 64 columns",
        ),
        (
            "settings",
            "group_size,3,",
            format!("group_size,3,{}", "x".repeat(TABLE_TEXT)),
            "settings!C4, column description: there are more than 32767 characters",
        ),
    ] {
        let told = faults(table, from, &to);
        assert!(
            told.iter().any(|told| told == message),
            "{message} in {told:?}"
        );
    }
    // Names that lack a label come first; there are no more of them than are read at once.
    let told = faults(
        "data_points",
        "reliability,source\n",
        &format!("reliability,source\n{}", rows(points, DATA_POINTS + 1)),
    );
    assert!(told.len() <= FAULTS + 20, "{}", told.len());
    let told = faults(
        "rules",
        header,
        &format!("{header}{}", rows(rule, RULES + 1)),
    );
    assert!(told.len() <= FAULTS + 20, "{}", told.len());
    assert!(long.len() < 9_000 && RULE_PARTS > 8_000);
}
