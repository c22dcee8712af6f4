//! Results that a file stores and its formulas do not give, and formulas without a result.

use std::sync::Arc;

use super::formulas::held;
use super::rules;
use crate::cell::CellRef;
use crate::check::Cause;
use crate::desk::filed::Filed;
use crate::formula::Outcome;
use crate::language::Messages;
use crate::merging::{Conflict, Merger, Part, Parts, Verdict};
use crate::session::Session;
use crate::submission::{Answer, Value};
use crate::template::roadmap;
use crate::workbook::{Cell, Content, Workbook};

/// A form with three parts of a total, whose formula and stored result are given, and cells of another
/// sheet.
fn form(total: (&str, &str), annex: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Policy").expect("a name");
    for (col, text) in (0u16..).zip(["Code", "Data point", "Unit", "Value", "Note"]) {
        sheet.write(0, col, text).expect("a header");
    }
    let codes = [
        ("TR.IN.ANS", 230.0),
        ("TR.IN.PROG", 2.0),
        ("TR.IN.REJ", 0.0),
    ];
    for (row, (code, figure)) in (1u32..).zip(codes) {
        sheet.write(row, 0, code).expect("a code");
        sheet.write(row, 3, figure).expect("a figure");
    }
    sheet.write(4, 0, "TR.IN").expect("a code");
    let formula =
        |(formula, result): (&str, &str)| rust_xlsxwriter::Formula::new(formula).set_result(result);
    sheet
        .write_formula(4, 3, formula(total))
        .expect("a formula");
    let sheet = workbook.add_worksheet().set_name("Annex").expect("a name");
    for (cell, text, result) in annex {
        let pos: crate::cell::CellPos = cell.parse().expect("a cell");
        let (row, col) = (pos.row, pos.col as u16);
        match text.parse::<f64>() {
            Ok(number) => sheet.write(row, col, number).expect("a number"),
            Err(_) => sheet
                .write_formula(row, col, formula((text, result)))
                .expect("a formula"),
        };
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn session(bytes: &[u8]) -> Session {
    Session::open("f.xlsx", bytes, Arc::new(roadmap())).expect("a session")
}

/// The workbook of these bytes, in which a cell holds a formula without a result.
fn without_result(bytes: &[u8], cell: &str, formula: &str) -> Workbook {
    let mut workbook = crate::open(bytes).expect("a workbook");
    let cell: CellRef = cell.parse().expect("a cell");
    let mut sheets = workbook.sheets.iter_mut();
    let sheet = sheets
        .find(|sheet| sheet.name == cell.sheet)
        .expect("a sheet");
    let held = Cell {
        content: Content::Blank,
        formula: Some(formula.to_owned()),
        ..Cell::default()
    };
    sheet.cells.set(cell.pos, held);
    workbook
}

fn total(session: &Session) -> &Answer {
    let mut answers = session.submission().answers.iter();
    let total = answers.find(|answer| answer.code.as_str() == "TR.IN");
    total.expect("the total")
}

/// What is found of a rule, in words.
fn told(session: &Session, rule: &str) -> Vec<String> {
    let messages = Messages::english();
    let found = session.findings().findings.iter();
    let found = found.filter(|finding| finding.rule == rule);
    found
        .map(|finding| messages.finding(finding, session.template()))
        .collect()
}

#[test]
fn a_stored_result_that_the_formula_does_not_give_is_told_and_the_calculated_one_used() {
    let bytes = form(("=SUM(D2:D4)", "200"), &[]);
    let mut session = session(&bytes);
    let told_of = told(&session, "FILE-01");
    assert_eq!(told_of.len(), 1, "{told_of:?}");
    assert!(
        told_of
            .iter()
            .all(|text| text.contains("200") && text.contains("232"))
    );
    assert_eq!(total(&session).value, Value::Number(232.0));
    assert!(!rules(&session).contains(&"SUM-08"));
    // Nothing is written unless somebody edits.
    assert_eq!(session.corrected().expect("bytes"), bytes);
    session.prepare();
    assert_eq!(session.corrected().expect("bytes"), bytes);
    session.edit("Policy!D3", "3").expect("edited");
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(233.0), true));
    assert_eq!(told(&session, "FILE-01").len(), 1);
    assert!(session.undo());
    assert_eq!(held(&session, "Policy!D5"), (Content::Number(232.0), true));
    // An edit of another cell takes the right total along.
    session.edit("Policy!E3", "note").expect("edited");
    let corrected = session.corrected().expect("bytes");
    let again = self::session(&corrected);
    assert_eq!(held(&again, "Policy!D5"), (Content::Number(232.0), true));
    assert!(told(&again, "FILE-01").is_empty());
    // Without its formula there is nothing to tell.
    session
        .replace_formula("Policy!D5", "200")
        .expect("confirmed");
    assert!(told(&session, "FILE-01").is_empty());
    assert!(session.undo() && session.undo());
    assert_eq!(told(&session, "FILE-01").len(), 1);
    assert_eq!(session.corrected().expect("bytes"), bytes);
}

#[test]
fn the_desk_knows_a_stale_result_too() {
    let template = roadmap();
    let bytes = form(("=SUM(D2:D4)", "200"), &[]);
    let filed = Filed::read("f.xlsx", &bytes, &template).expect("a file");
    let again = filed.submission(&template).expect("unpacked");
    assert_eq!(
        &again.calculation,
        &session(&bytes).submission().calculation
    );
    assert_eq!(again.calculation.stale.len(), 1);
}

#[test]
fn results_that_the_form_reads_elsewhere_are_compared_and_no_others() {
    let annex = [
        ("A1", "5", ""),
        ("A2", "7", ""),
        ("B1", "=SUM(A1:A2)", "6"),
        // Nobody reads this one.
        ("C1", "=A1+A2", "99"),
    ];
    let session = session(&form(("=Annex!B1*2", "12"), &annex));
    assert_eq!(total(&session).value, Value::Number(24.0));
    let told = told(&session, "FILE-01");
    assert_eq!(told.len(), 2, "{told:?}");
    let has = |text: &str| told.iter().any(|told| told.contains(text));
    assert!(has("Annex!B1") && has("24") && !has("99"));
}

#[test]
fn what_is_not_sure_is_not_told() {
    let quiet = |total: (&str, &str), annex: &[(&str, &str, &str)]| {
        let session = session(&form(total, annex));
        let told = told(&session, "FILE-01");
        assert!(told.is_empty(), "{total:?}: {told:?}");
        self::total(&session).value.clone()
    };
    let number = Value::Number;
    assert_eq!(quiet(("=SUM(D2:D4)", "232"), &[]), number(232.0));
    // What is added in another order.
    assert_eq!(
        quiet(("=SUM(D2:D4)", "232.00000000000003"), &[]),
        number(232.0)
    );
    // Numbers as texts, and truths as numbers, are what the formula gives.
    assert_eq!(quiet(("=SUM(D2:D4)&\"\"", "232"), &[]), number(232.0));
    // Time goes on, and other files are not here.
    assert_eq!(quiet(("=YEAR(TODAY())", "2019"), &[]), number(2019.0));
    assert_eq!(quiet(("=[1]Sheet1!A1", "5"), &[]), number(5.0));
    assert_eq!(quiet(("=RAND()+D2", "5"), &[]), number(5.0));
    // Formulas that read themselves.
    assert_eq!(quiet(("=D5+D2", "5"), &[]), number(5.0));
    // What is not calculated here counts with its result.
    let annex = [("A1", "=NOSUCHFUNCTION(1)", "3")];
    assert_eq!(quiet(("=Annex!A1+1", "4"), &annex), number(4.0));
}

#[test]
fn what_reads_a_stale_result_and_is_not_calculated_here_is_not_known() {
    let annex = [("A1", "5", ""), ("B1", "=A1+1", "7")];
    let session = session(&form(("=NOSUCHFUNCTION(Annex!B1)", "12"), &annex));
    assert!(total(&session).value.is_without_result());
    let told_of = told(&session, "FILE-01");
    assert!(
        told_of
            .iter()
            .any(|text| text.contains("12") && text.contains("not known"))
    );
    assert_eq!(told(&session, "FILE-02").len(), 1);
}

#[test]
fn a_formula_without_a_result_is_no_empty_answer() {
    let bytes = form(("=SUM(D2:D4)", "232"), &[]);
    let of = |formula| {
        let workbook = without_result(&bytes, "Policy!D5", formula);
        Session::of("f.xlsx", workbook, Arc::new(roadmap())).expect("a session")
    };
    // Where it can be calculated, nothing is missing.
    let calculated = of("SUM(D2:D4)");
    assert_eq!(total(&calculated).value, Value::Number(232.0));
    assert!(told(&calculated, "FILE-01").is_empty() && told(&calculated, "FILE-02").is_empty());
    let open = of("NOSUCHFUNCTION(D2:D4)");
    assert!(total(&open).value.is_without_result());
    let told_of = told(&open, "FILE-02");
    assert_eq!(told_of.len(), 1);
    assert!(told_of.iter().all(|text| text.contains("without a result")));
    let about_total = |finding: &&crate::check::Finding| {
        let mut codes = finding.data_points.iter();
        codes.any(|code| code.as_str() == "TR.IN") && finding.cells.len() == 1
    };
    let findings = open.findings().findings.iter().filter(about_total);
    let causes: Vec<&Cause> = findings.map(|finding| &finding.cause).collect();
    assert_eq!(causes, [&Cause::NoResult]);
    let mut outcomes = open.findings().outcomes.iter();
    let sum = outcomes
        .find(|outcome| outcome.rule == "SUM-08")
        .expect("a rule");
    assert_eq!(sum.outcome, Outcome::Undecided);
    // Nobody proposes a figure in the place of the formula.
    let edits = open.corrections().iter().flat_map(|one| &one.edits);
    assert!(
        edits
            .into_iter()
            .all(|edit| edit.cell.to_string() != "Policy!D5")
    );
}

#[test]
fn a_part_without_a_result_makes_a_merger_incomplete() {
    let bytes = form(("=SUM(D2:D4)", "232"), &[]);
    let whole = session(&bytes);
    let workbook = without_result(&bytes, "Policy!D5", "NOSUCHFUNCTION(1)");
    let open = Session::of("g.xlsx", workbook, Arc::new(roadmap())).expect("a session");
    let parts = [&whole, &open].map(|session| Part {
        name: session.name().to_owned(),
        submission: session.submission().clone(),
        epoch_1904: false,
    });
    for kind in [Parts::Authorities, Parts::Areas] {
        let mut merger = Merger::new(&roadmap(), &parts, kind).expect("a merger");
        let code = total(&whole).code.clone();
        let point = merger.points.iter().find(|point| point.code == code);
        let verdict = &point.expect("a data point").verdict;
        assert_eq!(
            verdict,
            &Verdict::Conflict(vec![0, 1], Conflict::Incomplete)
        );
        assert!(!merger.take(&code, 1) && !merger.add_up(&code));
        assert!(merger.take(&code, 0));
    }
}

/// What takes too much effort is left, and said to be; what the form needs is not among it.
#[test]
fn what_takes_too_much_effort_is_left_and_told() {
    let bytes = form(("=SUM(D2:D4)", "232"), &[("A1", "1", "")]);
    let mut workbook = without_result(&bytes, "Policy!D5", "SUM(D2:D4)");
    let mut sheets = workbook.sheets.iter_mut();
    let annex = sheets.find(|sheet| sheet.name == "Annex").expect("a sheet");
    // It stands before the form's sheets in the order of formulas.
    for row in 0..900 {
        let cell = Cell {
            content: Content::Blank,
            formula: Some("SUMPRODUCT((A$1:A$60000=ROW())*1)".to_owned()),
            ..Cell::default()
        };
        annex.cells.set(crate::cell::CellPos::new(row, 1), cell);
    }
    let mut session = Session::of("f.xlsx", workbook, Arc::new(roadmap())).expect("a session");
    assert_eq!(held(&session, "Annex!B1"), (Content::Number(1.0), true));
    assert_eq!(held(&session, "Annex!B900"), (Content::Blank, true));
    assert_eq!(total(&session).value, Value::Number(232.0));
    let left = session.submission().calculation.left.clone();
    assert!(
        (1..900).contains(&left.count) && left.first.len() == 3,
        "{left:?}"
    );
    let said = told(&session, "FILE-11");
    assert!(
        said.len() == 1
            && said
                .iter()
                .all(|text| text.contains(&left.count.to_string()))
    );
    // The same after an edit: no result that is out of date stays.
    session.edit("Annex!A1", "7").expect("edited");
    assert_eq!(held(&session, "Annex!B7"), (Content::Number(1.0), true));
    assert_eq!(held(&session, "Annex!B900"), (Content::Blank, true));
    assert_eq!(told(&session, "FILE-11").len(), 1);
    // What was not touched by the edit is as before.
    assert_eq!(total(&session).value, Value::Number(232.0));
}

/// Where Excel rounds results to what their cells show, what it stores is not compared.
#[test]
fn a_workbook_that_calculates_as_shown_is_not_compared() {
    use crate::package::{Change, Package};
    let bytes = form(("=SUM(D2:D4)", "231.9"), &[]);
    let package = Package::read(&bytes).expect("a package");
    let part = package.part("xl/workbook.xml", 1 << 20).expect("a part");
    let book = String::from_utf8(part.into_owned()).expect("a text");
    let (before, after) = book.split_once("<calcPr ").expect("how it is calculated");
    let book = format!("{before}<calcPr fullPrecision=\"0\" {after}");
    let change = Change {
        name: "xl/workbook.xml".to_owned(),
        content: Some(book.into_bytes()),
    };
    let bytes = package.with(&[change]).expect("a package");
    let session = session(&bytes);
    assert!(told(&session, "FILE-01").is_empty());
    assert_eq!(total(&session).value, Value::Number(231.9));
}
