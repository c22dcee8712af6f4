//! What a person sees, and what is read: formats, colours, heights, lines through text, raised digits.

use std::sync::Arc;

use rust_xlsxwriter::{Color, Format, FormatScript, Workbook, Worksheet};

use super::super::Session;
use crate::code::Code;
use crate::correct::Applicability;
use crate::submission::Value;
use crate::template::{Template, roadmap};
use crate::workbook::Content;

const VALUE: u16 = 3;

/// A form with one data point a row, whose value somebody writes.
fn form(points: &[&str], write: impl Fn(&mut Worksheet, u32, &str)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, text) in (0u16..).zip(["Code", "Data point", "Unit", "Value", "Note"]) {
        sheet.write(0, column, text).expect("a header");
    }
    for (row, code) in (1u32..).zip(points) {
        sheet.write(row, 0, *code).expect("a code");
        write(sheet, row, code);
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn open(bytes: &[u8]) -> Session {
    Session::open("a.xlsx", bytes, Arc::new(template())).expect("a session")
}

/// The form with the rules on how answers are written, and on shares; the others would look for the
/// figures that the form here does not have.
fn template() -> Template {
    let mut template = roadmap();
    let kept = |id: &str| id.starts_with("FMT-") || id.starts_with("RAT-0");
    template.rules.retain(|rule| kept(&rule.id));
    template.link();
    template
}

fn value(session: &Session, code: &str) -> Value {
    let code = Code::new(code).expect("a code");
    let answer = session.submission().answer(&roadmap(), &code);
    answer.expect("an answer").value.clone()
}

/// The rules among these that a session tells of.
fn told<'a>(session: &Session, rules: &[&'a str]) -> Vec<&'a str> {
    let known = session.findings().findings.iter();
    let known: Vec<&str> = known.map(|finding| finding.rule.as_str()).collect();
    rules
        .iter()
        .copied()
        .filter(|rule| known.contains(rule))
        .collect()
}

/// One number in a cell of this format.
fn formatted(code: &str, number: f64, format: &str) -> Session {
    let format = Format::new().set_num_format(format);
    open(&form(&[code], |sheet, row, _| {
        sheet
            .write_with_format(row, VALUE, number, &format)
            .expect("a number");
    }))
}

const OTHERWISE: &str = "FILE-04";
const STRUCK: &str = "FILE-05";
const YEAR: &str = "FILE-06";
const HIDDEN: &str = "FMT-12";

#[test]
fn a_percentage_is_what_its_format_shows() {
    for (number, format, read) in [
        (1.0, "0%", 100.0),
        (0.4, "0%", 40.0),
        (0.07, "0.0%", 7.0),
        (0.375, "0.00%;-0.00%", 37.5),
        (40.0, "0", 40.0),
        (40.0, "0\"%\"", 40.0),
    ] {
        let session = formatted("SAF.T", number, format);
        assert_eq!(value(&session, "SAF.T"), Value::Number(read), "{format}");
        assert!(
            told(&session, &[OTHERWISE, "RAT-04"]).is_empty(),
            "{format}"
        );
    }
    // What is typed is written as it is meant, in a format that shows it so.
    let mut session = formatted("SAF.T", 0.4, "0%");
    session.edit("Sheet1!D2", "41").expect("edited");
    assert_eq!(value(&session, "SAF.T"), Value::Number(41.0));
    let corrected = open(&session.corrected().expect("bytes"));
    assert_eq!(value(&corrected, "SAF.T"), Value::Number(41.0));
    session.undo();
    assert_eq!(value(&session, "SAF.T"), Value::Number(40.0));
    session.edit("Sheet1!D2", "41").expect("edited");
    session.revert("Sheet1!D2").expect("put back");
    assert_eq!(value(&session, "SAF.T"), Value::Number(40.0));
    assert_eq!(session.edits(), []);
}

#[test]
fn a_percentage_that_was_typed_into_a_format_of_shares_is_offered() {
    let mut session = formatted("SAF.T", 40.0, "0%");
    assert_eq!(value(&session, "SAF.T"), Value::Number(4000.0));
    let offered = session.acceptable(Applicability::NeedsConfirmation);
    let first = offered.get(..1).expect("an offer");
    assert_eq!(first, ["spelling:SAF.T"]);
    session.accept(first).expect("accepted");
    assert_eq!(value(&session, "SAF.T"), Value::Number(40.0));
    let corrected = open(&session.corrected().expect("bytes"));
    assert_eq!(value(&corrected, "SAF.T"), Value::Number(40.0));
}

#[test]
fn a_format_that_shows_something_else_is_told() {
    for (code, number, format) in [
        ("TR.IN", 34.0, "0\" hilj.\""),
        ("TR.IN", 34.0, "0\" тыс.\""),
        ("TR.IN", 34_000.0, "0,"),
        ("UXO.T", 400.0, "0.0\" kg\""),
        ("TR.IN", 231.0, "\"9,999\""),
        ("TR.IN", 231.0, "[=231]\"9999\";0"),
        ("TR.IN", 1.0, "0%"),
    ] {
        let session = formatted(code, number, format);
        assert_eq!(told(&session, &[OTHERWISE]), [OTHERWISE], "{format}");
        assert_eq!(value(&session, code), Value::Number(number), "{format}");
    }
    for (code, number, format) in [
        ("UXO.T", 400.0, "0.0\" t\""),
        ("UXO.T", 400.0, "#,##0.00_);[Red](#,##0.00)"),
        ("TR.IN", 231.0, "[=0]\"none\";0"),
        ("FFP.YEAR", 2018.0, "0"),
    ] {
        let session = formatted(code, number, format);
        assert!(told(&session, &[OTHERWISE, YEAR]).is_empty(), "{format}");
    }
}

#[test]
fn the_number_that_is_shown_is_offered_and_written_as_it_is_meant() {
    for (number, format, meant) in [
        (34.0, "0\" hilj.\"", 34_000.0),
        (231.0, "[=231]\"9999\";0", 9999.0),
    ] {
        let mut session = formatted("TR.IN", number, format);
        assert!(session.acceptable(Applicability::Safe).is_empty());
        let offered = session.acceptable(Applicability::NeedsConfirmation);
        assert_eq!(offered, ["spelling:TR.IN"], "{format}");
        session.accept(&offered).expect("accepted");
        assert!(told(&session, &[OTHERWISE]).is_empty());
        let corrected = open(&session.corrected().expect("bytes"));
        assert_eq!(value(&corrected, "TR.IN"), Value::Number(meant));
        assert!(told(&corrected, &[OTHERWISE]).is_empty(), "{format}");
    }
}

#[test]
fn what_nobody_sees_is_told() {
    let plain = Format::new();
    let inks: [Format; 5] = [
        Format::new().set_num_format(";;;"),
        Format::new().set_font_color(Color::White),
        Format::new()
            .set_font_color(Color::RGB(0x1F_4E6B))
            .set_background_color(Color::RGB(0x1F_4E6B)),
        Format::new().set_font_color(Color::Theme(0, 0)),
        Format::new()
            .set_font_color(Color::Theme(4, 3))
            .set_background_color(Color::Theme(4, 3)),
    ];
    for format in &inks {
        let session = open(&form(&["TR.IN"], |sheet, row, _| {
            sheet
                .write_with_format(row, VALUE, 231, format)
                .expect("a number");
        }));
        assert_eq!(told(&session, &[HIDDEN]), [HIDDEN], "{format:?}");
    }
    for format in [
        plain.clone(),
        Format::new()
            .set_font_color(Color::White)
            .set_background_color(Color::RGB(0x1F_4E6B)),
        Format::new().set_background_color(Color::Yellow),
        Format::new().set_num_format("0;-0;;@"),
    ] {
        let session = open(&form(&["TR.IN"], |sheet, row, _| {
            sheet
                .write_with_format(row, VALUE, 231, &format)
                .expect("a number");
        }));
        assert!(told(&session, &[HIDDEN]).is_empty(), "{format:?}");
    }
    let low = open(&form(&["TR.IN"], |sheet, row, _| {
        sheet.write(row, VALUE, 231).expect("a number");
        sheet.set_row_height(row, 0.1).expect("a height");
    }));
    assert_eq!(told(&low, &[HIDDEN]), [HIDDEN]);
    let narrow = open(&form(&["TR.IN"], |sheet, row, _| {
        sheet.write(row, VALUE, 231).expect("a number");
        sheet.set_column_width(VALUE, 0.1).expect("a width");
    }));
    assert_eq!(told(&narrow, &[HIDDEN]), [HIDDEN]);
    // A definition without that rule tells it all the same.
    let mut template = template();
    template.rules.clear();
    template.link();
    let bytes = form(&["TR.IN"], |sheet, row, _| {
        let nothing = Format::new().set_num_format(";;;");
        sheet
            .write_with_format(row, VALUE, 231, &nothing)
            .expect("a number");
    });
    let session = Session::open("a.xlsx", &bytes, Arc::new(template)).expect("a session");
    assert_eq!(told(&session, &["FILE-19"]), ["FILE-19"]);
}

#[test]
fn a_raised_digit_is_a_footnote_and_no_digit() {
    let raised = Format::new().set_font_script(FormatScript::Superscript);
    let bytes = form(&["TR.IN"], |sheet, row, _| {
        let parts = [(&Format::new(), "212"), (&raised, "1")];
        sheet.write_rich_string(row, VALUE, &parts).expect("a text");
    });
    let mut session = open(&bytes);
    assert_eq!(told(&session, &[STRUCK, "FMT-01"]), [STRUCK]);
    assert!(session.acceptable(Applicability::Safe).is_empty());
    let offered = session.acceptable(Applicability::NeedsConfirmation);
    assert_eq!(offered, ["spelling:TR.IN"]);
    session.accept(&offered).expect("accepted");
    assert_eq!(value(&session, "TR.IN"), Value::Number(212.0));
    let corrected = open(&session.corrected().expect("bytes"));
    assert_eq!(value(&corrected, "TR.IN"), Value::Number(212.0));
    // The characters that look so are read alike.
    for text in ["212¹", "212⁴"] {
        let bytes = form(&["TR.IN"], |sheet, row, _| {
            sheet.write(row, VALUE, text).expect("a text");
        });
        let session = open(&bytes);
        assert!(session.acceptable(Applicability::Safe).is_empty());
        let first = session
            .corrections()
            .first()
            .map(|offer| offer.edits[0].new.clone());
        assert_eq!(first, Some(Content::Number(212.0)), "{text}");
    }
}

#[test]
fn a_figure_that_is_struck_through_is_told() {
    let struck = Format::new().set_font_strikethrough();
    let whole = open(&form(&["TR.IN"], |sheet, row, _| {
        sheet
            .write_with_format(row, VALUE, 231, &struck)
            .expect("a number");
    }));
    assert_eq!(told(&whole, &[STRUCK]), [STRUCK]);
    let part = open(&form(&["TR.IN"], |sheet, row, _| {
        let parts = [(&struck, "212"), (&Format::new(), " 231")];
        sheet.write_rich_string(row, VALUE, &parts).expect("a text");
    }));
    assert_eq!(told(&part, &[STRUCK]), [STRUCK]);
    assert!(part.acceptable(Applicability::Safe).is_empty());
    let first = part
        .corrections()
        .first()
        .map(|offer| offer.edits[0].new.clone());
    assert_eq!(first, Some(Content::Number(231.0)));
}

#[test]
fn a_year_that_is_none_is_told_with_what_may_be_meant() {
    for (number, meant) in [
        (18.0, Some(2018.0)),
        (45_291.0, Some(2023.0)),
        (20_200.0, Some(2020.0)),
        (202.0, Some(2020.0)),
    ] {
        let session = formatted("FFP.YEAR", number, "0");
        assert_eq!(told(&session, &[YEAR]), [YEAR], "{number}");
        assert!(session.acceptable(Applicability::Safe).is_empty());
        let first = session
            .corrections()
            .first()
            .map(|offer| offer.edits[0].new.clone());
        assert_eq!(first, meant.map(Content::Number), "{number}");
    }
    let half = formatted("FFP.YEAR", 2020.5, "0.0");
    assert!(told(&half, &[YEAR]).is_empty());
    let first = half
        .corrections()
        .first()
        .map(|offer| offer.edits[0].new.clone());
    assert_eq!(first, Some(Content::Number(2020.0)));
    // A day in the cell of a year.
    let day = formatted("FFP.YEAR", 43_223.0, "dd.mm.yyyy");
    let first = day
        .corrections()
        .first()
        .map(|offer| offer.edits[0].new.clone());
    assert_eq!(first, Some(Content::Number(2018.0)));
}

#[test]
fn the_mark_of_a_text_goes_when_a_number_is_written() {
    let quoted = Format::new().set_quote_prefix().set_num_format("#,##0");
    let bytes = form(&["TR.IN"], |sheet, row, _| {
        sheet
            .write_with_format(row, VALUE, "231", &quoted)
            .expect("a text");
    });
    let mut session = open(&bytes);
    let safe = session.acceptable(Applicability::Safe);
    assert_eq!(safe, ["spelling:TR.IN"]);
    session.accept(&safe).expect("accepted");
    let corrected = session.corrected().expect("bytes");
    let package = crate::package::Package::read(&corrected).expect("a package");
    let styles = package.part("xl/styles.xml", 1 << 20).expect("a part");
    let styles = String::from_utf8(styles.into_owned()).expect("text");
    let sheet = package
        .part("xl/worksheets/sheet1.xml", 1 << 20)
        .expect("a part");
    let sheet = String::from_utf8(sheet.into_owned()).expect("text");
    let cell = sheet.split("<c r=\"D2\" s=\"").nth(1).expect("a cell");
    let style: usize = cell
        .split('"')
        .next()
        .and_then(|style| style.parse().ok())
        .expect("a style");
    let formats = styles.split("<cellXfs").nth(1).expect("formats");
    let own = formats.split("<xf ").nth(style + 1).expect("the format");
    assert!(!own.contains("quotePrefix"), "{own}");
    let given = formats
        .split("<xf ")
        .nth(2)
        .and_then(|xf| xf.split(' ').next());
    assert!(given.is_some_and(|format| own.contains(format)), "{own}");
}
