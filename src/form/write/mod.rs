//! Puts the workbook of a form together.
//!
//! `sheet` writes a sheet row by row as `template::layout` lays it out, `validation` says what may be
//! typed into a cell, `style` how everything looks. The rules are in the workbook too: `calculation`
//! and `steps` make Excel formulas of them (`flags` of the general checks, `places` knows the cells),
//! `checks` lists them with their live states, and `results` knows what they give.

mod calculation;
mod checks;
mod flags;
mod places;
mod results;
mod sheet;
mod steps;
mod style;
mod validation;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::language::Messages;
use crate::submission::{value, wording};
use crate::template::Template;
use crate::template::layout::{self, Columns};
use crate::workbook::Content;

use super::Figures;
use calculation::Calculation;
use places::{Places, quoted};
use results::Results;
use style::Styles;

/// Why a form cannot be written: the definition asks for what no workbook can hold.
#[derive(Debug, thiserror::Error)]
#[error("the form cannot be written: {0}")]
pub struct FormError(#[from] XlsxError);

/// The hidden sheet with the rules as formulas; one that people are not meant to open.
const CALCULATION: &str = "Calculation";
/// The sheet that lists the rules.
const CHECKS: &str = "Checks";

/// The bytes of the blank form (`.xlsx`), the same for the same definition.
///
/// # Errors
/// When the definition asks for what no workbook can hold, such as a sheet name of fifty letters.
pub fn blank(template: &Template, messages: &Messages) -> Result<Vec<u8>, FormError> {
    filled(template, messages, &Figures::new())
}

/// The bytes of the form with figures in it.
///
/// # Errors
/// As [`blank`].
pub fn filled(
    template: &Template,
    messages: &Messages,
    figures: &Figures,
) -> Result<Vec<u8>, FormError> {
    let figures = &in_words(figures, template, messages.language());
    let draft = written(template, messages, figures, &Results::default())?;
    written(template, messages, figures, &Results::of(&draft))
}

/// The figures with answers in the words of a language: they may come from a form in another one.
fn in_words(figures: &Figures, template: &Template, language: &str) -> Figures {
    let mut figures = figures.clone();
    for (code, filling) in &mut figures {
        let Some(point) = template.data_point(code) else {
            continue;
        };
        for content in [&mut filling.value, &mut filling.previous] {
            if let Content::Text(_) = content {
                let value = value::read(content, point, template, false);
                let word = wording::written(&value, point, template, language);
                *content = word.map_or_else(|| content.clone(), Content::Text);
            }
        }
    }
    figures
}

fn written(
    template: &Template,
    messages: &Messages,
    figures: &Figures,
    results: &Results,
) -> Result<Vec<u8>, FormError> {
    let mut workbook = Workbook::new();
    let language = messages.language();
    let title = template.labels.get("form:title", language);
    // A fixed day, so that the same definition gives the same bytes.
    let created = ExcelDateTime::from_ymd(2020, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(title)
        .set_subject(template.labels.get("form:source", language))
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let styles = Styles::new();
    // The column for the period before is there when there is something to put into it.
    let previous = figures
        .values()
        .any(|filling| filling.previous != Content::Blank);
    let columns = Columns::new(previous);
    let places = Places::new(template, columns);
    let calculation = Calculation::new(template, &places);
    for definition in &template.sheets {
        let page = sheet::Page {
            template,
            messages,
            styles: &styles,
            figures,
            definition,
            columns,
            calculation: &calculation,
        };
        let worksheet = workbook.add_worksheet();
        page.write(worksheet)?;
        for (row, line) in layout::lines(template, definition) {
            if let layout::Line::DataPoint(point) = line {
                let name = layout::defined_name(&point.code);
                let cell = format!("={}!$D${}", quoted(&definition.id), row + 1);
                workbook.define_name(name, &cell)?;
            }
        }
    }
    let sheet = workbook.add_worksheet().set_name(CHECKS)?;
    checks::write_list(sheet, template, messages, &styles, &calculation, results)?;
    let sheet = workbook.add_worksheet().set_name(CALCULATION)?;
    checks::write_calculation(sheet, &calculation, results)?;
    Ok(workbook.save_to_buffer()?)
}
