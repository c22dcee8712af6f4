//! A package as a text: `=== name` before each part, and cells to put into it behind `=== edits`.
//! Parts that a workbook needs and the text lacks are those of a small one.

use kpi_validator::cell::CellRef;
use kpi_validator::package::{Change, Package};
use kpi_validator::workbook::Content;

/// A cell and what shall stand in it.
pub type Put = (CellRef, Content, Option<String>);

const MARK: &str = "=== ";
/// An archive without entries.
const NOTHING: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

pub const PARTS: &[(&str, &str)] = &[
    (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
    ),
    (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
    ),
    (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:B2\"/><sheetData><row r=\"1\" spans=\"1:2\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>2</v></c><c r=\"B2\"><f>A1+A2</f><v>3</v></c></row></sheetData></worksheet>",
    ),
    (
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" xfId=\"0\"/><xf numFmtId=\"14\" xfId=\"0\"/></cellXfs></styleSheet>",
    ),
    (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>plain</t></si><si><r><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r></si></sst>",
    ),
    ("custom/kept.bin", "never touched"),
];

/// The package that a text means, and the edits to it. Bytes that are no such text are themselves.
pub fn package(input: &[u8]) -> (Vec<u8>, Vec<Put>) {
    if !input.starts_with(MARK.as_bytes()) {
        return (input.to_vec(), Vec::new());
    }
    let text = String::from_utf8_lossy(input);
    let mut edits = Vec::new();
    let mut parts: Vec<(String, Option<String>)> = Vec::new();
    for section in format!("\n{text}").split("\n=== ").skip(1) {
        let (name, content) = section.split_once('\n').unwrap_or((section, ""));
        match name {
            "edits" => edits.extend(cells(content.as_bytes())),
            _ if name.is_empty() || parts.len() > 40 => {}
            _ => {
                let gone = content == "none";
                parts.push((name.to_owned(), (!gone).then(|| content.to_owned())));
            }
        }
    }
    for (name, content) in PARTS {
        if !parts.iter().any(|(known, _)| known == name) {
            parts.push(((*name).to_owned(), Some((*content).to_owned())));
        }
    }
    let changes: Vec<Change> = parts
        .into_iter()
        .filter(|(name, _)| name.len() < 1000)
        .filter_map(|(name, content)| {
            Some(Change {
                name,
                content: Some(content?.into_bytes()),
            })
        })
        .collect();
    let empty = Package::read(NOTHING).expect("an empty package");
    let bytes = empty.with(&changes).expect("a small package");
    (bytes, edits)
}

/// Cells, a line each: `S!A1=12` a number, `S!A1=text`, `S!A1==B2+1` a formula, `S!A1=` nothing,
/// `S!A1=#day 43831`, `S!A1=#true`, `S!A1=#N/A` an error.
pub fn cells(input: &[u8]) -> Vec<Put> {
    let text = String::from_utf8_lossy(input);
    let put = text.lines().filter_map(|line| {
        let (at, content) = line.split_once('=')?;
        let at: CellRef = at.parse().ok()?;
        Some(match content.strip_prefix('=') {
            Some(formula) => (at, Content::Blank, Some(formula.to_owned())),
            None => (at, self::content(content), None),
        })
    });
    put.collect()
}

fn content(text: &str) -> Content {
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    match text {
        "" => Content::Blank,
        "#true" => Content::Bool(true),
        "#false" => Content::Bool(false),
        _ => match (text.strip_prefix("#day ").and_then(number), number(text)) {
            (Some(day), _) => Content::Date(day),
            (None, Some(number)) => Content::Number(number),
            _ if text.starts_with('#') => Content::Error(text.to_owned()),
            _ => Content::Text(text.to_owned()),
        },
    }
}
