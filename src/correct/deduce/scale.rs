//! The factor 10, 100 or 1000 of a decimal mark or a unit (de Waal et al. 2011, section 2.3.2).

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

pub(super) fn origins(stands: f64) -> Vec<f64> {
    if stands == 0.0 {
        return Vec::new();
    }
    // Division gives the figure that is meant; a product with 0.1 is off by a crumb.
    let both = |(factor, _): &(f64, f64)| [stands / factor, stands * factor];
    FACTORS.iter().flat_map(both).collect()
}
