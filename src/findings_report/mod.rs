//! The findings as a workbook, to send back to those who supplied the figures.
//!
//! One row a finding, in the words and with the numbers of the page, the proposed correction beside
//! it, and an empty column for the reply. It is written from the report that the page is given, so
//! the two cannot differ.

#[cfg(test)]
mod tests;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use crate::cell::CellRef;
use crate::language::Messages;
use crate::language::harmless::{CELL, cut, harmless, short};
use crate::template::Template;
use crate::wire::{Correction, DataPointValue, Finding, Report, Scalar};

/// Why the findings cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("the findings cannot be written: {0}")]
pub struct FindingsReportError(#[from] XlsxError);

const INK: u32 = 0x1F2A37;
const QUIET: u32 = 0x5B6776;
const LINE: u32 = 0xC9D2DC;
const BAND: u32 = 0x1F4E6B;
/// The reply is to be filled in, in the colour that the form has for that.
const INPUT: u32 = 0xFFF8DC;
const ERROR: u32 = 0xA81E17;
const WARNING: u32 = 0x7D5000;
/// A4.
const PAPER: u8 = 9;
/// The row of the headers.
const HEADER: u32 = 3;
/// The columns: the message of their header, and their width in characters.
const COLUMNS: [(&str, f64); 10] = [
    ("report-number", 4.0),
    ("report-sheet", 12.0),
    ("report-cell", 7.0),
    ("report-question", 28.0),
    ("report-severity", 9.0),
    ("report-message", 44.0),
    ("report-figures", 24.0),
    ("report-proposal", 28.0),
    ("report-rule", 28.0),
    ("report-reply", 30.0),
];
/// About how many characters of a column's width go into a line.
const LINE_HEIGHT: f64 = 15.0;

/// The workbook (`.xlsx`) of the findings with these ids, or of all.
///
/// # Errors
/// When a text is longer than a cell can hold.
pub fn workbook(
    report: &Report,
    only: Option<&[String]>,
    template: &Template,
    messages: &Messages,
) -> Result<Vec<u8>, FindingsReportError> {
    let mut workbook = Workbook::new();
    let title = messages.text("report-title", &[("file", &report.file)]);
    let properties = DocProperties::new().set_title(&title);
    // The crate has no clock; the report is about the end of its period.
    let day = report.period.as_ref().map(|period| period.end.as_str());
    let created = ExcelDateTime::parse_from_str(day.unwrap_or("2020-01-01"))?;
    workbook.set_properties(&properties.set_creation_datetime(&created));
    let shown: Vec<&Finding> = report
        .findings
        .iter()
        .filter(|finding| only.is_none_or(|only| only.contains(&finding.id)))
        .collect();
    let sheet = workbook.add_worksheet();
    sheet.set_name(messages.text("report-name", &[]))?;
    head(sheet, report, &title, &shown, messages)?;
    for (row, finding) in (HEADER + 1..).zip(&shown) {
        line(sheet, row, finding, report, messages)?;
    }
    let last = HEADER + u32::try_from(shown.len()).unwrap_or(0);
    let columns = COLUMNS.len() as u16;
    if !shown.is_empty() {
        sheet.autofilter(HEADER, 0, last, columns - 1)?;
    }
    let footnote = template.labels.get("form:footnote", messages.language());
    sheet.write_with_format(last + 2, 0, footnote, &quiet())?;
    Ok(workbook.save_to_buffer()?)
}

fn base() -> Format {
    Format::new()
        .set_font_name("Calibri")
        .set_font_size(11.0)
        .set_font_color(Color::RGB(INK))
}

fn quiet() -> Format {
    base().set_font_size(9.0).set_font_color(Color::RGB(QUIET))
}

fn boxed() -> Format {
    base()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(LINE))
        .set_align(FormatAlign::Top)
        .set_text_wrap()
}

fn head(
    sheet: &mut Worksheet,
    report: &Report,
    title: &str,
    shown: &[&Finding],
    messages: &Messages,
) -> Result<(), FindingsReportError> {
    let big = base()
        .set_bold()
        .set_font_size(16.0)
        .set_font_color(Color::RGB(BAND));
    let header = boxed()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(BAND))
        .set_border_color(Color::RGB(BAND));
    sheet.write_with_format(0, 0, title, &big)?;
    sheet.set_row_height(0, 26)?;
    let count = |severity: &str| {
        let own = shown.iter().filter(|finding| finding.severity == severity);
        own.count().to_string()
    };
    let who = report.jurisdiction.as_deref().unwrap_or_default();
    let (start, end) = report.period.as_ref().map_or(("", ""), |period| {
        (period.start.as_str(), period.end.as_str())
    });
    let about = messages.text(
        if start.is_empty() {
            "report-nobody"
        } else {
            "report-about"
        },
        &[
            ("who", who),
            ("start", start),
            ("end", end),
            ("errors", &count("error")),
            ("warnings", &count("warning")),
        ],
    );
    sheet.write_with_format(1, 0, about, &base())?;
    let form = format!("{} {}", report.template.id, report.template.version);
    let how = messages.text("report-how", &[("form", &form)]);
    sheet.write_with_format(2, 0, how, &quiet())?;
    for (column, (key, width)) in (0u16..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(HEADER, column, messages.text(key, &[]), &header)?;
    }
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    sheet.set_landscape().set_paper_size(PAPER);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER, HEADER)?;
    sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    sheet.set_footer(format!("&R&8{}", messages.text("form-page", &[])));
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    row: u32,
    finding: &Finding,
    report: &Report,
    messages: &Messages,
) -> Result<(), FindingsReportError> {
    let first = finding
        .cells
        .first()
        .and_then(|cell| cell.parse::<CellRef>().ok());
    let value = |code: &String| report.values.iter().find(|value| &value.code == code);
    let asked = finding.data_points.first();
    let question = asked.map_or_else(String::new, |code| {
        value(code).map_or_else(|| code.clone(), |value| format!("{code}: {}", value.label))
    });
    let figures: Vec<String> = finding
        .data_points
        .iter()
        .filter_map(value)
        .map(|value| format!("{} = {}", place(value), written(value, messages)))
        .collect();
    let offers = report
        .corrections
        .iter()
        .filter(|offer| offer.settles.contains(&finding.id) && !offer.rejected);
    let proposals: Vec<String> = offers.map(|offer| proposal(offer, messages)).collect();
    let severity = messages.text(&format!("form-severity-{}", finding.severity), &[]);
    let ink = match finding.severity.as_str() {
        "error" => ERROR,
        "warning" => WARNING,
        _ => INK,
    };
    let rule = format!("{}: {}", finding.rule, finding.rule_in_words);
    let texts = [
        (row - HEADER).to_string(),
        first
            .as_ref()
            .map_or_else(String::new, |cell| cell.sheet.clone()),
        first.map_or_else(String::new, |cell| cell.pos.to_string()),
        question,
        severity,
        finding.message.clone(),
        figures.join("\n"),
        proposals.join("\n"),
        rule,
        String::new(),
    ];
    let mut lines = 1.0_f64;
    for (column, (text, (key, width))) in (0u16..).zip(texts.iter().zip(COLUMNS)) {
        let format = match key {
            "report-severity" => boxed().set_bold().set_font_color(Color::RGB(ink)),
            "report-reply" => boxed().set_background_color(Color::RGB(INPUT)),
            _ => boxed(),
        };
        match key {
            "report-number" => sheet.write_with_format(row, column, row - HEADER, &format)?,
            _ => sheet.write_string_with_format(row, column, cut(text, CELL), &format)?,
        };
        let needed = text
            .lines()
            .map(|line| (line.chars().count() as f64 / width).ceil().max(1.0));
        lines = lines.max(needed.sum());
    }
    // Excel does not make a row higher for wrapped text that a program wrote.
    sheet.set_row_height(row, (lines * LINE_HEIGHT).min(400.0))?;
    Ok(())
}

fn place(value: &DataPointValue) -> String {
    value.cell.clone().unwrap_or_else(|| value.code.clone())
}

fn written(value: &DataPointValue, messages: &Messages) -> String {
    use crate::wire::Status;
    match value.status {
        Status::Na => messages.text("report-not-available", &[]),
        Status::Nap => messages.text("report-not-applicable", &[]),
        _ => scalar(&value.value, messages),
    }
}

fn scalar(value: &Scalar, messages: &Messages) -> String {
    match value {
        Scalar::Nothing => messages.text("report-nothing", &[]),
        Scalar::Bool(truth) => truth.to_string(),
        Scalar::Number(number) => number.to_string(),
        Scalar::Text(text) => quoted(text),
    }
}

/// A text of the file between other words.
fn quoted(text: &str) -> String {
    harmless(&short(text)).into_owned()
}

fn proposal(offer: &Correction, messages: &Messages) -> String {
    let changes = offer.edits.iter().map(|edit| {
        let new = scalar(&edit.new, messages);
        // A text may look like the number that takes its place.
        let old = match (&edit.old, &edit.new) {
            (Scalar::Text(old), Scalar::Number(_)) => format!("“{}”", quoted(old)),
            (old, _) => scalar(old, messages),
        };
        format!("{}: {old} → {new}", edit.cell)
    });
    let changes: Vec<String> = changes.collect();
    format!("{}. {}", changes.join("; "), offer.reason)
}
