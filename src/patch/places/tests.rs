//! Where cells are, and what stands around them.

use super::{Marks, Places};
use crate::cell::CellPos;

fn pos(text: &str) -> CellPos {
    text.parse().expect("a cell")
}

/// What is found of these cells, of which all lose a formula that they hold.
fn found(xml: &str, cells: &[&str]) -> Option<Places> {
    let wanted: Vec<CellPos> = cells.iter().map(|cell| pos(cell)).collect();
    let marks = Marks {
        replaced: wanted.clone(),
    };
    Places::find(xml, &wanted, &marks)
}

fn places(xml: &str, cells: &[&str]) -> Places {
    found(xml, cells).expect("well-formed")
}

#[test]
fn a_cell_that_is_not_there_looks_as_its_row_or_else_its_column_says() {
    let xml = "<worksheet><cols><col min=\"2\" max=\"3\" style=\"4\"/><col min=\"4\" max=\"4\" width=\"9\"/></cols><sheetData>\
        <row r=\"1\" s=\"6\" customFormat=\"1\"></row><row r=\"2\" s=\"7\"></row></sheetData></worksheet>";
    let cells = ["A1", "B1", "A2", "B2", "C3", "D3"];
    let places = places(xml, &cells);
    let inherited: Vec<u32> = places
        .cells
        .iter()
        .map(|place| places.inherited(place))
        .collect();
    // The style of the second row is not said to count.
    assert_eq!(inherited, [6, 6, 0, 4, 4, 0]);
}

#[test]
fn only_few_columns_with_a_style_count() {
    for (columns, counted) in [
        ("<col min=\"3\" max=\"3\" style=\"1\"/>", vec![2, 2]),
        ("<col min=\"3\" max=\"66\" style=\"1\"/>", vec![2, 65]),
        ("<col min=\"3\" max=\"67\" style=\"1\"/>", vec![]),
        ("<col min=\"101\" max=\"102\" style=\"1\"/>", vec![100, 101]),
        ("<col min=\"3\" max=\"4\" width=\"9\"/>", vec![]),
    ] {
        let xml = format!("<worksheet><cols>{columns}</cols><sheetData/></worksheet>");
        assert_eq!(places(&xml, &[]).columns(), counted, "{columns}");
    }
}

#[test]
fn what_an_extension_or_another_element_holds_is_no_part_of_the_sheet() {
    let own = "<sheetData><other r=\"1\"/><row r=\"1\"><x><c r=\"Z9\"/></x><c r=\"A1\"/></row></sheetData>";
    let xml = format!(
        "<worksheet><sheetViews><sheetView><extLst><ext><dimension ref=\"Z9\"/>\
         <col min=\"1\" max=\"1\" style=\"3\"/></ext></extLst></sheetView></sheetViews>\
         <custom><sheetData><row r=\"7\"/></sheetData><sheetData/></custom>{own}</worksheet>"
    );
    let places = places(&xml, &["A1", "B1"]);
    assert_eq!(places.dimension, None);
    assert!(places.columns().is_empty());
    assert_eq!(places.data.open.start, xml.find(own).expect("the rows"));
    assert_eq!(places.row_count, 1);
    assert_eq!(places.extent, Some((pos("A1"), pos("A1"))));
    let row = places.rows.first().expect("a row");
    assert_eq!((row.number, row.holds), (0, 2));
    let cell = places.cells.first().and_then(|place| place.cell.clone());
    assert_eq!(cell.and_then(|range| xml.get(range)), Some("<c r=\"A1\"/>"));
}

#[test]
fn a_sheet_is_of_excel_by_its_attributes_and_its_line_ends() {
    for (head, by_excel) in [
        ("\r\n<worksheet x14ac:dyDescent=\"0.2\">", true),
        ("\n<worksheet x14ac:dyDescent=\"0.2\">", false),
        ("\r\n<worksheet>", false),
    ] {
        let xml = format!("<?xml version=\"1.0\"?>{head}<sheetData/></worksheet>");
        assert_eq!(places(&xml, &[]).habits.by_excel, by_excel, "{head}");
    }
}

/// The style of a number near a cell tells which format a number there should have.
#[test]
fn the_nearest_numbers_above_and_below_are_seen() {
    let number = |cell: &str, style: u32| format!("<c r=\"{cell}\" s=\"{style}\"><v>1</v></c>");
    for (between, above) in [
        (String::new(), 1),
        (number("B3", 2), 2),
        ("<c r=\"B3\" s=\"2\" t=\"n\"><v>1</v></c>".to_owned(), 2),
        ("<c r=\"B3\"><v>1</v></c>".to_owned(), 0),
        // Neither a text, nor a cell without content, nor another column.
        ("<c r=\"B3\" s=\"2\" t=\"s\"><v>0</v></c>".to_owned(), 1),
        ("<c r=\"B3\" s=\"2\"/>".to_owned(), 1),
        (number("C3", 2), 1),
    ] {
        let xml = format!(
            "<worksheet><sheetData><row r=\"1\">{}</row><row r=\"3\">{between}</row><row r=\"4\">{}</row>\
             <row r=\"5\">{}</row><row r=\"6\"><c r=\"B6\" s=\"8\" t=\"b\"><v>1</v></c></row>\
             <row r=\"7\">{}</row><row r=\"8\">{}</row></sheetData></worksheet>",
            number("B1", 1),
            number("B4", 9),
            number("B5", 9),
            number("B7", 4),
            number("B8", 5),
        );
        // Of two wanted cells, neither tells about the other: both change.
        for place in places(&xml, &["B4", "B5"]).cells {
            let near = (place.above, place.below);
            assert_eq!(near, (Some(above), Some(4)), "{between}");
        }
    }
}

/// The number of a shared formula may be used again for another formula further down.
#[test]
fn cells_share_a_formula_until_its_number_is_used_anew() {
    let first = |cell: &str, number: u32| {
        format!("<c r=\"{cell}\"><f t=\"shared\" si=\"{number}\" ref=\"A1:D9\">A9</f></c>")
    };
    let other =
        |cell: &str, number: u32| format!("<c r=\"{cell}\"><f t=\"shared\" si=\"{number}\"/></c>");
    let rows = [
        first("B1", 0),
        // Another number in between changes nothing.
        first("C2", 1),
        other("B3", 0) + &other("C3", 1),
        first("D4", 0),
        other("B5", 0) + &other("C5", 1) + &other("D5", 0),
    ];
    let rows: String = (1..)
        .zip(rows)
        .map(|(number, cells)| format!("<row r=\"{number}\">{cells}</row>"))
        .collect();
    let xml = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let groups = places(&xml, &["B1"]).groups;
    let [group] = groups.as_slice() else {
        panic!("one formula: {groups:?}");
    };
    assert_eq!((group.index.as_str(), group.first), ("0", pos("B1")));
    let others: Vec<CellPos> = group.others.iter().map(|(pos, _)| *pos).collect();
    assert_eq!(others, [pos("B3")]);
}

#[test]
fn rows_and_cells_out_of_order_are_damage() {
    for rows in [
        "<row r=\"2\"/><row r=\"1\"/>",
        "<row r=\"1\"/><row r=\"1\"/>",
        "<row r=\"0\"/>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A2\"/></row>",
    ] {
        let xml = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        assert!(found(&xml, &["A1"]).is_none(), "{rows}");
    }
}
