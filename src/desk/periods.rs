//! Who reported for which period, and who did not.

use time::{Date, Duration, Month};

use crate::region::Region;
use crate::submission::Period;

use super::{Desk, Slot};

/// Who reported for which period.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// The jurisdictions of the form, in its order.
    pub jurisdictions: Vec<String>,
    /// The periods that somebody reported for, in order of time.
    pub periods: Vec<Period>,
    /// For each period and each jurisdiction.
    pub presence: Vec<Vec<Presence>>,
    /// Times between these periods for which nobody reported: the first and the last period of
    /// each.
    pub gaps: Vec<(Period, Period)>,
}

/// Whether a jurisdiction reported for a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// With this file.
    File(usize),
    /// Only for the year that the period is in, with this file.
    Within(usize),
    /// With reports for both halves of the year that the period is.
    Halves,
    /// Not at all.
    Missing,
}

impl Desk {
    /// Who reported for which period.
    pub fn coverage(&self) -> Coverage {
        let region = Region::new(self.template(), Vec::new());
        let jurisdictions = region.jurisdictions().to_vec();
        let periods = self.periods();
        let presence = periods.iter().map(|period| {
            let names = jurisdictions.iter();
            names.map(|name| self.presence(name, *period)).collect()
        });
        Coverage {
            presence: presence.collect(),
            gaps: gaps(&periods),
            jurisdictions,
            periods,
        }
    }

    fn presence(&self, jurisdiction: &str, period: Period) -> Presence {
        let standing = |period| {
            self.standing(&Slot {
                jurisdiction: jurisdiction.to_owned(),
                period,
            })
        };
        if let Some(at) = standing(period) {
            return Presence::File(at);
        }
        let (first, second, year) = parts(period.start.year());
        let halves = [first, second];
        if let Some(at) = standing(year).filter(|_| halves.contains(&period)) {
            return Presence::Within(at);
        }
        match period == year && halves.iter().all(|half| standing(*half).is_some()) {
            true => Presence::Halves,
            false => Presence::Missing,
        }
    }
}

/// The halves of a year, and the year.
fn parts(year: i32) -> (Period, Period, Period) {
    let day = |month, day| Date::from_calendar_date(year, month, day).unwrap_or(Date::MIN);
    let (start, end) = (day(Month::January, 1), day(Month::December, 31));
    let (middle, after) = (day(Month::June, 30), day(Month::July, 1));
    let of = |start, end| Period { start, end };
    (of(start, middle), of(after, end), of(start, end))
}

/// The half or the year after a period, if it is a half or a year.
fn next(period: Period) -> Option<Period> {
    let after = period.end.checked_add(Duration::DAY)?;
    let (first, second, year) = parts(period.start.year());
    let (first_after, second_after, year_after) = parts(after.year());
    match period {
        known if known == first => Some(second_after),
        known if known == second => Some(first_after),
        known if known == year => Some(year_after),
        _ => None,
    }
}

/// Runs of halves and of years that lie between those that are there.
fn gaps(periods: &[Period]) -> Vec<(Period, Period)> {
    let mut gaps = Vec::new();
    // A year that is there leaves no gap between halves, and two halves none between years.
    let covered = |period: Period| {
        let (first, second, year) = parts(period.start.year());
        let both = periods.contains(&first) && periods.contains(&second);
        periods.contains(&period) || periods.contains(&year) || (period == year && both)
    };
    for months in [6, 12] {
        let same: Vec<Period> = periods
            .iter()
            .copied()
            .filter(|period| period.months() == months && next(*period).is_some())
            .collect();
        for pair in same.windows(2) {
            let [before, after] = pair else { continue };
            let mut run: Option<(Period, Period)> = None;
            let mut at = next(*before);
            while let Some(period) = at.filter(|period| period < after) {
                match covered(period) {
                    true => gaps.extend(run.take()),
                    false => run = Some((run.map_or(period, |(first, _)| first), period)),
                }
                at = next(period);
            }
            gaps.extend(run);
        }
    }
    gaps
}
