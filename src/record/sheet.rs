//! A new sheet of corrections.

use crate::cell::column_letters;
use crate::patch::draft::{DECLARATION, Family};

use super::COLUMNS;
use super::rows::{Rows, text};

/// The row of the headers, from 0.
pub(super) const HEADER_ROW: u32 = 3;
/// Widths of the columns, in characters.
const WIDTHS: [f64; COLUMNS] = [
    17.0, 18.0, 16.0, 42.0, 18.0, 18.0, 14.0, 50.0, 17.0, 13.0, 34.0,
];
/// A4.
const PAPER: u8 = 9;

/// The XML of the sheet.
pub(super) fn xml(family: Family, rows: &Rows<'_>) -> String {
    let words = &rows.record.words;
    let looks = rows.looks;
    let row = |number: u32, height: u32, cells: &str| {
        format!(
            "<row r=\"{}\" ht=\"{height}\" customHeight=\"1\">{cells}</row>",
            number + 1
        )
    };
    let cell = |place: String, cell: String| cell.replacen("<>", &format!("<c r=\"{place}\""), 1);
    let about = match words.footnote.is_empty() {
        true => words.about.clone(),
        false => format!("{}\n{}", words.about, words.footnote),
    };
    let headers: String = (0u32..)
        .zip(&words.headers)
        .map(|(column, header)| {
            let place = format!("{}{}", column_letters(column), HEADER_ROW + 1);
            cell(place, text("", header, looks.header))
        })
        .collect();
    let head = [
        row(
            0,
            26,
            &cell("A1".to_owned(), text("", &words.title, looks.title)),
        ),
        row(1, 48, &cell("A2".to_owned(), text("", &about, looks.about))),
        row(HEADER_ROW, 32, &headers),
    ]
    .concat();
    let columns: String = (1..)
        .zip(WIDTHS)
        .map(|(at, width)| {
            format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>")
        })
        .collect();
    let first = HEADER_ROW + 1;
    let last = column_letters(COLUMNS as u32 - 1);
    let end = first + rows.count();
    let below = first + 1;
    format!(
        "{DECLARATION}<worksheet xmlns=\"{}\" xmlns:r=\"{}\">\
         <sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:{last}{end}\"/>\
         <sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">\
         <pane ySplit=\"{first}\" topLeftCell=\"A{below}\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A{below}\" sqref=\"A{below}\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/><cols>{columns}</cols>\
         <sheetData>{head}{}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:H2\"/></mergeCells>\
         <hyperlinks>{}</hyperlinks>\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"{PAPER}\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>",
        family.main(),
        family.relations(),
        rows.xml("", first, 0),
        rows.links("", first, 0),
    )
    .replace("<hyperlinks></hyperlinks>", "")
}
