//! Functions that look cells up or pick some of them, and array formulas.

use super::functions::{give, give_nothing};
use super::{alike, at, content};
use crate::workbook::{Content, Workbook};

#[test]
fn cells_are_found_and_counted() {
    let cells = [
        ("A1", "north"),
        ("A2", "South"),
        ("A3", "north-east"),
        ("A4", "5"),
        ("A5", "south"),
        ("C1", "1"),
        ("C2", "2"),
        ("C3", "4"),
        ("C4", "8"),
        ("C5", "16"),
        ("D1", "1 Jan 2020"),
        ("D2", "KPI 1"),
    ];
    give(
        &cells,
        &[
            ("MATCH(\"SOUTH\",A1:A5,0)", "2"),
            ("MATCH(\"*east\",A1:A5,0)", "3"),
            ("MATCH(5,A1:A5,0)", "4"),
            ("MATCH(6,A1:A5,0)", "#N/A"),
            ("MATCH(B1,A1:A5,0)", "#N/A"),
            ("VLOOKUP(\"south\",A1:C5,3,FALSE)", "2"),
            ("VLOOKUP(\"s*\",A3:C5,3,0)", "16"),
            ("VLOOKUP(1,A1:C5,4,0)", "#REF!"),
            ("XMATCH(\"south\",A1:A5)", "2"),
            ("XMATCH(\"south\",A1:A5,0,-1)", "5"),
            ("XLOOKUP(\"south\",A1:A5,C1:C5)", "2"),
            ("XLOOKUP(\"south\",A1:A5,C1:C5,,0,-1)", "16"),
            ("XLOOKUP(\"s*\",A1:A5,C1:C5,\"none\")", "'none"),
            ("XLOOKUP(\"s*\",A1:A5,C1:C5,\"none\",2)", "2"),
            ("XLOOKUP(\"west\",A1:A5,C1:C5)", "#N/A"),
            ("SUM(XLOOKUP(\"north\",A1:A5,B1:C5))", "1"),
            ("XLOOKUP(5,A1:A5,C1:C4)", "#VALUE!"),
            ("COUNTIF(A1:A5,\"south\")", "2"),
            ("COUNTIF(A1:A5,\"<>south\")", "3"),
            ("COUNTIF(A1:B5,\"<>south\")", "8"),
            ("COUNTIF(A1:B6,\"\")", "7"),
            ("COUNTIF(A1:B6,\"<>\")", "5"),
            ("COUNTIF(C1:C5,\">=4\")", "3"),
            ("SUMIF(A1:A5,\"south\",C1)", "18"),
            ("SUMIF(A1:A5,\"*\",C1:C2)", "23"),
            ("SUMIFS(C1:C5,A1:A5,\"north*\",C1:C5,\">1\")", "4"),
            ("SUMIFS(C1:C4,A1:A5,\"north*\")", "#VALUE!"),
            ("COUNTIFS(A1:A5,\"south\",C1:C4,1)", "#VALUE!"),
            ("SUMIFS(C1:C5,A1:A5,\"<>south\")", "13"),
            ("AVERAGEIFS(C1:C5,A1:A5,\"south\")", "9"),
            ("AVERAGEIF(A1:A5,\"west\",C1:C5)", "#DIV/0!"),
            ("MAXIFS(C1:C5,A1:A5,\"north*\")", "4"),
            ("MINIFS(C1:C5,A1:A5,\"south\")", "2"),
            ("MAXIFS(C1:C5,A1:A5,\"west\")", "0"),
            ("COUNTIF(D1:D2,\"KPI 1\")", "1"),
            ("COUNTIF(D2:D2,1)", "0"),
            ("COUNTIF(C1:C5,B1)", "0"),
        ],
    );
    give_nothing(
        &cells,
        &[
            "COUNTIF(D1:D2,\"1 January 2020\")",
            "COUNTIF(D1:D2,\"1 maj\")",
            "COUNTIF(D1:D2,1)",
            "COUNTIF(C1:C5,\">0.5\")",
            "MATCH(5,C1:C5,1)",
            "XLOOKUP(5,C1:C5,A1:A5,,-1)",
        ],
    );
    // A sum that looks like 0.3 is not found by 0.3 in Excel, and by 15 digits it would be.
    let sums = [("A1", "=0.1+0.2"), ("A2", "0.3"), ("A3", "7")];
    give(
        &sums,
        &[("MATCH(7,A1:A3,0)", "3"), ("MATCH(0.3,A2:A3,0)", "1")],
    );
    give_nothing(&sums, &["MATCH(0.3,A1:A3,0)", "COUNTIF(A1:A3,A2)"]);
}

/// Each look-up through the whole of its column would be beyond the effort that is spent.
#[test]
fn a_long_column_is_read_once_for_all_that_look_it_up() {
    let (rows, formulas) = (6_000, 18_000);
    let mut cells: Vec<(String, String)> = Vec::new();
    for row in 1..=rows {
        cells.push((format!("A{row}"), format!("Key {row}")));
        // The last are calculated, and stand behind some that look them up.
        match row + 20 > rows {
            true => cells.push((format!("B{row}"), format!("=C{row}*2"))),
            false => cells.push((format!("B{row}"), (row * 2).to_string())),
        }
        cells.push((format!("C{row}"), row.to_string()));
    }
    for at in 0..formulas {
        let key = at % rows + 1;
        let formula = match at % 4 {
            0 => format!("=VLOOKUP(\"KEY {key}\",A$1:B${rows},2,FALSE)"),
            1 => format!("=INDEX(B$1:B${rows},MATCH(\"key {key}\",A$1:A${rows},0))"),
            2 => format!("=SUMIF(A$1:A${rows},\"key {key}\",B$1:B${rows})"),
            _ => format!("=XLOOKUP({},B:B,C:C)*2", key * 2),
        };
        cells.push((format!("E{}", at + 1), formula));
    }
    let cells: Vec<(&str, &str)> = cells
        .iter()
        .map(|(cell, typed)| (cell.as_str(), typed.as_str()))
        .collect();
    let mut workbook = super::sheet(&cells);
    let mut recalculation = crate::recalc::Recalculation::new(&workbook);
    recalculation.complete(&mut workbook);
    for at in 0..formulas {
        let given = workbook.cell(&at_row(at)).map(|cell| cell.content.clone());
        let expected = f64::from(at % rows + 1) * 2.0;
        assert_eq!(given, Some(Content::Number(expected)), "{at}");
    }
}

fn at_row(row: i32) -> crate::cell::CellRef {
    at(&format!("E{}", row + 1))
}

/// A formula that fills a block, or is calculated cell by cell.
fn array(cells: &[(&str, &str)], block: &str, formula: &str) -> Workbook {
    let first = block.split(':').next().expect("a cell");
    let mut all = cells.to_vec();
    let formula = format!("={formula}");
    all.push((first, &formula));
    let mut workbook = super::sheet(&all);
    let area = crate::recalc::reference::Area::parse(block).expect("a block");
    workbook.sheets[0]
        .arrangement
        .filled
        .push((area.first, area.last));
    for row in area.first.row..=area.last.row {
        for col in area.first.col..=area.last.col {
            let pos = crate::cell::CellPos::new(row, col);
            if pos != area.first {
                let cell = crate::workbook::Cell {
                    content: Content::Number(-1.0),
                    ..Default::default()
                };
                workbook.sheets[0].cells.set(pos, cell);
            }
        }
    }
    let mut recalculation = crate::recalc::Recalculation::new(&workbook);
    recalculation.complete(&mut workbook);
    workbook
}

#[test]
fn array_formulas_calculate_cell_by_cell() {
    let cells = [
        ("A1", "2"),
        ("B1", "x"),
        ("B2", "x"),
        ("B3", "y"),
        ("C1", "5"),
        ("C3", "7"),
    ];
    for (block, formula, expected) in [
        ("E1:E3", "ROW()*$A$1", [2.0, 4.0, 6.0]),
        ("E1:E3", "ROW(A1:A3)*$A$1", [2.0, 4.0, 6.0]),
        ("E1:G1", "COLUMN()+$A$1", [7.0, 8.0, 9.0]),
        ("E1:E3", "COLUMN()+$A$1", [7.0, 7.0, 7.0]),
        ("E2:E4", "SUM(ROW(A1:A3)*A1)", [12.0, 12.0, 12.0]),
    ] {
        let workbook = array(&cells, block, formula);
        let area = crate::recalc::reference::Area::parse(block).expect("a block");
        let given = workbook.sheets[0].cells.within(area.first, area.last);
        let given: Vec<Content> = given.map(|(_, cell)| cell.content.clone()).collect();
        assert_eq!(given, expected.map(Content::Number), "{formula}");
    }
    for (formula, expected) in [
        ("MIN(IF(B1:B3=\"x\",C1:C3))", 0.0),
        ("AVERAGE(IF(B1:B3=\"x\",C1:C3))", 2.5),
        ("COUNT(IF(B1:B3=\"x\",C1:C3))", 2.0),
        ("COUNTA(IF(B1:B3=\"x\",C1:C3,\"\"))", 3.0),
        ("PRODUCT(IF(B1:B3=\"x\",C1:C3))", 0.0),
        ("MIN(IFERROR(C1:C3,9))", 0.0),
        ("MIN(INDEX(C1:C3,0))", 5.0),
        ("COUNT(C1:C3*1)", 3.0),
        ("MATCH(1,(B1:B3=\"y\")*(C1:C3=7),0)", 3.0),
    ] {
        let workbook = array(&cells, "E9", formula);
        let given = workbook.cell(&at("E9")).map(|cell| cell.content.clone());
        assert_eq!(given, Some(Content::Number(expected)), "{formula}");
    }
    // Not entered as an array formula, IF looks at one cell.
    give_nothing(&cells, &["SUMPRODUCT(IF(B1:B3=\"x\",C1:C3))"]);
    give(
        &cells,
        &[
            ("SUMPRODUCT((B1:B3=\"x\")*C1:C3)", "5"),
            ("SUMPRODUCT(ROW(A1:A3)*1)", "6"),
        ],
    );
}

#[test]
fn subtotals_leave_out_what_is_hidden_or_a_subtotal() {
    let rows = [
        ("A1", "1"),
        ("A2", "2"),
        ("A3", "=SUBTOTAL(9,A1:A2)"),
        ("A4", "4"),
        ("A5", "=1/0"),
        ("B1", "1"),
        ("B2", "=SUBTOTAL(9,A1:A2)+1"),
    ];
    let given = |formula: &str, hidden: &[u32], filtered: bool| {
        let formula = format!("={formula}");
        let mut all = rows.to_vec();
        all.push(("B9", &formula));
        let mut workbook = super::sheet(&all);
        workbook.sheets[0].arrangement.hidden_rows.extend(hidden);
        workbook.sheets[0].arrangement.filtered = filtered;
        let mut recalculation = crate::recalc::Recalculation::new(&workbook);
        recalculation.complete(&mut workbook);
        let cell = workbook.cell(&at("B9")).expect("a cell");
        cell.content.clone()
    };
    for (formula, expected) in [
        ("SUBTOTAL(9,A1:A4)", "7"),
        ("SUBTOTAL(109,A1:A4)", "7"),
        ("SUBTOTAL(1,A1:A2,A4)", "2.3333333333333335"),
        ("SUBTOTAL(2,A1:A5)", "3"),
        ("SUBTOTAL(3,A1:A5)", "4"),
        ("SUBTOTAL(4,A1:A4)", "4"),
        ("SUBTOTAL(5,A1:A4)", "1"),
        ("SUBTOTAL(9,A1:A5)", "#DIV/0!"),
        ("SUBTOTAL(12,A1:A5)", "#VALUE!"),
        ("SUBTOTAL(9,B1:B2)", ""),
        ("AGGREGATE(9,6,A1:A5)", "10"),
        ("AGGREGATE(9,2,A1:A5)", "7"),
        ("AGGREGATE(14,6,A1:A5,1)", "4"),
        ("AGGREGATE(15,6,A1:A2/(A1:A2>1),1)", "2"),
        ("AGGREGATE(12,6,A1:A2)", "1.5"),
    ] {
        let given = given(formula, &[], false);
        assert!(alike(&given, &content(expected)), "{formula}: {given:?}");
    }
    // The second row is hidden, by a person or by a filter.
    for (formula, by_person, by_filter) in [
        ("SUBTOTAL(9,A1:A2)", "3", ""),
        ("SUBTOTAL(109,A1:A2)", "1", "1"),
        ("AGGREGATE(9,3,A1:A2)", "1", "1"),
    ] {
        let (one, other) = (given(formula, &[1], false), given(formula, &[1], true));
        assert!(alike(&one, &content(by_person)), "{formula}: {one:?}");
        assert!(alike(&other, &content(by_filter)), "{formula}: {other:?}");
    }
}

/// A range in the place of one value is the cell beside the formula.
#[test]
fn of_a_range_the_cell_in_the_same_row_is_meant() {
    let cells = [("A8", "1"), ("A9", "2"), ("B1", "7"), ("C1", "8")];
    give(
        &cells,
        &[
            ("A8:A10*2", "4"),
            ("A1:A3*2", "#VALUE!"),
            ("B1:C1+1", "8"),
            ("ABS(A:A)", "2"),
        ],
    );
}
