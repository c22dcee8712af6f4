//! The headline indicators: for each a table over jurisdictions and periods, and its chart.

use rust_xlsxwriter::{Chart, ChartFormat, ChartLine, ChartSolidFill, ChartType, Color, Worksheet};

use crate::number::is_whole;
use crate::regional::Series;
use crate::template::{Headline, ValueKind};

use super::formula::foreign;
use super::places::FIRST;
use super::style::{GRID, SERIES, Shown};
use super::{Book, Written};

/// The most periods beside one another: three years of halves.
const PERIODS: usize = 6;
/// From so many periods on, the chart is one of lines in time.
const LINES: usize = 3;
/// The row of the first indicator.
const TOP: u32 = 3;
/// The least rows of an indicator, for its chart.
const LEAST: u32 = 18;
/// The column of the first period, behind the names.
const PERIOD: u16 = 1;
/// The size of a chart, in pixels.
const SIZE: (u32, u32) = (620, 320);

impl Book<'_> {
    /// Writes all headline indicators below one another.
    pub(super) fn headlines(&self, sheet: &mut Worksheet) -> Written {
        let title = self.say("region-sheet-headlines");
        self.head(sheet, &title, &self.say("region-starred"))?;
        sheet.set_column_width(0, 22.0)?;
        for column in PERIOD..PERIOD + PERIODS as u16 {
            sheet.set_column_width(column, 11.0)?;
        }
        let height = (u32::from(self.places.columns) + 6).max(LEAST);
        let mut row = TOP;
        let mut breaks = Vec::new();
        for (at, series) in self
            .regional
            .headlines(self.template, PERIODS)
            .iter()
            .enumerate()
        {
            if at > 0 && at % 2 == 0 {
                breaks.push(row);
            }
            self.headline(sheet, row, series)?;
            row += height;
        }
        sheet.set_page_breaks(&breaks)?;
        self.foot(sheet, row)
    }

    fn headline(&self, sheet: &mut Worksheet, top: u32, series: &Series) -> Written {
        let language = self.messages.language();
        let name = self.template.headline(&series.headline, language);
        sheet.set_row_height(top, 22)?;
        sheet.write_with_format(top, 0, &name, &self.styles.period)?;
        let header = top + 1;
        sheet.write_with_format(header, 0, self.say("region-who"), &self.styles.header)?;
        for (column, period) in (PERIOD..).zip(&series.periods) {
            let text = self.messages.period_short(*period);
            sheet.write_with_format(header, column, text, &self.styles.header_right)?;
        }
        let tables = self.regional.in_time(PERIODS);
        let region = header + 1 + u32::from(self.places.columns);
        for (at, who) in self.regional.jurisdictions.iter().enumerate() {
            let row = header + 1 + at as u32;
            sheet.write_with_format(row, 0, who, &self.styles.text)?;
            for ((column, figures), (table, _)) in (PERIOD..).zip(&series.figures).zip(&tables) {
                let figure = figures.get(at).copied().flatten();
                // An empty cell leaves a gap in the chart; a word would be drawn as zero.
                let formula = figure.and_then(|_| self.source(series, *table, FIRST + at as u16));
                if figure.is_none() {
                    sheet.write_blank(row, column, &self.styles.empty)?;
                    continue;
                }
                let look = (self.look(series, figure), false, false);
                self.calculated(sheet, (row, column), formula, figure, look)?;
            }
        }
        sheet.write_with_format(region, 0, self.say("region-region"), &self.styles.group)?;
        for (at, ((column, figure), (table, _))) in
            (PERIOD..).zip(&series.region).zip(&tables).enumerate()
        {
            let formula = self.source(series, *table, self.places.region());
            let look = (
                self.look(series, *figure),
                true,
                !series.missing(at).is_empty(),
            );
            self.calculated(sheet, (region, column), formula, *figure, look)?;
        }
        self.without(sheet, region + 1, series)?;
        let figures = series.figures.iter().flatten().flatten();
        if figures.count() > 0 {
            let chart = self.chart(&name, header, series);
            let beside = PERIOD + (series.periods.len() as u16).max(2) + 1;
            sheet.insert_chart(top, beside, &chart)?;
        }
        Ok(())
    }

    /// Names who gave no figure, period by period.
    fn without(&self, sheet: &mut Worksheet, row: u32, series: &Series) -> Written {
        let told = series
            .periods
            .iter()
            .enumerate()
            .filter_map(|(at, period)| {
                let names = self.names_of(&series.missing(at));
                (!names.is_empty()).then(|| {
                    let period = self.messages.period_short(*period);
                    format!("{} ({period})", names.join(", "))
                })
            });
        let told: Vec<String> = told.collect();
        let text = match told.is_empty() {
            true => self.say("region-headline-complete"),
            false => {
                let who = told.join("; ");
                self.messages
                    .text("region-headline-missing", &[("who", &who)])
            }
        };
        // Below the table and no wider, so that the chart beside it hides nothing.
        let columns = (series.periods.len() as u16).max(2);
        let format = self.styles.quiet.clone().set_text_wrap();
        sheet.merge_range(row, 0, row, columns, &text, &format)?;
        let width = 26 + 13 * usize::from(columns);
        let lines = text.chars().count().div_ceil(width);
        sheet.set_row_height(row, 13 * lines as u32 + 4)?;
        Ok(())
    }

    /// The cell that a figure comes from.
    fn source(&self, series: &Series, table: usize, column: u16) -> Option<String> {
        let (sheet, row) = match &series.headline {
            Headline::DataPoint(code) => self.places.row(self.template, code, table)?,
            Headline::Share(rule) => {
                let row = self.share_row(rule, table)?;
                (self.places.names.shares.as_str(), row)
            }
        };
        Some(format!("={}", foreign(sheet, row, column)))
    }

    fn look(&self, series: &Series, figure: Option<f64>) -> Shown {
        match &series.headline {
            Headline::Share(_) => Shown::Share,
            Headline::DataPoint(code) => {
                let point = self.template.data_point(code);
                let year = point.is_some_and(|point| point.kind == ValueKind::Year);
                let whole = figure.is_none_or(is_whole);
                match (year, whole) {
                    (true, _) => Shown::Year,
                    (_, true) => Shown::Whole,
                    (_, false) => Shown::Decimal,
                }
            }
        }
    }

    /// Few periods as columns beside one another, more as lines in time.
    fn chart(&self, name: &str, header: u32, series: &Series) -> Chart {
        let sheet = self.places.names.headlines.as_str();
        let (first, last) = (header + 1, header + u32::from(self.places.columns));
        let end = PERIOD + series.periods.len() as u16 - 1;
        let lines = series.periods.len() > LINES;
        let mut chart = Chart::new(match lines {
            true => ChartType::Line,
            false => ChartType::Column,
        });
        let colour = |at: usize| {
            let colour = SERIES.get(at % SERIES.len()).copied().unwrap_or_default();
            Color::RGB(colour)
        };
        if lines {
            for (at, row) in (first..=last).enumerate() {
                let mut line = ChartLine::new();
                line.set_color(colour(at)).set_width(2.25);
                chart
                    .add_series()
                    .set_name((sheet, row, 0))
                    .set_categories((sheet, header, PERIOD, header, end))
                    .set_values((sheet, row, PERIOD, row, end))
                    .set_format(ChartFormat::new().set_line(&line));
            }
        } else {
            for (at, column) in (PERIOD..=end).enumerate() {
                let figures = series.figures.get(at).into_iter().flatten();
                if figures.flatten().next().is_none() {
                    continue;
                }
                let mut fill = ChartSolidFill::new();
                fill.set_color(colour(at));
                chart
                    .add_series()
                    .set_name((sheet, header, column))
                    .set_categories((sheet, first, 0, last, 0))
                    .set_values((sheet, first, column, last, column))
                    .set_gap(60)
                    .set_format(ChartFormat::new().set_solid_fill(&fill));
            }
        }
        chart.title().set_name(name);
        if series.periods.len() == 1 {
            chart.legend().set_hidden();
        }
        let format = match &series.headline {
            Headline::Share(_) => "0%",
            Headline::DataPoint(_) => "#,##0",
        };
        let mut grid = ChartLine::new();
        grid.set_color(Color::RGB(GRID));
        let axis = chart.y_axis().set_num_format(format).set_min(0);
        axis.set_major_gridlines_line(&grid);
        chart.set_width(SIZE.0).set_height(SIZE.1);
        chart.set_alt_text(self.alternative(name, series));
        chart
    }

    /// The chart in words: the figures of its last period.
    fn alternative(&self, name: &str, series: &Series) -> String {
        let last = series.figures.last().map_or(&[][..], Vec::as_slice);
        let told = self.regional.jurisdictions.iter().zip(last);
        let told = told.map(|(who, figure)| match (figure, &series.headline) {
            (None, _) => format!("{who} –"),
            (Some(share), Headline::Share(_)) => format!("{who} {:.1} %", share * 100.0),
            (Some(figure), Headline::DataPoint(_)) => format!("{who} {figure}"),
        });
        let figures = told.collect::<Vec<_>>().join(", ");
        let period = series.periods.last();
        let period = period.map(|period| self.messages.period(*period));
        let what = format!("{name}, {}", period.unwrap_or_default());
        let arguments = [("what", what.as_str()), ("figures", figures.as_str())];
        self.messages.text("region-chart-about", &arguments)
    }
}
