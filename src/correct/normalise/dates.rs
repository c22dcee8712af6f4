//! Days where a number is asked, texts and numbers where a day is asked, and years that are none.

use time::Date;

use crate::correct::{Applicability, Reason};
use crate::date::{self, spelt};
use crate::submission::{Answer, Submission, value};
use crate::template::{DataPoint, ValueKind};
use crate::workbook::Content;

use super::numbers::admissible;
use super::{Candidate, Keeps, Readings};

/// Days from this year on are what Excel makes of `3/4`; those before are numbers in a cell whose
/// format shows days.
const EXCEL_MADE: i32 = 2000;
/// From this year on a number in a year's cell may count days.
const COUNTED_DAYS: i32 = 1990;

/// The numbers that may have been meant by what Excel shows as a day: the number itself that the cell
/// holds, or the two parts of what was typed, such as `3.4`, with the day or the month first. Where a
/// year is asked, the year of the day.
pub(super) fn number(
    answer: &Answer,
    point: &DataPoint,
    submission: &Submission,
) -> Option<Readings> {
    let Content::Date(serial) = answer.content else {
        return None;
    };
    let shown = value::shown(&answer.content, submission.epoch_1904);
    let day = date::from_serial(serial, submission.epoch_1904)?;
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
        _ if point.kind == ValueKind::Year && value::is_year(serial) => vec![serial],
        _ if point.kind == ValueKind::Year => vec![f64::from(day.year())],
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
            keeps: Keeps::Nothing,
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

/// The day that a text or a number says, where a day is asked.
pub(super) fn day(answer: &Answer, text: &str, submission: &Submission) -> Option<Readings> {
    let spelt = value::days(&answer.content, submission.epoch_1904);
    let sure = spelt.sure().is_some();
    let mut days = spelt.days;
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
    let counted = text.trim().parse::<f64>().is_ok();
    let candidates: Vec<Candidate> = days
        .iter()
        .map(|day| Candidate {
            content: Content::Date(date::to_serial(*day, submission.epoch_1904)),
            reason: match counted {
                true => Reason::DayCounted {
                    number: text.to_owned(),
                    day: date::to_iso(*day),
                },
                false => Reason::Day {
                    text: text.to_owned(),
                    day: date::to_iso(*day),
                },
            },
            applicability: match sure {
                true => Applicability::Safe,
                false => Applicability::NeedsConfirmation,
            },
            keeps: Keeps::Nothing,
        })
        .collect();
    match candidates.len() {
        0 => None,
        1 => candidates.into_iter().next().map(Readings::Only),
        _ => Some(Readings::Offer(candidates)),
    }
}

/// The years that may have been meant by a number that is no year: `18`, a count of days, a digit too
/// many.
pub(super) fn year(number: f64, submission: &Submission) -> Option<Readings> {
    let mut years = years(number, submission);
    years.truncate(2);
    let text = value::shown(&Content::Number(number), submission.epoch_1904);
    let mut candidates = years.into_iter().map(|year| Candidate {
        content: Content::Number(year),
        reason: Reason::Year {
            text: text.clone(),
            year,
        },
        applicability: Applicability::NeedsConfirmation,
        keeps: Keeps::Nothing,
    });
    let first = candidates.next()?;
    let rest: Vec<Candidate> = candidates.collect();
    Some(match rest.is_empty() {
        true => Readings::Only(first),
        false => Readings::Offer(std::iter::once(first).chain(rest).collect()),
    })
}

fn years(number: f64, submission: &Submission) -> Vec<f64> {
    let mut years = Vec::new();
    let mut add = |year: f64| {
        if value::is_year(year) && !years.contains(&year) {
            years.push(year);
        }
    };
    let whole = number.trunc();
    if !(0.0..1e9).contains(&whole) {
        return years;
    }
    if whole < 100.0 {
        // Of this century, unless that is long after the time that the form is about.
        let period = submission.period.map(|period| period.end.year());
        let latest = f64::from(period.unwrap_or(2029)) + 10.0;
        add(if 2000.0 + whole <= latest {
            2000.0 + whole
        } else {
            1900.0 + whole
        });
        return years;
    }
    add(whole);
    let text = format!("{whole}");
    if text.len() == 5 {
        let day = date::from_serial(whole, submission.epoch_1904);
        let counted = day.filter(|day| day.year() >= COUNTED_DAYS);
        if let Some(day) = counted {
            add(f64::from(day.year()));
            return years;
        }
        // One digit too many, a doubled one first.
        for at in (0..text.len()).rev() {
            let less: String = text
                .char_indices()
                .filter(|(place, _)| *place != at)
                .map(|(_, digit)| digit)
                .collect();
            add(less.parse().unwrap_or(0.0));
        }
    }
    if text.len() == 8 {
        for day in spelt::spelt(&text).days {
            add(f64::from(day.year()));
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::years;
    use crate::check::tests::submission;
    use crate::template::roadmap;

    #[test]
    fn a_number_that_is_no_year_may_be_one() {
        let template = roadmap();
        let of = |number: f64, epoch_1904: bool| {
            let mut submission = submission(&template, "");
            submission.epoch_1904 = epoch_1904;
            years(number, &submission)
        };
        assert_eq!(of(18.0, false), [2018.0]);
        assert_eq!(of(95.0, false), [1995.0]);
        assert_eq!(of(45_291.0, false), [2023.0]);
        assert_eq!(of(43_829.0, true), [2023.0]);
        assert_eq!(of(2020.5, false), [2020.0]);
        assert_eq!(of(20_200.0, false), [2020.0, 2000.0]);
        assert_eq!(of(20_180_501.0, false), [2018.0]);
        assert!(of(202.0, false).is_empty());
        assert!(of(-18.0, false).is_empty());
        assert!(of(f64::NAN, false).is_empty());
    }
}
