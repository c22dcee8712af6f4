//! The regional workbook, read back.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::workbook;
use crate::cell::CellRef;
use crate::desk::{Desk, Filed};
use crate::language::Messages;
use crate::package::Package;
use crate::template::roadmap;
use crate::workbook::{Content, Workbook};

/// The six samples on a desk, of which Skopje stood in a zip file.
fn samples(without: &[&str]) -> Desk {
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
        if without.contains(&name) {
            continue;
        }
        let file = format!("{name}-2020-h1.xlsx");
        let bytes = std::fs::read(format!("{root}/templates/roadmap/samples/{file}"));
        let path = if name == "skopje" {
            format!("late.zip/{file}")
        } else {
            format!("2020/{file}")
        };
        let filed = Filed::read(&path, &bytes.expect("a sample"), &template);
        desk.add(filed.expect("a form"));
    }
    desk.compare_all();
    desk
}

fn written(desk: &Desk) -> (Vec<u8>, Workbook) {
    let regional = desk.regional(None);
    let bytes = workbook(&regional, desk.template(), &Messages::new("en")).expect("a workbook");
    let read = crate::open(&bytes).expect("opens");
    (bytes, read)
}

fn texts(workbook: &Workbook, sheet: &str) -> BTreeMap<String, String> {
    let sheet = workbook.sheet(sheet).expect("a sheet");
    let cells = sheet.cells.iter();
    let told = cells.map(|(pos, cell)| {
        let text = crate::submission::value::shown(&cell.content, false);
        (pos.to_string(), text)
    });
    told.collect()
}

#[test]
fn there_is_a_sheet_for_each_goal_with_jurisdictions_as_columns() {
    let (_, workbook) = written(&samples(&[]));
    let names: Vec<&str> = workbook
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    let expected = [
        "Summary",
        "Headlines",
        "Legislation",
        "Policy",
        "Trafficking",
        "Awareness",
        "Possession",
        "Destruction",
        "Storage",
        "Shares",
        "Open findings",
        "Sources",
    ];
    assert_eq!(names, expected);
    let cells = texts(&workbook, "Trafficking");
    let header: Vec<&str> = ["D5", "E5", "F5", "G5", "H5", "I5", "J5", "K5"]
        .iter()
        .map(|cell| cells[*cell].as_str())
        .collect();
    let expected = [
        "Belgrade",
        "Podgorica",
        "Pristina",
        "Sarajevo",
        "Skopje",
        "Tirana",
        "Region",
        "Not in the total",
    ];
    assert_eq!(header, expected);
}

#[test]
fn totals_are_formulas_and_name_who_is_missing() {
    let desk = samples(&["tirana"]);
    let (_, workbook) = written(&desk);
    let table = &desk.regional(None).tables[0];
    let sheet = workbook.sheet("Trafficking").expect("a sheet");
    let rows = sheet.cells.iter().filter(|(pos, _)| pos.col == 0);
    let mut sums = 0;
    for (pos, cell) in rows {
        let Content::Text(code) = &cell.content else {
            continue;
        };
        let Some(code) = crate::code::Code::new(code) else {
            continue;
        };
        let Some(row) = table.row(desk.template(), &code) else {
            continue;
        };
        let at = |col: u32| {
            let cell = CellRef::new("Trafficking", crate::cell::CellPos::new(pos.row, col));
            workbook.cell(&cell)
        };
        if !desk
            .template()
            .data_point(&code)
            .is_some_and(|point| point.adds_up())
        {
            continue;
        }
        sums += 1;
        let total = at(9).expect("a total");
        assert!(
            total
                .formula
                .as_ref()
                .is_some_and(|formula| formula.contains("SUM("))
        );
        assert_eq!(
            total.content,
            row.sum
                .map_or(Content::Text(String::new()), Content::Number),
            "{code}"
        );
        let Some(Content::Text(missing)) = at(10).map(|cell| &cell.content) else {
            panic!("no names at {code}");
        };
        assert!(missing.contains("Tirana"), "{code}: {missing}");
    }
    assert!(sums > 30, "{sums}");
}

#[test]
fn figures_lead_to_their_cells() {
    let (bytes, _) = written(&samples(&[]));
    let package = Package::read(&bytes).expect("a package");
    let part = |name: &str| {
        let entry = package.entry(name).expect("a part");
        let bytes = package.unpack(entry, 1 << 24).expect("unpacks");
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let links = part("xl/worksheets/_rels/sheet5.xml.rels");
    assert!(links.contains("Target=\"2020/belgrade-2020-h1.xlsx\""));
    let sheet = part("xl/worksheets/sheet5.xml");
    assert!(sheet.contains("location=\"'Trafficking'!D"));
    // What stood in a zip file cannot be opened from here.
    assert!(sheet.contains("location=\"'Sources'!A") || sheet.contains("location=\"Sources!A"));
    assert!(sheet.contains("late.zip/skopje-2020-h1.xlsx · Trafficking!D"));
    let chart = part("xl/charts/chart1.xml");
    assert!(chart.contains("barChart") && chart.contains("Headlines!$B$"));
}

#[test]
fn the_same_files_in_another_order_give_the_same_bytes() {
    let desk = samples(&[]);
    let mut other = Desk::new(Arc::new(roadmap()));
    for file in desk.files().iter().rev() {
        other.add(file.clone());
    }
    other.compare_all();
    assert_eq!(written(&desk).0, written(&other).0);
}

#[test]
fn an_empty_desk_gives_a_workbook_that_says_so() {
    let desk = Desk::new(Arc::new(roadmap()));
    let (_, workbook) = written(&desk);
    assert!(workbook.sheet("Summary").is_some());
}

/// The name of a file is no address of something else.
#[test]
fn no_name_of_a_file_leads_to_a_server() {
    use super::goal::has_no_link;
    for path in [
        "\\\\server\\share\\report.xlsx",
        "2020/\\\\server\\share.xlsx",
        "//server/share.xlsx",
        "/etc/report.xlsx",
        "../report.xlsx",
        "http://server/report.xlsx",
        "mailto:a@b.example.xlsx",
        "C:\\report.xlsx",
        "late.zip/report.xlsx",
        "2020/re\nport.xlsx",
    ] {
        assert!(has_no_link(path), "{path}");
    }
    assert!(!has_no_link("2020/Извјештај č #1 100%.xlsx"));

    let template = Arc::new(roadmap());
    let mut desk = Desk::new(Arc::clone(&template));
    let root = env!("CARGO_MANIFEST_DIR");
    let bytes = std::fs::read(format!(
        "{root}/templates/roadmap/samples/tirana-2020-h1.xlsx"
    ));
    let path = "\\\\server.example\\share\\report.xlsx";
    let filed = Filed::read(path, &bytes.expect("a sample"), &template);
    desk.add(filed.expect("a form"));
    desk.compare_all();
    let (bytes, _) = written(&desk);
    let package = Package::read(&bytes).expect("a package");
    let links = package
        .entries()
        .iter()
        .filter(|entry| entry.name.ends_with(".rels"));
    for entry in links {
        let bytes = package.unpack(entry, 1 << 24).expect("unpacks");
        assert!(
            !String::from_utf8_lossy(&bytes).contains("server.example"),
            "{}",
            entry.name
        );
    }
}
