//! Writes a submission with a sheet of a million cells, to see how the page copes:
//! `cargo run --example large_form -- wide.xlsx 20000 50`, or `tall.xlsx 1048576 1`.

use std::error::Error;

use kpi_validator::template::roadmap;
use rust_xlsxwriter::{Color, Format, Workbook};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("a path is needed")?;
    let mut size = |usual: u32| arguments.next().map_or(Ok(usual), |text| text.parse());
    let (rows, columns) = (size(20_000)?, size(50)?);
    let mut workbook = Workbook::new();

    // A form on one sheet: a million cells beside it are no submission without one.
    let form = workbook.add_worksheet().set_name("Form")?;
    for (column, header) in (0u16..).zip(["Code", "Data point", "Unit", "Value", "Note"]) {
        form.write(0, column, header)?;
    }
    form.set_freeze_panes(1, 0)?;
    for (row, point) in (1u32..).zip(&roadmap().data_points) {
        form.write(row, 0, point.code.as_str())?;
        form.write(row, 3, 0)?;
    }

    let bold = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0xE6EEF4));
    let grouped = Format::new().set_num_format("#,##0");
    let data = workbook.add_worksheet().set_name("Data")?;
    data.set_freeze_panes(1, 1)?;
    for row in 0..rows {
        for column in 0..columns {
            let column = u16::try_from(column)?;
            let number = row * columns + u32::from(column);
            match row {
                0 => {
                    data.write_with_format(row, column, format!("Column {}", column + 1), &bold)?
                }
                _ if column % 5 == 0 => data.write(row, column, format!("Row {}", row + 1))?,
                _ => data.write_with_format(row, column, number, &grouped)?,
            };
        }
    }
    workbook.save(path)?;
    Ok(())
}
