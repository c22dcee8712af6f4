//! Kinds of formulas whose value follows an edit in its own way, or is lost: none stays as it was.

use std::collections::BTreeMap;

use crate::cell::CellRef;
use crate::package::{Change, Package};
use crate::patch::{Followed, followed};
use crate::submission::value::shown;
use crate::workbook::{Content, Workbook};

/// A package with two sheets, S and T. `book` is what the workbook part holds behind its sheets, `cells`
/// the rows of S.
fn package(book: &str, cells: &str) -> Vec<u8> {
    let mut made = rust_xlsxwriter::Workbook::new();
    for name in ["S", "T"] {
        let sheet = made.add_worksheet();
        sheet.set_name(name).expect("a name");
        sheet.write(0, 1, 200).expect("a cell");
    }
    let bytes = made.save_to_buffer().expect("a workbook");
    let package = Package::read(&bytes).expect("a package");
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let sheets = "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"T\" sheetId=\"2\" r:id=\"rId2\"/>";
    let parts = [
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{sheets}</sheets>{book}</workbook>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{cells}</sheetData></worksheet>"),
        ),
    ];
    let changes = parts.map(|(name, text)| Change {
        name: name.to_owned(),
        content: Some(text.into_bytes()),
    });
    package.with(&changes).expect("a package")
}

/// `<c r="B1"><f>A1+1</f><v>2</v></c>` for `B1`, `A1+1` and `2`; rows one a cell, in order.
fn cells(list: &[(&str, &str, &str)]) -> String {
    let mut rows: BTreeMap<u32, Vec<(u32, String)>> = BTreeMap::new();
    for (name, formula, value) in list {
        let pos = at(name).pos;
        let formula = match *formula {
            "" => String::new(),
            formula => format!("<f>{formula}</f>"),
        };
        let kind = match value.parse::<f64>() {
            Ok(_) => "",
            Err(_) if value.starts_with('#') => " t=\"e\"",
            Err(_) => " t=\"str\"",
        };
        let xml = format!("<c r=\"{name}\"{kind}>{formula}<v>{value}</v></c>");
        rows.entry(pos.row).or_default().push((pos.col, xml));
    }
    let row = |(row, mut cells): (u32, Vec<(u32, String)>)| {
        cells.sort();
        let cells: String = cells.into_iter().map(|(_, xml)| xml).collect();
        format!("<row r=\"{}\">{cells}</row>", row + 1)
    };
    rows.into_iter().map(row).collect()
}

fn at(cell: &str) -> CellRef {
    CellRef::new("S", cell.parse().expect("a cell"))
}

/// The workbook after numbers were put into cells of S, and how its formulas fared.
fn edited(bytes: &[u8], edits: &[(&str, f64)]) -> (Workbook, Followed) {
    let mut workbook = crate::open(bytes).expect("a workbook");
    let edits = edits.iter().map(|(cell, number)| crate::correct::Edit {
        cell: at(cell),
        code: None,
        old: Content::Blank,
        new: Content::Number(*number),
    });
    let edits: Vec<_> = edits.collect();
    let followed = followed(&mut workbook, &edits);
    (workbook, followed)
}

/// What cells of S hold; nothing is a value that is not known.
fn held(workbook: &Workbook, cells: &[&str]) -> Vec<String> {
    let content = |cell: &&str| {
        let held = workbook.cell(&at(cell));
        shown(
            &held.map(|held| held.content.clone()).unwrap_or_default(),
            false,
        )
    };
    cells.iter().map(content).collect()
}

#[test]
fn a_name_of_this_workbook_is_followed_however_it_is_written() {
    let names = "<definedNames><definedName name=\"Rate\">S!$B$1</definedName>\
        <definedName name=\"Loc\" localSheetId=\"0\">S!$B$1</definedName>\
        <definedName name=\"Loc\" localSheetId=\"1\">T!$B$1</definedName>\
        <definedName name=\"Loc\">S!$A$1</definedName></definedNames>";
    let list = [
        ("A1", "", "5"),
        ("B1", "", "100"),
        ("C1", "[0]!RATE*2", "200"),
        ("C2", "[0]!Loc+Loc", "105"),
        ("C3", "S!Loc+T!Loc", "300"),
        ("C4", "[1]!Rate+1", "9"),
        ("C5", "[0]S!B1+0", "100"),
    ];
    let (workbook, _) = edited(&package(names, &cells(&list)), &[("B1", 50.0)]);
    assert_eq!(
        held(&workbook, &["C1", "C2", "C3", "C4", "C5"]),
        ["100", "55", "250", "9", "50"]
    );
}

#[test]
fn a_function_of_the_workbook_s_own_has_no_value_after_what_it_reads_changed() {
    let names = "<definedNames><definedName name=\"MyF\">_xlfn.LAMBDA(_xlpm.x,_xlpm.x+S!$B$1)\
        </definedName></definedNames>";
    let list = [
        ("A1", "", "5"),
        ("B1", "", "100"),
        ("C1", "MYF(A1)", "105"),
        ("C2", "SUM(1,MyF(1))", "102"),
        ("C3", "C1*2", "210"),
        ("C4", "A1+1", "6"),
    ];
    let (workbook, _) = edited(&package(names, &cells(&list)), &[("B1", 200.0)]);
    assert_eq!(
        held(&workbook, &["C1", "C2", "C3", "C4"]),
        ["", "", "", "6"]
    );
}

/// Long chains of formulas that may read any cell, in the worst order, and one that reads itself so.
#[test]
fn what_may_read_any_cell_is_calculated_behind_what_it_reads() {
    let mut list = vec![("A1".to_owned(), String::new(), "1".to_owned())];
    let steps = 40;
    for step in 1..steps {
        let formula = match step % 2 {
            0 => format!("INDIRECT(\"B{}\")+1", step + 1),
            _ => format!("OFFSET(A$1,{step},1)+1"),
        };
        list.push((format!("B{step}"), formula, (steps - step + 1).to_string()));
    }
    list.push((format!("B{steps}"), "A1+0".to_owned(), "1".to_owned()));
    for (cell, formula) in [
        ("D1", "INDIRECT(\"D2\")+A1"),
        ("D2", "INDIRECT(\"D1\")"),
        ("D3", "D1+1"),
    ] {
        list.push((cell.to_owned(), formula.to_owned(), "7".to_owned()));
    }
    let list: Vec<(&str, &str, &str)> = list
        .iter()
        .map(|(cell, formula, value)| (cell.as_str(), formula.as_str(), value.as_str()))
        .collect();
    let (workbook, _) = edited(&package("", &cells(&list)), &[("A1", 11.0)]);
    for step in 1..=steps {
        let expected = (steps - step + 11).to_string();
        assert_eq!(held(&workbook, &[&format!("B{step}")]), [expected]);
    }
    assert_eq!(held(&workbook, &["D1", "D2", "D3"]), ["", "", ""]);
}

/// F1 fills as many cells as A1 says. `E1` reads the cell below it, `G1` all, `H1` another column.
fn spilling(formula: &str) -> Vec<u8> {
    let list = [
        ("A1", "", "3"),
        ("B1", "", "10"),
        ("B2", "", "20"),
        ("B3", "", "30"),
        ("B4", "", "40"),
        ("E1", "F4+1", "1"),
        ("F2", "", "20"),
        ("F3", "", "30"),
        ("F9", "", "7"),
        ("G1", "SUM(F1:F4)", "60"),
        ("H1", "SUM(F9:F10)", "7"),
        ("I1", "E1+1", "2"),
    ];
    let first =
        format!("<c r=\"F1\" cm=\"1\"><f t=\"array\" ref=\"F1:F3\">{formula}</f><v>10</v></c>");
    let rest = cells(&list);
    package(
        "",
        &rest.replacen("<c r=\"G1\"", &format!("{first}<c r=\"G1\""), 1),
    )
}

#[test]
fn what_a_growing_formula_reaches_is_never_out_of_date() {
    let shown = ["E1", "F1", "F2", "F3", "G1", "H1", "I1"];
    for formula in [
        "OFFSET(B1,0,0,A1,1)",
        "_xlfn._xlws.FILTER(B1:B4,B1:B4&lt;=A1*10)",
    ] {
        let (workbook, _) = edited(&spilling(formula), &[("A1", 4.0)]);
        assert_eq!(
            held(&workbook, &shown),
            ["", "", "", "", "", "7", ""],
            "{formula}"
        );
        let (workbook, _) = edited(&spilling(formula), &[("A1", 2.0)]);
        assert_eq!(
            held(&workbook, &shown),
            ["", "", "", "", "", "7", ""],
            "{formula}"
        );
    }
    // As many as before: what it gives is known.
    let (workbook, _) = edited(&spilling("OFFSET(B1,0,0,A1,1)"), &[("B2", 25.0)]);
    assert_eq!(
        held(&workbook, &shown),
        ["1", "10", "25", "30", "65", "7", "2"]
    );
    let edit = [("B2", 25.0), ("A1", 4.0)];
    let (mut workbook, _) = edited(&spilling("OFFSET(B1,0,0,A1,1)"), &edit);
    // A session that takes the edit of A1 back.
    let original = crate::open(&spilling("OFFSET(B1,0,0,A1,1)")).expect("a workbook");
    let mut recalculation = crate::recalc::Recalculation::new(&original);
    workbook = {
        let mut again = original.clone();
        for (cell, number) in edit {
            let held = again.sheets[0].cells.get_mut(at(cell).pos).expect("a cell");
            held.content = Content::Number(number);
        }
        recalculation.update(&mut again, &[at("B2"), at("A1")], &[at("B2"), at("A1")]);
        assert_eq!(held(&again, &shown), held(&workbook, &shown));
        again
    };
    for (cell, number) in [("B2", 20.0), ("A1", 3.0)] {
        let held = workbook.sheets[0]
            .cells
            .get_mut(at(cell).pos)
            .expect("a cell");
        held.content = Content::Number(number);
    }
    recalculation.update(&mut workbook, &[at("B2"), at("A1")], &[]);
    assert_eq!(held(&workbook, &shown), held(&original, &shown));
}

#[test]
fn numbers_that_excel_rounds_to_what_is_shown_are_left_to_it() {
    let list = [
        ("A1", "", "1.2"),
        ("A3", "A1/3", "0.4"),
        ("A4", "A3*3", "1.2"),
        ("A5", "IF(A1&gt;1,\"more\",\"less\")", "more"),
    ];
    let book = "<calcPr calcId=\"191029\" fullPrecision=\"0\"/>";
    let (workbook, _) = edited(&package(book, &cells(&list)), &[("A1", 0.5)]);
    assert_eq!(held(&workbook, &["A3", "A4", "A5"]), ["", "", "less"]);
}

#[test]
fn with_iteration_a_formula_that_reads_itself_keeps_its_state() {
    let list = [
        ("A1", "", "5"),
        (
            "B1",
            "IF(A1&lt;&gt;\"\",IF(B1=\"\",NOW(),B1),\"\")",
            "43900.5",
        ),
        ("C1", "C1+A1", "105"),
        ("D1", "INDIRECT(\"D1\")+A1", "7"),
        ("E1", "C1*2", "210"),
        ("F1", "A1*2", "10"),
    ];
    let shown = ["B1", "C1", "D1", "E1", "F1"];
    let iterating = "<calcPr calcId=\"191029\" iterate=\"1\" iterateCount=\"1\"/>";
    let (workbook, fared) = edited(&package(iterating, &cells(&list)), &[("A1", 6.0)]);
    assert_eq!(held(&workbook, &shown), ["43900.5", "105", "7", "", "12"]);
    assert!(fared.iterates);
    let (workbook, fared) = edited(&package("", &cells(&list)), &[("A1", 6.0)]);
    assert_eq!(held(&workbook, &shown), ["", "", "", "", "12"]);
    assert!(!fared.iterates);
}

#[test]
fn a_cell_with_an_empty_text_is_not_blank() {
    let list = [
        ("A1", "", "5"),
        ("A3", "", "x"),
        ("B1", "A1+A2", "#VALUE!"),
        ("B2", "COUNTA(A1:A3)+A1*0", "3"),
        ("B3", "IF(ISBLANK(A2),\"blank\",\"text\")&amp;A1", "text5"),
        ("B4", "A1*COUNTBLANK(A1:A4)", "10"),
        ("B5", "SUMPRODUCT((A1:A4=\"\")*1)+A1*0", "2"),
        ("B6", "IF(A2=0,\"zero\",\"not zero\")&amp;A1", "not zero5"),
        ("B7", "A2", ""),
        ("B8", "INDEX(A1:A3,2)&amp;A1", "5"),
    ];
    let empty = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t/></is></c>";
    let sheet = cells(&list).replacen("<row r=\"2\">", empty, 1);
    let bytes = package("", &sheet);
    let (workbook, _) = edited(&bytes, &[("A1", 6.0)]);
    let shown = ["B1", "B2", "B3", "B4", "B5", "B6", "B8"];
    assert_eq!(
        held(&workbook, &shown),
        ["#VALUE!", "3", "text6", "12", "2", "not zero6", "6"]
    );
    // Another value in its place.
    let (workbook, _) = edited(&bytes, &[("A2", 1.0)]);
    assert_eq!(
        held(&workbook, &shown),
        ["6", "3", "text5", "5", "1", "not zero5", "15"]
    );
}

/// SUMIF sums as many cells as it compares, from the first that is named.
#[test]
fn cells_that_sumif_does_not_name_are_followed() {
    let list = [
        ("A1", "", "1"),
        ("A2", "", "1"),
        ("A3", "", "2"),
        ("B1", "", "10"),
        ("B2", "", "20"),
        ("B3", "", "40"),
        ("C1", "SUMIF(A1:A3,1,B1)", "30"),
        ("C2", "AVERAGEIF(A1:A3,1,B1:B9)", "15"),
    ];
    let (workbook, _) = edited(&package("", &cells(&list)), &[("B2", 50.0)]);
    assert_eq!(held(&workbook, &["C1", "C2"]), ["60", "30"]);
}
