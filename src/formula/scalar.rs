//! Calculations with single numbers that the rules of a form and the formulas of a workbook share, so
//! that a figure is rounded in one way only.

/// The most places that a number is rounded to, before or behind its point.
const PLACES: f64 = 15.0;

/// From here on every number is a whole one.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// Rounds half away from zero, to so many decimals.
pub(crate) fn round(number: f64, places: f64) -> f64 {
    // What a binary number lacks must not turn a half downwards.
    scaled(number, places, |scaled| (scaled + nudge(scaled)).round())
}

/// Rounds away from zero, to so many decimals.
pub(crate) fn round_up(number: f64, places: f64) -> f64 {
    scaled(number, places, |scaled| (scaled - nudge(scaled)).ceil())
}

/// Rounds towards zero, to so many decimals.
pub(crate) fn round_down(number: f64, places: f64) -> f64 {
    scaled(number, places, |scaled| (scaled + nudge(scaled)).floor())
}

/// What is left after division, with the divisor's sign; nothing when the divisor is zero.
pub(crate) fn modulo(number: f64, divisor: f64) -> Option<f64> {
    (divisor != 0.0).then(|| number - divisor * (number / divisor).floor())
}

/// A few units in the last place of a number.
fn nudge(number: f64) -> f64 {
    number.abs() * f64::EPSILON * 4.0
}

/// Makes something of the number without its sign, in units of its last place.
fn scaled(number: f64, places: f64, make: impl Fn(f64) -> f64) -> f64 {
    let places = places.trunc().clamp(-PLACES, PLACES);
    let factor = 10f64.powi(places.abs() as i32);
    let up = places >= 0.0;
    let magnitude = match up {
        true => number.abs() * factor,
        false => number.abs() / factor,
    };
    // Beyond that a number has no decimals to round.
    if magnitude >= WHOLE {
        return number;
    }
    let made = make(magnitude);
    let result = if up { made / factor } else { made * factor };
    match result.is_finite() {
        true => result.copysign(number) + 0.0,
        false => number,
    }
}

#[cfg(test)]
mod tests {
    use super::{modulo, round, round_down, round_up};

    #[test]
    fn numbers_are_rounded_as_in_excel() {
        for (number, places, half, up, down) in [
            (2.675, 2.0, 2.68, 2.68, 2.67),
            (-2.675, 2.0, -2.68, -2.68, -2.67),
            (1.005, 2.0, 1.01, 1.01, 1.0),
            (1250.0, -2.0, 1300.0, 1300.0, 1200.0),
            (0.5, 0.0, 1.0, 1.0, 0.0),
            (4.35, 2.0, 4.35, 4.35, 4.35),
            (-0.4, 0.0, 0.0, -1.0, 0.0),
            (1e300, 5.0, 1e300, 1e300, 1e300),
        ] {
            assert_eq!(round(number, places), half, "{number}");
            assert_eq!(round_up(number, places), up, "{number}");
            assert_eq!(round_down(number, places), down, "{number}");
        }
        assert_eq!(modulo(-3.0, 2.0), Some(1.0));
        assert_eq!(modulo(3.0, 0.0), None);
    }

    #[test]
    fn what_is_rounded_to_nothing_has_no_sign() {
        for rounded in [round(-0.4, 0.0), round(-0.001, 2.0), round_down(-0.9, 0.0)] {
            assert_eq!(rounded.to_string(), "0");
        }
    }
}
