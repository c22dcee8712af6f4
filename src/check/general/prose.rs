//! Dates and changes in what people write, in English and the languages of the region.

use time::{Date, Month};

/// A day or a month that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// As written.
    pub(crate) text: String,
    /// The first day it can be.
    pub(crate) first: Date,
    /// The last day it can be.
    pub(crate) last: Date,
}

/// A change that a text states.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    /// As written.
    pub(crate) text: String,
    /// By how much, in percent of what was before; negative for less.
    pub(crate) percent: f64,
}

/// The beginnings of the names of the months, in English, Serbian, Bosnian and Montenegrin of both
/// scripts, Macedonian, and Albanian.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "јануар", "јануари", "janar"],
    &["february", "februar", "фебруар", "февруари", "shkurt"],
    &["march", "mart", "март", "mars"],
    &["april", "април", "prill"],
    &["may", "maj", "мај"],
    &["june", "juni", "jun", "јун", "јуни", "qershor"],
    &["july", "juli", "jul", "јул", "јули", "korrik"],
    &["august", "avgust", "август", "gusht"],
    &[
        "september",
        "septembar",
        "septembr",
        "септембар",
        "септембр",
        "септември",
        "shtator",
    ],
    &[
        "october",
        "oktobar",
        "oktobr",
        "октобар",
        "октобр",
        "октомври",
        "tetor",
    ],
    &[
        "november",
        "novembar",
        "novembr",
        "новембар",
        "новембр",
        "ноември",
        "nëntor",
        "nentor",
    ],
    &[
        "december",
        "decembar",
        "decembr",
        "децембар",
        "децембр",
        "декември",
        "dhjetor",
    ],
];

/// Words that say less, by their beginnings.
const LESS: &[&str] = &[
    "less",
    "fewer",
    "decreas",
    "declin",
    "fell",
    "drop",
    "reduc",
    "down",
    "lower",
    "manj",
    "smanj",
    "pad",
    "мањ",
    "смањ",
    "помал",
    "намал",
    "ulje",
    "rënie",
];
/// Words that say more, by their beginnings.
const MORE: &[&str] = &[
    "more",
    "increas",
    "rose",
    "grew",
    "higher",
    "viš",
    "vise",
    "poveć",
    "povec",
    "rast",
    "више",
    "повећ",
    "повеќ",
    "зголем",
    "rrit",
];
/// Words that state a change by themselves.
const WHOLE: &[(&[&str], f64)] = &[
    (
        &[
            "doubl",
            "twofold",
            "udvostruč",
            "udvostruc",
            "удвостру",
            "дупло",
            "duplo",
            "dyfish",
        ],
        100.0,
    ),
    (
        &["tripl", "threefold", "utrostruč", "утростру", "trefish"],
        200.0,
    ),
    (&["halv", "prepolov", "преполов", "përgjysm"], -50.0),
];

/// The words of a text, in small letters.
pub(crate) fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How many numbers a text names.
pub(crate) fn numbers(text: &str) -> usize {
    let words = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
    words
        .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
        .count()
}

/// The days and months that a text names; a month without a year is one of `year`.
pub(crate) fn dates(text: &str, year: i32) -> Vec<Named> {
    let tokens: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'))
        .filter(|token| !token.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if let Some(day) = numeric_day(token) {
            found.push(Named {
                text: (*token).to_owned(),
                first: day,
                last: day,
            });
            continue;
        }
        let Some(month) = month(token) else {
            continue;
        };
        let next = tokens.get(at + 1).and_then(|token| year_number(token));
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).copied();
        let day = before.and_then(day_number);
        // Without a day or a year, “may” and “mars” are words as any other.
        let bare = next.is_none() && day.is_none();
        if bare && (token.len() < 4 || token.eq_ignore_ascii_case("mars")) {
            continue;
        }
        let in_year = next.unwrap_or(year);
        let words = day.and(before).into_iter().chain([*token]);
        let words = words.chain(next.and(tokens.get(at + 1)).copied());
        let first = Date::from_calendar_date(in_year, month, day.unwrap_or(1));
        let last_day = day.unwrap_or_else(|| month.length(in_year));
        let last = Date::from_calendar_date(in_year, month, last_day);
        if let (Ok(first), Ok(last)) = (first, last) {
            let text = words.collect::<Vec<_>>().join(" ");
            found.push(Named { text, first, last });
        }
    }
    found
}

/// The changes that a text states.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    let lower = text.to_lowercase().replace('−', "-");
    let mut found = Vec::new();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        let stated = WHOLE.iter().find(|(beginnings, _)| {
            beginnings
                .iter()
                .any(|beginning| word.starts_with(beginning))
        });
        if let Some((_, percent)) = stated {
            found.push(Change {
                text: word.to_owned(),
                percent: *percent,
            });
        }
    }
    let mut rest = lower.as_str();
    let mut offset = 0;
    while let Some(at) = rest.find('%') {
        let before = lower.get(..offset + at).unwrap_or_default();
        let after = lower.get(offset + at + 1..).unwrap_or_default();
        found.extend(percent_change(before, after));
        offset += at + 1;
        rest = after;
    }
    found
}

/// The change that a percentage is: one with a sign, or with a word for more or less beside it.
fn percent_change(before: &str, after: &str) -> Option<Change> {
    let trimmed = before.trim_end();
    let digits = trimmed
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit() || matches!(c, '.' | ','))
        .last()
        .map(|(at, _)| at)?;
    let (context, digits) = trimmed.split_at(digits);
    let value: f64 = digits.replace(',', ".").parse().ok()?;
    let near = |words: Vec<String>, list: &[&str]| {
        words
            .iter()
            .any(|word| list.iter().any(|beginning| word.starts_with(beginning)))
    };
    // Words of the same sentence, a few on each side.
    let left = || {
        words_of(context)
            .into_iter()
            .rev()
            .take(3)
            .collect::<Vec<_>>()
    };
    let right = || words_of(after).into_iter().take(3).collect::<Vec<_>>();
    let sign = match context.trim_end().chars().next_back() {
        Some('-') => -1.0,
        Some('+') => 1.0,
        _ if near(left(), LESS) || near(right(), LESS) => -1.0,
        _ if near(left(), MORE) || near(right(), MORE) => 1.0,
        _ => return None,
    };
    Some(Change {
        text: format!("{}{digits} %", if sign < 0.0 { "-" } else { "+" }),
        percent: sign * value,
    })
}

fn month(token: &str) -> Option<Month> {
    // Most words of a note are no months; of those in Latin letters, one byte tells so.
    let initial = token.as_bytes().first()?.to_ascii_lowercase();
    let mut names = MONTHS.iter().copied().flatten();
    if initial.is_ascii() && !names.any(|name| name.as_bytes().first() == Some(&initial)) {
        return None;
    }
    let word = token.trim_end_matches('.').to_lowercase();
    let fits = |name: &str| {
        let ending = word.strip_prefix(name);
        ending.is_some_and(|ending| {
            ending.chars().count() <= 2 && ending.chars().all(char::is_alphabetic)
        })
    };
    let at = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| fits(name)))?;
    Month::try_from(u8::try_from(at + 1).ok()?).ok()
}

fn year_number(token: &str) -> Option<i32> {
    let digits = token.trim_end_matches('.');
    let year: i32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    (1990..2100).contains(&year).then_some(year)
}

fn day_number(token: &str) -> Option<u8> {
    let digits = token.trim_end_matches(['.', 't', 'h', 's', 'n', 'd', 'r']);
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// `1.9.2020`, `01/09/2020` or `2020-09-01`.
fn numeric_day(token: &str) -> Option<Date> {
    if !token.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let token = token.trim_end_matches('.');
    if let Some(day) = crate::date::from_iso(token) {
        return Some(day);
    }
    let parts: Vec<&str> = token.split(['.', '/']).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year_number(year)?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{changes, dates, numbers};

    #[test]
    fn days_and_months_are_found() {
        for (text, first, last) in [
            (
                "Joint action days in September 2020",
                "2020-09-01",
                "2020-09-30",
            ),
            ("held in September", "2020-09-01", "2020-09-30"),
            ("održano 5. marta 2020.", "2020-03-05", "2020-03-05"),
            ("on 01.09.2020", "2020-09-01", "2020-09-01"),
            ("во септември 2019", "2019-09-01", "2019-09-30"),
            ("më 3 gusht 2020", "2020-08-03", "2020-08-03"),
        ] {
            let found = dates(text, 2020);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(crate::date::to_iso(found[0].first), first, "{text}");
            assert_eq!(crate::date::to_iso(found[0].last), last, "{text}");
        }
        assert_eq!(
            dates("weapons may be marked; 6,465 pieces in 2018", 2020),
            []
        );
    }

    #[test]
    fn changes_are_found() {
        for (text, percent) in [
            ("a decrease of 50%", Some(-50.0)),
            ("-21.1% against last year", Some(-21.1)),
            ("21,1 % fewer than before", Some(-21.1)),
            ("doubling of the number", Some(100.0)),
            ("dyfishim", Some(100.0)),
            ("increased by 10%", Some(10.0)),
            ("40% of the facilities", None),
            ("seized in Albania", None),
        ] {
            let found = changes(text);
            assert_eq!(
                found.first().map(|change| change.percent),
                percent,
                "{text}"
            );
        }
        assert_eq!(numbers("from 12 to 6 (-50%)"), 3);
    }
}
