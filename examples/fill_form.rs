//! Fills the form with the figures of a table (`code,value,note,evidence`) and writes the workbook.
//!
//! `cargo run --example fill_form -- FIGURES.csv OUT.xlsx`

use std::collections::BTreeMap;
use std::error::Error;

use kpi_validator::code::Code;
use kpi_validator::date;
use kpi_validator::form::{Figures, Filling, filled};
use kpi_validator::language::Messages;
use kpi_validator::template::{Template, ValueKind, roadmap};
use kpi_validator::workbook::Content;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, figures, out] = arguments.as_slice() else {
        return Err("usage: fill_form FIGURES.csv OUT.xlsx".into());
    };
    let template = roadmap();
    let mut filling: Figures = BTreeMap::new();
    for record in csv::Reader::from_path(figures)?.records() {
        let record = record?;
        let cell = |at| record.get(at).unwrap_or_default();
        let code = Code::new(cell(0)).ok_or_else(|| format!("{} is not a code", cell(0)))?;
        let value = content(cell(1), &code, &template)?;
        let row = Filling {
            value,
            note: cell(2).to_owned(),
            evidence: cell(3).to_owned(),
            ..Filling::default()
        };
        filling.insert(code, row);
    }
    std::fs::write(out, filled(&template, &Messages::new("en"), &filling)?)?;
    Ok(())
}

/// A value as it stands in the table: a text between quotes stays text, as in a cell whose format
/// is Text; other numbers and days become what they say.
fn content(text: &str, code: &Code, template: &Template) -> Result<Content, String> {
    let point = template
        .data_point(code)
        .ok_or_else(|| format!("no data point {code}"))?;
    if let Some(quoted) = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
    {
        return Ok(Content::Text(quoted.to_owned()));
    }
    if let Some(day) = date::from_iso(text).filter(|_| point.kind == ValueKind::Date) {
        return Ok(Content::Date(date::to_serial(day, false)));
    }
    Ok(match text.parse::<f64>() {
        Ok(number) => Content::Number(number),
        Err(_) if text.is_empty() => Content::Blank,
        Err(_) => Content::Text(text.to_owned()),
    })
}
