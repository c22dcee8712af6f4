//! Days where a number is asked, and texts where a day is asked.

use time::{Date, Month};

use crate::correct::{Applicability, Reason};
use crate::date;
use crate::submission::{Answer, Submission, value};
use crate::template::DataPoint;
use crate::workbook::Content;

use super::numbers::admissible;
use super::{Candidate, Readings};

/// Days from this year on are what Excel makes of `3/4`; those before are numbers in a cell whose
/// format shows days.
const EXCEL_MADE: i32 = 2000;

/// The numbers that may have been meant by what Excel shows as a day: the number itself that the cell
/// holds, or the two parts of what was typed, such as `3.4`, with the day or the month first.
pub(super) fn number(
    answer: &Answer,
    point: &DataPoint,
    submission: &Submission,
) -> Option<Readings> {
    let Content::Date(serial) = answer.content else {
        return None;
    };
    let shown = value::shown(&answer.content, false);
    let day = date::from_serial(serial, false)?;
    let (first, second) = (f64::from(day.day()), f64::from(u8::from(day.month())));
    let decimal = |whole: f64, part: f64| {
        let digits = if part < 10.0 { 10.0 } else { 100.0 };
        ((whole + part / digits) * 100.0).round() / 100.0
    };
    let typed = [decimal(first, second), decimal(second, first)];
    // What was typed as `3/4` becomes a day of the year in which it was typed.
    let near = submission
        .period
        .is_some_and(|period| (day.year() - period.end.year()).abs() <= 2);
    let mut readings: Vec<f64> = match day.year() < EXCEL_MADE {
        true => vec![serial],
        false if near => typed.to_vec(),
        false => [&[serial][..], &typed].concat(),
    };
    readings.retain(|reading| admissible(*reading, point));
    readings.dedup();
    let several = readings.into_iter().map(|number| {
        let candidate = Candidate {
            content: Content::Number(number),
            reason: Reason::DateRead {
                text: shown.clone(),
                number,
                rules: Vec::new(),
            },
            applicability: Applicability::NeedsConfirmation,
            keeps: false,
        };
        (number, candidate)
    });
    let several: Vec<_> = several.collect();
    match several.len() {
        0 => None,
        1 => several
            .into_iter()
            .next()
            .map(|(_, only)| Readings::Only(only)),
        _ => Some(Readings::Choose(several)),
    }
}

/// The day that a text says: `30.06.2020`, `30/6/2020`, `2020-06-30`, `30. 6. 2020.`
pub(super) fn day(text: &str, submission: &Submission) -> Option<Readings> {
    let mut days = days(text);
    if let [one, other] = days.as_slice()
        && let Some(period) = submission.period
    {
        // Of two possible days the one within the period; else neither.
        let within = |day: &Date| (period.start..=period.end).contains(day);
        match (within(one), within(other)) {
            (true, false) => days.truncate(1),
            (false, true) => {
                days.remove(0);
            }
            _ => {}
        }
    }
    let sure = text.contains('.')
        || text
            .trim()
            .get(..4)
            .is_some_and(|year| year.parse::<u16>().is_ok());
    let candidates: Vec<Candidate> = days
        .iter()
        .map(|day| Candidate {
            content: Content::Date(date::to_serial(*day, false)),
            reason: Reason::Day {
                text: text.to_owned(),
                day: date::to_iso(*day),
            },
            applicability: match sure && days.len() == 1 {
                true => Applicability::Safe,
                false => Applicability::NeedsConfirmation,
            },
            keeps: false,
        })
        .collect();
    match candidates.len() {
        0 => None,
        1 => candidates.into_iter().next().map(Readings::Only),
        _ => Some(Readings::Offer(candidates)),
    }
}

/// The days that a text can say. With dots the day stands first, as everywhere in the region; with
/// slashes it may be either.
fn days(text: &str) -> Vec<Date> {
    let text = text.trim().trim_end_matches(|c: char| {
        // "30.06.2020. godine"
        c.is_alphabetic() || c == '.' || c.is_whitespace()
    });
    let parts: Vec<&str> = text.split(['.', '/', '-']).map(str::trim).collect();
    let [first, second, third] = parts.as_slice() else {
        return Vec::new();
    };
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.len() <= 4);
    let (Some(a), Some(b), Some(c)) = (number(first), number(second), number(third)) else {
        return Vec::new();
    };
    let date = |year: u16, month: u16, day: u16| {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
    };
    let year = |year: u16| if year < 100 { 2000 + year } else { year };
    let mut days: Vec<Date> = Vec::new();
    if first.len() == 4 {
        days.extend(date(a, b, c));
    } else if third.len() == 4 || third.len() == 2 {
        days.extend(date(year(c), b, a));
        if text.contains('/') {
            days.extend(date(year(c), a, b));
        }
    }
    days.dedup();
    days
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn days_are_read_as_the_region_writes_them() {
        let read = |text: &str| {
            let days = days(text);
            days.into_iter()
                .map(crate::date::to_iso)
                .collect::<Vec<_>>()
        };
        for text in [
            "30.06.2020",
            "30.6.2020.",
            "30. 6. 2020",
            "30/6/2020",
            "2020-06-30",
            "30.06.20",
            "30.06.2020. godine",
        ] {
            assert_eq!(read(text), ["2020-06-30"], "{text}");
        }
        assert_eq!(read("3/4/2020"), ["2020-04-03", "2020-03-04"]);
        for text in [
            "",
            "June",
            "31.02.2020",
            "1.2",
            "1.2.3.4",
            "13.13.2020",
            "2020",
            "1/2/3",
        ] {
            assert!(read(text).is_empty(), "{text}");
        }
    }
}
