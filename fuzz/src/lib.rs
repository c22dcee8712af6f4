//! What the fuzzers do with their input, and what must hold then. The tests run the same on every
//! seed and on every case that was ever found (`tests/fuzz_cases.rs`).
//!
//! Inputs are texts where that is possible, so that a fuzzer changes what is in a part of a package
//! and not the packing around it (`flat`).
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "a fuzzer stops at what must not be"
)]

mod flat;
mod oracle;
mod seeds;

use std::sync::{Arc, LazyLock};

use kpi_validator::cell::{CellPos, CellRef};
use kpi_validator::check::Surroundings;
use kpi_validator::code::Code;
use kpi_validator::correct::Edit;
use kpi_validator::formula::{
    Fact, Facts, Formula, Interval, Standing, Term, Truth, decide, value,
};
use kpi_validator::package::{Entry, Package};
use kpi_validator::session::Session;
use kpi_validator::submission::value::shown;
use kpi_validator::template::{Template, roadmap};
use kpi_validator::workbook::{Cell, Content, Format, Sheet, Workbook};
use kpi_validator::{number, patch, recalc};

pub use seeds::seeds;

/// A fuzzer: its name, and what it does with an input.
type Target = (&'static str, fn(&[u8]));

/// The fuzzers.
pub const TARGETS: &[Target] = &[
    ("open", open),
    ("reading", reading),
    ("check", check),
    ("patch", patches),
    ("rule", rule),
    ("number", numbers),
    ("formula", formulas),
    ("diff", diff),
];

/// Opens a file: any bytes, or a package as a text.
pub fn open(input: &[u8]) {
    let bytes = flat::package(input).0;
    match kpi_validator::open(&bytes) {
        Ok(workbook) => {
            for sheet in &workbook.sheets {
                let places = sheet.cells.iter().map(|(pos, _)| pos);
                assert!(places.is_sorted_by(|one, other| one < other));
            }
        }
        Err(error) => assert!(!error.code().is_empty()),
    }
}

/// Opens a package, and reads its cells again in the simplest way: both read the same.
pub fn reading(input: &[u8]) {
    let bytes = flat::package(input).0;
    let Ok(workbook) = kpi_validator::open(&bytes) else {
        return;
    };
    if workbook.format == Format::Xlsx
        && let Some(difference) = oracle::difference(&bytes, &workbook)
    {
        panic!("{difference}");
    }
}

static TEMPLATE: LazyLock<Arc<Template>> = LazyLock::new(|| Arc::new(roadmap::roadmap()));
const CLEAN: &[u8] = include_bytes!("../../templates/roadmap/samples/clean-2020-h1.xlsx");
static FORM: LazyLock<Workbook> = LazyLock::new(|| kpi_validator::open(CLEAN).expect("the sample"));

/// Puts cells into the clean sample (`TR!D5=12`, a line each), finds the form in it, checks it, and
/// proposes corrections. Those can all be made, and checking twice gives the same.
pub fn check(input: &[u8]) {
    let mut workbook = FORM.clone();
    for (at, content, formula) in flat::cells(input).into_iter().take(64) {
        let known = workbook.sheets.iter_mut();
        if let Some(sheet) = known.into_iter().find(|sheet| sheet.name == at.sheet) {
            match content == Content::Blank && formula.is_none() {
                true => sheet.cells.remove(at.pos),
                false => sheet.cells.set(
                    at.pos,
                    Cell {
                        content,
                        formula,
                        display: None,
                    },
                ),
            }
        }
    }
    let template = &**TEMPLATE;
    let Ok(submission) = kpi_validator::locate(&workbook, template) else {
        return;
    };
    let earlier = [submission.clone()];
    let surroundings = Surroundings { earlier: &earlier };
    let findings = kpi_validator::check(template, &submission, &surroundings);
    let again = kpi_validator::check(template, &submission, &surroundings);
    assert!(
        format!("{findings:?}") == format!("{again:?}"),
        "checking twice gives the same"
    );
    for correction in kpi_validator::correct(template, &submission, &findings, &surroundings) {
        for edit in &correction.edits {
            let held = workbook.cell(&edit.cell).map(|cell| cell.content.clone());
            assert_eq!(held.unwrap_or_default(), edit.old, "{}", edit.cell);
            assert_ne!(edit.old, edit.new, "{}", edit.cell);
        }
    }
}

/// Parts of which only the one that holds an edited cell changes.
fn may_change(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    !(name.starts_with("custom/") || name.starts_with("docprops/"))
}

/// Whether a part says of another that it is a table, which may lie anywhere.
fn names_a_table(package: &Package<'_>, entry: &Entry) -> bool {
    let kind = b"/table";
    entry.name.to_ascii_lowercase().ends_with(".rels")
        && package
            .unpack(entry, 1 << 20)
            .is_ok_and(|part| part.windows(kind.len()).any(|found| found == kind))
}

/// Writes edits into a package, opens it again, and looks whether exactly that has changed.
pub fn patches(input: &[u8]) {
    let (bytes, edits) = flat::package(input);
    let Ok(workbook) = kpi_validator::open(&bytes) else {
        return;
    };
    let edits: Vec<Edit> = edits
        .into_iter()
        .take(16)
        .map(|(cell, new, _)| Edit {
            old: workbook
                .cell(&cell)
                .map(|held| held.content.clone())
                .unwrap_or_default(),
            cell,
            code: None,
            new,
        })
        .collect();
    let Ok(out) = kpi_validator::patch(&bytes, &edits) else {
        return;
    };
    if edits.is_empty() {
        assert!(out == bytes, "no edits, no change");
        return;
    }
    let before = Package::read(&bytes).expect("a package");
    let tables = before
        .entries()
        .iter()
        .any(|entry| names_a_table(&before, entry));
    let headers = |sheet: &Sheet| -> Vec<CellPos> {
        let edited = edits.iter().filter(|edit| edit.cell.sheet == sheet.name);
        edited
            .filter(|_| tables)
            .map(|edit| edit.cell.pos)
            .collect()
    };
    let again = kpi_validator::open(&out).expect("what was written can be opened");
    let mut expected = workbook.clone();
    let recalculated = patch::applied(&mut expected, &edits);
    assert_eq!(again.sheets.len(), expected.sheets.len());
    for (one, other) in expected.sheets.iter().zip(&again.sheets) {
        assert_eq!(one.name, other.name);
        same_cells(one, other, &headers(one));
    }
    let after = Package::read(&out).expect("a package");
    for entry in before.entries() {
        if let Some(new) = after.entry(&entry.name) {
            let same = before.packed(entry) == after.packed(new);
            assert!(same || may_change(&entry.name), "{} changed", entry.name);
        }
    }
    // Edited back, every cell is what it was, but for what formulas give.
    let back: Vec<Edit> = edits
        .iter()
        .map(|edit| Edit {
            old: again
                .cell(&edit.cell)
                .map(|held| held.content.clone())
                .unwrap_or_default(),
            new: edit.old.clone(),
            ..edit.clone()
        })
        .collect();
    if recalculated.is_empty()
        && let Ok(out) = kpi_validator::patch(&out, &back)
    {
        let last = kpi_validator::open(&out).expect("what was written can be opened");
        for (one, other) in workbook.sheets.iter().zip(&last.sheets) {
            same_cells(one, other, &headers(one));
        }
    }
}

/// Whether two sheets hold the same. What was put into a header of a table is a text, as in Excel; the
/// places of those that may be one.
fn same_cells(one: &Sheet, other: &Sheet, headers: &[CellPos]) {
    let held = |sheet: &Sheet| -> Vec<(CellPos, Cell)> {
        let cells = sheet.cells.iter().map(|(pos, cell)| (pos, cell.clone()));
        cells
            .filter(|(_, cell)| cell.content != Content::Blank || cell.formula.is_some())
            .collect()
    };
    let (one, other) = (held(one), held(other));
    for ((at, one), (there, other)) in one.iter().zip(&other) {
        assert_eq!(at, there);
        assert_eq!(one.formula, other.formula, "{at}");
        let alike = match (&one.content, &other.content) {
            (
                Content::Number(one) | Content::Date(one),
                Content::Number(other) | Content::Date(other),
            ) => one == other,
            (one, Content::Text(text)) if headers.contains(at) => shown(one, false) == *text,
            (one, other) => one == other,
        };
        assert!(alike, "{at}: {:?}, not {:?}", other.content, one.content);
    }
    assert_eq!(one.len(), other.len());
}

/// Everything is missing, or holds what its code says by its length.
struct Made;

impl Facts for Made {
    fn fact(&self, term: &Term) -> Fact {
        match term.code.as_str().len() % 5 {
            0 => Fact::Missing(Interval {
                low: 0.0,
                high: f64::INFINITY,
            }),
            1 => Fact::Number(term.code.as_str().len() as f64),
            2 => Fact::MissingText,
            3 => Fact::NotApplicable,
            _ => Fact::Text(term.code.as_str().to_owned()),
        }
    }

    fn standing(&self, term: &Term) -> Standing {
        match term.previous {
            true => Standing::Open,
            false => Standing::Reported,
        }
    }

    fn note(&self, _: &Term) -> Option<String> {
        None
    }

    fn has_evidence(&self, _: &Term) -> Truth {
        Truth::False
    }

    fn period(&self) -> Option<(f64, f64)> {
        Some((43_831.0, 44_012.0))
    }

    fn setting(&self, _: &str) -> Option<f64> {
        Some(2.0)
    }
}

/// Reads a rule and decides it, twice the same.
pub fn rule(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let _ = Code::new(text);
    if let Ok(formula) = Formula::number(text) {
        let _ = value(&formula, &Made);
    }
    let Ok(formula) = Formula::condition(text) else {
        return;
    };
    let decided = decide(&formula, &Made);
    assert!(decided == decide(&formula, &Made));
    let linear = |expr| kpi_validator::formula::Linear::of(expr, &|_| Some(2.0));
    let _ = linear(&formula.expr);
}

/// Reads a text as a number: few readings, each a number, none twice.
pub fn numbers(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let readings = number::readings(text);
    for (at, reading) in readings.iter().enumerate() {
        assert!(reading.value.is_finite(), "{text}");
        let mut others = readings.iter().skip(at + 1);
        assert!(others.all(|other| other.value != reading.value), "{text}");
    }
    let spaced = number::readings(&format!(" {text} "));
    if text.len() + 2 <= number::MAX_LENGTH {
        assert_eq!(spaced.len(), readings.len(), "{text}");
    }
}

/// A workbook of cells that are formulas of each other (`S!A1==B2+1`, a line each), calculated, and
/// calculated anew after its first cell is edited: twice the same.
pub fn formulas(input: &[u8]) {
    let mut sheets = ["S", "T"].map(|name| (name, Vec::new()));
    for (at, content, formula) in flat::cells(input).into_iter().take(256) {
        if let Some((_, cells)) = sheets.iter_mut().find(|(name, _)| *name == at.sheet) {
            cells.push((
                at.pos,
                Cell {
                    content,
                    formula,
                    display: None,
                },
            ));
        }
    }
    let sheets = sheets.map(|(name, cells)| Sheet {
        name: name.to_owned(),
        cells: kpi_validator::workbook::Cells::new(cells),
        ..Sheet::default()
    });
    let mut workbook = Workbook {
        bytes: Arc::from(&b""[..]),
        format: Format::Xlsx,
        sheets: sheets.into(),
        names: Vec::new(),
        epoch_1904: false,
    };
    recalc::complete(&mut workbook);
    let mut other = workbook.clone();
    let edit = [Edit {
        cell: CellRef::new("S", CellPos::new(0, 0)),
        code: None,
        old: Content::Blank,
        new: Content::Number(7.0),
    }];
    let given = patch::applied(&mut workbook, &edit);
    let again = patch::applied(&mut other, &edit);
    assert_eq!(format!("{given:?}"), format!("{again:?}"));
}

/// Compares a package with the same after its edits; and opens a session on it.
pub fn diff(input: &[u8]) {
    let (bytes, edits) = flat::package(input);
    let _ = kpi_validator::diff::compare(CLEAN, &bytes);
    let Ok(mut session) = Session::open("fuzz.xlsx", &bytes, TEMPLATE.clone()) else {
        return;
    };
    for (cell, content, _) in edits.into_iter().take(4) {
        let typed = match content {
            Content::Number(number) => number.to_string(),
            Content::Text(text) => text,
            _ => String::new(),
        };
        let _ = session.edit(&format!("{}!{}", cell.sheet, cell.pos), &typed);
    }
    let _ = session.undo();
}
