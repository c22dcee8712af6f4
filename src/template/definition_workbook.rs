//! Writes a definition as a workbook.

use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, XlsxError};

use super::{Definition, DefinitionError};

impl From<XlsxError> for DefinitionError {
    fn from(error: XlsxError) -> Self {
        Self::Write(error.to_string())
    }
}

impl Definition {
    /// The workbook form.
    ///
    /// # Errors
    /// When a cell holds more than Excel can keep.
    pub fn to_workbook(&self) -> Result<Vec<u8>, DefinitionError> {
        let mut workbook = Workbook::new();
        let text = Format::new()
            .set_num_format("@")
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        let header = text
            .clone()
            .set_bold()
            .set_background_color(Color::RGB(0x1F4E6B))
            .set_font_color(Color::White);
        for (name, rows) in &self.tables {
            let sheet = workbook.add_worksheet().set_name(name.replace('_', " "))?;
            sheet.set_freeze_panes(1, 1)?;
            let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
            for column in 0..columns {
                let longest = rows
                    .iter()
                    .filter_map(|row| row.get(column))
                    .map(|text| text.chars().count())
                    .max();
                let width = longest.unwrap_or_default().clamp(8, 60) as f64 + 2.0;
                let column = u16::try_from(column).unwrap_or(u16::MAX);
                sheet.set_column_width(column, width)?;
                // What a steward types stays text, too.
                sheet.set_column_format(column, &text)?;
            }
            for (row, cells) in (0u32..).zip(rows) {
                for (column, cell) in (0u16..).zip(cells) {
                    let format = if row == 0 { &header } else { &text };
                    if !cell.is_empty() {
                        sheet.write_string_with_format(row, column, cell, format)?;
                    }
                }
            }
        }
        Ok(workbook.save_to_buffer()?)
    }
}
