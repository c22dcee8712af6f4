//! Formulas, against what Excel and LibreOffice made of them.

mod cells;
mod functions;
mod kinds;

use super::Recalculation;
use super::effort::Effort;
use super::settle::Round;
use crate::cell::{CellPos, CellRef};
use crate::workbook::{Cell, Content, DefinedName, Workbook};

/// How many formulas of a workbook give what the file says that they gave, how many cannot be
/// calculated, and those that give something else.
fn compared(workbook: &Workbook) -> (usize, usize, Vec<String>) {
    let mut recalculation = Recalculation::new(workbook);
    let (mut same, mut unknown, mut other) = (0, 0, Vec::new());
    for (at, sheet) in workbook.sheets.iter().enumerate() {
        for (pos, cell) in sheet.cells.iter() {
            let Some(text) = &cell.formula else { continue };
            if cell.content == Content::Blank {
                continue;
            }
            let number = recalculation.graph.owner(at, pos).expect("a formula");
            let formula = recalculation.graph.formula(number).expect("a formula");
            let round = Round {
                change: false,
                pending: None,
                effort: &Effort::default(),
            };
            let (Ok(values), _) = recalculation.value(number, formula, workbook, &round) else {
                unknown += 1;
                continue;
            };
            for (pos, content) in values {
                let held = sheet.cells.get(pos).map(|cell| cell.content.clone());
                let held = held.unwrap_or_default();
                match alike(&content, &held) {
                    true => same += 1,
                    false => other.push(format!(
                        "{}!{pos} ={text}: {content:?}, not {held:?}",
                        sheet.name
                    )),
                }
            }
        }
    }
    (same, unknown, other)
}

fn alike(one: &Content, other: &Content) -> bool {
    match (one, other) {
        (
            Content::Number(one) | Content::Date(one),
            Content::Number(other) | Content::Date(other),
        ) => (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0),
        (one, other) => one == other,
    }
}

#[test]
fn the_formulas_of_the_samples_give_what_libreoffice_calculated() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/roadmap/samples");
    for name in ["belgrade", "clean", "podgorica"] {
        let bytes = std::fs::read(format!("{folder}/{name}-2020-h1.xlsx")).expect("a sample");
        let workbook = crate::open(&bytes).expect("a workbook");
        let (same, unknown, other) = compared(&workbook);
        assert_eq!(other, Vec::<String>::new());
        assert_eq!(unknown, 0);
        assert!(same > 2000, "{same}");
    }
}

/// For workbooks at hand: `KPI_WORKBOOKS=folder cargo test workbooks_at_hand -- --nocapture`.
#[test]
fn workbooks_at_hand_give_what_they_say() {
    let Ok(folder) = std::env::var("KPI_WORKBOOKS") else {
        return;
    };
    let mut sums = (0, 0, 0);
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let Ok(workbook) = crate::open(&std::fs::read(&path).expect("a file")) else {
            continue;
        };
        let (same, unknown, other) = compared(&workbook);
        sums = (sums.0 + same, sums.1 + unknown, sums.2 + other.len());
        for line in other.iter().take(6) {
            println!("{}: {line}", path.display());
        }
    }
    println!("same, not calculated, other: {sums:?}");
}

/// A workbook of one sheet from `A1=5`, `A2="text"`, `A3==A1+1`; formulas are not calculated yet.
fn sheet(cells: &[(&str, &str)]) -> Workbook {
    let mut sheet = crate::workbook::Sheet {
        name: "S".to_owned(),
        ..Default::default()
    };
    for (cell, typed) in cells {
        let (content, formula) = match typed.strip_prefix('=') {
            Some(formula) => (Content::Blank, Some(formula.to_owned())),
            None => (content(typed), None),
        };
        let held = Cell {
            content,
            formula,
            ..Cell::default()
        };
        sheet.cells.set(cell.parse().expect("a cell"), held);
    }
    Workbook {
        bytes: [].into(),
        format: crate::workbook::Format::Ods,
        sheets: vec![sheet],
        names: vec![DefinedName {
            name: "Rate".to_owned(),
            cell: at("A1"),
        }],
        epoch_1904: false,
    }
}

fn at(cell: &str) -> CellRef {
    CellRef::new("S", cell.parse().expect("a cell"))
}

/// What a formula gives in B9 of a sheet.
fn calculated(cells: &[(&str, &str)], formula: &str) -> Content {
    let mut all = cells.to_vec();
    all.push(("B9", formula));
    let mut workbook = sheet(&all);
    let mut recalculation = Recalculation::new(&workbook);
    recalculation.complete(&mut workbook);
    let cell = workbook.cell(&at("B9")).expect("a cell");
    cell.content.clone()
}

#[test]
fn formulas_give_what_excel_gives() {
    let cells = [
        ("A1", "5"),
        ("A2", "text"),
        ("A3", "TRUE"),
        ("A4", "#N/A"),
        ("A6", "2.5"),
        ("A7", "7 "),
        ("C1", "north"),
        ("C2", "South"),
        ("C3", "north-east"),
        ("D1", "1"),
        ("D2", "2"),
        ("D3", "4"),
    ];
    for (formula, expected) in [
        ("=SUM(A1:A3,A6)", "7.5"),
        ("=SUM(A1:A4)", "#N/A"),
        ("=A1+A5", "5"),
        ("=A5", "0"),
        ("=A1+A3", "6"),
        ("=A1+A2", "#VALUE!"),
        ("=A7+1", "8"),
        ("=A1&\"-\"&A2", "5-text"),
        ("=IF(A1>A6,\"more\",A4)", "more"),
        ("=IFERROR(A4,A1/0)", "#DIV/0!"),
        ("=IFERROR(1/0,\"\")&\"x\"", "x"),
        ("=-2^2", "4"),
        ("=2^-1%", "0.993092495437036"),
        ("=A2=\"TEXT\"", "TRUE"),
        ("=A5=\"\"", "TRUE"),
        ("=0.1+0.2=0.3", "TRUE"),
        ("=AND(A1:A3)", "TRUE"),
        ("=OR(A5)", "#VALUE!"),
        ("=COUNT(A1:A7)", "2"),
        ("=COUNTA(A1:A7)", "6"),
        ("=COUNTBLANK(A1:A7)", "1"),
        ("=AVERAGE(A1,A6)", "3.75"),
        ("=MAX(A2)", "0"),
        ("=ROUND(2.675,2)", "2.68"),
        ("=MOD(-3,2)", "1"),
        ("=YEAR(DATE(2020,14,1))", "2021"),
        ("=SUMIF(C1:C3,\"north*\",D1:D3)", "5"),
        ("=COUNTIF(D1:D3,\">=2\")", "2"),
        ("=SUMIFS(D1:D3,C1:C3,\"north*\",D1:D3,\">1\")", "4"),
        ("=SUMPRODUCT((C1:C3=\"south\")*D1:D3)", "2"),
        ("=VLOOKUP(\"south\",C1:D3,2,FALSE)", "2"),
        ("=INDEX(D1:D3,MATCH(\"north-east\",C1:C3,0))", "4"),
        ("=VLOOKUP(\"west\",C1:D3,2,0)", "#N/A"),
        ("=LEFT(C2,3)&MID(C2,4,9)&LEN(C2)", "South5"),
        ("=SEARCH(\"th?e\",C3)", "4"),
        ("=FIND(\"z\",C3)", "#VALUE!"),
        ("=TRIM(\"  a  b \")", "a b"),
        ("=Rate*2", "10"),
        ("=S!A1+'S'!$A$6", "7.5"),
        ("=SUM({1,2;3,4})", "10"),
        ("=CHOOSE(2,A4,A6)", "2.5"),
        ("=ROWS(A1:C4)+COLUMN(C1)", "7"),
        ("=NOT(A1=5)=FALSE", "TRUE"),
        ("=ISERROR(A4)*4+ISBLANK(A5)*2+ISNUMBER(A7)", "6"),
        ("=SUM(OFFSET(D1,1,0,2,1))", "6"),
        ("=OFFSET(A1,-1,0)", "#REF!"),
        ("=INDIRECT(\"S!D\"&TEXT(A6,\"0\"))", "4"),
        ("=TEXT(A1,\"000\")&\"\"", "005"),
        ("=SQRT(-1)", "#NUM!"),
    ] {
        let expected = expected.trim_end();
        let given = calculated(&cells, formula);
        let expected = match formula.ends_with("&\"\"") {
            true => Content::Text(expected.to_owned()),
            false => content(expected),
        };
        let right = match (&given, &expected) {
            (Content::Bool(true), Content::Bool(true)) => true,
            (given, expected) => alike(given, expected),
        };
        assert!(right, "{formula}: {given:?}, not {expected:?}");
    }
}

/// What another version, language or sort order of Excel could make something else of.
#[test]
fn what_is_not_sure_is_not_calculated() {
    for formula in [
        "=NOW()",
        "=RAND()",
        "=INDIRECT(\"R1C1\",FALSE)",
        "=TEXT(A1,\"0.00\")",
        "=1/3&\"\"",
        "=TRUE&\"\"",
        "=A1:A3 A2:C2",
        "=MATCH(5,A1:A3)",
        "=VLOOKUP(5,A1:B3,2)",
        "=\"a\"<\"b\"",
        "=\"3/4\"+1",
        "=Unheard(1)",
        "=Unheard",
        "=Other!A1",
        "=[1]Other!A1",
        "=DAY(5)",
        "=SUM(A1",
        "=LET(x,1,y)",
        "=B9",
    ] {
        assert_eq!(
            calculated(&[("A1", "5")], formula),
            Content::Blank,
            "{formula}"
        );
    }
}

#[test]
fn an_edit_reaches_what_depends_on_it_and_its_undoing_restores_the_file() {
    let mut workbook = sheet(&[
        ("A1", "5"),
        ("A2", "7"),
        ("B1", "=A1*2"),
        ("B2", "=SUM(A1:A2)"),
        ("B3", "=NOW()+A1"),
        ("B4", "=B3+1"),
        ("C1", "=B1+B2"),
        ("D1", "=D2"),
        ("D2", "=D1+A1"),
        ("E1", "=A2"),
    ]);
    // As a file holds them: what was calculated long ago, and what this program cannot calculate.
    for (cell, value) in [
        ("B1", 10.0),
        ("B2", 12.0),
        ("B3", 44_005.0),
        ("B4", 44_006.0),
        ("C1", 99.0),
        ("D1", 1.0),
        ("D2", 2.0),
        ("E1", 98.0),
    ] {
        let pos: CellPos = cell.parse().expect("a cell");
        let held = workbook.sheets[0].cells.get_mut(pos).expect("a cell");
        held.content = Content::Number(value);
    }
    let original = workbook.clone();
    let mut recalculation = Recalculation::new(&workbook);
    let set = |workbook: &mut Workbook, cell: &str, value: f64| {
        let held = workbook.sheets[0].cells.get_mut(at(cell).pos);
        held.expect("a cell").content = Content::Number(value);
    };
    set(&mut workbook, "A1", 6.0);
    recalculation.update(&mut workbook, &[at("A1")], &[at("A1")]);
    let shown = |workbook: &Workbook, cells: &[&str]| -> Vec<String> {
        let held = cells.iter().map(|cell| workbook.cell(&at(cell)));
        held.map(|cell| crate::submission::value::shown(&cell.expect("a cell").content, false))
            .collect()
    };
    let all = ["B1", "B2", "B3", "B4", "C1", "D1", "D2", "E1"];
    assert_eq!(
        shown(&workbook, &all),
        ["12", "13", "", "", "25", "", "", "98"]
    );
    assert_eq!(recalculation.changes(&workbook).len(), 7);
    set(&mut workbook, "A2", 8.0);
    recalculation.update(&mut workbook, &[at("A2")], &[at("A1"), at("A2")]);
    assert_eq!(
        shown(&workbook, &all),
        ["12", "14", "", "", "26", "", "", "8"]
    );
    // One edit is undone: what depends on the other stays.
    set(&mut workbook, "A1", 5.0);
    recalculation.update(&mut workbook, &[at("A1")], &[at("A2")]);
    assert_eq!(
        shown(&workbook, &all),
        ["10", "13", "44005", "44006", "23", "1", "2", "8"]
    );
    set(&mut workbook, "A2", 7.0);
    recalculation.update(&mut workbook, &[at("A2")], &[]);
    assert_eq!(recalculation.changes(&workbook), []);
    for (pos, cell) in original.sheets[0].cells.iter() {
        assert_eq!(workbook.sheets[0].cells.get(pos), Some(cell), "{pos}");
    }
}

/// In a file that no spreadsheet program has calculated yet, what an edit needs is.
#[test]
fn formulas_that_were_never_calculated_are_when_they_are_needed() {
    let mut workbook = sheet(&[
        ("A1", "5"),
        ("A2", "7"),
        ("B1", "=A2+1"),
        ("B2", "=B1+1"),
        ("C1", "=A1+B2"),
        ("C2", "=B1"),
    ]);
    let mut recalculation = Recalculation::new(&workbook);
    assert!(recalculation.is_incomplete());
    recalculation.update(&mut workbook, &[at("A1")], &[at("A1")]);
    let changes = recalculation.changes(&workbook);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].cell, at("C1"));
    assert_eq!(changes[0].content, Content::Number(14.0));
    assert_eq!(
        workbook.cell(&at("C2")).map(|cell| &cell.content),
        Some(&Content::Blank)
    );
}

/// A formula that may read any cell is calculated with every edit, and keeps its value where the edit
/// is elsewhere.
#[test]
fn formulas_that_may_read_any_cell_follow_what_they_read() {
    let mut workbook = sheet(&[
        ("A1", "5"),
        ("A2", "2"),
        ("B1", "=SUM(OFFSET(C1,0,0,A2,1))"),
        ("B2", "=B1+1"),
        ("B3", "=INDIRECT(\"C2\")"),
        ("C1", "=A1*2"),
        ("C2", "=A1*3"),
        ("D1", "7"),
    ]);
    let mut recalculation = Recalculation::new(&workbook);
    recalculation.complete(&mut workbook);
    let shown = |workbook: &Workbook| -> Vec<String> {
        let cells = ["B1", "B2", "B3"].map(|cell| workbook.cell(&at(cell)).cloned());
        cells
            .into_iter()
            .map(|cell| crate::submission::value::shown(&cell.expect("a cell").content, false))
            .collect()
    };
    assert_eq!(shown(&workbook), ["25", "26", "15"]);
    let set = |workbook: &mut Workbook, cell: &str, value: f64| {
        let held = workbook.sheets[0].cells.get_mut(at(cell).pos);
        held.expect("a cell").content = Content::Number(value);
    };
    set(&mut workbook, "D1", 8.0);
    recalculation.update(&mut workbook, &[at("D1")], &[at("D1")]);
    assert_eq!(recalculation.changes(&workbook), []);
    set(&mut workbook, "A1", 10.0);
    recalculation.update(&mut workbook, &[at("A1")], &[at("D1"), at("A1")]);
    assert_eq!(shown(&workbook), ["50", "51", "30"]);
}

/// A chain as long as a sheet is calculated without a stack as deep.
#[test]
fn a_long_chain_is_calculated() {
    let cells: Vec<(String, String)> = (1..20_000)
        .map(|row| (format!("A{}", row + 1), format!("=A{row}+1")))
        .chain([("A1".to_owned(), "1".to_owned())])
        .collect();
    let cells: Vec<(&str, &str)> = cells
        .iter()
        .map(|(cell, typed)| (cell.as_str(), typed.as_str()))
        .collect();
    let mut workbook = sheet(&cells);
    let mut recalculation = Recalculation::new(&workbook);
    recalculation.complete(&mut workbook);
    let last = workbook
        .cell(&at("A20000"))
        .map(|cell| cell.content.clone());
    assert_eq!(last, Some(Content::Number(20_000.0)));
}

fn content(typed: &str) -> Content {
    match typed {
        "" => Content::Blank,
        "TRUE" => Content::Bool(true),
        "FALSE" => Content::Bool(false),
        _ if typed.starts_with('#') => Content::Error(typed.to_owned()),
        _ => typed
            .parse()
            .map_or_else(|_| Content::Text(typed.to_owned()), Content::Number),
    }
}

/// A formula of a thousand terms is no deeper than one of two, and signs in a row are one or two.
#[test]
fn long_formulas_are_calculated_and_deep_ones_are_not() {
    let cells = [("A1", "2")];
    let sum = format!("=A1{}", "+A1".repeat(10_000));
    assert_eq!(calculated(&cells, &sum), Content::Number(20_002.0));
    let signs = format!("={}A1", "-".repeat(30_001));
    assert_eq!(calculated(&cells, &signs), Content::Number(-2.0));
    let signs = format!("={}A1", "-".repeat(30_002));
    assert_eq!(calculated(&cells, &signs), Content::Number(2.0));
    let shares = format!("=A1{}", "%".repeat(30_000));
    assert_eq!(calculated(&cells, &shares), Content::Number(0.0));
    assert_eq!(calculated(&cells, "=A1%%"), Content::Number(0.0002));
    let nested = |deep: usize| format!("={}A1{}", "(1+".repeat(deep), ")".repeat(deep));
    assert_eq!(calculated(&cells, &nested(60)), Content::Number(62.0));
    assert_eq!(calculated(&cells, &nested(70)), Content::Blank);
}

#[test]
fn texts_are_as_long_as_excel_has_them() {
    let text = "a".repeat(20_000);
    let cells = [("A1", text.as_str())];
    let value_error = || Content::Error("#VALUE!".to_owned());
    for formula in [
        "=A1&A1",
        "=CONCATENATE(A1,A1)",
        "=CONCAT(A1,A1,A1,A1,A1,A1,A1)",
        "=SUBSTITUTE(A1,\"a\",A1)",
        "=SUBSTITUTE(A1,\"a\",\"bb\")",
    ] {
        assert_eq!(calculated(&cells, formula), value_error(), "{formula}");
    }
    assert_eq!(
        calculated(&cells, "=LEN(SUBSTITUTE(A1,\"a\",\"b\"))"),
        Content::Number(20_000.0)
    );
}

/// The stars of a pattern are found one behind the other; none is tried anew.
#[test]
fn patterns_cost_what_the_text_is_long() {
    let text = format!("{}c", "a".repeat(30_000));
    let cells = [("A1", text.as_str()), ("A2", "Abcabd"), ("A3", "a")];
    let stars = format!("=SEARCH(\"{}b\",A1)", "*a".repeat(100));
    let not_found = Content::Error("#VALUE!".to_owned());
    assert_eq!(calculated(&cells, &stars), not_found);
    for (formula, place) in [
        ("=SEARCH(\"b?b\",A2)", None),
        ("=SEARCH(\"b?a\",A2)", Some(2.0)),
        ("=SEARCH(\"B*D\",A2)", Some(2.0)),
        ("=SEARCH(\"*d\",A2)", Some(1.0)),
        ("=SEARCH(\"b*c*c\",A2)", None),
        ("=SEARCH(\"\",A2)", Some(1.0)),
        ("=COUNTIF(A2:A3,\"a*b?\")", Some(1.0)),
        ("=COUNTIF(A2:A3,\"a*\")", Some(2.0)),
        ("=COUNTIF(A2:A3,\"?\")", Some(1.0)),
        ("=COUNTIF(A2:A3,\"a*a\")", Some(0.0)),
        ("=COUNTIF(A2:A3,\"*b*b*\")", Some(1.0)),
    ] {
        let expected = place.map_or_else(|| not_found.clone(), Content::Number);
        assert_eq!(calculated(&cells, formula), expected, "{formula}");
    }
}

/// Pasting a hundred thousand cells asks of each whether it is edited; that is looked up, and not searched
/// for one by one.
#[test]
fn edited_cells_are_looked_up() {
    use std::cell::Cell as Slot;
    use std::cmp::Ordering;
    thread_local!(static COMPARED: Slot<usize> = const { Slot::new(0) });
    #[derive(PartialEq, Eq)]
    struct Counted(usize);
    impl PartialOrd for Counted {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }
    impl Ord for Counted {
        fn cmp(&self, other: &Self) -> Ordering {
            COMPARED.set(COMPARED.get() + 1);
            self.0.cmp(&other.0)
        }
    }
    let many = || (0..10_000).map(Counted);
    assert!(!super::any_beside(many(), many().rev()));
    assert!(super::any_beside(many(), many().skip(1)));
    assert!(COMPARED.get() < 1_000_000, "{}", COMPARED.get());
}
