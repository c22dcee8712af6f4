//! The rules inside the form, calculated by LibreOffice, agree with the engine about every rule.
//!
//! Random submissions are written with the form's own writer, opened and recalculated by
//! LibreOffice, and read back: each state on the sheet of checks must be what the engine decides, and
//! what the writer stored.

#![allow(clippy::expect_used, reason = "a test")]

mod libreoffice;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use kpi_validator::check::Surroundings;
use kpi_validator::code::Code;
use kpi_validator::correct::Edit;
use kpi_validator::form::{Figures, Filling, filled};
use kpi_validator::formula::{Comparison, Expr, Linear, Outcome, Term};
use kpi_validator::language::Messages;
use kpi_validator::template::{DataPoint, RuleTest, Template, ValueKind, roadmap};
use kpi_validator::workbook::Content;

use libreoffice::recalculate;

const SUBMISSIONS: u64 = 220;

/// A small generator of numbers that look random (splitmix64), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % below
    }

    fn of<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.next(items.len() as u64) as usize]
    }
}

fn date(text: &str) -> f64 {
    kpi_validator::date::to_serial(kpi_validator::date::from_iso(text).expect("a day"), false)
}

/// An answer of the kind that a data point asks for, or one that goes wrong. Small numbers, so that
/// rules hold as often as not.
fn answer(point: &DataPoint, template: &Template, random: &mut Random, mood: u64) -> Content {
    let text = |text: &str| Content::Text(text.to_owned());
    let words = ["not available", "not applicable", "Not Available ", "?"];
    match random.next(20) {
        // In some files every question has an answer.
        0 if mood == 5 => {}
        0 => return Content::Blank,
        1 | 2 => return text(random.of(&words)),
        3 if mood > 0 => return text("12 "),
        4 if random.next(100) == 0 => return Content::Bool(true),
        _ => {}
    }
    match &point.kind {
        ValueKind::Count if random.next(40) == 0 => Content::Number(-3.0),
        ValueKind::Count if random.next(40) == 0 => Content::Number(2.5),
        ValueKind::Count => {
            let most = [1, 3, 12, 30_000][mood as usize % 4];
            Content::Number(random.next(most) as f64)
        }
        ValueKind::Amount if mood == 2 => Content::Number(random.next(12) as f64 * 1000.0),
        ValueKind::Amount => {
            Content::Number(random.next(12_000) as f64 / [1.0, 4.0][mood as usize % 2])
        }
        ValueKind::Percent => Content::Number([0.4, 13.0, 40.0, 140.0][random.next(4) as usize]),
        ValueKind::Year => Content::Number(2017.0 + random.next(6) as f64),
        ValueKind::Date => Content::Date(date("2020-01-01") + random.next(240) as f64 - 20.0),
        ValueKind::Choice(list) => {
            let items: Vec<&str> = template.lists[list]
                .items
                .iter()
                .map(String::as_str)
                .collect();
            text(random.of(&items))
        }
        ValueKind::Text => text("some words"),
    }
}

fn submission(template: &Template, seed: u64) -> Figures {
    let mut random = Random(seed);
    let mood = seed % 8;
    let mut figures: Figures = BTreeMap::new();
    for (code, value) in [
        ("JURISDICTION", Content::Text("Skopje".to_owned())),
        ("PERIOD.START", Content::Date(date("2020-01-01"))),
        ("PERIOD.END", Content::Date(date("2020-06-30"))),
    ] {
        // Now and then the cover is not filled in.
        if random.next(12) > 0 {
            let filling = Filling {
                value,
                ..Filling::default()
            };
            figures.insert(Code::new(code).expect("a code"), filling);
        }
    }
    for point in &template.data_points {
        let remark = |random: &mut Random| match mood {
            5 => "see the annex".to_owned(),
            _ => random.of(&["", "", "see the annex"]).to_owned(),
        };
        let previous = match seed % 2 {
            0 => Content::Blank,
            _ => answer(point, template, &mut random, mood),
        };
        let filling = Filling {
            value: answer(point, template, &mut random, mood),
            note: remark(&mut random),
            evidence: remark(&mut random),
            previous,
        };
        figures.insert(point.code.clone(), filling);
    }
    if seed.is_multiple_of(3) {
        add_up(&mut figures, template);
    }
    figures
}

/// Makes totals the sum of their parts, where these are numbers; by chance they seldom are.
fn add_up(figures: &mut Figures, template: &Template) {
    for rule in &template.rules {
        let RuleTest::Formula(formula) = &rule.test else {
            continue;
        };
        let Expr::Compare(Comparison::Equal, parts, total) = &formula.expr else {
            continue;
        };
        let linear = |expr| Linear::of(expr, &|_| None);
        let (Some(parts), Expr::Value(total)) = (linear(parts), &**total) else {
            continue;
        };
        let number = |term: &Term| match &figures.get(&term.code)?.value {
            Content::Number(number) if !term.previous => Some(*number),
            _ => None,
        };
        let terms = parts.terms.iter();
        let sum: Option<f64> = terms
            .map(|(term, factor)| Some(factor * number(term)?))
            .sum();
        if let (Some(sum), Some(filling)) = (sum, figures.get_mut(&total.code)) {
            filling.value = Content::Number(sum);
        }
    }
}

/// The states on the sheet of checks, by rule.
fn states(workbook: &kpi_validator::workbook::Workbook) -> BTreeMap<String, String> {
    let sheet = workbook.sheet("Checks").expect("the sheet of checks");
    let text = |row: u32, col: u32| {
        let cell = sheet.cells.get(kpi_validator::cell::CellPos::new(row, col));
        match cell.map(|cell| &cell.content) {
            Some(Content::Text(text)) => text.clone(),
            other => format!("{other:?}"),
        }
    };
    (4..400)
        .map(|row| (text(row, 0), text(row, 2)))
        .take_while(|(rule, _)| rule != "None")
        .collect()
}

/// The same form with an error of Excel in the cell of one answer.
fn with_error(bytes: &[u8], template: &Template, seed: u64) -> Vec<u8> {
    let workbook = kpi_validator::open(bytes).expect("a workbook");
    let submission = kpi_validator::locate(&workbook, template).expect("the form");
    let at = seed as usize % submission.answers.len();
    let answer = submission.answers.get(at).expect("an answer");
    let edit = Edit {
        cell: answer.cell.clone().expect("a cell"),
        code: Some(answer.code.clone()),
        old: answer.content.clone(),
        new: Content::Error("#N/A".to_owned()),
    };
    kpi_validator::patch(bytes, &[edit]).expect("a form")
}

#[test]
fn libreoffice_and_the_engine_agree_about_every_rule() {
    let template = roadmap();
    let messages = Messages::new("en");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("agreement");
    let _absent = std::fs::remove_dir_all(&folder);
    let (given, out) = (folder.join("given"), folder.join("out"));
    std::fs::create_dir_all(&given).expect("a folder");
    let files: Vec<PathBuf> = (0..SUBMISSIONS)
        .map(|seed| {
            let bytes = filled(&template, &messages, &submission(&template, seed)).expect("a form");
            let bytes = if seed % 20 == 7 {
                with_error(&bytes, &template, seed)
            } else {
                bytes
            };
            let file = given.join(format!("{seed}.xlsx"));
            std::fs::write(&file, bytes).expect("a file");
            file
        })
        .collect();
    // Two at a time: opening and saving is most of the work.
    std::thread::scope(|scope| {
        for (part, files) in files.chunks(files.len().div_ceil(2)).enumerate() {
            let (out, profile) = (&out, folder.join(format!("profile{part}")));
            scope.spawn(move || recalculate(files, out, &profile));
        }
    });
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut disagreements = Vec::new();
    let mut compared = 0;
    for file in &files {
        let name = file.file_name().expect("a name");
        let bytes = std::fs::read(out.join(name)).expect("LibreOffice wrote the file");
        let workbook = kpi_validator::open(&bytes).expect("a workbook");
        let submission = kpi_validator::locate(&workbook, &template).expect("the form");
        let findings = kpi_validator::check(&template, &submission, &Surroundings::default());
        let given = std::fs::read(file).expect("the file that was written");
        let given = kpi_validator::open(&given).expect("a workbook");
        // LibreOffice makes a number of a TRUE that stands where numbers do; Excel does not. The results of a form
        // that was patched are not those that it was written with.
        let mut cells = given.sheets.iter().flat_map(|sheet| sheet.cells.iter());
        let truth = cells.any(|(_, cell)| {
            cell.formula.is_none() && matches!(cell.content, Content::Bool(_) | Content::Error(_))
        });
        compared += usize::from(!truth);
        let stored = match truth {
            true => BTreeMap::new(),
            false => states(&given),
        };
        let states = states(&workbook);
        for (rule, state) in stored
            .iter()
            .filter(|(rule, state)| states[*rule] != **state)
        {
            disagreements.push(format!(
                "{name:?}: {rule} is written as {state}, and {} in LibreOffice",
                states[rule]
            ));
        }
        assert_eq!(states.len(), template.rules.len());
        for outcome in &findings.outcomes {
            let state = &states[&outcome.rule];
            if state == "in KPI Validator" {
                continue;
            }
            let expected = match outcome.outcome {
                Outcome::Satisfied => "fulfilled",
                Outcome::Violated => "violated",
                Outcome::Undecided => "open",
            };
            seen.entry(outcome.rule.clone())
                .or_default()
                .insert(expected.to_owned());
            if state != expected {
                disagreements.push(format!(
                    "{name:?}: {} is {expected}, and {state} in LibreOffice",
                    outcome.rule
                ));
            }
        }
    }
    assert!(compared > SUBMISSIONS as usize / 4, "{compared} compared");
    assert!(
        disagreements.is_empty(),
        "{} disagreements: {:#?}",
        disagreements.len(),
        &disagreements[..disagreements.len().min(40)]
    );
    // Every rule that is a formula is inside the form, but those that read numbers out of notes;
    // and each of them was seen to hold and to be violated.
    let mut alive = 0;
    let mut never = Vec::new();
    for rule in &template.rules {
        let states = seen.get(&rule.id);
        let formula = match &rule.test {
            RuleTest::Formula(formula) => !formula.text.contains("STATED("),
            _ => false,
        };
        assert!(
            !formula || states.is_some(),
            "{} is not in the form",
            rule.id
        );
        if let Some(states) = states {
            alive += 1;
            for state in ["fulfilled", "violated"] {
                if !states.contains(state) {
                    never.push(format!("{} was never {state}", rule.id));
                }
            }
        }
    }
    assert!(never.is_empty(), "{never:?}");
    assert!(alive >= 100, "{alive} rules are alive in the form");
}
