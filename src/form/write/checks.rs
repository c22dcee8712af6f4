//! The sheet that lists every rule with its live state, and the hidden one that decides them.

use rust_xlsxwriter::{Color, ConditionalFormatCell, ConditionalFormatCellRule, Format, Worksheet};

use crate::language::Messages;
use crate::template::Template;

use super::FormError;
use super::calculation::Calculation;
use super::results::Results;
use super::style::Styles;

/// Row of the headers.
const HEADER_ROW: u32 = 3;
const WIDTHS: [f64; 5] = [11.0, 17.0, 22.0, 78.0, 52.0];
const STATE_COLUMN: u16 = 2;
/// The longest text that is shown on one line of the column for the rule in words.
const LINE_LENGTH: usize = 84;

/// Writes the list of rules.
pub(super) fn write_list(
    sheet: &mut Worksheet,
    template: &Template,
    messages: &Messages,
    styles: &Styles,
    calculation: &Calculation<'_>,
    results: &Results,
) -> Result<(), FormError> {
    for (column, width) in (0u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_screen_gridlines(false);
    sheet.set_freeze_panes(HEADER_ROW + 1, 0)?;
    sheet.set_landscape().set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER_ROW, HEADER_ROW)?;
    sheet.protect();
    let say = |id: &str| messages.text(id, &[]);
    sheet.set_row_height(0, 26)?;
    sheet.write_with_format(0, 0, say("form-checks-title"), &styles.title)?;
    sheet.merge_range(1, 0, 1, 4, &say("form-checks-how"), &styles.how)?;
    sheet.set_row_height(1, 34)?;
    let headers = ["rule", "severity", "state", "words", "formula"];
    for (column, header) in (0u16..).zip(headers) {
        let header = say(&format!("form-checks-{header}"));
        sheet.write_with_format(HEADER_ROW, column, header, &styles.header)?;
    }
    let states = ["violated", "open", "fulfilled"].map(|state| say(&format!("form-state-{state}")));
    let not_here = say("form-state-elsewhere");
    for (at, rule) in template.rules.iter().enumerate() {
        let row = HEADER_ROW + 1 + at as u32;
        let words = template.rule_in_words(&rule.id, messages.language());
        let text = match &rule.test {
            crate::template::RuleTest::Formula(formula)
            | crate::template::RuleTest::Figure(formula) => formula.text.as_str(),
            crate::template::RuleTest::Named(..) => "",
        };
        let lines = 1 + (words.chars().count() / LINE_LENGTH).max(text.chars().count() / 56);
        sheet.set_row_height(row, 16 * lines as u32)?;
        sheet.write_with_format(row, 0, &rule.id, &styles.code)?;
        let severity = say(&format!("form-severity-{}", rule.severity.name()));
        sheet.write_with_format(row, 1, severity, &styles.unit)?;
        match calculation.state(at) {
            Some(cell) => {
                let [violated, open, fulfilled] = &states;
                let cell = format!("{}!{cell}", super::CALCULATION);
                let formula = format!(
                    "=IF({cell}=-1,\"{violated}\",IF({cell}=0,\"{open}\",\"{fulfilled}\"))"
                );
                let formula = results.put(super::CHECKS, (row, STATE_COLUMN), &formula);
                sheet.write_formula_with_format(row, STATE_COLUMN, formula, &styles.label)?;
            }
            None => {
                sheet.write_with_format(row, STATE_COLUMN, &not_here, &styles.unit)?;
            }
        }
        sheet.write_with_format(row, 3, words, &styles.label)?;
        // A text that begins like a formula is none: it is written as a string.
        sheet.write_string_with_format(row, 4, text, &styles.unit)?;
    }
    let last = HEADER_ROW + template.rules.len() as u32;
    for (state, colour) in states.iter().zip([
        (0xFFE1E1, 0xA01818),
        (0xFFFFFF, 0x5B6776),
        (0xE3F4E8, 0x1A6636),
    ]) {
        let format = Format::new()
            .set_background_color(Color::RGB(colour.0))
            .set_font_color(Color::RGB(colour.1));
        let is = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(state.clone()))
            .set_format(format);
        sheet.add_conditional_format(HEADER_ROW + 1, STATE_COLUMN, last, STATE_COLUMN, &is)?;
    }
    sheet.autofilter(HEADER_ROW, 0, last, 4)?;
    Ok(())
}

/// Writes the formulas that decide the rules.
pub(super) fn write_calculation(
    sheet: &mut Worksheet,
    calculation: &Calculation<'_>,
    results: &Results,
) -> Result<(), FormError> {
    sheet.set_hidden(true);
    sheet.protect();
    for (row, (about, cells)) in (0u32..).zip(&calculation.rows) {
        if !about.is_empty() {
            sheet.write_string(row, 0, about)?;
        }
        for (column, formula) in cells {
            let column = *column as u16;
            match formula.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number)?,
                Err(_) => {
                    let formula = format!("={formula}");
                    let formula = results.put(super::CALCULATION, (row, column), &formula);
                    sheet.write_formula(row, column, formula)?
                }
            };
        }
    }
    Ok(())
}
