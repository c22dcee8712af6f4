//! Packages: read, changed, and read again.

use super::book::Book;
use super::doubt::Doubt;
use super::{Change, Package, PackageError};

const LIMIT: u64 = 1 << 20;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn sample() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, 5).expect("a cell");
    workbook.save_to_buffer().expect("a workbook")
}

fn change(name: &str, content: &str) -> Change {
    Change {
        name: name.to_owned(),
        content: Some(content.as_bytes().to_vec()),
    }
}

#[test]
fn a_changed_entry_is_new_and_all_others_keep_their_bytes() {
    let bytes = sample();
    for prefix in [&b""[..], b"something before the archive"] {
        let bytes = [prefix, &bytes].concat();
        let package = Package::read(&bytes).expect("a package");
        assert_eq!(package.with(&[]).expect("the same"), bytes);
        let sheet = "xl/worksheets/sheet1.xml";
        let changes = [
            change(sheet, "<changed/>"),
            change("new/part.xml", "<new/>"),
        ];
        let out = package.with(&changes).expect("a changed package");
        let again = Package::read(&out).expect("a package again");
        assert_eq!(again.entries().len(), package.entries().len() + 1);
        for entry in package.entries() {
            let other = again.entry(&entry.name).expect("the entry");
            match entry.name == sheet {
                true => assert_eq!(
                    &*again.unpack(other, LIMIT).expect("content"),
                    b"<changed/>"
                ),
                false => assert_eq!(again.packed(other), package.packed(entry), "{}", entry.name),
            }
        }
        assert_eq!(
            &*again.part("/NEW/part.xml", LIMIT).expect("content"),
            b"<new/>"
        );
        // Changed back, it is the same but for the compression of that one entry.
        let old = package.part(sheet, LIMIT).expect("content").into_owned();
        let back = again
            .with(&[
                Change {
                    name: sheet.to_owned(),
                    content: Some(old.clone()),
                },
                Change {
                    name: "new/part.xml".to_owned(),
                    content: None,
                },
            ])
            .expect("changed back");
        let back = Package::read(&back).expect("a package");
        assert_eq!(back.entries().len(), package.entries().len());
        assert_eq!(back.part(sheet, LIMIT).expect("content").into_owned(), old);
    }
}

/// An independent reader, which checks every checksum, agrees.
#[test]
fn another_reader_accepts_what_was_written() {
    let bytes = sample();
    let package = Package::read(&bytes).expect("a package");
    let out = package
        .with(&[change("docProps/app.xml", "<a/>")])
        .expect("a changed package");
    let reader = calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(std::io::Cursor::new(out));
    assert!(reader.is_ok());
}

#[test]
fn what_is_cut_off_is_refused() {
    let bytes = sample();
    for length in [0, 1, 21, bytes.len() / 2, bytes.len() - 1] {
        let cut = bytes.get(..length).expect("a part");
        assert_eq!(
            Package::read(cut).map(|_| ()),
            Err(PackageError::Truncated),
            "{length}"
        );
    }
}

#[test]
fn an_entry_beyond_the_limit_is_refused_whatever_it_claims() {
    let bytes = sample();
    let package = Package::read(&bytes).expect("a package");
    let out = package
        .with(&[change("big.xml", &"0".repeat(100_000))])
        .expect("a package");
    let again = Package::read(&out).expect("a package");
    let refused = again.part("big.xml", 99_999);
    assert_eq!(
        refused,
        Err(PackageError::TooLarge("big.xml".to_owned(), 99_999))
    );
    assert!(again.part("big.xml", 100_000).is_ok());
}

proptest::proptest! {
    /// Damage anywhere is an error or a package, never a panic.
    #[test]
    fn damage_does_not_panic(at in 0usize..6000, value in proptest::prelude::any::<u8>()) {
        let mut bytes = sample();
        let length = bytes.len();
        if let Some(byte) = bytes.get_mut(at % length) {
            *byte = value;
        }
        if let Ok(package) = Package::read(&bytes) {
            for entry in package.entries() {
                let _ = package.unpack(entry, LIMIT);
            }
            let _ = package.with(&[change("new.xml", "x")]);
        }
    }
}

#[test]
fn a_new_package_holds_its_files_and_has_no_clock() {
    let long = vec![b'x'; 70_000];
    let files: [(&str, &[u8]); 3] = [
        ("Skopje/findings.xlsx", b"PK"),
        ("Подгорица/писмо.txt", &long),
        ("empty.txt", b""),
    ];
    let bytes = super::new(files).expect("a package");
    assert_eq!(super::new(files).expect("a package"), bytes);
    assert!(bytes.len() < 2000);
    let package = Package::read(&bytes).expect("a package");
    let names: Vec<&str> = package.entries().iter().map(|entry| &*entry.name).collect();
    assert_eq!(names, files.map(|(name, _)| name));
    for (entry, (_, content)) in package.entries().iter().zip(files) {
        assert_eq!(&*package.unpack(entry, LIMIT).expect("content"), content);
    }
    let none = super::new([]).expect("a package");
    assert_eq!(Package::read(&none).expect("a package").entries(), []);
}

#[test]
fn no_two_sheets_have_one_name_or_one_part() {
    let bytes = sample();
    let package = Package::read(&bytes).expect("a package");
    let read = |sheets: &str| {
        let xml = format!("<workbook xmlns='{MAIN}' xmlns:r='{RELATIONS}'>{sheets}</workbook>");
        let out = package.with(&[change("xl/workbook.xml", &xml)]);
        let out = out.expect("a changed package");
        let book = Book::read(&Package::read(&out).expect("a package again"));
        book.map(|book| book.sheets.len())
    };
    let doubt = |doubt, place: &str| Err(PackageError::Doubt(doubt, place.to_owned()));
    let part = "xl/workbook.xml";
    let one = "<sheet name='A' sheetId='1' r:id='rId1'/>";
    for (sheets, expected) in [
        (one.to_owned(), Ok(1)),
        // A prefix means what it is declared to mean.
        (
            format!("<sheet name='A' id='x' q:id='rId1' xmlns:q='{RELATIONS}'/>"),
            Ok(1),
        ),
        (
            format!("<x:sheet name='A' r:id='rId1' xmlns:x='{MAIN}'/>"),
            Ok(1),
        ),
        (
            "<sheet name='A' id='rId1'/>".to_owned(),
            doubt(Doubt::SheetLost, "A"),
        ),
        (
            "<sheet name='A' r:id='rId1' xmlns:r='urn:other'/>".to_owned(),
            doubt(Doubt::SheetLost, "A"),
        ),
        (
            "<sheet name='A' r:id='rId9'/>".to_owned(),
            doubt(Doubt::SheetLost, "A"),
        ),
        (
            "<sheet name='A' r:id='rId2'/>".to_owned(),
            // It leads to the theme.
            doubt(Doubt::SheetLost, "A"),
        ),
        (
            "<sheet r:id='rId1'/>".to_owned(),
            doubt(Doubt::SheetLost, part),
        ),
        (
            format!("{one}<x:sheet name='B' r:id='rId1' xmlns:x='urn:other'/>"),
            doubt(Doubt::Foreign, part),
        ),
        (
            format!("{one}<sheet name='B' r:id='rId1'/>"),
            doubt(Doubt::SheetTwice, "B"),
        ),
        (
            format!("{one}<sheet name='a' sheetId='2' r:id='rId1'/>"),
            doubt(Doubt::SheetTwice, "a"),
        ),
        (
            format!("{one}<sheet name='B' sheetId='1' r:id='rId1'/>"),
            doubt(Doubt::SheetTwice, part),
        ),
        (
            format!("{one}</sheets><sheets>"),
            doubt(Doubt::ListTwice, part),
        ),
        (
            format!("{one}</sheets><workbookPr/><workbookPr date1904='1'/><sheets>"),
            doubt(Doubt::ListTwice, part),
        ),
    ] {
        assert_eq!(
            read(&format!("<sheets>{sheets}</sheets>")),
            expected,
            "{sheets}"
        );
    }
    let names = |names: &str| {
        let names = format!("<sheets>{one}</sheets><definedNames>{names}</definedNames>");
        read(&names)
    };
    let name = "<definedName name='N'>Sheet1!$A$1</definedName>";
    assert_eq!(names(&format!("{name}{name}")), Ok(1));
    let other = "<definedName name='n'>Sheet1!$A$2</definedName>";
    assert_eq!(
        names(&format!("{name}{other}")),
        doubt(Doubt::NameTwice, "n")
    );
    let own = "<definedName name='N' localSheetId='0'>Sheet1!$A$2</definedName>";
    assert_eq!(names(&format!("{name}{own}")), Ok(1));
}
