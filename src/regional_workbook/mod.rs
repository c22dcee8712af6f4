//! The regional workbook: the tables of a report on the region, with every sum and share as a live
//! formula.
//!
//! `goal` writes a sheet for each sheet of the form, `shares` and `series` what is calculated from
//! them, `headlines` the charts, `lists` the summary, the open findings and the sources. `places`
//! knows where each figure stands, `style` how everything looks. Results of formulas are stored with
//! them, so that programs that do not calculate show them too; a test has LibreOffice calculate all
//! anew.

mod formula;
mod goal;
mod headlines;
mod lists;
mod places;
mod series;
mod shares;
mod style;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::date;
use crate::language::Messages;
use crate::regional::Regional;
use crate::template::Template;

use places::Places;
use style::Styles;

/// Why the regional workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("the regional workbook cannot be written: {0}")]
pub struct RegionalWorkbookError(#[from] XlsxError);

type Written = Result<(), XlsxError>;

/// A4.
const PAPER: u8 = 9;

/// What every sheet is written from.
struct Book<'a> {
    regional: &'a Regional,
    template: &'a Template,
    messages: &'a Messages,
    places: Places,
    styles: Styles,
}

/// The bytes of the regional workbook (`.xlsx`), the same for the same tables.
///
/// # Errors
/// When a text is longer than a cell can hold.
pub fn workbook(
    regional: &Regional,
    template: &Template,
    messages: &Messages,
) -> Result<Vec<u8>, RegionalWorkbookError> {
    let mut workbook = Workbook::new();
    let regional = &called(regional, template, messages);
    let book = Book {
        places: Places::new(regional, template, messages),
        styles: Styles::new(),
        regional,
        template,
        messages,
    };
    // The crate has no clock; the workbook is about the end of its last period.
    let last = regional.tables.first().map(|table| table.period.end);
    let day = last.map_or_else(|| "2020-01-01".to_owned(), date::to_iso);
    let created = ExcelDateTime::parse_from_str(&day)?;
    let title = book.say("region-title");
    let properties = DocProperties::new().set_title(&title);
    workbook.set_properties(&properties.set_creation_datetime(&created));
    let names = book.places.names.clone();
    book.summary(workbook.add_worksheet().set_name(&names.summary)?)?;
    let sheet = workbook.add_worksheet().set_name(&names.headlines)?;
    book.headlines(sheet)?;
    for (definition, name) in template.sheets.iter().zip(&names.goals) {
        if let Some(name) = name {
            book.goal(workbook.add_worksheet().set_name(name)?, definition)?;
        }
    }
    book.shares(workbook.add_worksheet().set_name(&names.shares)?)?;
    if regional.in_time(usize::MAX).len() > 1 {
        book.series(workbook.add_worksheet().set_name(&names.series)?)?;
    }
    book.findings(workbook.add_worksheet().set_name(&names.findings)?)?;
    book.sources(workbook.add_worksheet().set_name(&names.sources)?)?;
    Ok(workbook.save_to_buffer()?)
}

/// The same with the jurisdictions as the language calls them.
fn called(regional: &Regional, template: &Template, messages: &Messages) -> Regional {
    let called = |name: &mut String| {
        *name = template.jurisdiction(name, messages.language()).to_owned();
    };
    let mut regional = regional.clone();
    regional.jurisdictions.iter_mut().for_each(called);
    let claimed = regional.duplicates.iter_mut();
    claimed.for_each(|(slot, ..)| called(&mut slot.jurisdiction));
    let sources = regional.sources.iter_mut();
    sources
        .filter_map(|source| source.jurisdiction.as_mut())
        .for_each(called);
    let findings = regional.findings.iter_mut();
    findings
        .filter_map(|open| open.jurisdiction.as_mut())
        .for_each(called);
    regional
}

/// The name for the regional workbook: `roadmap-region-2020-H1.xlsx`.
pub fn file_name(regional: &Regional, template: &Template, messages: &Messages) -> String {
    let period = regional.tables.first();
    let period = period.map(|table| messages.period_short(table.period));
    let period = period.unwrap_or_default().replace([' ', '–'], "-");
    format!("{}-region-{period}.xlsx", template.id).replace("---", "-")
}

impl Book<'_> {
    fn say(&self, id: &str) -> String {
        self.messages.text(id, &[])
    }

    fn label(&self, key: &str) -> String {
        let labels = &self.template.labels;
        labels.get(key, self.messages.language()).to_owned()
    }

    /// The footnote that everything carries which is saved.
    fn footnote(&self) -> String {
        let text = self.label("form:footnote");
        if text == "form:footnote" {
            String::new()
        } else {
            text
        }
    }

    /// The names of jurisdictions by their places.
    fn names_of(&self, places: &[usize]) -> Vec<String> {
        let names = places.iter();
        let names = names.filter_map(|at| self.regional.jurisdictions.get(*at).cloned());
        names.collect()
    }

    /// The title, a sentence below it, and the set-up for print.
    fn head(&self, sheet: &mut Worksheet, title: &str, about: &str) -> Written {
        sheet.set_screen_gridlines(false);
        // A formula that gives nothing, not nought.
        sheet.set_formula_result_default("");
        sheet.set_row_height(0, 26)?;
        sheet.write_with_format(0, 0, title, &self.styles.title)?;
        sheet.write_with_format(1, 0, about, &self.styles.about)?;
        sheet.set_landscape().set_paper_size(PAPER);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
        let page = self.messages.text("form-page", &[]);
        sheet.set_footer(format!("&L&8&F · &A&R&8{page}"));
        Ok(())
    }

    /// The footnote, two rows below the last.
    fn foot(&self, sheet: &mut Worksheet, last: u32) -> Written {
        sheet.write_with_format(last + 2, 0, self.footnote(), &self.styles.quiet)?;
        Ok(())
    }
}
