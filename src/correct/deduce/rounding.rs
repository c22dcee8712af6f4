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
