//! What a person types for a cell of any workbook, as the format of the cell understands it.

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::package::Package;
use crate::record::Moment;
use crate::workbook::{Content, Format, Workbook, is_figure};

use super::cell::can_be_written;
use super::draft::Draft;
use super::format::Kind;
use super::places::{Marks, Places, start_tag};
use super::styles::Styles;

/// What was typed for each cell: a number, a day where the format of the cell shows one, a share where
/// it shows shares, TRUE or FALSE, an error value, nothing, or a text. What stands behind an
/// apostrophe is a text whatever it looks like, as in Excel. A comma can be that of a decimal, unless
/// three figures follow it: then it can be that of thousands, and what was typed stays a text.
pub fn understood(workbook: &Workbook, typed: &[(CellRef, String)]) -> Vec<Content> {
    let kinds = kinds(workbook, typed.iter().map(|(cell, _)| cell));
    let read = typed.iter().map(|(cell, text)| {
        let holds_day = workbook
            .cell(cell)
            .is_some_and(|held| matches!(held.content, Content::Date(_)));
        let kind = match kinds.get(cell) {
            Some(kind) => *kind,
            None if holds_day => Kind::Date,
            None => Kind::Number,
        };
        content(text, kind, workbook.epoch_1904)
    });
    read.collect()
}

fn content(typed: &str, kind: Kind, epoch_1904: bool) -> Content {
    if let Some(text) = typed.strip_prefix('\'') {
        return Content::Text(text.to_owned());
    }
    let trimmed = typed.trim();
    let number = |text: &str| {
        let pointed = decimal_comma(text);
        let text = pointed.as_deref().unwrap_or(text);
        // What Rust reads as a number and Excel does not is text: `inf`, `nan`, `1e999`.
        let number = text.parse::<f64>().ok();
        number.filter(|number| is_figure(*number))
    };
    if trimmed.is_empty() {
        return Content::Blank;
    }
    if let Some(number) = number(trimmed) {
        return match kind {
            Kind::Date => Content::Date(number),
            _ => Content::Number(number),
        };
    }
    if kind == Kind::Percent
        && let Some(share) = trimmed
            .strip_suffix('%')
            .and_then(|text| number(text.trim()))
    {
        return Content::Number(share / 100.0);
    }
    if kind == Kind::Date {
        let day = crate::date::from_iso(trimmed);
        let day = day.map(|day| crate::date::to_serial(day, epoch_1904));
        let moment = || Moment::from_iso(trimmed).map(|moment| moment.serial(epoch_1904));
        if let Some(serial) = day.or_else(moment) {
            return Content::Date(serial);
        }
    }
    let error = Content::Error(trimmed.to_ascii_uppercase());
    match trimmed.to_ascii_uppercase().as_str() {
        "TRUE" => Content::Bool(true),
        "FALSE" => Content::Bool(false),
        _ if can_be_written(&error) => error,
        _ => Content::Text(typed.to_owned()),
    }
}

/// A number with a decimal comma, with a point instead.
fn decimal_comma(text: &str) -> Option<String> {
    let (whole, rest) = text.split_once(',')?;
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_one = figures(whole.strip_prefix('-').unwrap_or(whole)) && figures(rest);
    (is_one && rest.len() != 3).then(|| format!("{whole}.{rest}"))
}

/// What the formats of cells make of numbers. Cells of which that is not known are left out.
fn kinds<'a>(
    workbook: &Workbook,
    cells: impl Iterator<Item = &'a CellRef>,
) -> BTreeMap<CellRef, Kind> {
    let mut found = BTreeMap::new();
    let package = match workbook.format {
        Format::Xlsx => Package::read(&workbook.bytes).ok(),
        _ => None,
    };
    let Some(mut draft) = package
        .as_ref()
        .and_then(|package| Draft::new(package).ok())
    else {
        return found;
    };
    let styles = Styles::read(&mut draft);
    let mut sheets: BTreeMap<&str, Vec<CellPos>> = BTreeMap::new();
    for cell in cells {
        sheets.entry(&cell.sheet).or_default().push(cell.pos);
    }
    for (sheet, mut list) in sheets {
        list.sort_unstable();
        list.dedup();
        let Some(part) = draft.book.sheet_part(sheet).map(str::to_owned) else {
            continue;
        };
        let Ok(xml) = draft.text(&part) else { continue };
        let Some(places) = Places::find(xml, &list, &Marks::default()) else {
            continue;
        };
        for place in &places.cells {
            let own = place.cell.clone().and_then(|range| {
                let style = start_tag(xml.get(range)?)?.value("s")?;
                style.trim().parse().ok()
            });
            let style = match place.cell {
                Some(_) => own.unwrap_or(0),
                None => places.inherited(place),
            };
            found.insert(CellRef::new(sheet, place.pos), styles.kind(style));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{content, understood};
    use crate::cell::CellRef;
    use crate::patch::format::Kind;
    use crate::workbook::{Content, Format};

    #[test]
    fn what_is_typed_is_understood_as_the_format_shows_it() {
        let text = |text: &str| Content::Text(text.to_owned());
        for (typed, kind, expected) in [
            ("5", Kind::Number, Content::Number(5.0)),
            (" 5 ", Kind::Text, Content::Number(5.0)),
            ("43982", Kind::Date, Content::Date(43_982.0)),
            ("2020-05-31", Kind::Date, Content::Date(43_982.0)),
            ("2020-05-31 12:00", Kind::Date, Content::Date(43_982.5)),
            ("2020-05-31", Kind::Number, text("2020-05-31")),
            ("40%", Kind::Percent, Content::Number(0.4)),
            ("40%", Kind::Number, text("40%")),
            ("'5", Kind::Number, text("5")),
            ("true", Kind::Number, Content::Bool(true)),
            ("False", Kind::Number, Content::Bool(false)),
            ("#n/a", Kind::Number, Content::Error("#N/A".to_owned())),
            ("#1", Kind::Number, text("#1")),
            ("", Kind::Number, Content::Blank),
            ("nan", Kind::Number, text("nan")),
            ("1,5", Kind::Number, Content::Number(1.5)),
            ("-0,25", Kind::Number, Content::Number(-0.25)),
            ("40,5%", Kind::Percent, Content::Number(0.405)),
            // One and a half thousand, or one and a half.
            ("1,500", Kind::Number, text("1,500")),
            ("1,5,0", Kind::Number, text("1,5,0")),
            ("1.234,5", Kind::Number, text("1.234,5")),
            ("'1,5", Kind::Number, text("1,5")),
            (" words ", Kind::Number, text(" words ")),
        ] {
            assert_eq!(content(typed, kind, false), expected, "{typed}");
        }
    }

    /// A sheet with a share in A1, a day in A2, and days wished for in the column B.
    fn workbook() -> crate::workbook::Workbook {
        use rust_xlsxwriter::Format;
        let percent = Format::new().set_num_format("0.0%");
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        let written = sheet.set_column_format(1, &day).is_ok()
            && sheet.write_with_format(0, 0, 0.5, &percent).is_ok()
            && sheet.write_with_format(1, 0, 43_982, &day).is_ok()
            && sheet.write(2, 0, 3).is_ok();
        assert!(written);
        let bytes = workbook.save_to_buffer().expect("a workbook");
        crate::open(&bytes).expect("opens")
    }

    #[test]
    fn what_is_typed_is_understood_by_the_format_of_its_cell() {
        let day = || Content::Date(43_982.0);
        let text = |text: &str| Content::Text(text.to_owned());
        let cases = [
            ("A1", "40%", Content::Number(0.4), text("40%")),
            ("A2", "2020-05-31", day(), day()),
            ("A3", "2020-05-31", text("2020-05-31"), text("2020-05-31")),
            ("A3", "7", Content::Number(7.0), Content::Number(7.0)),
            ("A4", "false", Content::Bool(false), Content::Bool(false)),
            // Nothing stands there yet, but the column has a format.
            ("B7", "2020-05-31", day(), text("2020-05-31")),
        ];
        let typed = cases.each_ref().map(|(cell, typed, ..)| {
            let pos = cell.parse().expect("a cell");
            (CellRef::new("Sheet1", pos), (*typed).to_owned())
        });
        let mut workbook = workbook();
        let expected = cases.each_ref().map(|(_, _, expected, _)| expected.clone());
        assert_eq!(understood(&workbook, &typed), expected);
        // Of formats that are not read here, only what a cell holds tells.
        workbook.format = Format::Ods;
        let expected = cases.each_ref().map(|(_, _, _, held)| held.clone());
        assert_eq!(understood(&workbook, &typed), expected);
    }
}
