//! Headers that are near, second columns, copies of sheets, and figures that nobody asked for.

use super::super::{ChosenBy, Column, ColumnFault, LocateError, StructureFault, Submission, Value};
use super::{COLUMNS, in_language, moved, numbered, right_or_missing};
use crate::cell::{CellPos, CellRef};
use crate::template::{Template, layout, roadmap};
use crate::workbook::{Cell, Content, Sheet, Workbook};

const SHEET: &str = "Trafficking";

fn sheet<'a>(workbook: &'a mut Workbook, name: &str) -> &'a mut Sheet {
    let mut sheets = workbook.sheets.iter_mut();
    sheets.find(|sheet| sheet.name == name).expect("a sheet")
}

fn put(sheet: &mut Sheet, at: &str, content: Content) {
    let pos = at.parse().expect("a place");
    let cell = Cell {
        content,
        ..Cell::default()
    };
    sheet.cells.set(pos, cell);
}

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

fn header(workbook: &mut Workbook, name: &str, col: u32, content: Content) {
    let cell = Cell {
        content,
        ..Cell::default()
    };
    let pos = CellPos::new(layout::HEADER_ROW, col);
    sheet(workbook, name).cells.set(pos, cell);
}

fn without_names(template: &Template) -> Workbook {
    Workbook {
        names: Vec::new(),
        ..numbered(template)
    }
}

fn located(workbook: &Workbook, template: &Template) -> Submission {
    crate::locate(workbook, template).expect("the form")
}

fn columns(submission: &Submission) -> Vec<&ColumnFault> {
    let faults = submission.faults.iter();
    faults
        .map(|fault| match fault {
            StructureFault::Column(fault) => fault,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_header_in_other_clothes_is_the_header() {
    let template = roadmap();
    for (column, key) in COLUMNS.headers() {
        for language in ["en", "mk", "sq", "sr-Latn", "sr-Cyrl"] {
            let known = template.labels.get(key, language).to_owned();
            for header_text in [
                known.to_uppercase(),
                format!("  {known}\u{a0}"),
                known.replace(' ', "\n"),
            ] {
                let mut workbook = without_names(&template);
                header(&mut workbook, SHEET, column, text(&header_text));
                let submission = located(&workbook, &template);
                assert_eq!(submission.faults, [], "{header_text}");
                assert_eq!(right_or_missing(&template, &submission), Ok(0));
            }
        }
    }
}

#[test]
fn a_header_that_is_near_is_found_and_told() {
    let template = roadmap();
    for (column, col, texts) in [
        (
            Column::Value,
            layout::VALUE,
            &[
                "Value (H1 2020)",
                "Value:",
                "Values",
                "Vlaue",
                "Value for 2020",
                "Vrednosti",
            ][..],
        ),
        (
            Column::Note,
            COLUMNS.note,
            &["Notes", "Note (reason)", "Napomene*"][..],
        ),
        (
            Column::Evidence,
            COLUMNS.evidence,
            &["Evidence [link]", "Evidnce"][..],
        ),
        (
            Column::Code,
            layout::CODE,
            &["Code no.", "Codes", "No.", ""][..],
        ),
    ] {
        for wanted in texts {
            let mut workbook = without_names(&template);
            let content = if wanted.is_empty() {
                Content::Blank
            } else {
                text(wanted)
            };
            header(&mut workbook, SHEET, col, content);
            let submission = located(&workbook, &template);
            assert_eq!(right_or_missing(&template, &submission), Ok(0), "{wanted}");
            let cell = CellRef::new(SHEET, CellPos::new(layout::HEADER_ROW, col));
            let expected = ColumnFault::Near {
                column,
                cell,
                text: (*wanted).to_owned(),
            };
            assert_eq!(columns(&submission), [&expected], "{wanted}");
            let notes = submission.answers.iter();
            assert!(
                notes.into_iter().all(|answer| answer.has_note()),
                "{wanted}"
            );
        }
    }
}

#[test]
fn a_column_that_is_not_found_is_told_with_what_stands_there() {
    let template = roadmap();
    for (column, col) in [
        (Column::Value, layout::VALUE),
        (Column::Note, COLUMNS.note),
        (Column::Evidence, COLUMNS.evidence),
    ] {
        for wanted in ["Amount", ""] {
            let mut workbook = without_names(&template);
            let content = if wanted.is_empty() {
                Content::Blank
            } else {
                text(wanted)
            };
            header(&mut workbook, SHEET, col, content);
            let submission = located(&workbook, &template);
            let expected = ColumnFault::Missing {
                column,
                sheet: SHEET.to_owned(),
                cell: Some(CellRef::new(SHEET, CellPos::new(layout::HEADER_ROW, col))),
                text: wanted.to_owned(),
            };
            assert_eq!(columns(&submission), [&expected], "{wanted}");
            let read = submission
                .answers
                .iter()
                .all(|answer| answer.cell.is_some());
            assert_eq!(read, column != Column::Value);
        }
    }
}

#[test]
fn the_names_tell_a_column_whose_header_says_something_else() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    header(&mut workbook, SHEET, layout::VALUE, text("Amount"));
    let submission = located(&workbook, &template);
    assert_eq!(right_or_missing(&template, &submission), Ok(0));
    assert!(matches!(
        columns(&submission).as_slice(),
        [ColumnFault::Near { column: Column::Value, text, .. }] if text == "Amount"
    ));
}

#[test]
fn a_form_without_any_column_of_values_is_refused_with_the_place() {
    let template = roadmap();
    let mut workbook = without_names(&template);
    let sheets: Vec<String> = workbook
        .sheets
        .iter()
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in &sheets {
        header(&mut workbook, name, layout::VALUE, text("Amount"));
    }
    let first = format!("{}!D4", sheets.first().expect("a sheet"));
    let refused = crate::locate(&workbook, &template).map(|_| ());
    assert_eq!(refused, Err(LocateError::NoValues(first)));
}

#[test]
fn a_sheet_that_is_there_is_not_missing() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    *sheet(&mut workbook, "Storage") = Sheet {
        name: "Storage".to_owned(),
        ..Sheet::default()
    };
    workbook.names.retain(|name| name.cell.sheet != "Storage");
    let submission = located(&workbook, &template);
    let expected = ColumnFault::NoHeaders {
        sheet: "Storage".to_owned(),
    };
    assert_eq!(columns(&submission), [&expected]);
}

/// A sheet without its column of codes is found by its name, its questions by names or labels.
#[test]
fn a_sheet_without_codes_is_found() {
    let template = roadmap();
    for names in [true, false] {
        let mut workbook = numbered(&template);
        let gone = moved(sheet(&mut workbook, SHEET), |pos| {
            pos.col.checked_sub(1).map(|col| CellPos::new(pos.row, col))
        });
        *sheet(&mut workbook, SHEET) = gone;
        for name in workbook
            .names
            .iter_mut()
            .filter(|name| name.cell.sheet == SHEET)
        {
            name.cell.pos.col -= 1;
        }
        if !names {
            workbook.names.clear();
        }
        let submission = located(&workbook, &template);
        assert!(
            submission.faults.iter().any(|fault| matches!(
                fault,
                StructureFault::Column(ColumnFault::Missing {
                    column: Column::Code,
                    ..
                })
            )),
            "{:?}",
            submission.faults
        );
        let read = right_or_missing(&template, &submission).expect("nothing wrong");
        assert!(read < 5, "{read}");
    }
}

/// Another column with the header of the value is put before the right one.
fn with_second(template: &Template, filled: bool) -> Workbook {
    let mut workbook = numbered(template);
    let wider = moved(sheet(&mut workbook, SHEET), |pos| {
        let col = pos.col + u32::from(pos.col >= layout::VALUE);
        Some(CellPos::new(pos.row, col))
    });
    *sheet(&mut workbook, SHEET) = wider;
    for name in workbook
        .names
        .iter_mut()
        .filter(|name| name.cell.sheet == SHEET)
    {
        name.cell.pos.col += 1;
    }
    header(&mut workbook, SHEET, layout::VALUE, text("Value"));
    if filled {
        let rows: Vec<u32> = {
            let names = workbook
                .names
                .iter()
                .filter(|name| name.cell.sheet == SHEET);
            names.map(|name| name.cell.pos.row).collect()
        };
        for row in rows {
            let pos = CellPos::new(row, layout::VALUE);
            put(
                sheet(&mut workbook, SHEET),
                &pos.to_string(),
                Content::Number(7.0),
            );
        }
    }
    workbook
}

#[test]
fn of_two_columns_of_values_the_one_that_is_meant_is_read() {
    let template = roadmap();
    for (filled, names, by, used) in [
        (true, true, ChosenBy::Names, "E4"),
        (false, true, ChosenBy::Names, "E4"),
        (false, false, ChosenBy::Figures, "E4"),
        (true, false, ChosenBy::Place, "D4"),
    ] {
        let mut workbook = with_second(&template, filled);
        if !names {
            workbook.names.clear();
        }
        let submission = located(&workbook, &template);
        match columns(&submission).as_slice() {
            [
                ColumnFault::Second {
                    used: cell,
                    by: why,
                    others,
                    differing,
                },
            ] => {
                assert_eq!((cell.pos.to_string().as_str(), *why), (used, by));
                assert_eq!(others.len(), 1);
                assert!(!differing.is_empty());
            }
            other => panic!("{other:?}"),
        }
        let right = right_or_missing(&template, &submission);
        assert_eq!(right.is_ok(), by != ChosenBy::Place);
    }
}

/// A copy of a sheet before all others, in which one answer differs.
fn with_copy(template: &Template) -> Workbook {
    let mut workbook = numbered(template);
    let mut copy = sheet(&mut workbook, SHEET).clone();
    copy.name = format!("{SHEET} (2)");
    put(&mut copy, "D6", Content::Number(9999.0));
    workbook.sheets.insert(0, copy);
    workbook
}

#[test]
fn a_copy_of_a_sheet_is_told_once_and_not_used() {
    let template = roadmap();
    for (renamed, names, by) in [
        (false, true, ChosenBy::Header),
        (false, false, ChosenBy::Header),
        (true, true, ChosenBy::Names),
    ] {
        let mut workbook = with_copy(&template);
        let mut used = SHEET.to_owned();
        if renamed {
            used = "Goal 3".to_owned();
            sheet(&mut workbook, SHEET).name.clone_from(&used);
            for name in workbook
                .names
                .iter_mut()
                .filter(|name| name.cell.sheet == SHEET)
            {
                name.cell.sheet.clone_from(&used);
            }
        }
        if !names {
            workbook.names.clear();
        }
        let submission = located(&workbook, &template);
        assert_eq!(right_or_missing(&template, &submission), Ok(0));
        let expected = StructureFault::Copy {
            copy: format!("{SHEET} (2)"),
            differing: vec![CellRef::new(&used, "D6".parse().expect("a place"))],
            used,
            by,
        };
        assert_eq!(submission.faults, [expected]);
    }
    // Nothing tells which is meant.
    let mut workbook = with_copy(&template);
    sheet(&mut workbook, SHEET).name = "Goal 3".to_owned();
    workbook.names.clear();
    let submission = located(&workbook, &template);
    assert!(matches!(
        submission.faults.as_slice(),
        [StructureFault::Copy { by: ChosenBy::Place, used, .. }] if used == "Trafficking (2)"
    ));
}

#[test]
fn figures_that_the_form_does_not_ask_for_are_told() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    let own = sheet(&mut workbook, SHEET);
    put(own, "A200", text("NEW.CODE"));
    put(own, "D200", Content::Number(55.0));
    put(own, "D201", Content::Number(31.0));
    // A remark, and a sum below.
    put(own, "D202", text("as agreed"));
    put(own, "D203", Content::Number(86.0));
    if let Some(cell) = own.cells.get_mut(CellPos::new(202, layout::VALUE)) {
        cell.formula = Some("D200+D201".to_owned());
    }
    put(own, "H6", Content::Number(12.0));
    put(own, "H300", Content::Number(12.0));
    let submission = located(&workbook, &template);
    assert_eq!(right_or_missing(&template, &submission), Ok(0));
    let at = |cell: &str| CellRef::new(SHEET, cell.parse().expect("a place"));
    let rows = StructureFault::UnaskedRows {
        sheet: SHEET.to_owned(),
        cells: vec![
            (at("D200"), "NEW.CODE".to_owned()),
            (at("D201"), String::new()),
        ],
    };
    let columns = StructureFault::UnaskedColumns {
        sheet: SHEET.to_owned(),
        cells: vec![at("H6")],
    };
    assert_eq!(submission.faults, [rows, columns]);
}

#[test]
fn an_extra_sheet_that_looks_like_the_forms_is_told() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    let mut extra = Sheet {
        name: "More".to_owned(),
        ..Sheet::default()
    };
    for (at, word) in [
        ("A1", "Code"),
        ("B1", "Data point"),
        ("D1", "Value"),
        ("E1", "Note"),
    ] {
        put(&mut extra, at, text(word));
    }
    put(&mut extra, "A2", text("X.1"));
    put(&mut extra, "D2", Content::Number(3.0));
    workbook.sheets.push(extra);
    let submission = located(&workbook, &template);
    assert!(submission.faults.iter().any(|fault| matches!(
        fault,
        StructureFault::UnaskedRows { sheet, .. } if sheet == "More"
    )));
}

/// Lists with codes and notes that are no sheets of the form are left alone, also beside a faulty one.
#[test]
fn a_list_of_codes_is_no_sheet_of_the_form() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    let mut list = Sheet {
        name: "To do".to_owned(),
        ..Sheet::default()
    };
    for (at, word) in [("A1", "Code"), ("B1", "Data point"), ("C1", "Note")] {
        put(&mut list, at, text(word));
    }
    for (row, point) in template.data_points.iter().take(12).enumerate() {
        put(
            &mut list,
            &format!("A{}", row + 2),
            text(point.code.as_str()),
        );
    }
    workbook.sheets.insert(0, list);
    assert_eq!(located(&workbook, &template).faults, []);
    workbook.sheets.retain(|sheet| sheet.name != "Storage");
    let submission = located(&workbook, &template);
    assert!(matches!(
        submission.faults.as_slice(),
        [StructureFault::MissingSheet { sheet }] if sheet == "Storage"
    ));
    let answer = submission.answers.first().expect("an answer");
    assert_eq!(answer.value, Value::Number(0.0));
}

/// In any language, and without codes or names.
#[test]
fn labels_alone_find_what_they_found() {
    let template = roadmap();
    let workbook = in_language(&template, "mk", false);
    assert_eq!(located(&workbook, &template).faults, []);
}

/// The jurisdiction is known by its other names; that the form calls it otherwise stays a finding.
#[test]
fn a_jurisdiction_is_known_by_its_other_names() {
    let template = roadmap();
    let field = template.cover.first().expect("a field");
    for (name, known) in [
        ("Belgrade", "Belgrade"),
        ("БЕОГРАД", "Belgrade"),
        ("Republic of\u{a0}Serbia", "Belgrade"),
        ("Srbija", "Belgrade"),
        ("Shkup", "Skopje"),
        ("Skoplje", "Skopje"),
        ("prishtina", "Pristina"),
        ("Priština ", "Pristina"),
        ("Crna  Gora", "Podgorica"),
        ("Bosna i\nHercegovina", "Sarajevo"),
        ("Shqipëria", "Tirana"),
    ] {
        let mut workbook = numbered(&template);
        let first = workbook.sheets.first_mut().expect("the cover");
        let rows = layout::lines(&template, template.sheets.first().expect("a sheet"));
        let row = rows.iter().find_map(|(row, line)| match line {
            layout::Line::DataPoint(point) if point.code == field.code => Some(*row),
            _ => None,
        });
        let pos = CellPos::new(row.expect("a row"), layout::VALUE);
        put(first, &pos.to_string(), text(name));
        let submission = located(&workbook, &template);
        assert_eq!(submission.jurisdiction.as_deref(), Some(known), "{name}");
    }
    let mut workbook = numbered(&template);
    put(
        workbook.sheets.first_mut().expect("the cover"),
        "D5",
        text("Vienna"),
    );
    assert_eq!(located(&workbook, &template).jurisdiction, None);
}
