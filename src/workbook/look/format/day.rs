//! Days and times.

use time::Date;

use crate::date;

use super::Convention;
use super::code::Part;

const SECONDS_OF_DAY: f64 = 86_400.0;

/// Writes a serial number as its day and time; nothing for one that is no day.
pub(super) fn write(
    parts: &[Part],
    serial: f64,
    epoch_1904: bool,
    convention: &Convention,
) -> Option<String> {
    let decimals = second_decimals(parts);
    // Rounded as the least unit that is shown, so that 23:59:59.9 is the next day and not 24:00.
    let unit = 10f64.powi(i32::try_from(decimals).ok()?);
    let ticks = (serial * SECONDS_OF_DAY * unit).round();
    let seconds = (ticks / unit).floor();
    let fraction = (ticks - seconds * unit).round();
    let day = date::from_serial(seconds / SECONDS_OF_DAY, epoch_1904)?;
    let of_day = seconds.rem_euclid(SECONDS_OF_DAY) as u32;
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    let half = parts
        .iter()
        .any(|part| matches!(part, Part::HalfDay { .. }));
    let shown_hour = match half {
        true => (hour + 11) % 12 + 1,
        false => hour,
    };
    let mut out = String::new();
    let mut after_second = false;
    let mut skip = 0;
    for (at, part) in parts.iter().enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        let second_before = std::mem::take(&mut after_second);
        match part {
            Part::Literal(text) => out.push_str(text),
            Part::Letters('h', count) => out.push_str(&padded(shown_hour, *count)),
            Part::Letters('n', count) => out.push_str(&padded(minute, *count)),
            Part::Letters('s', count) => {
                out.push_str(&padded(second, *count));
                after_second = true;
            }
            Part::Letters(letter, count) => {
                out.push_str(&calendar(day, *letter, *count, convention)?)
            }
            Part::Elapsed(letter, count) => {
                let whole = match letter {
                    'h' => seconds / 3600.0,
                    'm' => seconds / 60.0,
                    _ => seconds,
                };
                out.push_str(&format!("{:0count$}", whole.floor()));
                after_second = *letter == 's';
            }
            Part::HalfDay { short } => out.push_str(match (hour < 12, short) {
                (true, false) => "AM",
                (true, true) => "A",
                (false, false) => "PM",
                (false, true) => "P",
            }),
            Part::Point if second_before && decimals > 0 => {
                out.push(convention.decimal);
                out.push_str(&format!("{fraction:0decimals$}"));
                let digits = parts.iter().skip(at + 1);
                skip = digits
                    .take_while(|part| matches!(part, Part::Digit(_)))
                    .count();
            }
            Part::Point => out.push('.'),
            Part::Comma => out.push(','),
            _ => {}
        }
    }
    Some(out)
}

/// How many decimals a pattern shows of a second: those of `ss.00`.
fn second_decimals(parts: &[Part]) -> usize {
    let seconds = |part: &Part| matches!(part, Part::Letters('s', _) | Part::Elapsed('s', _));
    let at = parts
        .windows(2)
        .position(|pair| matches!(pair, [second, Part::Point] if seconds(second)));
    let digits = at.map(|at| {
        let behind = parts.iter().skip(at + 2);
        behind
            .take_while(|part| matches!(part, Part::Digit(_)))
            .count()
    });
    digits.unwrap_or(0).min(3)
}

fn padded(number: u32, count: usize) -> String {
    let width = count.min(2);
    format!("{number:0width$}")
}

fn calendar(day: Date, letter: char, count: usize, convention: &Convention) -> Option<String> {
    let month = usize::from(u8::from(day.month()));
    let weekday = usize::from(day.weekday().number_days_from_sunday());
    let short = |name: &String| name.chars().take(3).collect::<String>();
    let name = convention.months.get(month - 1);
    Some(match (letter, count) {
        ('y', 1 | 2) => format!("{:02}", day.year().rem_euclid(100)),
        ('y', _) => format!("{:04}", day.year()),
        ('m', 1 | 2) => padded(month as u32, count),
        ('m', 3) => short(name?),
        ('m', 5) => name?.chars().take(1).collect(),
        ('m', _) => name?.clone(),
        ('d', 1 | 2) => padded(u32::from(day.day()), count),
        ('d', 3) => short(convention.days.get(weekday)?),
        ('d', _) => convention.days.get(weekday)?.clone(),
        _ => return None,
    })
}
