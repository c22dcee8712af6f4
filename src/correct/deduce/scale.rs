//! The factor 10, 100 or 1000 of a decimal mark or a unit (de Waal et al. 2011, section 2.3.2).

use crate::check::board::Board;
use crate::template::ValueKind;

use super::Slip;

/// Factors, and how often each is the one, in either direction.
const FACTORS: [(f64, f64); 3] = [(10.0, 0.2), (100.0, 0.15), (1000.0, 0.15)];

pub(super) fn likelihood(stands: f64, belongs: f64) -> Option<(Slip, f64)> {
    let is = |a: f64, b: f64| b != 0.0 && ((a - b) / b).abs() < 1e-9;
    let found = FACTORS
        .iter()
        .find(|(factor, _)| is(stands, belongs * factor) || is(stands * factor, belongs));
    found.map(|(_, likelihood)| (Slip::Scale, *likelihood))
}

/// How likely a fraction stands for a percentage: a cell of Excel that shows 40 % holds 0.4.
const SHARE: f64 = 0.5;

/// A fraction where the hundredfold of it is asked, a percentage.
pub(super) fn share(
    board: &Board<'_>,
    at: usize,
    stands: f64,
    belongs: f64,
) -> Option<(Slip, f64)> {
    let percent = board
        .point(at)
        .is_some_and(|point| point.kind == ValueKind::Percent);
    let is = (0.0..1.0).contains(&stands) && (belongs - stands * 100.0).abs() < 1e-9 * belongs;
    (percent && is).then_some((Slip::Scale, SHARE))
}

pub(super) fn origins(stands: f64) -> Vec<f64> {
    if stands == 0.0 {
        return Vec::new();
    }
    // Division gives the figure that is meant; a product with 0.1 is off by a crumb.
    let both = |(factor, _): &(f64, f64)| [stands / factor, stands * factor];
    FACTORS.iter().flat_map(both).collect()
}

#[cfg(test)]
mod tests {
    use super::{Slip, likelihood, origins};

    #[test]
    fn a_power_of_ten_is_recognised_in_either_direction() {
        for (stands, belongs, likely) in [
            (2400.0, 240.0, Some(0.2)),
            (240.0, 2400.0, Some(0.2)),
            (9800.0, 98.0, Some(0.15)),
            (3.5, 3500.0, Some(0.15)),
            // The product is off by a crumb, of a small figure and of a large one.
            (0.7, 0.07, Some(0.2)),
            (1_000_002.9, 100_000.29, Some(0.2)),
            (-2400.0, 240.0, None),
            (2400.0, 241.0, None),
            (240.0, 240.0, None),
            (24.0, 240_000.0, None),
            (0.0, 5.0, None),
            (5.0, 0.0, None),
            (0.0, 0.0, None),
        ] {
            let expected = likely.map(|likely| (Slip::Scale, likely));
            assert_eq!(
                likelihood(stands, belongs),
                expected,
                "{stands} for {belongs}"
            );
        }
    }

    #[test]
    fn a_figure_may_be_ten_or_a_hundred_or_a_thousand_times_too_large_or_too_small() {
        assert_eq!(
            origins(240.0),
            [24.0, 2400.0, 2.4, 24_000.0, 0.24, 240_000.0]
        );
        assert_eq!(origins(0.0), [0.0; 0]);
    }
}
