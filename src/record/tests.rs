//! Records in workbooks that have sheets, comments and properties of their own.

use std::collections::BTreeMap;

use super::{Entry, Moment, Record, Words};
use crate::cell::CellRef;
use crate::language::Messages;
use crate::package::Package;
use crate::patch::{Changes, write};
use crate::workbook::Content;

fn record() -> Record {
    Record {
        time: Moment::from_iso("2026-11-23 14:05").expect("a time"),
        before: "00ff".to_owned(),
        form: String::new(),
        entries: vec![Entry {
            cell: cell("A1"),
            code: String::new(),
            label: "=HYPERLINK(\"x\") <b>&".to_owned(),
            old: Content::Text("=1+1".to_owned()),
            new: Content::Date(43_982.0),
            rules: String::new(),
            reason: "because".to_owned(),
            accepted: "confirmed".to_owned(),
        }],
        words: Messages::new("en").record_words(None),
    }
}

fn cell(text: &str) -> CellRef {
    CellRef::new("It's one", text.parse().expect("a cell"))
}

/// A workbook with a sheet that is called as ours would be, and with a comment.
fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook
        .add_worksheet()
        .set_name("It's one")
        .expect("a name");
    sheet.write(0, 0, 5).expect("a cell");
    sheet
        .insert_note(1, 1, &rust_xlsxwriter::Note::new("Look at this."))
        .expect("a note");
    let other = workbook
        .add_worksheet()
        .set_name("corrections")
        .expect("a name");
    other.write(0, 0, "mine").expect("a cell");
    workbook.save_to_buffer().expect("a workbook")
}

fn part(bytes: &[u8], name: &str) -> String {
    let package = Package::read(bytes).expect("a package");
    let part = package.part(name, 1 << 20).expect(name);
    String::from_utf8(part.into_owned()).expect("text")
}

fn written(bytes: &[u8], record: &Record, marks: BTreeMap<CellRef, String>) -> Vec<u8> {
    let workbook = crate::open(bytes).expect("a workbook");
    let changes = Changes {
        record: Some(record),
        marks,
        ..Changes::default()
    };
    write(&workbook, &changes).expect("written")
}

#[test]
fn the_sheet_gets_a_free_name_and_keeps_its_place_when_it_is_renamed() {
    let bytes = workbook();
    let once = written(&bytes, &record(), BTreeMap::new());
    let sheets = |bytes: &[u8]| -> Vec<String> {
        let workbook = crate::open(bytes).expect("a workbook");
        workbook
            .sheets
            .into_iter()
            .map(|sheet| sheet.name)
            .collect()
    };
    assert_eq!(
        sheets(&once),
        ["It's one", "corrections", "Corrections (2)"]
    );
    // A person renames it; Excel renames it in the formulas too.
    let book = part(&once, "xl/workbook.xml").replace("Corrections (2)", "What we changed");
    let change = crate::package::Change {
        name: "xl/workbook.xml".to_owned(),
        content: Some(book.into_bytes()),
    };
    let package = Package::read(&once).expect("a package");
    let renamed = package.with(&[change]).expect("a package");
    let twice = written(&renamed, &record(), BTreeMap::new());
    assert_eq!(
        sheets(&twice),
        ["It's one", "corrections", "What we changed"]
    );
    let sheet = part(&twice, "xl/worksheets/sheet3.xml");
    assert_eq!(sheet.matches("<hyperlink ref").count(), 2);
    assert!(sheet.contains("<dimension ref=\"A1:K6\"/>"), "{sheet}");
    // What people typed is text, and the link leads to the cell.
    assert!(
        sheet.contains("=HYPERLINK(\"x\") &lt;b&gt;&amp;</t>"),
        "{sheet}"
    );
    assert!(!sheet.contains("<f>"));
    assert!(
        sheet.contains("location=\"&apos;It&apos;&apos;s one&apos;!A1\""),
        "{sheet}"
    );
    // A deleted sheet leaves a name without a place, and a new sheet is made.
    let book = part(&once, "xl/workbook.xml").replace("'Corrections (2)'!$A$4<", "#REF!<");
    let change = crate::package::Change {
        name: "xl/workbook.xml".to_owned(),
        content: Some(book.into_bytes()),
    };
    let deleted = package.with(&[change]).expect("a package");
    let again = written(&deleted, &record(), BTreeMap::new());
    assert_eq!(sheets(&again).len(), 4);
    let book = part(&again, "xl/workbook.xml");
    assert_eq!(book.matches("KPI_Validator.Corrections").count(), 1);
}

#[test]
fn marks_stand_beside_the_comments_that_are_there() {
    let bytes = workbook();
    let marks = BTreeMap::from([
        (cell("A1"), "was <4>".to_owned()),
        (cell("B2"), "was nothing".to_owned()),
    ]);
    let out = written(&bytes, &record(), marks);
    let comments = part(&out, "xl/comments1.xml");
    assert!(
        comments.contains("<author>KPI Validator</author></authors>"),
        "{comments}"
    );
    assert_eq!(comments.matches("<comment ").count(), 2);
    // The comment of B2 goes on; A1 has one of its own.
    assert!(comments.contains("Look at this."));
    assert!(comments.contains("was nothing") && comments.contains("was &lt;4&gt;"));
    let drawing = part(&out, "xl/drawings/vmlDrawing1.vml");
    assert_eq!(drawing.matches("<v:shape ").count(), 2);
    assert!(
        drawing.contains("<x:Row>0</x:Row><x:Column>0</x:Column>"),
        "{drawing}"
    );
    assert!(drawing.trim_end().ends_with("</xml>"));
}

#[test]
fn words_come_from_the_language() {
    let Words { sheet, headers, .. } = Messages::new("en").record_words(None);
    assert_eq!(sheet, "Corrections");
    assert!(headers.iter().all(|header| !header.starts_with("record-")));
}

#[test]
fn times_are_read() {
    for (text, shown) in [
        ("2026-11-23T14:05:09", Some("2026-11-23 14:05")),
        ("2026-11-23T14:05:09.123+01:00", Some("2026-11-23 14:05")),
        ("2026-11-23 14:05", Some("2026-11-23 14:05")),
        ("2026-11-23T25:05", None),
        ("2026-11-23", None),
        ("", None),
    ] {
        let moment = Moment::from_iso(text);
        assert_eq!(moment.map(Moment::shown).as_deref(), shown, "{text}");
    }
    let noon = Moment::from_iso("2020-05-31 12:00").expect("a time");
    assert_eq!(noon.serial(false), 43_982.5);
}
