//! Differences that rounding leaves: up to two units of the last place (Scholtus 2008, section 4).

use super::Slip;

const UNITS: f64 = 2.0;
/// A small figure is not rounded by so large a part of it.
const SMALL: f64 = 0.02;
/// Few figures are rounded at all, and rounding leaves any of several differences.
const LIKELIHOOD: f64 = 1.0 / 40.0;

pub(super) fn likelihood(stands: f64, belongs: f64) -> Option<(Slip, f64)> {
    let difference = (stands - belongs).abs();
    let unit = unit(stands);
    let rounded = difference > 0.0
        && difference <= UNITS * unit + 1e-9
        && difference <= SMALL * stands.abs().max(belongs.abs());
    rounded.then_some((Slip::Rounded, LIKELIHOOD))
}

/// What a figure is a multiple of: its last decimal, or ten where it ends in a nought.
fn unit(figure: f64) -> f64 {
    let whole = |unit: f64| (figure / unit - (figure / unit).round()).abs() < 1e-9;
    [10.0, 1.0, 0.1, 0.01]
        .into_iter()
        .find(|unit| whole(*unit))
        .unwrap_or(0.001)
}

#[cfg(test)]
mod tests {
    use super::likelihood;

    #[test]
    fn only_a_small_difference_in_the_last_place_is_one_of_rounding() {
        for (stands, belongs, rounded) in [
            (1000.0, 1008.0, true),
            (1000.0, 1020.0, true),
            (1000.0, 1021.0, false),
            (1003.0, 1005.0, true),
            (1003.0, 1006.0, false),
            (37.4, 37.5, true),
            (37.4, 37.7, false),
            // Too large a part of a small figure.
            (10.0, 12.0, false),
            (3.0, 4.0, false),
            (1000.0, 1000.0, false),
        ] {
            assert_eq!(
                likelihood(stands, belongs).is_some(),
                rounded,
                "{stands} {belongs}"
            );
        }
    }
}
