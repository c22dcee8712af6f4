//! One sheet of the form.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, Format, ProtectionOptions, Worksheet,
};

use crate::cell::CellPos;
use crate::language::Messages;
use crate::language::harmless::{CELL, cut};
use crate::template::layout::{self, Columns, Line};
use crate::template::{DataPoint, SheetDefinition, Template, ValueKind};
use crate::workbook::Content;

use super::calculation::Calculation;
use super::style::Styles;
use super::{Figures, FormError, validation};

/// Widths of the columns from the code to the evidence, in characters.
const WIDTHS: [f64; 6] = [16.0, 58.0, 13.0, 17.0, 44.0, 26.0];
/// On the cover there are no codes to read and no units, so the labels get their room.
const COVER_WIDTHS: [f64; 6] = [18.0, 46.0, 3.0, 30.0, 44.0, 26.0];
/// Width of the column of the period before.
const PREVIOUS_WIDTH: f64 = 14.0;
/// A4.
const PAPER: u8 = 9;

/// A sheet that is to be written.
pub(super) struct Page<'a> {
    pub(super) template: &'a Template,
    pub(super) messages: &'a Messages,
    pub(super) styles: &'a Styles,
    pub(super) figures: &'a Figures,
    pub(super) definition: &'a SheetDefinition,
    pub(super) columns: Columns,
    pub(super) calculation: &'a Calculation<'a>,
}

impl Page<'_> {
    /// Writes the sheet.
    pub(super) fn write(&self, sheet: &mut Worksheet) -> Result<(), FormError> {
        sheet.set_name(&self.definition.id)?;
        self.set_up(sheet)?;
        self.head(sheet)?;
        let lines = layout::lines(self.template, self.definition);
        for (row, line) in &lines {
            match line {
                Line::Group(group) => self.group(sheet, *row, group)?,
                Line::DataPoint(point) => self.data_point(sheet, *row, point)?,
            }
        }
        let end = lines.last().map_or(layout::HEADER_ROW, |(row, _)| *row);
        if self.definition.cover {
            self.foot(sheet, end + 2)?;
        }
        Ok(())
    }

    fn label(&self, key: &str) -> String {
        let labels = &self.template.labels;
        labels.get(key, self.messages.language()).to_owned()
    }

    fn set_up(&self, sheet: &mut Worksheet) -> Result<(), FormError> {
        let widths = if self.definition.cover {
            COVER_WIDTHS
        } else {
            WIDTHS
        };
        let mut widths = widths.to_vec();
        if let Some(column) = self.columns.previous {
            widths.insert(column as usize, PREVIOUS_WIDTH);
        }
        for (column, width) in (0u16..).zip(widths) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_screen_gridlines(false);
        sheet.set_freeze_panes(layout::HEADER_ROW + 1, 0)?;
        sheet.set_landscape().set_paper_size(PAPER);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(layout::HEADER_ROW, layout::HEADER_ROW)?;
        sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
        let version = format!("{} {}", self.template.id, self.template.version);
        let page = self.messages.text("form-page", &[]);
        sheet.set_footer(format!("&L&8{version} · &F&C&8&A&R&8{page}"));
        // Without a password: it keeps from accidents, and locks nobody out.
        let options = ProtectionOptions {
            format_columns: true,
            format_rows: true,
            format_cells: true,
            use_autofilter: true,
            ..ProtectionOptions::default()
        };
        sheet.protect_with_options(&options);
        Ok(())
    }

    fn head(&self, sheet: &mut Worksheet) -> Result<(), FormError> {
        let title = self.label(&format!("sheet:{}", self.definition.id));
        sheet.set_row_height(layout::TITLE_ROW, 26)?;
        sheet.write_with_format(layout::TITLE_ROW, 0, title, &self.styles.title)?;
        let how = if self.definition.cover {
            "form:how_cover"
        } else {
            "form:how_sheet"
        };
        let last = self.columns.evidence as u16;
        sheet.set_row_height(layout::HOW_ROW, 34)?;
        let how = self.label(how);
        sheet.merge_range(
            layout::HOW_ROW,
            0,
            layout::HOW_ROW,
            last,
            &how,
            &self.styles.how,
        )?;
        sheet.set_row_height(layout::HEADER_ROW, 20)?;
        for (column, key) in self.columns.headers() {
            let header = self.label(key);
            sheet.write_with_format(
                layout::HEADER_ROW,
                column as u16,
                header,
                &self.styles.header,
            )?;
        }
        Ok(())
    }

    fn group(&self, sheet: &mut Worksheet, row: u32, group: &str) -> Result<(), FormError> {
        sheet.set_row_height(row, 20)?;
        let heading = self.label(&format!("group:{group}"));
        for column in layout::LABEL..=self.columns.evidence {
            sheet.write_blank(row, column as u16, &self.styles.group)?;
        }
        sheet.write_with_format(row, layout::CODE as u16, heading, &self.styles.group)?;
        Ok(())
    }

    fn data_point(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        point: &DataPoint,
    ) -> Result<(), FormError> {
        let language = self.messages.language();
        let label = self.template.label(&point.code, language);
        // Excel does not make a row higher for wrapped text that a program wrote.
        let lines = 1 + (label.chars().count() / 62) as u32;
        sheet.set_row_height(row, 18 * lines)?;
        let write = |sheet: &mut Worksheet, column: u32, text: &str, format: &Format| match text
            .is_empty()
        {
            true => sheet.write_blank(row, column as u16, format).map(|_| ()),
            false => sheet
                .write_with_format(row, column as u16, text, format)
                .map(|_| ()),
        };
        let unit = match point.unit.is_empty() {
            true => String::new(),
            false => self.label(&format!("unit:{}", point.unit)),
        };
        write(sheet, layout::CODE, point.code.as_str(), &self.styles.code)?;
        write(sheet, layout::LABEL, &label, &self.styles.label)?;
        write(sheet, layout::UNIT, &unit, &self.styles.unit)?;
        self.value(sheet, row, point)?;
        self.previous(sheet, row, point)?;
        let filling = self.figures.get(&point.code);
        let note = filling.map_or("", |filling| filling.note.as_str());
        let evidence = filling.map_or("", |filling| filling.evidence.as_str());
        write(sheet, self.columns.note, note, &self.styles.remark)?;
        write(sheet, self.columns.evidence, evidence, &self.styles.remark)?;
        Ok(())
    }

    fn value(&self, sheet: &mut Worksheet, row: u32, point: &DataPoint) -> Result<(), FormError> {
        let column = layout::VALUE as u16;
        if self.definition.cover && point.kind == ValueKind::Text && self.is_version(point) {
            sheet.write_with_format(row, column, &self.template.version, &self.styles.fixed)?;
            return Ok(());
        }
        let format = self.format(point);
        let cell = CellPos::new(row, layout::VALUE).to_string();
        if let Some(validation) = validation::of(point, self.template, self.messages, &cell)? {
            let validation: DataValidation = validation;
            sheet.add_data_validation(row, column, row, column, &validation)?;
        }
        self.alarms(sheet, row, point)?;
        let content = self.figures.get(&point.code).map(|filling| &filling.value);
        match content.unwrap_or(&Content::Blank) {
            Content::Blank => sheet.write_blank(row, column, format)?,
            Content::Number(number) | Content::Date(number) => {
                sheet.write_number_with_format(row, column, *number, format)?
            }
            Content::Text(text) | Content::Error(text) => {
                sheet.write_string_with_format(row, column, cut(text, CELL), format)?
            }
            Content::Bool(truth) => sheet.write_boolean_with_format(row, column, *truth, format)?,
        };
        Ok(())
    }

    /// The figure of the period before, to look at.
    fn previous(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        point: &DataPoint,
    ) -> Result<(), FormError> {
        let Some(column) = self.columns.previous else {
            return Ok(());
        };
        let filling = self.figures.get(&point.code);
        let format = self.styles.shown(&point.kind);
        let column = column as u16;
        match filling.map_or(&Content::Blank, |filling| &filling.previous) {
            Content::Number(number) | Content::Date(number) => {
                sheet.write_number_with_format(row, column, *number, format)?
            }
            Content::Text(text) | Content::Error(text) => {
                sheet.write_string_with_format(row, column, cut(text, CELL), format)?
            }
            Content::Bool(truth) => sheet.write_boolean_with_format(row, column, *truth, format)?,
            Content::Blank => sheet.write_blank(row, column, format)?,
        };
        Ok(())
    }

    /// Marks the cell while a rule that it is in is violated.
    fn alarms(&self, sheet: &mut Worksheet, row: u32, point: &DataPoint) -> Result<(), FormError> {
        let Some(at) = self.template.positions.get(&point.code) else {
            return Ok(());
        };
        let column = layout::VALUE as u16;
        for (error, format) in [(true, &self.styles.error), (false, &self.styles.warning)] {
            if let Some(formula) = self.calculation.alarm(*at, error) {
                let alarm = ConditionalFormatFormula::new()
                    .set_rule(formula.as_str())
                    .set_format(format);
                sheet.add_conditional_format(row, column, row, column, &alarm)?;
            }
        }
        Ok(())
    }

    /// The first text field of the cover holds the version of the form, as `locate` reads it.
    fn is_version(&self, point: &DataPoint) -> bool {
        let first = self
            .template
            .cover
            .iter()
            .find(|field| field.kind == ValueKind::Text);
        first.is_some_and(|field| field.code == point.code)
    }

    fn format(&self, point: &DataPoint) -> &Format {
        match point.kind {
            ValueKind::Count => &self.styles.count,
            ValueKind::Amount => &self.styles.amount,
            ValueKind::Percent => &self.styles.percent,
            ValueKind::Year => &self.styles.year,
            ValueKind::Date => &self.styles.date,
            ValueKind::Choice(_) | ValueKind::Text => &self.styles.words,
        }
    }

    fn foot(&self, sheet: &mut Worksheet, row: u32) -> Result<(), FormError> {
        let last = self.columns.evidence as u16;
        for (row, key) in (row..).zip(["form:source", "form:footnote"]) {
            sheet.set_row_height(row, 28)?;
            sheet.merge_range(row, 0, row, last, &self.label(key), &self.styles.small)?;
        }
        Ok(())
    }
}
