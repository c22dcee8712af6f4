//! Small spreadsheets, and what LibreOffice reads in them.

use crate::cell::CellPos;
use crate::limits::Limits;
use crate::package::{Change, Package};
use crate::workbook::{Content, OpenError, Sheet};

use super::formula::{address, excel};
use super::read;

const SPACES: &str = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
    xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
    xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
    xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' \
    xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' \
    xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0' \
    xmlns:foreign='urn:somebody'";

fn document(styles: &str, content: &str) -> Result<super::Contents, OpenError> {
    let xml = format!(
        "<?xml version='1.0'?><office:document-content {SPACES}><office:automatic-styles>{styles}\
         </office:automatic-styles><office:body><office:spreadsheet>{content}</office:spreadsheet>\
         </office:body></office:document-content>"
    );
    let change = Change {
        name: "content.xml".to_owned(),
        content: Some(xml.into_bytes()),
    };
    let empty = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    let bytes = Package::read(empty).and_then(|package| package.with(&[change]));
    read(&bytes.expect("a package"), &Limits::DEFAULT)
}

fn sheet(rows: &str) -> Option<Sheet> {
    let content = format!("<table:table table:name='S'>{rows}</table:table>");
    document("", &content).ok()?.sheets.pop()
}

/// The content of A1 in a row of these cells.
fn first(cells: &str) -> Option<Content> {
    let sheet = sheet(&format!("<table:table-row>{cells}</table:table-row>"))?;
    let cell = sheet.cells.get(CellPos::new(0, 0));
    Some(cell.map(|cell| cell.content.clone()).unwrap_or_default())
}

fn number(number: f64) -> Option<Content> {
    Some(Content::Number(number))
}

fn text(text: &str) -> Option<Content> {
    Some(Content::Text(text.to_owned()))
}

#[test]
fn a_value_counts_by_its_namespace() {
    for (attributes, expected) in [
        (
            "office:value-type='float' office:value='231'",
            number(231.0),
        ),
        (
            "calcext:value='9999' office:value-type='float' office:value='231'",
            number(231.0),
        ),
        (
            "foreign:value='9999' office:value-type='float' office:value='231'",
            number(231.0),
        ),
        (
            "table:value='9999' office:value-type='float' office:value='231'",
            number(231.0),
        ),
        (
            "value='9999' office:value-type='float' office:value='231'",
            number(231.0),
        ),
        (
            "office:value-type='float' office:value='2&#51;1'",
            number(231.0),
        ),
        ("office:value-type='float' office:value='-0'", number(0.0)),
        (
            "xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' o:value-type='float' o:value='231'",
            number(231.0),
        ),
        (
            "xmlns:office='urn:somebody' office:value-type='float' office:value='9'",
            Some(Content::Blank),
        ),
        // Two of one name, an undeclared prefix, values of two types.
        (
            "xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' office:value-type='float' office:value='1' o:value='2'",
            None,
        ),
        (
            "office:value-type='float' office:value='1' office:value='2'",
            None,
        ),
        (
            "office:value-type='float' office:value='1' nobody:value='2'",
            None,
        ),
        (
            "office:value-type='float' office:value='1' office:date-value='2020-01-01'",
            None,
        ),
        (
            "table:number-columns-repeated='2x' office:value-type='float' office:value='1'",
            None,
        ),
    ] {
        assert_eq!(
            first(&format!("<table:table-cell {attributes}/>")),
            expected,
            "{attributes}"
        );
    }
}

#[test]
fn what_is_no_finite_number_is_no_number() {
    for written in ["NaN", "INF", "-INF", "Infinity", "1e999"] {
        let cell =
            format!("<table:table-cell office:value-type='float' office:value='{written}'/>");
        let content = first(&cell).expect("a cell");
        assert!(content.is_not_finite(), "{written}: {content:?}");
    }
    for (written, expected) in [("12abc", "12abc"), ("1,5", "1,5")] {
        let cell =
            format!("<table:table-cell office:value-type='float' office:value='{written}'/>");
        assert_eq!(first(&cell), text(expected));
    }
}

#[test]
fn the_text_of_a_cell_is_its_paragraphs() {
    for (inner, expected) in [
        ("<text:p>a</text:p><text:p>b</text:p>", text("a\nb")),
        (
            "<office:annotation><text:p>9</text:p></office:annotation><text:p>a</text:p>",
            text("a"),
        ),
        (
            "<draw:frame><draw:text-box><text:p>9</text:p></draw:text-box></draw:frame><text:p>a</text:p>",
            text("a"),
        ),
        (
            "<text:list><text:list-item><text:p>9</text:p></text:list-item></text:list><text:p>a</text:p>",
            text("a"),
        ),
        ("<foreign:p>9</foreign:p><text:p>a</text:p>", text("a")),
        (
            "<text:p>2<text:span>3</text:span><text:a>1</text:a></text:p>",
            text("231"),
        ),
        (
            "<text:p>2<!-- 9 --><![CDATA[3]]><?x 9?>&#49;</text:p>",
            text("231"),
        ),
        (
            "<text:p>a<text:s text:c='2'/>b<text:s foreign:c='5'/>c</text:p>",
            text("a  b c"),
        ),
        (
            "<text:p>a<text:note><text:note-body><text:p>9</text:p></text:note-body></text:note>b</text:p>",
            text("ab"),
        ),
        ("<text:p>2<foreign:span>9</foreign:span>31</text:p>", None),
        (
            "<foreign:x><text:p>9</text:p></foreign:x><text:p>a</text:p>",
            None,
        ),
    ] {
        let cell =
            format!("<table:table-cell office:value-type='string'>{inner}</table:table-cell>");
        assert_eq!(first(&cell), expected, "{inner}");
    }
    let cell = "<table:table-cell office:value-type='string' office:string-value='a\nb'/>";
    assert_eq!(first(cell), text("a b"));
    let error = "<table:table-cell table:formula='of:=1/0' office:value-type='string' \
                 office:string-value='' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>";
    assert_eq!(first(error), Some(Content::Error("#DIV/0!".to_owned())));
    let untyped = "<table:table-cell><text:p>231</text:p></table:table-cell>";
    assert_eq!(first(untyped), text("231"));
}

#[test]
fn days_have_their_time() {
    for (attributes, serial) in [
        (
            "office:value-type='date' office:date-value='2020-06-30'",
            44_012.0,
        ),
        (
            "office:value-type='date' office:date-value='2020-06-30T12:00:00'",
            44_012.5,
        ),
        (
            "office:value-type='time' office:time-value='PT12H00M00S'",
            0.5,
        ),
    ] {
        let content = first(&format!("<table:table-cell {attributes}/>"));
        assert_eq!(content, Some(Content::Date(serial)));
    }
}

#[test]
fn only_rows_and_cells_of_the_table_are_its_cells() {
    let cell = "<table:table-cell office:value-type='float' office:value='5'/>";
    let row = format!("<table:table-row>{cell}</table:table-row>");
    for (rows, count) in [
        (
            format!("<table:table-header-rows>{row}</table:table-header-rows>{row}"),
            2,
        ),
        (
            format!(
                "<table:table-row-group><table:table-rows>{row}</table:table-rows></table:table-row-group>"
            ),
            1,
        ),
        (
            format!("<table:shapes><table:table>{row}</table:table></table:shapes>{row}"),
            1,
        ),
        ("<foreign:table-row/>".to_owned() + &row, 1),
        (
            row.replace(
                "<table:table-row>",
                "<table:table-row table:number-rows-repeated='3'>",
            ),
            3,
        ),
        (
            row.replace(
                "<table:table-row>",
                "<table:table-row foreign:number-rows-repeated='3'>",
            ),
            1,
        ),
        (row.replace("table:table-cell", "foreign:table-cell"), 0),
        (
            row.replace("table:table-cell", "table:covered-table-cell"),
            1,
        ),
    ] {
        assert_eq!(
            sheet(&rows).map(|sheet| sheet.cells.len()),
            Some(count),
            "{rows}"
        );
    }
    // What is somebody else's, around what is read.
    assert!(sheet(&format!("<foreign:x>{row}</foreign:x>")).is_none());
    let table = format!("<table:table table:name='S'>{row}</table:table>");
    for content in [
        format!("<foreign:x>{table}</foreign:x>"),
        // Two sheets of one name.
        format!("{table}{table}"),
    ] {
        assert!(document("", &content).is_err(), "{content}");
    }
    let links = format!(
        "{table}<table:dde-links><table:dde-link>{table}</table:dde-link></table:dde-links>"
    );
    assert_eq!(document("", &links).map(|read| read.sheets.len()), Ok(1));
}

#[test]
fn what_is_not_shown_is_told() {
    let styles = "<style:style style:name='low' style:family='table-row'><style:table-row-properties \
                  style:row-height='0cm'/></style:style><style:style style:name='gone' \
                  style:family='table'><style:table-properties table:display='false'/></style:style>";
    let cell = "<table:table-cell office:value-type='float' office:value='5'/>";
    let row = |attribute: &str| format!("<table:table-row {attribute}>{cell}</table:table-row>");
    let content = format!(
        "<table:table table:name='S' table:style-name='gone'><table:table-column \
         table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/>{}{}{}\
         <table:table-row-group table:display='false'>{}</table:table-row-group>{}</table:table>",
        row(""),
        row("table:visibility='collapse'"),
        row("table:style-name='low'"),
        row("table:number-rows-repeated='2'"),
        row("foreign:visibility='collapse'"),
    );
    let mut read = document(styles, &content).expect("a spreadsheet");
    let sheet = read.sheets.pop().expect("a sheet");
    let rows: Vec<u32> = sheet.arrangement.hidden_rows.iter().copied().collect();
    assert_eq!((rows, sheet.hidden), (vec![1, 2, 3, 4], true));
    assert_eq!(sheet.arrangement.hidden_columns, [2..=2]);
    assert!(!sheet.arrangement.filtered);
    let filtered = format!(
        "<table:table table:name='S'>{}</table:table>",
        row("table:visibility='filter'")
    );
    let mut read = document("", &filtered).expect("a spreadsheet");
    assert!(
        read.sheets
            .pop()
            .is_some_and(|sheet| sheet.arrangement.filtered)
    );
}

#[test]
fn formulas_are_in_the_notation_of_excel() {
    for (written, expected) in [
        ("of:=[.D18]+[.D19]", "D18+D19"),
        (
            "of:=SUM([.D18:.D19];[$'My sheet'.$A$1])",
            "SUM(D18:D19,'My sheet'!$A$1)",
        ),
        ("of:=SUM([Annex.B1:.B6])*2", "SUM(Annex!B1:B6)*2"),
        (
            "of:=IF([.A1]=\"a;[b]\";{1;2|3;4};0)",
            "IF(A1=\"a;[b]\",{1,2;3,4},0)",
        ),
        ("of:=COM.MICROSOFT.CONCAT([.A1])", "CONCAT(A1)"),
        ("msoxl:=A1+B1", "A1+B1"),
        ("=1+1", "1+1"),
        // A block through several sheets stays as it is.
        ("of:=SUM([A.A1:C.A1])", "SUM([A.A1:C.A1])"),
    ] {
        assert_eq!(excel(written), expected, "{written}");
    }
    for (written, expected) in [
        ("$Sheet.$D$18", Some("Sheet!$D$18")),
        ("$'It''s'.D18:.D18", Some("'It''s'!D18")),
        ("$Sheet.$D$18:.$D$19", None),
    ] {
        assert_eq!(address(written).as_deref(), expected, "{written}");
    }
}
