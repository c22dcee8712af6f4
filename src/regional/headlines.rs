//! The headline indicators over jurisdictions and periods.

use crate::submission::Period;
use crate::template::{Headline, Template};

use super::{Regional, Table};

/// One headline indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Which.
    pub headline: Headline,
    /// The periods, in order of time.
    pub periods: Vec<Period>,
    /// For each period, the figure of each jurisdiction, if it gave one.
    pub figures: Vec<Vec<Option<f64>>>,
    /// For each period, the figure of the region: the sum, or the share of the sums.
    pub region: Vec<Option<f64>>,
}

impl Series {
    /// For a period, the jurisdictions without a figure, by their place.
    pub fn missing(&self, period: usize) -> Vec<usize> {
        let figures = self.figures.get(period).map_or(&[][..], Vec::as_slice);
        let missing = figures.iter().enumerate();
        let missing = missing.filter(|(_, figure)| figure.is_none());
        missing.map(|(at, _)| at).collect()
    }
}

/// The length, in months, of the periods that are shown beside one another: the one that most have;
/// of two, the shorter.
pub fn chosen_length(periods: impl Iterator<Item = Period>) -> Option<u32> {
    let lengths: Vec<u32> = periods.map(Period::months).collect();
    let count = |length: u32| lengths.iter().filter(|known| **known == length).count();
    let best = lengths
        .iter()
        .max_by_key(|length| (count(**length), std::cmp::Reverse(**length)));
    best.copied()
}

impl Regional {
    /// The tables of one length of period, in order of time, the last `most` of them.
    pub fn in_time(&self, most: usize) -> Vec<(usize, &Table)> {
        let length = chosen_length(self.tables.iter().map(|table| table.period));
        let same = self.tables.iter().enumerate();
        let same = same.filter(|(_, table)| Some(table.period.months()) == length);
        let mut same: Vec<(usize, &Table)> = same.take(most).collect();
        same.reverse();
        same
    }

    /// The headline indicators over the last `most` periods.
    pub fn headlines(&self, template: &Template, most: usize) -> Vec<Series> {
        let tables = self.in_time(most);
        let series = template.headlines.iter().map(|headline| Series {
            headline: headline.clone(),
            periods: tables.iter().map(|(_, table)| table.period).collect(),
            figures: tables
                .iter()
                .map(|(_, table)| self.own(table, headline, template))
                .collect(),
            region: tables
                .iter()
                .map(|(_, table)| match headline {
                    Headline::DataPoint(code) => table.row(template, code)?.sum,
                    Headline::Share(rule) => table.share(rule)?.share,
                })
                .collect(),
        });
        series.collect()
    }

    /// The figure of each jurisdiction.
    fn own(&self, table: &Table, headline: &Headline, template: &Template) -> Vec<Option<f64>> {
        match headline {
            Headline::DataPoint(code) => {
                let row = table.row(template, code);
                let figures = row.map_or(&[][..], |row| row.figures.as_slice());
                figures.iter().map(super::Figure::number).collect()
            }
            Headline::Share(rule) => {
                let share = table.share(rule);
                let own = |name: &String| {
                    let mut own = share?.own.iter();
                    own.find(|(whose, _)| whose == name)
                        .map(|(_, share)| *share)
                };
                self.jurisdictions.iter().map(own).collect()
            }
        }
    }
}
