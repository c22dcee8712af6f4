//! The totals of the region in time.

use rust_xlsxwriter::Worksheet;

use crate::template::layout::{self, Line};
use crate::template::{DataPoint, Template};

use super::formula::{foreign, local};
use super::goal::shown;
use super::places::TOP;
use super::style::Shown;
use super::{Book, Written};

/// The column of the first period, behind code, question and unit.
const FIRST: u16 = 3;

impl Book<'_> {
    /// Writes a row for each data point that adds up, and a column for each period.
    pub(super) fn series(&self, sheet: &mut Worksheet) -> Written {
        let title = self.say("region-sheet-series");
        let about = format!(
            "{} {}",
            self.say("region-series-about"),
            self.say("region-starred")
        );
        self.head(sheet, &title, &about)?;
        let periods = self.regional.in_time(usize::MAX);
        for (column, width) in [(0, 15.0), (1, 52.0), (2, 12.0)] {
            sheet.set_column_width(column, width)?;
        }
        let change = FIRST + periods.len() as u16;
        for column in FIRST..=change {
            sheet.set_column_width(column, 11.0)?;
        }
        sheet.set_freeze_panes(TOP + 1, FIRST)?;
        sheet.set_repeat_rows(TOP, TOP)?;
        let heads = ["region-code", "region-question", "region-unit"].map(|id| self.say(id));
        for (column, text) in (0u16..).zip(heads) {
            sheet.write_with_format(TOP, column, text, &self.styles.header)?;
        }
        for (column, (_, table)) in (FIRST..).zip(&periods) {
            let period = self.messages.period_short(table.period);
            sheet.write_with_format(TOP, column, period, &self.styles.header_right)?;
        }
        let text = self.say("region-change");
        sheet.write_with_format(TOP, change, text, &self.styles.header_right)?;
        let mut row = TOP;
        for point in points(self.template) {
            row += 1;
            self.points_in_time(sheet, row, point)?;
        }
        self.foot(sheet, row)
    }

    fn points_in_time(&self, sheet: &mut Worksheet, row: u32, point: &DataPoint) -> Written {
        let language = self.messages.language();
        let label = self.template.label(&point.code, language);
        let unit = self.label(&format!("unit:{}", point.unit));
        sheet.write_with_format(row, 0, point.code.as_str(), &self.styles.code)?;
        sheet.write_with_format(row, 1, label, &self.styles.text)?;
        sheet.write_with_format(row, 2, unit, &self.styles.code)?;
        let periods = self.regional.in_time(usize::MAX);
        for (column, (at, table)) in (FIRST..).zip(&periods) {
            let known = table.row(self.template, &point.code);
            let sum = known.and_then(|known| known.sum);
            let starred = known.is_some_and(|known| !known.missing.is_empty());
            let place = self.places.row(self.template, &point.code, *at);
            let formula =
                place.map(|(name, line)| format!("={}", foreign(name, line, self.places.region())));
            let look = (shown(point, sum), false, starred);
            self.calculated(sheet, (row, column), formula, sum, look)?;
        }
        let column = FIRST + periods.len() as u16;
        let (last, before) = (local(row, column - 1), local(row, column - 2));
        // The same jurisdictions must have given a figure.
        let known = |back: usize| {
            let (_, table) = periods.get(periods.len().checked_sub(back)?)?;
            table.row(self.template, &point.code)
        };
        let pair = known(1).zip(known(2));
        let pair = pair.filter(|(now, then)| now.missing == then.missing);
        let sums = pair.and_then(|(now, then)| now.sum.zip(then.sum));
        match sums.filter(|(_, then)| *then != 0.0) {
            Some((now, then)) => {
                let formula = format!(
                    "=IF(AND(ISNUMBER({last}),ISNUMBER({before})),IFERROR(({last}-{before})/{before},\"\"),\"\")"
                );
                let look = (Shown::Change, false, false);
                let change = (now - then) / then;
                self.calculated(sheet, (row, column), Some(formula), Some(change), look)
            }
            None => {
                sheet.write_blank(row, column, &self.styles.empty)?;
                Ok(())
            }
        }
    }
}

/// The data points that add up, in the order of the form.
fn points(template: &Template) -> Vec<&DataPoint> {
    let lines = template
        .sheets
        .iter()
        .filter(|sheet| !sheet.cover)
        .flat_map(|sheet| layout::lines(template, sheet));
    let points = lines.filter_map(|(_, line)| match line {
        Line::DataPoint(point) if point.adds_up() => Some(point),
        _ => None,
    });
    points.collect()
}
