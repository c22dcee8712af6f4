//! Files that are not what was expected, as they come in practice: each is recognised, and a person is
//! told what it is and what to do.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop a test"
)]

use std::sync::Arc;

use kpi_validator::language::Messages;
use kpi_validator::package::{Change, Package};
use kpi_validator::session::Session;
use kpi_validator::template::roadmap::roadmap;
use kpi_validator::wire::problem;

const CLEAN: &[u8] = include_bytes!("../templates/roadmap/samples/clean-2020-h1.xlsx");

fn package(bytes: &[u8], changes: &[(&str, &[u8])]) -> Vec<u8> {
    let changes: Vec<Change> = changes
        .iter()
        .map(|(name, content)| Change {
            name: (*name).to_owned(),
            content: Some(content.to_vec()),
        })
        .collect();
    Package::read(bytes).unwrap().with(&changes).unwrap()
}

/// A new archive of these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    package(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", files)
}

fn types(kind: &str) -> Vec<u8> {
    let types = format!("<Types><Override PartName='/x' ContentType='{kind}'/></Types>");
    archive(&[("[Content_Types].xml", types.as_bytes())])
}

/// A compound file with one stream of some sectors.
fn compound(name: &str, content: &[u8]) -> Vec<u8> {
    let mut content = content.to_vec();
    content.resize(content.len().max(4096).next_multiple_of(512), 0);
    let sectors = content.len() / 512;
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0xFF);
    let mut put = |at: usize, value: &[u8]| bytes[at..at + value.len()].copy_from_slice(value);
    put(8, &[0; 16]);
    put(
        24,
        &[
            0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
    );
    put(40, &0_u32.to_le_bytes());
    put(44, &1_u32.to_le_bytes());
    put(48, &1_u32.to_le_bytes());
    put(52, &[0; 4]);
    put(56, &4096_u32.to_le_bytes());
    put(60, &0xFFFF_FFFE_u32.to_le_bytes());
    put(64, &0_u32.to_le_bytes());
    put(68, &0xFFFF_FFFE_u32.to_le_bytes());
    put(72, &0_u32.to_le_bytes());
    put(76, &0_u32.to_le_bytes());
    // The table of sectors, the directory, the stream.
    let mut table = vec![0xFFFF_FFFD_u32, 0xFFFF_FFFE];
    table.extend((0..sectors).map(|at| match at + 1 == sectors {
        true => 0xFFFF_FFFE,
        false => at as u32 + 3,
    }));
    table.resize(128, 0xFFFF_FFFF);
    bytes.extend(table.iter().flat_map(|next| next.to_le_bytes()));
    for (name, kind, first, size) in [
        ("Root Entry", 5, 0xFFFF_FFFE_u32, 0),
        (name, 2, 2, content.len() as u32),
    ] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = entry.len() as u16 + 2;
        entry.resize(128, 0);
        entry[64..66].copy_from_slice(&length.to_le_bytes());
        entry[66] = kind;
        entry[68..80].fill(0xFF);
        if kind == 5 {
            entry[76..80].copy_from_slice(&1_u32.to_le_bytes());
        }
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
        bytes.extend(entry);
    }
    bytes.resize(512 * 3, 0);
    bytes.extend(content);
    bytes
}

/// Records of an Excel 97-2003 workbook.
fn records(records: &[(u16, &[u8])]) -> Vec<u8> {
    let begin: (u16, &[u8]) = (0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let all = [begin].into_iter().chain(records.iter().copied());
    all.flat_map(|(kind, data)| {
        let length = data.len() as u16;
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    })
    .collect()
}

/// A number in a cell.
fn number(row: u16, column: u16) -> Vec<u8> {
    let value = 1_f64.to_le_bytes();
    [
        &row.to_le_bytes()[..],
        &column.to_le_bytes(),
        &[0, 0],
        &value,
    ]
    .concat()
}

fn xls(list: &[(u16, &[u8])]) -> Vec<u8> {
    compound("Workbook", &records(list))
}

/// Adds a sheet of Excel 4 macros to the sample.
fn with_macro_sheet() -> Vec<u8> {
    let sample = Package::read(CLEAN).unwrap();
    let part = "xl/_rels/workbook.xml.rels";
    let relations = sample.part(part, 1 << 20).unwrap();
    let relations = String::from_utf8(relations.into_owned()).unwrap();
    let more = "<Relationship Id=\"rIdM\" Type=\"http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet\" Target=\"macrosheets/sheet1.xml\"/></Relationships>";
    let relations = relations.replace("</Relationships>", more);
    package(CLEAN, &[(part, relations.as_bytes())])
}

#[test]
fn every_kind_of_file_is_recognised_and_explained() {
    let plain = {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet()
            .write(0, 0, "nothing of the form")
            .unwrap();
        book.save_to_buffer().unwrap()
    };
    let old = xls(&[(0x0203, &number(0, 0))]);
    let macros: &[u8] = &[0, 0, 0, 0, 0, 1, 6, 0, b'M', b'a', b'c', b'r', b'o', b'1'];
    let bomb = " ".repeat(8 << 20);
    let ods = |kind: &str| archive(&[("mimetype", kind.as_bytes())]);
    let encrypted_ods = archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
        ("content.xml", b"\x01\x02"),
    ]);
    let cut = CLEAN.get(..CLEAN.len() - 200).unwrap().to_vec();
    let cut_old = old.get(..1200).unwrap().to_vec();
    let utf16: Vec<u8> = "\u{feff}a;b\n1;2"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let cases: Vec<(&str, &str, Vec<u8>)> = vec![
        ("empty", "empty", Vec::new()),
        ("encrypted .xlsx", "encrypted", compound("EncryptedPackage", b"")),
        ("encrypted .xls", "encrypted", xls(&[(0x002F, &[1, 0, 1, 0, 1, 0])])),
        ("encrypted .ods", "encrypted", encrypted_ods),
        ("cut .xlsx", "truncated", cut),
        ("cut .xls", "truncated", cut_old),
        ("head of a zip", "truncated", b"PK\x03\x04".to_vec()),
        ("zip bomb", "zip-bomb", package(CLEAN, &[("xl/sharedStrings.xml", bomb.as_bytes())])),
        (".pdf", "other-document", b"%PDF-1.7\n".to_vec()),
        (".docx", "other-document", types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
        (".pptx", "other-document", types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
        (".doc", "other-document", compound("WordDocument", b"")),
        (".ppt", "other-document", compound("PowerPoint Document", b"")),
        (".odt", "other-document", ods("application/vnd.oasis.opendocument.text")),
        (".odp", "other-document", ods("application/vnd.oasis.opendocument.presentation")),
        (".rtf", "other-document", b"{\\rtf1 a}".to_vec()),
        (".png", "other-document", b"\x89PNG\r\n\x1a\n\0\0".to_vec()),
        (".jpg", "other-document", b"\xFF\xD8\xFF\xE0".to_vec()),
        (".numbers", "other-document", archive(&[("Index/Document.iwa", b"x")])),
        (".numbers '09", "other-document", archive(&[("index.apxl", b"x")])),
        (".zip", "other-document", archive(&[("form.xlsx", CLEAN)])),
        (".7z", "other-document", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec()),
        (".gz", "other-document", b"\x1F\x8B\x08\0\0".to_vec()),
        (".msg", "not-a-workbook", compound("__nameid_version1.0", b"")),
        ("noise", "not-a-workbook", b"\x00\x01\x02\x03\x04".to_vec()),
        ("page as .xls", "web-page", b"\xEF\xBB\xBF\r\n <HTML xmlns:x='urn:x'><table><tr><td>1".to_vec()),
        ("doctype as .xls", "web-page", b"<!DOCTYPE html><p>1".to_vec()),
        ("bare table as .xls", "web-page", b"<table><tr><td>1</table>".to_vec()),
        (".mht as .xls", "web-page", b"MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"\n".to_vec()),
        ("XML 2003 as .xls", "xml-spreadsheet", b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".to_vec()),
        (".fods", "xml-spreadsheet", b"<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>".to_vec()),
        (".xml", "markup", b"<?xml version='1.0'?><invoice/>".to_vec()),
        (".csv as .xls", "plain-text", b"a;b;c\n1;2;3\n".to_vec()),
        ("UTF-16 .csv", "plain-text", utf16),
        ("Excel 4 macros .xlsm", "macro-sheet", with_macro_sheet()),
        ("Excel 4 macros .xls", "macro-sheet", xls(&[(0x0085, macros)])),
        (".xls of Excel 95", "too-old", compound("Book", &[9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0])),
        (".xls of Excel 5", "too-old", b"\x09\x08\x08\0\0\x05\x05\0\0\0\0\0".to_vec()),
        (".xls of Excel 2", "too-old", b"\x09\0\x04\0\x02\0\x10\0".to_vec()),
        (".xls of Excel 3", "too-old", b"\x09\x02\x06\0\0\x03\x10\0\0\0".to_vec()),
        (".xls of Excel 4", "too-old", b"\x09\x04\x06\0\0\x04\x10\0\0\0".to_vec()),
        ("damaged types", "damaged", package(CLEAN, &[("[Content_Types].xml", b"<Types/>")])),
        ("damaged sheet", "damaged", package(CLEAN, &[("xl/worksheets/sheet1.xml", b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><row><c r='")])),
        ("another form", "another-form", plain),
    ];
    let template = Arc::new(roadmap());
    let messages = Messages::new("en");
    for (what, code, bytes) in cases {
        let error = match Session::open(what, &bytes, template.clone()) {
            Ok(_) => panic!("{what} was opened"),
            Err(error) => error,
        };
        assert_eq!(error.code(), code, "{what}: {error}");
        let said = problem(&error, &messages);
        assert!(said.message.len() > 15 && said.advice.len() > 20, "{what}");
        assert!(!said.message.starts_with("problem-"), "{what}");
    }
}

/// Variants of what can be read are read.
#[test]
fn templates_and_macro_workbooks_are_opened() {
    let sample = Package::read(CLEAN).unwrap();
    let types = sample.part("[Content_Types].xml", 1 << 20).unwrap();
    let types = String::from_utf8(types.into_owned()).unwrap();
    let plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    assert!(types.contains(plain));
    for kind in [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        "application/vnd.ms-excel.addin.macroEnabled.main+xml",
    ] {
        let types = types.replace(plain, kind);
        let bytes = package(CLEAN, &[("[Content_Types].xml", types.as_bytes())]);
        let session = Session::open("form.xltx", &bytes, Arc::new(roadmap()));
        assert!(session.is_ok(), "{kind}");
    }
    let content = b"<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet><table:table table:name='S'><table:table-row><table:table-cell office:value-type='string'><text:p>a <text:span>b</text:span><text:s text:c='2'/>c</text:p><text:p>d</text:p></table:table-cell><table:table-cell table:formula='of:=[.A1]' office:value-type='date' office:date-value='2020-06-30'/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
    for kind in [
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.spreadsheet-template",
    ] {
        let bytes = archive(&[("mimetype", kind.as_bytes()), ("content.xml", content)]);
        let workbook = kpi_validator::open(&bytes).expect("a workbook");
        let cells: Vec<String> = workbook.sheets[0]
            .cells
            .iter()
            .map(|(pos, cell)| format!("{pos} {:?} {:?}", cell.content, cell.formula))
            .collect();
        let expected = [
            "A1 Text(\"a b  c\\nd\") None",
            "B1 Date(44012.0) Some(\"A1\")",
        ];
        assert_eq!(cells, expected);
    }
}

/// A form of another version is checked, and that is said first.
#[test]
fn another_version_of_the_form_is_told() {
    let mut session = Session::open("form.xlsx", CLEAN, Arc::new(roadmap())).expect("a form");
    let told = |session: &Session| {
        let findings = session.findings().findings.iter();
        findings
            .filter(|found| format!("{:?}", found.cause).starts_with("WrongVersion"))
            .count()
    };
    assert_eq!(told(&session), 0);
    let field = session
        .template()
        .cover
        .iter()
        .position(|field| field.code.as_str() == "TEMPLATE.VERSION");
    let cell = session.submission().cover[field.expect("a field")]
        .cell
        .clone()
        .expect("a cell");
    session.edit(&cell.to_string(), "0.9").expect("an edit");
    assert_eq!(told(&session), 1);
    for same in ["1.0", "1", "1,0"] {
        session.edit(&cell.to_string(), same).expect("an edit");
        assert_eq!(told(&session), 0, "{same}");
    }
}
