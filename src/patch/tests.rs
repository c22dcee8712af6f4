//! Patching, by the bytes.

mod effects;
mod parts;
mod ranges;

use proptest::prelude::*;

use super::sheet::{CellChange, To, splice};
use super::strings::Strings;
use super::styles::Styles;
use super::{PatchError, patch};
use crate::cell::{CellPos, CellRef};
use crate::correct::Edit;
use crate::package::text::{decode, encode};
use crate::package::{Change, Package};
use crate::workbook::Content;

fn edit(cell: &str, old: Content, new: Content) -> Edit {
    let pos: CellPos = cell.parse().expect("a cell");
    Edit {
        cell: CellRef::new("Sheet1", pos),
        code: None,
        old,
        new,
    }
}

fn number(value: f64) -> Content {
    Content::Number(value)
}

fn text(value: &str) -> Content {
    Content::Text(value.to_owned())
}

fn changes(edits: &[(&str, Content)]) -> Vec<CellChange> {
    let mut changes: Vec<CellChange> = edits
        .iter()
        .map(|(cell, new)| CellChange {
            pos: cell.parse().expect("a cell"),
            to: To::Content(new.clone()),
            plain: false,
            fill: None,
        })
        .collect();
    changes.sort_by_key(|change| change.pos);
    changes
}

/// The XML between the tags of `sheetData` after edits `cell=content`.
fn spliced(data: &str, edits: &[(&str, Content)]) -> String {
    let edits = changes(edits);
    let head = "<?xml version=\"1.0\"?>\n<worksheet xmlns=\"x\"><cols/>";
    let tail = "<mergeCells/><c r=\"A1\"/></worksheet>";
    let out = splice(
        &format!("{head}{data}{tail}"),
        &edits,
        &Strings::default(),
        &mut Styles::none(),
    )
    .expect("well-formed");
    let out = out.strip_prefix(head).expect("the head is untouched");
    out.strip_suffix(tail)
        .expect("the tail is untouched")
        .to_owned()
}

/// The XML before, the edits, and the XML after.
type Case<'a> = (&'a str, &'a [(&'a str, Content)], &'a str);

#[test]
fn only_the_edited_cell_changes() {
    let cases: &[Case<'_>] = &[
        (
            r#"<sheetData><row r="2"><c r="B2" s="5" t="s"><v>3</v></c><c r="C2"/></row></sheetData>"#,
            &[("B2", number(230.0))],
            r#"<sheetData><row r="2"><c r="B2" s="5"><v>230</v></c><c r="C2"/></row></sheetData>"#,
        ),
        (
            r#"<sheetData><row r="2"><c r="B2" s="5"/></row></sheetData>"#,
            &[("B2", text("a < b"))],
            r#"<sheetData><row r="2"><c r="B2" s="5" t="inlineStr"><is><t>a &lt; b</t></is></c></row></sheetData>"#,
        ),
        (
            r#"<sheetData><row r='2' ht='12'><c t='n' r='B2' s='5' ><v>1</v></c></row></sheetData>"#,
            &[("B2", Content::Blank)],
            r#"<sheetData><row r='2' ht='12'><c r='B2' s='5'/></row></sheetData>"#,
        ),
        (
            r#"<sheetData/>"#,
            &[
                ("B2", number(0.1)),
                ("A2", number(-3.0)),
                ("C4", Content::Bool(true)),
            ],
            r#"<sheetData><row r="2"><c r="A2"><v>-3</v></c><c r="B2"><v>0.1</v></c></row><row r="4"><c r="C4" t="b"><v>1</v></c></row></sheetData>"#,
        ),
        (
            r#"<sheetData><row r="1"/><row r="3"><c r="B3"/></row></sheetData>"#,
            &[
                ("A1", number(1.0)),
                ("A2", number(2.0)),
                ("A3", number(3.0)),
                ("C3", number(4.0)),
                ("A4", number(5.0)),
            ],
            r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"/><c r="C3"><v>4</v></c></row><row r="4"><c r="A4"><v>5</v></c></row></sheetData>"#,
        ),
        // Without places: each row and cell follows the one before it.
        (
            r#"<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"/><c t="b"><v>1</v></c></row></sheetData>"#,
            &[("B1", number(9.0)), ("D2", number(8.0))],
            r#"<sheetData><row><c><v>1</v></c><c><v>9</v></c></row><row><c r="C2"/><c><v>8</v></c></row></sheetData>"#,
        ),
        // With prefixes.
        (
            r#"<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>o</x:t></x:is></x:c></x:row></x:sheetData>"#,
            &[("A1", text(" p")), ("A2", number(1.0))],
            r#"<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve"> p</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData>"#,
        ),
        // A blank where nothing was is nothing.
        (
            r#"<sheetData><row r="1"/></sheetData>"#,
            &[("A1", Content::Blank), ("A7", Content::Blank)],
            r#"<sheetData><row r="1"/></sheetData>"#,
        ),
        // Comments, processing instructions and white space stay.
        (
            "<sheetData>\n  <!-- c r=\"A1\" --><row r=\"1\">\n <c r=\"A1\" cm=\"1\"\n t=\"str\"><?x?><v>a</v></c>\n</row> </sheetData>",
            &[("A1", number(1.5))],
            "<sheetData>\n  <!-- c r=\"A1\" --><row r=\"1\">\n <c r=\"A1\" cm=\"1\"><v>1.5</v></c>\n</row> </sheetData>",
        ),
    ];
    for (data, edits, expected) in cases {
        assert_eq!(&spliced(data, edits), expected);
    }
}

#[test]
fn what_xml_cannot_hold_is_written_as_excel_writes_it() {
    for (given, written) in [
        ("a\u{7}b_x0041_\"&", "a_x0007_b_x005F_x0041_\"&amp;"),
        // The escape that follows would end what is none.
        ("_x0007\u{1}", "_x005F_x0007_x0001_"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
        ("_x00", "_x00"),
    ] {
        let out = spliced("<sheetData/>", &[("A1", text(given))]);
        assert!(out.contains(&format!("<t>{written}</t>")), "{out}");
    }
}

fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    for row in 0..20u32 {
        for col in 0..6u16 {
            let written = match (row + u32::from(col)) % 4 {
                0 => sheet
                    .write_with_format(row, col, f64::from(row * 10), &bold)
                    .is_ok(),
                1 => sheet.write(row, col, format!("text {row}")).is_ok(),
                2 => sheet.write(row, col, row % 2 == 0).is_ok(),
                _ => true,
            };
            assert!(written);
        }
    }
    sheet
        .write_formula(30, 0, "=SUM(A1:A20)")
        .expect("a formula");
    workbook
        .add_worksheet()
        .write(0, 0, "other")
        .expect("a cell");
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn edits_that_cannot_be_made_are_refused() {
    let bytes = workbook();
    let cell = |text: &str| CellRef::new("Sheet1", text.parse().expect("a cell"));
    let zero = number(0.0);
    assert_eq!(patch(&bytes, &[]).as_deref(), Ok(&bytes[..]));
    let refused = |edits: &[Edit]| patch(&bytes, edits).expect_err("refused");
    let a31 = edit("A31", zero.clone(), number(1.0));
    assert_eq!(refused(&[a31]), PatchError::Formula(cell("A31")));
    let wrong = edit("A1", number(7.0), number(1.0));
    assert_eq!(refused(&[wrong]), PatchError::Changed(cell("A1")));
    let twice = edit("A1", zero.clone(), number(1.0));
    assert_eq!(
        refused(&[twice.clone(), twice]),
        PatchError::Twice(cell("A1"))
    );
    let nan = edit("A1", zero.clone(), number(f64::NAN));
    assert_eq!(refused(&[nan]), PatchError::NotAValue(cell("A1")));
    let mut elsewhere = edit("A1", zero, number(1.0));
    elsewhere.cell.sheet = "Nowhere".to_owned();
    assert_eq!(
        refused(&[elsewhere]),
        PatchError::NoSuchSheet("Nowhere".to_owned())
    );
}

/// The sheet's XML in UTF-16, as some programs write it.
#[test]
fn a_part_keeps_its_encoding() {
    let bytes = workbook();
    let package = Package::read(&bytes).expect("a package");
    let name = "xl/worksheets/sheet1.xml";
    let xml =
        String::from_utf8(package.part(name, 1 << 20).expect("a part").into_owned()).expect("text");
    let wide = format!("\u{feff}{}", xml.replace("UTF-8", "UTF-16"));
    let wide: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let edits = changes(&[("A1", number(5.0))]);
    let (text, encoding) = decode(&wide).expect("text");
    let out = splice(&text, &edits, &Strings::default(), &mut Styles::none());
    let out = encode(&out.expect("well-formed"), encoding);
    let (again, _) = decode(&out).expect("text");
    assert!(out.starts_with(&[0xFF, 0xFE]));
    assert!(
        again.contains("<c r=\"A1\" s=\"1\"><v>5</v></c>"),
        "{again}"
    );
    let change = Change {
        name: name.to_owned(),
        content: Some(out),
    };
    assert!(package.with(&[change]).is_ok());
}

fn content() -> impl Strategy<Value = Content> {
    prop_oneof![
        (-1e9..1e9f64).prop_map(Content::Number),
        "[ -~éЖ<&>\"\n]{1,12}".prop_map(Content::Text),
        any::<bool>().prop_map(Content::Bool),
        Just(Content::Blank),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The edited cells hold what they were given, all others what they held, every other part
    /// its packed bytes; and edited back, every cell holds what it held at first.
    #[test]
    fn edited_cells_change_and_nothing_else(
        edits in prop::collection::btree_map((0u32..25, 0u32..8), content(), 1..8)
    ) {
        let bytes = workbook();
        let before = crate::open(&bytes).expect("opens");
        let held = |book: &crate::workbook::Workbook, cell: &CellRef| {
            book.cell(cell).map(|cell| cell.content.clone()).unwrap_or_default()
        };
        let edits: Vec<Edit> = edits
            .into_iter()
            .map(|((row, col), new)| {
                let cell = CellRef::new("Sheet1", CellPos::new(row, col));
                Edit { old: held(&before, &cell), cell, code: None, new }
            })
            .collect();
        let out = patch(&bytes, &edits).expect("patched");
        let after = crate::open(&out).expect("opens again");
        for row in 0..32 {
            for col in 0..8 {
                let cell = CellRef::new("Sheet1", CellPos::new(row, col));
                if before.cell(&cell).is_some_and(|cell| cell.formula.is_some()) {
                    continue;
                }
                let edit = edits.iter().find(|edit| edit.cell == cell);
                let expected = edit.map_or_else(|| held(&before, &cell), |edit| edit.new.clone());
                prop_assert_eq!(held(&after, &cell), expected);
            }
        }
        let sheet = after.sheet("Sheet1").expect("a sheet");
        let sum: f64 = (0..20)
            .filter_map(|row| match &sheet.cells.get(CellPos::new(row, 0))?.content {
                Content::Number(number) => Some(*number),
                _ => None,
            })
            .sum();
        if edits.iter().any(|edit| edit.cell.pos.col == 0 && edit.cell.pos.row < 20) {
            let total = CellRef::new("Sheet1", CellPos::new(30, 0));
            prop_assert!(matches!(held(&after, &total), Content::Number(n) if (n - sum).abs() < 1e-3));
        }
        let (old, new) = (Package::read(&bytes).expect("zip"), Package::read(&out).expect("zip"));
        for entry in old.entries().iter().filter(|entry| entry.name != "xl/worksheets/sheet1.xml") {
            let other = new.entry(&entry.name).expect("the part");
            prop_assert_eq!(old.packed(entry), new.packed(other));
        }
        let back: Vec<Edit> = edits
            .iter()
            .map(|edit| Edit { old: edit.new.clone(), new: edit.old.clone(), ..edit.clone() })
            .collect();
        let back = patch(&out, &back).expect("patched back");
        let opened = crate::open(&back).expect("opens");
        for edit in &edits {
            prop_assert_eq!(held(&opened, &edit.cell), edit.old.clone());
        }
        let xml = |bytes: &[u8]| {
            let package = Package::read(bytes).expect("zip");
            let part = package.part("xl/worksheets/sheet1.xml", 1 << 20).expect("a part");
            let xml = String::from_utf8(part.into_owned()).expect("text");
            // What the file says that the sum was before it was ever calculated.
            let (cells, formula) = xml.split_once("<f>").expect("a formula");
            (cells.to_owned(), formula.split_once("</c>").expect("a cell").1.to_owned())
        };
        prop_assert_eq!(xml(&back), xml(&bytes));
    }
}

/// The stated range follows cells that come and go at its edges.
#[test]
fn the_stated_range_follows_the_cells() {
    let sheet = |dimension: &str, rows: &str| {
        format!(
            "<worksheet><dimension ref=\"{dimension}\"/><sheetData>{rows}</sheetData></worksheet>"
        )
    };
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>1</v></c></row>";
    let more = format!("{rows}<row r=\"3\"><c r=\"E3\"><v>5</v></c></row>");
    let run = |xml: &str, cell: &str, content: Content| {
        let out = splice(
            xml,
            &changes(&[(cell, content)]),
            &Strings::default(),
            &mut Styles::none(),
        );
        out.expect("well-formed")
    };
    let wide = run(&sheet("A1:C1", rows), "E3", number(5.0));
    assert_eq!(wide, sheet("A1:E3", &more));
    assert_eq!(run(&wide, "E3", Content::Blank), sheet("A1:C1", rows));
    // One that is wider than the cells stays so.
    let wider = run(&sheet("A1:H9", &more), "E3", Content::Blank);
    assert_eq!(wider, sheet("A1:H9", rows));
}

/// A table, a formula that names one of its columns, and its row of totals.
fn with_table() -> Vec<u8> {
    use rust_xlsxwriter::{Formula, Table, TableColumn, TableFunction};
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_column(1, 1, [1, 2, 3]).expect("cells");
    let columns = [
        TableColumn::new()
            .set_header("Name")
            .set_total_label("Total"),
        TableColumn::new()
            .set_header("Amount")
            .set_total_function(TableFunction::Sum),
    ];
    let table = Table::new()
        .set_name("Sums")
        .set_columns(&columns)
        .set_total_row(true);
    sheet.add_table(0, 0, 4, 1, &table).expect("a table");
    let sum = Formula::new("=SUM(Sums[Amount])").set_result("6");
    sheet.write_formula(0, 4, sum).expect("a formula");
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn tables_follow_their_cells() {
    let bytes = with_table();
    let table = |bytes: &[u8]| {
        let package = Package::read(bytes).expect("zip");
        let part = package
            .part("xl/tables/table1.xml", 1 << 20)
            .expect("a table");
        String::from_utf8(part.into_owned()).expect("text")
    };
    // Formulas that name a column follow its cells.
    let out = patch(&bytes, &[edit("B2", number(1.0), number(10.0))]).expect("patched");
    let after = crate::open(&out).expect("opens");
    let sum = CellRef::new("Sheet1", CellPos::new(0, 4));
    assert_eq!(
        after.cell(&sum).map(|cell| &cell.content),
        Some(&number(15.0))
    );
    assert_eq!(table(&out), table(&bytes));
    // A header is the name of its column; a number becomes a text.
    let out = patch(&bytes, &[edit("A1", text("Name"), number(5.0))]).expect("patched");
    assert!(table(&out).contains("name=\"5\""), "{}", table(&out));
    let after = crate::open(&out).expect("opens");
    let header = CellRef::new("Sheet1", CellPos::new(0, 0));
    assert_eq!(
        after.cell(&header).map(|cell| &cell.content),
        Some(&text("5"))
    );
    // Not one that a formula uses, none, or one that is there.
    for (cell, old, new) in [
        ("B1", "Amount", text("Figure")),
        ("A1", "Name", Content::Blank),
        ("A1", "Name", text("AMOUNT")),
    ] {
        let refused = patch(&bytes, &[edit(cell, text(old), new)]).expect_err("refused");
        assert!(matches!(refused, PatchError::TableHeader(_)), "{refused}");
    }
    // The label of the totals is said by the table too.
    let out = patch(&bytes, &[edit("A5", text("Total"), text("In all"))]).expect("patched");
    assert!(
        table(&out).contains("totalsRowLabel=\"In all\""),
        "{}",
        table(&out)
    );
}

#[test]
fn a_new_sheet_gets_a_name_that_none_has_and_excel_takes() {
    let bytes = workbook();
    let package = Package::read(&bytes).expect("a package");
    let draft = super::draft::Draft::new(&package).expect("a draft");
    for (wanted, expected) in [
        ("Corrections", "Corrections"),
        ("sheet1", "sheet1 (2)"),
        ("'Sheet/2'", "Sheet2 (2)"),
        ("[]", " (2)"),
        (
            "A name of more than 31 letters is cut",
            "A name of more than 31 letters ",
        ),
    ] {
        assert_eq!(super::book::free_sheet_name(&draft, wanted), expected);
    }
    let long = "x".repeat(40);
    assert_eq!(super::book::free_sheet_name(&draft, &long).len(), 31);
}
