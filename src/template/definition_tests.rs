//! Definitions as workbooks, and what is odd about some.

use proptest::prelude::*;

use super::audit::{Oddity, audit};
use super::definition::{Definition, DefinitionError};
use super::roadmap::TABLES;
use crate::template::Template;

#[test]
fn the_shipped_definition_is_the_same_as_a_workbook() {
    let definition = Definition::roadmap().expect("tables");
    let workbook = definition.to_workbook().expect("a workbook");
    let back = Definition::from_workbook(&workbook).expect("a definition");
    assert_eq!(back, definition);
    let text = back.to_csv().expect("text");
    let names: Vec<&str> = text.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, super::definition::TABLES);
    for ((name, text), (known, shipped)) in text.iter().zip(TABLES) {
        assert_eq!((name.as_str(), text.as_str()), (*known, *shipped));
    }
    assert_eq!(back.template().expect("a template").rules.len(), 158);
}

/// Any text that a cell of Excel can hold as it is.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "[a-zžčćшђ=+\"',;\n€]{0,8}",
        Just("1.0".to_owned()),
        Just("=SUM(A1)".to_owned()),
        Just(" x ".to_owned()),
    ]
    .prop_filter("Excel writes such texts otherwise", |text| {
        !text.contains("_x")
    })
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1usize..5, 0usize..6).prop_flat_map(|(columns, rows)| {
        let header: Vec<String> = (0..columns).map(|at| format!("column{at}")).collect();
        prop::collection::vec(prop::collection::vec(cell(), columns), rows).prop_map(move |rows| {
            // The first cell of a row is its name; rows without one are none.
            let named = rows.into_iter().enumerate().map(|(at, mut row)| {
                if let Some(first) = row.first_mut() {
                    first.insert_str(0, &format!("r{at}"));
                }
                row
            });
            [header.clone()].into_iter().chain(named).collect()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn nothing_is_lost_between_tables_and_workbook(
        tables in prop::collection::vec(table(), super::definition::TABLES.len())
    ) {
        let names = super::definition::TABLES.map(str::to_owned);
        let definition = Definition { tables: names.into_iter().zip(tables).collect() };
        let workbook = definition.to_workbook().expect("a workbook");
        prop_assert_eq!(&Definition::from_workbook(&workbook).expect("a definition"), &definition);
        let text = definition.to_csv().expect("text");
        let text: Vec<(&str, &str)> = text.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        prop_assert_eq!(&Definition::from_csv(&text).expect("a definition"), &definition);
    }
}

#[test]
fn a_mistake_in_a_workbook_is_named_with_its_cell() {
    let mut definition = Definition::roadmap().expect("tables");
    let (_, rules) = &mut definition.tables[3];
    rules[8][3] = "TR.IN.ANS + TR.INN = TR.IN".to_owned();
    let workbook = definition.to_workbook().expect("a workbook");
    let error = Definition::from_workbook(&workbook).and_then(|read| read.template());
    let told = error.map(|_| ()).expect_err("a fault").to_string();
    assert_eq!(
        told,
        "rules!D9, column formula: no data point `TR.INN`; did you mean `TR.IN`?"
    );
    assert!(matches!(
        Definition::from_workbook(b"no workbook"),
        Err(DefinitionError::Open(_))
    ));
}

fn with_rules(rows: &[[&str; 4]]) -> Template {
    let mut definition = Definition::roadmap().expect("tables");
    for [id, kind, severity, formula] in rows {
        let row = [id, kind, severity, formula, "", "", "no", "test"].map(|cell| cell.to_string());
        definition.tables[3].1.push(row.into());
        definition.tables[5]
            .1
            .push(vec![format!("rule:{id}"), "words".to_owned()]);
    }
    definition.template().expect("a template")
}

fn faults(template: &Template) -> Vec<Oddity> {
    audit(template)
        .into_iter()
        .filter(Oddity::is_fault)
        .collect()
}

#[test]
fn the_shipped_definition_has_no_fault() {
    let template = with_rules(&[]);
    assert_eq!(faults(&template), []);
    let unused = audit(&template)
        .into_iter()
        .find_map(|oddity| match oddity {
            Oddity::Unused { codes } => Some(codes.len()),
            _ => None,
        });
    assert_eq!(
        unused,
        Some(22),
        "data points that only the general checks look at"
    );
}

#[test]
fn totals_that_contain_each_other_are_found() {
    let template = with_rules(&[
        ["SUM-90", "sum", "error", "SZ.FA.TOT + STL.FA = FND.FA"],
        ["SUM-91", "sum", "error", "FND.FA + STL.FA = SZ.FA.BORD"],
    ]);
    let found = faults(&template);
    let circle = found.iter().find_map(|oddity| match oddity {
        Oddity::CircularTotal { totals } => Some(totals.len()),
        _ => None,
    });
    assert_eq!(circle, Some(3), "{found:?}");
}

#[test]
fn rules_that_contradict_each_other_are_found() {
    let template = with_rules(&[
        ["INQ-90", "inequality", "error", "TR.IN >= 10"],
        ["INQ-91", "inequality", "error", "TR.IN.ANS + 5 <= 9"],
        ["INQ-92", "inequality", "error", "TR.IN.ANS >= TR.IN"],
    ]);
    let rules = ["INQ-90", "INQ-91", "INQ-92"].map(str::to_owned).to_vec();
    assert_eq!(faults(&template), [Oddity::Contradiction { rules }]);
}

#[test]
fn a_rule_that_never_fails_is_found() {
    let template = with_rules(&[["INQ-90", "inequality", "error", "TR.IN + 1 > -TR.OUT"]]);
    let rule = "INQ-90".to_owned();
    assert_eq!(faults(&template), [Oddity::NeverFails { rule }]);
}

#[test]
fn what_is_odd_is_looked_for_within_limits() {
    use crate::check::effort::Effort;
    let template = crate::template::roadmap();
    let full = audit(&template);
    assert!(!full.contains(&Oddity::Unfinished));
    let short = super::audit::audit_within(&template, &Effort::new(20));
    assert!(short.contains(&Oddity::Unfinished));
    assert!(!Oddity::Unfinished.is_fault());
}

/// A cell far away does not make a definition large.
#[test]
fn far_cells_of_a_definition_are_told_and_not_kept() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("rules").expect("a name");
    sheet.write(0, 0, "id").expect("a cell");
    sheet.write(0, 16_383, "far").expect("a cell");
    for row in [5, 1_048_575] {
        sheet.write(row, 0, "X").expect("a cell");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let definition = Definition::from_workbook(&bytes).expect("read");
    let (_, rows) = &definition.tables[0];
    assert!(rows.len() <= crate::limits::TABLE_ROWS + 2);
    assert!(rows[0].len() <= crate::limits::TABLE_COLUMNS + 1);
}
