//! Days, and the numbers that Excel keeps them as.
//!
//! `spelt` reads a day that is written as text; `months` are the names of months.

mod months;
pub mod spelt;

use time::{Date, Duration, Month};

/// The day that serial number 0 would be, were there no leap day in February 1900. Excel believes
/// there was one, so numbers below 61 are off by one; no form asks for days that long ago.
const EPOCH_1900: (i32, Month, u8) = (1899, Month::December, 30);
/// The day of serial number 0 in workbooks of old Excel for Macintosh.
const EPOCH_1904: (i32, Month, u8) = (1904, Month::January, 1);

fn epoch(in_1904: bool) -> Option<Date> {
    let (year, month, day) = if in_1904 { EPOCH_1904 } else { EPOCH_1900 };
    Date::from_calendar_date(year, month, day).ok()
}

/// The days from the one first day to the other.
pub const BETWEEN_EPOCHS: f64 = 1462.0;

/// The serial number of the same day in a workbook that may count from another first day.
pub fn counted_from(serial: f64, own_1904: bool, other_1904: bool) -> f64 {
    match (own_1904, other_1904) {
        (true, false) => serial + BETWEEN_EPOCHS,
        (false, true) => serial - BETWEEN_EPOCHS,
        _ => serial,
    }
}

/// The day of a serial number; the time of day is dropped. Nothing beyond the year 9999.
pub fn from_serial(serial: f64, epoch_1904: bool) -> Option<Date> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    epoch(epoch_1904)?.checked_add(Duration::days(serial.floor() as i64))
}

/// The serial number of a day.
pub fn to_serial(date: Date, epoch_1904: bool) -> f64 {
    epoch(epoch_1904).map_or(0.0, |epoch| (date - epoch).whole_days() as f64)
}

/// The serial number of a year, month and day of the month; months and days beyond their range
/// carry over, as in Excel's DATE.
pub fn serial_of_parts(year: f64, month: f64, day: f64) -> Option<f64> {
    let whole = |part: f64| (part.is_finite() && part.abs() < 1e6).then(|| part.trunc() as i64);
    let (year, month, day) = (whole(year)?, whole(month)?, whole(day)?);
    let months = year * 12 + month - 1;
    let year = i32::try_from(months.div_euclid(12)).ok()?;
    let month = Month::try_from(u8::try_from(months.rem_euclid(12) + 1).ok()?).ok()?;
    let first = Date::from_calendar_date(year, month, 1).ok()?;
    Some(to_serial(
        first.checked_add(Duration::days(day - 1))?,
        false,
    ))
}

/// Reads `2020-06-30`.
pub fn from_iso(text: &str) -> Option<Date> {
    let mut parts = text.trim().splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, month, day).ok()
}

/// Writes `2020-06-30`.
pub fn to_iso(date: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

#[cfg(test)]
mod tests {
    use super::{from_iso, from_serial, serial_of_parts, to_iso, to_serial};

    #[test]
    fn days_and_serial_numbers_agree_with_excel() {
        for (serial, iso) in [
            (43_831.0, "2020-01-01"),
            (44_012.0, "2020-06-30"),
            (61.0, "1900-03-01"),
        ] {
            assert_eq!(from_serial(serial, false).map(to_iso).as_deref(), Some(iso));
            assert_eq!(
                from_iso(iso).map(|date| to_serial(date, false)),
                Some(serial)
            );
        }
        assert_eq!(
            from_serial(0.75, true).map(to_iso).as_deref(),
            Some("1904-01-01")
        );
        assert_eq!(from_serial(f64::NAN, false), None);
        assert_eq!(from_serial(-1.0, false), None);
        assert_eq!(serial_of_parts(2019.0, 13.0, 1.0), Some(43_831.0));
        assert_eq!(serial_of_parts(2020.0, 1.0, 0.0), Some(43_830.0));
        assert_eq!(from_iso("2020-02-30"), None);
    }
}
