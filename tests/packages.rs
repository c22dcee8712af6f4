//! Packages that are made by hand, as odd as the standard allows: each is patched, read again, and
//! patched back.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop a test"
)]

use std::io::Write;

use kpi_validator::cell::CellRef;
use kpi_validator::correct::Edit;
use kpi_validator::package::Package;
use kpi_validator::workbook::Content;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT: &str = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_RELATIONS: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/// How an entry is put into the archive.
#[derive(Clone, Copy, Default)]
struct Packing {
    stored: bool,
    /// Sizes stand behind the data.
    descriptor: bool,
    /// Sizes stand in a zip64 field.
    wide: bool,
}

/// A package as parts, in their order in the archive.
struct Parts {
    parts: Vec<(String, Vec<u8>, Packing)>,
    sheet: String,
}

impl Parts {
    /// A workbook of one sheet “S”, whose XML stands between these tags of `worksheet`.
    fn new(sheet: &str) -> Self {
        Self::of(sheet, MAIN, RELATIONS, "", "xl/worksheets/sheet1.xml")
    }

    fn of(sheet: &str, main: &str, relations: &str, prefix: &str, part: &str) -> Self {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let package = "http://schemas.openxmlformats.org/package/2006";
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        let (p, colon) = match prefix {
            "" => ("xmlns".to_owned(), String::new()),
            prefix => (format!("xmlns:{prefix}"), format!("{prefix}:")),
        };
        let types = format!(
            "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>\
             <Override PartName=\"/{part}\" ContentType=\"{kind}.worksheet+xml\"/>\
             <Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/>\
             <Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{kind}.sharedStrings+xml\"/></Types>"
        );
        let relation = |id: u32, name: &str, target: &str| {
            format!(
                "<Relationship Id=\"rId{id}\" Type=\"{relations}/{name}\" Target=\"{target}\"/>"
            )
        };
        let list = |inner: &str| {
            format!("<Relationships xmlns=\"{package}/relationships\">{inner}</Relationships>")
        };
        let root = list(&relation(1, "officeDocument", "xl/workbook.xml"));
        let inner = [
            relation(1, "worksheet", &format!("/{part}")),
            relation(2, "styles", "styles.xml"),
            relation(3, "sharedStrings", "sharedStrings.xml"),
        ];
        let book = format!(
            "<{colon}workbook {p}=\"{main}\" xmlns:r=\"{relations}\"><{colon}sheets>\
             <{colon}sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></{colon}sheets></{colon}workbook>"
        );
        let styles = format!(
            "<{colon}styleSheet {p}=\"{main}\"><{colon}cellXfs count=\"3\"><{colon}xf numFmtId=\"0\"/>\
             <{colon}xf numFmtId=\"49\" applyNumberFormat=\"1\"/><{colon}xf numFmtId=\"14\"/></{colon}cellXfs></{colon}styleSheet>"
        );
        let strings = format!(
            "<{colon}sst {p}=\"{main}\"><{colon}si><{colon}t>plain</{colon}t></{colon}si>\
             <{colon}si><{colon}r><{colon}t xml:space=\"preserve\">rich </{colon}t></{colon}r><{colon}r><{colon}t>text</{colon}t></{colon}r></{colon}si>\
             <{colon}si><{colon}t>東京</{colon}t><{colon}rPh sb=\"0\" eb=\"2\"><{colon}t>トウキョウ</{colon}t></{colon}rPh></{colon}si></{colon}sst>"
        );
        let sheet = format!(
            "<{colon}worksheet {p}=\"{main}\" xmlns:r=\"{relations}\">{sheet}</{colon}worksheet>"
        );
        let parts = [
            ("[Content_Types].xml", types),
            ("_rels/.rels", root),
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", list(&inner.concat())),
            (part, sheet),
            ("xl/styles.xml", styles),
            ("xl/sharedStrings.xml", strings),
        ];
        let parts = parts.into_iter().map(|(name, text)| {
            let bytes = format!("{declaration}{text}").into_bytes();
            (name.to_owned(), bytes, Packing::default())
        });
        Self {
            parts: parts.collect(),
            sheet: part.to_owned(),
        }
    }

    fn packed(mut self, packing: Packing) -> Self {
        for part in &mut self.parts {
            part.2 = packing;
        }
        self
    }

    /// The archive.
    fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut directory = Vec::new();
        for (name, content, packing) in &self.parts {
            let data = match packing.stored {
                true => content.clone(),
                false => {
                    let mut encoder =
                        flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
                    encoder.write_all(content).unwrap();
                    encoder.finish().unwrap()
                }
            };
            let offset = out.len() as u32;
            let (crc, method) = (
                crc32fast::hash(content),
                if packing.stored { 0u16 } else { 8 },
            );
            let flags = if packing.descriptor { 8u16 } else { 0 };
            let sizes = |hidden: bool| {
                let (packed, unpacked) = (data.len() as u64, content.len() as u64);
                let mut extra = Vec::new();
                let mut fields = Vec::new();
                if packing.wide {
                    extra.extend([1u8, 0, 16, 0]);
                    extra.extend(unpacked.to_le_bytes());
                    extra.extend(packed.to_le_bytes());
                    fields.extend([0xFF; 8]);
                } else if hidden {
                    fields.extend([0; 8]);
                } else {
                    fields.extend((packed as u32).to_le_bytes());
                    fields.extend((unpacked as u32).to_le_bytes());
                }
                (fields, extra)
            };
            let head = |hidden: bool| {
                let (fields, extra) = sizes(hidden);
                let mut head = Vec::new();
                head.extend(20u16.to_le_bytes());
                head.extend(flags.to_le_bytes());
                head.extend(method.to_le_bytes());
                head.extend(0x5A21_0000u32.to_le_bytes());
                head.extend(if hidden { 0 } else { crc }.to_le_bytes());
                head.extend(fields);
                head.extend((name.len() as u16).to_le_bytes());
                head.extend((extra.len() as u16).to_le_bytes());
                (head, extra)
            };
            let (local, extra) = head(packing.descriptor);
            out.extend(0x0403_4B50u32.to_le_bytes());
            out.extend(local);
            out.extend(name.as_bytes());
            out.extend(extra);
            out.extend(&data);
            if packing.descriptor {
                out.extend(0x0807_4B50u32.to_le_bytes());
                out.extend(crc.to_le_bytes());
                out.extend((data.len() as u32).to_le_bytes());
                out.extend((content.len() as u32).to_le_bytes());
            }
            let (central, extra) = head(false);
            directory.extend(0x0201_4B50u32.to_le_bytes());
            directory.extend(20u16.to_le_bytes());
            directory.extend(central);
            directory.extend([0; 10]);
            directory.extend(offset.to_le_bytes());
            directory.extend(name.as_bytes());
            directory.extend(extra);
        }
        let (start, length) = (out.len() as u64, directory.len() as u64);
        let count = self.parts.len() as u64;
        out.extend(&directory);
        if self.parts.iter().any(|part| part.2.wide) {
            let record = out.len() as u64;
            out.extend(0x0606_4B50u32.to_le_bytes());
            out.extend(44u64.to_le_bytes());
            out.extend([45, 0, 45, 0]);
            out.extend([0; 8]);
            for field in [count, count, length, start] {
                out.extend(field.to_le_bytes());
            }
            out.extend(0x0706_4B50u32.to_le_bytes());
            out.extend(0u32.to_le_bytes());
            out.extend(record.to_le_bytes());
            out.extend(1u32.to_le_bytes());
        }
        out.extend(0x0605_4B50u32.to_le_bytes());
        out.extend([0; 4]);
        out.extend((count as u16).to_le_bytes());
        out.extend((count as u16).to_le_bytes());
        out.extend((length as u32).to_le_bytes());
        out.extend((start as u32).to_le_bytes());
        out.extend([0; 2]);
        out
    }
}

fn held(bytes: &[u8], cell: &CellRef) -> Content {
    let workbook = kpi_validator::open(bytes).expect("a workbook");
    let cell = workbook.cell(cell);
    cell.map(|cell| cell.content.clone()).unwrap_or_default()
}

/// Patches cells, compares everything else, and patches back.
fn check(name: &str, parts: &Parts, edits: &[(&str, Content)]) -> Vec<u8> {
    let bytes = parts.bytes();
    assert_eq!(
        kpi_validator::patch(&bytes, &[]).as_ref(),
        Ok(&bytes),
        "{name}"
    );
    let edits: Vec<Edit> = edits
        .iter()
        .map(|(cell, new)| {
            let cell: CellRef = format!("S!{cell}").parse().expect("a cell");
            Edit {
                old: held(&bytes, &cell),
                cell,
                code: None,
                new: new.clone(),
            }
        })
        .collect();
    let out =
        kpi_validator::patch(&bytes, &edits).unwrap_or_else(|error| panic!("{name}: {error}"));
    for edit in &edits {
        assert_eq!(held(&out, &edit.cell), edit.new, "{name}, {}", edit.cell);
    }
    let (old, new) = (Package::read(&bytes).unwrap(), Package::read(&out).unwrap());
    for entry in old.entries() {
        let other = new.entry(&entry.name).expect("the part");
        let may = entry.name == parts.sheet || entry.name == "xl/styles.xml";
        assert!(
            may || old.packed(entry) == new.packed(other),
            "{name}, {}",
            entry.name
        );
    }
    let back: Vec<Edit> = edits
        .iter()
        .map(|edit| Edit {
            old: edit.new.clone(),
            new: edit.old.clone(),
            ..edit.clone()
        })
        .collect();
    let back = kpi_validator::patch(&out, &back).expect("patched back");
    let back = Package::read(&back).unwrap();
    let sheet = |package: &Package<'_>| {
        let entry = package.entry(&parts.sheet).expect("the sheet");
        package
            .unpack(entry, 1 << 20)
            .expect("content")
            .into_owned()
    };
    let (was, is) = (sheet(&old), sheet(&back));
    assert_eq!(
        String::from_utf8_lossy(&is),
        String::from_utf8_lossy(&was),
        "{name}"
    );
    out
}

const ROWS: &str = "<dimension ref=\"A1:D3\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>\
    <c r=\"C1\" t=\"s\"><v>2</v></c></row><row r=\"3\" spans=\"1:4\"><c r=\"A3\"><v>5</v></c><c r=\"C3\" s=\"1\" t=\"s\"><v>0</v></c>\
    <c r=\"D3\" s=\"2\"><v>43982</v></c></row></sheetData>";

fn edits() -> Vec<(&'static str, Content)> {
    let text = |text: &str| Content::Text(text.to_owned());
    vec![
        ("A1", Content::Number(0.1)),
        ("B1", text("a < b & c")),
        ("C1", Content::Bool(true)),
        ("A2", text("new row")),
        ("A3", Content::Blank),
        ("B3", Content::Number(-2.0)),
        ("C3", Content::Number(37.4)),
        ("D3", Content::Date(43_983.0)),
        ("F9", Content::Number(1e21)),
    ]
}

#[test]
fn any_way_to_pack_parts_is_kept() {
    for (name, packing) in [
        ("deflated", Packing::default()),
        (
            "stored",
            Packing {
                stored: true,
                ..Packing::default()
            },
        ),
        (
            "descriptors",
            Packing {
                descriptor: true,
                ..Packing::default()
            },
        ),
        (
            "zip64",
            Packing {
                wide: true,
                ..Packing::default()
            },
        ),
    ] {
        check(name, &Parts::new(ROWS).packed(packing), &edits());
    }
    let mut odd = Parts::new(ROWS);
    odd.parts.reverse();
    check("odd order", &odd, &edits());
}

#[test]
fn any_place_and_family_of_parts_is_found() {
    let prefixed = |text: &str| {
        text.replace("</", "</x:")
            .replace('<', "<x:")
            .replace("<x:/x:", "</x:")
    };
    for (name, main, relations, prefix, part) in [
        (
            "strict",
            STRICT,
            STRICT_RELATIONS,
            "",
            "xl/worksheets/sheet1.xml",
        ),
        ("prefixed", MAIN, RELATIONS, "x", "xl/worksheets/sheet1.xml"),
        (
            "prefixed and strict",
            STRICT,
            STRICT_RELATIONS,
            "x",
            "xl/worksheets/sheet1.xml",
        ),
        ("odd place", MAIN, RELATIONS, "", "odd/place/my sheet.xml"),
    ] {
        let rows = if prefix.is_empty() {
            ROWS.to_owned()
        } else {
            prefixed(ROWS)
        };
        check(
            name,
            &Parts::of(&rows, main, relations, prefix, part),
            &edits(),
        );
    }
}

#[test]
fn any_encoding_of_parts_is_kept() {
    for little in [true, false] {
        for every in [true, false] {
            let mut parts = Parts::new(ROWS);
            for (name, bytes, _) in &mut parts.parts {
                if every || name.contains("sheet1") {
                    let text = String::from_utf8(bytes.clone()).unwrap();
                    let text = format!("\u{feff}{}", text.replace("UTF-8", "UTF-16"));
                    let write = if little {
                        u16::to_le_bytes
                    } else {
                        u16::to_be_bytes
                    };
                    *bytes = text.encode_utf16().flat_map(write).collect();
                }
            }
            let out = check("utf-16", &parts, &edits());
            let package = Package::read(&out).unwrap();
            let sheet = package.part("xl/worksheets/sheet1.xml", 1 << 20).unwrap();
            assert_eq!(sheet.first(), Some(if little { &0xFF } else { &0xFE }));
        }
    }
    let mut parts = Parts::new(&ROWS.replace("<v>5</v>", "<v>5</v><!--\u{e9}-->"));
    for (name, bytes, _) in &mut parts.parts {
        if name.contains("sheet1") {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let text = text.replace("UTF-8", "ISO-8859-1");
            *bytes = text.chars().map(|letter| letter as u8).collect();
        }
    }
    let text = Content::Text("žćš é".to_owned());
    check(
        "ISO 8859-1",
        &parts,
        &[("B3", text), ("A1", Content::Number(1.0))],
    );
}

#[test]
fn any_way_to_write_cells_is_read_and_kept() {
    let number = Content::Number(7.0);
    let text = Content::Text("words".to_owned());
    for (name, sheet, edits) in [
        (
            "without places",
            "<sheetData><row><c><v>1</v></c><c t=\"s\"><v>0</v></c></row><row><c r=\"C2\"><v>3</v></c></row></sheetData>",
            vec![
                ("A1", number.clone()),
                ("B1", number.clone()),
                ("C2", number.clone()),
            ],
        ),
        (
            "self-closing rows",
            "<sheetData><row r=\"1\" ht=\"20\"/><row r=\"4\"><c r=\"A4\"/></row></sheetData>",
            vec![("B1", number.clone()), ("A3", text.clone())],
        ),
        (
            "no rows",
            "<sheetData/>",
            vec![("B2", number.clone()), ("A3", text.clone())],
        ),
        (
            "inline strings",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>one</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>two</t></is></c></row></sheetData>",
            vec![("A1", text.clone())],
        ),
        (
            "texts as results",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>one</v></c><c r=\"B1\" t=\"str\"><v>two</v></c></row></sheetData>",
            vec![("A1", number.clone())],
        ),
        (
            "white space and remarks",
            "\n <sheetData>\n  <!-- <row r=\"1\"> --><row r=\"1\" >\n   <c r=\"A1\" >\n <v>1</v></c>\n  </row >\n </sheetData>\n",
            vec![("B1", number.clone())],
        ),
        (
            "other content",
            "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>\
             <mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x14\" xmlns:x14=\"x\">\
             <controls><x:c xmlns:x=\"x\" r=\"A1\"/></controls></mc:Choice></mc:AlternateContent><extLst><ext uri=\"u\"><c r=\"A1\"/></ext></extLst>",
            vec![("A1", number.clone()), ("C5", text.clone())],
        ),
        (
            "styles of rows and columns",
            "<cols><col min=\"2\" max=\"3\" style=\"2\"/></cols><sheetData><row r=\"1\" s=\"1\" customFormat=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
            vec![("B1", text.clone()), ("B2", Content::Date(43_982.0))],
        ),
        (
            "error values",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c></row></sheetData>",
            vec![("A1", number.clone())],
        ),
    ] {
        check(name, &Parts::new(sheet), &edits);
    }
}

fn xml(bytes: &[u8], part: &str) -> String {
    let package = Package::read(bytes).unwrap();
    String::from_utf8(package.part(part, 1 << 20).unwrap().into_owned()).unwrap()
}

/// A shared formula whose first cell goes lives on in the others; the others keep their bytes.
#[test]
fn a_shared_formula_outlives_its_first_cell() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" si=\"0\">A1*2+$A$1</f><v>3</v></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>5</v></c></row>\
        <row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>7</v></c></row></sheetData>";
    let bytes = Parts::new(sheet).bytes();
    let mut workbook = kpi_validator::open(&bytes).expect("a workbook");
    let edit = Edit {
        cell: "S!B1".parse().expect("a cell"),
        code: None,
        old: Content::Number(3.0),
        new: Content::Number(9.0),
    };
    let edits = [edit.clone()];
    let refused = kpi_validator::patch(&bytes, &edits);
    assert_eq!(
        refused,
        Err(kpi_validator::patch::PatchError::Formula(edit.cell.clone()))
    );
    let changes = kpi_validator::patch::Changes {
        edits: &edits,
        replaced_formulas: [edit.cell.clone()].into(),
        recalculated: kpi_validator::patch::applied(&mut workbook, &edits),
        ..Default::default()
    };
    let out = kpi_validator::patch::write(&workbook, &changes).expect("patched");
    let text = xml(&out, "xl/worksheets/sheet1.xml");
    assert!(
        text.contains(
            "<c r=\"B1\"><v>9</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\" ref=\"B2:B3\">A2*2+$A$1</f><v>5</v></c>"
        ),
        "{text}"
    );
    let after = kpi_validator::open(&out).expect("a workbook");
    let formula = |cell: &str| {
        let cell = after.cell(&cell.parse().expect("a cell")).expect("a cell");
        cell.formula.clone()
    };
    assert_eq!(formula("S!B1"), None);
    assert_eq!(formula("S!B3").as_deref(), Some("A3*2+$A$1"));
    // And they follow an edit.
    let edit = Edit {
        cell: "S!A3".parse().expect("a cell"),
        code: None,
        old: Content::Number(3.0),
        new: Content::Number(10.0),
    };
    let out = kpi_validator::patch(&out, &[edit]).expect("patched");
    assert_eq!(
        held(&out, &"S!B3".parse().expect("a cell")),
        Content::Number(21.0)
    );
}

/// Cells that one formula fills are not changed one by one, and follow what it reads.
#[test]
fn an_array_formula_stays_whole() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"array\" ref=\"B1:B2\">A1:A2*2</f><v>2</v></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>4</v></c><c r=\"C2\"><f>NOW()+B2</f><v>5</v></c></row></sheetData>";
    let bytes = Parts::new(sheet).bytes();
    let edit = |cell: &str, old: f64, new: f64| Edit {
        cell: cell.parse().expect("a cell"),
        code: None,
        old: Content::Number(old),
        new: Content::Number(new),
    };
    for cell in ["S!B1", "S!B2"] {
        let refused = kpi_validator::patch(&bytes, &[edit(cell, 2.0, 1.0)]);
        let expected =
            kpi_validator::patch::PatchError::FormulaBlock(cell.parse().expect("a cell"));
        assert_eq!(refused, Err(expected));
    }
    let out = kpi_validator::patch(&bytes, &[edit("S!A2", 2.0, 5.0)]).expect("patched");
    let text = xml(&out, "xl/worksheets/sheet1.xml");
    assert!(
        text.contains("<c r=\"B2\"><v>10</v></c><c r=\"C2\"><f>NOW()+B2</f></c>"),
        "{text}"
    );
    // What could not be calculated is asked of Excel.
    assert!(xml(&out, "xl/workbook.xml").contains("<calcPr fullCalcOnLoad=\"1\"/></workbook>"));

    // A cell of the block that is not there yet.
    let sheet = sheet
        .replace("B1:B2", "B1:B3")
        .replace("A1:A2", "A1:A3")
        .replace(
            "</sheetData>",
            "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row></sheetData>",
        );
    let bytes = Parts::new(&sheet).bytes();
    let out = kpi_validator::patch(&bytes, &[edit("S!A2", 2.0, 5.0)]).expect("patched");
    let text = xml(&out, "xl/worksheets/sheet1.xml");
    assert!(
        text.contains("<row r=\"3\"><c r=\"B3\"><v>0</v></c><c r=\"C3\">"),
        "{text}"
    );
}

/// Excel's list of formulas must not name a cell without one; it makes the list anew.
#[test]
fn the_list_of_formulas_goes_with_a_formula() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row></sheetData>";
    let mut parts = Parts::new(sheet);
    for (name, bytes, _) in &mut parts.parts {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let text = match name.as_str() {
            "[Content_Types].xml" => text.replace(
                "</Types>",
                "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"c\"/></Types>",
            ),
            "xl/_rels/workbook.xml.rels" => text.replace(
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain\" Target=\"calcChain.xml\"/></Relationships>",
            ),
            _ => text,
        };
        *bytes = text.into_bytes();
    }
    let chain = b"<calcChain><c r=\"A1\" i=\"1\"/></calcChain>".to_vec();
    parts
        .parts
        .push(("xl/calcChain.xml".to_owned(), chain, Packing::default()));
    let bytes = parts.bytes();
    let mut workbook = kpi_validator::open(&bytes).expect("a workbook");
    let edits = [Edit {
        cell: "S!A1".parse().expect("a cell"),
        code: None,
        old: Content::Number(2.0),
        new: Content::Number(3.0),
    }];
    let changes = kpi_validator::patch::Changes {
        edits: &edits,
        replaced_formulas: [edits[0].cell.clone()].into(),
        recalculated: kpi_validator::patch::applied(&mut workbook, &edits),
        ..Default::default()
    };
    let out = kpi_validator::patch::write(&workbook, &changes).expect("patched");
    let package = Package::read(&out).unwrap();
    assert!(package.entry("xl/calcChain.xml").is_none());
    assert!(!xml(&out, "[Content_Types].xml").contains("calcChain"));
    assert!(!xml(&out, "xl/_rels/workbook.xml.rels").contains("calcChain"));
}

/// A number in a cell whose format is text gets the format of the numbers near it; a text that comes
/// back gets its old one.
#[test]
fn a_number_does_not_stay_in_a_text_format() {
    let sheet =
        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c></row></sheetData>";
    let parts = Parts::new(sheet);
    let out = check("text format", &parts, &[("A1", Content::Number(5.0))]);
    let text = xml(&out, "xl/worksheets/sheet1.xml");
    assert!(text.contains("<c r=\"A1\" s=\"3\"><v>5</v></c>"), "{text}");
    let styles = xml(&out, "xl/styles.xml");
    assert!(styles.contains("<cellXfs count=\"4\">"), "{styles}");
    assert!(
        styles.contains("<xf numFmtId=\"0\" applyNumberFormat=\"1\"><extLst>"),
        "{styles}"
    );
    // A day in a cell without the format of one gets one, so that it is read as a day again.
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
    check(
        "day",
        &Parts::new(sheet),
        &[("A1", Content::Date(43_982.0))],
    );
}
