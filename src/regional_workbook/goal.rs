//! A sheet for each sheet of the form: a table for each period, jurisdictions as columns.

use rust_xlsxwriter::{Format, Formula, Url, Worksheet};

use crate::cell::CellRef;
use crate::language::harmless::{CELL, cut, harmless};
use crate::number::is_whole;
use crate::patch::book::quoted;
use crate::regional::{Figure, Table};
use crate::submission::{Period, Value};
use crate::template::layout::{self, Line};
use crate::template::{DataPoint, SheetDefinition, ValueKind};

use super::formula::{local, text};
use super::places::{FIRST, HEAD, TOP};
use super::style::Shown;
use super::{Book, Written};

/// The widths of code, question and unit, in characters.
const WIDTHS: [f64; 3] = [15.0, 52.0, 12.0];
/// That of a jurisdiction.
const WIDTH: f64 = 13.0;
/// That of the names of who is missing.
const MISSING_WIDTH: f64 = 26.0;
/// Excel takes 65,530 links a sheet.
const LINKS: usize = 60_000;

impl Book<'_> {
    /// Writes the tables of a sheet of the form, the latest period first.
    pub(super) fn goal(&self, sheet: &mut Worksheet, definition: &SheetDefinition) -> Written {
        let title = self.label(&format!("sheet:{}", definition.id));
        self.head(sheet, &title, &self.say("region-trace"))?;
        let widths = WIDTHS.iter().copied();
        let own = std::iter::repeat_n(WIDTH, usize::from(self.places.columns) + 1);
        for (column, width) in (0u16..).zip(widths.chain(own).chain([MISSING_WIDTH])) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(0, FIRST)?;
        sheet.set_repeat_columns(0, FIRST - 1)?;
        let place = self
            .template
            .sheets
            .iter()
            .position(|known| known == definition);
        let place = place.unwrap_or_default();
        let mut breaks = Vec::new();
        let mut last = TOP;
        for (at, table) in self.regional.tables.iter().enumerate() {
            let top = self.places.table(place, at);
            if at > 0 {
                breaks.push(top);
            }
            sheet.set_row_height(top, 22)?;
            let period = self.messages.period(table.period);
            sheet.write_with_format(top, 0, period, &self.styles.period)?;
            self.columns(sheet, top + 1, "region-missing")?;
            for (row, line) in layout::lines(self.template, definition) {
                let row = top + HEAD + row - layout::HEADER_ROW - 1;
                last = last.max(row);
                match line {
                    Line::Group(group) => self.group(sheet, row, group)?,
                    Line::DataPoint(point) => {
                        self.data_point(sheet, row, top + 1, point, table)?;
                    }
                }
            }
        }
        sheet.set_page_breaks(&breaks)?;
        self.foot(sheet, last)
    }

    /// The headers of a table.
    pub(super) fn columns(&self, sheet: &mut Worksheet, row: u32, missing: &str) -> Written {
        let heads = ["region-code", "region-question", "region-unit"].map(|id| self.say(id));
        for (column, text) in (0u16..).zip(heads) {
            sheet.write_with_format(row, column, text, &self.styles.header)?;
        }
        let names = self.regional.jurisdictions.iter().cloned();
        for (column, text) in (FIRST..).zip(names.chain([self.say("region-region")])) {
            sheet.write_with_format(row, column, text, &self.styles.header_right)?;
        }
        let column = self.places.region() + 1;
        sheet.write_with_format(row, column, self.say(missing), &self.styles.header)?;
        Ok(())
    }

    fn group(&self, sheet: &mut Worksheet, row: u32, group: &str) -> Written {
        for column in 1..=self.places.region() + 1 {
            sheet.write_blank(row, column, &self.styles.group)?;
        }
        let heading = self.label(&format!("group:{group}"));
        sheet.write_with_format(row, 0, heading, &self.styles.group)?;
        Ok(())
    }

    fn data_point(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        header: u32,
        point: &DataPoint,
        table: &Table,
    ) -> Written {
        let Some(known) = table.row(self.template, &point.code) else {
            return Ok(());
        };
        let language = self.messages.language();
        let label = self.template.label(&point.code, language);
        let unit = self.label(&format!("unit:{}", point.unit));
        let unit = unit.trim_start_matches("unit:").to_owned();
        sheet.write_with_format(row, 0, point.code.as_str(), &self.styles.code)?;
        sheet.write_with_format(row, 1, label, &self.styles.text)?;
        sheet.write_with_format(row, 2, unit, &self.styles.code)?;
        for (at, figure) in known.figures.iter().enumerate() {
            self.figure(sheet, (row, FIRST + at as u16), point, figure, table, at)?;
        }
        let names = self.names_of(&known.missing).join(", ");
        let (region, missing) = (self.places.region(), self.places.region() + 1);
        if !point.adds_up() {
            sheet.write_blank(row, region, &self.styles.empty)?;
            sheet.write_with_format(row, missing, names, &self.styles.missing)?;
            return Ok(());
        }
        let (first, last) = (local(row, FIRST), local(row, region - 1));
        let sum = format!("=IF(COUNT({first}:{last})=0,\"\",SUM({first}:{last}))");
        let result = known.sum.map(|sum| sum.to_string()).unwrap_or_default();
        let format = self
            .styles
            .number(shown(point, known.sum), true, !known.missing.is_empty());
        let formula = Formula::new(sum).set_result(result);
        sheet.write_formula_with_format(row, region, formula, &format)?;
        let formula = Formula::new(self.missing(row, header)).set_result(names);
        sheet.write_formula_with_format(row, missing, formula, &self.styles.missing)?;
        Ok(())
    }

    /// The names of those who gave neither a number nor "not applicable".
    fn missing(&self, row: u32, header: u32) -> String {
        let not_applicable = text(&self.label("answer:not_applicable"));
        let names = (FIRST..self.places.region()).map(|column| {
            let (cell, name) = (local(row, column), local(header, column));
            format!("IF(OR(ISNUMBER({cell}),{cell}={not_applicable}),\"\",\", \"&{name})")
        });
        let names: Vec<String> = names.collect();
        format!("=MID({},3,500)", names.join("&"))
    }

    /// A figure, with the way to its cell in the submission.
    fn figure(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        point: &DataPoint,
        figure: &Figure,
        table: &Table,
        jurisdiction: usize,
    ) -> Written {
        let file = table.files.get(jurisdiction).copied().flatten();
        if let (Some(file), Some(cell)) = (file, &figure.cell) {
            // The link is written first: what stands in the cell comes in its place.
            if self.regional.tables.len() * self.template.data_points.len() < LINKS {
                self.link(sheet, (row, column), file, cell)?;
            }
        }
        let word = |text: &str, format: &Format, sheet: &mut Worksheet| -> Written {
            sheet.write_string_with_format(row, column, cut(text, CELL), format)?;
            Ok(())
        };
        let styles = &self.styles;
        match &figure.value {
            None => {
                let text = self.no_file(jurisdiction, table.period);
                word(&text, &styles.empty, sheet)
            }
            Some(Value::Number(number)) => {
                let format = styles.number(shown(point, Some(*number)), false, false);
                sheet.write_number_with_format(row, column, *number, &format)?;
                Ok(())
            }
            Some(Value::Blank) => word(&self.say("region-no-answer"), &styles.empty, sheet),
            Some(Value::NotAvailable) => {
                word(&self.label("answer:not_available"), &styles.empty, sheet)
            }
            Some(Value::NotApplicable) => {
                word(&self.label("answer:not_applicable"), &styles.word, sheet)
            }
            Some(Value::Choice(item)) => word(item, &styles.word, sheet),
            Some(Value::Text(text)) => word(text, &styles.word, sheet),
            Some(Value::Date(day)) => word(&crate::date::to_iso(*day), &styles.word, sheet),
            Some(value) if value.is_without_result() => {
                word(&self.say("region-no-result"), &styles.unreadable, sheet)
            }
            Some(Value::Unreadable(what)) => word(&what.text, &styles.unreadable, sheet),
        }
    }

    /// What is said in the place of figures when there is no file.
    fn no_file(&self, jurisdiction: usize, period: Period) -> String {
        use crate::desk::Presence;
        let coverage = &self.regional.coverage;
        let at = coverage.periods.iter().position(|known| *known == period);
        let row = at.and_then(|at| coverage.presence.get(at));
        self.say(match row.and_then(|row| row.get(jurisdiction)) {
            Some(Presence::Within(_)) => "region-in-year",
            Some(Presence::Halves) => "region-in-halves",
            _ => "region-no-file",
        })
    }

    /// A link to a cell of a submission. To a file that cannot be opened from here its link goes to the list of sources.
    pub(super) fn link(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        file: usize,
        cell: &CellRef,
    ) -> Written {
        let Some(source) = self.regional.sources.get(file) else {
            return Ok(());
        };
        let place = format!("{}!{}", quoted(&cell.sheet), cell.pos);
        let target = match has_no_link(&source.path) {
            true => format!(
                "internal:{}!A{}",
                quoted(&self.places.names.sources),
                self.source_row(file) + 1
            ),
            false => format!("{}#{}", address(&source.path), harmless(&place)),
        };
        let tip = format!("{} · {}!{}", source.path, cell.sheet, cell.pos);
        let tip = short(&harmless(&tip), TIP);
        // Excel takes no longer targets; the tip alone still tells the cell.
        if target.chars().count() < 2000 {
            let url = Url::new(target).set_text("·").set_tip(tip);
            sheet.write_url_with_format(row, column, url, &self.styles.plain)?;
        }
        Ok(())
    }
}

/// How the figures of a data point are shown.
pub(super) fn shown(point: &DataPoint, number: Option<f64>) -> Shown {
    let whole = number.is_none_or(is_whole);
    match point.kind {
        ValueKind::Year => Shown::Year,
        _ if whole => Shown::Whole,
        _ => Shown::Decimal,
    }
}

/// Whether no link leads to a file: it stood in a zip file, or its name would be taken for the address
/// of something else, such as a server (`\\\\server\\share`) or a page.
pub(super) fn has_no_link(path: &str) -> bool {
    let odd = |letter: char| matches!(letter, '\\' | ':') || letter.is_control();
    let mut steps = path.split('/');
    path.to_lowercase().contains(".zip/")
        || path.chars().any(odd)
        || steps.any(|step| matches!(step, "" | "." | ".."))
}

/// The address of a file beside the workbook.
pub(super) fn address(path: &str) -> String {
    let mut address = String::from("file:///");
    for letter in path.chars() {
        match letter {
            '#' | '%' | '"' | '<' | '>' => address.push_str(&format!("%{:02X}", u32::from(letter))),
            letter
                if harmless(letter.encode_utf8(&mut [0; 4]))
                    .chars()
                    .ne([letter]) =>
            {
                for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                    address.push_str(&format!("%{byte:02X}"));
                }
            }
            letter => address.push(letter),
        }
    }
    address
}

/// The most that Excel takes for a tip, and less.
pub(super) const TIP: usize = 250;

/// The end of a text that is too long: the file and the cell rather than the folders.
pub(super) fn short(text: &str, most: usize) -> String {
    let count = text.chars().count();
    match count > most {
        true => format!(
            "…{}",
            text.chars().skip(count - most + 1).collect::<String>()
        ),
        false => text.to_owned(),
    }
}
