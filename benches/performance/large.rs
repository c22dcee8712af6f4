//! Submissions that stand beside many other cells.

use kpi_validator::template::Template;
use rust_xlsxwriter::{Workbook, XlsxError};

/// How many columns the other cells fill.
const COLUMNS: u32 = 20;

/// A workbook with the codes and a value for each on one sheet, and so many cells on another.
pub(crate) fn form_beside(template: &Template, cells: u32) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let form = workbook.add_worksheet().set_name("Form")?;
    for (column, header) in (0..).zip(["Code", "Data point", "Unit", "Value", "Note"]) {
        form.write(0, column, header)?;
    }
    for (row, point) in (1..).zip(&template.data_points) {
        form.write(row, 0, point.code.as_str())?;
        form.write(row, 3, 0)?;
    }
    let data = workbook.add_worksheet().set_name("Data")?;
    for number in 0..cells {
        let column = u16::try_from(number % COLUMNS).unwrap_or_default();
        let row = number / COLUMNS;
        // A fifth of the cells are texts, as in tables that people keep.
        match column % 5 {
            0 => data.write(row, column, format!("Row {row}"))?,
            _ => data.write(row, column, number)?,
        };
    }
    workbook.save_to_buffer()
}
