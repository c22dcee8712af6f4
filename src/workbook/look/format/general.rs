//! The format *General*: as many digits as fit into eleven characters.

use super::Convention;
use super::decimal::Decimal;

/// The characters that Excel allows for digits and point.
const ROOM: usize = 11;
/// Significant digits of a number in powers of ten.
const MANTISSA: usize = 5;

/// A number as *General* writes it.
pub fn general(value: f64, convention: &Convention) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    let exact = Decimal::new(value);
    let whole = exact.whole();
    if exact.is_zero() {
        return "0".to_owned();
    }
    // Of a number below 1 the noughts behind the point count, too.
    if whole > ROOM as i32 || whole < -8 || (whole < -3 && !fits(&exact)) {
        return sign.to_owned() + &in_powers(&exact, convention);
    }
    let room = ROOM - 1;
    let before = usize::try_from(whole).unwrap_or(0).max(1);
    let rounded = exact.rounded(room.saturating_sub(before));
    let (before, behind) = rounded.parts();
    let before = if before.is_empty() { "0" } else { &before };
    match behind.is_empty() {
        true => format!("{sign}{before}"),
        false => format!("{sign}{before}{}{behind}", convention.decimal),
    }
}

fn fits(exact: &Decimal) -> bool {
    exact.parts().1.len() < ROOM - 1
}

fn in_powers(exact: &Decimal, convention: &Convention) -> String {
    let mut exponent = exact.whole() - 1;
    let mut mantissa = exact.clone().shifted(-exponent).rounded(MANTISSA);
    if mantissa.whole() > 1 {
        mantissa = mantissa.shifted(-1);
        exponent += 1;
    }
    let (before, behind) = mantissa.parts();
    let point = match behind.is_empty() {
        true => String::new(),
        false => format!("{}{behind}", convention.decimal),
    };
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{before}{point}E{sign}{:02}", exponent.abs())
}
