//! How a day may be written as text, and every reading of it.
//!
//! A text is taken apart into numbers and names of months. With dots the day stands first, as
//! everywhere in the region; with slashes, hyphens or blanks it may be the month. A year of two digits
//! and a time that is no midnight are read, but not without a doubt. Text that is not one day has no
//! reading.

use time::{Date, Duration, Month};

use super::months;

/// Longer texts are not days, whatever they say.
const MAX_LENGTH: usize = 64;
/// Years below this, written with two digits, are of this century; Excel has the same.
const CENTURY: u16 = 30;
/// Before this hour the day is the same everywhere in Europe, when a clock of Greenwich shows it.
const LATE: u8 = 22;

/// The readings of a text as a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spelt {
    /// The days, the likeliest first.
    pub days: Vec<Date>,
    /// Whether nothing had to be guessed: the year has four digits, and no time of day is lost.
    pub exact: bool,
}

impl Spelt {
    /// The day, if the text can be read in one way only and nothing had to be guessed.
    pub fn sure(&self) -> Option<Date> {
        self.only().filter(|_| self.exact)
    }

    /// The day, if the text can be read in one way only.
    pub fn only(&self) -> Option<Date> {
        match self.days.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }
}

/// A word of a text that says a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    /// A number, and how many digits it has.
    Number(u16, usize),
    Month(u8),
}

/// Every reading of a text as one day: `30.06.2020`, `30/6/2020`, `2020-06-30`, `1. februar 2020`,
/// `February 1, 2020`, `2020-02-01T00:00:00Z`.
pub fn spelt(text: &str) -> Spelt {
    read(text).unwrap_or_default()
}

fn read(text: &str) -> Option<Spelt> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let plain = plain(text);
    let (day, clock) = clock(&plain)?;
    let mut spelt = match compact(day) {
        Some(found) => found,
        None => ordered(&items(day)?, order(day))?,
    };
    match clock {
        Clock::None | Clock::Midnight => {}
        Clock::Other => spelt.exact = false,
        Clock::Late => {
            spelt.exact = false;
            // What is late in the evening at Greenwich is the next day here.
            let next = spelt.only().and_then(|day| day.checked_add(Duration::DAY));
            spelt.days.extend(next);
        }
    }
    Some(spelt)
}

/// The text in lower case, without characters that nobody sees, and with plain blanks and digits.
fn plain(text: &str) -> String {
    let unseen = |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let plain = |c: char| match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
        '．' => '.',
        '／' | '∕' | '⁄' => '/',
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '－' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let seen: String = text.chars().filter(|c| !unseen(c)).map(plain).collect();
    let seen = seen.trim().trim_start_matches(['\'', '’']);
    seen.trim().to_lowercase()
}

/// The time of day behind a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    None,
    Midnight,
    Other,
    /// So late by the clock of Greenwich that it is the next day in the region.
    Late,
}

/// What a text says before its time of day, and the time; nothing if what has colons is no time.
fn clock(text: &str) -> Option<(&str, Clock)> {
    let Some(colon) = text.find(':') else {
        return Some((text, Clock::None));
    };
    let before = text.get(..colon)?;
    let hour_at = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let day = before.get(..hour_at)?;
    let hour: u8 = before.get(hour_at..)?.parse().ok()?;
    let day = day.strip_suffix('t').or_else(|| {
        let day = day.trim_end().trim_end_matches([',', 'u', 'у']);
        Some(day)
    })?;
    let behind = text.get(colon + 1..)?;
    let end = behind
        .find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')
        .unwrap_or(behind.len());
    let mut rest = behind.get(..end)?.split(':');
    let minutes: u8 = rest.next()?.parse().ok()?;
    let seconds: f64 = rest.next().map_or(Some(0.0), |text| text.parse().ok())?;
    if rest.next().is_some() || hour > 24 || minutes > 59 || !(0.0..61.0).contains(&seconds) {
        return None;
    }
    let zone = behind.get(end..)?.trim();
    let greenwich = matches!(zone, "z" | "utc" | "gmt");
    let known = greenwich
        || matches!(zone, "" | "h" | "am" | "pm" | "a.m." | "p.m.")
        || zone.starts_with(['+', '-']) && zone.len() <= 6;
    let noon = zone.starts_with('p');
    let midnight =
        (hour == 0 || hour == 12 && zone.starts_with('a')) && minutes == 0 && seconds == 0.0;
    known.then_some(match () {
        () if midnight && !noon => (day, Clock::Midnight),
        () if greenwich && hour >= LATE => (day, Clock::Late),
        () => (day, Clock::Other),
    })
}

/// A day in eight digits without marks; which of its digits are the year is not certain.
fn compact(text: &str) -> Option<Spelt> {
    let text = text.trim();
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let first = || date(part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let last = || date(part(4, 8)?, part(2, 4)?, part(0, 2)?);
    let likely = |day: &Date| (1900..=2100).contains(&day.year());
    let days: Vec<Date> = [first(), last()]
        .into_iter()
        .flatten()
        .filter(likely)
        .collect();
    Some(Spelt { days, exact: false })
}

/// Which of two numbers before or behind the month is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// The day stands before the month.
    DayFirst,
    /// Either may.
    Either,
}

fn order(text: &str) -> Order {
    // A dot behind the day and one behind the month.
    let dots = text.trim_end_matches(['.', ' ']).matches('.').count();
    match dots >= 2 {
        true => Order::DayFirst,
        false => Order::Either,
    }
}

/// The numbers and months of a text, in order; nothing if it says anything else.
fn items(text: &str) -> Option<Vec<Item>> {
    let mut items = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| match first.is_ascii_digit() {
            true => c.is_ascii_digit(),
            false => c.is_alphabetic() || c == '\'' || c == '’',
        };
        if !first.is_ascii_digit() && !first.is_alphabetic() {
            if !matches!(first, ' ' | '.' | ',' | '/' | '-') {
                return None;
            }
            rest = rest.get(first.len_utf8()..)?;
            continue;
        }
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end)?;
        rest = behind;
        if first.is_ascii_digit() {
            items.push(Item::Number(word.parse().ok()?, word.len()));
        } else if let Some(month) = months::month(word) {
            items.push(Item::Month(month));
        } else if !months::says_nothing(word, items.last().is_some()) {
            return None;
        }
        if items.len() > 3 {
            return None;
        }
    }
    Some(items)
}

/// The days that numbers and a month can be.
fn ordered(items: &[Item], order: Order) -> Option<Spelt> {
    use Item::{Month, Number};
    let is_year = |digits: usize| digits == 4 || digits == 2;
    let (days, exact) = match *items {
        // 2020-06-30
        [Number(year, 4), Number(month, _), Number(day, _)] => (vec![date(year, month, day)], true),
        [Number(a, first), Number(b, _), Number(year, digits)] if is_year(digits) && first <= 2 => {
            let full = full(year, digits);
            let mut days = vec![date(full, b, a)];
            if order == Order::Either {
                days.push(date(full, a, b));
                // 20-06-30
                if digits == 2 && first == 2 {
                    days.push(date(full_of_two(a), b, year));
                }
            }
            (days, digits == 4)
        }
        // 1. februar 2020; 2020 feb 1
        [Number(a, first), Month(month), Number(b, last)] => {
            let month = u16::from(month);
            let day_first = (is_year(last) && first <= 2).then(|| date(full(b, last), month, a));
            let year_first = (is_year(first) && last <= 2).then(|| date(full(a, first), month, b));
            let exact = first == 4 || last == 4;
            (vec![day_first.flatten(), year_first.flatten()], exact)
        }
        // February 1, 2020
        [Month(month), Number(day, length), Number(year, digits)]
            if is_year(digits) && length <= 2 =>
        {
            (
                vec![date(full(year, digits), u16::from(month), day)],
                digits == 4,
            )
        }
        // 2020, February 1 is above; 2020 1 February:
        [Number(year, 4), Number(day, _), Month(month)] => {
            (vec![date(year, u16::from(month), day)], true)
        }
        _ => return None,
    };
    let mut known: Vec<Date> = Vec::new();
    for day in days.into_iter().flatten() {
        if !known.contains(&day) {
            known.push(day);
        }
    }
    Some(Spelt { days: known, exact })
}

fn full(year: u16, digits: usize) -> u16 {
    match digits {
        2 => full_of_two(year),
        _ => year,
    }
}

/// The year that two digits stand for.
pub fn full_of_two(year: u16) -> u16 {
    match year {
        year if year < CENTURY => 2000 + year,
        year if year < 100 => 1900 + year,
        year => year,
    }
}

fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    // Years before this are slips of the hand.
    let year = i32::from(year);
    let day = u8::try_from(day).ok()?;
    (year >= 1000).then(|| Date::from_calendar_date(year, month, day).ok())?
}

#[cfg(test)]
mod tests {
    use super::spelt;

    fn read(text: &str) -> Vec<String> {
        spelt(text)
            .days
            .into_iter()
            .map(crate::date::to_iso)
            .collect()
    }

    #[test]
    fn days_are_read_as_the_region_writes_them() {
        for text in [
            "30.06.2020",
            "30.6.2020.",
            "30. 6. 2020",
            "30/6/2020",
            "30-06-2020",
            "6/30/2020",
            "2020-06-30",
            "2020.06.30.",
            "30.06.2020. godine",
            "30.06.2020 год.",
            "2020-06-30 00:00:00",
            "2020-06-30T00:00:00Z",
            "2020-06-30T00:00:00.000+02:00",
            "30.06.2020 00:00",
            "6/30/2020 12:00:00 AM",
            "30. jun 2020",
            "30. juna 2020. godine",
            "30 lipnja 2020",
            "30 qershor 2020",
            "30 Qershorit 2020",
            "30 јуни 2020",
            "30. јуна 2020. године",
            "30 јун. 2020",
            "30-Jun-2020",
            "30 JUNE 2020",
            "June 30, 2020",
            "Tuesday, June 30th, 2020",
            "30.VI.2020.",
            "2020 Jun 30",
            "\u{202d}30.06.2020\u{202c}",
            "30\u{a0}.\u{a0}06.\u{a0}2020",
        ] {
            assert_eq!(read(text), ["2020-06-30"], "{text}");
            assert!(spelt(text).sure().is_some(), "{text}");
        }
    }

    #[test]
    fn what_can_be_two_days_is_none_for_certain() {
        assert_eq!(read("3/4/2020"), ["2020-04-03", "2020-03-04"]);
        assert_eq!(read("03-04-2020"), ["2020-04-03", "2020-03-04"]);
        assert_eq!(read("3.4.2020"), ["2020-04-03"]);
        assert_eq!(read("1/1/2020"), ["2020-01-01"]);
        assert_eq!(read("30.06.20"), ["2020-06-30"]);
        assert_eq!(read("20-06-25"), ["2025-06-20", "2020-06-25"]);
        assert_eq!(read("01 feb 20"), ["2020-02-01", "2001-02-20"]);
        assert_eq!(read("1 feb 20"), ["2020-02-01"]);
        assert_eq!(read("20200630"), ["2020-06-30"]);
        assert_eq!(read("2020-01-31T23:00:00Z"), ["2020-01-31", "2020-02-01"]);
        assert_eq!(read("2020-01-31 23:00"), ["2020-01-31"]);
        for text in [
            "3/4/2020",
            "30.06.20",
            "1 feb 20",
            "20200630",
            "2020-01-31T23:00:00Z",
            "2020-01-31 14:30",
            "1/1/2020 12:00 PM",
        ] {
            assert_eq!(spelt(text).sure(), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for text in [
            "",
            "June",
            "June 2020",
            "31.02.2020",
            "1.2",
            "1.2.3.4",
            "13.13.2020",
            "2020",
            "1/2/3",
            "1. februar 2020 i 2. mart 2020",
            "about 1 February 2020",
            "30.06.2020 25:00",
            "30.06.2020 ako",
            "30+06+2020",
        ] {
            assert!(read(text).is_empty(), "{text}");
        }
    }
}
