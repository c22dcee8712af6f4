//! Writes a rich workbook with rust_xlsxwriter, for the tests of patching:
//! `cargo run --example write_workbook -- OUT`.

use rust_xlsxwriter::{
    Chart, ChartType, Color, ConditionalFormatDataBar, DataValidation, DataValidationRule,
    ExcelDateTime, Format, FormatBorder, Formula, Note, Table, TableColumn, TableFunction,
    Workbook,
};

const ROWS: u32 = 14;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name the file to write")?;
    let mut book = Workbook::new();
    let bold = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x001F_4E6B))
        .set_font_color(Color::White);
    let number = Format::new()
        .set_num_format("#,##0.00")
        .set_border(FormatBorder::Thin);
    let share = Format::new().set_num_format("0.0%");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let words = Format::new().set_num_format("@").set_text_wrap();
    let sheet = book.add_worksheet().set_name("Figures")?;
    for (col, header) in (0u16..).zip(["Code", "Label", "Value", "Share", "Day", "Text"]) {
        sheet.write_with_format(0, col, header, &bold)?;
    }
    let mut total = 0.0;
    for row in 1..ROWS {
        let value = f64::from(row) / 11.0;
        total += value;
        sheet.write(row, 0, format!("C.{row}"))?;
        sheet.write(row, 1, format!("Point {row} <&> ž"))?;
        sheet.write_with_format(row, 2, value, &number)?;
        sheet.write_with_format(row, 3, f64::from(row) / 50.0, &share)?;
        let date = ExcelDateTime::from_ymd(2020, 3, row as u8)?;
        sheet.write_with_format(row, 4, &date, &day)?;
        sheet.write_with_format(row, 5, format!("{row},5"), &words)?;
    }
    let sum = Formula::new(format!("=SUM(C2:C{ROWS})")).set_result(total.to_string());
    sheet.write_formula_with_format(ROWS, 2, sum, &number)?;
    let text = Formula::new("=IF(C15>5,\"high\",\"low\")").set_result(if total > 5.0 {
        "high"
    } else {
        "low"
    });
    sheet.write_formula(ROWS + 1, 2, text)?;
    sheet.write_array_formula(
        1,
        7,
        3,
        7,
        Formula::new("=C2:C4*2").set_result((2.0 / 11.0).to_string()),
    )?;
    sheet.write(2, 7, 4.0 / 11.0)?;
    sheet.write(3, 7, 6.0 / 11.0)?;
    sheet.write_boolean(1, 6, true)?;
    sheet.insert_note(2, 2, &Note::new("Look at this.").set_author("A. Nalyst"))?;
    let validation =
        DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0));
    sheet.add_data_validation(1, 2, 9, 2, &validation)?;
    sheet.add_conditional_format(1, 2, 9, 2, &ConditionalFormatDataBar::new())?;
    sheet.merge_range(17, 0, 18, 2, "Merged", &bold)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_repeat_rows(0, 0)?;
    sheet.set_column_width(1, 30)?;
    sheet.set_column_format(9, &number)?;
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_values("Figures!$C$2:$C$14");
    sheet.insert_chart(5, 9, &chart)?;
    let other = book.add_worksheet().set_name("It's a table")?;
    other.write_column(1, 0, ["a", "b", "c"])?;
    other.write_column(1, 1, [1, 2, 3])?;
    let columns = [
        TableColumn::new()
            .set_header("Name")
            .set_total_label("Total"),
        TableColumn::new()
            .set_header("Amount")
            .set_total_function(TableFunction::Sum),
    ];
    other.add_table(
        0,
        0,
        4,
        1,
        &Table::new().set_columns(&columns).set_total_row(true),
    )?;
    other.write_formula(
        0,
        4,
        Formula::new("=Total*2").set_result((total * 2.0).to_string()),
    )?;
    let hidden = book.add_worksheet().set_name("Hidden")?.set_hidden(true);
    hidden.write_formula(
        0,
        0,
        Formula::new("='It''s a table'!E1").set_result((total * 2.0).to_string()),
    )?;
    book.define_name("Total", "=Figures!$C$15")?;
    book.save(path)?;
    Ok(())
}
