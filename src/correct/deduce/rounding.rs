//! Differences that rounding leaves: up to two units of the last place (Scholtus 2008, section 4).

use super::Slip;

const UNITS: f64 = 2.0;

pub(super) fn explains(stands: f64, belongs: f64) -> Option<Slip> {
    let difference = (stands - belongs).abs();
    // A small figure is not rounded by two.
    let small = difference > 0.02 * stands.abs().max(belongs.abs());
    (difference > 0.0 && difference <= UNITS && !small).then_some(Slip::Rounded)
}
