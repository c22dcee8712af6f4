//! The regional workbook, calculated anew by LibreOffice, says what the engine says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stop a test"
)]

mod libreoffice;

use std::path::Path;
use std::sync::Arc;

use kpi_validator::desk::{Desk, Filed};
use kpi_validator::form::filled;
use kpi_validator::language::Messages;
use kpi_validator::package::{Change, Package};
use kpi_validator::regional_workbook;
use kpi_validator::synthetic::Generator;
use kpi_validator::template::roadmap;
use kpi_validator::workbook::{Content, Workbook};

use libreoffice::recalculate;

/// The six samples, and a period before of four of them.
fn desk() -> Desk {
    let template = Arc::new(roadmap());
    let mut desk = Desk::new(Arc::clone(&template));
    let root = env!("CARGO_MANIFEST_DIR");
    for name in [
        "belgrade",
        "podgorica",
        "pristina",
        "sarajevo",
        "skopje",
        "tirana",
    ] {
        let path = format!("{root}/templates/roadmap/samples/{name}-2020-h1.xlsx");
        let bytes = std::fs::read(path).expect("a sample");
        let filed = Filed::read(&format!("2020/{name}.xlsx"), &bytes, &template);
        desk.add(filed.expect("a form"));
    }
    let mut generator = Generator::new(&template, 5);
    for _ in 0..4 {
        let made = generator.next(true).expect("a submission");
        let figures = made.previous.expect("the period before");
        let bytes = filled(&template, &Messages::new("en"), &figures).expect("a form");
        let path = format!("2019/{}.xlsx", made.jurisdiction);
        desk.add(Filed::read(&path, &bytes, &template).expect("a form"));
    }
    desk.compare_all();
    desk
}

/// The workbook without the results of its formulas, so that none can be copied.
fn without_results(bytes: &[u8]) -> Vec<u8> {
    let package = Package::read(bytes).expect("a package");
    let sheets = package.entries().iter();
    let sheets = sheets.filter(|entry| entry.name.starts_with("xl/worksheets/sheet"));
    let changes = sheets.map(|entry| {
        let part = package.unpack(entry, 1 << 26).expect("a part");
        let text = String::from_utf8(part.into_owned()).expect("text");
        let mut out = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find("</f><v>") {
            let (before, after) = rest.split_at(at + 4);
            out.push_str(before);
            let end = after.find("</v>").expect("the end of a value");
            rest = &after[end + 4..];
        }
        out.push_str(rest);
        Change {
            name: entry.name.clone(),
            content: Some(out.into_bytes()),
        }
    });
    package
        .with(&changes.collect::<Vec<_>>())
        .expect("a package")
}

fn recalculated(bytes: &[u8]) -> Workbook {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("regional");
    let _absent = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("regional.xlsx");
    std::fs::write(&file, bytes).expect("a file");
    let out = folder.join("out");
    recalculate(&[file], &out, &folder.join("profile"));
    let bytes = std::fs::read(out.join("regional.xlsx")).expect("the file, calculated");
    kpi_validator::open(&bytes).expect("opens")
}

#[test]
fn libreoffice_calculates_the_figures_of_the_engine() {
    let desk = desk();
    let regional = desk.regional(None);
    assert_eq!(regional.tables.len(), 2);
    let messages = Messages::new("en");
    let bytes = regional_workbook::workbook(&regional, desk.template(), &messages);
    let bytes = bytes.expect("a workbook");
    // What the engine said stands in the workbook as the results of its formulas.
    let engine = kpi_validator::open(&bytes).expect("opens");
    let calculated = recalculated(&without_results(&bytes));
    let (mut numbers, mut words) = (0, 0);
    for sheet in &engine.sheets {
        let other = calculated.sheet(&sheet.name).expect("the same sheet");
        for (pos, cell) in sheet
            .cells
            .iter()
            .filter(|(_, cell)| cell.formula.is_some())
        {
            let found = other.cells.get(pos).map(|cell| cell.content.clone());
            let found = found.unwrap_or(Content::Blank);
            let place = format!(
                "{}!{pos} ={}",
                sheet.name,
                cell.formula.as_deref().unwrap_or("")
            );
            match (&cell.content, &found) {
                (Content::Number(one), Content::Number(other)) => {
                    assert!(
                        (one - other).abs() <= 1e-9 * one.abs().max(1.0),
                        "{place}: {one} {other}"
                    );
                    numbers += 1;
                }
                (Content::Text(one), Content::Text(other)) => {
                    assert_eq!(one, other, "{place}");
                    words += 1;
                }
                (Content::Text(one), Content::Blank) if one.is_empty() => {}
                (Content::Blank, Content::Blank) => {}
                (Content::Blank, Content::Text(other)) if other.is_empty() => {}
                (one, other) => panic!("{place}: {one:?} {other:?}"),
            }
        }
    }
    assert!(numbers > 500, "{numbers} numbers");
    assert!(words > 100, "{words} names of who is missing");
}
