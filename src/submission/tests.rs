//! Forms that people have moved about in.

mod structure;

use proptest::prelude::*;

use super::{Column, ColumnFault, FoundBy, LocateError, StructureFault, Submission, Value};
use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::language::texts::LANGUAGES;
use crate::template::{Template, layout, roadmap};
use crate::workbook::arrangement::Offered;
use crate::workbook::{Cell, Cells, Content, DefinedName, Format, Sheet, Workbook};

const COLUMNS: layout::Columns = layout::Columns::new(false);

/// A workbook that holds the form; data point number `n` holds the number `n`.
fn numbered(template: &Template) -> Workbook {
    in_language(template, "en", true)
}

/// The same in another language; with codes and names, or with nothing but its labels.
fn in_language(template: &Template, language: &str, coded: bool) -> Workbook {
    let mut names = Vec::new();
    let mut number = 0.0;
    let mut sheets = Vec::new();
    for definition in &template.sheets {
        let mut cells = Vec::new();
        let mut put = |row, col, content| {
            cells.push((
                CellPos::new(row, col),
                Cell {
                    content,
                    ..Cell::default()
                },
            ));
        };
        for (col, key) in COLUMNS.headers() {
            let header = template.labels.get(key, language).to_owned();
            put(layout::HEADER_ROW, col, Content::Text(header));
        }
        for (row, line) in layout::lines(template, definition) {
            if let layout::Line::DataPoint(point) = line {
                let label = template.label(&point.code, language);
                put(row, layout::LABEL, Content::Text(label));
                put(row, layout::VALUE, Content::Number(number));
                put(row, COLUMNS.note, Content::Text(format!("note {number}")));
                number += f64::from(u8::from(!definition.cover));
                if !coded {
                    continue;
                }
                put(row, layout::CODE, Content::Text(point.code.to_string()));
                names.push(DefinedName {
                    name: layout::defined_name(&point.code),
                    cell: CellRef::new(&definition.id, CellPos::new(row, layout::VALUE)),
                });
            }
        }
        sheets.push(Sheet {
            name: definition.id.clone(),
            hidden: false,
            cells: Cells::new(cells),
            ..Sheet::default()
        });
    }
    Workbook {
        bytes: [].into(),
        format: Format::Xlsx,
        sheets,
        names,
        epoch_1904: false,
    }
}

/// The cells of a sheet at other places; those without one are gone.
fn moved(sheet: &Sheet, place: impl Fn(CellPos) -> Option<CellPos>) -> Sheet {
    let cells = sheet
        .cells
        .iter()
        .filter_map(|(pos, cell)| Some((place(pos)?, cell.clone())));
    Sheet {
        cells: Cells::new(cells.collect()),
        ..sheet.clone()
    }
}

/// Each data point holds its own number, or is reported as missing and nothing else.
fn right_or_missing(template: &Template, submission: &Submission) -> Result<usize, String> {
    let mut missing = 0;
    for ((number, point), answer) in (0u16..).zip(&template.data_points).zip(&submission.answers) {
        let own = Value::Number(f64::from(number));
        let whole_number_kind = answer.value == own || matches!(answer.value, Value::Unreadable(_));
        match &answer.cell {
            Some(_)
                if whole_number_kind && answer.content == Content::Number(f64::from(number)) => {}
            Some(cell) => {
                return Err(format!(
                    "{} was read from {cell}: {:?}",
                    point.code, answer.content
                ));
            }
            None => {
                let told = submission.faults.iter().any(|fault| match fault {
                    StructureFault::MissingDataPoint { code, .. } => code == &point.code,
                    StructureFault::MissingSheet { sheet } => sheet == &point.sheet,
                    StructureFault::Column(ColumnFault::Missing { column, sheet, .. }) => {
                        *column == Column::Value && sheet.ends_with(&point.sheet)
                    }
                    StructureFault::Column(ColumnFault::NoHeaders { sheet }) => {
                        sheet == &point.sheet
                    }
                    _ => false,
                });
                if !told {
                    return Err(format!("{} is missing and nobody is told", point.code));
                }
                missing += 1;
            }
        }
    }
    Ok(missing)
}

#[test]
fn the_form_is_found_as_it_is() {
    let template = roadmap();
    let submission = crate::locate(&numbered(&template), &template).expect("the form");
    assert_eq!(submission.faults, []);
    assert_eq!(right_or_missing(&template, &submission), Ok(0));
}

#[test]
fn another_workbook_is_refused() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    workbook.sheets.truncate(1);
    assert_eq!(
        crate::locate(&workbook, &template).map(|_| ()),
        Err(LocateError::AnotherForm)
    );
    workbook.sheets.clear();
    assert_eq!(
        crate::locate(&workbook, &template).map(|_| ()),
        Err(LocateError::AnotherForm)
    );
}

#[test]
fn a_missing_sheet_is_told_once() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    workbook.sheets.retain(|sheet| sheet.name != "Storage");
    let submission = crate::locate(&workbook, &template).expect("the form");
    let expected = StructureFault::MissingSheet {
        sheet: "Storage".to_owned(),
    };
    assert_eq!(submission.faults, [expected]);
}

#[test]
fn a_row_that_stands_twice_is_told_with_both_places() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    let policy = workbook
        .sheets
        .iter_mut()
        .find(|sheet| sheet.name == "Policy")
        .expect("a sheet");
    let copy = |pos: CellPos, content| {
        (
            pos,
            Cell {
                content,
                ..Cell::default()
            },
        )
    };
    let (pos, cell) = copy(
        CellPos::new(200, layout::CODE),
        Content::Text("FFP.YEAR".to_owned()),
    );
    policy.cells.set(pos, cell);
    let submission = crate::locate(&workbook, &template).expect("the form");
    match submission.faults.as_slice() {
        [StructureFault::Repeated { code, cells, .. }] => {
            assert_eq!(code.as_str(), "FFP.YEAR");
            assert_eq!(
                cells.last().map(ToString::to_string).as_deref(),
                Some("Policy!D201")
            );
        }
        other => panic!("{other:?}"),
    }
}

/// A deleted code is made good by the name of the value cell; a name that points at the row of
/// another data point is not believed.
#[test]
fn a_deleted_code_is_made_good_by_the_name_of_the_cell() {
    let template = roadmap();
    let mut workbook = numbered(&template);
    let code = Code::new("TR.IN").expect("a code");
    let name = layout::defined_name(&code);
    let cell = workbook
        .names
        .iter()
        .find(|known| known.name == name)
        .expect("a name")
        .cell
        .clone();
    let sheet = workbook
        .sheets
        .iter_mut()
        .find(|sheet| sheet.name == cell.sheet)
        .expect("a sheet");
    let gone = CellPos::new(cell.pos.row, layout::CODE);
    *sheet = moved(sheet, |pos| (pos != gone).then_some(pos));
    let submission = crate::locate(&workbook, &template).expect("the form");
    assert_eq!(submission.faults, []);
    assert_eq!(right_or_missing(&template, &submission), Ok(0));
    for known in &mut workbook.names {
        if known.name == name {
            known.cell.pos.row += 1;
        }
    }
    // The label of the row is left.
    let submission = crate::locate(&workbook, &template).expect("the form");
    assert_eq!(right_or_missing(&template, &submission), Ok(0));
    let answer = submission.answer(&template, &code).expect("an answer");
    assert_eq!(answer.found_by, FoundBy::Label);
    // Another row that is called the same makes it no evidence.
    let sheet = workbook
        .sheets
        .iter_mut()
        .find(|sheet| sheet.name == cell.sheet)
        .expect("a sheet");
    let label = CellPos::new(cell.pos.row, layout::LABEL);
    let copy = sheet.cells.get(label).expect("a label").clone();
    sheet.cells.set(CellPos::new(150, layout::LABEL), copy);
    let submission = crate::locate(&workbook, &template).expect("the form");
    assert_eq!(right_or_missing(&template, &submission), Ok(1));
}

#[derive(Debug, Clone)]
enum Disturbance {
    InsertRow {
        sheet: usize,
        at: u32,
    },
    DeleteRow {
        sheet: usize,
        at: u32,
    },
    InsertColumn {
        sheet: usize,
        at: u32,
    },
    DeleteCode {
        sheet: usize,
        at: u32,
    },
    Rename {
        sheet: usize,
    },
    MoveSheet {
        sheet: usize,
    },
    DropNames,
    /// The label of one row is written over that of another.
    CopyLabel {
        sheet: usize,
        from: u32,
        to: u32,
    },
    /// Header cells are merged, so that only the first keeps its text.
    MergeHeaders {
        sheet: usize,
        at: u32,
    },
}

fn disturbance() -> impl Strategy<Value = Disturbance> {
    let place = (1usize..8, 0u32..70);
    prop_oneof![
        place
            .clone()
            .prop_map(|(sheet, at)| Disturbance::InsertRow { sheet, at }),
        place
            .clone()
            .prop_map(|(sheet, at)| Disturbance::DeleteRow { sheet, at }),
        (1usize..8, 0u32..7).prop_map(|(sheet, at)| Disturbance::InsertColumn { sheet, at }),
        place.prop_map(|(sheet, at)| Disturbance::DeleteCode { sheet, at }),
        (1usize..8).prop_map(|sheet| Disturbance::Rename { sheet }),
        (1usize..8).prop_map(|sheet| Disturbance::MoveSheet { sheet }),
        Just(Disturbance::DropNames),
        (1usize..8, 4u32..40, 4u32..40).prop_map(|(sheet, from, to)| Disturbance::CopyLabel {
            sheet,
            from,
            to
        }),
        (1usize..8, 0u32..5).prop_map(|(sheet, at)| Disturbance::MergeHeaders { sheet, at }),
    ]
}

/// Excel moves defined names with their cells, and renames them with their sheets.
fn disturb(workbook: &mut Workbook, disturbance: &Disturbance) {
    type Place<'a> = dyn Fn(CellPos) -> Option<CellPos> + 'a;
    let mut relocate = |index: usize, place: &Place<'_>| {
        let Some(sheet) = workbook.sheets.get_mut(index) else {
            return;
        };
        *sheet = moved(sheet, place);
        let name = sheet.name.clone();
        workbook
            .names
            .retain_mut(|known| match known.cell.sheet == name {
                true => place(known.cell.pos)
                    .map(|pos| known.cell.pos = pos)
                    .is_some(),
                false => true,
            });
    };
    match *disturbance {
        Disturbance::InsertRow { sheet, at } => relocate(sheet, &|pos| {
            Some(CellPos::new(pos.row + u32::from(pos.row >= at), pos.col))
        }),
        Disturbance::DeleteRow { sheet, at } => relocate(sheet, &|pos| {
            (pos.row != at).then(|| CellPos::new(pos.row - u32::from(pos.row > at), pos.col))
        }),
        Disturbance::InsertColumn { sheet, at } => relocate(sheet, &|pos| {
            Some(CellPos::new(pos.row, pos.col + u32::from(pos.col >= at)))
        }),
        Disturbance::DeleteCode { sheet, at } => {
            let Some(sheet) = workbook.sheets.get_mut(sheet) else {
                return;
            };
            *sheet = moved(sheet, |pos| {
                (pos != CellPos::new(at, layout::CODE)).then_some(pos)
            });
        }
        Disturbance::Rename { sheet } => {
            let Some(sheet) = workbook.sheets.get_mut(sheet) else {
                return;
            };
            let old = sheet.name.clone();
            sheet.name = format!("Renamed {old}");
            for known in workbook
                .names
                .iter_mut()
                .filter(|known| known.cell.sheet == old)
            {
                known.cell.sheet.clone_from(&sheet.name);
            }
        }
        Disturbance::MoveSheet { sheet } => workbook.sheets.rotate_left(sheet),
        Disturbance::DropNames => workbook.names.clear(),
        Disturbance::CopyLabel { sheet, from, to } => {
            let Some(sheet) = workbook.sheets.get_mut(sheet) else {
                return;
            };
            let label = sheet.cells.get(CellPos::new(from, layout::LABEL)).cloned();
            if let Some(label) = label {
                sheet.cells.set(CellPos::new(to, layout::LABEL), label);
            }
        }
        Disturbance::MergeHeaders { sheet, at } => {
            let Some(sheet) = workbook.sheets.get_mut(sheet) else {
                return;
            };
            let gone = CellPos::new(layout::HEADER_ROW, at + 1);
            *sheet = moved(sheet, |pos| (pos != gone).then_some(pos));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Whatever is inserted, deleted, renamed or moved: no value is read from a wrong cell.
    #[test]
    fn no_value_is_read_from_a_wrong_cell(
        disturbances in prop::collection::vec(disturbance(), 1..6)
    ) {
        let template = roadmap();
        let mut workbook = numbered(&template);
        for disturbance in &disturbances {
            disturb(&mut workbook, disturbance);
        }
        let submission = crate::locate(&workbook, &template).expect("the form");
        prop_assert!(right_or_missing(&template, &submission).is_ok_and(|missing| missing < 180));
    }
}

#[test]
fn a_form_in_any_language_is_found_by_its_labels_alone() {
    let template = roadmap();
    for (language, _) in LANGUAGES {
        let coded = crate::locate(&in_language(&template, language, true), &template);
        let coded = coded.expect("a form");
        assert_eq!(coded.faults, [], "{language}");
        let workbook = in_language(&template, language, false);
        let labelled = crate::locate(&workbook, &template).expect("a form");
        assert_eq!(labelled.faults, [], "{language}");
        for (one, other) in coded.answers.iter().zip(&labelled.answers) {
            assert_eq!(one.value, other.value, "{language}: {}", one.code);
            assert_eq!(other.found_by, FoundBy::Label, "{language}: {}", one.code);
        }
    }
}

#[test]
fn a_form_is_answered_in_its_own_words() {
    let template = roadmap();
    let code = Code::new("LEG.CRIM").expect("a code");
    let point = template.data_point(&code).expect("a data point");
    let word = |submission: &Submission, value: &Value| submission.written(value, point, &template);
    let text = |text: &str| Some(Content::Text(text.to_owned()));
    let partly = Value::Choice("partly".to_owned());
    for (language, _) in LANGUAGES {
        let submission = crate::locate(&in_language(&template, language, true), &template);
        let submission = submission.expect("a form");
        assert_eq!(submission.language, language);
        assert!(submission.offered.is_empty());
        let expected = template.item("yes_partly_no", "partly", language);
        assert_eq!(word(&submission, &partly), text(expected));
    }
    // Of a form in two languages, the list of the cell says which; it may stand in cells too.
    for source in [
        "\"Po,Pjesërisht,Jo\"",
        "'Lists'!$A$1:$A$3",
        "Lists!$A$1:$A$3",
    ] {
        let mut workbook = in_language(&template, "en", true);
        let items = ["Po", "Pjesërisht", "Jo"].into_iter().zip(0..);
        let items = items.map(|(item, row)| {
            let content = Content::Text(item.to_owned());
            (
                CellPos::new(row, 0),
                Cell {
                    content,
                    formula: None,
                    ..Cell::default()
                },
            )
        });
        workbook.sheets.push(Sheet {
            name: "Lists".to_owned(),
            cells: Cells::new(items.collect()),
            ..Sheet::default()
        });
        let whole = (
            CellPos::new(0, layout::VALUE),
            CellPos::new(500, layout::VALUE),
        );
        let sheet = workbook
            .sheets
            .iter_mut()
            .find(|sheet| sheet.name == point.sheet);
        sheet.expect("a sheet").arrangement.offered.push(Offered {
            blocks: vec![whole],
            source: source.to_owned(),
        });
        let submission = crate::locate(&workbook, &template).expect("a form");
        assert_eq!(word(&submission, &partly), text("Pjesërisht"), "{source}");
        assert_eq!(
            word(&submission, &Value::NotAvailable),
            text("not available")
        );
    }
}
