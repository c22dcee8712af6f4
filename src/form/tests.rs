//! The blank form, opened again.

use std::collections::BTreeMap;

use super::{Figures, Filling, blank, filled};
use crate::code::Code;
use crate::language::Messages;
use crate::language::texts::LANGUAGES;
use crate::submission::Value;
use crate::template::{Template, ValueKind, roadmap};
use crate::workbook::Content;

fn parts() -> (Template, Messages) {
    (roadmap(), Messages::new("en"))
}

#[test]
fn every_data_point_is_found_in_the_blank_form() {
    let (template, messages) = parts();
    let bytes = blank(&template, &messages).expect("a form");
    assert_eq!(
        bytes,
        blank(&template, &messages).expect("a form"),
        "the same bytes each time"
    );
    let workbook = crate::open(&bytes).expect("opens");
    let submission = crate::locate(&workbook, &template).expect("the form");
    assert_eq!(submission.faults, []);
    assert!(
        submission
            .answers
            .iter()
            .all(|answer| answer.value == Value::Blank)
    );
    assert!(
        submission
            .answers
            .iter()
            .all(|answer| answer.note.is_some() && answer.evidence.is_some())
    );
    assert_eq!(
        submission.template_version.as_deref(),
        Some(template.version.as_str())
    );
    // A defined name for each value cell, so that a row whose code was deleted is still found.
    assert_eq!(
        workbook.names.len(),
        template.data_points.len() + template.cover.len()
    );
    for answer in &submission.answers {
        let name = format!("KPI.{}", answer.code);
        let named = workbook
            .names
            .iter()
            .find(|known| known.name == name)
            .map(|known| &known.cell);
        assert_eq!(named, answer.cell.as_ref(), "{name}");
    }
}

#[test]
fn what_is_filled_in_is_read_back() {
    let (template, messages) = parts();
    let code = |text: &str| Code::new(text).expect("a code");
    let filling = |value: Content| Filling {
        value,
        note: "why".to_owned(),
        evidence: String::new(),
        ..Filling::default()
    };
    let figures = BTreeMap::from([
        (code("TR.IN"), filling(Content::Number(232.0))),
        (code("LEG.DEACT"), filling(Content::Text("Yes".to_owned()))),
        (code("LGL.FROM"), filling(Content::Date(43_891.0))),
        (code("DST.AM.T"), filling(Content::Text("37,4".to_owned()))),
        (
            code("SAF.T"),
            filling(Content::Text("not available".to_owned())),
        ),
        (
            code("JURISDICTION"),
            filling(Content::Text("Tirana".to_owned())),
        ),
        (code("PERIOD.START"), filling(Content::Date(43_831.0))),
        (code("PERIOD.END"), filling(Content::Date(44_012.0))),
    ]);
    let bytes = filled(&template, &messages, &figures).expect("a form");
    let workbook = crate::open(&bytes).expect("opens");
    let submission = crate::locate(&workbook, &template).expect("the form");
    let value = |text: &str| {
        submission
            .answer(&template, &code(text))
            .map(|answer| answer.value.clone())
    };
    assert_eq!(value("TR.IN"), Some(Value::Number(232.0)));
    assert_eq!(value("LEG.DEACT"), Some(Value::Choice("yes".to_owned())));
    assert!(matches!(value("LGL.FROM"), Some(Value::Date(_))));
    assert!(matches!(value("DST.AM.T"), Some(Value::Unreadable(_))));
    assert_eq!(value("SAF.T"), Some(Value::NotAvailable));
    assert_eq!(submission.jurisdiction.as_deref(), Some("Tirana"));
    let period = submission.period.expect("a period");
    assert_eq!(crate::date::to_iso(period.end), "2020-06-30");
    let note = submission
        .answer(&template, &code("TR.IN"))
        .and_then(|answer| answer.note.clone());
    assert_eq!(note.map(|note| note.text).as_deref(), Some("why"));
}

#[test]
fn the_form_of_every_language_is_read_back() {
    let template = roadmap();
    for (language, _) in LANGUAGES {
        let messages = Messages::new(language);
        // Every answer that is a word, as the form of that language offers it.
        let mut figures = BTreeMap::new();
        for point in template.data_points.iter().chain(&template.cover) {
            let word = match &point.kind {
                ValueKind::Choice(list) => {
                    let item = template.lists.get(list).and_then(|list| list.items.last());
                    template.item(list, item.expect("an item"), language)
                }
                _ if point.allows_na => template.labels.get("answer:not_available", language),
                _ => continue,
            };
            let filling = Filling {
                value: Content::Text(word.to_owned()),
                ..Filling::default()
            };
            figures.insert(point.code.clone(), filling);
        }
        let bytes = filled(&template, &messages, &figures).expect("a form");
        let workbook = crate::open(&bytes).expect("opens");
        let submission = crate::locate(&workbook, &template).expect("the form");
        assert_eq!(submission.faults, [], "{language}");
        assert_eq!(submission.jurisdiction.as_deref(), Some("Tirana"));
        for (point, answer) in template.data_points.iter().zip(&submission.answers) {
            match &point.kind {
                ValueKind::Choice(list) => {
                    let last = template.lists.get(list).and_then(|list| list.items.last());
                    let last = Value::Choice(last.cloned().unwrap_or_default());
                    assert_eq!(answer.value, last, "{language}: {}", point.code);
                }
                _ if point.allows_na => {
                    assert_eq!(
                        answer.value,
                        Value::NotAvailable,
                        "{language}: {}",
                        point.code
                    );
                }
                _ => {}
            }
        }
    }
}

/// A part of a package as text.
fn part(bytes: &[u8], name: &str) -> String {
    let package = crate::package::Package::read(bytes).expect("a package");
    let entry = package.entry(name).expect("a part");
    let bytes = package.unpack(entry, 1 << 26).expect("unpacks");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Texts of a definition stand in formulas as texts, whatever is in them.
#[test]
fn texts_of_a_definition_cannot_leave_their_quotes() {
    let (mut template, messages) = parts();
    let word = "n/a\"),TRUE,HYPERLINK(\"x\ny";
    let words = template.labels.texts.get_mut("answer:not_available");
    words
        .expect("a word")
        .insert("en".to_owned(), word.to_owned());
    for list in template.lists.values_mut() {
        list.items.push("a, b".to_owned());
    }
    template.lists.get_mut("yes_no").expect("a list").items =
        vec!["=1+1".to_owned(), "no".to_owned()];
    let bytes = blank(&template, &messages).expect("a form");
    assert!(crate::open(&bytes).is_ok());
    let mut formulas = 0;
    for sheet in 1..=template.sheets.len() {
        let text = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        for validation in text.split("<formula1>").skip(1) {
            let formula = validation.split("</formula1>").next().unwrap_or_default();
            let formula = formula.replace("&quot;", "\"").replace("&#10;", "\n");
            formulas += usize::from(formula.contains("hyperlink"));
            // Outside of texts, nothing of the word is left.
            let outside: String = formula.split('"').step_by(2).collect();
            assert!(
                !outside.contains("hyperlink") && !outside.contains("true"),
                "{formula}"
            );
            // A list is taken apart at its commas, so one that has them in its choices is none.
            assert!(
                !formula.contains("a, b") && !formula.starts_with("\"="),
                "{formula}"
            );
        }
    }
    assert!(formulas > 20, "{formulas}");
}

#[test]
fn lists_that_excel_cannot_take_are_left_out_of_its_formulas() {
    let (mut template, messages) = parts();
    let long = "ж".repeat(300);
    for list in template.lists.values_mut() {
        list.items.extend((0..70).map(|at| format!("{long}{at}")));
    }
    let bytes = blank(&template, &messages).expect("a form");
    let workbook = crate::open(&bytes).expect("opens");
    let longest = workbook.sheets.iter().flat_map(|sheet| sheet.cells.iter());
    let longest =
        longest.filter_map(|(_, cell)| cell.formula.as_deref().map(|own| own.chars().count()));
    assert!(longest.max().unwrap_or_default() <= 8192);
}

#[test]
fn answers_are_filled_in_in_the_words_of_the_form() {
    let template = roadmap();
    let code = |text| Code::new(text).expect("a code");
    let filling = |value: &str| Filling {
        value: Content::Text(value.to_owned()),
        previous: Content::Text("nije dostupno".to_owned()),
        ..Filling::default()
    };
    let figures = Figures::from([
        (code("LEG.CRIM"), filling("partly")),
        (code("TR.IN"), filling("a few")),
    ]);
    let bytes = filled(&template, &Messages::new("mk"), &figures).expect("a form");
    let workbook = crate::open(&bytes).expect("opens");
    let submission = crate::locate(&workbook, &template).expect("a form");
    for (at, expected) in [("LEG.CRIM", "делумно"), ("TR.IN", "a few")] {
        let answer = submission.answer(&template, &code(at)).expect("an answer");
        assert_eq!(answer.content, Content::Text(expected.to_owned()));
        let quoted = answer.quoted.as_ref().expect("a quoted value");
        let held = workbook.cell(&quoted.cell).map(|held| held.content.clone());
        assert_eq!(held, Some(Content::Text("не е достапно".to_owned())));
    }
}
