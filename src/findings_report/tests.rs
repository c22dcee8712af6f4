//! The report on a sample, opened again as a workbook.

use std::sync::Arc;

use super::workbook;
use crate::cell::CellPos;
use crate::language::Messages;
use crate::session::Session;
use crate::template::roadmap;
use crate::wire;
use crate::workbook::Content;

const BELGRADE: &[u8] = include_bytes!("../../templates/roadmap/samples/belgrade-2020-h1.xlsx");

#[test]
fn each_finding_has_its_row_with_numbers_and_proposals() {
    let template = Arc::new(roadmap());
    let messages = Messages::new("en");
    let session = Session::open("belgrade.xlsx", BELGRADE, Arc::clone(&template)).expect("opened");
    let report = wire::report(&session, &messages);
    let bytes = workbook(&report, None, &template, &messages).expect("written");
    let again = crate::open(&bytes).expect("a workbook");
    let sheet = &again.sheets[0];
    assert_eq!(sheet.name, "Findings");
    let text = |row: u32, column: u32| match sheet.cells.get(CellPos::new(row, column)) {
        Some(cell) => match &cell.content {
            Content::Text(text) => text.clone(),
            other => format!("{other:?}"),
        },
        None => String::new(),
    };
    assert_eq!(text(0, 0), "Findings in belgrade.xlsx");
    assert!(text(1, 0).starts_with("Belgrade, 2020-01-01 to 2020-06-30: errors: 3"));
    let rows: Vec<u32> = (4..4 + report.findings.len() as u32).collect();
    for (row, finding) in rows.iter().zip(&report.findings) {
        assert_eq!(text(*row, 5), finding.message);
        assert!(text(*row, 8).starts_with(&finding.rule));
        assert_eq!(text(*row, 9), "");
    }
    let balance = report
        .findings
        .iter()
        .position(|finding| finding.rule == "BAL-01")
        .expect("the finding");
    let row = rows[balance];
    assert_eq!(
        (text(row, 1), text(row, 2)),
        ("Policy".into(), "D30".into())
    );
    assert!(text(row, 6).contains("Policy!D29 = 1252"));
    assert!(text(row, 7).contains("Policy!D34: 0 → 647. "));
    let footnote = text(4 + report.findings.len() as u32 + 1, 0);
    assert!(footnote.contains("resolution 1244"), "{footnote}");

    // Some of them only; and the same report gives the same bytes.
    let some = vec![report.findings[1].id.clone()];
    let few = workbook(&report, Some(&some), &template, &messages).expect("written");
    let few = crate::open(&few).expect("a workbook");
    assert!(few.sheets[0].cells.get(CellPos::new(5, 5)).is_none());
    assert_eq!(
        workbook(&report, None, &template, &messages).expect("written"),
        bytes
    );
}
