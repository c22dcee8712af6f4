//! The words of the desk: periods, and names of what is missing.

use time::Month;

use crate::date;
use crate::merging::Conflict;
use crate::submission::Period;

use super::Messages;

impl Messages {
    /// A period in words: "first half 2020", "2020", "2020-01-01 – 2020-03-31".
    pub fn period(&self, period: Period) -> String {
        self.period_as(period, "period")
    }

    /// A period for the head of a column: "2020 H1".
    pub fn period_short(&self, period: Period) -> String {
        self.period_as(period, "period-short")
    }

    fn period_as(&self, period: Period, form: &str) -> String {
        let (start, end) = (period.start, period.end);
        let year = start.year().to_string();
        let edges = (start.month(), start.day(), end.month(), end.day());
        let half = match edges {
            (Month::January, 1, Month::June, 30) => Some("first-half"),
            (Month::July, 1, Month::December, 31) => Some("second-half"),
            _ => None,
        };
        match half.filter(|_| start.year() == end.year()) {
            Some(half) => self.text(&format!("{form}-{half}"), &[("year", &year)]),
            None if edges == (Month::January, 1, Month::December, 31)
                && start.year() == end.year() =>
            {
                self.text("period-year", &[("year", &year)])
            }
            None => {
                let (start, end) = (date::to_iso(start), date::to_iso(end));
                self.text("period-other", &[("start", &start), ("end", &end)])
            }
        }
    }

    /// That a file stands in no slot, and why: it does not say whose it is, or its days cannot be read.
    pub fn unplaced(&self, file: &str, who: Option<&str>) -> String {
        match who {
            Some(who) => self.text("region-undated", &[("file", file), ("who", who)]),
            None => self.text("region-unplaced", &[("file", file)]),
        }
    }

    /// Why a person must decide between files.
    pub fn conflict(&self, why: Conflict) -> String {
        self.text(
            match why {
                Conflict::Differ => "merge-differ",
                Conflict::Incomplete => "merge-incomplete",
                Conflict::Suspicious => "merge-suspicious",
                Conflict::Formula => "merge-formula",
            },
            &[],
        )
    }

    /// Names with "and" before the last.
    pub fn names(&self, names: &[String]) -> String {
        self.list("list-and", names)
    }
}
