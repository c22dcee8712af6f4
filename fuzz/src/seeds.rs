//! What each fuzzer begins with: the samples, packages as odd as the standard allows, every rule of
//! the form, numbers as people write them.

const SAMPLES: [&[u8]; 3] = [
    include_bytes!("../../templates/roadmap/samples/clean-2020-h1.xlsx"),
    include_bytes!("../../templates/roadmap/samples/belgrade-2020-h1.xlsx"),
    include_bytes!("../../templates/roadmap/samples/sarajevo-2020-h1.xlsx"),
];
const RULES: &str = include_str!("../../templates/roadmap/rules.csv");

/// The seeds of a fuzzer.
pub fn seeds(target: &str) -> Vec<Vec<u8>> {
    let texts = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    let lines = |text: &str| {
        text.split("\n---\n")
            .map(|text| text.as_bytes().to_vec())
            .collect()
    };
    match target {
        "open" | "reading" => [SAMPLES.map(<[u8]>::to_vec).to_vec(), files(), packages()].concat(),
        "patch" | "diff" => packages(),
        "check" => lines(CELLS),
        "rule" => rules(),
        "number" => texts(NUMBERS),
        _ => lines(FORMULAS),
    }
}

/// Files that are no packages, or not what they seem.
fn files() -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = ["%PDF-1.7", "<html><table>", "a;b\n1;2", "PK\x03\x04"]
        .map(|text| text.as_bytes().to_vec())
        .into();
    let mut compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    compound.resize(512, 0);
    for name in ["Workbook", "EncryptedPackage", "WordDocument"] {
        let mut bytes = compound.clone();
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(1024, 0);
        found.push(bytes);
    }
    found
}

fn packages() -> Vec<Vec<u8>> {
    let sheet = |xml: &str, edits: &str| {
        format!("=== xl/worksheets/sheet1.xml\n{xml}\n=== edits\n{edits}").into_bytes()
    };
    let mut found = vec![
        b"=== edits\nS!A1=12\nS!B1=text\nS!C9=#day 43831\nS!XFD1048576=1\nS!A2=".to_vec(),
        b"=== edits\nS!B1=\nS!D4= a <b> & _x0007_\nS!A1=#N/A".to_vec(),
        sheet(
            "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/></x:row><x:row r='5'><x:c r='B5' t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row/></x:sheetData></x:worksheet>",
            "S!A1=2\nS!B5=3\nS!B1=x\nS!A3=4",
        ),
        sheet(
            "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='2'><c r='A2'><f t='shared' ref='A2:A3' si='0'>B2*$C$1</f><v>1</v></c><c r='B2'><f t='array' ref='B2:B4'>A1:A3</f><v>1</v></c></row><row r='3'><c r='A3'><f t='shared' si='0'/><v>2</v></c><c r='D3'><f t='dataTable' ref='D3:D5' r1='A1'/><v>4</v></c></row></sheetData><mergeCells count='1'><mergeCell ref='A5:B6'/></mergeCells></worksheet>",
            "S!C1=2\nS!A5=3\nS!B6=1",
        ),
        sheet(
            "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cols><col min='3' max='4' hidden='1'/></cols><sheetData/><autoFilter ref='A1:B9'><filterColumn colId='0'/></autoFilter><extLst><ext><row r='1'/></ext></extLst></worksheet>",
            "S!A1=a",
        ),
        sheet(
            "<!-- c --><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xml:space='preserve'>\r\n<sheetData>\r\n<row r='1'>\r\n<c r='A1' t='str'><v><![CDATA[a]]>&amp;&#65;</v></c><c r='C1' t='b'><v>1</v></c><c r='D1' t='e'><v>#REF!</v></c><c r='E1' t='d'><v>2020-06-30</v></c></row></sheetData></worksheet>",
            "S!A1=1\nS!B1=2\nS!C1=#false\nS!E1=#day 44000",
        ),
        b"=== [Content_Types].xml\n<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='bin' ContentType='application/vnd.ms-excel.sheet.binary.macroEnabled.main'/></Types>".to_vec(),
        b"=== [Content_Types].xml\nnone\n=== mimetype\napplication/vnd.oasis.opendocument.spreadsheet\n=== content.xml\n<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet><table:table table:name='S'><table:table-row><table:table-cell office:value-type='float' office:value='1'/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>\n=== META-INF/manifest.xml\n<manifest:manifest/>".to_vec(),
        b"=== xl/styles.xml\nnone\n=== xl/sharedStrings.xml\nnone\n=== edits\nS!A1=x\nS!B2=1".to_vec(),
        b"=== xl/calcChain.xml\n<calcChain><c r='B2' i='1'/></calcChain>\n=== xl/tables/table1.xml\n<table ref='A1:B2'><tableColumns count='2'><tableColumn id='1' name='1'/><tableColumn id='2' name='plain'/></tableColumns></table>\n=== xl/worksheets/_rels/sheet1.xml.rels\n<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/table' Target='../tables/table1.xml'/></Relationships>\n=== edits\nS!B1=head\nS!A1=".to_vec(),
        b"=== xl/workbook.xml\n<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><workbookPr date1904='1'/><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets><definedNames><definedName name='n'>S!$A$1</definedName><definedName name='m' localSheetId='0'>S!$A$1:$B$2</definedName></definedNames><calcPr calcId='1'/></workbook>\n=== edits\nS!A1=5\nS!A2=#day 3".to_vec(),
    ];
    // A wide sheet, as large as a fuzzer should bear.
    let rows: String = (1..20)
        .map(|row| format!("<row r='{row}'><c r='A{row}'><v>{row}</v></c><c r='B{row}'><f>SUM(A$1:A{row})</f><v>1</v></c></row>"))
        .collect();
    found.push(sheet(
        &format!("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><dimension ref='A1:B19'/><sheetData>{rows}</sheetData></worksheet>"),
        "S!A3=7\nS!A21=1",
    ));
    found
}

fn rules() -> Vec<Vec<u8>> {
    let formulas = RULES.lines().skip(1).filter_map(|line| {
        let formula = line.split(',').nth(3)?;
        Some(formula.trim_matches('"').as_bytes().to_vec())
    });
    let mut found: Vec<Vec<u8>> = formulas.collect();
    found.extend(
        [
            "IF(AND(A.B>0,NOT(REPORTED(C))),HASNOTE(A.B))",
            "SUM(A,B,C)<=PREV(A)*1.5^2",
            "OR(A=\"yes\",A<>\"no \"\"x\"\"\",NOTAVAILABLE(A),NOTAPPLICABLE(B))",
            "ROUND(A/B,2)=-(C%)",
            "PERIODSTART()<=A",
        ]
        .map(|text| text.as_bytes().to_vec()),
    );
    found.sort();
    found.dedup();
    found
}

const NUMBERS: &[&str] = &[
    "230",
    "\u{a0}230",
    "+5",
    "− 5",
    "(5)",
    "7 500",
    "7\u{202f}500\u{202f}000",
    "7'500",
    "1,234,567",
    "1.234,5",
    "37,4",
    "２３０",
    "٢٣٠",
    "176,590",
    "230*",
    "230¹",
    "230 1)",
    "2019.",
    "1.250,00 din.",
    "1250,-",
    "12 лица",
    "цирка 90",
    "40 %",
    "23O",
    "2З0",
    "1e5",
    "3/4",
    "½",
    "10-20",
];

const CELLS: &str = include_str!("cells.txt");
const FORMULAS: &str = include_str!("formulas.txt");
